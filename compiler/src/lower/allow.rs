//! What a catalog says of findings: `allow` and `[catalog.levels]`.

use super::table::{Table, Value, list};
use crate::diagnostic::{Diagnostic, Level, Report, checks, nearest, quoted};
use crate::model::Waiver;
use crate::names;
use crate::source::Spanned;

/// `allow`: the name of a check, and why its finding is accepted.
pub(super) fn allow(table: &mut Table<'_>, report: &mut Report) -> Vec<Waiver> {
    let waivers = table
        .get("allow")
        .and_then(|value| value.table("`allow`", report));
    let values = waivers.map_or_else(Vec::new, |waivers| waivers.all());
    let mut waivers = Vec::new();
    for value in &values {
        let lint = value.key.clone();
        check_name(&lint, report);
        if let Some(reason) = value.reason(report) {
            waivers.push(Waiver { lint, reason });
        }
    }
    waivers
}

fn check_name(name: &Spanned<String>, report: &mut Report) {
    if names::is_kebab_case(&name.value) {
        return;
    }
    report.add(
        Diagnostic::new(
            &checks::ID_NAME,
            format!("{} cannot be the name of a check", quoted(&name.value)),
        )
        .at(name.span, "speaks of the findings of a check")
        .help(
            "names of checks are words in lower case with `-` between them, as in `missing-field`",
        ),
    );
}

/// `[catalog.levels]`: how much the findings of a check matter.
pub(super) fn levels(table: &mut Table<'_>, report: &mut Report) -> Vec<(Spanned<String>, Level)> {
    let levels = table
        .get("levels")
        .and_then(|value| value.table("`[catalog.levels]`", report));
    let values = levels.map_or_else(Vec::new, |levels| levels.all());
    let level = |value: &Value<'_>| {
        check_name(&value.key, report);
        Some((value.key.clone(), level(value, report)?))
    };
    values.iter().filter_map(level).collect()
}

fn level(value: &Value<'_>, report: &mut Report) -> Option<Level> {
    let name = value.string(report)?;
    let found = Level::ALL
        .into_iter()
        .find(|level| level.name() == name.value);
    if found.is_none() {
        let known = Level::ALL.map(Level::name);
        report.add(
            Diagnostic::new(
                &checks::WRONG_TYPE,
                format!("there is no level {}", quoted(&name.value)),
            )
            .at(name.span, "not a level")
            .help(format!("the levels are {}", list(&known)))
            .help("to accept findings, write `allow.NAME = \"reason\"`")
            .did_you_mean(nearest(&name.value, known)),
        );
    }
    found
}
