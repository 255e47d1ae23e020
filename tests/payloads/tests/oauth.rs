//! Errors of OAuth 2.0, with a client that others wrote, and against the grammars of the RFCs.

use std::fs;

use errorbook::akoya::{self, AkoyaError, akoya_error};
use errorbook::payload::{Challenge, FromPayload, OAuthError};
use errorbook::{ErrorCatalog, Locale, ambient};
use errorbook_compiler::compile;
use errorbook_compiler::source::InputFile;
use errorbook_payloads::wire::{ClientUnknownKind, WireError, wire_error};
use errorbook_payloads::{TEXTS, native, receive};
use oauth2::basic::{BasicErrorResponse, BasicErrorResponseType, BasicRevocationErrorResponse};
use oauth2::{ErrorResponseType, RevocationErrorResponseType};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn body(error: &dyn ErrorCatalog) -> String {
    serde_json::to_string(&OAuthError::new(error).unwrap()).unwrap()
}

fn akoya_of(key: &str) -> AkoyaError {
    receive(&native(&akoya::CATALOG.find(key).unwrap(), &Map::new())).unwrap()
}

/// What the pages show as a row's payload, from the catalog file, and what is sent at run time.
#[test]
fn what_is_sent_is_what_the_pages_show() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let path = "catalog/akoya.toml";
    let text = fs::read_to_string(format!("{root}/{path}")).unwrap();
    let compiled = compile(vec![InputFile::new(path, text)]);
    let rows = &compiled.catalogs()[0].entries;
    assert_eq!(rows.len(), 9);
    for row in rows {
        let sample: Value = serde_json::from_str(&row.oauth.as_ref().unwrap().sample()).unwrap();
        let error = akoya_of(&row.key.value);
        for tag in ["en", "ja"] {
            let _scope = ambient::scope(&tag.parse::<Locale>().unwrap());
            assert_eq!(
                serde_json::from_str::<Value>(&body(&error)).unwrap(),
                sample
            );
        }
    }
    // The page's own sample, of the row that it is that of but for the full stop.
    let recorded = akoya::CATALOG
        .endpoints()
        .next()
        .unwrap()
        .recorded_sample()
        .unwrap();
    let mut recorded: BasicErrorResponse = serde_json::from_str(recorded).unwrap();
    let sent: BasicErrorResponse = serde_json::from_str(&body(&akoya_error!(InvalidCode))).unwrap();
    assert_ne!(recorded, sent);
    let stopped = sent
        .error_description()
        .map(|description| format!("{description}."));
    recorded = BasicErrorResponse::new(recorded.error().clone(), stopped, None);
    assert_eq!(
        serde_json::to_value(recorded).unwrap()["error_description"],
        "Invalid or expired code parameter."
    );
}

#[test]
fn a_client_that_others_wrote_reads_every_row() {
    for entry in akoya::CATALOG.entries() {
        let (oauth, body) = (entry.oauth().unwrap(), body(&akoya_of(entry.key())));
        let is_revoked = entry
            .endpoints()
            .any(|endpoint| endpoint.name() == "revoke");
        let (error, description, uri) = if is_revoked {
            let response: BasicRevocationErrorResponse = serde_json::from_str(&body).unwrap();
            if entry.key() == "UnsupportedTokenType" {
                assert_eq!(
                    *response.error(),
                    RevocationErrorResponseType::UnsupportedTokenType
                );
            }
            let text = response.error().as_ref().to_owned();
            (
                text,
                response.error_description().cloned(),
                response.error_uri().cloned(),
            )
        } else {
            let response: BasicErrorResponse = serde_json::from_str(&body).unwrap();
            assert!(
                !matches!(response.error(), BasicErrorResponseType::Extension(_)),
                "{body}"
            );
            let text = response.error().as_ref().to_owned();
            (
                text,
                response.error_description().cloned(),
                response.error_uri().cloned(),
            )
        };
        assert_eq!(
            (error.as_str(), description.as_deref(), uri),
            (oauth.error(), oauth.description(), None)
        );
    }
    let kind = |error: &AkoyaError| {
        let response: BasicErrorResponse = serde_json::from_str(&body(error)).unwrap();
        response.error().clone()
    };
    assert_eq!(
        kind(&akoya_error!(InvalidClient)),
        BasicErrorResponseType::InvalidClient
    );
    assert_eq!(
        kind(&akoya_error!(GrantTypeNotRefreshToken)),
        BasicErrorResponseType::InvalidGrant
    );
    let described = wire_error!(ExpiredToken);
    let response: BasicErrorResponse = serde_json::from_str(&body(&described)).unwrap();
    assert_eq!(
        response.error_uri().unwrap(),
        "https://example.com/probs/ExpiredToken"
    );
    fn is_error<T: ErrorResponseType>(_: &T) {}
    is_error(response.error());
}

/// The examples of RFC 6750, section 3, and of RFC 6749, section 5.2.
#[test]
fn the_examples_of_the_rfcs_are_made() {
    let missing = Challenge::bearer("example");
    assert_eq!(missing.to_string(), r#"Bearer realm="example""#);
    let error = wire_error!(ExpiredToken);
    let oauth = OAuthError::new(&error).unwrap();
    let expected = "Bearer realm=\"example\", error=\"invalid_token\", error_description=\"The access token expired\"";
    let page = ", error_uri=\"https://example.com/probs/ExpiredToken\"";
    assert_eq!(
        oauth.challenge("example").unwrap().to_string(),
        format!("{expected}{page}")
    );
    assert_eq!(oauth.status(), 401);
    let scope = wire_error!(InsufficientScope);
    let scope = OAuthError::new(&scope).unwrap();
    assert_eq!(
        (
            scope.status(),
            scope
                .challenge("api")
                .unwrap()
                .scope("read write")
                .to_string()
        ),
        (
            403,
            "Bearer realm=\"api\", scope=\"read write\", error=\"insufficient_scope\", \
             error_uri=\"https://example.com/probs/InsufficientScope\""
                .to_owned()
        )
    );
    // `{"error":"invalid_request"}`, with a status of 400 and without a challenge.
    let bare = akoya_error!(InvalidRevocation);
    let bare = OAuthError::new(&bare).unwrap();
    assert_eq!(
        (
            serde_json::to_string(&bare).unwrap().as_str(),
            bare.status()
        ),
        (r#"{"error":"invalid_request"}"#, 400)
    );
    assert!(bare.challenge("x").is_none());
}

#[test]
fn a_description_shows_values() {
    let error = wire_error!(ClientUnknown, "c-1", 3u32, ClientUnknownKind::Public);
    assert_eq!(
        body(&error),
        r#"{"error":"invalid_client","error_description":"No client c-1 in 3 tries (public) { } {","error_uri":"https://example.com/probs/ClientUnknown"}"#
    );
    let entry = error.entry();
    assert_eq!(
        entry.oauth().unwrap().description(),
        Some("No client {client_id} in {tries} tries ({kind}) { } {")
    );
    assert_eq!(
        entry.oauth_template().unwrap().to_string(),
        "No client {client_id} in {tries} tries ({kind}) { } {"
    );
    let long = wire_error!(
        ClientUnknown,
        "あ\"\\".repeat(100),
        3u32,
        ClientUnknownKind::Confidential
    );
    let value: Value = serde_json::from_str(&body(&long)).unwrap();
    assert_eq!(
        value["error_description"],
        format!(
            "No client {}?'... in 3 tries (confidential) {{ }} {{",
            "?'/".repeat(6)
        )
    );
}

/// RFC 6749, appendixes A.7 to A.9.
fn is_nqschar(c: char) -> bool {
    matches!(c, '\x20'..='\x21' | '\x23'..='\x5b' | '\x5d'..='\x7e')
}

/// Returns the challenges of a header's value, as RFC 9110, sections 5.6.4 and 11.6.1, reads them.
fn read_challenge(text: &str) -> Option<(&str, Vec<(&str, String)>)> {
    let (scheme, mut rest) = text.split_once(' ')?;
    let mut params = Vec::new();
    loop {
        let (name, after) = rest.split_once("=\"")?;
        let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
        if name.is_empty() || !name.chars().all(is_token) {
            return None;
        }
        let (mut value, mut characters) = (String::new(), after.chars());
        loop {
            match characters.next()? {
                '"' => break,
                '\\' => value.push(characters.next()?),
                c @ ('\t' | ' '..='~') => value.push(c),
                _ => return None,
            }
        }
        params.push((name, value));
        match characters.as_str() {
            "" => return Some((scheme, params)),
            more => rest = more.strip_prefix(", ")?,
        }
    }
}

fn check(client: &str, realm: &str, scope: &str) {
    let error = wire_error!(ClientUnknown, client, 3u32, ClientUnknownKind::Public);
    let oauth = OAuthError::new(&error).unwrap();
    let body: Value = serde_json::from_str(&serde_json::to_string(&oauth).unwrap()).unwrap();
    let description = body["error_description"].as_str().unwrap();
    assert!(
        !description.is_empty() && description.chars().all(is_nqschar),
        "{description:?}"
    );
    assert!(
        description.chars().count() < 100,
        "a bound is kept: {description}"
    );
    let header = Challenge::bearer(realm)
        .scope(scope)
        .error(oauth)
        .to_string();
    assert!(
        header.is_ascii() && !header.contains(|c: char| c.is_ascii_control()),
        "{header:?}"
    );
    let (scheme, params) = read_challenge(&header).unwrap_or_else(|| panic!("{header}"));
    let names: Vec<_> = params.iter().map(|(name, _)| *name).collect();
    assert_eq!(scheme, "Bearer");
    assert_eq!(
        names,
        ["realm", "scope", "error", "error_description", "error_uri"],
        "{header}"
    );
    assert_eq!(params[0].1.chars().count(), realm.chars().count());
    if realm.chars().all(|c| matches!(c, ' '..='~')) {
        assert_eq!(params[0].1, realm);
    }
    assert!(params[1].1.chars().all(is_nqschar));
    assert_eq!(params[3].1, description);
    assert!(params[4].1.chars().all(|c| c != ' ' && is_nqschar(c)));
}

#[test]
fn hostile_values_stay_in_their_place() {
    for text in TEXTS {
        check(text, text, text);
    }
}

/// RFC 6749, section 5.2: `error_uri` is of `%x21 / %x23-5B / %x5D-7E`, and a reference to a URI.
#[test]
fn a_page_is_a_uri() {
    let error: WireError = receive(&json!({ "catalog": "wire", "key": "ManyFirstOne" })).unwrap();
    let page = error.entry().page_url().unwrap().to_string();
    assert_eq!(page, "https://example.com/probs/MANY#first-one");
    for entry in WireError::CATALOG.entries() {
        let page = entry.page_url().unwrap().to_string();
        assert!(page.chars().all(|c| c != ' ' && is_nqschar(c)), "{page}");
        let parsed = oauth2::url::Url::parse(&page).unwrap();
        assert_eq!(parsed.as_str(), page, "already as a browser writes it");
    }
}

proptest! {
    #[test]
    fn whatever_a_value_is_the_grammar_holds(client in any::<String>(), realm in any::<String>(), scope in any::<String>()) {
        check(&client, &realm, &scope);
    }
}
