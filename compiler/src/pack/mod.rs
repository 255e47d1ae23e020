//! The model to the packed form of [`errorbook_core::packed`].
//!
//! Everything was checked before, so nothing here can fail. Texts of equal content are stored once.

mod pattern;
mod text;

use std::collections::HashMap;

use errorbook_core::packed::{MAGIC, NONE, entry as entry_word, header, meta, param, tag_key};
use errorbook_core::{Formats, Locale};

use crate::locales::{self, LocaleTable};
use crate::model::{
    CatalogDef, EntryDef, Field, FieldRef, MetaEntry, MetaValue, ParamDef, Pattern,
};
use crate::plural::{self, Rules};
use crate::sound::SoundCatalog;
use crate::source::Spanned;
use text::TextPool;
pub(crate) use text::{push_number, push_options, push_string};

/// A catalog as the renderer reads it: the arguments of [`errorbook_core::Catalog::new`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    /// Fixed-size records.
    pub tables: Vec<u8>,
    /// Names, plural rules and patterns.
    pub text: String,
    /// How many bytes of both are there for a locale alone: its patterns, as far as no locale before it
    /// has the same, and where they begin.
    pub locale_bytes: Vec<(Locale, usize)>,
}

impl Packed {
    /// Returns the catalog, to be looked at.
    #[must_use]
    pub fn catalog(&self) -> errorbook_core::Catalog<'_> {
        errorbook_core::Catalog::new(&self.tables, &self.text).with_formats(&Formats::ALL)
    }
}

/// Packs a catalog.
#[must_use]
pub fn pack(catalog: SoundCatalog<'_>) -> Packed {
    let locales = catalog.packed_locales().map(|(_, locale)| locale.locale);
    let ranges = locales::table(&locales.collect::<Vec<_>>());
    pack_for(&catalog, &ranges)
}

/// Packs one text of an entry as the message of a catalog's only entry, so that it can be written with values
/// by the renderer of every other text.
///
/// ```
/// use errorbook_compiler::model::Pattern;
/// use errorbook_compiler::pack_text;
///
/// let packed = pack_text(&Pattern::default(), &[], &"en".parse().unwrap());
/// let message = packed.catalog().entry(0).unwrap().message_at(0).unwrap();
/// assert_eq!(message.to_string(), "");
/// ```
#[must_use]
pub fn pack_text(text: &Pattern, params: &[ParamDef], locale: &Locale) -> Packed {
    let mut packer = Packer::default();
    let mut words = [0; header::WORDS];
    words[header::MAGIC] = MAGIC;
    words[header::NAME] = packer.text.name("-");
    words[header::LOCALES] = 1;
    words[header::ENTRIES] = 1;
    words[header::FIELDS] = 1;
    words[header::DOCS_URL] = NONE;
    packer.words.extend(words);
    packer.locale(plural::rules(locale.as_str()), locale, None);
    packer.begin(header::RANGES_AT);
    packer.begin(header::ENTRIES_AT);
    let mut entry = [NONE; entry_word::WORDS];
    entry[entry_word::STATUS_AND_FLAGS] = 0;
    packer.words.extend(entry);
    packer.begin(header::ORDER_AT);
    packer.words.push(0);
    for section in [
        header::PARAMS_AT,
        header::ENDPOINTS_AT,
        header::NOTES_AT,
        header::LISTS_AT,
        header::MATRIX_AT,
    ] {
        packer.begin(section);
    }
    let text = pattern::pack(text, params, &mut packer.text);
    let text = packer.text.block(&text);
    packer.words.push(text);
    packer.finish()
}

/// Packs a catalog with what is known of its locales.
pub(crate) fn pack_for(catalog: &CatalogDef, ranges: &LocaleTable) -> Packed {
    let mut packer = Packer::default();
    packer.header(catalog, ranges.rows.len());
    for ((_, locale), parent) in catalog.packed_locales().zip(&ranges.parents) {
        let rules = catalog.plural_like.rules(&locale.locale);
        packer.locale(rules, &locale.locale, *parent);
    }
    packer.begin(header::RANGES_AT);
    for (tag, locale) in &ranges.rows {
        let tag = packer.text.name(tag);
        packer.words.extend([tag, locale.map_or(NONE, word)]);
    }
    packer.entries(catalog);
    packer.begin(header::PARAMS_AT);
    for param in catalog.with_parents().flat_map(|entry| &entry.params) {
        packer.param(param);
    }
    packer.begin(header::ENDPOINTS_AT);
    for endpoint in &catalog.endpoints {
        let name = packer.text.name(&endpoint.name.value);
        let sample = packer.optional(
            endpoint
                .recorded_sample
                .as_ref()
                .map(|sample| sample.value.as_str()),
        );
        let challenge = packer.optional(endpoint.challenge.as_deref());
        packer.words.extend([name, sample, challenge]);
    }
    packer.begin(header::NOTES_AT);
    for note in &catalog.notes {
        let name = packer.text.name(&note.name.value);
        packer.words.extend([name, note.kind as u32]);
    }
    packer.begin(header::LISTS_AT);
    packer.lists(catalog);
    packer.begin(header::MATRIX_AT);
    packer.matrix(catalog);
    packer.finish()
}

#[derive(Default)]
struct Packer {
    words: Vec<u32>,
    text: TextPool,
    locale_bytes: Vec<(Locale, usize)>,
}

impl Packer {
    fn finish(self) -> Packed {
        let words = self.words.iter();
        Packed {
            tables: words.flat_map(|word| word.to_le_bytes()).collect(),
            text: self.text.into_text(),
            locale_bytes: self.locale_bytes,
        }
    }

    fn header(&mut self, catalog: &CatalogDef, ranges: usize) {
        let mut words = [0; header::WORDS];
        words[header::MAGIC] = MAGIC;
        words[header::NAME] = self.text.name(&catalog.name);
        words[header::LOCALES] = word(catalog.packed_locales().count());
        words[header::RANGES] = word(ranges);
        words[header::ENTRIES] = word(catalog.entries.len());
        let all = || catalog.with_parents();
        let fields: usize = all().map(|entry| entry.fields().count()).sum();
        words[header::FIELDS] = word(catalog.own_fields().count() + fields);
        words[header::PARAMS] = word(all().map(|entry| entry.params.len()).sum());
        words[header::DOCS_URL] = self.optional(catalog.docs_url.as_deref());
        words[header::PARENTS] = word(catalog.parents.len());
        words[header::ENDPOINTS] = word(catalog.endpoints.len());
        words[header::NOTES] = word(catalog.notes.len());
        words[header::LISTS] = word(all().map(list_length).sum());
        self.words.extend(words);
    }

    /// Notes in the header that a section begins here.
    fn begin(&mut self, section: usize) {
        self.words[section] = word(self.words.len());
    }

    fn optional(&mut self, name: Option<&str>) -> u32 {
        name.map_or(NONE, |name| self.text.name(name))
    }

    fn locale(&mut self, rules: Option<Rules>, locale: &Locale, parent: Option<usize>) {
        // A locale without rules was reported; every number is then `other`.
        let cardinal = rules
            .as_ref()
            .map_or(NONE, |rules| self.text.block(&rules.pack_cardinal()));
        let ordinal = rules
            .as_ref()
            .map_or(NONE, |rules| self.text.block(&rules.pack_ordinal()));
        let tag = self.text.name(locale.as_str());
        let [high, low] = tag_key(locale.as_str().as_bytes());
        self.words
            .extend([tag, parent.map_or(NONE, word), cardinal, ordinal, high, low]);
    }

    fn entries(&mut self, catalog: &CatalogDef) {
        // The messages stand before all other fields, one for each record.
        let messages = catalog.with_parents().count();
        let (mut first_field, mut first_param) = (messages + catalog.own_fields().count(), 0);
        let mut first_list = 0;
        let stand_ins = stand_ins(catalog);
        self.begin(header::ENTRIES_AT);
        for entry in catalog.with_parents() {
            let mut words = [0; entry_word::WORDS];
            words[entry_word::KEY] = self.text.name(&entry.key.value);
            words[entry_word::CODE] = self.text.name(&entry.code);
            words[entry_word::STATUS_AND_FLAGS] = entry.status.map_or(0, u32::from)
                | named_page(entry).map_or(0, |_| entry_word::HAS_PAGE)
                | flags(entry);
            words[entry_word::FIRST_FIELD] = word(first_field);
            words[entry_word::CAUSES] = word(entry.causes.len());
            words[entry_word::RESOLUTIONS] = word(entry.resolutions.len());
            words[entry_word::FIRST_PARAM] = word(first_param);
            words[entry_word::PARAMS] = word(entry.params.len());
            let case = entry.case.as_ref();
            words[entry_word::CASE] = self.optional(case.map(|case| case.id.value.as_str()));
            words[entry_word::PARENT] = case.map_or(NONE, |case| word(case.parent));
            let oauth = entry.oauth.as_ref();
            words[entry_word::OAUTH_ERROR] = self.optional(oauth.map(|oauth| oauth.error.as_str()));
            let description = oauth.and_then(|oauth| oauth.description.as_deref());
            words[entry_word::OAUTH_DESCRIPTION] = self.optional(description);
            words[entry_word::OAUTH_TEMPLATE] = self.wire_template(entry);
            words[entry_word::FIRST_LIST] = word(first_list);
            words[entry_word::ENDPOINTS] = word(entry.endpoints.len());
            words[entry_word::NOTES] = word(entry.notes.len());
            words[entry_word::RELATED] = word(entry.related.len());
            words[entry_word::CHALLENGE] = self.optional(entry.challenge.as_deref());
            words[entry_word::RETRY_AFTER] = entry.retry_after.unwrap_or(NONE);
            let section = entry.section.as_ref();
            words[entry_word::SECTION] = self.optional(section.map(|name| name.value.as_str()));
            words[entry_word::TAGS] = word(entry.tags.len());
            words[entry_word::META] = word(entry.meta.len());
            let key = entry.key.value.as_str();
            words[entry_word::STAND_IN] = stand_ins.get(key).copied().unwrap_or(NONE);
            first_list += list_length(entry);
            self.words.extend(words);
            first_field += entry.fields().skip(MESSAGE).count();
            first_param += entry.params.len();
        }
        let mut order: Vec<usize> = (0..catalog.entries.len()).collect();
        self.begin(header::ORDER_AT);
        order.sort_by_key(|&index| &catalog.entries[index].key.value);
        self.words.extend(order.into_iter().map(word));
    }

    fn wire_template(&mut self, entry: &EntryDef) -> u32 {
        let template = entry.oauth_template.as_ref();
        let pattern = template.and_then(|text| text.pattern.as_ref());
        pattern.map_or(NONE, |pattern| {
            let block = pattern::pack(pattern, &entry.params, &mut self.text);
            self.text.block(&block)
        })
    }

    fn lists(&mut self, catalog: &CatalogDef) {
        let endpoints: Vec<_> = catalog.endpoints.iter().map(|one| &one.name).collect();
        let notes: Vec<_> = catalog.notes.iter().map(|one| &one.name).collect();
        let keys: Vec<_> = catalog.with_parents().map(|entry| &entry.key).collect();
        let keys: HashMap<&str, u32> = positions(&keys);
        let (endpoints, notes) = (positions(&endpoints), positions(&notes));
        for entry in catalog.with_parents() {
            let at = |known: &HashMap<&str, u32>, name: &Spanned<String>| {
                known.get(name.value.as_str()).copied().unwrap_or(NONE)
            };
            let listed = entry.endpoints.iter().map(|name| at(&endpoints, name));
            let listed = listed.chain(entry.notes.iter().map(|name| at(&notes, name)));
            let related = entry.related.iter();
            let listed = listed.chain(related.map(|related| at(&keys, &related.key)));
            let page = named_page(entry).map(|page| self.text.name(page));
            let listed: Vec<_> = listed.chain(page).collect();
            self.words.extend(listed);
            for tag in &entry.tags {
                let tag = self.text.name(&tag.value);
                self.words.push(tag);
            }
            for one in &entry.meta {
                self.meta(catalog, one);
            }
        }
    }

    fn meta(&mut self, catalog: &CatalogDef, one: &MetaEntry) {
        let mut defs = catalog.meta.iter();
        let is_public = defs.any(|def| def.name.value == one.name.value && def.public);
        let (kind, bits) = match &one.value {
            MetaValue::Text(text) => (meta::TEXT, u64::from(self.text.name(text))),
            MetaValue::Bool(value) => (meta::BOOL, u64::from(*value)),
            // One of the types of 128 bits becomes the nearest that there is.
            MetaValue::Integer(value) => {
                let nearest = if *value < 0 { i64::MIN } else { i64::MAX };
                let value = i64::try_from(*value).unwrap_or(nearest);
                (meta::INTEGER, value.cast_unsigned())
            }
            MetaValue::Float(value) => (meta::FLOAT, value.to_bits()),
        };
        let flags = if is_public { meta::PUBLIC } else { 0 };
        let name = self.text.name(&one.name.value);
        let [low, high] = [bits & u64::from(u32::MAX), bits >> 32];
        let halves = [low, high].map(|half| u32::try_from(half).unwrap_or_default());
        self.words.extend([name, kind | flags]);
        self.words.extend(halves);
    }

    fn param(&mut self, declared: &ParamDef) {
        let flags = [
            (declared.untrusted, param::UNTRUSTED),
            (declared.secret, param::SECRET),
            (declared.optional, param::OPTIONAL),
            (declared.list, param::LIST),
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

    /// Writes for each locale and field where its pattern begins; 0 where there is none.
    fn matrix(&mut self, catalog: &CatalogDef) {
        for (index, locale) in catalog.packed_locales() {
            let before = self.bytes();
            for entry in catalog.with_parents() {
                self.entry_cells(entry.fields().take(MESSAGE), entry, index);
            }
            for field in catalog.own_fields() {
                self.cell(field, index, &[]);
            }
            for entry in catalog.with_parents() {
                self.entry_cells(entry.fields().skip(MESSAGE), entry, index);
            }
            let bytes = self.bytes() - before;
            self.locale_bytes.push((locale.locale, bytes));
        }
    }

    fn bytes(&self) -> usize {
        self.words.len() * size_of::<u32>() + self.text.len()
    }

    fn entry_cells<'a>(
        &mut self,
        fields: impl Iterator<Item = FieldRef<'a>>,
        entry: &EntryDef,
        locale: usize,
    ) {
        for field in fields {
            self.cell(field.field, locale, &entry.params);
        }
    }

    fn cell(&mut self, field: &Field, locale: usize, params: &[ParamDef]) {
        let pattern = field.text(locale).and_then(|text| text.pattern.as_ref());
        let offset = pattern.map(|pattern| {
            let block = pattern::pack(pattern, params, &mut self.text);
            self.text.block(&block)
        });
        // The catalog's name stands first, so that no pattern begins at 0.
        debug_assert_ne!(offset, Some(0));
        self.words.push(offset.unwrap_or(0));
    }
}

/// How many of an entry's fields are its message, which is the first.
const MESSAGE: usize = 1;

/// Returns for each member of a group that nobody outside may tell apart the position of the one that stands in
/// for it, by key. The one that does is not among them.
fn stand_ins(catalog: &CatalogDef) -> HashMap<&str, u32> {
    let mut all = HashMap::new();
    let groups = catalog.indistinguishable.iter();
    for members in groups.map(|group| catalog.members(group)) {
        let Some((first, others)) = members.split_first() else {
            continue;
        };
        let mut entries = catalog.entries.iter();
        let at = entries.position(|entry| entry.key.value == first.key.value);
        let others = others.iter().map(|other| other.key.value.as_str());
        all.extend(others.zip(std::iter::repeat(at.map_or(NONE, word))));
    }
    all
}

fn list_length(entry: &EntryDef) -> usize {
    let page = usize::from(named_page(entry).is_some());
    let facts = entry.tags.len() + meta::WORDS * entry.meta.len();
    entry.endpoints.len() + entry.notes.len() + entry.related.len() + page + facts
}

/// Returns what an entry says of itself in flags.
fn flags(entry: &EntryDef) -> u32 {
    let retryable = match entry.retryable {
        Some(true) => entry_word::RETRYABLE,
        Some(false) => entry_word::NOT_RETRYABLE,
        None => 0,
    };
    let severity = entry.severity.map_or(0, |severity| severity as u32 + 1);
    retryable | severity << entry_word::SEVERITY_AT
}

/// Returns the name of an entry's page, if that is not its code.
fn named_page(entry: &EntryDef) -> Option<&str> {
    let page = entry.address.segment.as_str();
    (page != entry.code && !page.is_empty()).then_some(page)
}

fn positions<'a>(names: &[&'a Spanned<String>]) -> HashMap<&'a str, u32> {
    let names = names.iter().enumerate();
    names
        .map(|(at, name)| (name.value.as_str(), word(at)))
        .collect()
}

/// Returns a count as a word. Files are limited to sizes far below what a word holds.
fn word(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}
