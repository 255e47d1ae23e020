//! The model to the packed form of [`errorbook_core::packed`].
//!
//! Everything was checked before, so nothing here can fail. Texts of equal content are stored once.

mod pattern;
mod text;

use errorbook_core::Locale;
use errorbook_core::packed::{MAGIC, NONE, entry as entry_word, header, param};

use crate::locales::{self, LocaleTable};
use crate::model::{Catalog, Entry, Field, Param};
use crate::plural;
use text::TextPool;

/// A catalog as the renderer reads it: the arguments of [`errorbook_core::Catalog::new`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    /// Fixed-size records.
    pub tables: Vec<u8>,
    /// Names, plural rules and patterns.
    pub text: String,
}

impl Packed {
    /// The catalog, to be looked at.
    #[must_use]
    pub fn catalog(&self) -> errorbook_core::Catalog<'_> {
        errorbook_core::Catalog::new(&self.tables, &self.text)
    }
}

/// Packs a catalog.
#[must_use]
pub fn pack(catalog: &Catalog) -> Packed {
    let locales = catalog.locales.iter().map(|locale| locale.locale);
    let ranges = locales::table(&locales.collect::<Vec<_>>());
    pack_for(catalog, &ranges)
}

/// Packs a catalog with what is known of its locales.
pub(crate) fn pack_for(catalog: &Catalog, ranges: &LocaleTable) -> Packed {
    let mut packer = Packer::default();
    packer.header(catalog, ranges.rows.len());
    for (locale, parent) in catalog.locales.iter().zip(&ranges.parents) {
        packer.locale(&locale.locale, *parent);
    }
    for (tag, locale) in &ranges.rows {
        let tag = packer.text.name(tag);
        packer.words.extend([tag, locale.map_or(NONE, word)]);
    }
    packer.entries(catalog);
    for param in catalog.entries.iter().flat_map(|entry| &entry.params) {
        packer.param(param);
    }
    packer.matrix(catalog);
    Packed {
        tables: packer
            .words
            .iter()
            .flat_map(|word| word.to_le_bytes())
            .collect(),
        text: packer.text.into_text(),
    }
}

/// The catalog's own fields, which stand before those of its entries.
const CATALOG_FIELDS: usize = 2;

#[derive(Default)]
struct Packer {
    words: Vec<u32>,
    text: TextPool,
}

impl Packer {
    fn header(&mut self, catalog: &Catalog, ranges: usize) {
        let mut words = [0; header::WORDS];
        words[header::MAGIC] = MAGIC;
        words[header::NAME] = self.text.name(&catalog.name);
        words[header::LOCALES] = word(catalog.locales.len());
        words[header::RANGES] = word(ranges);
        words[header::ENTRIES] = word(catalog.entries.len());
        let fields: usize = catalog
            .entries
            .iter()
            .map(|entry| entry.fields().count())
            .sum();
        words[header::FIELDS] = word(CATALOG_FIELDS + fields);
        words[header::PARAMS] = word(catalog.entries.iter().map(|entry| entry.params.len()).sum());
        words[header::DOCS_URL] = catalog
            .docs_url
            .as_deref()
            .map_or(NONE, |url| self.text.name(url));
        self.words.extend(words);
    }

    fn locale(&mut self, locale: &Locale, parent: Option<usize>) {
        // A locale without rules was reported; every number is then `other`.
        let rules = plural::rules(locale.as_str());
        let cardinal = rules
            .as_ref()
            .map_or(NONE, |rules| self.text.block(&rules.pack_cardinal()));
        let ordinal = rules
            .as_ref()
            .map_or(NONE, |rules| self.text.block(&rules.pack_ordinal()));
        let tag = self.text.name(locale.as_str());
        self.words
            .extend([tag, parent.map_or(NONE, word), cardinal, ordinal]);
    }

    fn entries(&mut self, catalog: &Catalog) {
        let (mut first_field, mut first_param) = (CATALOG_FIELDS, 0);
        for entry in &catalog.entries {
            let mut words = [0; entry_word::WORDS];
            words[entry_word::KEY] = self.text.name(&entry.key.value);
            words[entry_word::CODE] = self.text.name(&entry.code);
            words[entry_word::STATUS] = entry.status.map_or(0, u32::from);
            words[entry_word::FIRST_FIELD] = word(first_field);
            words[entry_word::CAUSES] = word(entry.causes.len());
            words[entry_word::RESOLUTIONS] = word(entry.resolutions.len());
            words[entry_word::FIRST_PARAM] = word(first_param);
            words[entry_word::PARAMS] = word(entry.params.len());
            self.words.extend(words);
            first_field += entry.fields().count();
            first_param += entry.params.len();
        }
        let mut order: Vec<usize> = (0..catalog.entries.len()).collect();
        order.sort_by_key(|&index| &catalog.entries[index].key.value);
        self.words.extend(order.into_iter().map(word));
    }

    fn param(&mut self, declared: &Param) {
        let flags = [
            (declared.untrusted, param::UNTRUSTED),
            (declared.secret, param::SECRET),
        ];
        let flags: u32 = flags
            .iter()
            .filter(|(set, _)| *set)
            .map(|(_, flag)| flag)
            .sum();
        let name = self.text.name(&declared.name.value);
        let unit = declared
            .unit
            .as_deref()
            .map_or(NONE, |unit| self.text.name(unit));
        self.words.extend([
            name,
            declared.kind as u32 | flags,
            unit,
            declared.max_chars.unwrap_or(0),
        ]);
    }

    /// For each locale and field, where its pattern begins, plus one; 0 where there is none.
    fn matrix(&mut self, catalog: &Catalog) {
        for locale in 0..catalog.locales.len() {
            for field in [&catalog.title, &catalog.description] {
                self.cell(field, locale, &[]);
            }
            for entry in &catalog.entries {
                self.entry_cells(entry, locale);
            }
        }
    }

    fn entry_cells(&mut self, entry: &Entry, locale: usize) {
        for field in entry.fields() {
            self.cell(field.field, locale, &entry.params);
        }
    }

    fn cell(&mut self, field: &Field, locale: usize, params: &[Param]) {
        let pattern = field.text(locale).and_then(|text| text.pattern.as_ref());
        let offset = pattern.map(|pattern| self.text.block(&pattern::pack(pattern, params)));
        self.words.push(offset.map_or(0, |offset| offset + 1));
    }
}

/// A count as a word. Files are limited to sizes far below what a word holds.
fn word(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}
