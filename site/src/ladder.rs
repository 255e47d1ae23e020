//! Data for the look-up of the pages, beside messages: the entries with their names, the tables of the crate that looks
//! up elsewhere, and which words stand in which entry's texts. `assets/ladder/` has the steps.

use std::collections::{BTreeMap, BTreeSet};

use errorbook_compiler::model::{CatalogDef, EntryDef, ParamDef};
use errorbook_core::ParamType;
use errorbook_identify::{PageTables, PageTerms};
use serde_json::{Value, json};

use crate::book::Book;
use crate::plan::Plan;
use crate::search::{push_number, script};

/// The name under which is listed what is of no language: what payloads say, and names.
pub(crate) const WIRE: &str = "wire";

/// An entry that can be raised, or could be once. Its position in the list is its number.
pub(crate) struct Listed<'p, 'a> {
    pub(crate) book: &'p Book<'a>,
    pub(crate) def: &'a EntryDef,
    /// The number of its page in the whole site.
    page: usize,
    anchor: String,
}

/// Returns all entries, in the order of the catalogs.
pub(crate) fn entries<'p, 'a>(plan: &'p Plan<'a>) -> Vec<Listed<'p, 'a>> {
    let mut list = Vec::new();
    let mut first = 0;
    for book in &plan.books {
        let pages: BTreeMap<&str, (usize, &str)> = book
            .pages
            .iter()
            .enumerate()
            .flat_map(|(at, page)| {
                let cases = page.cases.iter();
                let cases = cases.map(move |(anchor, def)| (def, at, anchor.as_str()));
                [(&page.root, at, "")].into_iter().chain(cases)
            })
            .map(|(def, at, anchor)| (def.key.value.as_str(), (at, anchor)))
            .collect();
        let retired = book.catalog.parents.iter();
        let retired = retired.filter(|entry| entry.retired.is_some());
        for def in book.catalog.entries.iter().chain(retired) {
            if let Some((page, anchor)) = pages.get(def.key.value.as_str()) {
                list.push(Listed {
                    book,
                    def,
                    page: first + page,
                    anchor: (*anchor).to_owned(),
                });
            }
        }
        first += book.pages.len();
    }
    list
}

fn catalogs<'p, 'a>(plan: &'p Plan<'a>) -> impl Iterator<Item = &'a CatalogDef> + use<'p, 'a> {
    plan.books.iter().map(|book| book.catalog)
}

/// Writes the entries, each with its page, its anchor there, its names and its parameters, and the tables.
pub(crate) fn shared(plan: &Plan<'_>) -> String {
    let entries: Vec<Value> = entries(plan)
        .iter()
        .map(|one| {
            let params: Vec<Value> = one.def.params.iter().map(param).collect();
            json!([one.page, one.anchor, PageTables::names(one.def), params])
        })
        .collect();
    let tables = PageTables::new(catalogs(plan));
    let data = json!({
        "tables": {
            "stopWords": tables.stop_words,
            "stopParts": tables.stop_parts,
            "groups": tables.groups,
            "confused": tables.confused,
            "labels": tables.labels,
            "entities": tables.entities,
            "inline": tables.inline,
            "block": tables.block,
            "causes": tables.causes,
            "before": tables.before,
        },
        "entries": entries,
    });
    script("ladder", "all", &data)
}

/// Returns the name of a parameter, what its values look like, the most characters that are shown of one, and the words
/// that it may be.
fn param(param: &ParamDef) -> Value {
    let kind = match param.kind {
        ParamType::Bool => "b",
        ParamType::Char => "c",
        ParamType::Enum => "e",
        ParamType::F64 | ParamType::Percent => "f",
        ParamType::Timestamp => "t",
        ParamType::Date => "d",
        ParamType::String | ParamType::Duration | ParamType::Url | ParamType::Path => "s",
        ParamType::I8
        | ParamType::I16
        | ParamType::I32
        | ParamType::I64
        | ParamType::I128
        | ParamType::Isize
        | ParamType::U8
        | ParamType::U16
        | ParamType::U32
        | ParamType::U64
        | ParamType::U128
        | ParamType::Usize
        | ParamType::Bytes => "n",
    };
    let name = &param.name.value;
    match (param.max_chars, &param.words[..]) {
        (None, []) => json!([name, kind]),
        (most, []) => json!([name, kind, most]),
        (most, words) => json!([name, kind, most.unwrap_or(0), words]),
    }
}

/// Writes which words stand in the texts that are written in a locale, or in none.
pub(crate) fn words(plan: &Plan<'_>, tag: Option<&str>) -> String {
    let all = entries(plan);
    let entries = all.iter().map(|one| (one.book.catalog, one.def));
    let index = PageTerms::new(entries, catalogs(plan), tag);
    // Codes of one word are found by name before words are.
    let codes: BTreeSet<String> = all.iter().map(|one| one.def.code.to_lowercase()).collect();
    let is_code = |term: &str| term.contains(|c: char| c.is_ascii_digit()) && codes.contains(term);
    // In the order of UTF-16, as scripts compare.
    let mut terms: Vec<(&str, String)> = index
        .terms()
        .into_iter()
        .filter(|(term, _)| !is_code(term))
        .map(|(term, places)| (term, packed(places)))
        .collect();
    terms.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    let (terms, places): (Vec<&str>, Vec<String>) = terms.into_iter().unzip();
    let data = json!({ "terms": terms.join("\n"), "places": places.join("\n") });
    script("words", tag.unwrap_or(WIRE), &data)
}

/// Returns for each entry the distance from the one before, and ten times what its texts make of the term.
fn packed(places: &[(u32, f32)]) -> String {
    let mut out = String::new();
    let mut last = 0;
    for (entry, said) in places {
        push_number(u64::from(entry - last), &mut out);
        last = *entry;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small sum of weights"
        )]
        push_number((said * 10.0).round() as u64, &mut out);
    }
    out
}
