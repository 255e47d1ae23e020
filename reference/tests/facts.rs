//! The shipped catalogs keep every fact of their reference pages, in both languages.
//!
//! `facts/NAME.txt` has a line for each fact: the text that states it, the fact in our own words, and the words that
//! state it in English and in Japanese.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use errorbook_core::Style;
use errorbook_reference::view::{Placeholders, Writing};
use errorbook_reference::{CatalogView, CompiledCatalog, EntryView, ResolvedText};
use support::{locale, shipped};

const TABLES: [(&str, &str); 3] = [
    ("akoya", include_str!("facts/akoya.txt")),
    ("netsuite", include_str!("facts/netsuite.txt")),
    ("tok", include_str!("facts/tok.txt")),
];

/// A line of a table. `words` are those in English and in Japanese.
struct Fact<'t> {
    text: &'t str,
    fact: &'t str,
    words: [&'t str; 2],
}

fn facts(table: &str) -> Vec<Fact<'_>> {
    let lines = table.lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let fact = |line| {
        let [text, fact, english, japanese] = Vec::from_iter(str::split(line, " | "))[..] else {
            panic!("not TEXT | FACT | ENGLISH | JAPANESE: {line}");
        };
        Fact {
            text,
            fact,
            words: [english, japanese],
        }
    };
    lines.map(fact).collect()
}

/// Returns every text that a reference page may be the source of, by its name in the tables.
fn texts(view: &CatalogView<'_>) -> BTreeMap<String, String> {
    let mut all = Texts::default();
    all.add("catalog title", view.title().as_ref());
    all.add("catalog description", view.description().as_ref());
    for link in view.related_links() {
        all.add("catalog links", link.title.as_ref());
    }
    for endpoint in view.endpoints() {
        let name = endpoint.name();
        all.add(&format!("endpoint {name} title"), endpoint.title.as_ref());
        let note = endpoint.sample_note.as_ref();
        all.add(&format!("endpoint {name} sample"), note);
    }
    for note in view.notes() {
        all.add(&format!("note {}", note.name), note.text.as_ref());
    }
    for entry in view.entries() {
        all.add_entry(&entry);
    }
    all.0
}

#[derive(Default)]
struct Texts(BTreeMap<String, String>);

impl Texts {
    fn add(&mut self, name: &str, text: Option<&ResolvedText<'_>>) {
        let Some(text) = text else { return };
        let writing = Writing {
            style: Style::TEXT,
            escape: None,
            placeholders: &Placeholders::Names,
        };
        let written = text.write(text.pattern, &writing);
        assert!(
            self.0.insert(name.to_owned(), written).is_none(),
            "{name} twice"
        );
    }

    fn add_entry(&mut self, entry: &EntryView<'_>) {
        let name = match (entry.case(), entry.code()) {
            (Some(case), code) => format!("{code}--{case}"),
            (None, code) => code.to_owned(),
        };
        self.add(&format!("{name} summary"), entry.summary.as_ref());
        self.add(&format!("{name} description"), entry.description.as_ref());
        for (at, cause) in (1..).zip(&entry.causes) {
            self.add(&format!("{name} cause {at}"), Some(&cause.text));
        }
        for (at, step) in (1..).zip(&entry.resolutions) {
            self.add(&format!("{name} resolution {at}"), Some(&step.text));
        }
        for note in entry.notes.iter().filter(|note| note.name != OWN) {
            self.add(&format!("{name} note"), note.text.as_ref());
        }
        for param in &entry.params {
            let name = format!("{name} param {}", param.def.name.value);
            self.add(&name, param.doc.as_ref());
        }
    }
}

/// The note that says what is the catalog's own, and on no page.
const OWN: &str = "own-facts";

#[test]
fn every_fact_is_stated_in_both_languages() {
    let compilation = shipped();
    for catalog in CompiledCatalog::all(compilation.readable()) {
        for (at, tag) in ["en", "ja"].into_iter().enumerate() {
            let view = catalog.view(&locale(tag));
            let texts = texts(&view);
            for fact in table(view.qualified_name()) {
                let text = texts.get(fact.text);
                let text = text.unwrap_or_else(|| panic!("there is no {}", fact.text));
                for words in fact.words[at].split(" + ") {
                    let (name, fact) = (fact.text, fact.fact);
                    assert!(
                        text.contains(words),
                        "{name} in {tag} has lost that {fact}: no `{words}` in\n{text}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_text_states_a_fact() {
    let compilation = shipped();
    for catalog in CompiledCatalog::all(compilation.readable()) {
        let view = catalog.view(&locale("en"));
        let facts = table(view.qualified_name());
        let stating: BTreeSet<_> = facts.iter().map(|fact| fact.text).collect();
        let texts = texts(&view);
        let own = [format!("note {OWN}"), "catalog title".to_owned()];
        let silent = texts.keys().filter(|name| !own.contains(name));
        let silent: Vec<_> = silent
            .filter(|name| !stating.contains(name.as_str()))
            .collect();
        assert_eq!(silent, [""; 0], "{}", view.qualified_name());
        let mut seen = BTreeSet::new();
        for Fact { text, fact, words } in facts {
            assert!(seen.insert((text, words)), "{text}: {fact} twice");
        }
    }
}

/// Returns the facts of a catalog.
fn table(catalog: &str) -> Vec<Fact<'static>> {
    let table = TABLES.iter().find(|(name, _)| *name == catalog);
    facts(table.map(|(_, table)| table).unwrap())
}

/// Facts that the page has not are marked for whoever reads the entry.
#[test]
fn every_entry_of_tok_says_what_is_the_catalogs_own() {
    let compilation = shipped();
    let catalogs = CompiledCatalog::all(compilation.readable());
    let tok = catalogs
        .iter()
        .map(|one| one.view(&locale("en")))
        .find(|view| view.qualified_name() == "tok");
    let tok = tok.unwrap();
    for entry in tok.entries() {
        assert!(entry.status().is_some());
        let notes: Vec<_> = entry.notes.iter().map(|note| note.name).collect();
        assert_eq!(notes, [OWN], "{}", entry.title);
    }
}

/// The table over the sections has the 22 rows as the page has them, a code that stands twice included.
#[test]
fn an_overview_has_the_rows_in_the_order_of_the_page() {
    let compilation = shipped();
    let catalogs = CompiledCatalog::all(compilation.readable());
    let view = catalogs
        .iter()
        .map(|one| one.view(&locale("en")))
        .find(|view| view.qualified_name() == "netsuite");
    let page = errorbook_reference::markdown::page(
        &view.unwrap(),
        errorbook_reference::view::PlaceholderStyle::Names,
    );
    let rows = page.content.lines().filter(|line| line.starts_with("| "));
    let codes: Vec<_> = rows
        .filter_map(|row| Some(row.split_once("| [")?.1.split_once([']', ':'])?.0))
        .collect();
    assert_eq!(codes, PAGE_ORDER);
}

const PAGE_ORDER: [&str; 22] = [
    "AccessTokenExpired",
    "EntityOrRoleDisabled",
    "InvalidSignature",
    "TokenRejected",
    "InvalidIntegration",
    "ScopeMismatched",
    "AuthorizationCodeGrantRequired",
    "InvalidScope",
    "EntityOrRoleDisabled",
    "FeatureDisabled",
    "IntegrationBlocked",
    "UnsupportedAlgo",
    "TokenValidityTooBroad",
    "TokenBlocked",
    "InvalidTokenType",
    "SignatureValidation",
    "ClientIdMismatch",
    "TokenNotAcceptable",
    "TokenExpired",
    "InvalidIssuer",
    "MissingKeyId",
    "MissingKey",
];
