//! What changed between two versions of a project, for the next version's number and its changelog.

use std::collections::{BTreeMap, BTreeSet};

use super::{Bump, Change, EntryName, Lock, TextName, changes, hash, translations};
use crate::model::{CatalogDef, EntryDef};

/// One version of a project.
#[derive(Clone, Debug, Default)]
pub struct Version {
    lock: Lock,
    /// The hashes of texts; the locale of source texts is `-`.
    texts: BTreeMap<TextName, u64>,
    /// True if `texts` has all of them. A lock knows the source texts of translations only.
    whole: bool,
    /// What the entries are called.
    titles: BTreeMap<EntryName, String>,
}

/// What stands for the source locale, whose tag a lock does not know.
const SOURCE: &str = "-";

impl Version {
    /// Makes the version that `catalogs` are.
    #[must_use]
    pub fn new(catalogs: &[CatalogDef]) -> Self {
        let mut version = Self {
            lock: Lock::new(catalogs),
            whole: true,
            ..Self::default()
        };
        for catalog in catalogs {
            for named in catalog.named_fields() {
                if let Some(source) = named.field.source() {
                    let name = TextName::new(&catalog.name, &named.id, SOURCE, &named.name);
                    version.texts.insert(name, hash::pattern(&source.tree));
                }
            }
            for (name, _, _, text) in translations(catalog) {
                version.texts.insert(name, hash::pattern(&text.tree));
            }
            for entry in catalog.promising() {
                let title = title(entry);
                version.titles.insert(EntryName::new(catalog, entry), title);
            }
        }
        version
    }

    /// Makes the version that a lock was written of. Of texts, it knows which have changed, and not what they
    /// say.
    #[must_use]
    pub fn from_lock(lock: Lock) -> Self {
        let mut texts = BTreeMap::new();
        for (name, reviews) in &lock.reviews {
            // Of several reviews, one cannot tell which is of the text as it was.
            let mut reviews = reviews.iter();
            if let (Some(review), None) = (reviews.next(), reviews.next()) {
                let source = TextName::new(name.catalog(), name.id(), SOURCE, name.field());
                texts.insert(source, review.source);
                texts.insert(name.clone(), review.text);
            }
        }
        Self {
            lock,
            texts,
            ..Self::default()
        }
    }
}

/// Returns what an entry is called in a list: its summary, else its message, on one line.
fn title(entry: &EntryDef) -> String {
    let fields = [&entry.summary, &entry.message].into_iter();
    let mut texts = fields.filter_map(|field| field.source()?.pattern.as_ref());
    let text = texts
        .next()
        .map_or_else(String::new, |pattern| pattern.default_text(&entry.params));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How a text differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextChange {
    /// It is there now.
    Added,
    /// It says something else.
    Changed,
    /// It is not there any more.
    Removed,
}

impl TextChange {
    /// Returns the word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

/// The changes from one version to another.
#[derive(Clone, Debug, Default)]
pub struct Difference {
    /// The changes of each entry.
    pub changes: BTreeMap<EntryName, Vec<Change>>,
    /// The texts that changed, of entries that are in both versions.
    pub texts: BTreeMap<TextName, TextChange>,
    titles: BTreeMap<EntryName, String>,
}

impl Difference {
    /// Returns what changed from `old` to `new`.
    #[must_use]
    pub fn between(old: &Version, new: &Version) -> Self {
        let mut texts = BTreeMap::new();
        let both = old.ids().intersection(&new.ids()).cloned().collect();
        let knows_all = |name: &TextName| name.locale() != SOURCE || (old.whole && new.whole);
        for (name, was) in &old.texts {
            match new.texts.get(name) {
                Some(is) if is == was => {}
                Some(_) => {
                    texts.insert(name.clone(), TextChange::Changed);
                }
                None if knows_all(name) && is_in(&both, name) => {
                    texts.insert(name.clone(), TextChange::Removed);
                }
                None => {}
            }
        }
        for name in new.texts.keys() {
            if !old.texts.contains_key(name) && knows_all(name) && is_in(&both, name) {
                texts.insert(name.clone(), TextChange::Added);
            }
        }
        let mut titles = old.titles.clone();
        titles.extend(new.titles.clone());
        Self {
            changes: changes(&old.lock, &new.lock),
            texts,
            titles,
        }
    }

    /// Adds the changes of another project that is released together with this one.
    pub fn extend(&mut self, other: Self) {
        for (name, changes) in other.changes {
            self.changes.entry(name).or_default().extend(changes);
        }
        self.texts.extend(other.texts);
        self.titles.extend(other.titles);
    }

    /// Returns how much the version has to change. `None`: nothing is different.
    #[must_use]
    pub fn bump(&self) -> Option<Bump> {
        let changes = self.changes.values().flatten().map(Change::bump);
        let texts = self.texts.keys().map(|_| Bump::Patch);
        changes.chain(texts).max()
    }

    /// Returns how many texts changed, by catalog and locale; the source locale is `None`.
    #[must_use]
    pub fn text_counts(&self) -> BTreeMap<(String, Option<String>), usize> {
        let mut counts = BTreeMap::new();
        for name in self.texts.keys() {
            let locale = locale(name).map(str::to_owned);
            *counts
                .entry((name.catalog().to_owned(), locale))
                .or_default() += 1;
        }
        counts
    }

    /// Returns a section of a changelog, as <https://keepachangelog.com/en/1.1.0/> has it.
    #[must_use]
    pub fn changelog(&self) -> String {
        let mut sections: BTreeMap<Section, Vec<String>> = BTreeMap::new();
        for (name, changes) in &self.changes {
            for change in changes {
                let line = self.line(name, change);
                sections
                    .entry(Section::from_change(change))
                    .or_default()
                    .push(line);
            }
        }
        for ((catalog, locale), count) in self.text_counts() {
            let texts = if count == 1 { "text" } else { "texts" };
            let locale = locale.map_or("its source language".to_owned(), |tag| format!("`{tag}`"));
            let line = format!("- {count} {texts} of `{catalog}` in {locale}");
            sections.entry(Section::Changed).or_default().push(line);
        }
        let mut out = "## [Unreleased]\n".to_owned();
        for (section, lines) in sections {
            out.push_str(&format!(
                "\n### {}\n\n{}\n",
                section.title(),
                lines.join("\n")
            ));
        }
        out
    }

    fn line(&self, name: &EntryName, change: &Change) -> String {
        let is_new = *change == Change::Added;
        let title = self.titles.get(name).filter(|title| !title.is_empty());
        match title {
            Some(title) if is_new => format!("- `{name}`: {title}"),
            _ if is_new => format!("- `{name}`"),
            _ if change.bump() == Bump::Major => format!("- **Breaking:** `{name}` {change}"),
            _ => format!("- `{name}` {change}"),
        }
    }
}

/// Returns the locale of a text that changed; `None` for the source locale.
#[must_use]
pub fn locale(name: &TextName) -> Option<&str> {
    Some(name.locale()).filter(|tag| *tag != SOURCE)
}

type Ids = BTreeSet<(String, String)>;

fn is_in(ids: &Ids, name: &TextName) -> bool {
    ids.contains(&(name.catalog().to_owned(), name.id().to_owned()))
}

impl Version {
    /// Returns what has texts: catalogs and ids.
    fn ids(&self) -> Ids {
        let names = self.texts.keys();
        let entries = self.lock.promises.iter().map(|(name, promise)| {
            let id = promise.case.as_ref().unwrap_or(&name.key);
            (name.catalog.clone(), id.clone())
        });
        let own = names.map(|name| (name.catalog().to_owned(), name.id().to_owned()));
        own.chain(entries).collect()
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    Added,
    Changed,
    Deprecated,
    Removed,
}

impl Section {
    fn from_change(change: &Change) -> Self {
        match change {
            Change::Added => Self::Added,
            Change::Deprecated(_) => Self::Deprecated,
            Change::Removed | Change::Retired(_) => Self::Removed,
            Change::Returned
            | Change::ParamAdded(_)
            | Change::ParamRemoved(_)
            | Change::ParamRetyped(..)
            | Change::ParamsReordered(..)
            | Change::Source(_)
            | Change::From(..)
            | Change::Value(..) => Self::Changed,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Added => "Added",
            Self::Changed => "Changed",
            Self::Deprecated => "Deprecated",
            Self::Removed => "Removed",
        }
    }
}
