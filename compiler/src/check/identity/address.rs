//! The page of an entry is not where its code says.

use crate::diagnostic::{Check, Level};

/// EB0118: two entries have the same page address. Addresses are given in `addresses.rs`.
pub static ADDRESS: Check = Check {
    code: "EB0118",
    name: "address",
    level: Level::Warning,
    summary: "two entries have the same page address",
    reason: "Addresses allow fewer characters than codes, and some systems ignore case. The page of one entry would need an address that does not match its code.",
    fix: "Choose a code with a different address, or record the address in the lock. A recorded address never changes.",
    bad: r#"
[error.InvalidEmail]
code = "auth/invalid-email"
message = "The address is not valid."

[error.EmailRefused]
code = "auth-invalid:email"
message = "The address is refused."
"#,
    good: r#"
[error.InvalidEmail]
code = "auth/invalid-email"
message = "The address is not valid."

[error.EmailRefused]
code = "auth/refused-email"
message = "The address is refused."
"#,
    ..Check::DEFAULT
};
