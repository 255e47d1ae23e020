//! EB06: Fluent.

use super::checks;

checks! {
    static FLUENT;

    UNKNOWN_FLUENT_REFERENCE = "EB0601" "unknown-fluent-reference" Error not_allowable fixable {
        summary: "a text refers to a message, attribute, term or function that is not there",
        reason: "Fluent would print the reference itself.",
        fix: "Correct the name, or write what it refers to. A parameter is written `{ $name }`.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota of { -product } is used up."
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { -product } is used up."

==> locales/en/terms.ftl
-product = Parcel
"#,
    }
    CYCLE = "EB0602" "cycle" Error not_allowable {
        summary: "texts refer to each other in a circle",
        reason: "They would have no end.",
        fix: "Write one of the texts out instead of referring to another.",
        bad: r#"
[error.QuotaExceeded]
message = "{ RateLimited }"

[error.RateLimited]
message = "{ QuotaExceeded }"
"#,
        good: r#"
[error.QuotaExceeded]
message = "{ RateLimited }"

[error.RateLimited]
message = "The requests come too fast."
"#,
    }
    SELECT = "EB0603" "select" Error not_allowable {
        summary: "a select cannot work as written",
        reason: "A variant that can never be chosen, or a key of the wrong kind, hides a text from its readers.",
        fix: "Use the plural categories of the text's language, the values of the parameter, or exact numbers before the category that contains them.",
        bad: r#"
[error.QuotaExceeded]
message = """
The quota of { $limit ->
    [one] one request
    [few] few requests
   *[other] { $limit } requests
} is used up."""
params = [{ name = "limit", type = "u32" }]
"#,
        good: r#"
[error.QuotaExceeded]
message = """
The quota of { $limit ->
    [one] one request
   *[other] { $limit } requests
} is used up."""
params = [{ name = "limit", type = "u32" }]
"#,
    }
    LITERAL = "EB0604" "literal" Error not_allowable {
        summary: "a literal is not one that every Fluent implementation reads alike",
        reason: "What it prints would depend on the implementation.",
        fix: "Write the character itself, or the escape of a Unicode character.",
        bad: r#"
[error.QuotaExceeded]
message = 'The quota{ "\uD800" } is used up.'
"#,
        good: r#"
[error.QuotaExceeded]
message = 'The quota{ "\u00A0" }is used up.'
"#,
    }
    ARGUMENTS = "EB0605" "arguments" Error not_allowable {
        summary: "the arguments of a term or function are not what it takes",
        reason: "Fluent would ignore them, or print a placeholder.",
        fix: "Pass what the term or function takes; `docs/fluent.md` lists the options of `NUMBER`.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota of { NUMBER($limit, digits: 2) } is used up."
params = [{ name = "limit", type = "f64" }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota of { NUMBER($limit, minimumFractionDigits: 2) } is used up."
params = [{ name = "limit", type = "f64" }]
"#,
    }
}
