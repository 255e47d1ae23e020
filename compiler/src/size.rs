//! What catalogs take of a binary.

use errorbook_core::Locale;

use crate::model::{CatalogDef, Part, Pattern};
use crate::pack::pack;
use crate::sound::{Sound, SoundCatalog};

/// The size of a packed catalog in a binary, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogSize {
    /// The catalog.
    pub catalog: String,
    /// All of it.
    pub bytes: usize,
    /// Bytes that belong to no locale alone: keys, parameters, plural rules, which locale serves which reader.
    pub shared: usize,
    /// Bytes that each locale adds, the source locale first. Texts that two have in common are counted once,
    /// for the first.
    pub locales: Vec<LocaleSize>,
}

/// The size that a locale adds to a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleSize {
    /// The locale.
    pub locale: Locale,
    /// All that it adds, in bytes: its texts, and where they begin.
    pub bytes: usize,
    /// The text alone, in bytes of UTF-8, each text counted.
    pub text: usize,
    /// How many fields the catalog has, whether this locale has a text for them or not.
    pub fields: usize,
}

/// Returns the sizes of catalogs, with the locales that are built in.
///
/// ```
/// use errorbook_compiler::{compile, size::sizes, source::InputFile};
///
/// let catalog = "[error.E1]\nmessage = \"No { $what }.\"\nparams = [{ name = \"what\", type = \"string\" }]\n";
/// let compiled = compile(vec![InputFile::new("catalog/app.toml", catalog)]);
/// let english = &sizes(compiled.sound().unwrap())[0].locales[0];
/// assert_eq!(english.text, "No ".len() + ".".len());
/// assert!(english.bytes <= english.text + 12 * english.fields);
/// ```
#[must_use]
pub fn sizes(sound: Sound<'_>) -> Vec<CatalogSize> {
    sound.catalogs().map(of_catalog).collect()
}

fn of_catalog(catalog: SoundCatalog<'_>) -> CatalogSize {
    let packed = pack(catalog);
    let bytes = packed.tables.len() + packed.text.len();
    let locales = catalog.packed_locales().zip(&packed.locale_bytes);
    let locales = locales.map(|((index, _), &(locale, bytes))| LocaleSize {
        locale,
        bytes,
        text: fields_text(&catalog, index),
        fields: packed_fields(&catalog),
    });
    let locales: Vec<_> = locales.collect();
    let own: usize = locales.iter().map(|locale| locale.bytes).sum();
    CatalogSize {
        catalog: catalog.qualified_name.clone(),
        bytes,
        shared: bytes - own,
        locales,
    }
}

fn packed_fields(catalog: &CatalogDef) -> usize {
    let entries = catalog.with_parents();
    let of_entries: usize = entries.map(|entry| entry.fields().count()).sum();
    catalog.own_fields().count() + of_entries
}

/// Returns the bytes of all texts of a locale.
fn fields_text(catalog: &CatalogDef, locale: usize) -> usize {
    let entries = catalog.with_parents();
    let fields = entries.flat_map(|entry| entry.fields().map(|field| field.field));
    let texts = catalog.own_fields().chain(fields);
    let patterns = texts.filter_map(|field| field.text(locale)?.pattern.as_ref());
    patterns.map(text_bytes).sum()
}

fn text_bytes(pattern: &Pattern) -> usize {
    let mut bytes = 0;
    pattern.visit(&mut |part| {
        if let Part::Text { text, .. } = part {
            bytes += text.len();
        }
    });
    bytes
}
