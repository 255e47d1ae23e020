//! A parameter's value in JSON.

use errorbook_compiler::values::OwnedValue;
use serde_json::{Number, Value};

/// The largest integer that every reader of JSON reads exactly (RFC 8259, section 6).
const MOST_EXACT: u64 = (1 << 53) - 1;

/// Returns a value as JSON has it; as text what JSON has no type for, or reads inexactly.
#[must_use]
pub fn value(value: &OwnedValue) -> Value {
    let number = if let OwnedValue::Bool(value) = *value {
        return Value::Bool(value);
    } else if let OwnedValue::Int(value) = *value {
        exact(value)
    } else if let OwnedValue::Uint(value) = *value {
        i128::try_from(value).ok().and_then(exact)
    } else if let OwnedValue::Float(value) = *value {
        Number::from_f64(value)
    } else {
        None
    };
    number.map_or_else(|| Value::String(value.to_string()), Value::Number)
}

fn exact(value: i128) -> Option<Number> {
    let value = i64::try_from(value).ok()?;
    (value.unsigned_abs() <= MOST_EXACT).then(|| value.into())
}
