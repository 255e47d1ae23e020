//! Parameters by name, where there are no values.

use super::entry::Entry;
use crate::values::{Params, Value};

/// Shows every parameter by its name.
///
/// ```
/// use errorbook_core::{Catalog, Params, Placeholders, Value};
///
/// let catalog = Catalog::new(&[], "");
/// assert!(catalog.entries().map(|entry| Placeholders::new(&entry)).next().is_none());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Placeholders<'a>(Entry<'a>);

impl<'a> Placeholders<'a> {
    /// Returns the parameters of `entry`, by name.
    #[must_use]
    pub fn new(entry: &Entry<'a>) -> Self {
        Self(*entry)
    }
}

impl Params for Placeholders<'_> {
    fn value(&self, index: usize) -> Value<'_> {
        self.0
            .params()
            .nth(index)
            .map_or(Value::Redacted, |param| Value::Placeholder(param.name()))
    }
}
