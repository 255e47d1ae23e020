//! What the search of the pages reads: for each locale, the list of pages and an index of terms.
//!
//! The files are scripts that call `errorbook.load`, because a page that was opened as a file may run
//! scripts beside it but may not read other files.

use std::collections::{BTreeMap, BTreeSet};

use errorbook::payload::reason_phrase;
use errorbook_compiler::model::{EntryDef, Field, FieldKind};
use serde::Serialize;

use crate::book::{Book, Page};
use crate::markdown;
use crate::plan::Plan;
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

/// Code, path, summary, the values that payloads carry, the language of the summary where it is not the
/// reader's, the word of the pages for what the entry's life has come to, and statuses.
#[derive(Serialize)]
struct Listed<'a>(
    &'a str,
    String,
    String,
    String,
    &'a str,
    &'static str,
    String,
);

/// The list of all pages for readers of a locale, then of all catalogs. Their order is that of the whole site, and their
/// positions are what an index names.
pub(crate) fn pages(plan: &Plan<'_>, tag: &str) -> String {
    let mut listed = Vec::new();
    for (at, book) in plan.books.iter().enumerate() {
        let Some(reader) = Reader::new(plan, at, book.serving(tag), "") else {
            continue;
        };
        for page in &book.pages {
            let summary = summarized(&reader, page);
            let lang = summary.as_ref().map_or(tag, |summary| summary.tag);
            listed.push(Listed(
                &page.title,
                format!("{}/{}/{}/", reader.tag(), book.catalog.name, page.slug),
                summary.map_or_else(String::new, |summary| shortened(summary.text, MOST_SHOWN)),
                wire(page),
                if lang == tag { "" } else { lang },
                life(page),
                statuses(page),
            ));
        }
    }
    for (at, book) in plan.books.iter().enumerate() {
        let Some(reader) = Reader::new(plan, at, book.serving(tag), "") else {
            continue;
        };
        let name = &book.catalog.name;
        let title = reader.find(&book.catalog.title);
        let lang = title.map_or(tag, |found| book.tag(found.locale));
        listed.push(Listed(
            name,
            format!("{}/{name}/", reader.tag()),
            reader.own_words(&book.catalog.title).unwrap_or_default(),
            String::new(),
            if lang == tag { "" } else { lang },
            "",
            String::new(),
        ));
    }
    script("pages", tag, &listed)
}

/// What is said of a page where there is room for one text.
struct Summary<'a> {
    text: String,
    /// Its language.
    tag: &'a str,
}

/// The summary of a page, else its description or message. Which variant of a message is meant, nothing says
/// here.
fn summarized<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> Option<Summary<'a>> {
    let mut fields = page.all().flat_map(|entry| {
        let is_message = |field: &Field| std::ptr::eq(field, &entry.message);
        let fields = [&entry.summary, &entry.description, &entry.message];
        fields.map(|field| (entry, field, is_message(field)))
    });
    fields.find_map(|(entry, field, is_message)| {
        let found = reader.find(field)?;
        Some(Summary {
            text: if is_message {
                markdown::outline(found.pattern, &entry.params)
            } else {
                markdown::words(found.pattern, &entry.params)
            },
            tag: reader.book.tag(found.locale),
        })
    })
}

/// What is said of a page in a list: its summary, else its description or message.
pub(crate) fn summary<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> String {
    let summary = summarized(reader, page);
    summary.map_or_else(String::new, |summary| shortened(summary.text, MOST_SHOWN))
}

/// The title of a page, by which tabs, bookmarks and search engines name it.
pub(crate) fn page_title<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>, catalog: &str) -> String {
    let summary = summarized(reader, page);
    let summary = summary.filter(|summary| !["", &page.title].contains(&summary.text.as_str()));
    let summary = summary.map_or_else(String::new, |summary| {
        format!(": {}", shortened(summary.text, 80))
    });
    format!("{}{summary} · {catalog}", page.title)
}

/// What a page says, for search engines and previews: the summary, and the messages that people look for.
pub(crate) fn page_description<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> String {
    let mut texts: Vec<String> = summarized(reader, page)
        .into_iter()
        .map(|summary| summary.text)
        .collect();
    let messages = page.all().filter_map(|entry| {
        let found = reader.find(&entry.message)?;
        Some(markdown::outline(found.pattern, &entry.params))
    });
    texts.extend(messages);
    texts.dedup();
    shortened(texts.join(" – "), 300)
}

fn statuses(page: &Page<'_>) -> String {
    let statuses: BTreeSet<u16> = page.entries().filter_map(|entry| entry.status).collect();
    let statuses: Vec<String> = statuses.iter().map(u16::to_string).collect();
    statuses.join(" ")
}

/// The word of the pages for what the life of all entries of a page has come to; empty while they live.
pub(crate) fn life(page: &Page<'_>) -> &'static str {
    if page.root.retired.is_some() {
        "is_retired"
    } else if page.entries().all(|entry| entry.deprecated.is_some()) {
        "is_deprecated"
    } else {
        ""
    }
}

/// The most characters that a list shows of a text.
const MOST_SHOWN: usize = 160;

/// A text of at most so many characters.
pub(crate) fn shortened(text: String, most: usize) -> String {
    match text.char_indices().nth(most) {
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

/// Terms in the order of UTF-16, each with its places.
type Terms = BTreeMap<Vec<u16>, (String, Places)>;

/// What adds the terms of a text to the page of a number.
fn adder(index: &mut Terms, number: usize) -> impl FnMut(&str, Weight) {
    move |text, weight| {
        terms(text, |term| {
            let (_, places) = index
                .entry(term.encode_utf16().collect())
                .or_insert_with(|| (term.to_owned(), Places::new()));
            let known = places.entry(number).or_insert(weight);
            if (*known as u8) < weight as u8 {
                *known = weight;
            }
        });
    }
}

/// The index of the texts that are written in a locale.
pub(crate) fn index(plan: &Plan<'_>, tag: &str) -> String {
    let mut index = Terms::new();
    let mut number = 0;
    for book in &plan.books {
        for page in &book.pages {
            page_texts(book, page, tag, &mut adder(&mut index, number));
            number += 1;
        }
    }
    for book in &plan.books {
        catalog_texts(book, tag, &mut adder(&mut index, number));
        number += 1;
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

fn locale_of(book: &Book<'_>, tag: &str) -> Option<usize> {
    let mut locales = book.catalog.locales.iter();
    locales.position(|known| known.locale.as_str() == tag)
}

/// The name of a catalog, and the texts of its overview that no entry has.
fn catalog_texts(book: &Book<'_>, tag: &str, add: &mut impl FnMut(&str, Weight)) {
    let Some(locale) = locale_of(book, tag) else {
        return;
    };
    let catalog = book.catalog;
    if locale == 0 {
        add(&catalog.name, Weight::Code);
    }
    own_text(&catalog.title, locale, Weight::Message, add);
    let links = catalog.links.iter().map(|link| &link.title);
    let endpoints = catalog.endpoints.iter().map(|endpoint| &endpoint.title);
    for field in std::iter::once(&catalog.description)
        .chain(links)
        .chain(endpoints)
    {
        own_text(field, locale, Weight::Explanation, add);
    }
}

/// A text of the catalog's own.
fn own_text(field: &Field, locale: usize, weight: Weight, add: &mut impl FnMut(&str, Weight)) {
    let text = field.text(locale);
    if let Some(pattern) = text.and_then(|text| text.pattern.as_ref()) {
        add(&markdown::words(pattern, &[]), weight);
    }
}

fn page_texts(book: &Book<'_>, page: &Page<'_>, tag: &str, add: &mut impl FnMut(&str, Weight)) {
    let Some(locale) = locale_of(book, tag) else {
        return;
    };
    for entry in page.all() {
        if entry.status.is_some() {
            add(book.headings(locale).status, Weight::Explanation);
        }
        for note in book.catalog.notes_of(entry) {
            own_text(&note.text, locale, Weight::Explanation, add);
        }
        // Codes are of no language: they stand in the source locale's index.
        if locale == 0 {
            codes(entry, add);
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

fn codes(entry: &EntryDef, add: &mut impl FnMut(&str, Weight)) {
    add(&entry.code, Weight::Code);
    add(&entry.key.value, Weight::Code);
    if let Some(status) = entry.status {
        add(&status.to_string(), Weight::Message);
        add(
            reason_phrase(status).unwrap_or_default(),
            Weight::Explanation,
        );
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
