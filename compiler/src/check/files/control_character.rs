//! A text contains a raw control character, or one that overrides the direction of text.

use crate::diagnostic::{Check, Level};

/// EB0013: a text contains a raw control character, or one that overrides the direction of text.
pub static CONTROL_CHARACTER: Check = Check {
    code: "EB0013",
    name: "control-character",
    level: Level::Error,
    allowable: false,
    summary: "a text contains a raw control character, or one that overrides the direction of text",
    reason: "It can forge log lines, move a terminal's cursor, or display something other than what is written.",
    fix: "Remove the character. If it is intended, write it as an escape in a Fluent literal: `{ \"\\u200F\" }`. An override at run time may contain neither.",
    bad: "\n[error.QuotaExceeded]\nmessage = \"The quota \u{202e}is used up.\"\n",
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};
