//! Numbers that count something without saying what.

use errorbook_core::ParamType;

use super::name::{is_identifier, words};
use crate::check::text::param_at;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{EntryDef, ParamDef};
use crate::parse::tree::Element;

/// EB0213: a number with the name of a quantity has no `unit`.
pub static MISSING_UNIT: Check = Check {
    code: "EB0213",
    name: "missing-unit",
    level: Level::Warning,
    summary: "a number with the name of a quantity has no `unit`",
    reason: "The code that raises the error must know whether 30 means seconds or minutes. The type does not say.",
    fix: "Add `unit`, such as `unit = \"second\"`. For a count of things, write `unit = \"count\"`. If only the name suggests a quantity, the finding is an info.",
    bad: r#"
[error.RateLimited]
message = "Try again in { $timeout } seconds."
params = [{ name = "timeout", type = "u32" }]
"#,
    good: r#"
[error.RateLimited]
message = "Try again in { $timeout } s."
params = [{ name = "timeout", type = "u32", unit = "second" }]
"#,
    ..Check::DEFAULT
};

/// What to write as the unit of a number that has none.
pub(super) const COUNT: &str = "count";

pub(super) fn check(entry: &EntryDef, param: &ParamDef, report: &mut Report) {
    if !is_number(param) || param.unit.is_some() || param.secret {
        return;
    }
    let name = &param.name.value;
    let found = Diagnostic::new(
        &MISSING_UNIT,
        format!("the quantity `{name}` of `{}` has no unit", entry.key.value),
    );
    let found = if let Some(unit) = unit_behind(entry, name) {
        found
            .at(
                param.name.span,
                format!("followed by `{unit}` in the message"),
            )
            .help(format!(
                "write `unit = \"{}\"`",
                unit_of(unit).unwrap_or(unit)
            ))
    } else if let Some(word) = quantity(name).filter(|word| !COUNTED.contains(word)) {
        let found = found
            .level(Level::Info)
            .at(param.name.span, format!("`{word}` suggests a quantity"));
        match unit_of(word) {
            Some(unit) => found.help(format!("write `unit = \"{unit}\"`")),
            None => found.help("say what it counts: `unit = \"second\"`"),
        }
    } else {
        return;
    };
    report.add(found.help(format!("for a count of things, write `unit = \"{COUNT}\"`")));
}

pub(super) fn is_integer(param: &ParamDef) -> bool {
    use ParamType::{I8, I16, I32, I64, I128, Isize, U8, U16, U32, U64, U128, Usize};
    !param.list
        && matches!(
            param.kind,
            I8 | I16 | I32 | I64 | I128 | Isize | U8 | U16 | U32 | U64 | U128 | Usize
        )
}

pub(crate) fn is_number(param: &ParamDef) -> bool {
    is_integer(param) || !param.list && param.kind == ParamType::F64
}

/// Returns whether texts count with a parameter: it has a unit, or its name is that of a quantity.
pub(super) fn counts(param: &ParamDef) -> bool {
    is_integer(param) && (param.unit.is_some() || quantity(&param.name.value).is_some())
}

/// Returns the word of a name that says that it is a quantity.
pub(super) fn quantity(name: &str) -> Option<&str> {
    if is_identifier(name) {
        return None;
    }
    words(name)
        .rev()
        .find(|word| QUANTITIES.contains(word) || unit_of(word).is_some())
}

/// Words that say themselves what is counted.
const COUNTED: [&str; 7] = [
    "attempts", "count", "entries", "files", "items", "retries", "rows",
];

/// Words for quantities whose unit the word does not say.
const QUANTITIES: [&str; 37] = [
    "age",
    "amount",
    "attempts",
    "capacity",
    "count",
    "delay",
    "depth",
    "distance",
    "duration",
    "elapsed",
    "entries",
    "expected_len",
    "files",
    "height",
    "interval",
    "items",
    "len",
    "length",
    "limit",
    "max",
    "maximum",
    "min",
    "minimum",
    "quota",
    "rate",
    "remaining",
    "retries",
    "rows",
    "size",
    "speed",
    "timeout",
    "total",
    "ttl",
    "weight",
    "width",
    "temperature",
    "users",
];

/// Returns the unit that a word stands for, in the singular.
fn unit_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "ms" | "millis" | "millisecond" | "milliseconds" => "millisecond",
        "sec" | "secs" | "second" | "seconds" => "second",
        "mins" | "minute" | "minutes" => "minute",
        "hr" | "hrs" | "hour" | "hours" => "hour",
        "day" | "days" => "day",
        "week" | "weeks" => "week",
        "month" | "months" => "month",
        "year" | "years" => "year",
        "byte" | "bytes" => "byte",
        "kb" | "kilobytes" => "kilobyte",
        "mb" | "megabytes" => "megabyte",
        "gb" | "gigabytes" => "gigabyte",
        "kib" => "kibibyte",
        "mib" => "mebibyte",
        "gib" => "gibibyte",
        "chars" | "character" | "characters" => "character",
        "kg" | "kilograms" => "kilogram",
        "km" | "kilometers" | "kilometres" => "kilometer",
        "meters" | "metres" => "meter",
        "percent" | "percentage" | "pct" | "%" => "percent",
        "px" | "pixels" => "pixel",
        _ => return None,
    })
}

/// Returns the unit that the source message says right behind the number.
fn unit_behind<'a>(entry: &'a EntryDef, name: &str) -> Option<&'a str> {
    let tree = &entry.message.source()?.tree;
    let elements = tree.elements.iter().enumerate();
    let mut behind =
        elements.filter(|&(index, _)| param_at(tree, index.checked_sub(1)) == Some(name));
    behind.find_map(|(_, element)| {
        let Element::Text(text) = element else {
            return None;
        };
        let word = text
            .value
            .trim_start()
            .split([' ', '.', ',', ')', ':', ';'])
            .next()?;
        unit_of(word).map(|_| word)
    })
}
