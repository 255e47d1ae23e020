//! Parameters as a map.

use core::fmt;

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use crate::{Entry, Param, ParamType, Surface, Value};
use errorbook_core::Params;

/// The parameters by name, without the secret ones.
pub(super) struct ParamMap<'a> {
    pub(super) entry: Entry<'a>,
    pub(super) params: &'a dyn Params,
}

impl<'a> ParamMap<'a> {
    fn iter(&self) -> impl Iterator<Item = (Param<'a>, Value<'a>)> + use<'a> {
        let given = self.params;
        let values = self.entry.params().enumerate();
        values
            .map(move |(index, param)| (param, given.value(index)))
            .filter(|(param, value)| {
                !param.is_secret() && !matches!(value, Value::Redacted | Value::Absent)
            })
    }
}

impl Serialize for ParamMap<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.iter().count()))?;
        for (param, value) in self.iter() {
            map.serialize_entry(param.name(), &WireValue { param, value })?;
        }
        map.end()
    }
}

/// A value in the form that its parameter's type has on the wire.
struct WireValue<'a> {
    param: Param<'a>,
    value: Value<'a>,
}

impl Serialize for WireValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            Value::Str(text) => match self.param.max_chars() {
                Some(_) => serializer.collect_str(self),
                None => serializer.serialize_str(text),
            },
            // Each value may have as many characters as the parameter may.
            Value::List(list) => serializer.collect_seq(list.iter().map(|value| Self {
                param: self.param,
                value,
            })),
            Value::Bool(value) => serializer.serialize_bool(value),
            Value::Char(value) => serializer.serialize_char(value),
            Value::Int(value) if is_narrow(self.param.kind()) => serializer.serialize_i64(value),
            Value::Uint(value) if is_narrow(self.param.kind()) => serializer.serialize_u64(value),
            Value::Float(value) if value.get().is_finite() => serializer.serialize_f64(value.get()),
            Value::Float(value) if value.get().is_nan() => serializer.serialize_str(NAN),
            Value::Float(value) if value.get() > 0.0 => serializer.serialize_str(INFINITY),
            Value::Float(_) => serializer.serialize_str(MINUS_INFINITY),
            // The alternate form of a length of time, which texts have, is for people.
            Value::Duration(value) => serializer.collect_str(&value.get()),
            Value::Int(_)
            | Value::Uint(_)
            | Value::BigInt(_)
            | Value::BigUint(_)
            | Value::Timestamp(_)
            | Value::Date(_)
            | Value::Display(_)
            | Value::Lossy(_)
            | Value::Absent
            | Value::Placeholder(_)
            | Value::Redacted
            | _ => serializer.collect_str(self),
        }
    }
}

/// The value as texts show it.
impl fmt::Display for WireValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let most = self.param.max_chars().map(usize::try_from);
        self.value
            .write(most.and_then(Result::ok), Surface::Text, f)
    }
}

/// What stands for the numbers that JSON does not have, as in JSON of Protocol Buffers.
pub(super) const NAN: &str = "NaN";
pub(super) const INFINITY: &str = "Infinity";
pub(super) const MINUS_INFINITY: &str = "-Infinity";

/// Returns whether every receiver can hold every integer of the type as a number (RFC 7493, section 2.2).
fn is_narrow(kind: ParamType) -> bool {
    use ParamType::{I8, I16, I32, U8, U16, U32};
    matches!(kind, I8 | I16 | I32 | U8 | U16 | U32)
}
