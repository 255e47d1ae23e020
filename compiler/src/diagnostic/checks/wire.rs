//! EB04: payloads.

use super::checks;

checks! {
    static WIRE;

    WIRE_VALUE = "EB0401" "wire-value" Error not_allowable {
        summary: "a value for a payload has characters that its protocol does not allow",
        reason: "A client that keeps to the protocol would refuse the payload.",
        fix: "Use the printable characters of ASCII but for `\"` and `\\`, as RFC 6749, section 5.2 has it.",
        bad: r#"
[error.CodeExpired]
wire.oauth = { error = "invalid_grant", description = "The code’s time is over." }
"#,
        good: r#"
[error.CodeExpired]
wire.oauth = { error = "invalid_grant", description = "The time of the code is over." }
"#,
    }
    OAUTH_ERROR = "EB0402" "oauth-error" Warning {
        summary: "an `error` of OAuth 2.0 is not the one that its specification prescribes",
        reason: "Clients branch on it: one that waits for `invalid_grant` to ask for a new login never does so.",
        fix: "Use the value that the specification has for the situation, or say in an allow why it stays.",
        bad: r#"
[endpoint.token]
title = "Token endpoint"
kind = "token"

[error.CodeExpired]
status = 400
endpoints = ["token"]
wire.oauth = { error = "invalid_request", description = "The authorization code has expired." }
"#,
        good: r#"
[endpoint.token]
title = "Token endpoint"
kind = "token"

[error.CodeExpired]
status = 400
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = "The authorization code has expired." }
"#,
    }
    OAUTH_STATUS = "EB0403" "oauth-status" Warning {
        summary: "an `error` of OAuth 2.0 comes with a status that its specification does not have for it",
        reason: "HTTP libraries act on the status before anyone reads the payload.",
        fix: "Use the status that the specification prescribes.",
        bad: r#"
[error.CodeExpired]
status = 403
wire.oauth = { error = "invalid_grant", description = "The authorization code has expired." }
"#,
        good: r#"
[error.CodeExpired]
status = 400
wire.oauth = { error = "invalid_grant", description = "The authorization code has expired." }
"#,
    }
    WIRE_AMBIGUOUS = "EB0404" "wire-ambiguous" Info {
        summary: "a client cannot tell two errors of an endpoint apart",
        reason: "They have the same status, `error` and `error_description`: which one it was, only the log knows.",
        fix: "Give one of the two a description of its own; or say that it is meant, as members of a `[indistinguishable.NAME]`.",
        bad: r#"
[endpoint.token]
title = "Token endpoint"
kind = "token"

[error.CodeExpired]
status = 400
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = false }

[error.CodeUsed]
status = 400
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = false }
"#,
        good: r#"
[endpoint.token]
title = "Token endpoint"
kind = "token"

[error.CodeExpired]
status = 400
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = "The code has expired." }

[error.CodeUsed]
status = 400
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = "The code was used before." }
"#,
    }
    MISSING_CHALLENGE = "EB0405" "missing-challenge" Warning {
        summary: "an error with status 401 does not say which `WWW-Authenticate` it comes with",
        reason: "RFC 9110, section 15.5.2, requires the field: without it, a client does not learn how to authenticate.",
        fix: "Add `wire.challenge` to the entry, or `challenge` to its endpoints.",
        bad: r#"
[error.LoginRequired]
status = 401
message = "Log in first."
"#,
        good: r#"
[error.LoginRequired]
status = 401
message = "Log in first."
wire.challenge = "Bearer"
"#,
    }
    MISSING_RETRY_AFTER = "EB0406" "missing-retry-after" Info {
        summary: "an error with status 503 does not say which `Retry-After` it comes with",
        reason: "Clients that are not told when to come back do so at once, when the service can bear it least.",
        fix: "Add the seconds as `wire.retry-after`.",
        bad: r#"
[error.Maintenance]
status = 503
message = "The service is being maintained."
"#,
        good: r#"
[error.Maintenance]
status = 503
message = "The service is being maintained."
wire.retry-after = 120
"#,
    }
    SAMPLE_JSON = "EB0407" "sample-json" Error {
        summary: "a recorded payload is not JSON",
        reason: "Readers copy it into tests, where it does not work.",
        fix: "Write the payload as it was received.",
        bad: r#"
[endpoint.token]
title = "Token endpoint"
recorded-sample = { payload = "{'error': 'invalid_grant'}" }

[error.CodeExpired]
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = false }
"#,
        good: r#"
[endpoint.token]
title = "Token endpoint"
recorded-sample = { payload = '{"error": "invalid_grant"}' }

[error.CodeExpired]
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = false }
"#,
    }
    SAMPLE_MISMATCH = "EB0408" "sample-mismatch" Warning {
        summary: "a recorded payload fits no entry of its endpoint",
        reason: "The page would show a sample that none of the errors beside it is answered with.",
        fix: "Correct the payload or the entry; if it was received so, say so in an allow on the endpoint.",
        bad: r#"
[endpoint.token]
title = "Token endpoint"
recorded-sample = { payload = '{"error": "invalid_request"}' }

[error.CodeExpired]
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = false }
"#,
        good: r#"
[endpoint.token]
title = "Token endpoint"
recorded-sample = { payload = '{"error": "invalid_grant"}' }

[error.CodeExpired]
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = false }
"#,
    }
    DISTINGUISHABLE = "EB0409" "distinguishable" Error {
        summary: "members of a group that must not be told apart can be told apart",
        reason: "Whoever sees that an account is unknown, and not that a password is wrong, can find out who has an account.",
        fix: "Say the same in status, header fields, parameters, message, summary and payload, in every language; the real reason belongs in the log. Key, code and page may differ: every payload and every answer shows those of the first member for all of them.",
        bad: r#"
[indistinguishable.login]
members = ["UnknownUser", "WrongPassword"]

[error.UnknownUser]
message = "There is no such user."

[error.WrongPassword]
message = "The password is wrong."
"#,
        good: r#"
[indistinguishable.login]
members = ["UnknownUser", "WrongPassword"]

[error.UnknownUser]
message = "The name or the password is wrong."

[error.WrongPassword]
message = "The name or the password is wrong."
"#,
    }
}
