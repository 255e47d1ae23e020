//! `params`: the values that an entry's texts may show.

use super::allow::lower_allow;
use super::field::{field, translatable};
use super::items::check_unique;
use super::table::{Table, Value};
use super::value::{self, ParamKind};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report, quoted};
use crate::model::{ABSENT, EnumDef, ParamDef};
use crate::names;
use crate::source::Spanned;

/// Returns the parameters, and whether these are all.
pub(super) fn params(
    table: &mut Table<'_>,
    has_source: bool,
    enums: &[EnumDef],
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
        .filter_map(|value| param(value, enums, report))
        .collect();
    check_unique(params.iter().map(|param| &param.name), report);
    let renamed = params.iter().any(|param| param.field.is_some());
    if renamed {
        let fields = params.iter();
        let fields = fields.map(|param| param.field.as_ref().unwrap_or(&param.name));
        check_unique(fields, report);
    }
    let taken = params.iter().filter(|param| param.field_name() == "source");
    for param in taken {
        let (what, help) = if has_source {
            (
                "the entry has `source = true`, so no field can be called `source`",
                "rename the parameter, or give its field another name: `field = \"…\"`",
            )
        } else {
            (
                "a field called `source` contains the error that caused this one, not a parameter",
                "rename the parameter, or its field by `field = \"…\"`; for the causing error, set `source = true` on the entry",
            )
        };
        report.add(
            Diagnostic::new(&checks::PARAMETER_NAME, what)
                .at(
                    param.field.as_ref().unwrap_or(&param.name).span,
                    "taken by the causing error",
                )
                .help(help),
        );
    }
    let complete = params.len() == values.len();
    (params, complete)
}

fn param(value: &Value<'_>, enums: &[EnumDef], report: &mut Report) -> Option<ParamDef> {
    let mut table = value.table("a parameter", report)?;
    let name = table
        .need("name", report)
        .and_then(|name| name.string(report));
    let kind = table
        .need("type", report)
        .and_then(|kind| value::param_type(&kind, enums, report));
    let example = table.get("example");
    let Some((name, kind)) = name.zip(kind) else {
        // What is wrong has been said; the other keys are known all the same.
        for key in KEYS {
            let _known = table.get(key);
        }
        table.finish(report);
        return None;
    };
    let mut param = attributes(name, kind, &mut table, report);
    table.finish(report);
    check_names(&param, report);
    param.example = example.and_then(|example| value::example(&example, &param, report));
    Some(param)
}

/// The keys of a parameter beside its name, its type and its example.
const KEYS: [&str; 10] = [
    "unit",
    "doc",
    "max-chars",
    "untrusted",
    "secret",
    "optional",
    "field",
    "show",
    "translate",
    "allow",
];

fn attributes(
    name: Spanned<String>,
    kind: ParamKind,
    table: &mut Table<'_>,
    report: &mut Report,
) -> ParamDef {
    let doc = field(table, "doc", report);
    ParamDef {
        name,
        kind: kind.kind,
        list: kind.list,
        words: kind.words,
        shared_enum: kind.shared,
        unit: table.get("unit").and_then(|unit| unit.shown(report)),
        example: None,
        doc: translatable(doc, table, report),
        max_chars: table
            .get("max-chars")
            .and_then(|max| max.integer(1..=1_000_000, report)),
        untrusted: flag(table, "untrusted", report),
        secret: flag(table, "secret", report),
        optional: flag(table, "optional", report),
        field: table.get("field").and_then(|value| value.string(report)),
        show: table
            .get("show")
            .map_or_else(Vec::new, |value| value::show(&value, report)),
        allow: lower_allow(table, report),
    }
}

fn flag(table: &mut Table<'_>, key: &'static str, report: &mut Report) -> bool {
    let value = table.get(key).and_then(|value| value.bool(report));
    value.unwrap_or(false)
}

/// Reports names that no Rust field, or no variable of Fluent, can have.
fn check_names(param: &ParamDef, report: &mut Report) {
    if param.optional && !param.list && param.words.iter().any(|word| word == ABSENT) {
        let what = format!("`{ABSENT}` cannot be a word of an optional parameter");
        report.add(
            Diagnostic::new(&checks::PARAMETER_NAME, what)
                .at(param.name.span, "`[none]` is the variant for no value")
                .help("choose another word, or remove `optional = true` and raise the word"),
        );
    }
    let field = param.field.as_ref().unwrap_or(&param.name);
    if !names::is_rust_identifier(&field.value) {
        let what = format!(
            "{} cannot be the name of a Rust field",
            quoted(&field.value)
        );
        let found = Diagnostic::new(&checks::PARAMETER_NAME, what);
        let found = found.at(field.span, "the parameter becomes a field");
        let found = match &param.field {
            None if names::is_variable(&param.name.value) => {
                found.help("give the field another name: `field = \"…\"`")
            }
            Some(_) | None => found,
        };
        report.add(found.help(
            "begin with a letter, continue with letters, digits and `_`, and avoid keywords",
        ));
    }
    if param.field.is_some() && !names::is_variable(&param.name.value) {
        let what = format!(
            "{} cannot be the name of a parameter",
            quoted(&param.name.value)
        );
        report.add(
            Diagnostic::new(&checks::PARAMETER_NAME, what)
                .at(param.name.span, "texts show it by this name")
                .help("begin with a letter, and continue with letters, digits and `_`"),
        );
    }
}
