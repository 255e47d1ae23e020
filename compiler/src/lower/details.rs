//! The facts about an entry that are no texts.

use super::items::check_unique;
use super::table::{Table, Value, list};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report, nearest};
use crate::model::{EntryDef, ExampleDef, MetaEntry, Severity};
use crate::names;
use crate::source::Spanned;

/// Reads `severity`, `retryable`, `tags`, `section`, `meta` and `example`. What is not there stays: a case has
/// them from its code.
pub(super) fn details(entry: &mut EntryDef, table: &mut Table<'_>, report: &mut Report) {
    if let Some(value) = table.get("severity") {
        entry.severity = severity(&value, report);
    }
    if let Some(value) = table.get("retryable") {
        entry.retryable = value.bool(report);
    }
    if let Some(value) = table.get("tags") {
        entry.tags = tags(&value, report);
    }
    if let Some(value) = table.get("section") {
        entry.section = value.string(report);
    }
    if let Some(value) = table.get("meta") {
        entry.meta = meta(&value, report);
    }
    entry.examples = examples(table, report);
}

fn severity(value: &Value<'_>, report: &mut Report) -> Option<Severity> {
    let name = value.string(report)?;
    let mut all = Severity::ALL.into_iter();
    let found = all.find(|severity| severity.name() == name.value);
    if found.is_none() {
        let known = Severity::ALL.map(Severity::name);
        report.add(
            Diagnostic::new(
                &checks::WRONG_TYPE,
                format!("there is no severity `{}`", name.value),
            )
            .at(name.span, "not a severity")
            .help(format!("the severities are {}", list(&known)))
            .did_you_mean(nearest(&name.value, known)),
        );
    }
    found
}

fn tags(value: &Value<'_>, report: &mut Report) -> Vec<Spanned<String>> {
    let values = value.array(report).unwrap_or_default();
    let mut tags = Vec::new();
    for value in &values {
        match value.string(report) {
            Some(tag) if names::is_kebab_case(&tag.value) => tags.push(tag),
            Some(_) => {
                let expected = "lower-case words joined by `-`, as in `rate-limit`";
                let _none: Option<()> = value.refuse(expected, "no such words", report);
            }
            None => {}
        }
    }
    check_unique(tags.iter(), report);
    tags
}

/// Reads the open data. Whether the types are those of `[catalog.meta]` is looked at later.
fn meta(value: &Value<'_>, report: &mut Report) -> Vec<MetaEntry> {
    let table = value.table("`meta`", report);
    let values = table.map_or_else(Vec::new, |table| table.all());
    let read = |value: &Value<'_>| {
        Some(MetaEntry {
            name: value.key.clone(),
            value: value.meta(report)?,
            span: value.span,
        })
    };
    values.iter().filter_map(read).collect()
}

fn examples(table: &mut Table<'_>, report: &mut Report) -> Vec<ExampleDef> {
    let values = table.get("example").and_then(|value| value.array(report));
    let values = values.unwrap_or_default();
    let read = |value: &Value<'_>| example(value, report);
    values.iter().filter_map(read).collect()
}

fn example(value: &Value<'_>, report: &mut Report) -> Option<ExampleDef> {
    let mut table = value.table("an example", report)?;
    let lang = table.need("lang", report);
    let lang = lang.and_then(|value| fence(&value, report));
    let mut sample = |key| table.get(key).and_then(|value| value.sample(report));
    let (wrong, right) = (sample("wrong"), sample("right"));
    let place = table.span;
    let is_empty = !table.has("wrong") && !table.has("right");
    table.finish(report);
    if is_empty {
        report.add(
            Diagnostic::new(&checks::MISSING_KEY, "the example shows nothing")
                .at(place, "neither `wrong` nor `right`")
                .help("add `wrong = \"…\"`, `right = \"…\"`, or both"),
        );
    }
    Some(ExampleDef {
        lang: lang?,
        wrong,
        right,
    })
}

/// Reads what a code fence says of its language.
fn fence(value: &Value<'_>, report: &mut Report) -> Option<Spanned<String>> {
    let lang = value.string(report)?;
    let is_known = |c: char| c.is_ascii_alphanumeric() || "+#.-_".contains(c);
    if lang.value.is_empty() || !lang.value.chars().all(is_known) {
        let expected = "the name of a language, as in `rust` or `c++`";
        return value.refuse(expected, "no such name", report);
    }
    Some(lang)
}

/// The value of `source` where an error may be without one.
const OPTIONAL: &str = "optional";

/// Reads `source` and `from`.
pub(super) fn source(entry: &mut EntryDef, table: &mut Table<'_>, report: &mut Report) {
    if let Some(value) = table.get("source") {
        entry.source_optional = value.is_string(OPTIONAL);
        entry.source = entry.source_optional
            || value.is_bool(true)
            || !value.is_bool(false)
                && value
                    .wrong("`true`, `false` or `\"optional\"`", report)
                    .unwrap_or(false);
    }
    let Some(value) = table.get("from") else {
        return;
    };
    let Some(path) = value.string(report) else {
        return;
    };
    let mut parts = path.value.split("::");
    // A path from the root may begin with `::`.
    let begins = path.value.starts_with("::").then(|| parts.next());
    let is_path = parts
        .all(|part| names::is_rust_identifier(part) || ["crate", "self", "super"].contains(&part));
    if !is_path || begins.is_some() && path.value == "::" {
        let expected = "the path of a Rust type, as in `std::io::Error`";
        let _none: Option<()> = value.refuse(expected, "no path", report);
        return;
    }
    if !entry.source {
        report.add(
            Diagnostic::new(&checks::MISSING_KEY, "`from` is given without a source")
                .at(path.span, "the value is kept as the error's source")
                .help("add `source = true`"),
        );
    }
    entry.from = Some(path);
}
