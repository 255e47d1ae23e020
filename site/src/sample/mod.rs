//! Responses of endpoints, made from what an entry is in a payload.

mod problem;

use errorbook_compiler::model::{EndpointDef, EntryDef};

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

/// The response of an entry, which is the same at each of its endpoints: as OAuth 2.0 has it if the entry has
/// a form there, else problem details.
pub(crate) fn sample<'a>(reader: &Reader<'_, 'a>, entry: &'a EntryDef) -> Option<Sample<'a>> {
    let endpoints = reader.book.catalog.endpoints_of(entry);
    let titles: Vec<_> = endpoints.map(|endpoint| title(reader, endpoint)).collect();
    let title = match &titles[..] {
        [] => reader.headings().payload.to_owned(),
        _ => titles.join(" · "),
    };
    if let Some(oauth) = &entry.oauth {
        // RFC 6749, section 5.2.
        let fields = ["Content-Type: application/json", "Cache-Control: no-store"];
        return Some(Sample {
            title,
            head: head(entry, fields.map(str::to_owned)),
            body: indented(&oauth.sample()),
            note: None,
        });
    }
    let details = problem::details(reader, entry)?;
    let media = "Content-Type: application/problem+json".to_owned();
    let language = details.lang.map(|lang| format!("Content-Language: {lang}"));
    Some(Sample {
        title,
        head: head(entry, std::iter::once(media).chain(language)),
        body: details.json,
        note: None,
    })
}

/// The payload that was recorded at an endpoint, whatever the entries say.
pub(crate) fn recorded<'a>(
    reader: &Reader<'_, 'a>,
    endpoint: &'a EndpointDef,
) -> Option<Sample<'a>> {
    Some(Sample {
        title: reader.headings().recorded.to_owned(),
        head: Vec::new(),
        // As it was recorded, to the character.
        body: endpoint.recorded_sample.clone()?.value,
        note: reader.own(&endpoint.sample_note, Flow::Block),
    })
}

fn title<'a>(reader: &Reader<'_, 'a>, endpoint: &'a EndpointDef) -> String {
    let found = reader.book.find(reader.locale, &endpoint.title);
    let words = found.map(|found| crate::markdown::words(found.pattern, &[]));
    words.unwrap_or_else(|| endpoint.name.value.clone())
}

/// The status line of HTTP/1.1, if a status is known, the header fields, and the empty line behind them.
fn head(entry: &EntryDef, fields: impl IntoIterator<Item = String>) -> Vec<String> {
    let status_line = entry.status.map(|status| {
        let line = format!("HTTP/1.1 {status} {}", status::reason(status));
        line.trim_end().to_owned()
    });
    let mut head: Vec<String> = status_line.into_iter().chain(fields).collect();
    head.push(String::new());
    head
}

/// JSON on several lines. Its keys come out in the order of the alphabet, in which ours are.
fn indented(json: &str) -> String {
    let value: Result<serde_json::Value, _> = serde_json::from_str(json);
    let pretty = value.and_then(|value| serde_json::to_string_pretty(&value));
    pretty.unwrap_or_else(|_| json.to_owned())
}
