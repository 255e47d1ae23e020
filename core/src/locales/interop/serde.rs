//! Locales in data: their tags.

use core::fmt;

use serde_core::de::{Error, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Locale;

/// Writes the canonical tag.
impl Serialize for Locale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Reads a tag in any form that [`parse`](Locale::parse) takes.
impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Tag)
    }
}

struct Tag;

impl Visitor<'_> for Tag {
    type Value = Locale;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a BCP 47 language tag such as `ja` or `zh-Hant-TW`")
    }

    fn visit_str<E: Error>(self, tag: &str) -> Result<Locale, E> {
        Locale::parse(tag).map_err(|error| E::custom(format_args!("{tag:?}: {error}")))
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use std::string::ToString as _;

    use serde_core::Deserialize as _;
    use serde_core::de::IntoDeserializer as _;
    use serde_core::de::value::{Error, StrDeserializer, U8Deserializer};

    use crate::Locale;

    fn read(tag: &str) -> Result<Locale, Error> {
        let deserializer: StrDeserializer<'_, Error> = tag.into_deserializer();
        Locale::deserialize(deserializer)
    }

    #[test]
    fn a_tag_is_read_in_any_form_and_nothing_else() {
        assert_eq!(read("zh_hant_tw").unwrap().as_str(), "zh-Hant-TW");
        let error = read("e n").unwrap_err().to_string();
        assert!(error.starts_with("\"e n\": "), "{error}");
        let number: U8Deserializer<Error> = 7_u8.into_deserializer();
        let error = Locale::deserialize(number).unwrap_err().to_string();
        assert!(error.contains("a BCP 47 language tag"), "{error}");
    }
}
