//! The page of an entry is not where its code says.

use crate::diagnostic::{Check, Level};

/// EB0118: two entries would have the same address. Addresses are given in `addresses.rs`.
pub static ADDRESS: Check = Check {
    code: "EB0118",
    name: "address",
    level: Level::Warning,
    summary: "two entries would have the same address",
    reason: "An address has fewer characters than a code, and some systems do not tell capital letters from small ones. So the page of one of the two is at an address that its code does not say.",
    fix: "Give one of the two a code that reads differently in an address, or record the address in the lock. It then never moves.",
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
