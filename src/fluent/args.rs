//! An error's values as a bundle takes them.

use fluent::{FluentArgs, FluentValue};

use crate::{Entry, ErrorCatalog, Param, Surface, Value};

/// Returns the values by name, without the secret ones.
pub(crate) fn args(error: &dyn ErrorCatalog) -> FluentArgs<'_> {
    let entry = Entry::at(error.catalog(), error.entry_index());
    let mut args = FluentArgs::new();
    for (index, param) in entry.params().enumerate() {
        let value = error.value(index);
        if !param.is_secret() && !matches!(value, Value::Redacted) {
            args.set(param.name(), fluent_value(&param, value));
        }
    }
    args
}

/// The integers that an `f64`, which a bundle's numbers are, can tell from their neighbours.
const EXACT: i64 = 1 << 53;

fn fluent_value<'a>(param: &Param<'_>, value: Value<'a>) -> FluentValue<'a> {
    let most = param
        .max_chars()
        .and_then(|most| usize::try_from(most).ok());
    let as_text = || {
        let mut text = String::new();
        // A `String` takes all that is written.
        let _ = value.write(most, Surface::Text, &mut text);
        FluentValue::from(text)
    };
    let integer = |number: Option<i64>| match number {
        Some(number) if (-EXACT..=EXACT).contains(&number) => FluentValue::from(number),
        _ => as_text(),
    };
    match value {
        Value::Str(text) if most.is_none_or(|most| text.chars().nth(most).is_none()) => {
            FluentValue::from(text)
        }
        // As the variant for no value is called.
        Value::Absent => FluentValue::from("none"),
        Value::Int(number) => integer(Some(number)),
        Value::Uint(number) => integer(number.try_into().ok()),
        Value::BigInt(number) => integer(number.get().try_into().ok()),
        Value::BigUint(number) => integer(number.get().try_into().ok()),
        Value::Float(number) => FluentValue::from(number.get()),
        Value::Str(_)
        | Value::Bool(_)
        | Value::Char(_)
        | Value::Timestamp(_)
        | Value::Date(_)
        | Value::Duration(_)
        | Value::List(_)
        | Value::Display(_)
        | Value::Lossy(_)
        | Value::Placeholder(_)
        | Value::Redacted
        | _ => as_text(),
    }
}
