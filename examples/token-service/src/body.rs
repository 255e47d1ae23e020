//! What requests carry, with our own errors for what is wrong with it.

use std::collections::BTreeMap;

use axum::body::{Bytes, HttpBody, to_bytes};
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use http_body_util::LengthLimitError;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::service::{ServiceError, service_error};

/// How many bytes a body may have.
pub(crate) const MOST_BYTES: u32 = 64 * 1024;

/// Parameters as a form has them.
#[derive(Debug, Default)]
pub(crate) struct Form(BTreeMap<String, String>);

impl Form {
    /// Reads a body or a query. A parameter without a value is as if it were not there, and none may be
    /// there twice (RFC 6749, section 3.1).
    pub(crate) fn parse(encoded: &[u8]) -> Result<Self, ServiceError> {
        let mut form = BTreeMap::new();
        for (name, value) in form_urlencoded::parse(encoded) {
            if value.is_empty() {
                continue;
            }
            let name = name.into_owned();
            if form.insert(name.clone(), value.into_owned()).is_some() {
                return Err(service_error!(WrongParameter, name));
            }
        }
        Ok(Self(form))
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}

impl<S: Sync> FromRequest<S> for Form {
    type Rejection = ServiceError;

    async fn from_request(request: Request, _: &S) -> Result<Self, ServiceError> {
        expect(request.headers(), "application/x-www-form-urlencoded")?;
        Self::parse(&body(request).await?)
    }
}

/// A body of JSON. `None`: there is none, or it is `null`.
pub(crate) struct Json<T>(pub(crate) Option<T>);

impl<T: DeserializeOwned, S: Sync> FromRequest<S> for Json<T> {
    type Rejection = ServiceError;

    async fn from_request(request: Request, _: &S) -> Result<Self, ServiceError> {
        let headers = request.headers().clone();
        let body = body(request).await?;
        if body.is_empty() {
            return Ok(Self(None));
        }
        expect(&headers, "application/json")?;
        serde_json::from_slice(&body).map(Self).map_err(|error| {
            let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            service_error!(MalformedJson, place(error.line()), place(error.column()))
        })
    }
}

/// An answer of JSON. What it tells is for one client alone.
pub(crate) struct Reply<T>(pub(crate) StatusCode, pub(crate) T);

impl<T: Serialize> IntoResponse for Reply<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.1) {
            Ok(body) => {
                let headers = [
                    (CONTENT_TYPE, HeaderValue::from_static("application/json")),
                    (CACHE_CONTROL, HeaderValue::from_static("no-store")),
                ];
                (self.0, headers, body).into_response()
            }
            Err(error) => service_error!(Unexpected, error).into_response(),
        }
    }
}

/// What a path names.
pub(crate) struct Id(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = ServiceError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ServiceError> {
        let id = Path::<String>::from_request_parts(parts, state).await;
        // What is no text names nothing.
        id.map(|Path(id)| Self(id))
            .map_err(|_| service_error!(NotFound, parts.uri.path()))
    }
}

fn expect(headers: &HeaderMap, expected: &str) -> Result<(), ServiceError> {
    let found = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let found = found
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default();
    if found.trim().eq_ignore_ascii_case(expected) {
        Ok(())
    } else {
        Err(service_error!(UnsupportedMediaType, expected))
    }
}

async fn body(request: Request) -> Result<Bytes, ServiceError> {
    // What says beforehand that it is too large is not read.
    if request.body().size_hint().lower() > MOST_BYTES.into() {
        return Err(service_error!(TooLarge, MOST_BYTES));
    }
    let most = usize::try_from(MOST_BYTES).unwrap_or(usize::MAX);
    to_bytes(request.into_body(), most).await.map_err(|error| {
        let error = error.into_inner();
        if error.is::<LengthLimitError>() {
            service_error!(TooLarge, MOST_BYTES)
        } else {
            service_error!(Incomplete, error)
        }
    })
}
