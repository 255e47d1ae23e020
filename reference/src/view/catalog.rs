//! A catalog as one reader sees it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use errorbook_compiler::model::{CatalogDef, Columns, EntryDef, Field, Link, ParamDef};
use errorbook_compiler::source::Span;
use errorbook_core::{Chain, Locale};

use super::text::ResolvedText;
use crate::headings::{Headings, headings};

/// Where a text is searched.
#[derive(Clone, Debug)]
pub(crate) enum Search {
    /// In one locale after the other, as the run time does.
    Chain(Chain),
    /// In the locale of this position alone.
    Only(usize),
}

/// What the views of a catalog share.
#[derive(Debug)]
pub(crate) struct Facts<'a> {
    /// Where the translations stand that are older than their source text.
    pub(crate) stale: Arc<HashSet<Span>>,
    /// The entries that share a code and are no cases, by the code in lower case.
    pub(crate) shared_codes: HashMap<String, Vec<&'a EntryDef>>,
    /// The entries, and the codes with cases, by key: each of a thousand may name all others.
    pub(crate) by_key: HashMap<&'a str, &'a EntryDef>,
}

/// A catalog as one reader sees it.
#[derive(Clone, Debug)]
pub struct CatalogView<'a> {
    def: &'a CatalogDef,
    facts: Arc<Facts<'a>>,
    search: Search,
    headings: &'static Headings,
    /// The keys of the entries that are shown. `None` for all.
    only: Option<Arc<HashSet<&'a str>>>,
}

/// A code: an entry, or what the cases of a code share with the cases.
#[derive(Clone, Debug)]
pub struct Code<'a> {
    /// The entry, or what the cases share.
    pub root: &'a EntryDef,
    /// The cases, in the order of the catalog.
    pub cases: Vec<&'a EntryDef>,
}

/// A target of links in texts.
#[derive(Clone, Debug)]
pub struct LinkView<'a> {
    /// The name in texts.
    pub name: &'a str,
    /// The title of the target.
    pub title: Option<ResolvedText<'a>>,
    /// The address, if it is known.
    pub url: Option<&'a str>,
}

impl<'a> CatalogView<'a> {
    pub(crate) fn new(def: &'a CatalogDef, facts: Arc<Facts<'a>>, search: Search) -> Self {
        let mut view = Self {
            def,
            facts,
            search,
            headings: headings(&def.source_locale()),
            only: None,
        };
        view.headings = headings(&view.locale());
        view
    }

    /// Returns the catalog as it is written. Its texts are read through the view.
    #[must_use]
    pub fn def(&self) -> &'a CatalogDef {
        self.def
    }

    /// Returns the name, qualified by the member of a workspace where several have a catalog of that name.
    #[must_use]
    pub fn qualified_name(&self) -> &'a str {
        &self.def.qualified_name
    }

    /// Returns the locale that the reader is served with.
    #[must_use]
    pub fn locale(&self) -> Locale {
        let known = self.def.locales.get(self.position());
        known.map_or(self.def.source_locale(), |known| known.locale)
    }

    /// Returns the headings in the reader's language.
    #[must_use]
    pub fn headings(&self) -> &'static Headings {
        self.headings
    }

    /// Returns the locales in which a text is searched, in order.
    #[must_use]
    pub fn searched(&self) -> Vec<Locale> {
        let all = self.positions().into_iter();
        let known = all.filter_map(|at| self.def.locales.get(at));
        known.map(|known| known.locale).collect()
    }

    /// Returns what the catalog is called.
    #[must_use]
    pub fn title(&self) -> Option<ResolvedText<'a>> {
        self.text(&self.def.title, &[])
    }

    /// Returns what the catalog is about.
    #[must_use]
    pub fn description(&self) -> Option<ResolvedText<'a>> {
        self.text(&self.def.description, &[])
    }

    /// Returns what a table of all entries shows.
    #[must_use]
    pub fn columns(&self) -> Columns {
        self.def.columns()
    }

    /// Returns the targets of the links in texts.
    #[must_use]
    pub fn links(&self) -> Vec<LinkView<'a>> {
        self.def.links.iter().map(|link| self.link(link)).collect()
    }

    /// Returns the links that every page of the catalog shows.
    #[must_use]
    pub fn related_links(&self) -> Vec<LinkView<'a>> {
        let names = self.def.related_links.iter();
        let links = names.filter_map(|name| {
            let mut links = self.def.links.iter();
            links.find(|link| link.name.value == name.value)
        });
        links.map(|link| self.link(link)).collect()
    }

    fn link(&self, link: &'a Link) -> LinkView<'a> {
        LinkView {
            name: &link.name.value,
            title: self.text(&link.title, &[]),
            url: link.url.as_deref(),
        }
    }

    /// Returns the texts that are the catalog's own.
    #[must_use]
    pub fn texts(&self) -> Vec<ResolvedText<'a>> {
        let fields = self.def.own_fields();
        fields.filter_map(|field| self.text(field, &[])).collect()
    }

    /// Returns the code of an entry, with the case, or with the key where several entries share the code.
    #[must_use]
    pub fn title_of(&self, entry: &EntryDef) -> String {
        match &entry.case {
            Some(case) => format!("{}: {}", entry.code, case.id.value),
            None if self
                .with_code_of(entry)
                .any(|other| other.code == entry.code) =>
            {
                format!("{} ({})", entry.code, entry.key.value)
            }
            None => entry.code.clone(),
        }
    }

    /// Returns the entry of a key, or the code with cases.
    pub(super) fn def_of(&self, key: &str) -> Option<&'a EntryDef> {
        self.facts.by_key.get(key).copied()
    }

    /// Yields the other entries with the code of one, whatever the case of its letters. What has cases, and
    /// each of them, has none beside it that is one of them.
    pub(super) fn with_code_of(&self, entry: &EntryDef) -> impl Iterator<Item = &'a EntryDef> {
        let shared = self.facts.shared_codes.get(&entry.code.to_lowercase());
        let key = match &entry.case {
            Some(case) => case.of.clone(),
            None => entry.key.value.clone(),
        };
        let shared = shared.into_iter().flatten().copied();
        shared.filter(move |other| other.key.value != key)
    }

    /// Returns the codes in the order of the catalog, then those that are retired.
    #[must_use]
    pub fn codes(&self) -> Vec<Code<'a>> {
        let pages = self.def.pages().into_iter();
        let codes = pages.filter_map(|page| {
            let mut cases = page.cases;
            let had_cases = !cases.is_empty();
            cases.retain(|case| self.shows(case));
            let is_shown = match had_cases {
                true => !cases.is_empty(),
                false => self.shows(page.root),
            };
            let root = page.root;
            is_shown.then_some(Code { root, cases })
        });
        codes.collect()
    }

    /// Returns whether an entry is one of those that are shown.
    pub(crate) fn shows(&self, entry: &EntryDef) -> bool {
        let only = self.only.as_ref();
        only.is_none_or(|only| only.contains(entry.key.value.as_str()))
    }

    /// Returns the same with the entries of some keys alone.
    pub(super) fn with_keys(&self, keys: HashSet<&'a str>) -> Self {
        Self {
            only: Some(Arc::new(keys)),
            ..self.clone()
        }
    }

    /// Returns a text in the first locale that has it. `params` are those of the entry that it belongs to.
    #[must_use]
    pub fn text(&self, field: &'a Field, params: &'a [ParamDef]) -> Option<ResolvedText<'a>> {
        let find = |at: usize| {
            let text = field.text(at)?;
            let pattern = text.pattern.as_ref()?;
            let lang = self.def.locales.get(at)?.locale;
            Some(ResolvedText {
                pattern,
                params,
                lang,
                position: at,
                is_fallback: at != self.position(),
                is_translatable: field.is_translatable(),
                is_stale: self.facts.stale.contains(&text.span()),
                divergence: None,
                values: None,
            })
        };
        match &self.search {
            Search::Chain(chain) => chain.iter().find_map(find),
            Search::Only(at) => find(*at),
        }
    }

    /// Returns a remark on an entry in the reader's language, else in that of the source.
    pub(super) fn remark(&self, def: &EntryDef, remark: &Field) -> super::Remark<'a> {
        let position = self.position();
        let at = remark.text(position).map_or(0, |_| position);
        let locale = self.def.locales.get(at);
        super::Remark {
            text: def.plain(remark, at).into(),
            lang: locale.map_or(self.def.source_locale(), |known| known.locale),
            is_fallback: position != at,
        }
    }

    /// Returns the position of the reader's locale among those of the catalog.
    #[must_use]
    pub fn position(&self) -> usize {
        match &self.search {
            Search::Chain(chain) => chain.first(),
            Search::Only(at) => *at,
        }
    }

    fn positions(&self) -> Vec<usize> {
        match &self.search {
            Search::Chain(chain) => chain.iter().collect(),
            Search::Only(at) => vec![*at],
        }
    }
}
