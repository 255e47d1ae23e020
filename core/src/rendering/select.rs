//! Choosing the arm of a select.

use crate::locales::plural::{Category, category, category_of_whole};
use crate::packed::{Catalog, Key, NumberOptions, Packed, Select, locale, select};
use crate::values::{Value, is_exactly, operands};

/// Returns the arm of a select that is to be run. `None`: it is malformed.
pub(crate) fn choose<'a>(
    select: &Select<'a>,
    value: Value<'_>,
    catalog: &Catalog<'a>,
    locale: usize,
) -> Option<Packed<'a>> {
    let value = if let Value::List(list) = value {
        Value::from(list.len())
    } else {
        value
    };
    let choice = Choice {
        value,
        plural: plural(select, value, catalog, locale),
        by_text: select.kind == select::TEXT,
    };
    select.chosen(|key| choice.is(key))
}

/// Returns the category of a select's value, if it chooses by that.
fn plural(
    select: &Select<'_>,
    value: Value<'_>,
    catalog: &Catalog<'_>,
    locale: usize,
) -> Option<Category> {
    let rules = match select.kind {
        select::CARDINAL => locale::CARDINAL,
        select::ORDINAL => locale::ORDINAL,
        _ => return None,
    };
    // A locale without rules has the one category that every locale has.
    let rules = catalog.plural_rules(locale, rules);
    let text = catalog.text();
    if select.options == NumberOptions::default()
        && let (Value::Uint(number), Some(at)) = (value, rules)
        && let Some(category) = category_of_whole(text, at, number)
    {
        return Some(category);
    }
    let operands = operands(value, select.options)?;
    Some(rules.map_or(Category::Other, |at| category(text, at, &operands)))
}

/// What a select's keys are compared with.
struct Choice<'v> {
    value: Value<'v>,
    plural: Option<Category>,
    by_text: bool,
}

impl Choice<'_> {
    /// Tells whether an arm's key is the one.
    fn is(&self, key: Key<'_>) -> bool {
        match key {
            Key::Absent => matches!(self.value, Value::Absent),
            Key::Text(key) => self.by_text && self.is_text(key),
            Key::Number(key) => self.is_number(key),
            Key::Category(key) => self.plural.is_some_and(|plural| plural as u8 == key),
        }
    }

    // Not inlined, as little as what follows: what it needs would be made for keys of every kind.
    #[inline(never)]
    fn is_number(&self, key: &str) -> bool {
        is_exactly(self.value, key)
    }

    #[inline(never)]
    fn is_text(&self, key: &str) -> bool {
        match self.value {
            Value::Str(text) => text == key,
            Value::Bool(b) => key == if b { "true" } else { "false" },
            Value::Char(c) => key == c.encode_utf8(&mut [0; 4]),
            Value::Int(_)
            | Value::Uint(_)
            | Value::BigInt(_)
            | Value::BigUint(_)
            | Value::Float(_)
            | Value::Timestamp(_)
            | Value::Date(_)
            | Value::Duration(_)
            | Value::List(_)
            | Value::Display(_)
            | Value::Lossy(_)
            | Value::Absent
            | Value::Placeholder(_)
            | Value::Redacted => false,
        }
    }
}
