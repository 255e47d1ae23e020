//! Recorded payloads, by `serde_json`.

use serde_json::Value;

use super::recorded::Payload;

/// Reads a payload, or says what is wrong with it as JSON.
pub(super) fn read(text: &str) -> Result<Payload, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let string = |value: &Value| value.as_str().map(str::to_owned);
    Ok(Payload {
        error: value.get("error").and_then(string),
        description: value.get("error_description").map(string),
    })
}
