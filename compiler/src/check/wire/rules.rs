//! The `error` values of OAuth 2.0, by endpoint, and what they mean.

use std::collections::BTreeSet;

use crate::model::EndpointKind::{
    self, Authorization, Device, Introspection, Resource, Revocation, Token,
};
use crate::model::{CatalogDef, EntryDef};

/// Returns the kinds of the endpoints that an entry is an error of.
pub(super) fn endpoint_kinds(catalog: &CatalogDef, entry: &EntryDef) -> BTreeSet<EndpointKind> {
    let endpoints = catalog.endpoints_of(entry);
    endpoints.filter_map(|endpoint| endpoint.kind).collect()
}

/// An `error` at an endpoint. Those of extensions are from IANA's registry "OAuth Extensions Error".
pub(super) struct Value {
    pub(super) error: &'static str,
    pub(super) at: &'static [EndpointKind],
    /// The statuses that it may come with. Empty where the specification leaves it open, or the value is
    /// part of a redirection.
    pub(super) statuses: &'static [u16],
    pub(super) source: &'static str,
}

const fn value(
    error: &'static str,
    at: &'static [EndpointKind],
    statuses: &'static [u16],
    source: &'static str,
) -> Value {
    Value {
        error,
        at,
        statuses,
        source,
    }
}

/// The endpoints whose errors are those of RFC 6749, section 5.2: RFC 7009, section 2.2.1, takes them
/// over.
const ISSUING: &[EndpointKind] = &[Token, Revocation];
/// The same with those that use two of them: RFC 7662, section 2.3, and RFC 8628, section 3.2.
const AUTHENTICATED: &[EndpointKind] = &[Token, Revocation, Introspection, Device];

const TOKEN_ERRORS: &str = "RFC 6749, section 5.2";
const AUTHORIZATION_ERRORS: &str = "RFC 6749, section 4.1.2.1";
const RESOURCE_ERRORS: &str = "RFC 6750, section 3.1";
const DEVICE_ERRORS: &str = "RFC 8628, section 3.5";
const OPENID_ERRORS: &str = "OpenID Connect Core, section 3.1.2.6";

pub(super) const VALUES: &[Value] = &[
    value("invalid_request", AUTHENTICATED, &[400], TOKEN_ERRORS),
    value("invalid_request", &[Resource], &[400], RESOURCE_ERRORS),
    value(
        "invalid_request",
        &[Authorization],
        &[],
        AUTHORIZATION_ERRORS,
    ),
    value("invalid_client", AUTHENTICATED, &[400, 401], TOKEN_ERRORS),
    value("invalid_grant", ISSUING, &[400], TOKEN_ERRORS),
    value(
        "unauthorized_client",
        &[Token, Revocation, Device],
        &[400],
        TOKEN_ERRORS,
    ),
    value(
        "unauthorized_client",
        &[Authorization],
        &[],
        AUTHORIZATION_ERRORS,
    ),
    value("unsupported_grant_type", ISSUING, &[400], TOKEN_ERRORS),
    value(
        "invalid_scope",
        &[Token, Revocation, Device],
        &[400],
        TOKEN_ERRORS,
    ),
    value("invalid_scope", &[Authorization], &[], AUTHORIZATION_ERRORS),
    value(
        "unsupported_token_type",
        &[Revocation],
        &[400],
        "RFC 7009, section 2.2.1",
    ),
    value("access_denied", &[Authorization], &[], AUTHORIZATION_ERRORS),
    value(
        "unsupported_response_type",
        &[Authorization],
        &[],
        AUTHORIZATION_ERRORS,
    ),
    value("server_error", &[Authorization], &[], AUTHORIZATION_ERRORS),
    value(
        "temporarily_unavailable",
        &[Authorization],
        &[],
        AUTHORIZATION_ERRORS,
    ),
    value("interaction_required", &[Authorization], &[], OPENID_ERRORS),
    value("login_required", &[Authorization], &[], OPENID_ERRORS),
    value(
        "account_selection_required",
        &[Authorization],
        &[],
        OPENID_ERRORS,
    ),
    value("consent_required", &[Authorization], &[], OPENID_ERRORS),
    value(
        "invalid_token",
        &[Resource, Introspection],
        &[401],
        RESOURCE_ERRORS,
    ),
    value(
        "insufficient_scope",
        &[Resource, Introspection],
        &[403],
        RESOURCE_ERRORS,
    ),
    value("authorization_pending", &[Token], &[400], DEVICE_ERRORS),
    value("slow_down", &[Token], &[400], DEVICE_ERRORS),
    value("access_denied", &[Token], &[400], DEVICE_ERRORS),
    value("expired_token", &[Token], &[400], DEVICE_ERRORS),
    value("invalid_target", &[Token], &[400], "RFC 8707, section 2.2"),
    value(
        "invalid_target",
        &[Authorization],
        &[],
        "RFC 8707, section 2.1",
    ),
    value(
        "invalid_dpop_proof",
        &[Token],
        &[400],
        "RFC 9449, section 5",
    ),
    value(
        "invalid_dpop_proof",
        &[Resource],
        &[401],
        "RFC 9449, section 7.1",
    ),
    value("use_dpop_nonce", &[Token], &[400], "RFC 9449, section 8"),
    value("use_dpop_nonce", &[Resource], &[401], "RFC 9449, section 9"),
    value(
        "insufficient_user_authentication",
        &[Resource],
        &[401],
        "RFC 9470, section 3",
    ),
];

/// Returns where the errors of an endpoint are listed.
pub(super) fn source(kind: EndpointKind) -> &'static str {
    match kind {
        Authorization => AUTHORIZATION_ERRORS,
        Token => TOKEN_ERRORS,
        Revocation => "RFC 7009, section 2.2.1",
        Introspection => "RFC 7662, section 2.3",
        Device => "RFC 8628, section 3.2",
        Resource => RESOURCE_ERRORS,
    }
}

/// What an `error_description` says, for which the specification prescribes another `error`.
///
/// The description is English in ASCII whatever the catalog's language is. A phrase is words that
/// follow each other, whatever is between them: `redirect_uri` is two.
pub(super) struct Meaning {
    pub(super) at: EndpointKind,
    /// The `error` values that are wrong for it. Empty: every one is.
    pub(super) errors: &'static [&'static str],
    /// One of these is spoken of …
    pub(super) subjects: &'static [&'static str],
    /// … and one of these is said of it; empty: nothing need be.
    pub(super) faults: &'static [&'static str],
    /// None of these is spoken of.
    pub(super) unless: &'static [&'static str],
    /// What is prescribed.
    pub(super) instead: &'static str,
    pub(super) why: &'static str,
    pub(super) source: &'static str,
}

/// What may be wrong with something that was sent.
const FAULTS: &[&str] = &[
    "invalid",
    "not valid",
    "expired",
    "revoked",
    "malformed",
    "incorrect",
    "wrong",
    "unknown",
    "mismatch",
    "not match",
    "claimed",
    "already used",
];

pub(super) const MEANINGS: &[Meaning] = &[
    Meaning {
        at: Token,
        errors: &["invalid_request"],
        subjects: &[
            "code",
            "refresh token",
            "redirect uri",
            "redirection uri",
            "assertion",
            "grant",
        ],
        faults: FAULTS,
        unless: &[
            "grant type",
            "client credentials",
            "client secret",
            "code challenge method",
        ],
        instead: "`invalid_grant`",
        why: "a grant or refresh token that is invalid, expired, revoked, issued to another client, or does not match the redirection URI",
        source: TOKEN_ERRORS,
    },
    Meaning {
        at: Token,
        errors: &["invalid_grant"],
        subjects: &["grant type"],
        faults: &[],
        unless: &[],
        instead: "`invalid_request` or `unsupported_grant_type`",
        why: "a `grant_type` that is missing, or that the server does not support",
        source: TOKEN_ERRORS,
    },
    Meaning {
        at: Token,
        errors: &["invalid_request", "invalid_grant", "unauthorized_client"],
        subjects: &[
            "client credentials",
            "client secret",
            "client authentication",
            "client id",
        ],
        faults: FAULTS,
        unless: &[],
        instead: "`invalid_client`",
        why: "a client that could not be authenticated",
        source: TOKEN_ERRORS,
    },
    Meaning {
        at: Token,
        errors: &["invalid_request", "invalid_grant"],
        subjects: &["scope", "scopes"],
        faults: FAULTS,
        unless: &[],
        instead: "`invalid_scope`",
        why: "a scope that is invalid, unknown or malformed",
        source: TOKEN_ERRORS,
    },
    Meaning {
        at: Resource,
        errors: &[],
        subjects: &[
            "no token",
            "no access token",
            "no bearer token",
            "no credentials",
            "missing token",
            "missing access token",
            "missing bearer token",
            "missing credentials",
            "missing authorization header",
            "authentication required",
        ],
        faults: &[],
        unless: &[],
        instead: "no `error` at all",
        why: "a request without authentication information",
        source: RESOURCE_ERRORS,
    },
    Meaning {
        at: Resource,
        errors: &["invalid_request", "insufficient_scope"],
        subjects: &["token"],
        faults: &["expired", "revoked", "malformed", "invalid", "not valid"],
        unless: &[],
        instead: "`invalid_token`",
        why: "an access token that is expired, revoked, malformed or invalid",
        source: RESOURCE_ERRORS,
    },
    Meaning {
        at: Revocation,
        errors: &["invalid_request", "invalid_grant", "invalid_token"],
        subjects: &["token"],
        faults: &["expired", "revoked", "invalid", "not valid", "unknown"],
        unless: &["token type", "client credentials", "client secret"],
        instead: "status 200 without an error",
        why: "a token that is invalid already",
        source: "RFC 7009, section 2.2",
    },
];

impl Meaning {
    /// Returns whether the description says it with one of the errors.
    pub(super) fn is_said(&self, error: &str, description: &str) -> bool {
        if !self.errors.is_empty() && !self.errors.contains(&error) {
            return false;
        }
        let lower = description.to_ascii_lowercase();
        let words = lower
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty());
        let spaced = words.fold(String::from(" "), |text, word| text + word + " ");
        let has = |phrase: &&str| spaced.contains(&format!(" {phrase} "));
        self.subjects.iter().any(&has)
            && (self.faults.is_empty() || self.faults.iter().any(&has))
            && !self.unless.iter().any(has)
    }
}

#[cfg(test)]
mod tests {
    use super::{MEANINGS, VALUES};

    #[test]
    fn a_value_stands_once_for_each_endpoint() {
        let all = VALUES
            .iter()
            .flat_map(|value| value.at.iter().map(move |&at| (value.error, at)));
        let mut pairs: Vec<_> = all.collect();
        let count = pairs.len();
        pairs.sort_unstable();
        pairs.dedup();
        assert_eq!(pairs.len(), count);
    }

    #[test]
    fn descriptions_are_understood() {
        let instead = |at, error, description| {
            let mut meanings = MEANINGS.iter().filter(|meaning| meaning.at == at);
            let found = meanings.find(|meaning| meaning.is_said(error, description));
            found.map_or("", |meaning| meaning.instead)
        };
        use crate::model::EndpointKind::{Resource, Revocation, Token};
        let cases = [
            (
                Token,
                "invalid_request",
                "The code has expired.",
                "`invalid_grant`",
            ),
            (
                Token,
                "invalid_request",
                "redirect-uri mismatch",
                "`invalid_grant`",
            ),
            (Token, "invalid_grant", "The code has expired.", ""),
            (Token, "invalid_request", "No refresh token in request", ""),
            (
                Token,
                "invalid_request",
                "Invalid grant_type: use authorization_code",
                "",
            ),
            (Token, "invalid_request", "The encoded value is invalid", ""),
            (
                Token,
                "invalid_request",
                "Invalid client secret",
                "`invalid_client`",
            ),
            (Token, "invalid_request", "client_id is missing", ""),
            (Token, "invalid_request", "Unknown scope", "`invalid_scope`"),
            (
                Resource,
                "invalid_request",
                "Token expired",
                "`invalid_token`",
            ),
            (Resource, "invalid_token", "Token expired", ""),
            (
                Resource,
                "invalid_token",
                "No access token",
                "no `error` at all",
            ),
            (
                Revocation,
                "invalid_request",
                "token unknown",
                "status 200 without an error",
            ),
            (Revocation, "invalid_request", "Invalid token_type_hint", ""),
        ];
        for (at, error, description, expected) in cases {
            assert_eq!(instead(at, error, description), expected, "{description}");
        }
    }
}
