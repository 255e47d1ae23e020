//! `params`: the values that an entry's texts may show.

use super::allow::lower_allow;
use super::entry::field;
use super::items::check_unique;
use super::table::{Table, Value};
use super::value;
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report, quoted};
use crate::model::ParamDef;
use crate::names;
use crate::source::Spanned;

/// The parameters, and whether these are all.
pub(super) fn params(
    table: &mut Table<'_>,
    has_source: bool,
    report: &mut Report,
) -> (Vec<ParamDef>, bool) {
    let Some(value) = table.get("params") else {
        return (Vec::new(), true);
    };
    let Some(values) = value.array(report) else {
        return (Vec::new(), false);
    };
    let params: Vec<_> = values
        .iter()
        .filter_map(|value| param(value, report))
        .collect();
    check_unique(params.iter().map(|param| &param.name), report);
    for param in params
        .iter()
        .filter(|param| has_source && param.name.value == "source")
    {
        report.add(
            Diagnostic::new(
                &checks::PARAMETER_NAME,
                "the entry has `source = true`, so no parameter can be called `source`",
            )
            .at(param.name.span, "taken by the error that caused this one")
            .help("rename the parameter"),
        );
    }
    let complete = params.len() == values.len();
    (params, complete)
}

fn param(value: &Value<'_>, report: &mut Report) -> Option<ParamDef> {
    let mut table = value.table("a parameter", report)?;
    let name = table
        .need("name", report)
        .and_then(|name| name.string(report));
    let kind = table
        .need("type", report)
        .and_then(|kind| value::param_type(&kind, report));
    let example = table.get("example");
    let param = |name: Spanned<String>,
                 (kind, words): (_, Vec<String>),
                 table: &mut Table<'_>,
                 report: &mut Report| ParamDef {
        name,
        kind,
        words,
        unit: table.get("unit").and_then(|unit| unit.shown(report)),
        example: None,
        doc: field(table, "doc", report),
        max_chars: table
            .get("max-chars")
            .and_then(|max| max.integer(1..=1_000_000, report)),
        untrusted: table
            .get("untrusted")
            .and_then(|flag| flag.bool(report))
            .unwrap_or(false),
        secret: table
            .get("secret")
            .and_then(|flag| flag.bool(report))
            .unwrap_or(false),
        allow: lower_allow(table, report),
    };
    let Some((name, kind)) = name.zip(kind) else {
        // What is wrong has been said; the other keys are known all the same.
        for key in ["unit", "doc", "max-chars", "untrusted", "secret", "allow"] {
            let _known = table.get(key);
        }
        table.finish(report);
        return None;
    };
    let mut param = param(name, kind, &mut table, report);
    table.finish(report);
    check_param(&param, report);
    param.example = example.and_then(|example| value::example(&example, &param, report));
    Some(param)
}

fn check_param(param: &ParamDef, report: &mut Report) {
    if !names::is_rust_identifier(&param.name.value) {
        report.add(
            Diagnostic::new(
                &checks::PARAMETER_NAME,
                format!(
                    "{} cannot be the name of a Rust field",
                    quoted(&param.name.value)
                ),
            )
            .at(param.name.span, "the parameter becomes a field")
            .help("begin with a letter and go on with letters, digits and `_`; no keyword"),
        );
    }
}
