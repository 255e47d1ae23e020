//! What a catalog says of findings: `allow` and `[catalog.levels]`.

use super::table::{Table, Value, list};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Level, Report, nearest, quoted};
use crate::model::Allow;
use crate::names;
use crate::source::Spanned;

/// Returns `allow`: the name of a check, and why its finding is accepted.
pub(super) fn lower_allow(table: &mut Table<'_>, report: &mut Report) -> Vec<Allow> {
    let mut allows = Vec::new();
    for value in allowed(table, report) {
        allows.extend(lower_rule(&value, None, report));
    }
    allows
}

/// The texts of an entry that are no tables, so that nothing could stand on them.
const SINGLE_TEXTS: [&str; 3] = ["message", "summary", "description"];

/// Returns `allow` of an entry: the same, and `allow.message.NAME`, which is about that text alone.
pub(super) fn lower_allow_with_texts(table: &mut Table<'_>, report: &mut Report) -> Vec<Allow> {
    let mut allows = Vec::new();
    for value in allowed(table, report) {
        let mut texts = SINGLE_TEXTS.into_iter();
        let Some(text) = texts.find(|name| *name == value.key.value) else {
            allows.extend(lower_rule(&value, None, report));
            continue;
        };
        let of_text = value.table(format!("`allow.{text}`"), report);
        for value in of_text.map_or_else(Vec::new, |table| table.all()) {
            allows.extend(lower_rule(&value, Some(text), report));
        }
    }
    allows
}

fn allowed<'a>(table: &mut Table<'a>, report: &mut Report) -> Vec<Value<'a>> {
    let allows = table
        .get("allow")
        .and_then(|value| value.table("`allow`", report));
    allows.map_or_else(Vec::new, |allows| allows.all())
}

fn lower_rule(value: &Value<'_>, text: Option<&'static str>, report: &mut Report) -> Option<Allow> {
    let lint = value.key.clone();
    check_name(&lint, report);
    let reason = value.reason(report)?;
    Some(Allow { text, lint, reason })
}

fn check_name(name: &Spanned<String>, report: &mut Report) {
    // Of the code of a check, what it is called is said later.
    if names::is_kebab_case(&name.value) || checks::with_code(&name.value).is_some() {
        return;
    }
    report.add(
        Diagnostic::new(
            &checks::ID_NAME,
            format!("{} cannot be the name of a check", quoted(&name.value)),
        )
        .at(name.span, "must be the name of a check")
        .help("names of checks are lower-case words joined by `-`, as in `missing-field`"),
    );
}

/// Returns `[catalog.levels]`: how much the findings of a check matter.
pub(super) fn lower_levels(
    table: &mut Table<'_>,
    report: &mut Report,
) -> Vec<(Spanned<String>, Level)> {
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
            .help("to allow findings, write `allow.NAME = \"reason\"`")
            .did_you_mean(nearest(&name.value, known)),
        );
    }
    found
}
