//! What the search of the pages reads: for each locale, the list of pages and an index of terms.
//!
//! The files are scripts that call `errorbook.load`, because a page that was opened as a file may run
//! scripts beside it but may not read other files.

use std::collections::BTreeMap;

use errorbook_compiler::model::{Entry, FieldKind};
use serde::Serialize;

use crate::book::{Book, Page, Plan};
use crate::markdown;
use crate::shown::Reader;
use crate::terms::terms;

/// A script that hands data to the page.
pub(crate) fn script(kind: &str, name: &str, data: &impl Serialize) -> String {
    let text = |value: &str| serde_json::to_string(value).unwrap_or_default();
    // Nothing in the data refuses to be serialized.
    let data = serde_json::to_string(data).unwrap_or_default();
    // In the string literals of JavaScript before ES2019, these end a line.
    let data = data
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029");
    format!("errorbook.load({}, {}, {data});\n", text(kind), text(name))
}

/// Code, path, summary, and the values that payloads carry.
#[derive(Serialize)]
struct Listed<'a>(&'a str, String, String, String);

/// The list of all pages for readers of a locale. Their order is that of the whole site, and their
/// positions are what an index names.
pub(crate) fn pages(plan: &Plan<'_>, tag: &str) -> String {
    let mut listed = Vec::new();
    for (at, book) in plan.books.iter().enumerate() {
        let Some(reader) = Reader::new(plan, at, book.serving(tag), "") else {
            continue;
        };
        for page in &book.pages {
            listed.push(Listed(
                &page.title,
                format!("{}/{}/{}/", reader.tag(), book.catalog.name, page.slug),
                summary(&reader, page),
                wire(page),
            ));
        }
    }
    script("pages", tag, &listed)
}

/// What is said of a page in a list: its summary, else its description or message.
pub(crate) fn summary<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> String {
    let fields = page.all().flat_map(|entry| {
        [&entry.summary, &entry.description, &entry.message].map(|field| (entry, field))
    });
    let mut texts = fields.filter_map(|(entry, field)| reader.words_of(entry, field));
    shortened(texts.next().unwrap_or_default())
}

/// The most characters that a list shows of a text.
const MOST_SHOWN: usize = 160;

fn shortened(text: String) -> String {
    match text.char_indices().nth(MOST_SHOWN) {
        Some((at, _)) => text.split_at(at).0.to_owned() + "…",
        None => text,
    }
}

fn wire(page: &Page<'_>) -> String {
    let mut values: Vec<&str> = Vec::new();
    for entry in page.all() {
        let oauth = entry.oauth.as_ref().map(|oauth| oauth.error.as_str());
        values.extend(oauth);
        if entry.key.value != page.title {
            values.push(&entry.key.value);
        }
    }
    values.sort_unstable();
    values.dedup();
    values.join(" ")
}

#[derive(Serialize)]
struct Index {
    /// The terms in the order of UTF-16, one a line.
    terms: String,
    /// For each term, where it stands.
    places: String,
}

/// How much a place says: a code more than a message, a message more than an explanation.
#[derive(Clone, Copy)]
enum Weight {
    Explanation = 1,
    Message = 2,
    Code = 3,
}

/// The pages of a term, and how much the term says of each.
type Places = BTreeMap<usize, Weight>;

/// The index of the texts that are written in a locale.
pub(crate) fn index(plan: &Plan<'_>, tag: &str) -> String {
    let mut index: BTreeMap<Vec<u16>, (String, Places)> = BTreeMap::new();
    let mut number = 0;
    for book in &plan.books {
        for page in &book.pages {
            let mut add = |text: &str, weight: Weight| {
                terms(text, |term| {
                    let (_, places) = index
                        .entry(term.encode_utf16().collect())
                        .or_insert_with(|| (term.to_owned(), Places::new()));
                    let known = places.entry(number).or_insert(weight);
                    if (*known as u8) < weight as u8 {
                        *known = weight;
                    }
                });
            };
            page_texts(book, page, tag, &mut add);
            number += 1;
        }
    }
    let (mut terms, mut places) = (Vec::new(), Vec::new());
    for (term, at) in index.into_values() {
        terms.push(term);
        places.push(packed(&at));
    }
    let index = Index {
        terms: terms.join("\n"),
        places: places.join("\n"),
    };
    script("terms", tag, &index)
}

fn page_texts(book: &Book<'_>, page: &Page<'_>, tag: &str, add: &mut impl FnMut(&str, Weight)) {
    let locale = book
        .catalog
        .locales
        .iter()
        .position(|known| known.locale.as_str() == tag);
    let Some(locale) = locale else { return };
    for entry in page.all() {
        // Codes are of no language: they stand in the source locale's index.
        if locale == 0 {
            codes(entry, add);
            add(&book.catalog.name, Weight::Explanation);
        }
        for note in book.catalog.notes_of(entry) {
            let pattern = note
                .text
                .text(locale)
                .and_then(|text| text.pattern.as_ref());
            if let Some(pattern) = pattern {
                add(&markdown::words(pattern, &[]), Weight::Explanation);
            }
        }
        for field in entry.fields() {
            let text = field.field.text(locale);
            let Some(pattern) = text.and_then(|text| text.pattern.as_ref()) else {
                continue;
            };
            let weight = match field.kind {
                FieldKind::Message | FieldKind::Summary => Weight::Message,
                FieldKind::Description
                | FieldKind::Causes
                | FieldKind::Resolutions
                | FieldKind::Related
                | FieldKind::Params => Weight::Explanation,
            };
            // Names of parameters are no words of the language: without the list, they are left out.
            let words = match field.kind {
                FieldKind::Message => markdown::plain_words(pattern, &[]),
                FieldKind::Summary
                | FieldKind::Description
                | FieldKind::Causes
                | FieldKind::Resolutions
                | FieldKind::Related
                | FieldKind::Params => markdown::words(pattern, &[]),
            };
            add(&words, weight);
        }
    }
}

fn codes(entry: &Entry, add: &mut impl FnMut(&str, Weight)) {
    add(&entry.code, Weight::Code);
    add(&entry.key.value, Weight::Code);
    if let Some(status) = entry.status {
        add(&status.to_string(), Weight::Message);
    }
    if let Some(oauth) = &entry.oauth {
        add(&oauth.error, Weight::Code);
        add(
            oauth.description.as_deref().unwrap_or_default(),
            Weight::Message,
        );
    }
    for endpoint in &entry.endpoints {
        add(&endpoint.value, Weight::Explanation);
    }
}

/// The digits of numbers, of which the first 32 say that another follows.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// For each page, four times the distance from the one before, and the weight: in digits of 5 bits, the
/// lowest first.
fn packed(places: &Places) -> String {
    let mut out = String::new();
    let mut last = 0;
    for (&page, &weight) in places {
        let mut number = ((page - last) << 2) | weight as usize;
        last = page;
        loop {
            let digit = number & 31;
            number >>= 5;
            let more = usize::from(number == 0) << 5;
            out.push(char::from(DIGITS[digit | more]));
            if number == 0 {
                break;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_packed_by_distance() {
        let places = Places::from([
            (0, Weight::Code),
            (1, Weight::Explanation),
            (300, Weight::Message),
        ]);
        // 3; 4 + 1; 299 * 4 + 2 = 1198 = 14 + 32 * 5 + 1024 * 1
        assert_eq!(packed(&places), "jlOFh");
    }

    #[test]
    fn data_cannot_end_its_script() {
        let text = script("pages", "en", &["</script>\u{2028}"]);
        assert_eq!(
            text,
            "errorbook.load(\"pages\", \"en\", [\"</script>\\u2028\"]);\n"
        );
    }
}
