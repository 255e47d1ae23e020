//! Responses of endpoints, made from what an entry is in a payload.

use errorbook_compiler::model::{Endpoint, Entry};

use crate::markdown::Flow;
use crate::shown::{Reader, Shown};
use crate::status;

/// A response.
pub(crate) struct Sample<'a> {
    pub(crate) title: String,
    /// The lines before the payload.
    pub(crate) head: Vec<String>,
    /// The payload.
    pub(crate) body: String,
    /// What is to be said of it.
    pub(crate) note: Option<Shown<'a>>,
}

/// The response of an entry, which is the same at each of its endpoints.
pub(crate) fn sample<'a>(reader: &Reader<'_, 'a>, entry: &'a Entry) -> Option<Sample<'a>> {
    let body = entry.oauth.as_ref()?.sample();
    let endpoints = reader.book.catalog.endpoints_of(entry);
    let titles: Vec<_> = endpoints.map(|endpoint| title(reader, endpoint)).collect();
    Some(Sample {
        title: match &titles[..] {
            [] => reader.headings().payload.to_owned(),
            _ => titles.join(" · "),
        },
        head: head(entry),
        body: indented(&body),
        note: None,
    })
}

/// The payload that was recorded at an endpoint, whatever the entries say.
pub(crate) fn recorded<'a>(reader: &Reader<'_, 'a>, endpoint: &'a Endpoint) -> Option<Sample<'a>> {
    Some(Sample {
        title: reader.headings().recorded.to_owned(),
        head: Vec::new(),
        // As it was recorded, to the character.
        body: endpoint.recorded_sample.clone()?.value,
        note: reader.own(&endpoint.sample_note, Flow::Block),
    })
}

fn title<'a>(reader: &Reader<'_, 'a>, endpoint: &'a Endpoint) -> String {
    let found = reader.book.find(reader.locale, &endpoint.title);
    let words = found.map(|found| crate::markdown::words(found.pattern, &[]));
    words.unwrap_or_else(|| endpoint.name.value.clone())
}

/// The status line of HTTP/1.1 and the media type of RFC 6749, section 5.2.
fn head(entry: &Entry) -> Vec<String> {
    let Some(status) = entry.status else {
        return Vec::new();
    };
    let status_line = format!("HTTP/1.1 {status} {}", status::reason(status));
    vec![
        status_line.trim_end().to_owned(),
        "Content-Type: application/json".to_owned(),
        "Cache-Control: no-store".to_owned(),
        String::new(),
    ]
}

/// JSON on several lines. Its keys come out in the order of the alphabet, in which ours are.
fn indented(json: &str) -> String {
    let value: Result<serde_json::Value, _> = serde_json::from_str(json);
    let pretty = value.and_then(|value| serde_json::to_string_pretty(&value));
    pretty.unwrap_or_else(|_| json.to_owned())
}
