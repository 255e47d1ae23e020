//! The texts of a project in one language, with what a translator needs to know of each.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use errorbook_compiler::Compilation;
use errorbook_compiler::fluent::Piece;
use errorbook_compiler::lock::{Freshness, Lock, TextName};
use errorbook_compiler::model::{
    CatalogDef, Field, FieldKind, MESSAGE, NamedField, ParamDef, Text,
};
use errorbook_compiler::plural::Rules;
use errorbook_core::Locale;
use errorbook_reference::CompiledCatalog;

use crate::inline;
use crate::state::{Selection, State};

mod notes;

pub(crate) use notes::comment_lines;

/// The texts of a project that are to be translated into one language, or are.
#[derive(Clone, Debug)]
pub struct Translation<'a> {
    compilation: &'a Compilation,
    locale: Locale,
    catalogs: Arc<Vec<CompiledCatalog<'a>>>,
    /// For each catalog, the plural rules of the source language and of the other one.
    rules: HashMap<&'a str, [Option<Rules>; 2]>,
    units: Vec<Unit<'a>>,
    old_sources: HashMap<u64, String>,
}

/// The name of a text in a project: `tok/TOK005.summary`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitId {
    /// The catalog.
    pub catalog: String,
    /// The id of the message in translation files.
    pub message: String,
    /// `message` for the message's own text, else the attribute's name.
    pub field: String,
}

impl fmt::Display for UnitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}.{}", self.catalog, self.message, self.field)
    }
}

impl UnitId {
    /// Reads the name of a text. `None` if it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (catalog, rest) = text.split_once('/')?;
        let (message, field) = rest.split_once('.')?;
        let is_empty = [catalog, message, field].iter().any(|part| part.is_empty());
        (!is_empty).then(|| Self {
            catalog: catalog.to_owned(),
            message: message.to_owned(),
            field: field.to_owned(),
        })
    }
}

/// A text of a project, in the source language and in another one.
#[derive(Clone, Debug)]
pub struct Unit<'a> {
    /// The name.
    pub id: UnitId,
    /// How far the translation is.
    pub state: State,
    /// True if the catalog requires a translation.
    pub is_required: bool,
    /// The source text.
    pub source: &'a Text,
    /// The translation, if there is one.
    pub target: Option<&'a Text>,
    /// The hash of the source text that a stale translation was made from.
    pub old_source: Option<u64>,
    /// True if the lock knows the translation as it is, made from the source text of now.
    pub(crate) is_reviewed: bool,
    pub(crate) catalog: usize,
    pub(crate) named: NamedField<'a>,
}

impl Unit<'_> {
    /// Returns the parameters that the text may use.
    #[must_use]
    pub fn params(&self) -> &[ParamDef] {
        self.named.entry.map_or(&[], |entry| &entry.params)
    }

    pub(crate) fn source_pieces(&self) -> Vec<Piece> {
        self.source.pieces()
    }

    pub(crate) fn target_pieces(&self) -> Option<Vec<Piece>> {
        self.target.map(Text::pieces)
    }
}

impl<'a> Translation<'a> {
    /// Takes the texts of a project, in the order of its catalogs.
    #[must_use]
    pub fn new(compilation: &'a Compilation, locale: Locale) -> Self {
        let catalogs = CompiledCatalog::all(compilation.readable());
        let mut units = Vec::new();
        let mut rules = HashMap::new();
        for (at, catalog) in catalogs.iter().map(CompiledCatalog::def).enumerate() {
            let of = |locale: &Locale| catalog.plural_like.rules(locale);
            rules.insert(
                catalog.name.as_str(),
                [of(&catalog.source_locale()), of(&locale)],
            );
            units.extend(units_of(catalog, at, &locale, compilation.lock()));
        }
        Self {
            compilation,
            locale,
            catalogs: Arc::new(catalogs),
            rules,
            units,
            old_sources: HashMap::new(),
        }
    }

    /// Returns the language that is translated into.
    #[must_use]
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Returns the language of the source texts.
    #[must_use]
    pub fn source_locale(&self) -> Locale {
        let first = self.catalogs.first();
        first.map_or(self.locale, |catalog| catalog.def().source_locale())
    }

    /// Returns the catalogs, by name.
    pub fn catalogs(&self) -> impl Iterator<Item = &'a CatalogDef> + '_ {
        self.catalogs.iter().map(CompiledCatalog::def)
    }

    /// Returns the texts, in the order of the catalogs.
    #[must_use]
    pub fn units(&self) -> &[Unit<'a>] {
        &self.units
    }

    /// Leaves the texts that are taken out.
    pub fn select(&mut self, selection: Selection) {
        self.units.retain(|unit| selection.has(unit.state));
    }

    /// Leaves the texts of one catalog.
    pub fn select_catalog(&mut self, name: &str) {
        self.units.retain(|unit| unit.id.catalog == name);
    }

    /// Returns the texts of each catalog alone, where there are any.
    pub fn by_catalog(&self) -> impl Iterator<Item = Self> + '_ {
        let catalogs = self
            .units
            .chunk_by(|one, other| one.catalog == other.catalog);
        catalogs.map(|units| Self {
            units: units.to_vec(),
            ..self.clone()
        })
    }

    /// Says what source texts said before they changed, by their hashes.
    pub fn set_old_sources(&mut self, texts: HashMap<u64, String>) {
        self.old_sources = texts;
    }

    /// Returns what the source of a stale translation said before, as far as that is known.
    #[must_use]
    pub fn old_source(&self, unit: &Unit<'_>) -> Option<&str> {
        self.old_sources.get(&unit.old_source?).map(String::as_str)
    }

    /// Returns where the source text is written: `catalog/tok.toml:12`.
    #[must_use]
    pub fn place(&self, unit: &Unit<'_>) -> String {
        let sources = self.compilation.sources();
        let span = unit.source.span();
        let (line, _) = sources.line_column(span.file, span.start);
        format!("{}:{line}", sources.get(span.file).path)
    }

    /// Returns where a text is written, as the reader of findings knows it: where the translation is, if it is there.
    #[must_use]
    pub fn shown_place(&self, unit: &Unit<'_>) -> String {
        let sources = self.compilation.sources();
        let span = unit.target.unwrap_or(unit.source).span();
        let (line, _) = sources.line_column(span.file, span.start);
        format!("{}:{line}", sources.shown_path(span.file))
    }

    pub(crate) fn rules(&self, catalog: &str) -> [Option<Rules>; 2] {
        self.rules.get(catalog).copied().unwrap_or_default()
    }

    pub(crate) fn compiled(&self, unit: &Unit<'_>) -> Option<&CompiledCatalog<'a>> {
        self.catalogs.get(unit.catalog)
    }
}

/// Returns whether a text is a remark on translations into a locale.
fn is_remark_on(named: &NamedField<'_>, locale: &Locale) -> bool {
    let mut remarks = named.entry.iter().flat_map(|entry| &entry.divergence);
    remarks.any(|remark| {
        remark.locale == *locale && std::ptr::eq::<Field>(&raw const remark.reason, named.field)
    })
}

fn units_of<'a>(
    catalog: &'a CatalogDef,
    at: usize,
    locale: &Locale,
    lock: Option<&'a Lock>,
) -> impl Iterator<Item = Unit<'a>> {
    let column = catalog.locale_index(locale);
    let required: Vec<FieldKind> = catalog
        .require
        .iter()
        .filter(|one| one.locale.value == *locale)
        .flat_map(|one| one.kinds.iter().copied())
        .collect();
    let locale = *locale;
    catalog.named_fields().filter_map(move |named| {
        let source = named.field.source()?;
        let target = column.and_then(|column| named.field.text(column));
        let is_expected = named.is_expected(column.unwrap_or(usize::MAX));
        if !is_expected && target.is_none() && !is_remark_on(&named, &locale) {
            return None;
        }
        let name = TextName::new(&catalog.name, &named.id, locale.as_str(), &named.name);
        let freshness = target
            .zip(lock)
            .map(|(text, lock)| lock.freshness(&name, source, text));
        let (state, old_source) = match (target, freshness) {
            (None, _) => (State::Missing, None),
            (Some(_), Some(Freshness::Stale)) => (State::Stale, old_source(lock, &name)),
            (Some(_), _) => (State::Translated, None),
        };
        Some(Unit {
            id: UnitId {
                catalog: catalog.name.clone(),
                message: named.id.clone(),
                field: named.name.clone(),
            },
            state,
            is_required: named.kind.is_some_and(|kind| required.contains(&kind)),
            source,
            target,
            old_source,
            is_reviewed: matches!(freshness, Some(Freshness::Reviewed)),
            catalog: at,
            named,
        })
    })
}

/// Returns the hash of the source that a translation was made from.
fn old_source(lock: Option<&Lock>, name: &TextName) -> Option<u64> {
    let reviews = lock?.reviews.get(name)?;
    reviews.iter().next().map(|review| review.source)
}

/// Returns a text as translators see it: with `{ $hours }` for values, choices as they are written.
#[must_use]
pub fn source_text(text: &Text) -> String {
    inline::write(&text.pieces())
}

/// True if a name is that of a message's own text.
pub(crate) fn is_message(field: &str) -> bool {
    field == MESSAGE
}
