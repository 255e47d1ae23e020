//! What the declaration of a parameter leaves open.

use errorbook_core::ParamType;

use super::name::{is_identifier, words};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{EntryDef, ParamDef};

/// EB0217: a text that may come from outside has no `max-chars`.
pub static UNBOUNDED_PARAMETER: Check = Check {
    code: "EB0217",
    name: "unbounded-parameter",
    level: Level::Warning,
    summary: "a text that may come from outside has no `max-chars`",
    reason: "Whoever sends it decides how long the message, the log line and the payload become.",
    fix: "Add `max-chars` with what a right value can have at most.",
    bad: r#"
[error.UserUnknown]
message = "There is no user { $user }."
params = [{ name = "user", type = "string", untrusted = true }]
"#,
    good: r#"
[error.UserUnknown]
message = "There is no user { $user }."
params = [{ name = "user", type = "string", untrusted = true, max-chars = 64 }]
"#,
    ..Check::DEFAULT
};

/// EB0216: a parameter is called like a secret, but is not `secret`.
pub static SECRET_NAME: Check = Check {
    code: "EB0216",
    name: "secret-name",
    level: Level::Warning,
    summary: "a parameter is called like a secret, but is not `secret`",
    reason: "Its value would be shown in messages, logs and payloads.",
    fix: "Write `secret = true`. If the value opens nothing, say why in an allow on the parameter: `allow = { secret-name = \"…\" }`.",
    bad: r#"
[error.KeyRefused]
message = "The key { $api_key } is refused."
params = [{ name = "api_key", type = "string" }]
"#,
    good: r#"
[error.KeyRefused]
message = "The key { $key_id } is refused."
params = [
  { name = "key_id", type = "string" },
  { name = "api_key", type = "string", secret = true },
]
"#,
    ..Check::DEFAULT
};

/// EB0214: a string parameter looks like a date, a timestamp, a number or a URL.
pub static TYPED_AS_STRING: Check = Check {
    code: "EB0214",
    name: "typed-as-string",
    level: Level::Warning,
    summary: "a string parameter looks like a date, a timestamp, a number or a URL",
    reason: "Texts can neither format a string as their language does nor choose a plural form by it, and each place that raises the error writes it differently.",
    fix: "Give it the type that it has.",
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

/// EB0212: a parameter has no `doc`, or no `example`.
pub static UNDOCUMENTED_PARAMETER: Check = Check {
    code: "EB0212",
    name: "undocumented-parameter",
    level: Level::Info,
    summary: "a parameter has no `doc`, or no `example`",
    reason: "Its meaning is then known only to those who raise the error, and documentation cannot show a message with values. Secrets, truth values and enums need no example.",
    fix: "Add `doc` and `example`.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", unit = "request" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", unit = "request", example = 100, doc = "How many requests a user may make in an hour." }]
"#,
    ..Check::DEFAULT
};

pub(super) fn check(entry: &EntryDef, param: &ParamDef, report: &mut Report) {
    documentation(entry, param, report);
    typed_as_string(param, report);
    secret_name(entry, param, report);
    unbounded(entry, param, report);
}

fn documentation(entry: &EntryDef, param: &ParamDef, report: &mut Report) {
    // The words of an enum and the two truth values are examples themselves; a secret's would be shown.
    let says_itself = matches!(param.kind, ParamType::Enum | ParamType::Bool) || param.secret;
    let missing: Vec<_> = [
        ("doc", param.doc.source().is_none()),
        ("example", param.example.is_none() && !says_itself),
    ]
    .into_iter()
    .filter_map(|(key, missing)| missing.then_some(key))
    .collect();
    if missing.is_empty() {
        return;
    }
    let name = &param.name.value;
    let keys: Vec<_> = missing.iter().map(|key| format!("`{key} = …`")).collect();
    report.add(
        Diagnostic::new(
            &UNDOCUMENTED_PARAMETER,
            format!(
                "`{name}` of `{}` has no {}",
                entry.key.value,
                missing.join(" and no ")
            ),
        )
        .at(param.name.span, "declared here")
        .help(format!("add {}", keys.join(" and "))),
    );
}

/// Text that is something else: by its name, or by its example.
fn typed_as_string(param: &ParamDef, report: &mut Report) {
    if param.kind != ParamType::String || param.secret {
        return;
    }
    let name = &param.name.value;
    let by_name = type_of_name(name).map(|kind| (kind, "the name says so".to_owned()));
    let by_example = || {
        let example = param.example.as_ref()?;
        let kind = type_of_value(example).filter(|&kind| kind != "i64" || !is_identifier(name))?;
        Some((kind, format!("the example {example:?} is one")))
    };
    let Some((kind, why)) = by_name.or_else(by_example) else {
        return;
    };
    report.add(
        Diagnostic::new(
            &TYPED_AS_STRING,
            format!("`{name}` is a string, but looks like `{kind}`"),
        )
        .at(param.name.span, why)
        .help(format!(
            "write `type = \"{kind}\"`: texts in every language can then format it, and choose by it"
        )),
    );
}

/// The type that the last word of a name stands for.
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

/// The digits of a number without those that a number does not begin with: `007` is no number.
fn canonical(value: &str) -> &str {
    let digits = value.trim_start_matches(['-', '+']);
    let shorter = digits.trim_start_matches('0');
    if shorter.is_empty() { "0" } else { shorter }
}

fn secret_name(entry: &EntryDef, param: &ParamDef, report: &mut Report) {
    // What is no text holds no credential.
    if param.secret || !matches!(param.kind, ParamType::String | ParamType::Url) {
        return;
    }
    let name = &param.name.value;
    let Some(word) = secret_word(name) else {
        return;
    };
    report.add(
        Diagnostic::new(
            &SECRET_NAME,
            format!(
                "`{name}` of `{}` is called like a secret, but shown like any value",
                entry.key.value
            ),
        )
        .at(param.name.span, format!("`{word}`"))
        .help("write `secret = true`, which keeps it out of texts, logs and payloads")
        .help("if it is none: say why, with `allow.secret-name = \"…\"`"),
    );
}

/// The word of a name that says that the value itself is secret. A `token_id` is none.
fn secret_word(name: &str) -> Option<&str> {
    // These say in which form it is.
    let is_form = |word: &str| {
        matches!(
            word,
            "value" | "text" | "string" | "header" | "hex" | "base64" | "raw" | "plain"
        )
    };
    let mut rest = words(name).rev().skip_while(|word| is_form(word));
    let last = rest.next()?;
    let before = rest.next();
    match last {
        "token" | "tokens" | "password" | "passwd" | "pwd" | "passphrase" | "secret"
        | "secrets" | "credential" | "credentials" | "authorization" | "cookie" | "cookies"
        | "apikey" | "otp" | "pin" | "bearer" | "jwt" | "session" | "sessions" | "auth" | "sid"
        | "csrf" | "xsrf" | "totp" | "mnemonic" => Some(last),
        // Those that open nothing.
        "key" | "keys" => match before {
            Some(
                "public" | "primary" | "foreign" | "sort" | "partition" | "map" | "dictionary"
                | "config" | "object" | "cache" | "translation" | "message" | "json" | "shortcut"
                | "index" | "natural" | "unique" | "group" | "routing",
            ) => None,
            _ => Some(last),
        },
        _ => None,
    }
}

fn unbounded(entry: &EntryDef, param: &ParamDef, report: &mut Report) {
    let is_text = matches!(param.kind, ParamType::String | ParamType::Url);
    if !param.untrusted || !is_text || param.max_chars.is_some() || param.secret {
        return;
    }
    let name = &param.name.value;
    report.add(
        Diagnostic::new(
            &UNBOUNDED_PARAMETER,
            format!(
                "`{name}` of `{}` comes from outside and may be of any length",
                entry.key.value
            ),
        )
        .at(param.name.span, "`untrusted`, without `max-chars`")
        .help("add `max-chars = 128`, or what a value that is right can have at most"),
    );
}

#[cfg(test)]
mod tests {
    use super::{secret_word, type_of_name, type_of_value};

    #[test]
    fn names_of_secrets() {
        for name in [
            "token",
            "api_key",
            "access_token",
            "client_secret",
            "key",
            "cookie_value",
            "session",
            "auth",
            "user_credential",
            "auth_header",
        ] {
            assert!(secret_word(name).is_some(), "{name}");
        }
        for name in [
            "token_id",
            "public_key",
            "key_name",
            "session_id",
            "author",
            "auth_method",
            "keyboard",
            "tokenizer",
            "secretary",
            "",
        ] {
            assert_eq!(secret_word(name), None, "{name}");
        }
    }

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
