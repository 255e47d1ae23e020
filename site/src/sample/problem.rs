//! Problem details of HTTP (RFC 9457), made from the examples of an entry's parameters.
//!
//! To the character what `errorbook::payload::Problem` writes for these values: a test of the payloads
//! compares the two.

use errorbook_compiler::model::{EntryDef, ParamDef};
use errorbook_compiler::values::{self, OwnedParams, OwnedValue};
use errorbook_core::{ParamType, Style, Surface, Text, negotiate};
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::Value;

use crate::shown::Reader;
use crate::status;

/// The details, and the language of their `detail`.
pub(super) struct Details {
    pub(super) json: String,
    pub(super) lang: Option<String>,
}

#[derive(serde::Serialize)]
struct Problem<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    code: &'a str,
    key: &'a str,
    catalog: &'a str,
    params: ParamMap<'a>,
}

/// Values by name, in the order of the parameters.
struct ParamMap<'a>(Vec<(&'a str, Value)>);

impl Serialize for ParamMap<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// The details of an entry for a reader. None if it cannot be raised.
pub(super) fn details<'a>(reader: &Reader<'_, 'a>, entry: &'a EntryDef) -> Option<Details> {
    let (catalog, packed) = (reader.book.catalog, reader.book.packed.catalog());
    let mut entries = catalog.entries.iter();
    let own = packed.entry(entries.position(|known| std::ptr::eq(known, entry))?)?;
    // Which member of a group an error is, nobody outside may tell.
    let read = own.stand_in().unwrap_or(own);
    let entry = catalog.entries.get(read.index())?;
    let chain = negotiate(&catalog.locales.get(reader.locale)?.locale, &packed);
    let examples = OwnedParams(entry.params.iter().map(values::example).collect());
    let written = |text: &Text<'_>| {
        let mut out = String::new();
        // A string takes all that is written to it.
        let _ = text.write(&examples, Style::TEXT, &mut out);
        out
    };
    let page = read.page_url();
    let title = match &page {
        // Section 4.2.1 of the RFC.
        None => entry
            .status
            .map(status::reason)
            .filter(|reason| !reason.is_empty())
            .map(str::to_owned),
        // It should be the same for every occurrence (section 3.1.3).
        Some(_) => Some(match reader.find(&entry.summary) {
            Some(found) if found.pattern.params().is_empty() => {
                read.summary_in(&chain).map(|text| written(&text))?
            }
            _ => entry.code.clone(),
        }),
    };
    let detail = read.message_in(&chain).or_else(|| read.summary_in(&chain));
    let params = entry.params.iter().zip(&examples.0);
    let problem = Problem {
        kind: page.map_or_else(|| "about:blank".to_owned(), |page| page.to_string()),
        title,
        status: entry.status,
        detail: detail.as_ref().map(written),
        code: &entry.code,
        key: &entry.key.value,
        catalog: &catalog.name,
        params: ParamMap(
            params
                .filter_map(|(param, value)| Some((param.name.value.as_str(), json(param, value)?)))
                .collect(),
        ),
    };
    Some(Details {
        // Neither a map with keys that are no strings nor a value that refuses is in it.
        json: serde_json::to_string_pretty(&problem).unwrap_or_default(),
        lang: detail.map(|text| text.locale().to_owned()),
    })
}

/// A value as its type has it on the wire. A secret's is not sent.
fn json(param: &ParamDef, value: &OwnedValue) -> Option<Value> {
    let text = || {
        let mut out = String::new();
        let most = param.max_chars.and_then(|most| usize::try_from(most).ok());
        let _ = value.as_value().write(most, Surface::Text, &mut out);
        Value::String(out)
    };
    Some(match value {
        OwnedValue::Redacted | OwnedValue::Placeholder(_) => return None,
        OwnedValue::Str(text) if param.max_chars.is_none() => text.clone().into(),
        OwnedValue::Bool(value) => (*value).into(),
        OwnedValue::Char(value) => value.to_string().into(),
        OwnedValue::Int(value) if is_narrow(param.kind) => i64::try_from(*value).ok()?.into(),
        OwnedValue::Float(value) if value.is_finite() => (*value).into(),
        OwnedValue::Float(value) if value.is_nan() => "NaN".into(),
        OwnedValue::Float(value) if *value > 0.0 => "Infinity".into(),
        OwnedValue::Float(_) => "-Infinity".into(),
        OwnedValue::Duration(value) => value.to_string().into(),
        OwnedValue::Str(_)
        | OwnedValue::Int(_)
        | OwnedValue::Uint(_)
        | OwnedValue::Timestamp(_)
        | OwnedValue::Date(_)
        | _ => text(),
    })
}

/// Whether every receiver can hold every integer of the type as a number (RFC 7493, section 2.2).
fn is_narrow(kind: ParamType) -> bool {
    use ParamType::{I8, I16, I32, U8, U16, U32};
    matches!(kind, I8 | I16 | I32 | U8 | U16 | U32)
}
