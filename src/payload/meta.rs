//! The open data that the catalog lets clients see.

use serde_core::ser::{Serialize, SerializeMap, SerializeStruct as _, Serializer};

use crate::{Entry, Value};

/// The public open data of an entry, by name.
pub(super) struct PublicMeta<'a>(Entry<'a>);

impl<'a> PublicMeta<'a> {
    /// Returns the public open data, if there is any.
    pub(super) fn new(entry: Entry<'a>) -> Option<Self> {
        let mut all = entry.all_meta();
        all.any(|one| one.is_public).then_some(Self(entry))
    }
}

impl Serialize for PublicMeta<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let public = || self.0.all_meta().filter(|one| one.is_public);
        let mut map = serializer.serialize_map(Some(public().count()))?;
        for one in public() {
            map.serialize_entry(one.name, &WireValue(one.value))?;
        }
        map.end()
    }
}

/// Writes the member `meta`, if there is any.
pub(super) fn serialize_meta<S: Serializer>(
    meta: Option<PublicMeta<'_>>,
    out: &mut S::SerializeStruct,
) -> Result<(), S::Error> {
    match meta {
        Some(meta) => out.serialize_field("meta", &meta),
        None => out.skip_field("meta"),
    }
}

/// A value of open data: an integer that not every reader of JSON has exactly is a string (RFC 7493, section 2.2).
struct WireValue<'a>(Value<'a>);

impl Serialize for WireValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const LARGEST: u64 = (1 << 53) - 1;
        if let Value::Str(text) = self.0 {
            return serializer.serialize_str(text);
        }
        if let Value::Bool(value) = self.0 {
            return serializer.serialize_bool(value);
        }
        if let Value::Float(value) = self.0 {
            return serializer.serialize_f64(value.get());
        }
        let Value::Int(value) = self.0 else {
            // Open data has no other values.
            return serializer.serialize_unit();
        };
        if value.unsigned_abs() <= LARGEST {
            serializer.serialize_i64(value)
        } else {
            serializer.collect_str(&value)
        }
    }
}
