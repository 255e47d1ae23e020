//! Fields: translatable texts of an entry, and what they are called.

use super::{CatalogDef, EntryDef, Pattern, own_name};
use crate::parse::tree;
use crate::source::{Span, Spanned};

/// A kind of field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldKind {
    /// The message.
    Message,
    /// The kind of error, in a phrase.
    Summary,
    /// The description of the problem.
    Description,
    /// Why it may have happened.
    Causes,
    /// The advice.
    Resolutions,
    /// How related entries differ.
    Related,
    /// What the parameters mean.
    Params,
    /// Why the entry is not to be used any more.
    Deprecated,
    /// Why there is no such error any more.
    Retired,
    /// How a translation differs from the source on purpose.
    Divergence,
}

impl FieldKind {
    /// Returns whether texts of the kind are plain text. All others may use inline Markdown.
    #[must_use]
    pub fn is_plain(self) -> bool {
        match self {
            Self::Message | Self::Deprecated | Self::Retired | Self::Divergence => true,
            Self::Summary
            | Self::Description
            | Self::Causes
            | Self::Resolutions
            | Self::Related
            | Self::Params => false,
        }
    }

    /// The kinds that may be required, by their names in `require`.
    pub const ALL: [(&'static str, Self); 7] = [
        ("message", Self::Message),
        ("summary", Self::Summary),
        ("description", Self::Description),
        ("causes", Self::Causes),
        ("resolutions", Self::Resolutions),
        ("related", Self::Related),
        ("params", Self::Params),
    ];
}

/// The beginning of the attribute names of causes begin with.
pub const CAUSE_PREFIX: &str = "cause-";
/// The beginning of the attribute names of resolutions begin with.
pub const RESOLUTION_PREFIX: &str = "resolution-";
/// The beginning of the attribute names of texts about related entries begin with.
pub const RELATED_PREFIX: &str = "related-";
/// The beginning of the attribute names of parameter docs begin with.
pub const PARAM_PREFIX: &str = "param-";
/// The attribute name of the remark on a deprecated entry.
pub const DEPRECATED: &str = "deprecated";
/// The attribute name of the remark on a retired entry.
pub const RETIRED: &str = "retired";
/// The attribute name of the remark on a message that differs on purpose.
pub const DIVERGENCE: &str = "divergence";
/// The beginning of the attribute names of remarks on other texts that differ begin with.
pub const DIVERGENCE_PREFIX: &str = "divergence-";

/// One field of an entry, and what it is called.
#[derive(Clone, Copy, Debug)]
pub struct FieldRef<'a> {
    /// The kind.
    pub kind: FieldKind,
    pub(super) prefix: &'static str,
    /// The id, of a cause, resolution or parameter.
    pub id: Option<&'a Spanned<String>>,
    /// The field.
    pub field: &'a Field,
}

impl FieldRef<'_> {
    /// Returns the name in translation files; empty for the message.
    #[must_use]
    pub fn name(&self) -> String {
        format!(
            "{}{}",
            self.prefix,
            self.id.map_or("", |id| id.value.as_str())
        )
    }

    /// Returns what the field is called in findings.
    #[must_use]
    pub fn title(&self) -> String {
        match (self.kind, self.id) {
            (FieldKind::Message, _) => "message".into(),
            (FieldKind::Params, Some(id)) => format!("doc of parameter `{}`", id.value),
            (FieldKind::Causes, Some(id)) => format!("cause `{}`", id.value),
            (FieldKind::Resolutions, Some(id)) => format!("resolution `{}`", id.value),
            (FieldKind::Related, Some(id)) => format!("text about related `{}`", id.value),
            (FieldKind::Deprecated | FieldKind::Retired, _) => {
                format!("reason of `{}`", self.prefix)
            }
            (FieldKind::Divergence, id) => {
                let subject = id.map_or(MESSAGE, |id| id.value.as_str());
                format!("remark on how `{subject}` differs")
            }
            (_, _) => self.prefix.into(),
        }
    }
}

/// A translatable text of a catalog, by what it is called in translation files.
#[derive(Clone, Debug)]
pub struct NamedField<'a> {
    /// The message's id.
    pub id: String,
    /// `message` for the message's own text, else the attribute's name.
    pub name: String,
    /// The field.
    pub field: &'a Field,
    /// The entry that it belongs to, if it is none of the catalog's own.
    pub entry: Option<&'a EntryDef>,
    /// The kind, of an entry's field.
    pub kind: Option<FieldKind>,
}

/// A field that belongs to no entry.
#[derive(Clone, Copy)]
pub(crate) struct OwnField<'a> {
    /// The kind and the name of what it belongs to. `None` is the catalog itself.
    pub(crate) owner: Option<(&'static str, &'a Spanned<String>)>,
    /// `message` for the own text of a note, else the attribute's name.
    name: &'static str,
    pub(crate) field: &'a Field,
}

impl NamedField<'_> {
    /// Returns whether a locale is expected to have a text of its own: the source locale is, and translations
    /// are but for texts that stay in the source language and remarks on single translations.
    #[must_use]
    pub fn is_expected(&self, locale: usize) -> bool {
        let is_remark = self.kind == Some(FieldKind::Divergence);
        locale == 0 || self.field.is_translatable() && !is_remark
    }
}

impl CatalogDef {
    /// Returns every translatable text: the catalog's own, then those of the entries.
    pub fn named_fields(&self) -> impl Iterator<Item = NamedField<'_>> {
        let entries = self.with_parents().flat_map(|entry| {
            entry.fields().map(move |field| NamedField {
                id: entry.message_id(),
                name: match field.name() {
                    name if name.is_empty() => MESSAGE.to_owned(),
                    name => name,
                },
                field: field.field,
                entry: Some(entry),
                kind: Some(field.kind),
            })
        });
        let own = self.named_own_fields().map(|own| NamedField {
            id: match own.owner {
                Some((kind, name)) => own_name(kind, name),
                None => CATALOG.to_owned(),
            },
            name: own.name.to_owned(),
            field: own.field,
            entry: None,
            kind: None,
        });
        own.chain(entries)
            .filter(|named| named.field.source().is_some())
    }

    /// Returns the fields that belong to no entry, in the order of [`own_fields`](Self::own_fields).
    pub(crate) fn named_own_fields(&self) -> impl Iterator<Item = OwnField<'_>> {
        let named = |owner, name, field| OwnField { owner, name, field };
        let endpoints = self.endpoints.iter().flat_map(move |endpoint| {
            let owner = Some(("endpoint", &endpoint.name));
            [
                named(owner, "title", &endpoint.title),
                named(owner, "recorded-sample", &endpoint.sample_note),
            ]
        });
        let notes = self.notes.iter();
        let notes = notes.map(move |note| named(Some(("note", &note.name)), MESSAGE, &note.text));
        let links = self.links.iter();
        let links = links.map(move |link| named(Some(("link", &link.name)), "title", &link.title));
        let sections = self.sections.iter().flat_map(move |section| {
            let owner = Some(("section", &section.name));
            [
                named(owner, "title", &section.title),
                named(owner, "description", &section.description),
            ]
        });
        [
            named(None, "title", &self.title),
            named(None, "description", &self.description),
        ]
        .into_iter()
        .chain(endpoints)
        .chain(notes)
        .chain(links)
        .chain(sections)
    }
}

/// The id of the catalog's own texts.
const CATALOG: &str = "catalog";

/// The name of the message's own text where one is needed.
pub const MESSAGE: &str = "message";

/// The position of a locale among those of a catalog, of which there will be so many.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub(crate) locale: usize,
    pub(crate) of: usize,
}

/// One translatable text of an entry, in every locale that has it.
#[derive(Clone, Debug, Default)]
pub struct Field {
    texts: Vec<Option<Text>>,
    /// True if it stays in the source language.
    source_only: bool,
}

impl Field {
    /// Returns whether the text may be translated. With `translate = false`, every reader gets the source
    /// text.
    #[must_use]
    pub fn is_translatable(&self) -> bool {
        !self.source_only
    }

    pub(crate) fn keep_in_source(&mut self) {
        self.source_only = true;
    }

    /// Returns the text in the locale of this index.
    #[must_use]
    pub fn text(&self, locale: usize) -> Option<&Text> {
        self.texts.get(locale)?.as_ref()
    }

    /// Returns the text in the source locale.
    #[must_use]
    pub fn source(&self) -> Option<&Text> {
        self.text(0)
    }

    /// Returns the texts that are there, with the index of their locale.
    pub fn texts(&self) -> impl Iterator<Item = (usize, &Text)> {
        self.texts
            .iter()
            .enumerate()
            .filter_map(|(locale, text)| Some((locale, text.as_ref()?)))
    }

    pub(crate) fn texts_mut(&mut self) -> impl Iterator<Item = (usize, &mut Text)> {
        self.texts
            .iter_mut()
            .enumerate()
            .filter_map(|(locale, text)| Some((locale, text.as_mut()?)))
    }

    /// Leaves the texts of which this is true.
    #[cfg(feature = "unstable")]
    pub(crate) fn retain(&mut self, keep: impl Fn(&Text) -> bool) {
        for text in &mut self.texts {
            *text = text.take().filter(&keep);
        }
    }

    /// Sets the text in the source locale.
    pub(crate) fn set_source(&mut self, text: Text) {
        self.set(Column { locale: 0, of: 1 }, text);
    }

    /// Sets the text in a locale. The first translation makes room for all: a vector that grows would leave
    /// gaps in memory that nothing fits in.
    pub(crate) fn set(&mut self, column: Column, text: Text) {
        let Column { locale, of } = column;
        if self.texts.len() <= locale {
            let room = of.max(locale + 1);
            self.texts.reserve_exact(room - self.texts.len());
            self.texts.resize(locale + 1, None);
        }
        self.texts[locale] = Some(text);
    }
}

/// A field's text in one locale.
#[derive(Clone, Debug)]
pub struct Text {
    pub(crate) tree: tree::Pattern,
    /// The compiled pattern. `None` if it could not be compiled, which has been reported.
    pub pattern: Option<Pattern>,
    #[allow(
        clippy::box_collection,
        reason = "a vector takes three times as much in every text, and few have links"
    )]
    links: Option<Box<Vec<Spanned<String>>>>,
}

impl Text {
    pub(crate) fn new(tree: tree::Pattern) -> Self {
        Self {
            tree,
            pattern: None,
            links: None,
        }
    }

    /// Returns where it is written.
    #[must_use]
    pub fn span(&self) -> Span {
        self.tree.span
    }

    /// Returns the links that it names.
    pub fn links(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.links.iter().flat_map(|links| links.iter())
    }

    pub(crate) fn add_link(&mut self, link: Spanned<String>) {
        self.links.get_or_insert_default().push(link);
    }
}
