//! EB08: allows and levels.

use super::checks;

checks! {
    static ALLOWS;

    ALLOW_REASON = "EB0801" "allow-reason" Error not_allowable {
        summary: "an allow gives no reason",
        reason: "Whoever reads the allow next has to know whether it still holds.",
        fix: "Say why the finding is right as it is, or fix what is found and remove the allow.",
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
    UNKNOWN_CHECK = "EB0802" "unknown-check" Error not_allowable {
        summary: "an allow or a level names no check",
        reason: "It would have no effect, and what it is for would be found all the same.",
        fix: "Write the name that findings show behind their code, as in `missing-field`.",
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
    FIXED_CHECK = "EB0803" "fixed-check" Error not_allowable {
        summary: "a catalog accepts or lowers findings of a check that is fixed",
        reason: "From what such a check finds, nothing right could be compiled.",
        fix: "Fix what the check finds, and remove the allow or the level.",
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
    UNUSED_ALLOW = "EB0804" "unused-allow" Warning fixable {
        summary: "an allow accepts nothing",
        reason: "It would accept the next mistake unseen, for a reason that was given for another one.",
        fix: "Remove it, or write it at the text that it is meant for.",
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
