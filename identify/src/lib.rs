//! Finds the error, and the values of its parameters, that a message was made from.
//!
//! A packed pattern says what every message of an entry looks like: which texts stand in it, in which
//! order, and what kind of value stands between them. So it can be run backwards: each reading is rendered
//! again and compared with the text to the character. People have less than that: a text that was escaped,
//! cut off, mistyped or read by a machine, a code, or only words. So there is a ladder, and [`How`] says on
//! which step of it an error was found.
//!
//! ```
//! use errorbook_compiler::{compile, pack, source::InputFile};
//! use errorbook_identify::{Identifier, Source};
//!
//! let catalog = r#"
//! [error.TOK006]
//! message = "At most { $max_length } functions."
//! params = [{ name = "max_length", type = "u32" }]
//! "#;
//! let japanese = "TOK006 = ファンクションは{ $max_length }個までです。\n";
//! let compiled = compile(vec![
//!     InputFile::new("catalog/tok.toml", catalog),
//!     InputFile::new("locales/ja/tok.ftl", japanese),
//! ]);
//! let catalog = compiled.sound().unwrap().catalogs().next().unwrap();
//! let packed = pack(catalog);
//! let identifier = Identifier::new([Source { model: catalog.model(), packed: packed.catalog() }]);
//!
//! let found = identifier.identify("ファンクションは5個までです。");
//! assert_eq!(found[0].entry.key(), "TOK006");
//! assert_eq!(found[0].locale, "ja");
//! assert_eq!(found[0].value("max_length").unwrap().to_string(), "5");
//! ```

mod anchor;
mod distance;
mod ending;
mod exact;
mod finding;
mod formatted;
mod ladder;
mod lists;
mod log;
mod matcher;
mod names;
mod near;
mod order;
mod program;
mod shared;
mod template;
mod text;
mod value;
mod verify;
mod words;

use std::sync::OnceLock;

use errorbook_core::Entry;

use exact::Exact;
pub use finding::{Finding, How, Match, Source};
pub use log::Occurrence;
use names::Names;
pub use names::bare;
use near::Near;
pub use shared::{PageTables, PageTerms};
use template::KnownEntry;
use words::Words;

/// Knows every message of some catalogs, in every locale.
#[derive(Debug)]
pub struct Identifier<'a> {
    exact: Exact<'a>,
    wordless: Vec<(Entry<'a>, &'a str)>,
    sources: Vec<Source<'a>>,
    /// What can be raised, and what could be once.
    entries: Vec<KnownEntry<'a>>,
    // What is not asked for is not built.
    names: OnceLock<Names>,
    near: OnceLock<Near<'a>>,
    words: OnceLock<Words>,
    lines: OnceLock<log::Filter>,
}

/// The most bytes of a text that are read.
pub const MOST_BYTES: usize = 256 * 1024;

impl<'a> Identifier<'a> {
    /// Reads the patterns of catalogs.
    #[must_use]
    pub fn new(sources: impl IntoIterator<Item = Source<'a>>) -> Self {
        let sources: Vec<Source<'a>> = sources.into_iter().collect();
        let exact = Exact::new(&sources);
        Self {
            wordless: exact
                .wordless
                .iter()
                .map(|one| (one.entry, one.locale))
                .collect(),
            entries: sources
                .iter()
                .copied()
                .flat_map(template::entries)
                .collect(),
            exact,
            sources,
            names: OnceLock::new(),
            near: OnceLock::new(),
            words: OnceLock::new(),
            lines: OnceLock::new(),
        }
    }

    /// Returns the entries, with the locale, whose message may be nothing but values, so that it could be
    /// anything. Their messages are never found.
    #[must_use]
    pub fn wordless(&self) -> &[(Entry<'a>, &'a str)] {
        &self.wordless
    }

    fn names(&self) -> &Names {
        self.names
            .get_or_init(|| Names::new(self.entries.iter().map(|known| known.model)))
    }

    fn near(&self) -> &Near<'a> {
        self.near.get_or_init(|| {
            let templates = self.exact.templates.iter().enumerate();
            let first = templates.filter(|(at, _)| self.exact.is_first(*at));
            Near::new(first.map(|(at, one)| (at, &one.steps[..], &one.model.params[..])))
        })
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(|| {
            let fields = self.sources.iter().flat_map(|source| {
                let entries = template::entries(*source);
                entries.map(|known| {
                    let mut fields = words::neutral_fields(known.model);
                    fields.extend(words::fields(known.catalog, known.model, |_| true));
                    fields
                })
            });
            Words::new(
                fields,
                words::groups_of(self.sources.iter().map(|source| source.model)),
            )
        })
    }
}

/// Returns what is read of a text.
fn beginning(text: &str) -> &str {
    value::beginning(text, MOST_BYTES.min(text.len()))
}
