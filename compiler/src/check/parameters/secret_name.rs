//! A parameter is called like a secret, but is not `secret`.

use errorbook_core::ParamType;

use super::name::words;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{EntryDef, ParamDef};

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

pub(super) fn check(entry: &EntryDef, param: &ParamDef, report: &mut Report) {
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
