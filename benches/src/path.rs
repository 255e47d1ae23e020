//! The rest of the way: from a code to its entry, from what a reader asks for to a locale, from an error
//! to a payload.

use std::fmt::Write as _;
use std::hint::black_box;

use errorbook::akoya::{AkoyaError, akoya_error};
use errorbook::payload::OAuthError;
use errorbook::tok::{TokError, tok_error};
use errorbook::{AcceptLanguage, Locale, Timestamp, negotiate, netsuite, tok};

/// What a browser in Switzerland may send.
const TEN_PARTS: &str = "de-CH, de;q=0.9, fr-CH;q=0.8, fr;q=0.7, it-CH;q=0.6, it;q=0.5, rm;q=0.4, en-GB;q=0.3, ja;q=0.2, *;q=0.1";

/// A step of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A code among 13, from its text.
    Code,
    /// A code among 21, from its text.
    CodeAmongMore,
    /// The HTTP status of an error, which stands in its entry.
    Status,
    /// A locale from its tag.
    Locale,
    /// A catalog's locales for one that a reader wants.
    OneLocale,
    /// A catalog's locales for an `Accept-Language` of ten parts.
    TenParts,
    /// All resolutions of an error for such a header.
    Resolutions,
    /// The native payload as JSON.
    Payload,
    /// `application/problem+json`
    Problem,
    /// The payload of OAuth 2.0.
    OAuth,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 10] = [
        Self::Code,
        Self::CodeAmongMore,
        Self::Status,
        Self::Locale,
        Self::OneLocale,
        Self::TenParts,
        Self::Resolutions,
        Self::Payload,
        Self::Problem,
        Self::OAuth,
    ];
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(self, f)
    }
}

/// Errors, a reader, and room for what is written.
#[derive(Debug)]
pub struct Path {
    expiry: TokError,
    unknown: TokError,
    oauth: AkoyaError,
    locale: Locale,
    text: String,
    json: Vec<u8>,
}

impl Default for Path {
    fn default() -> Self {
        Self {
            expiry: tok_error!(TOK005, 24, Timestamp::UNIX_EPOCH),
            unknown: tok_error!(TOK013, "t-1"),
            oauth: akoya_error!(InvalidClient),
            locale: Locale::parse("ja").expect("a tag"),
            text: String::with_capacity(4096),
            json: Vec::with_capacity(4096),
        }
    }
}

impl Path {
    /// Takes a step.
    ///
    /// # Panics
    /// When it leads nowhere.
    pub fn take(&mut self, step: Step) {
        self.text.clear();
        self.json.clear();
        let header = AcceptLanguage(black_box(TEN_PARTS));
        let is_taken = match step {
            Step::Code => black_box("TOK013").parse::<tok::Code>().is_ok(),
            Step::CodeAmongMore => black_box("MissingKey").parse::<netsuite::Code>().is_ok(),
            Step::Status => black_box(&self.expiry).status().is_some(),
            Step::Locale => black_box("zh-Hant-TW").parse::<Locale>().is_ok(),
            Step::OneLocale => negotiate(black_box(&self.locale), &tok::CATALOG).first() != 0,
            Step::TenParts => negotiate(&header, &tok::CATALOG).iter().count() > 0,
            Step::Resolutions => {
                for resolution in self.expiry.localize(&header).resolutions() {
                    let _ = write!(self.text, "{resolution}");
                }
                !self.text.is_empty()
            }
            Step::Payload => {
                let payload = self.expiry.localize(&self.locale).payload();
                serde_json::to_writer(&mut self.json, &payload).is_ok()
            }
            Step::Problem => {
                let problem = self.unknown.localize(&self.locale).problem();
                serde_json::to_writer(&mut self.json, &problem).is_ok()
            }
            Step::OAuth => OAuthError::new(&self.oauth)
                .is_some_and(|oauth| serde_json::to_writer(&mut self.json, &oauth).is_ok()),
        };
        assert!(black_box(is_taken), "{step} leads nowhere");
        black_box((&self.text, &self.json));
    }
}
