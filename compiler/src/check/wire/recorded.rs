//! Payloads that were recorded of endpoints.

use crate::model::EndpointDef;
use crate::source::Spanned;

/// A recorded payload, by the names of OAuth 2.0.
pub(super) struct Payload {
    /// The value of `error`, if that is a string.
    pub(super) error: Option<String>,
    /// The value of `error_description`, if it is there; `None` in it if that is no string.
    pub(super) description: Option<Option<String>>,
}

/// Reads JSON, or says what is wrong with it.
pub(super) type ReadPayload = fn(&str) -> Result<Payload, String>;

/// Returns the payload that was recorded of an endpoint. That there is nothing in it has been reported.
pub(super) fn recorded(endpoint: &EndpointDef) -> Option<&Spanned<String>> {
    let sample = endpoint.recorded_sample.as_ref();
    sample.filter(|sample| !sample.value.trim().is_empty())
}
