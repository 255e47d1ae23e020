//! Errors on the wire.
//!
//! | form | made by | for |
//! |---|---|---|
//! | [`Payload`] | [`Localized::payload`](crate::Localized::payload) | clients of one's own, which turn it [back](Received) into the typed enum |
//! | [`Problem`] | [`Localized::problem`](crate::Localized::problem) | `application/problem+json` (RFC 9457) |
//! | [`OAuthError`] | [`OAuthError::new`] | OAuth 2.0 (RFC 6749, RFC 7009, RFC 6750) |
//!
//! Each form is `Serialize` for any self-describing serde format, without an intermediate value.
//! [`PublicView`] has the header fields for them, and hides which member of a group an error is. No
//! form contains a secret parameter or a [`Source`](crate::Source). `max-chars` limits a parameter
//! in a payload as in a text.
//!
//! ```
//! use errorbook::tok::{tok_error, TokError};
//! use errorbook::AcceptLanguage;
//!
//! let error = tok_error!(TOK013, "t-1");
//! let request = AcceptLanguage("ja");
//! let payload = serde_json::to_string(&error.localize(&request).payload())?;
//! assert_eq!(
//!     payload,
//!     r#"{"catalog":"tok","code":"TOK013","key":"TOK013","message":"IDt-1のトークンが見つかりませんでした。","lang":"ja","params":{"token_id":"t-1"}}"#,
//! );
//! let received: TokError = serde_json::from_str(&payload)?;
//! assert_eq!(received, error);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # Values
//! The type of a parameter decides how it is written, not its value, so a client always receives
//! the same type:
//!
//! | type | in a payload |
//! |---|---|
//! | `string`, `url`, `char`, an enum's word | a string |
//! | `bool` | a boolean |
//! | `i8` to `i32`, `u8` to `u32` | a number |
//! | `i64`, `i128`, `isize`, `u64`, `u128`, `usize` | a string of decimal digits: a receiver need not tell a number beyond 2^53 from its neighbours (RFC 7493, section 2.2) |
//! | `f64` | a number, exact if the reader is (`serde_json` with its feature `float_roundtrip`); `"NaN"`, `"Infinity"` and `"-Infinity"`, for which JSON has no number |
//! | `timestamp`, `date` | a string as of RFC 3339 |
//! | `duration` | a string as of ISO 8601, as in `"PT1H30M"` |
//!
//! A received payload may also have a number instead of a string of digits.

mod challenge;
mod error;
mod field;
mod meta;
mod native;
mod oauth;
mod params;
mod problem;
mod public_view;
mod received;
mod received_value;

pub use challenge::Challenge;
pub use error::PayloadError;
pub use errorbook_core::{localized_reason_phrase, reason_phrase};
pub use field::{Field, Fields, FromField, FromPayload, word};
pub use native::Payload;
pub use oauth::{OAuthDetails, OAuthError};
pub use problem::{Problem, ProblemDetails, ReceivedProblem};
pub use public_view::PublicView;
pub use received::Received;

pub(crate) use native::serialize;
