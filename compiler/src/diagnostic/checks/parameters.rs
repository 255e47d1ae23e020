//! EB02: parameters.

use super::checks;

checks! {
    static PARAMETERS;

    UNKNOWN_PARAMETER = "EB0201" "unknown-parameter" Error not_allowable {
        summary: "a text uses a parameter that its entry does not declare",
        reason: "It would be printed as its name, in that language only.",
        fix: "Correct the name, or declare the parameter in `params`.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota of { $limits } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    }
    UNUSED_PARAMETER = "EB0202" "unused-parameter" Error {
        summary: "no text of the entry, in any locale, uses a parameter",
        reason: "Every place that raises the error has to supply it, for nobody to read.",
        fix: "Write it where a reader should see it, or remove it from `params`.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
params = [{ name = "limit", type = "u32" }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    }
    POSITIONAL_PLACEHOLDER = "EB0203" "positional-placeholder" Error not_allowable fixable {
        summary: "a text contains a positional placeholder like `{0}`",
        reason: "In Fluent, `{0}` is legal and prints the number 0, which is never meant.",
        fix: "Write the parameter's name: `{ $limit }`.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota of {0} is used up."
params = [{ name = "limit", type = "u32" }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    }
    PARAMETER_NAME = "EB0204" "parameter-name" Error not_allowable {
        summary: "a parameter's name cannot be the name of a Rust field",
        reason: "The parameter is a field of the variant.",
        fix: "Begin with a letter and go on with letters, digits and `_`; take no keyword of Rust.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota of { $type } is used up."
params = [{ name = "type", type = "string" }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota of { $kind } is used up."
params = [{ name = "kind", type = "string" }]
"#,
    }
    SECRET_SHOWN = "EB0205" "secret-shown" Error not_allowable {
        summary: "a text shows, or chooses by, a secret parameter",
        reason: "A secret is never shown; what a select chooses would give part of it away.",
        fix: "Leave the parameter out of the text. An id that is no secret may stand for it.",
        bad: r#"
[error.KeyRefused]
message = "The key { $api_key } is refused."
params = [{ name = "api_key", type = "string", secret = true }]
"#,
        good: r#"
[error.KeyRefused]
message = "The key is refused."
params = [{ name = "api_key", type = "string", secret = true }]
"#,
    }
    PARAMETER_TYPE = "EB0206" "parameter-type" Error not_allowable {
        summary: "a text uses a parameter in a way that its type does not allow",
        reason: "At run time the wrong variant would be chosen, or an option ignored.",
        fix: "Change the text, or the parameter's type.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota of { NUMBER($limit) } is used up."
params = [{ name = "limit", type = "string" }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota of { NUMBER($limit) } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    }
    LEFT_OUT_PARAMETER = "EB0207" "left-out-parameter" Warning {
        summary: "a text leaves out a parameter that it shows in another language",
        reason: "Readers of one language learn less than those of another; most often, the translation was made from an older text.",
        fix: "Show the parameter, or say in `omit.LOCALE.NAME` why this language does not.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", unit = "request" }]

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", unit = "request" }]
omit.ja.limit = "The Japanese page beside it shows the number."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    }
    NEEDLESS_OMIT = "EB0208" "needless-omit" Warning {
        summary: "an `omit` explains what is not so: no text of the locale leaves the parameter out",
        reason: "A reason that no longer holds hides the next mistake.",
        fix: "Remove the `omit`.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", unit = "request" }]
omit.ja.limit = "The Japanese page beside it shows the number."

==> locales/ja/app.ftl
QuotaExceeded = { $limit }件の割り当てを使い切りました。
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", unit = "request" }]

==> locales/ja/app.ftl
QuotaExceeded = { $limit }件の割り当てを使い切りました。
"#,
    }
    REPEATED_PARAMETER = "EB0209" "repeated-parameter" Warning {
        summary: "a translation shows a parameter more often than the source",
        reason: "Where a text has two parameters, the one that stands twice most often took the place of the other.",
        fix: "Put the right parameter in its place; where a language has to repeat one, say so in an allow.",
        bad: r#"
==> catalog/app.toml
[error.UserUnknown]
message = "There is no user { $user } in { $team }."
params = [
  { name = "user", type = "string" },
  { name = "team", type = "string" },
]

==> locales/ja/app.ftl
UserUnknown = { $team }に{ $user }はいません（{ $user }）。
"#,
        good: r#"
==> catalog/app.toml
[error.UserUnknown]
message = "There is no user { $user } in { $team }."
params = [
  { name = "user", type = "string" },
  { name = "team", type = "string" },
]

==> locales/ja/app.ftl
UserUnknown = { $team }に{ $user }はいません。
"#,
    }
    PLACEHOLDER_LEFTOVER = "EB0210" "placeholder-leftover" Warning fixable {
        summary: "a text contains a placeholder of another format, such as `%s`",
        reason: "Fluent prints it as it is, and the value is not shown at all.",
        fix: "Write the parameter's name: `{ $limit }`. In explanations, what a reader should see as it is stands in backticks.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota of %s is used up by { $user }."
params = [{ name = "user", type = "string" }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up by { $user }."
params = [{ name = "user", type = "string" }]
"#,
    }
    QUOTE_DAMAGE = "EB0211" "quote-damage" Warning fixable {
        summary: "a quotation mark beside a parameter stands twice, or has no partner",
        reason: "In MessageFormat, quotation marks are doubled or lost; in Fluent, they are shown as they are written.",
        fix: "Write each quotation mark once, on both sides of the parameter or on none.",
        bad: r#"
[error.UserUnknown]
message = "There is no user '{ $user }''."
params = [{ name = "user", type = "string" }]
"#,
        good: r#"
[error.UserUnknown]
message = "There is no user '{ $user }'."
params = [{ name = "user", type = "string" }]
"#,
    }
    UNDOCUMENTED_PARAMETER = "EB0212" "undocumented-parameter" Info {
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
    }
    MISSING_UNIT = "EB0213" "missing-unit" Warning {
        summary: "a number that is called like a quantity has no `unit`",
        reason: "Whoever raises the error has to know whether 30 are seconds or minutes. The type cannot tell.",
        fix: "Add `unit`, as in `unit = \"second\"`. A number of things that need no unit has `unit = \"count\"`.",
        bad: r#"
[error.RateLimited]
message = "Try again in { $timeout } s."
params = [{ name = "timeout", type = "u32" }]
"#,
        good: r#"
[error.RateLimited]
message = "Try again in { $timeout } s."
params = [{ name = "timeout", type = "u32", unit = "second" }]
"#,
    }
    TYPED_AS_STRING = "EB0214" "typed-as-string" Warning {
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
    }
    NUMBER_WITHOUT_PLURAL = "EB0215" "number-without-plural" Warning {
        summary: "a quantity stands before a word that has one form for every number",
        reason: "It reads \"1 minutes\". In languages with more plural forms than English, most numbers are wrong.",
        fix: "Choose the form by the number, with a select. Words for units that never change (`kg`, `ms`) are not reported; where the next word is not what is counted, say so in an allow.",
        bad: r#"
[error.RateLimited]
message = "Try again in { $wait } minutes."
params = [{ name = "wait", type = "u32", unit = "minute" }]
"#,
        good: r#"
[error.RateLimited]
message = """
Try again in { $wait ->
    [one] { $wait } minute
   *[other] { $wait } minutes
}."""
params = [{ name = "wait", type = "u32", unit = "minute" }]
"#,
    }
    SECRET_NAME = "EB0216" "secret-name" Warning {
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
    }
    UNBOUNDED_PARAMETER = "EB0217" "unbounded-parameter" Warning {
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
    }
}
