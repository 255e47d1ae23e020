//! Errors as answers of an [axum](https://docs.rs/axum) service.
//!
//! A catalog's error is `IntoResponse`, so that a handler returns it as it is. The [layer](NegotiateLayer)
//! has it answered in the language and the format that the request asks for:
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
//! An error with `wire.oauth` is answered as [OAuth 2.0](crate::payload::OAuthError) has it in the place of
//! `application/json`, and that is also what a client gets that accepts anything; it is the one form that
//! does not depend on the reader's language. No cache keeps such an answer.
//!
//! The status is the entry's, or else 500. An answer says which language it is in (`Content-Language`), what
//! it depends on (`Vary`), how to authenticate (`WWW-Authenticate`: `wire.challenge`, or with the status 401
//! what the protocol asks for) and when to try again (`Retry-After`: `wire.retry-after`). Secrets and causes
//! are in no answer, nor is which member of a [group](crate::payload::PublicView) an error is.

mod accept;
mod answer;
mod languages;
mod layer;

pub use answer::{Answer, AnyAnswer, ErrorEntry, respond};
#[doc(no_inline)]
pub use axum_core::response::{IntoResponse, Response};
pub use languages::Languages;
pub use layer::{Negotiate, NegotiateLayer};
