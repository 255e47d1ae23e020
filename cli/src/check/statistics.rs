//! How many findings each check has.

use std::collections::BTreeMap;

use errorbook_compiler::diagnostic::{Check, Diagnostic};
use serde::Serialize;

/// A check and the number of its findings.
#[derive(Serialize)]
pub(super) struct Row {
    code: &'static str,
    name: &'static str,
    level: &'static str,
    findings: usize,
    fixable: usize,
}

/// Returns a row for each check that found something and each level, the most frequent last, nearest to
/// the prompt.
pub(super) fn rows<'a>(found: impl Iterator<Item = &'a Diagnostic>) -> Vec<Row> {
    let mut counts: BTreeMap<_, (&'static Check, usize, usize)> = BTreeMap::new();
    for found in found {
        let key = (found.check.code, found.level);
        let (_, count, fixable) = counts.entry(key).or_insert((found.check, 0, 0));
        *count += 1;
        *fixable += usize::from(found.fix.is_some());
    }
    let rows = counts.into_iter();
    let rows = rows.map(|((code, level), (check, findings, fixable))| Row {
        code,
        name: check.name,
        level: level.name(),
        findings,
        fixable,
    });
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|row| row.findings);
    rows
}

/// Returns the rows as a table.
pub(super) fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.findings.to_string().len()).max();
    let width = width.unwrap_or(0);
    let lines = rows.iter().map(|row| {
        let Row {
            code,
            name,
            level,
            findings,
            fixable,
        } = row;
        let fixable = match fixable {
            0 => String::new(),
            count => format!(" ({count} can be fixed with `--fix`)"),
        };
        format!("{findings:>width$}  {level:<7}  {code}  {name}{fixable}\n")
    });
    lines.collect()
}
