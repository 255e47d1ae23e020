//! Errors as responses of an [axum](https://docs.rs/axum) service.
//!
//! A catalog's error is `IntoResponse`, so a handler can return it. The [layer](NegotiateLayer)
//! chooses the language and format that the request asks for:
//!
//! ```
//! use axum::{Router, extract::Path, routing::get};
//! use errorbook::axum::NegotiateLayer;
//! use errorbook::tok::{TokError, tok_error};
//!
//! async fn token(Path(id): Path<String>) -> Result<String, TokError> {
//!     Err(tok_error!(TOK013, id))
//! }
//! let app: Router = Router::new().route("/tokens/{id}", get(token)).layer(NegotiateLayer::new());
//! ```
//!
//! | `Accept` prefers | the body is |
//! |---|---|
//! | `application/problem+json`, anything, or nothing that there is | [problem details](crate::payload::Problem) |
//! | `application/json` | the [payload](crate::payload::Payload) of our own |
//! | `text/plain` | code and message |
//! | `text/html`, as browsers do | a page with code and message |
//!
//! For an error with `wire.oauth`, `application/json` is the form of [OAuth
//! 2.0](crate::payload::OAuthError). A client that accepts anything gets it too. It is the only
//! form that does not depend on the reader's language. Caches must not store such a response.
//!
//! The status is that of the entry, or else 500. A response has a `Content-Language` and a `Vary`
//! header. `WWW-Authenticate` is `wire.challenge`, or with the status 401 the default of the
//! protocol. `Retry-After` is `wire.retry-after`. A response never contains secrets or causes, and
//! never tells which member of a [group](crate::payload::PublicView) an error is.

mod accept;
mod answer;
mod languages;
mod layer;

pub use answer::{Answer, AnyAnswer, ErrorEntry, respond};
#[doc(no_inline)]
pub use axum_core::response::{IntoResponse, Response};
pub use languages::Languages;
pub use layer::{Negotiate, NegotiateLayer};
