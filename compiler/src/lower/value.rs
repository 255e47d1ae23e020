//! Types of parameters, and the examples given for them.

use errorbook_core::ParamType;

use super::table::{Table, Value, list};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report, is_unprintable, nearest, quoted};
use crate::model::{EnumDef, ParamDef};
use crate::names;
use crate::source::{Span, Spanned};
use crate::values;

/// The type of a parameter as written.
pub(super) struct ParamKind {
    pub(super) kind: ParamType,
    /// True if it is a list of such values.
    pub(super) list: bool,
    /// The words of an enum.
    pub(super) words: Vec<String>,
    /// The name of the `[enum.NAME]` that the words are those of.
    pub(super) shared: Option<Spanned<String>>,
}

/// Reads a parameter's type: a name, or a table that says more.
pub(super) fn param_type(
    value: &Value<'_>,
    enums: &[EnumDef],
    report: &mut Report,
) -> Option<ParamKind> {
    if !value.is_table() {
        let kind = named_type(&value.string(report)?, TABLE_TYPES, report)?;
        return Some(ParamKind {
            kind,
            list: false,
            words: Vec::new(),
            shared: None,
        });
    }
    let mut table = value.table("the type", report)?;
    if let Some(items) = table.get("list") {
        table.finish(report);
        let items_type = param_type(&items, enums, report)?;
        if items_type.list {
            report.add(
                Diagnostic::new(&checks::WRONG_TYPE, "a list of lists is not supported")
                    .at(items.span, "a list itself")
                    .help("declare a parameter for each list, or pass the inner lists as `string`"),
            );
            return None;
        }
        return Some(ParamKind {
            list: true,
            ..items_type
        });
    }
    let words = table.need("enum", report);
    table.finish(report);
    let words = words?;
    if words.is_array() {
        let given = words.strings(report)?;
        check_words(&words, &given, report);
        return Some(ParamKind {
            kind: ParamType::Enum,
            list: false,
            words: given.into_iter().map(|word| word.value).collect(),
            shared: None,
        });
    }
    let name = words.string(report)?;
    let Some(shared) = enums.iter().find(|known| known.name.value == name.value) else {
        let known = enums.iter().map(|known| known.name.value.as_str());
        let title = format!("there is no enum `{}`", name.value);
        let near = report.nearest(&name.value, known);
        report.add(
            Diagnostic::new(&checks::UNKNOWN_REFERENCE, title)
                .at(name.span, "not the name of an enum of this catalog")
                .help("write its words as `[enum.NAME]` with `values = […]`, or list them here")
                .did_you_mean(near),
        );
        return None;
    };
    let words = shared.words.iter().map(|word| word.value.clone());
    Some(ParamKind {
        kind: ParamType::Enum,
        list: false,
        words: words.collect(),
        shared: Some(name),
    })
}

const TABLE_TYPES: &str = ", and a table for words: `{ enum = [\"…\"] }`, or `{ enum = \"NAME\" }` for those of `[enum.NAME]`; and for several values: `{ list = \"string\" }`";

/// The types that catalogs may name one day.
const LATER: [&str; 2] = ["money", "zoned"];

/// Reads the name of a type. `others` says how the rest is written.
pub(super) fn named_type(
    name: &Spanned<String>,
    others: &str,
    report: &mut Report,
) -> Option<ParamType> {
    let named = ParamType::ALL.iter().copied();
    let mut named = named.filter(|kind| *kind != ParamType::Enum);
    if let Some(kind) = named.find(|kind| kind.name() == name.value) {
        return Some(kind);
    }
    if LATER.contains(&name.value.as_str()) {
        report.add(unsupported(&name.value, name.span));
        return None;
    }
    let known = ParamType::ALL
        .iter()
        .filter(|kind| **kind != ParamType::Enum);
    let known: Vec<_> = known.map(|kind| kind.name()).collect();
    report.add(
        Diagnostic::new(
            &checks::WRONG_TYPE,
            format!("there is no type `{}`", name.value),
        )
        .at(name.span, "not a type")
        .help(format!("the types are {}{others}", list(&known)))
        .did_you_mean(elsewhere(&name.value).or(nearest(&name.value, known.iter().copied()))),
    );
    None
}

fn unsupported(kind: &str, span: Span) -> Diagnostic {
    let title = format!("parameters of the type `{kind}` are not supported by this version");
    Diagnostic::new(&checks::WRONG_TYPE, title)
        .at(span, "not supported yet")
        .help("pass the value as `string`, formatted for readers")
}

/// Reads `[enum.NAME]`: words that parameters share.
pub(super) fn shared_enum(value: &Value<'_>, mut table: Table<'_>, report: &mut Report) -> EnumDef {
    let values = table.need("values", report);
    table.finish(report);
    let words = values.and_then(|values| {
        let words = values.strings(report)?;
        check_words(&values, &words, report);
        Some(words)
    });
    if !names::is_rust_identifier(&names::pascal_case(&value.key.value)) {
        let title = format!("{} cannot be the name of an enum", quoted(&value.key.value));
        report.add(
            Diagnostic::new(&checks::ID_NAME, title)
                .at(value.key.span, "the name becomes a Rust type")
                .help("begin with a letter, and continue with letters, digits, `-` and `_`"),
        );
    }
    EnumDef {
        name: value.key.clone(),
        words: words.unwrap_or_default(),
    }
}

/// Reads `show`: a style for each part of a value, as in `date.long time.short`.
pub(super) fn show(value: &Value<'_>, report: &mut Report) -> Vec<Spanned<String>> {
    let Some(text) = value.string(report) else {
        return Vec::new();
    };
    let is_style = |style: &str| {
        let mut parts = style.split('.');
        let is_pair = style.matches('.').count() == 1;
        is_pair && parts.all(names::is_kebab_case)
    };
    let styles: Vec<_> = text.value.split(' ').collect();
    if !styles.iter().all(|style| is_style(style)) {
        let expected = "a style of each part, as in `date.long time.short`";
        let _none: Option<()> = value.refuse(expected, "no such styles", report);
        return Vec::new();
    }
    let styles = styles.into_iter();
    styles
        .map(|style| Spanned::new(style.to_owned(), text.span))
        .collect()
}

/// Returns the type that is called `name` in other languages.
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

/// Checks the words of an enum, which become variants and keys of selects.
fn check_words(value: &Value<'_>, words: &[Spanned<String>], report: &mut Report) {
    if words.is_empty() {
        let expected = "a list of at least one word";
        let _none: Option<()> = value.refuse(expected, "without a word", report);
    }
    let mut variants = Vec::new();
    for word in words {
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
                .help("begin with a letter, and continue with letters, digits, `-` and `_`"),
            );
        } else if variants.contains(&variant) {
            report.add(
                Diagnostic::new(
                    &checks::DUPLICATE_ID,
                    format!("the variant `{variant}` is given twice"),
                )
                .at(word.span, "this one comes second")
                .help("remove or rename it"),
            );
        }
        variants.push(variant);
    }
}

/// Returns an example, which must be a value of the parameter's type.
pub(super) fn example(value: &Value<'_>, param: &ParamDef, report: &mut Report) -> Option<String> {
    let written = match param.list {
        true => list_example(value, report)?,
        false => value.written(report)?,
    };
    if written.contains(is_unprintable) {
        return value.shown(report);
    }
    value.check_visible(&written, report);
    match values::parse(param, &written) {
        Ok(_) => Some(written),
        Err(error) => {
            report.add(
                Diagnostic::new(
                    &checks::WRONG_TYPE,
                    format!(
                        "the example is not a value of the type `{}`",
                        param.type_name()
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

/// Returns the example of a list, comma by comma: a command reads it back so.
fn list_example(value: &Value<'_>, report: &mut Report) -> Option<String> {
    if !value.is_array() {
        return value.refuse(
            "a list of values, as in `[\"a\", \"b\"]`",
            "a single value",
            report,
        );
    }
    let mut texts = Vec::new();
    for item in value.array(report)? {
        let text = item.written(report)?;
        if text.is_empty() || text.contains(',') {
            let found = "cannot be told apart from two in `a, b`";
            return item.refuse("a value without a comma", found, report);
        }
        texts.push(text);
    }
    Some(texts.join(", "))
}
