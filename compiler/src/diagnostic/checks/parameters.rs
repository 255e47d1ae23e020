//! EB02: parameters.

use super::checks;

checks! {
    static PARAMETERS;

    UNKNOWN_PARAMETER = "EB0201" "unknown-parameter" Error fixed {
        summary: "a text uses a parameter that its entry does not declare",
        reason: "It would be printed as its name, in that language only.",
        mend: "Correct the name, or declare the parameter in `params`.",
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
        mend: "Write it where a reader should see it, or remove it from `params`.",
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
    POSITIONAL_PLACEHOLDER = "EB0203" "positional-placeholder" Error fixed {
        summary: "a text contains a positional placeholder like `{0}`",
        reason: "In Fluent, `{0}` is legal and prints the number 0, which is never meant.",
        mend: "Write the parameter's name: `{ $limit }`.",
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
    PARAMETER_NAME = "EB0204" "parameter-name" Error fixed {
        summary: "a parameter's name cannot be the name of a Rust field",
        reason: "The parameter is a field of the variant.",
        mend: "Begin with a letter and go on with letters, digits and `_`; take no keyword of Rust.",
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
    SECRET_SHOWN = "EB0205" "secret-shown" Error fixed {
        summary: "a text shows, or chooses by, a secret parameter",
        reason: "A secret is never shown; what a select chooses would give part of it away.",
        mend: "Leave the parameter out of the text. An id that is no secret may stand for it.",
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
    PARAMETER_TYPE = "EB0206" "parameter-type" Error fixed {
        summary: "a text uses a parameter in a way that its type does not allow",
        reason: "At run time the wrong variant would be chosen, or an option ignored.",
        mend: "Change the text, or the parameter's type.",
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
}
