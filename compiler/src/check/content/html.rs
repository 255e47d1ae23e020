//! HTML in texts.

use crate::check::prose::{MOST_FOUND, Passage};
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};

/// EB0507: a text contains HTML.
pub static HTML: Check = Check {
    code: "EB0507",
    name: "html",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a text contains HTML",
    reason: "Texts are shown in terminals, logs and pages. Everywhere, HTML is shown literally.",
    fix: "Write Markdown in explanations, plain text in messages, and the character instead of an entity.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is <b>used up</b>."
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(text_ref: &TextRef<'_>, passage: &Passage<'_>, report: &mut Report) {
    let mut found = Vec::new();
    let lower = passage.text.to_ascii_lowercase();
    for run in &passage.runs {
        let text = run.text();
        for (at, _) in text.match_indices('<') {
            let behind = text.get(at + 1..).unwrap_or_default();
            let before = text.get(..at).unwrap_or_default();
            let tag = element(behind).filter(|(name, tag)| {
                is_markup(name, tag, &lower) && !is_quoted(before, behind, tag)
            });
            if let Some((name, tag)) = tag {
                let title = format!("`<{name}>` in a text: HTML is shown literally");
                let span = run.span(text_ref.file(), at..at + 1 + tag.len());
                found.push((title, format!("<{name}"), span));
            }
        }
        for (at, _) in text.match_indices('&') {
            let behind = text.get(at + 1..).unwrap_or_default();
            if let Some(entity) = entity(behind) {
                let title = format!("`&{entity}` in a text: it is shown literally");
                let span = run.span(text_ref.file(), at..at + 1 + entity.len());
                found.push((title, format!("&{entity}"), span));
            }
        }
    }
    for (title, start, span) in found.into_iter().take(MOST_FOUND) {
        // What the source has is a finding there.
        if text_ref.source_has(|source| source.to_lowercase().contains(&start.to_lowercase())) {
            continue;
        }
        report.add(
            Diagnostic::new(&HTML, title)
                .at(span, "no HTML")
                .help("write Markdown in explanations, and the character itself; to show it literally, use a code span"),
        );
    }
}

/// Elements that people write into texts. A list, because messages speak of `Vec<T>` and `<name>` as well.
const ELEMENTS: [&str; 44] = [
    "a",
    "abbr",
    "b",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "kbd",
    "li",
    "ol",
    "p",
    "pre",
    "script",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "table",
    "td",
    "u",
    "ul",
];

/// Returns whether a tag is one of HTML, and no name of a value, as `<a>` in `<from> to <a>`: it has attributes or a
/// partner, or needs none. `lower` is the text in lower case.
fn is_markup(name: &str, tag: &str, lower: &str) -> bool {
    let rest = tag.trim_matches(['/', '>', ' ']).get(name.len()..);
    let has = |start: &str| lower.contains(&format!("{start}{}", name.to_ascii_lowercase()));
    rest.is_some_and(|rest| rest.contains('='))
        || tag.ends_with("/>")
        || ["br", "hr", "img", "p", "li"]
            .iter()
            .any(|void| void.eq_ignore_ascii_case(name))
        || has("<") && has("</")
}

/// Returns whether a text names a tag, in quotation marks.
fn is_quoted(before: &str, behind: &str, tag: &str) -> bool {
    let after = behind.get(tag.len()..).unwrap_or_default();
    before.ends_with(['"', '“', '\'']) && after.starts_with(['"', '”', '\''])
}

/// Returns the name of the element whose tag stands behind `<`, and the tag.
fn element(behind: &str) -> Option<(&str, &str)> {
    let tag = behind.get(..=behind.find('>')?)?;
    let name = tag.strip_prefix('/').unwrap_or(tag);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric())?;
    let name = name.get(..end)?;
    // `<form-feed>` is a name.
    let closing = tag.strip_prefix('/').unwrap_or(tag);
    let behind_name = closing.get(name.len()..)?;
    let is_tag = behind_name.starts_with(['>', ' ', '/', '\n']);
    let is_known = ELEMENTS
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name));
    (is_tag && is_known).then_some((name, tag))
}

/// Returns the entity behind `&`.
fn entity(behind: &str) -> Option<&str> {
    const MOST: usize = 10;
    let end = behind.bytes().take(MOST).position(|b| b == b';')?;
    let name = behind.get(..end)?;
    let named = [
        "amp", "apos", "copy", "gt", "hellip", "lt", "mdash", "nbsp", "ndash", "quot", "reg",
    ];
    let is_number = |digits: &str| {
        let digits = digits.trim_start_matches(['x', 'X']);
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit())
    };
    let is_entity = named.contains(&name) || name.strip_prefix('#').is_some_and(is_number);
    behind.get(..=end).filter(|_| is_entity)
}

#[cfg(test)]
mod tests {
    use super::{element, is_markup, is_quoted};

    #[test]
    fn names_of_values_are_no_elements() {
        let is = |text: &str| {
            let (before, behind) = text.split_once('<').unwrap();
            element(behind).is_some_and(|(name, tag)| {
                is_markup(name, tag, text) && !is_quoted(before, behind, tag)
            })
        };
        for text in ["<b>a</b>", "a<br>b", "<br/>", "<a href=\"b\">", "</b> <b>"] {
            assert!(is(text), "{text}");
        }
        for text in ["convert <a> to", "[<font>]", "a \"<br />\" tag", "Vec<T>"] {
            assert!(!is(text), "{text}");
        }
    }
}
