//! Data for the search of the pages: for each locale, the list of pages and an index of terms.
//!
//! The files are scripts that call `errorbook.load`, because a page that was opened as a file may run
//! scripts beside it but may not read other files.

use std::collections::{BTreeMap, BTreeSet};

use errorbook::payload::reason_phrase;
use errorbook_compiler::model::{EntryDef, FieldKind, ParamDef, Pattern};
use errorbook_reference::ResolvedText;
use serde::Serialize;

use crate::book::{Book, Page};
use crate::markdown;
use crate::plan::Plan;
use crate::reader::Reader;
use crate::terms::terms;

/// Writes a script that hands data to the page.
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

/// Writes the list of all pages for readers of a locale, then of all catalogs. Their order is that of the whole site,
/// and their positions are what an index names.
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
                format!("{}/{}/{}/", reader.tag(), book.path_name, page.slug),
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
        let name = &book.catalog.qualified_name;
        let title = reader.view.title();
        let lang = title.as_ref().map_or(tag, |title| book.tag(title.position));
        listed.push(Listed(
            name,
            format!("{}/{}/", reader.tag(), book.path_name),
            title.as_ref().map(markdown::words).unwrap_or_default(),
            String::new(),
            if lang == tag { "" } else { lang },
            "",
            String::new(),
        ));
    }
    script("pages", tag, &listed)
}

/// The text for a page where there is room for one.
pub(crate) struct Summary<'a> {
    text: String,
    /// Its language.
    pub(crate) tag: &'a str,
}

/// Returns the summary of a page, else its description or message. Which variant of it is meant, nothing says
/// here.
pub(crate) fn summarized<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> Option<Summary<'a>> {
    page.all().find_map(|entry| {
        let entry = reader.view.entry(entry);
        let explanation = entry.summary.as_ref().or(entry.description.as_ref());
        let (text, position) = match (explanation, &entry.message) {
            (Some(text), _) => (markdown::words(text), text.position),
            (None, Some(message)) => (markdown::plain_words(message), message.position),
            (None, None) => return None,
        };
        let tag = reader.book.tag(position);
        Some(Summary { text, tag })
    })
}

/// Returns what is said of a page in a list: its summary, else its description or message.
pub(crate) fn summary<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> String {
    let summary = summarized(reader, page);
    summary.map_or_else(String::new, |summary| shortened(summary.text, MOST_SHOWN))
}

/// Returns the title of a page, by which tabs, bookmarks and search engines name it.
pub(crate) fn page_title<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>, catalog: &str) -> String {
    let summary = summarized(reader, page);
    let summary = summary.filter(|summary| !["", &page.title].contains(&summary.text.as_str()));
    let summary = summary.map_or_else(String::new, |summary| {
        format!(": {}", shortened(summary.text, 80))
    });
    format!("{}{summary} · {catalog}", page.title)
}

/// Returns what a page says, for search engines and previews: the summary, and the messages that people look for.
pub(crate) fn page_description<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> String {
    let mut texts: Vec<String> = summarized(reader, page)
        .into_iter()
        .map(|summary| summary.text)
        .collect();
    let messages = page.all().filter_map(|entry| {
        let message = reader.view.entry(entry).message?;
        Some(markdown::plain_words(&message))
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

/// Returns the word of the pages for what the life of all entries of a page has come to; empty while they live.
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

/// Cuts a text to at most so many characters.
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

/// The weight of a place: a code more than a message, a message more than an explanation.
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

/// Returns what adds the terms of a text to the page of a number.
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

/// Writes the index of the texts that readers of a locale see: where nothing is written in it, those it falls back to.
/// So what one looks for in one's own language needs no other index.
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

/// Adds the name of a catalog, and the texts of its overview that no entry has.
fn catalog_texts(book: &Book<'_>, tag: &str, add: &mut impl FnMut(&str, Weight)) {
    let Some(view) = book.view(book.serving(tag)) else {
        return;
    };
    add(view.qualified_name(), Weight::Code);
    let explanations = view.description().into_iter();
    let links = view.links().into_iter().filter_map(|link| link.title);
    let endpoints = view.endpoints().into_iter();
    let endpoints = endpoints.filter_map(|endpoint| endpoint.title);
    if let Some(title) = view.title() {
        add_text(&title, markdown::words_of, Weight::Message, add);
    }
    for text in explanations.chain(links).chain(endpoints) {
        add_text(&text, markdown::words_of, Weight::Explanation, add);
    }
}

/// Adds every variant of a text. Names of parameters are no words of the language: they are left out.
fn add_text(
    text: &ResolvedText<'_>,
    words: fn(&Pattern, &[ParamDef]) -> String,
    weight: Weight,
    add: &mut impl FnMut(&str, Weight),
) {
    for variant in text.variants().list {
        add(&words(&variant.pattern, &[]), weight);
    }
}

fn page_texts<'a>(book: &Book<'a>, page: &Page<'a>, tag: &str, add: &mut impl FnMut(&str, Weight)) {
    let Some(view) = book.view(book.serving(tag)) else {
        return;
    };
    for def in page.all() {
        let entry = view.entry(def);
        if entry.status().is_some() {
            add(view.headings().status, Weight::Explanation);
        }
        for text in entry.notes.iter().filter_map(|note| note.text.as_ref()) {
            add_text(text, markdown::words_of, Weight::Explanation, add);
        }
        payload(def, add);
        // Codes are of no language, and listed with the pages: beside words, they stand in the source locale's index.
        if view.position() == 0 {
            codes(def, add);
        }
        for (kind, text) in entry.texts() {
            match kind {
                FieldKind::Message => {
                    add_text(text, markdown::plain_words_of, Weight::Message, add);
                }
                FieldKind::Summary => add_text(text, markdown::words_of, Weight::Message, add),
                FieldKind::Description
                | FieldKind::Causes
                | FieldKind::Resolutions
                | FieldKind::Related
                | FieldKind::Params => {
                    add_text(text, markdown::words_of, Weight::Explanation, add);
                }
                FieldKind::Deprecated | FieldKind::Retired | FieldKind::Divergence => {
                    add_text(text, markdown::plain_words_of, Weight::Explanation, add);
                }
            }
        }
    }
}

fn codes(entry: &EntryDef, add: &mut impl FnMut(&str, Weight)) {
    add(&entry.code, Weight::Code);
    add(&entry.key.value, Weight::Code);
}

/// Adds what payloads say of an entry in every language.
fn payload(entry: &EntryDef, add: &mut impl FnMut(&str, Weight)) {
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

/// Writes for each page four times the distance from the one before, and the weight: in digits of 5 bits, the
/// lowest first.
fn packed(places: &Places) -> String {
    let mut out = String::new();
    let mut last = 0;
    for (&page, &weight) in places {
        let number = ((page - last) << 2) | weight as usize;
        last = page;
        push_number(number as u64, &mut out);
    }
    out
}

/// Writes a number in digits of 5 bits.
pub(crate) fn push_number(mut number: u64, out: &mut String) {
    loop {
        let digit = usize::try_from(number & 31).unwrap_or(0);
        number >>= 5;
        let more = usize::from(number == 0) << 5;
        out.push(char::from(DIGITS[digit | more]));
        if number == 0 {
            break;
        }
    }
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
