//! Packs catalogs by hand, by what `packed` documents and by nothing of the compiler.

use errorbook_core::packed::{
    MAGIC, NONE, endpoint, entry, header, locale, note, param, range, tag_key,
};
use errorbook_core::{Catalog, Formats};

use crate::pattern::{FORMAT_AT, Step, format, pattern, string};

/// `one: i = 1 and v = 0`, as English has it, behind a table of whole numbers: 0 is `other`, 1 is `one`, and from
/// 2 on all are `other`.
pub(crate) const ENGLISH: &str = "\x01\x02\0\x0d\x05\x01\x01\x01\x02i\0\0\x01\x01\x01v\0\0\x01\0\0";
/// `one: n % 10 = 1 and n % 100 != 11`, as for 1st, 21st, 101st.
pub(crate) const FIRSTS: &str = "\0\x01\x01\x01\x02n\x0a\0\x01\x01\x01n\x64\x01\x01\x01\x0b\x0b";

/// A text in each locale in which it is written, by the locale's position.
pub(crate) type Written = Vec<(usize, Vec<Step>)>;

/// What a catalog holds.
#[derive(Default)]
pub(crate) struct Book {
    pub(crate) name: &'static str,
    pub(crate) docs_url: Option<&'static str>,
    pub(crate) locales: Vec<Language>,
    pub(crate) ranges: Vec<(&'static str, Option<u32>)>,
    pub(crate) entries: Vec<Record>,
    pub(crate) parents: Vec<Record>,
    pub(crate) endpoints: Vec<Place>,
    pub(crate) notes: Vec<(&'static str, u32, Written)>,
    pub(crate) title: Written,
    pub(crate) description: Written,
}

/// A locale.
pub(crate) struct Language {
    pub(crate) tag: &'static str,
    pub(crate) parent: Option<u32>,
    pub(crate) cardinal: &'static str,
    pub(crate) ordinal: &'static str,
}

/// An entry, or what the cases of a code share.
#[derive(Default)]
pub(crate) struct Record {
    pub(crate) key: &'static str,
    pub(crate) code: &'static str,
    pub(crate) status: u32,
    pub(crate) case: Option<&'static str>,
    pub(crate) parent: Option<u32>,
    pub(crate) oauth: [Option<&'static str>; 2],
    pub(crate) oauth_template: Option<Vec<Step>>,
    pub(crate) challenge: Option<&'static str>,
    pub(crate) retry_after: Option<u32>,
    pub(crate) stand_in: Option<u32>,
    pub(crate) endpoints: Vec<u32>,
    pub(crate) notes: Vec<u32>,
    pub(crate) related: Vec<(u32, Written)>,
    pub(crate) params: Vec<Named>,
    pub(crate) message: Written,
    pub(crate) summary: Written,
    pub(crate) description: Written,
    pub(crate) causes: Vec<Written>,
    pub(crate) resolutions: Vec<Written>,
}

/// A parameter.
#[derive(Default)]
pub(crate) struct Named {
    pub(crate) name: &'static str,
    /// The type's number, and the flags.
    pub(crate) kind: u32,
    pub(crate) unit: Option<&'static str>,
    pub(crate) max_chars: u32,
    pub(crate) doc: Written,
}

/// An endpoint.
#[derive(Default)]
pub(crate) struct Place {
    pub(crate) name: &'static str,
    pub(crate) sample: Option<&'static str>,
    pub(crate) challenge: Option<&'static str>,
    pub(crate) title: Written,
    pub(crate) sample_note: Written,
}

/// The tables and the text of a catalog.
#[derive(Clone)]
pub(crate) struct Packed {
    pub(crate) words: Vec<u32>,
    pub(crate) text: String,
}

impl Packed {
    /// Returns the tables, in little-endian bytes.
    pub(crate) fn tables(&self) -> Vec<u8> {
        self.words
            .iter()
            .flat_map(|word| word.to_le_bytes())
            .collect()
    }

    /// Lets a test look at the catalog.
    pub(crate) fn with<T>(&self, look: impl FnOnce(Catalog<'_>) -> T) -> T {
        look(Catalog::new(&self.tables(), &self.text).with_formats(&Formats::ALL))
    }

    /// Puts a format where the steps of a test look for it.
    pub(crate) fn with_format(mut self, data: &str) -> Self {
        let at = usize::try_from(FORMAT_AT).unwrap();
        assert!(self.text.len() <= at);
        self.text += &"\0".repeat(at - self.text.len());
        self.text += &format(data);
        self
    }
}

/// Returns a message in English alone.
pub(crate) fn english(steps: &[Step]) -> Written {
    vec![(0, steps.to_vec())]
}

/// Returns a book of one locale and one entry, whose message this is, with so many parameters.
pub(crate) fn with_message(steps: &[Step]) -> Packed {
    book_with_message(steps).pack()
}

/// Returns the same, to be changed before it is packed.
pub(crate) fn book_with_message(steps: &[Step]) -> Book {
    Book {
        name: "b",
        locales: vec![language("en")],
        entries: vec![Record {
            key: "A",
            code: "A",
            message: english(steps),
            params: ["first", "second"].map(named).into(),
            ..Record::default()
        }],
        ..Book::default()
    }
}

/// Returns a parameter of this name: a string.
pub(crate) fn named(name: &'static str) -> Named {
    Named {
        name,
        ..Named::default()
    }
}

/// Returns a locale with the plural rules of English.
pub(crate) fn language(tag: &'static str) -> Language {
    Language {
        tag,
        parent: None,
        cardinal: ENGLISH,
        ordinal: FIRSTS,
    }
}

/// The text of a catalog, which grows.
struct Text(String);

impl Text {
    fn push(&mut self, text: &str) -> u32 {
        let at = u32::try_from(self.0.len()).unwrap();
        self.0 += text;
        at
    }

    fn string(&mut self, text: &str) -> u32 {
        self.push(&string(text))
    }

    fn optional(&mut self, text: Option<&str>) -> u32 {
        text.map_or(NONE, |text| self.string(text))
    }
}

fn size<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap()
}

impl Book {
    /// Returns the fields in the order of their numbers: messages, the catalog's own, and each entry's others.
    fn fields(&self) -> Vec<&Written> {
        let records = || self.entries.iter().chain(&self.parents);
        let mut fields: Vec<_> = records().map(|record| &record.message).collect();
        fields.extend([&self.title, &self.description]);
        let places = self.endpoints.iter();
        fields.extend(places.flat_map(|place| [&place.title, &place.sample_note]));
        fields.extend(self.notes.iter().map(|(_, _, text)| text));
        records().for_each(|record| fields.extend(record.fields()));
        fields
    }

    /// Returns the catalog's tables and text.
    pub(crate) fn pack(&self) -> Packed {
        let mut text = Text(String::new());
        let name = text.string(self.name);
        let locales = self.pack_locales(&mut text);
        let ranges = self.pack_ranges(&mut text);
        let mut lists = Vec::new();
        let mut params = Vec::new();
        let entries = self.pack_entries(&mut text, &mut lists, &mut params);
        let mut order: Vec<u32> = (0..size(&self.entries)).collect();
        order.sort_by_key(|&index| self.entries[index as usize].key);
        let endpoints = self.pack_endpoints(&mut text);
        let notes = self.pack_notes(&mut text);
        let matrix = self.pack_matrix(&mut text);

        let mut words = vec![0; header::WORDS];
        words[header::MAGIC] = MAGIC;
        words[header::NAME] = name;
        words[header::LOCALES] = size(&self.locales);
        words[header::RANGES] = size(&self.ranges);
        words[header::ENTRIES] = size(&self.entries);
        words[header::FIELDS] = size(&self.fields());
        words[header::PARAMS] = size(&params) / u32::try_from(param::WORDS).unwrap();
        words[header::DOCS_URL] = text.optional(self.docs_url);
        words[header::PARENTS] = size(&self.parents);
        words[header::ENDPOINTS] = size(&self.endpoints);
        words[header::NOTES] = size(&self.notes);
        words[header::LISTS] = size(&lists);
        words.extend(locales);
        let sections = [
            (header::RANGES_AT, ranges),
            (header::ENTRIES_AT, entries),
            (header::ORDER_AT, order),
            (header::PARAMS_AT, params),
            (header::ENDPOINTS_AT, endpoints),
            (header::NOTES_AT, notes),
            (header::LISTS_AT, lists),
            (header::MATRIX_AT, matrix),
        ];
        for (at, section) in sections {
            words[at] = size(&words);
            words.extend(section);
        }
        Packed {
            words,
            text: text.0,
        }
    }

    fn pack_locales(&self, text: &mut Text) -> Vec<u32> {
        let pack = |language: &Language| {
            let [high, low] = tag_key(language.tag.as_bytes());
            let mut record = [0; locale::WORDS];
            record[locale::TAG] = text.string(language.tag);
            record[locale::PARENT] = language.parent.unwrap_or(NONE);
            record[locale::CARDINAL] = text.push(language.cardinal);
            record[locale::ORDINAL] = text.push(language.ordinal);
            record[locale::KEY_HIGH] = high;
            record[locale::KEY_LOW] = low;
            record
        };
        self.locales.iter().flat_map(pack).collect()
    }

    fn pack_ranges(&self, text: &mut Text) -> Vec<u32> {
        let pack = |(tag, serves): &(&str, Option<u32>)| {
            let mut record = [0; range::WORDS];
            record[range::TAG] = text.string(tag);
            record[range::LOCALE] = serves.unwrap_or(NONE);
            record
        };
        self.ranges.iter().flat_map(pack).collect()
    }

    fn pack_entries(
        &self,
        text: &mut Text,
        lists: &mut Vec<u32>,
        params: &mut Vec<u32>,
    ) -> Vec<u32> {
        let records = self.entries.iter().chain(&self.parents);
        let own = self.entries.len() + self.parents.len() + 2 + 2 * self.endpoints.len();
        let mut field = own + self.notes.len();
        let mut packed = Vec::new();
        for record in records {
            let mut words = [0; entry::WORDS];
            words[entry::FIRST_FIELD] = u32::try_from(field).unwrap();
            words[entry::FIRST_LIST] = size(lists);
            words[entry::FIRST_PARAM] = size(params) / u32::try_from(param::WORDS).unwrap();
            record.pack(&mut words, text);
            packed.extend(words);
            field += record.fields().len();
            lists.extend(&record.endpoints);
            lists.extend(&record.notes);
            lists.extend(record.related.iter().map(|(index, _)| index));
            params.extend(record.params.iter().flat_map(|param| param.pack(text)));
        }
        packed
    }

    fn pack_endpoints(&self, text: &mut Text) -> Vec<u32> {
        let pack = |place: &Place| {
            let mut record = [0; endpoint::WORDS];
            record[endpoint::NAME] = text.string(place.name);
            record[endpoint::SAMPLE] = text.optional(place.sample);
            record[endpoint::CHALLENGE] = text.optional(place.challenge);
            record
        };
        self.endpoints.iter().flat_map(pack).collect()
    }

    fn pack_notes(&self, text: &mut Text) -> Vec<u32> {
        let pack = |(name, kind, _): &(&str, u32, Written)| {
            let mut record = [0; note::WORDS];
            record[note::NAME] = text.string(name);
            record[note::KIND] = *kind;
            record
        };
        self.notes.iter().flat_map(pack).collect()
    }

    fn pack_matrix(&self, text: &mut Text) -> Vec<u32> {
        let fields = self.fields();
        let mut matrix = Vec::new();
        for locale in 0..self.locales.len() {
            for field in &fields {
                let steps = field.iter().find(|(at, _)| *at == locale);
                matrix.push(steps.map_or(0, |(_, steps)| text.push(&pattern(steps))));
            }
        }
        matrix
    }
}

impl Record {
    /// Returns the fields that follow the messages.
    fn fields(&self) -> Vec<&Written> {
        let mut fields = vec![&self.summary, &self.description];
        fields.extend(&self.causes);
        fields.extend(&self.resolutions);
        fields.extend(self.related.iter().map(|(_, text)| text));
        fields.extend(self.params.iter().map(|param| &param.doc));
        fields
    }

    fn pack(&self, words: &mut [u32; entry::WORDS], text: &mut Text) {
        words[entry::KEY] = text.string(self.key);
        words[entry::CODE] = text.string(self.code);
        words[entry::STATUS_AND_FLAGS] = self.status;
        words[entry::CAUSES] = size(&self.causes);
        words[entry::RESOLUTIONS] = size(&self.resolutions);
        words[entry::RELATED] = size(&self.related);
        words[entry::PARAMS] = size(&self.params);
        words[entry::CASE] = text.optional(self.case);
        words[entry::PARENT] = self.parent.unwrap_or(NONE);
        let [error, description] = self.oauth;
        words[entry::OAUTH_ERROR] = text.optional(error);
        words[entry::OAUTH_DESCRIPTION] = text.optional(description);
        words[entry::ENDPOINTS] = size(&self.endpoints);
        words[entry::NOTES] = size(&self.notes);
        let template = self.oauth_template.as_deref();
        words[entry::OAUTH_TEMPLATE] = template.map_or(NONE, |steps| text.push(&pattern(steps)));
        words[entry::CHALLENGE] = text.optional(self.challenge);
        words[entry::RETRY_AFTER] = self.retry_after.unwrap_or(NONE);
        words[entry::SECTION] = NONE;
        words[entry::STAND_IN] = self.stand_in.unwrap_or(NONE);
    }
}

impl Named {
    fn pack(&self, text: &mut Text) -> [u32; param::WORDS] {
        let mut words = [0; param::WORDS];
        words[param::NAME] = text.string(self.name);
        words[param::TYPE_AND_FLAGS] = self.kind;
        words[param::UNIT] = text.optional(self.unit);
        words[param::MAX_CHARS] = self.max_chars;
        words
    }
}
