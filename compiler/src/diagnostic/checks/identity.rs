//! EB01: identity.

use super::checks;

checks! {
    static IDENTITY;

    DUPLICATE_ID = "EB0101" "duplicate-id" Error fixed {
        summary: "an id is given twice",
        reason: "Only one of the two could be meant by whoever names it.",
        mend: "Give one of the two another name, or remove it.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [
  { id = "busy", text = "Many requests came at once." },
  { id = "busy", text = "A loop repeats a request." },
]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [
  { id = "busy", text = "Many requests came at once." },
  { id = "loop", text = "A loop repeats a request." },
]
"#,
    }
    KEY_NAME = "EB0102" "key-name" Error fixed {
        summary: "an entry's key cannot be the name of a Rust variant",
        reason: "The key is the variant that code constructs and matches on.",
        mend: "Choose another key. What people see may be anything: write it as `code`.",
        bad: r#"
[error.429]
message = "The quota is used up."
"#,
        good: r#"
[error.QuotaExceeded]
code = "429"
message = "The quota is used up."
"#,
    }
    ID_NAME = "EB0103" "id-name" Error fixed {
        summary: "an id contains characters that it may not contain",
        reason: "Ids are parts of names in translation files.",
        mend: "Use letters, digits, `-` and `_`.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [{ id = "too many", text = "Many requests came at once." }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [{ id = "too-many", text = "Many requests came at once." }]
"#,
    }
    UNKNOWN_REFERENCE = "EB0104" "unknown-reference" Error fixed {
        summary: "a name points to nothing",
        reason: "The reader would be sent nowhere.",
        mend: "Correct the name, or write what it names.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["RateLimited"]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["RateLimited"]

[error.RateLimited]
message = "The requests come too fast."
"#,
    }
    UNUSED_DEFINITION = "EB0105" "unused-definition" Error {
        summary: "an endpoint, a note or a link is named by nothing",
        reason: "Nothing would ever show it; most often, a name was changed in one of the two places.",
        mend: "Name it where it belongs, or remove it.",
        bad: r#"
[note.billing]
text = "The quota is renewed with each invoice."

[error.QuotaExceeded]
message = "The quota is used up."
"#,
        good: r#"
[note.billing]
text = "The quota is renewed with each invoice."

[error.QuotaExceeded]
message = "The quota is used up."
notes = ["billing"]
"#,
    }
}
