//! A code that was retired is used again.

use crate::diagnostic::{Check, Level, Needs};

/// EB0703: a code that was retired is used again.
pub static REUSED_CODE: Check = Check {
    code: "EB0703",
    name: "reused-code",
    level: Level::Error,
    needs: Needs::Lock,
    summary: "a code that was retired is used again",
    reason: "Who looks it up, or branches on it, takes one error for the other.",
    fix: "Give the new error a code of its own; `errorbook new` knows which are free.",
    bad: r#"
==> catalog/app.toml
[error.APP002]
message = "The upload is too large."
==> errorbook.lock
errorbook-lock 2
error app APP002 page=APP002 retired=2.0
"#,
    good: r#"
==> catalog/app.toml
[error.APP003]
message = "The upload is too large."
==> errorbook.lock
errorbook-lock 2
error app APP002 page=APP002 retired=2.0
"#,
    ..Check::DEFAULT
};
