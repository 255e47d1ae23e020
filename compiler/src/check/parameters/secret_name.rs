//! A parameter is called like a secret, but is not `secret`.

use errorbook_core::ParamType;

use super::name::{says, words};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{EntryDef, ParamDef};

/// EB0216: a parameter has the name of a secret, but is not `secret`.
pub static SECRET_NAME: Check = Check {
    code: "EB0216",
    name: "secret-name",
    level: Level::Warning,
    summary: "a parameter has the name of a secret, but is not `secret`",
    reason: "Its value would be shown in messages, logs and payloads.",
    fix: "Write `secret = true`. If the value is not confidential, say why in an allow on the parameter: `allow = { secret-name = \"…\" }`.",
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

pub(super) fn check(entry: &EntryDef, param: &ParamDef, report: &mut Report) {
    // What is no text holds no credential.
    if param.secret || !matches!(param.kind, ParamType::String | ParamType::Url) {
        return;
    }
    let name = &param.name.value;
    let Some(word) = secret_word(name) else {
        return;
    };
    let Some(level) = secret_level(entry, name) else {
        return;
    };
    report.add(
        Diagnostic::new(
            &SECRET_NAME,
            format!(
                "`{name}` of `{}` has the name of a secret, but is shown like any value",
                entry.key.value
            ),
        )
        .level(level)
        .at(param.name.span, format!("`{word}`"))
        .help("write `secret = true`, which keeps it out of texts, logs and payloads")
        .help("if it is not a secret, say why with `allow.secret-name = \"…\"`"),
    );
}

/// Words of a message about who may do something.
const SECURITY: [&str; 12] = [
    "password",
    "secret",
    "credential",
    "auth",
    "log in",
    "login",
    "sign in",
    "session",
    "api key",
    "expired",
    "revoked",
    "refused",
];

/// Words of a message about a language that a program reads.
const PARSING: [&str; 7] = [
    "unexpected",
    "syntax",
    "parse",
    "parser",
    "expected",
    "keyword",
    "line",
];

/// Returns how much it matters that a parameter has a name, as far as the texts tell what it is. Parsers have tokens,
/// and tables have keys.
fn secret_level(entry: &EntryDef, name: &str) -> Option<Level> {
    match name {
        "key" | "keys" => says(entry, &SECURITY).then_some(Level::Warning),
        "token" | "tokens" | "auth" | "pin" | "session" | "sessions" | "sid" => {
            if says(entry, &SECURITY) {
                Some(Level::Warning)
            } else {
                (!says(entry, &PARSING)).then_some(Level::Info)
            }
        }
        _ => Some(Level::Warning),
    }
}

/// Returns the word of a name that says that the value itself is secret. A `token_id` is none.
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

#[cfg(test)]
mod tests {
    use super::secret_word;

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
}
