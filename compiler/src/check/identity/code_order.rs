//! Numbered codes have a gap, or are out of order.

use super::reorder;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::lock::LockFile;
use crate::model::{CatalogDef, CodeTemplate, EntryDef};
use crate::source::Sources;

/// EB0121: numbered codes have a gap, or are out of order.
pub static CODE_ORDER: Check = Check {
    code: "EB0121",
    name: "code-order",
    level: Level::Info,
    fixable: true,
    summary: "numbered codes have a gap, or are out of order",
    reason: "If codes are in order and without gaps, the next code is obvious and no code is used twice.",
    fix: "Move the entry to its place. `--fix` moves it with its comments and sub-tables. `--fix` never fills a gap, because people know entries by their codes: use the missing code for the next entry, or say in an allow that it is used elsewhere.",
    bad: r#"
[catalog]
codes = "APP###"
[error.APP002]
message = "The quota is used up."
[error.APP001]
message = "The requests come too fast."
"#,
    good: r#"
[catalog]
codes = "APP###"
[error.APP001]
message = "The requests come too fast."
[error.APP002]
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(
    catalog: &CatalogDef,
    lock: Option<&LockFile>,
    sources: &Sources,
    report: &mut Report,
) {
    let Some(template) = &catalog.codes else {
        return;
    };
    let mut in_order = true;
    let mut before: Option<(u64, &EntryDef)> = None;
    for entry in in_file_order(catalog) {
        let Some(number) = template.value.number(&entry.code) else {
            continue;
        };
        if let Some((last, other)) = before {
            let pair = [(last, other), (number, entry)];
            if number < last {
                let found = disorder(pair);
                // One fix puts all of them in order.
                let fix = in_order.then(|| reorder::fix(catalog, &template.value, sources));
                in_order = false;
                report.add(match fix.flatten() {
                    Some(fix) => found.fix(fix),
                    None => found,
                });
            } else {
                gap(&template.value, pair, catalog, lock, report);
            }
        }
        before = Some((number, entry));
    }
}

/// Returns what has a code of its own, by its place in the file: a case has that of its parent.
fn in_file_order(catalog: &CatalogDef) -> Vec<&EntryDef> {
    let entries = catalog.with_parents();
    let mut entries: Vec<_> = entries.filter(|entry| entry.case.is_none()).collect();
    entries.sort_by_key(|entry| entry.key.span);
    entries
}

fn disorder([(_, other), (_, entry)]: [(u64, &EntryDef); 2]) -> Diagnostic {
    let title = format!("`{}` comes after `{}`", entry.code, other.code);
    Diagnostic::new(&CODE_ORDER, title)
        .at(entry.key.span, "here")
        .at(other.key.span, "the one before it")
        .help("keep codes in order, so that the next code is obvious")
}

fn gap(
    template: &CodeTemplate,
    [(last, other), (number, entry)]: [(u64, &EntryDef); 2],
    catalog: &CatalogDef,
    lock: Option<&LockFile>,
    report: &mut Report,
) {
    // Only the first is looked up: a gap may be as wide as numbers are.
    let missing = template.code(last.saturating_add(1));
    let was = lock.is_some_and(|file| file.lock.knows(&catalog.name, &missing));
    if number <= last.saturating_add(1) || was {
        return;
    }
    let title = format!("there is no `{missing}` before `{}`", entry.code);
    report.add(
        Diagnostic::new(&CODE_ORDER, title)
            .at(entry.key.span, "here")
            .at(other.key.span, "the one before it")
            .help(format!(
                "`errorbook new {missing}` uses the code; if it is used elsewhere, say so: `allow.code-order = \"…\"`"
            ))
            .help("`--fix` moves entries, but never changes a code, because people know errors by their codes"),
    );
}
