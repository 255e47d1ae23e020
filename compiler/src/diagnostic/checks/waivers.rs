//! EB08: waivers and levels.

use super::checks;

checks! {
    static WAIVERS;

    WAIVER_REASON = "EB0801" "waiver-reason" Error fixed {
        summary: "a waiver gives no reason",
        reason: "Whoever reads the waiver next has to know whether it still holds.",
        mend: "Say why the finding is right as it is, or mend what is found and remove the waiver.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
params = [{ name = "limit", type = "u32" }]
allow.unused-parameter = ""
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
params = [{ name = "limit", type = "u32" }]
allow.unused-parameter = "Clients read it from the payload; people need not know it."
"#,
    }
    FIXED_CHECK = "EB0803" "fixed-check" Error fixed {
        summary: "a catalog accepts or lowers findings of a check that is fixed",
        reason: "From what such a check finds, nothing right could be compiled.",
        mend: "Mend what the check finds, and remove the waiver or the level.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
allow.unknown-parameter = "It will be declared later."
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    }
}
