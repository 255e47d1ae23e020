//! EB04: payloads.

use super::checks;

checks! {
    static WIRE;

    WIRE_VALUE = "EB0401" "wire-value" Error fixed {
        summary: "a value for a payload has characters that its protocol does not allow",
        reason: "A client that keeps to the protocol would refuse the payload.",
        mend: "Use the printable characters of ASCII but for `\"` and `\\`, as RFC 6749, section 5.2 has it.",
        bad: r#"
[error.CodeExpired]
wire.oauth = { error = "invalid_grant", description = "The code’s time is over." }
"#,
        good: r#"
[error.CodeExpired]
wire.oauth = { error = "invalid_grant", description = "The time of the code is over." }
"#,
    }
}
