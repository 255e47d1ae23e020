//! Types of parameters, and the examples given for them.

use errorbook_core::ParamType;

use super::table::{Value, list};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report, is_unprintable, nearest, quoted};
use crate::model::ParamDef;
use crate::names;
use crate::values;

/// A parameter's type: a name, or `{ enum = ["…"] }` with its words.
pub(super) fn param_type(
    value: &Value<'_>,
    report: &mut Report,
) -> Option<(ParamType, Vec<String>)> {
    if value.is_table() {
        let mut table = value.table("the type", report)?;
        let words = table
            .need("enum", report)
            .and_then(|words| words.strings(report));
        table.finish(report);
        return words.map(|words| (ParamType::Enum, enum_words(value, words, report)));
    }
    let name = value.string(report)?;
    let known: Vec<_> = ParamType::ALL
        .iter()
        .filter(|kind| **kind != ParamType::Enum)
        .map(|kind| kind.name())
        .collect();
    match ParamType::ALL
        .iter()
        .find(|kind| kind.name() == name.value && **kind != ParamType::Enum)
    {
        Some(kind) => Some((*kind, Vec::new())),
        None => {
            report.add(
                Diagnostic::new(
                    &checks::WRONG_TYPE,
                    format!("there is no parameter type `{}`", name.value),
                )
                .at(name.span, "not a type")
                .help(format!(
                    "the types are {}, and a table for words: `{{ enum = [\"…\"] }}`",
                    list(&known)
                ))
                .did_you_mean(
                    elsewhere(&name.value).or(nearest(&name.value, known.iter().copied())),
                ),
            );
            None
        }
    }
}

/// The type that is called `name` in other languages.
fn elsewhere(name: &str) -> Option<&'static str> {
    Some(match name.to_ascii_lowercase().as_str() {
        "str" | "text" => "string",
        "boolean" => "bool",
        "int" | "integer" | "long" => "i64",
        "uint" | "unsigned" => "u64",
        "float" | "double" | "number" | "f32" => "f64",
        "datetime" | "time" | "instant" => "timestamp",
        "uri" => "url",
        _ => return None,
    })
}

/// The words of an enum, which become variants and keys of selects.
fn enum_words(
    value: &Value<'_>,
    words: Vec<crate::source::Spanned<String>>,
    report: &mut Report,
) -> Vec<String> {
    if words.is_empty() {
        return value
            .refuse("a list of at least one word", "without a word", report)
            .unwrap_or_default();
    }
    let mut variants = Vec::new();
    for word in &words {
        let variant = names::pascal_case(&word.value);
        let ok =
            word.value.starts_with(|c: char| c.is_ascii_alphabetic()) && names::is_id(&word.value);
        if !ok || !names::is_rust_identifier(&variant) {
            report.add(
                Diagnostic::new(
                    &checks::PARAMETER_NAME,
                    format!("{} cannot be a word of an enum", quoted(&word.value)),
                )
                .at(word.span, "a word becomes a variant, and a key of selects")
                .help("begin with a letter and go on with letters, digits, `-` and `_`"),
            );
        } else if variants.contains(&variant) {
            report.add(
                Diagnostic::new(
                    &checks::DUPLICATE_ID,
                    format!("the variant `{variant}` is given twice"),
                )
                .at(word.span, "this one comes second")
                .help("remove it, or choose another word"),
            );
        }
        variants.push(variant);
    }
    words.into_iter().map(|word| word.value).collect()
}

/// An example, which must be a value of the parameter's type.
pub(super) fn example(value: &Value<'_>, param: &ParamDef, report: &mut Report) -> Option<String> {
    let written = value.written(report)?;
    if written.contains(is_unprintable) {
        return value.shown(report);
    }
    match values::parse(param, &written) {
        Ok(_) => Some(written),
        Err(error) => {
            report.add(
                Diagnostic::new(
                    &checks::WRONG_TYPE,
                    format!(
                        "the example is no value of the type `{}`",
                        param.kind.name()
                    ),
                )
                .at(value.span, error.to_string())
                .help(
                    match param.words.iter().map(String::as_str).collect::<Vec<_>>() {
                        words if words.is_empty() => {
                            format!("give a value as in `{}`", error.expected)
                        }
                        words => format!("the words are {}", list(&words)),
                    },
                ),
            );
            None
        }
    }
}
