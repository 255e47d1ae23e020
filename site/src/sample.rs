//! Responses that endpoints send, as the library writes them for the examples of an entry's parameters.

use errorbook::payload::{OAuthDetails, OAuthError, ProblemDetails, reason_phrase};
use errorbook_compiler::values::{self, OwnedParams};
use errorbook_core::{Entry, negotiate};
use errorbook_reference::EntryView;
use errorbook_reference::view::EndpointView;
use serde::Serialize;

use crate::highlight;
use crate::html::Html;
use crate::markdown::{self, Flow};
use crate::reader::Reader;
use crate::rendered::RenderedText;

/// A response.
pub(crate) struct Sample {
    pub(crate) title: String,
    /// The lines before the payload.
    pub(crate) head: Vec<String>,
    /// The payload, to be copied and to be read.
    pub(crate) body: String,
    pub(crate) shown: Html,
    /// A remark about it.
    pub(crate) note: Option<RenderedText>,
}

/// Returns the response of an entry, which is the same at each of its endpoints: as OAuth 2.0 has it if the
/// entry has a form there, else problem details. `None` if nothing says that the entry is answered by HTTP, or
/// if it cannot be raised.
pub(crate) fn sample<'a>(reader: &Reader<'_, 'a>, entry: &EntryView<'a>) -> Option<Sample> {
    let (head, body) = response(reader, entry)?;
    let titles: Vec<_> = entry.endpoints.iter().map(title).collect();
    let title = match &titles[..] {
        [] => reader.headings().payload.to_owned(),
        _ => titles.join(" · "),
    };
    Some(Sample {
        title,
        head,
        shown: highlight::code(&body, "json"),
        body,
        note: None,
    })
}

/// Returns the lines before the payload, and the payload.
fn response(reader: &Reader<'_, '_>, entry: &EntryView<'_>) -> Option<(Vec<String>, String)> {
    if !entry.has_response() {
        return None;
    }
    let (catalog, packed) = (reader.book.catalog, reader.book.compiled.catalog());
    let mut entries = catalog.entries.iter();
    let own = packed.entry(entries.position(|known| std::ptr::eq(known, entry.def()))?)?;
    // Which member of a group an error is, nobody outside may tell.
    let public: Entry<'_> = own.stand_in().unwrap_or(own);
    let params = &catalog.entries.get(public.index())?.params;
    let examples = OwnedParams(params.iter().map(values::example).collect());
    if let Some(oauth) = OAuthDetails::new(public, &examples) {
        let media = [("Content-Type", OAuthError::MEDIA_TYPE)];
        let fields = media.into_iter().chain(OAuthError::HEADERS);
        let fields = fields.map(|(name, value)| (name, value.to_owned()));
        return Some((head(Some(oauth.status()), fields), json(&oauth)));
    }
    let chain = negotiate(&reader.view.locale(), &packed);
    let details = ProblemDetails::new(public, chain, &examples);
    let media = ("Content-Type", ProblemDetails::MEDIA_TYPE.to_owned());
    let language = details
        .lang()
        .map(|lang| ("Content-Language", lang.to_string()));
    let fields = [media].into_iter().chain(language);
    Some((head(public.status(), fields), json(&details)))
}

fn json(value: &impl Serialize) -> String {
    // Neither a map with keys that are no strings nor a value that refuses is in it.
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// Returns the payload that was recorded at an endpoint, whatever the entries say.
pub(crate) fn recorded<'a>(reader: &Reader<'_, 'a>, endpoint: &EndpointView<'a>) -> Option<Sample> {
    let note = endpoint.sample_note.as_ref();
    // As it was recorded, to the character.
    let body = endpoint.recorded_sample()?;
    Some(Sample {
        title: reader.headings().recorded.to_owned(),
        head: Vec::new(),
        body: body.to_owned(),
        shown: Html::text(body),
        note: note.map(|note| reader.own(note, Flow::Block)),
    })
}

fn title(endpoint: &EndpointView<'_>) -> String {
    let words = endpoint.title.as_ref().map(markdown::words);
    words.unwrap_or_else(|| endpoint.name().to_owned())
}

/// Returns the status line of HTTP/1.1, if a status is known, the header fields, and the empty line behind
/// them.
fn head(
    status: Option<u16>,
    fields: impl IntoIterator<Item = (&'static str, String)>,
) -> Vec<String> {
    let status_line = status.map(|status| match reason_phrase(status) {
        Some(reason) => format!("HTTP/1.1 {status} {reason}"),
        None => format!("HTTP/1.1 {status}"),
    });
    let fields = fields.into_iter();
    let fields = fields.map(|(name, value)| format!("{name}: {value}"));
    status_line
        .into_iter()
        .chain(fields)
        .chain([String::new()])
        .collect()
}
