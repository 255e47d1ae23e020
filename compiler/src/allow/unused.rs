//! Allows that allow nothing, and how they are removed.

use std::collections::HashSet;
use std::ops::Range;

use super::allows::all;
use crate::check::registry as checks;
use crate::diagnostic::Needs;
use crate::diagnostic::{Diagnostic, Fix};
use crate::model::{Allow, CatalogDef};
use crate::source::{Sources, Span};

/// Finds allows that allow nothing, although what they would allow has been looked for.
pub(super) fn unused<'a>(
    catalogs: &'a [CatalogDef],
    sources: &'a Sources,
    used: &'a HashSet<Span>,
    ran: &'a [Needs],
) -> impl Iterator<Item = Diagnostic> + 'a {
    let could_be_used = |allow: &Allow| {
        let check = checks::named(&allow.lint.value);
        check.is_some_and(|check| check.allowable && ran.contains(&check.needs))
    };
    let allows = catalogs.iter().flat_map(all);
    allows
        .filter(move |allow| could_be_used(allow) && !used.contains(&allow.lint.span))
        .map(|allow| diagnostic(allow, sources))
}

fn diagnostic(allow: &Allow, sources: &Sources) -> Diagnostic {
    let name = &allow.lint.value;
    let diagnostic = Diagnostic::new(
        &checks::UNUSED_ALLOW,
        format!("the allow of `{name}` allows nothing"),
    )
    .at(allow.lint.span, format!("`{name}` finds nothing here"))
    .help("remove it, or move it to the text that it is meant for");
    let file = allow.lint.span.file;
    let text = &sources.get(file).text;
    let range = allow.lint.span.start..allow.reason.span.end;
    match removal(text, range) {
        Some(range) => diagnostic.fix(Fix::new("remove the allow", Span::new(file, range), "")),
        None => diagnostic,
    }
}

/// Returns what has to go for an allow to be gone: `range` is from its name to the end of its reason. `None`
/// where it stands in a way that is better left to a person.
fn removal(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let start = statement(text.get(..range.start)?);
    let (before, after) = (text.get(..start)?, text.get(range.end..)?);
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let rest = after.split_inclusive('\n').next().unwrap_or_default();
    let is_alone = before.get(line..)?.trim().is_empty();
    let behind = rest.trim_start();
    if is_alone && (behind.is_empty() || behind.starts_with('#')) {
        // A remark in the same line is about the allow.
        return Some(line..range.end + rest.len());
    }
    let open = before.trim_end();
    if open.ends_with(',') {
        // With the comma and what stands behind it. A table that ends in a comma keeps that one.
        return Some(open.len() - 1..range.end);
    }
    let comma = after.trim_start().strip_prefix(',');
    match comma {
        Some(next) if open.ends_with('{') => {
            Some(start..text.len() - next.trim_start_matches(' ').len())
        }
        None if open.ends_with('{') => Some(start..range.end),
        Some(_) | None => None,
    }
}

/// Returns where the statement begins that ends with the name of a check: at the name, or at `allow` before it.
fn statement(before: &str) -> usize {
    let texts = ["message", "summary", "description"];
    let text = texts.into_iter().find_map(|text| key_before(before, text));
    let allow = key_before(text.unwrap_or(before), "allow");
    // In `[error.KEY.allow.message]`, the name stands alone.
    allow.or(text).map_or(before.len(), str::len)
}

/// Returns what stands before a key that a dot ends.
fn key_before<'a>(before: &'a str, key: &str) -> Option<&'a str> {
    let dotted = before.trim_end().strip_suffix('.')?.trim_end();
    let quoted = [format!("\"{key}\""), format!("'{key}'"), key.to_owned()];
    quoted
        .iter()
        .find_map(|key| dotted.strip_suffix(key.as_str()))
}

#[cfg(test)]
mod tests {
    use super::removal;

    #[test]
    fn only_the_allow_goes() {
        let cases = [
            // Alone in a line, with what belongs to it.
            ("a = 1\nallow.«x = \"r\"»\nb = 2\n", "a = 1\nb = 2\n"),
            (
                "a = 1\n  allow . «x = \"r\"» # why\r\nb = 2\n",
                "a = 1\nb = 2\n",
            ),
            ("allow.«x = \"r\"»", ""),
            (
                "a = 1\nallow.message.«x = \"r\"»\nb = 2\n",
                "a = 1\nb = 2\n",
            ),
            (
                "[error.A.allow]\n'message' . «x = \"r\"»\nb = 2\n",
                "[error.A.allow]\nb = 2\n",
            ),
            (
                "[error.A.allow]\n«\"x\" = '''\nr'''»\nb = 2\n",
                "[error.A.allow]\nb = 2\n",
            ),
            // In an inline table: last, first, in the middle, alone.
            ("a = { b = 1, allow.«x = \"r\"» }", "a = { b = 1 }"),
            ("a = { allow.«x = \"r\"», b = 1 }", "a = { b = 1 }"),
            (
                "a = { b = 1, 'allow'.«x = \"r\"», c = 2 }",
                "a = { b = 1, c = 2 }",
            ),
            ("allow = { «x = \"r\"» }", "allow = {  }"),
            (
                "allow = { «x = \"r\"», y = \"s\" }",
                "allow = { y = \"s\" }",
            ),
            (
                "a = {\n  b = 1,\n  allow.«x = \"r\"»,\n}",
                "a = {\n  b = 1,\n}",
            ),
            (
                "a = {\n  b = 1,\n  allow.«x = \"r\"»\n}",
                "a = {\n  b = 1,\n}",
            ),
        ];
        for (marked, expected) in cases {
            let (start, text) = (marked.find('«').unwrap(), marked.replacen('«', "", 1));
            let (end, mut text) = (text.find('»').unwrap(), text.replacen('»', "", 1));
            let range = removal(&text, start..end);
            text.replace_range(range.unwrap(), "");
            assert_eq!(text, expected, "{marked}");
        }
    }
}
