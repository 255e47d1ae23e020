//! Texts refer to each other in a circle.

use crate::diagnostic::{Check, Level};

/// EB0602: texts refer to each other in a circle.
pub static CYCLE: Check = Check {
    code: "EB0602",
    name: "cycle",
    level: Level::Error,
    allowable: false,
    summary: "texts refer to each other in a circle",
    reason: "Such a text would be infinitely long.",
    fix: "Write out one of the texts instead of referring to another.",
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
    ..Check::DEFAULT
};
