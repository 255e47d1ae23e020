//! Remarks that a translation differs from its source on purpose.

use std::collections::HashMap;

use errorbook_core::Locale;

use super::{DIVERGENCE, DIVERGENCE_PREFIX, Field, FieldKind, FieldRef, MESSAGE};
use crate::source::Spanned;

/// A remark that a locale's text of a field differs from the source, and why it may.
#[derive(Clone, Debug)]
pub struct Divergence {
    /// The locale of the text.
    pub locale: Locale,
    /// The field: `message`, or the attribute's name.
    pub subject: Spanned<String>,
    /// The difference, in plain text. It can be translated into the locale that it is about.
    pub reason: Field,
}

impl Divergence {
    pub(super) fn field(&self) -> FieldRef<'_> {
        let id = (self.subject.value != MESSAGE).then_some(&self.subject);
        FieldRef {
            kind: FieldKind::Divergence,
            prefix: id.map_or(DIVERGENCE, |_| DIVERGENCE_PREFIX),
            id,
            field: &self.reason,
        }
    }
}

/// The remarks of an entry, in the order of the catalog.
#[derive(Clone, Debug, Default)]
pub struct Divergences {
    all: Vec<Divergence>,
    /// The position of each, by locale and field: an entry may have thousands.
    places: HashMap<Locale, HashMap<String, usize>>,
}

impl Divergences {
    pub(crate) fn new(all: Vec<Divergence>) -> Self {
        let mut places: HashMap<Locale, HashMap<String, usize>> = HashMap::new();
        for (at, one) in all.iter().enumerate() {
            let of_locale = places.entry(one.locale).or_default();
            of_locale.entry(one.subject.value.clone()).or_insert(at);
        }
        Self { all, places }
    }

    /// Returns all of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Divergence> {
        self.all.iter()
    }

    pub(super) fn iter_mut(&mut self) -> std::slice::IterMut<'_, Divergence> {
        self.all.iter_mut()
    }

    pub(super) fn find(&self, locale: &Locale, subject: &str) -> Option<&Divergence> {
        self.all.get(self.place(locale, subject)?)
    }

    /// Returns the remark on the texts of a locale that translation files call `name`: `divergence`, or
    /// `divergence-FIELD`.
    pub(crate) fn remark_mut(&mut self, locale: &Locale, name: &str) -> Option<&mut Field> {
        let subject = match name {
            DIVERGENCE => MESSAGE,
            name => name.strip_prefix(DIVERGENCE_PREFIX)?,
        };
        let place = self.place(locale, subject)?;
        Some(&mut self.all.get_mut(place)?.reason)
    }

    fn place(&self, locale: &Locale, subject: &str) -> Option<usize> {
        self.places.get(locale)?.get(subject).copied()
    }
}

impl<'a> IntoIterator for &'a Divergences {
    type Item = &'a Divergence;
    type IntoIter = std::slice::Iter<'a, Divergence>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
