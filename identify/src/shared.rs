//! What the script of the reference site's pages looks errors up with, so that it finds what this crate does: the
//! tables are typed once.

use std::collections::BTreeMap;

use errorbook_compiler::model::{CatalogDef, EntryDef};

use crate::words::{self, Words};
use crate::{ending, names, text};

/// What is known of languages and of formats.
#[derive(Debug)]
pub struct PageTables<'a> {
    /// Words that say nothing of which error it is.
    pub stop_words: Vec<&'static str>,
    /// The same where no spaces stand between words.
    pub stop_parts: Vec<&'static str>,
    /// Groups of words that mean the same, those of the catalogs last. A group's position names it in terms.
    pub groups: Vec<Vec<&'a str>>,
    /// Digits, with the letters that are taken for them.
    pub confused: Vec<(char, &'static str)>,
    /// What stands before a name that is marked as one.
    pub labels: Vec<&'static str>,
    /// Named entities of HTML.
    pub entities: Vec<(&'static str, char)>,
    /// Tags of HTML within a line.
    pub inline: Vec<&'static str>,
    /// Tags of HTML between lines.
    pub block: Vec<&'static str>,
    /// What stands behind a message in a chain of causes.
    pub causes: Vec<&'static str>,
    /// What loggers write before a message.
    pub before: Vec<&'static str>,
}

impl<'a> PageTables<'a> {
    /// Returns the tables, with what catalogs add to them.
    #[must_use]
    pub fn new(catalogs: impl Iterator<Item = &'a CatalogDef>) -> Self {
        let own = words::GROUPS.iter().map(|group| group.to_vec());
        Self {
            stop_words: words::STOP_WORDS.split_ascii_whitespace().collect(),
            stop_parts: words::STOP_PARTS.to_vec(),
            groups: own.chain(words::groups_of(catalogs)).collect(),
            confused: names::CONFUSED.to_vec(),
            labels: names::LABELS.to_vec(),
            entities: text::ENTITIES.to_vec(),
            inline: text::INLINE.to_vec(),
            block: text::BLOCK.to_vec(),
            causes: ending::CAUSES.to_vec(),
            before: ending::BEFORE.to_vec(),
        }
    }

    /// Returns all names of an entry: its code and its key first.
    #[must_use]
    pub fn names(entry: &EntryDef) -> Vec<String> {
        names::of_entry(entry)
    }
}

/// Which words stand in the texts of which entry.
#[derive(Debug)]
pub struct PageTerms(Words);

impl PageTerms {
    /// Reads what entries say in a locale; in none, what they say in no language.
    #[must_use]
    pub fn new<'a>(
        entries: impl Iterator<Item = (&'a CatalogDef, &'a EntryDef)>,
        catalogs: impl Iterator<Item = &'a CatalogDef>,
        locale: Option<&str>,
    ) -> Self {
        let fields = entries.map(|(catalog, entry)| match locale {
            Some(wanted) => words::fields(catalog, entry, |known| known == wanted),
            None => words::neutral_fields(entry),
        });
        Self(Words::new(fields, words::groups_of(catalogs)))
    }

    /// Returns each term, with the numbers of the entries in which it stands, and how much their texts make of it.
    #[must_use]
    pub fn terms(&self) -> BTreeMap<&str, &[(u32, f32)]> {
        self.0.terms()
    }
}
