//! EB05: what texts say and how.

use super::checks;

checks! {
    static CONTENT;

    NESTED_LIST = "EB0501" "nested-list" Error {
        summary: "a text has a list within a list",
        reason: "Causes and resolutions are items of a list already: one more level is all that every reader shows.",
        mend: "Write all items at one level, or divide the text.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
description = """
One of these is used up:
- requests
  - of today
  - of this hour
"""
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
description = """
One of these is used up:
- requests of today
- requests of this hour
"""
"#,
    }
}
