//! What a finding is about.

use errorbook_core::Locale;

use crate::model::{CatalogDef, EndpointDef, EntryDef, FieldRef, own_name};
use crate::source::Spanned;

/// The subject of a finding: allows and levels apply by it, wherever the finding's place is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Subject {
    /// The catalog, by name.
    pub catalog: String,
    /// The entry, by key.
    pub entry: Option<String>,
    /// The field, by its name in translation files; `message` for the message. Of what belongs to no entry
    /// the kind and the name, as in `note--NAME`.
    pub field: Option<String>,
    /// The locale of the text.
    pub locale: Option<Locale>,
}

impl Subject {
    /// Returns a catalog.
    #[must_use]
    pub fn catalog(catalog: &CatalogDef) -> Self {
        Self {
            catalog: catalog.name.clone(),
            ..Self::default()
        }
    }

    /// Returns an endpoint: a field of the catalog, as allows see it.
    #[must_use]
    pub fn endpoint(catalog: &CatalogDef, endpoint: &EndpointDef) -> Self {
        Self::own(catalog, "endpoint", &endpoint.name)
    }

    /// Returns what belongs to no entry, by its kind and name.
    pub(crate) fn own(catalog: &CatalogDef, kind: &str, name: &Spanned<String>) -> Self {
        Self {
            field: Some(own_name(kind, name)),
            ..Self::catalog(catalog)
        }
    }

    /// Returns an entry, or a code with cases.
    #[must_use]
    pub fn entry(catalog: &CatalogDef, entry: &EntryDef) -> Self {
        Self {
            entry: Some(entry.key.value.clone()),
            ..Self::catalog(catalog)
        }
    }

    /// Returns a field of the entry.
    #[must_use]
    pub fn field(self, field: &FieldRef<'_>) -> Self {
        let name = field.name();
        let name = if name.is_empty() {
            "message".to_owned()
        } else {
            name
        };
        Self {
            field: Some(name),
            ..self
        }
    }

    /// Returns the text in a locale.
    #[must_use]
    pub fn locale(self, locale: Locale) -> Self {
        Self {
            locale: Some(locale),
            ..self
        }
    }
}
