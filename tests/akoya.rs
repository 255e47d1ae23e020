//! The `akoya` catalog: every row of the reference page, to the character.

use std::collections::BTreeSet;

use errorbook::akoya::{self, AkoyaError, Code, akoya_error};
use errorbook::{Entry, Locale};

/// Endpoint, key, status, `error`, `error_description`, number of causes.
type Row = (
    &'static str,
    &'static str,
    u16,
    &'static str,
    Option<&'static str>,
    usize,
);

#[rustfmt::skip]
const ROWS: [Row; 10] = [
    ("obtain", "InvalidCode", 400, "invalid_request", Some("Invalid or expired code parameter"), 1),
    ("obtain", "RedirectUriMismatch", 400, "invalid_request",
     Some("redirect_uri did not match URI from initial request"), 1),
    ("obtain", "GrantTypeNotAuthorizationCode", 400, "invalid_grant",
     Some("Missing or incorrect grant_type field. Must be authorization_code"), 0),
    ("obtain", "InvalidClient", 401, "invalid_client", Some("Invalid client credentials."), 1),
    ("refresh", "NoRefreshToken", 400, "invalid_request", Some("No refresh token in request"), 1),
    ("refresh", "InvalidRefreshToken", 400, "invalid_request",
     Some("Refresh token is invalid or has already been claimed by another client."), 1),
    ("refresh", "GrantTypeNotRefreshToken", 400, "invalid_grant",
     Some("Missing or incorrect grant_type field. Must be refresh_token"), 0),
    ("refresh", "InvalidClient", 401, "invalid_client", Some("Invalid client credentials."), 1),
    ("revoke", "InvalidRevocation", 400, "invalid_request", None, 1),
    ("revoke", "UnsupportedTokenType", 400, "unsupported_token_type", None, 1),
];

fn locales() -> [Locale; 2] {
    ["en", "ja"].map(|tag| tag.parse().unwrap())
}

#[test]
fn every_row_is_there_to_the_character() {
    let [en, _] = locales();
    let rows: Vec<_> = akoya::CATALOG
        .endpoints()
        .flat_map(|endpoint| endpoint.entries().map(move |entry| (endpoint, entry)))
        .map(|(endpoint, entry)| {
            let oauth = entry.oauth().unwrap();
            (
                endpoint.name(),
                entry.key(),
                entry.status().unwrap(),
                oauth.error(),
                oauth.description(),
                entry.causes(&en).count(),
            )
        })
        .collect();
    assert_eq!(rows, ROWS);
    let keys: BTreeSet<_> = ROWS.iter().map(|row| row.1).collect();
    assert_eq!(keys.len(), 9, "one row stands at two endpoints");
    assert_eq!(Code::ALL.len(), 9);
}

#[test]
fn every_text_is_there_in_both_languages() {
    for locale in &locales() {
        let chain = errorbook::negotiate(locale, &akoya::CATALOG);
        let shown = |text: Option<errorbook::Text<'_>>, what: &str| {
            let text = text.unwrap_or_else(|| panic!("{what} in {locale}"));
            assert_eq!(text.locale(), locale.as_str(), "{what}");
            assert!(!text.to_string().is_empty(), "{what}");
        };
        shown(akoya::CATALOG.title_in(&chain), "title");
        shown(akoya::CATALOG.description_in(&chain), "description");
        for endpoint in akoya::CATALOG.endpoints() {
            shown(endpoint.title(locale), endpoint.name());
            if endpoint.recorded_sample().is_some() {
                shown(endpoint.sample_note_in(&chain), endpoint.name());
            }
        }
        for entry in akoya::CATALOG.entries() {
            let key = entry.key();
            assert!(entry.message(locale).is_none(), "the page has no messages");
            assert_eq!(entry.resolutions(locale).count(), 0, "{key}");
            shown(entry.summary(locale), key);
            let has_description = key != "UnsupportedTokenType";
            assert_eq!(
                entry.description(locale).is_some(),
                has_description,
                "{key}"
            );
            for text in entry
                .description(locale)
                .into_iter()
                .chain(entry.causes(locale))
            {
                shown(Some(text), key);
            }
            for index in 0..entry.related().count() {
                shown(entry.related_text_in(&chain, index), key);
            }
        }
    }
}

#[test]
fn rows_that_are_told_apart_by_a_value_name_each_other() {
    let related = |code: Code| -> Vec<&str> {
        code.entry()
            .related()
            .map(|other: Entry<'_>| other.key())
            .collect()
    };
    for (one, other) in [
        (
            Code::GrantTypeNotAuthorizationCode,
            Code::GrantTypeNotRefreshToken,
        ),
        (Code::NoRefreshToken, Code::InvalidRefreshToken),
    ] {
        assert_eq!(related(one), [other.as_str()]);
        assert_eq!(related(other), [one.as_str()]);
    }
}

#[test]
fn recorded_payloads_are_those_of_the_page() {
    let recorded: Vec<_> = akoya::CATALOG
        .endpoints()
        .map(|endpoint| endpoint.recorded_sample())
        .collect();
    let sample = r#"{"error": "invalid_request", "error_description": "Invalid or expired code parameter."}"#;
    assert_eq!(recorded, [Some(sample), Some(sample), None]);
}

#[test]
fn an_error_without_a_message_shows_its_summary() {
    let [_, ja] = locales();
    let error: AkoyaError = akoya_error!(InvalidClient);
    assert_eq!(error.to_string(), "Client credentials not accepted");
    assert_eq!(error.status(), Some(401));
    assert_eq!(
        error.localize(&ja).to_string(),
        "クライアントの認証情報が受け付けられませんでした"
    );
}
