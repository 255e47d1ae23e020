//! The `netsuite` catalog: every row of the reference page.

use std::collections::BTreeSet;

use errorbook::netsuite::{self, Code, NetsuiteError, netsuite_error};
use errorbook::{Locale, NoteKind};

/// Code, case, number of resolutions, links by their titles, whether the warning is there.
type Row = (
    &'static str,
    Option<&'static str>,
    usize,
    &'static [&'static str],
    bool,
);

const FLOW: &str = "*OAuth 2.0 Authorization Code Grant Flow*";
const STRUCTURE: &str = "*OAuth 2.0 Access and Refresh Token Structure*";
const REFRESH: &str = "*Refresh Token POST Request to the Token Endpoint*";
const RECORDS: &str = "*Create Integration Records for Applications to Use OAuth 2.0*";
const FEATURE: &str = "*Enable the OAuth 2.0 Feature*";
const REQUEST: &str = "*The Request Token Structure*";
const SETUP: &str = "*OAuth 2.0 Client Credentials Setup*";

/// The rows of the page; the two of one code stand together.
#[rustfmt::skip]
const ROWS: [Row; 22] = [
    ("AccessTokenExpired", None, 2, &[FLOW], false),
    ("EntityOrRoleDisabled", Some("invalid"), 1, &[], false),
    ("EntityOrRoleDisabled", Some("inactive"), 1, &[], false),
    ("InvalidSignature", None, 1, &[STRUCTURE], true),
    ("TokenRejected", None, 1, &[REFRESH], false),
    ("InvalidIntegration", None, 1, &[], false),
    ("ScopeMismatched", None, 1, &[RECORDS], false),
    ("AuthorizationCodeGrantRequired", None, 1, &[RECORDS], false),
    ("InvalidScope", None, 1, &[STRUCTURE], false),
    ("FeatureDisabled", None, 1, &[FEATURE], false),
    ("IntegrationBlocked", None, 1, &[RECORDS], false),
    ("UnsupportedAlgo", None, 1, &[REQUEST], false),
    ("TokenValidityTooBroad", None, 1, &[], false),
    ("TokenBlocked", None, 1, &[], false),
    ("InvalidTokenType", None, 1, &[], false),
    ("SignatureValidation", None, 1, &[SETUP], false),
    ("ClientIdMismatch", None, 1, &[FLOW], false),
    ("TokenNotAcceptable", None, 1, &[STRUCTURE], false),
    ("TokenExpired", None, 1, &[], false),
    ("InvalidIssuer", None, 1, &[STRUCTURE], true),
    ("MissingKeyId", None, 1, &[STRUCTURE], false),
    ("MissingKey", None, 1, &[STRUCTURE], false),
];

fn locales() -> [Locale; 2] {
    ["en", "ja"].map(|tag| tag.parse().unwrap())
}

#[test]
fn every_row_is_there() {
    let [en, _] = locales();
    let entries: Vec<_> = netsuite::CATALOG.entries().collect();
    assert_eq!(entries.len(), ROWS.len());
    for (entry, (code, case, resolutions, links, warning)) in entries.iter().zip(ROWS) {
        assert_eq!((entry.code(), entry.case()), (code, case));
        let texts: Vec<_> = entry
            .resolutions(&en)
            .map(|text| text.to_string())
            .collect();
        assert_eq!(texts.len(), resolutions, "{code}");
        let found: Vec<_> = texts.iter().flat_map(|text| emphasized(text)).collect();
        assert_eq!(found, links, "{code}");
        let notes: Vec<_> = entry
            .notes()
            .map(|note| (note.name(), note.kind()))
            .collect();
        let expected: &[_] = if warning {
            &[("csrf", NoteKind::Warning)]
        } else {
            &[]
        };
        assert_eq!(notes, expected, "{code}");
        assert_eq!(entry.status(), None, "the page has no statuses");
        assert_eq!(entry.causes(&en).count(), 0, "nor causes");
        assert!(entry.message(&en).is_none(), "nor messages");
    }
    let codes: BTreeSet<_> = entries.iter().map(|entry| entry.code()).collect();
    assert_eq!(codes.len(), 21);
}

/// Returns the parts of a text in emphasis, stars and all.
fn emphasized(text: &str) -> Vec<&str> {
    let stars: Vec<_> = text.match_indices('*').map(|(at, _)| at).collect();
    stars
        .chunks_exact(2)
        .filter_map(|pair| text.get(pair[0]..=pair[1]))
        .collect()
}

#[test]
fn every_text_is_there_in_both_languages() {
    for locale in &locales() {
        let chain = errorbook::negotiate(locale, &netsuite::CATALOG);
        let shown = |text: Option<errorbook::Text<'_>>, what: &str| {
            let text = text.unwrap_or_else(|| panic!("{what} in {locale}"));
            assert_eq!(text.locale(), locale.as_str(), "{what}");
            assert!(!text.to_string().contains("[["), "{text}");
        };
        shown(netsuite::CATALOG.title_in(&chain), "title");
        shown(netsuite::CATALOG.description_in(&chain), "description");
        for entry in netsuite::CATALOG.entries() {
            shown(entry.summary(locale), entry.key());
            shown(entry.description(locale), entry.key());
            assert!(entry.resolutions(locale).next().is_some());
            for text in entry.resolutions(locale) {
                shown(Some(text), entry.key());
            }
            for note in entry.notes() {
                shown(note.text(locale), note.name());
            }
            for index in 0..entry.related().count() {
                shown(entry.related_text_in(&chain, index), entry.key());
            }
        }
    }
}

#[test]
fn links_are_titled_so_that_they_can_be_found() {
    let [_, ja] = locales();
    // The address is not known, and a search finds the page by its English name.
    let text = Code::FeatureDisabled
        .entry()
        .resolutions(&ja)
        .next()
        .unwrap();
    assert!(
        text.to_string().contains("*Enable the OAuth 2.0 Feature*"),
        "{text}"
    );
    let warning = Code::InvalidIssuer.entry().notes().next().unwrap();
    let warning = warning.text(&ja).unwrap().to_string();
    assert!(
        warning
            .contains("[RFC 6749第10.12節](https://www.rfc-editor.org/rfc/rfc6749#section-10.12)"),
        "{warning}"
    );
}

#[test]
fn a_code_has_two_cases() {
    let [en, ja] = locales();
    let invalid: NetsuiteError = netsuite_error!(EntityOrRoleDisabled::invalid);
    let inactive = netsuite_error!(EntityOrRoleDisabled::inactive);
    assert_eq!(invalid, NetsuiteError::EntityOrRoleDisabledInvalid);
    assert_eq!(inactive, netsuite_error!(EntityOrRoleDisabledInactive));
    assert_ne!(invalid, inactive);
    for error in [&invalid, &inactive] {
        assert_eq!(error.code().to_string(), "EntityOrRoleDisabled");
        let parent = error.entry().parent().unwrap();
        assert_eq!(parent.key(), "EntityOrRoleDisabled");
        assert_eq!(
            parent.summary(&en).unwrap().to_string(),
            "Entity, contact, or role not usable"
        );
        assert_eq!(parent.summary(&ja).unwrap().locale(), "ja");
    }
    assert_ne!(invalid.code(), inactive.code());
    assert_eq!(invalid.to_string(), "Entity, contact, or role invalid");
    assert_eq!(inactive.to_string(), "Role or entity inactive");
    assert_eq!(
        "EntityOrRoleDisabledInactive".parse::<Code>().ok(),
        Some(inactive.code())
    );
    let alone = Code::TokenExpired.entry();
    assert!(alone.case().is_none() && alone.parent().is_none());
}

#[test]
fn the_nested_list_is_a_list_in_both_languages() {
    for (locale, items) in locales().iter().zip([
        "\n- Entity\n- Contact\n- Role",
        "\n- エンティティ\n- 連絡先\n- ロール",
    ]) {
        let entry = Code::EntityOrRoleDisabledInvalid.entry();
        let text = entry.description(locale).unwrap().to_string();
        assert!(text.ends_with(items), "{text}");
    }
}

#[test]
fn near_duplicates_name_each_other() {
    for (one, other) in [
        (Code::AccessTokenExpired, Code::TokenExpired),
        (Code::InvalidSignature, Code::SignatureValidation),
        (Code::TokenRejected, Code::InvalidTokenType),
    ] {
        for (one, other) in [(one, other), (other, one)] {
            let related: Vec<_> = one.entry().related().map(|entry| entry.key()).collect();
            assert_eq!(related, [other.as_str()]);
        }
    }
}

#[test]
fn figures_and_names_in_the_product_stay() {
    let facts: [(Code, &[&str], &[&str]); 4] = [
        (
            Code::ScopeMismatched,
            &["RESTlets", "REST Web Services"],
            &["「RESTlets」", "「REST Web Services」"],
        ),
        (
            Code::AuthorizationCodeGrantRequired,
            &["Authorization Code Grant"],
            &["「Authorization Code Grant」"],
        ),
        (
            Code::IntegrationBlocked,
            &["State", "Enabled"],
            &["「状態」（State）", "「有効」（Enabled）"],
        ),
        (Code::TokenValidityTooBroad, &["two hours"], &["2時間"]),
    ];
    for (code, english, japanese) in facts {
        for (locale, words) in locales().iter().zip([english, japanese]) {
            let entry = code.entry();
            let text = entry.resolutions(locale).next().unwrap().to_string();
            for word in words {
                assert!(text.contains(word), "{word} in {text}");
            }
        }
    }
}
