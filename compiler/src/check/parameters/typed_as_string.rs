//! A string parameter looks like a date, a timestamp, a number or a URL: by its name, or by its example.

use errorbook_core::ParamType;

use super::name::{is_identifier, says, words};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{EntryDef, ParamDef};

/// EB0214: a string parameter looks like a date, a timestamp, a number or a URL.
pub static TYPED_AS_STRING: Check = Check {
    code: "EB0214",
    name: "typed-as-string",
    level: Level::Warning,
    summary: "a string parameter looks like a date, a timestamp, a number or a URL",
    reason: "Texts can neither format a string for their language nor select a plural form by it, and every call site writes it differently.",
    fix: "Declare the actual type.",
    bad: r#"
[error.LinkExpired]
message = "The link expired at { $expired_at }."
params = [{ name = "expired_at", type = "string" }]
"#,
    good: r#"
[error.LinkExpired]
message = "The link expired at { $expired_at }."
params = [{ name = "expired_at", type = "timestamp" }]
"#,
    ..Check::DEFAULT
};

pub(super) fn check(entry: &EntryDef, param: &ParamDef, report: &mut Report) {
    // What cannot be read is still what somebody typed.
    if param.kind != ParamType::String || param.list || param.secret || says(entry, &UNREADABLE) {
        return;
    }
    let name = &param.name.value;
    let by_name = type_of_name(name).map(|kind| (kind, "the name says so".to_owned()));
    let by_example = || {
        let example = param.example.as_ref()?;
        let kind = type_of_value(example).filter(|&kind| kind != "i64" || !is_identifier(name))?;
        Some((kind, format!("the example {example:?} is one")))
    };
    let level = match by_name {
        Some(_) => Level::Info,
        None => TYPED_AS_STRING.level,
    };
    let Some((kind, why)) = by_name.or_else(by_example) else {
        return;
    };
    report.add(
        Diagnostic::new(
            &TYPED_AS_STRING,
            format!("`{name}` is a string, but looks like `{kind}`"),
        )
        .level(level)
        .at(param.name.span, why)
        .help(format!(
            "write `type = \"{kind}\"`: texts in every language can then format it and select by it"
        )),
    );
}

/// Words of a message about a value that has not the form that it should have.
const UNREADABLE: [&str; 11] = [
    "invalid",
    "not valid",
    "not a valid",
    "malformed",
    "parse",
    "interpret",
    "format",
    "unrecognized",
    "cannot be read",
    "could not be read",
    "not recognized",
];

/// Returns the type that the last word of a name stands for.
fn type_of_name(name: &str) -> Option<&'static str> {
    let last = words(name).next_back()?;
    let several = words(name).count() > 1;
    match last {
        "at" if several => Some("timestamp"),
        "timestamp" | "datetime" | "expiry" | "deadline" => Some("timestamp"),
        "date" | "day" => Some("date"),
        "duration" | "timeout" | "ttl" => Some("duration"),
        "url" | "uri" => Some("url"),
        "count" => Some("u64"),
        _ => None,
    }
}

fn type_of_value(value: &str) -> Option<&'static str> {
    let is_integer =
        value.parse::<i64>().is_ok() && value.trim_start_matches('-') == canonical(value);
    if is_integer {
        Some("i64")
    } else if value.parse::<jiff::Timestamp>().is_ok() {
        Some("timestamp")
    } else if value.len() == 10 && value.parse::<jiff::civil::Date>().is_ok() {
        Some("date")
    } else if value.starts_with("https://") || value.starts_with("http://") {
        Some("url")
    } else {
        None
    }
}

/// Returns the digits of a number without those that a number does not begin with: `007` is no number.
fn canonical(value: &str) -> &str {
    let digits = value.trim_start_matches(['-', '+']);
    let shorter = digits.trim_start_matches('0');
    if shorter.is_empty() { "0" } else { shorter }
}

#[cfg(test)]
mod tests {
    use super::{type_of_name, type_of_value};

    #[test]
    fn types_that_names_and_values_tell() {
        assert_eq!(type_of_name("created_at"), Some("timestamp"));
        assert_eq!(type_of_name("at"), None);
        assert_eq!(type_of_name("update"), None);
        assert_eq!(type_of_value("42"), Some("i64"));
        assert_eq!(type_of_value("-42"), Some("i64"));
        assert_eq!(type_of_value("0"), Some("i64"));
        assert_eq!(type_of_value("007"), None);
        assert_eq!(type_of_value("2026-11-23"), Some("date"));
        assert_eq!(type_of_value("2026-11-23T10:00:00Z"), Some("timestamp"));
        assert_eq!(type_of_value("https://example.com/"), Some("url"));
        assert_eq!(type_of_value("dl-7f3a9c"), None);
    }
}
