//! Placeholders of other formats. `{x}` and `{0}` are Fluent, and found where texts are resolved.

use std::ops::Range;

use crate::check::markdown::PLACEHOLDER;
use crate::check::prose::{Edge, MOST_FOUND, Passage, Run};
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::model::ParamDef;

use super::bare_name::bare_names;

/// EB0210: a text contains a placeholder of another format, such as `%s`.
pub static PLACEHOLDER_LEFTOVER: Check = Check {
    code: "EB0210",
    name: "placeholder-leftover",
    level: Level::Warning,
    fixable: true,
    needs: Needs::Review,
    summary: "a text contains a placeholder of another format, such as `%s`",
    reason: "Fluent prints it literally, without the value.",
    fix: "Write the parameter's name: `{ $limit }`. In explanations, put literal text in backticks.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of %s is used up by { $user }."
params = [{ name = "user", type = "string" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up by { $user }."
params = [{ name = "user", type = "string" }]
"#,
    ..Check::DEFAULT
};

pub(crate) fn check(text_ref: TextRef<'_>, passage: &Passage<'_>, report: &mut Report) {
    if !passage.text.contains(['%', '$', '{', '<']) {
        return;
    }
    let params = text_ref.entry.map_or(&[][..], |entry| &entry.params);
    for run in &passage.runs {
        printf(text_ref, run, params, report);
        shell(text_ref, passage, run, params, report);
    }
    for range in bare_names(passage, params).into_iter().take(MOST_FOUND) {
        let shown = passage.text.get(range.clone()).unwrap_or_default();
        if !text_ref.source_has(|source| source.contains(shown)) {
            let span = passage.span(text_ref.file(), &range);
            report.add(
                Diagnostic::new(
                    &PLACEHOLDER_LEFTOVER,
                    format!("a text of {} shows `{shown}` literally", text_ref.owner()),
                )
                .at(span, "a parameter's name, not its value")
                .help(named(params)),
            );
        }
    }
}

/// Finds placeholders of C and Python: `%s`, `%1$s`, `%(name)s`.
fn printf(text_ref: TextRef<'_>, run: &Run<'_>, params: &[ParamDef], report: &mut Report) {
    let text = run.text();
    // A text with the format of a date.
    if ["%H", "%M", "%S", "%Y", "%y", "%B"]
        .iter()
        .any(|part| text.contains(part))
    {
        return;
    }
    if describes_formats(text) {
        return;
    }
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find('%')) {
        let start = from + at;
        let Some((range, name)) = conversion(text, start) else {
            // `%%` is one sign.
            let is_double = text.as_bytes().get(start + 1) == Some(&b'%');
            from = start + if is_double { 2 } else { 1 };
            continue;
        };
        from = range.end;
        let shown = text.get(range.clone()).unwrap_or_default();
        if text_ref.source_has(|source| source.contains(shown)) {
            continue;
        }
        let span = run.span(text_ref.file(), range);
        let found = Diagnostic::new(
            &PLACEHOLDER_LEFTOVER,
            format!("a text of {} shows `{shown}` literally", text_ref.owner()),
        )
        .at(span, "a placeholder of another format");
        report.add(match params.iter().find(|param| param.name.value == name) {
            Some(_) => {
                let better = format!("{{ ${name} }}");
                let found = found.help(format!("write `{better}`"));
                text_ref.fix(found, (span, shown), format!("write `{better}`"), better)
            }
            None => found.help(named(params)),
        });
    }
}

/// Returns whether a text says of formats what they write, each on its line: `%F   full date`.
fn describes_formats(text: &str) -> bool {
    text.contains('%')
        && text.lines().any(|line| {
            let format = line.trim_start().strip_prefix('%');
            let words = format.and_then(|format| format.split_once("  "));
            words.is_some_and(|(format, words)| {
                format.chars().count() == 1 && words.contains(char::is_alphabetic)
            })
        })
}

/// Returns what to write in the place of a placeholder that has no name.
fn named(params: &[ParamDef]) -> String {
    let names: Vec<_> = params
        .iter()
        .map(|param| format!("`{{ ${} }}`", param.name.value))
        .collect();
    match names.as_slice() {
        [] => "the entry has no parameters: declare one in `params`, and use it in the text"
            .to_owned(),
        [one] => format!("parameters are named: write {one}"),
        more => format!("parameters are named: write one of {}", more.join(", ")),
    }
}

/// Returns the conversion of `printf`, or of Python's `%`, that begins at a percent sign, and the name in it.
///
/// A percent sign behind a digit or a letter is one of `100 %` or of an address, and `% d` is text.
fn conversion(text: &str, start: usize) -> Option<(Range<usize>, &str)> {
    let before = text.get(..start)?.chars().next_back();
    if before.is_some_and(|c| c.is_ascii_alphanumeric() || "/%".contains(c)) {
        return None;
    }
    let mut rest = text.get(start + 1..)?;
    let mut name = "";
    let mut marked = false;
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    if let Some(inner) = rest.strip_prefix('(') {
        let (inner, after) = inner.split_at_checked(inner.find(|c| !is_name(c))?)?;
        (name, rest, marked) = (inner, after.strip_prefix(')')?, true);
    } else if let Some(after) = behind
        .strip_prefix('$')
        .filter(|_| behind.len() < rest.len())
    {
        (rest, marked) = (after, true);
    }
    let is_format = |c: char| c.is_ascii_digit() || "-+#.*'".contains(c);
    let rest = rest.trim_start_matches(is_format);
    let kind = rest.trim_start_matches(['h', 'l', 'z', 'j', 't', 'L', 'q']);
    let letter = kind
        .chars()
        .next()
        .filter(|&c| "sdiufFeEgGxXcp@".contains(c))?;
    let after = kind.get(letter.len_utf8()..)?;
    // `%change` is no conversion. That of a name or position is, whatever follows.
    if !marked && after.starts_with(|c: char| c.is_ascii_alphanumeric() || c.is_lowercase()) {
        return None;
    }
    Some((start..text.len() - after.len(), name))
}

/// Finds `${ $x }`, where the dollar sign belonged to the placeholder. Before a number it is the currency.
fn shell(
    text_ref: TextRef<'_>,
    passage: &Passage<'_>,
    run: &Run<'_>,
    params: &[ParamDef],
    report: &mut Report,
) {
    if run.after != Edge::Placeable || !run.text().ends_with('$') {
        return;
    }
    let name = passage.param_at(Some(run.index + 1));
    let Some(param) = params.iter().find(|param| name == Some(&param.name.value)) else {
        return;
    };
    if is_amount(param) {
        return;
    }
    let dollars = format!("${PLACEHOLDER}");
    if text_ref.source_has(|source| source.contains(&dollars)) {
        return;
    }
    let end = run.text().len();
    let name = &param.name.value;
    let span = run.span(text_ref.file(), end - 1..end);
    let found = Diagnostic::new(
        &PLACEHOLDER_LEFTOVER,
        format!("a text of {} shows a `$` before `{name}`", text_ref.owner()),
    )
    .at(span, "part of a placeholder of another format")
    .help(format!("remove it: `{{ ${name} }}` is all"));
    report.add(found);
}

/// Returns whether a value can be an amount of money.
fn is_amount(param: &ParamDef) -> bool {
    super::missing_unit::is_number(param)
        || ["price", "amount", "cost", "fee", "total", "balance"]
            .iter()
            .any(|word| super::name::words(&param.name.value).any(|own| own == *word))
}
