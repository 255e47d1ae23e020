//! Errors as answers.

use std::boxed::Box;
use std::fmt;
use std::string::{String, ToString};
use std::vec::Vec;

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::header::{
    CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, RETRY_AFTER, VARY,
    WWW_AUTHENTICATE, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde_core::Serialize;

use super::accept::{Format, Formats};
use super::layer::Preferences;
use crate::ambient::Surroundings;
use crate::payload::{OAuthError, Payload, Problem, PublicView};
use crate::{Entry, ErrorCatalog, LanguageRange, Localized, Surface, Value};

/// An error as an answer, for an enum of one's own on the derive. A catalog's enum is one itself.
///
/// ```
/// use axum::{Router, routing::get};
/// use errorbook::axum::Answer;
/// use errorbook::{ErrorCatalog, tok};
///
/// /// What a download can fail with.
/// #[derive(Debug, ErrorCatalog)]
/// #[errorbook(catalog = tok)]
/// enum DownloadError {
///     /// There is no such token.
///     TOK013 { token_id: String },
/// }
///
/// async fn download() -> Result<&'static str, Answer<DownloadError>> {
///     Err(DownloadError::TOK013 { token_id: "t-1".to_owned() })?
/// }
/// let app: Router = Router::new().route("/download", get(download));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer<E>(
    /// The error.
    pub E,
);

impl<E> From<E> for Answer<E> {
    fn from(error: E) -> Self {
        Self(error)
    }
}

impl<E: ErrorCatalog> IntoResponse for Answer<E> {
    fn into_response(self) -> Response {
        respond(&self.0)
    }
}

/// An error of any catalog as an answer, for handlers that forward the errors of several crates: `?` makes it from each.
///
/// ```
/// use axum::{Router, extract::Path, routing::get};
/// use errorbook::akoya::{AkoyaError, akoya_error};
/// use errorbook::axum::AnyAnswer;
/// use errorbook::tok::{TokError, tok_error};
///
/// fn client() -> Result<(), AkoyaError> {
///     Err(akoya_error!(InvalidClient))
/// }
/// fn find(id: &str) -> Result<String, TokError> {
///     Err(tok_error!(TOK013, id))
/// }
///
/// async fn token(Path(id): Path<String>) -> Result<String, AnyAnswer> {
///     client()?;
///     Ok(find(&id)?)
/// }
/// let app: Router = Router::new().route("/tokens/{id}", get(token));
/// ```
#[derive(Debug)]
pub struct AnyAnswer(
    /// The error.
    pub Box<dyn ErrorCatalog + Send + Sync>,
);

impl<E: ErrorCatalog + Send + Sync + 'static> From<E> for AnyAnswer {
    fn from(error: E) -> Self {
        Self(Box::new(error))
    }
}

impl IntoResponse for AnyAnswer {
    fn into_response(self) -> Response {
        respond(&*self.0)
    }
}

/// Which error an answer is: an extension of the [`Response`], for layers that log or count. It is the real
/// one, even where the client is told of another, as of a member of a group that must not be told apart.
#[derive(Clone, Copy, Debug)]
pub struct ErrorEntry(
    /// The error's entry.
    pub Entry<'static>,
);

/// Returns the answer to the request that is being answered; outside of the [layer](super::NegotiateLayer),
/// in the ambient locale and the first of the formats.
pub fn respond(error: &dyn ErrorCatalog) -> Response {
    let surroundings = Surroundings::current();
    let ranges = surroundings.ranges();
    let preferences = surroundings.attachment::<Preferences>();
    let formats = preferences.map_or(Formats::ANY, |preferences| preferences.formats);
    let view = PublicView::new(error);
    let oauth = OAuthError::new(&view);
    let localized = Localized::new(&view, &*ranges);
    let entry = view.entry();
    let status = status(&entry);
    let content = Content::new(&localized, status, oauth, formats.choose(oauth.is_some()));

    let mut response = Response::new(Body::from(content.body));
    *response.status_mut() = status;
    let raised = Entry::at(error.catalog(), error.entry_index());
    response.extensions_mut().insert(ErrorEntry(raised));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content.media_type));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.extend(content.headers);
    if let Some(language) = content.language {
        insert(headers, CONTENT_LANGUAGE, &language);
    }
    if preferences.is_some() {
        headers.insert(VARY, HeaderValue::from_static("Accept, Accept-Language"));
    }
    let realm = preferences.and_then(|preferences| preferences.realm.as_deref());
    let realm = realm.unwrap_or(entry.catalog().name());
    if let Some(challenge) = view.challenge(realm) {
        insert(headers, WWW_AUTHENTICATE, &challenge.to_string());
    }
    if let Some(seconds) = view.retry_after() {
        headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// Returns the entry's status. An error is never answered as if it were none.
fn status(entry: &Entry<'_>) -> StatusCode {
    let status = entry
        .status()
        .and_then(|status| StatusCode::from_u16(status).ok());
    status
        .filter(|status| status.is_client_error() || status.is_server_error())
        .unwrap_or(match entry.oauth() {
            // RFC 6749, section 5.2.
            Some(_) => StatusCode::BAD_REQUEST,
            None => StatusCode::INTERNAL_SERVER_ERROR,
        })
}

/// Adds a header. Neither tags nor challenges hold what a header may not. Should one, the header is left out.
fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// A body and what is to be said of it.
struct Content {
    media_type: &'static str,
    body: Vec<u8>,
    language: Option<String>,
    headers: HeaderMap,
}

/// An error and the languages of a request.
type Requesting<'a> = Localized<'a, [LanguageRange]>;

impl Content {
    fn new(
        localized: &Requesting<'_>,
        status: StatusCode,
        oauth: Option<OAuthError<'_>>,
        format: Format,
    ) -> Self {
        let language = || Some(localized.payload().lang()?.to_string());
        let (media_type, body, language) = match (format, oauth) {
            (Format::Problem, _) => {
                let problem = localized.problem().with_status(status.as_u16());
                (PROBLEM, json(&problem), language())
            }
            // What OAuth 2.0 says is not in the reader's language.
            (Format::Json, Some(oauth)) => ("application/json;charset=UTF-8", json(&oauth), None),
            (Format::Json, None) => (JSON, json(&localized.payload()), language()),
            (Format::Text, _) => (TEXT, text(localized).into_bytes(), language()),
            (Format::Html, _) => (HTML, page(localized).into_bytes(), language()),
        };
        let mut headers = HeaderMap::new();
        if format == Format::Html {
            let nothing = HeaderValue::from_static("default-src 'none'");
            headers.insert(CONTENT_SECURITY_POLICY, nothing);
        }
        if oauth.is_some() {
            for (name, value) in OAuthError::HEADERS {
                if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
                    headers.insert(name, HeaderValue::from_static(value));
                }
            }
        }
        Self {
            media_type,
            body,
            language,
            headers,
        }
    }
}

const PROBLEM: &str = Problem::<'static, [LanguageRange]>::MEDIA_TYPE;
const JSON: &str = Payload::<'static, [LanguageRange]>::MEDIA_TYPE;
const TEXT: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";

fn json(payload: &impl Serialize) -> Vec<u8> {
    // A payload has strings for keys and writes to memory, so that nothing can fail.
    serde_json::to_vec(payload).unwrap_or_default()
}

fn text(localized: &Requesting<'_>) -> String {
    let code = localized.entry().code();
    format!("{code}: {}\n", localized.on(Surface::Log))
}

/// Returns a page without style or script: what a person sees who follows a link.
fn page(localized: &Requesting<'_>) -> String {
    let localized = localized.on(Surface::Html);
    let language = localized.payload().lang();
    let language = language.map_or_else(String::new, |tag| format!(" lang=\"{tag}\""));
    let code = Escaped(localized.entry().code());
    format!(
        "<!DOCTYPE html>\n<html{language}>\n<head><meta charset=\"utf-8\"><title>{code}</title></head>\n\
         <body>\n<h1>{code}</h1>\n<p dir=\"auto\">{localized}</p>\n</body>\n</html>\n"
    )
}

/// Text as content of an HTML element.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Value::Str(self.0).write(None, Surface::Html, f)
    }
}
