//! Fields found by their names.

use super::{CAUSE_PREFIX, Field, PARAM_PREFIX, RELATED_PREFIX, RESOLUTION_PREFIX};

/// A field after the two parts of its name in translation files.
pub(super) type NamedFieldMut<'a> = (&'static str, &'a str, &'a mut Field);

/// The fields of an entry, which may have thousands, in the order of their names.
pub(crate) struct FieldsByName<'a>(Vec<NamedFieldMut<'a>>);

impl<'a> FieldsByName<'a> {
    pub(super) fn new(fields: impl Iterator<Item = NamedFieldMut<'a>>) -> Self {
        let mut fields: Vec<_> = fields.collect();
        // Stable: of several with one name, the first is found.
        fields.sort_by_key(|(prefix, id, _)| (*prefix, *id));
        Self(fields)
    }

    /// Returns the field of a name; the empty name is the message's.
    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut Field> {
        let prefixes = [
            CAUSE_PREFIX,
            RESOLUTION_PREFIX,
            RELATED_PREFIX,
            PARAM_PREFIX,
        ];
        let split = |prefix: &'static str| Some((prefix, name.strip_prefix(prefix)?));
        let wanted = prefixes.into_iter().find_map(split).unwrap_or((name, ""));
        let at = self
            .0
            .partition_point(|(prefix, id, _)| (*prefix, *id) < wanted);
        let (prefix, id, field) = self.0.get_mut(at)?;
        ((*prefix, *id) == wanted).then_some(&mut **field)
    }
}
