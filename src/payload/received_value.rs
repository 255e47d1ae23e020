//! Values as they were received.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::error::Excerpt;
use crate::{AsValue, Value};

/// The parameters of a payload, each once.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ReceivedParams(BTreeMap<String, ReceivedValue>);

impl ReceivedParams {
    pub(super) fn get(&self, name: &str) -> Option<&ReceivedValue> {
        self.0.get(name)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, Value<'_>)> {
        self.0
            .iter()
            .map(|(name, given)| (name.as_str(), given.as_value()))
    }
}

impl<'de> Deserialize<'de> for ReceivedParams {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ParamsVisitor)
    }
}

/// Parameters, or what else was sent in their place, which counts for none.
pub(super) struct Lenient(pub(super) ReceivedParams);

impl<'de> Deserialize<'de> for Lenient {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match ReceivedValue::deserialize(deserializer)? {
            ReceivedValue::Object(params) => Self(params),
            ReceivedValue::Bool(_)
            | ReceivedValue::Int(_)
            | ReceivedValue::Uint(_)
            | ReceivedValue::Float(_)
            | ReceivedValue::Str(_)
            | ReceivedValue::Array(_)
            | ReceivedValue::Null
            | ReceivedValue::Other(_) => Self(ReceivedParams::default()),
        })
    }
}

struct ParamsVisitor;

impl<'de> Visitor<'de> for ParamsVisitor {
    type Value = ReceivedParams;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("parameters by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ReceivedParams, A::Error> {
        let mut params = ReceivedParams::default();
        while let Some(name) = map.next_key::<String>()? {
            // Receivers do not agree which of two members counts (RFC 8259, section 4).
            if params.get(&name).is_some() {
                let name = Excerpt(&name);
                return Err(de::Error::custom(format_args!(
                    "the parameter {name} is given twice"
                )));
            }
            params.0.insert(name, map.next_value()?);
        }
        Ok(params)
    }
}

/// What was sent as a value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ReceivedValue {
    Bool(bool),
    Int(i128),
    /// Above what `Int` holds.
    Uint(u128),
    Float(f64),
    Str(String),
    Object(ReceivedParams),
    Array(Vec<ReceivedValue>),
    Null,
    /// What no parameter can be, by what it is called.
    Other(&'static str),
}

/// 2^53 - 1: beyond it, a binary floating-point number may stand for several integers.
const MOST_EXACT: f64 = 9_007_199_254_740_991.0;

impl ReceivedValue {
    pub(super) fn into_text(self) -> Option<String> {
        let Self::Str(text) = self else { return None };
        Some(text)
    }

    pub(super) fn text(&self) -> Option<&str> {
        let Self::Str(text) = self else { return None };
        Some(text)
    }

    pub(super) fn bool(&self) -> Option<bool> {
        let Self::Bool(value) = self else { return None };
        Some(*value)
    }

    pub(super) fn integer(&self) -> Option<i128> {
        if let Self::Float(value) = *self {
            return whole(value);
        }
        let Self::Int(value) = *self else { return None };
        Some(value)
    }

    pub(super) fn unsigned(&self) -> Option<u128> {
        match *self {
            Self::Uint(value) => Some(value),
            Self::Int(_)
            | Self::Float(_)
            | Self::Bool(_)
            | Self::Str(_)
            | Self::Object(_)
            | Self::Array(_)
            | Self::Null
            | Self::Other(_) => self.integer()?.try_into().ok(),
        }
    }

    /// Reads a number: `1` is one like `1.0`, to the same precision.
    pub(super) fn float(&self) -> Option<f64> {
        match *self {
            Self::Float(value) => Some(value),
            Self::Int(value) => Some(value as f64),
            Self::Uint(value) => Some(value as f64),
            Self::Bool(_)
            | Self::Str(_)
            | Self::Object(_)
            | Self::Array(_)
            | Self::Null
            | Self::Other(_) => None,
        }
    }

    /// Returns what a finding calls the value.
    pub(super) fn description(&self) -> String {
        match self {
            Self::Bool(value) => format!("`{value}`"),
            Self::Int(value) => format!("`{value}`"),
            Self::Uint(value) => format!("`{value}`"),
            Self::Float(value) => format!("`{value}`"),
            Self::Str(text) => format!("the text {}", Excerpt(text)),
            Self::Object(_) => "an object".to_owned(),
            Self::Array(_) => "an array".to_owned(),
            Self::Null => "null".to_owned(),
            Self::Other(kind) => (*kind).to_owned(),
        }
    }

    pub(super) fn items(&self) -> Option<&[Self]> {
        let Self::Array(items) = self else {
            return None;
        };
        Some(items)
    }
}

impl AsValue for ReceivedValue {
    fn as_value(&self) -> Value<'_> {
        match self {
            Self::Array(items) => items.as_value(),
            Self::Null => Value::Absent,
            Self::Bool(value) => Value::Bool(*value),
            Self::Int(value) => Value::from(*value),
            Self::Uint(value) => Value::from(*value),
            Self::Float(value) => Value::from(*value),
            Self::Str(text) => Value::Str(text),
            Self::Object(_) | Self::Other(_) => Value::Redacted,
        }
    }
}

/// Returns the integer that a whole number is, if no other could be meant: JSON does not tell `24.0` from `24`.
fn whole(value: f64) -> Option<i128> {
    (value.abs() <= MOST_EXACT && value % 1.0 == 0.0).then_some(value as i128)
}

impl<'de> Deserialize<'de> for ReceivedValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ReceivedValueVisitor { is_item: false })
    }
}

/// A value of an array. What nests deeper is no value of a parameter, and is passed over.
struct Item(ReceivedValue);

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = ReceivedValueVisitor { is_item: true };
        deserializer.deserialize_any(visitor).map(Self)
    }
}

struct ReceivedValueVisitor {
    is_item: bool,
}

impl<'de> Visitor<'de> for ReceivedValueVisitor {
    type Value = ReceivedValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<ReceivedValue, E> {
        Ok(ReceivedValue::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<ReceivedValue, E> {
        Ok(ReceivedValue::Int(value.into()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<ReceivedValue, E> {
        Ok(ReceivedValue::Int(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<ReceivedValue, E> {
        Ok(ReceivedValue::Int(value.into()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<ReceivedValue, E> {
        Ok(value
            .try_into()
            .map_or(ReceivedValue::Uint(value), ReceivedValue::Int))
    }

    fn visit_f64<E>(self, value: f64) -> Result<ReceivedValue, E> {
        Ok(ReceivedValue::Float(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<ReceivedValue, E> {
        Ok(ReceivedValue::Str(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<ReceivedValue, E> {
        Ok(ReceivedValue::Str(text))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<ReceivedValue, E> {
        Ok(ReceivedValue::Other("bytes"))
    }

    fn visit_unit<E>(self) -> Result<ReceivedValue, E> {
        Ok(ReceivedValue::Null)
    }

    fn visit_none<E>(self) -> Result<ReceivedValue, E> {
        Ok(ReceivedValue::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<ReceivedValue, D::Error> {
        ReceivedValue::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<ReceivedValue, A::Error> {
        if self.is_item {
            while seq.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(ReceivedValue::Other("an array"));
        }
        let mut items = Vec::new();
        while let Some(Item(item)) = seq.next_element()? {
            items.push(item);
        }
        Ok(ReceivedValue::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<ReceivedValue, A::Error> {
        ParamsVisitor.visit_map(map).map(ReceivedValue::Object)
    }
}
