//! The header `Accept-Language`: which languages a request asks for.

use std::convert::Infallible;
use std::sync::Arc;
use std::vec::Vec;

use axum_core::extract::FromRequestParts;
use http::HeaderMap;
use http::header::ACCEPT_LANGUAGE;
use http::request::Parts;

use crate::{AcceptLanguage, Catalog, LanguageRange, Locale, LocaleRequest, negotiate};

/// The languages that a request asks for: an extractor, with the [layer](super::NegotiateLayer) or without.
///
/// What is malformed in the header is passed over, part by part, and so is what comes after the first 100
/// languages: a request is never refused for its header.
///
/// ```
/// use axum::{Router, routing::get};
/// use errorbook::axum::Languages;
/// use errorbook::tok::{self, tok_error};
///
/// async fn explain(languages: Languages) -> String {
///     let error = tok_error!(TOK013, "t-1");
///     format!("{}: {}", languages.best(&tok::CATALOG), error.localize(&languages))
/// }
/// let app: Router = Router::new().route("/", get(explain));
/// ```
#[derive(Clone, Debug)]
pub struct Languages(pub(super) Arc<[LanguageRange]>);

/// The most languages that are taken note of. A header may have 64 KiB, and all would be kept for as long
/// as the request takes.
const MOST: usize = 100;

impl Languages {
    /// Returns what the headers of a request ask for.
    #[must_use]
    pub fn from_headers(headers: &HeaderMap) -> Self {
        let mut ranges = Vec::new();
        for value in headers.get_all(ACCEPT_LANGUAGE) {
            for part in value.as_bytes().split(|&byte| byte == b',') {
                if ranges.len() == MOST {
                    break;
                }
                if let Ok(part) = std::str::from_utf8(part) {
                    AcceptLanguage(part).visit(&mut |range| ranges.push(range));
                }
            }
        }
        Self(ranges.into())
    }

    /// Returns the locale of the catalog that serves the request.
    #[must_use]
    pub fn best(&self, catalog: &Catalog<'_>) -> Locale {
        let tag = catalog.locale_tag(negotiate(self, catalog).first());
        // A catalog's tags are canonical.
        tag.and_then(|tag| Locale::parse(tag).ok())
            .unwrap_or(crate::localized::UNKNOWN)
    }
}

impl LocaleRequest for Languages {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        self.0.visit(f);
    }
}

impl<S: Sync> FromRequestParts<S> for Languages {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let known = parts.extensions.get::<Self>().cloned();
        Ok(known.unwrap_or_else(|| Self::from_headers(&parts.headers)))
    }
}
