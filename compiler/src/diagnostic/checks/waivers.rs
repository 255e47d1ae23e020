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
    UNKNOWN_CHECK = "EB0802" "unknown-check" Error fixed {
        summary: "a waiver or a level names no check",
        reason: "It would have no effect, and what it is for would be found all the same.",
        mend: "Write the name that findings show behind their code, as in `missing-field`.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
params = [{ name = "limit", type = "u32" }]
allow.unused-param = "Clients read it from the payload; people need not know it."
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
    UNUSED_WAIVER = "EB0804" "unused-waiver" Warning fixable {
        summary: "a waiver accepts nothing",
        reason: "It would accept the next mistake unseen, for a reason that was given for another one.",
        mend: "Remove it, or write it at the text that it is meant for.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
allow.unused-parameter = "Clients read it from the payload; people need not know it."
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    }
}
