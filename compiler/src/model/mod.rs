//! What is known of a catalog after lowering: entries, fields in every locale, and where each of them
//! is written.

mod address;
mod by_name;
mod details;
mod divergence;
mod entry;
mod field;
mod life;
mod pattern;
mod shared;
mod variants;

use errorbook_core::Locale;

pub use address::{Address, OWN_ANCHOR, PageDef};
pub(crate) use address::{case_anchor, segment};
pub use details::*;
pub use divergence::{Divergence, Divergences};
pub use entry::*;
pub use field::*;
pub use life::{CodePattern, CodeTemplate, End};
pub use pattern::{
    ABSENT, Format, Key, NumberOptions, Part, Pattern, SelectKind, Selector, Variant,
};
pub use shared::*;
pub use variants::{Choice, PatternVariant, Variants, numbers};

use crate::diagnostic::Level;
use crate::source::{FileId, Spanned};

/// One catalog file with its translations.
#[derive(Debug)]
pub struct CatalogDef {
    /// The name: the file's, the module's, and the translation files'.
    pub name: String,
    /// The name that tells it apart from the catalogs of other members of a workspace: `MEMBER/NAME` where several have
    /// one of its name, else the name.
    pub qualified_name: String,
    /// The catalog file.
    pub file: FileId,
    /// The locales that the catalog speaks. The first is the source locale.
    pub locales: Vec<CatalogLocale>,
    /// The title.
    pub title: Field,
    /// The description.
    pub description: Field,
    /// The URL under which its pages stand, without a final slash.
    pub docs_url: Option<String>,
    /// The pattern of the catalog's codes, if it says so.
    pub codes: Option<Spanned<CodeTemplate>>,
    /// The open data that entries may have, with the types of its values.
    pub meta: Vec<MetaDef>,
    /// For a language without plural rules of its own, the one whose rules it is given.
    pub plural_like: PluralLike,
    /// The links that all of the catalog's pages show.
    pub related_links: Vec<Spanned<String>>,
    /// Words that searches take for the same.
    pub synonyms: Vec<Synonyms>,
    /// Which fields must be there, for each locale that the file speaks of.
    pub require: Vec<Requirement>,
    /// How much the findings of a check matter in this catalog, by the check's name.
    pub levels: Vec<(Spanned<String>, Level)>,
    /// Findings that are accepted in all of the catalog, with the reason.
    pub allow: Vec<Allow>,
    /// Terms that are always translated alike, in the order of the file.
    pub glossary: Vec<GlossaryTerm>,
    /// Groups of entries by the part of an interface that they come from, in the order of the file.
    pub endpoints: Vec<EndpointDef>,
    /// Admonitions that entries share.
    pub notes: Vec<NoteDef>,
    /// The links that texts name as `[[NAME]]`.
    pub links: Vec<Link>,
    /// The parts that the entries are shown in, in the order of the file.
    pub sections: Vec<SectionDef>,
    /// Words that parameters share.
    pub enums: Vec<EnumDef>,
    /// The entries, in the order of the file. The cases of a code stand beside each other.
    pub entries: Vec<EntryDef>,
    /// Entries that cannot be raised, and have no variant: the codes that have cases, with what these share, and
    /// the entries that are retired.
    pub parents: Vec<EntryDef>,
    /// The codes, in lower case, that several entries share and none of them has as its page, each with the
    /// segment of the page that tells them apart.
    pub(crate) choices: Vec<(String, String)>,
    /// Entries that nobody outside may tell apart.
    pub indistinguishable: Vec<Indistinguishable>,
    /// The terms of its translation files, and those of files that catalogs share, unless they are looked at
    /// with another catalog.
    pub(crate) terms: Vec<Term>,
    /// The files with terms that it shares with other catalogs, each with the position of its locale.
    pub(crate) shared_terms: Vec<(FileId, usize)>,
}

impl CatalogDef {
    /// Returns whether members of a workspace have several catalogs of its name.
    #[must_use]
    pub fn is_qualified(&self) -> bool {
        self.qualified_name != self.name
    }

    /// Returns the qualified name as one part of a path.
    #[must_use]
    pub fn path_name(&self) -> String {
        // No catalog's name has a hyphen, so the member ends at the last one.
        self.qualified_name.replace('/', "-")
    }

    /// Returns the position of a locale in [`locales`](Self::locales).
    #[must_use]
    pub fn locale_index(&self, locale: &Locale) -> Option<usize> {
        self.locales
            .iter()
            .position(|known| known.locale == *locale)
    }

    /// Returns the source locale, in which the catalog file is written.
    #[must_use]
    pub fn source_locale(&self) -> Locale {
        // Lowering puts it there first of all.
        self.locales[0].locale
    }

    /// Returns the codes that have cases.
    pub fn codes_with_cases(&self) -> impl Iterator<Item = &EntryDef> {
        self.parents
            .iter()
            .filter(|parent| parent.retired.is_none())
    }

    /// Returns the entries that can be raised, and those that could be once: what the catalog promises.
    pub fn promising(&self) -> impl Iterator<Item = &EntryDef> {
        let retired = self
            .parents
            .iter()
            .filter(|parent| parent.retired.is_some());
        self.entries.iter().chain(retired)
    }

    /// Returns the locales that are packed, with their positions in [`locales`](Self::locales).
    pub fn packed_locales(&self) -> impl Iterator<Item = (usize, &CatalogLocale)> {
        let locales = self.locales.iter().enumerate();
        locales.filter(|(_, locale)| !locale.left_out)
    }

    /// Returns the entry of a key, or the code with cases.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&EntryDef> {
        self.with_parents().find(|entry| entry.key.value == key)
    }

    /// Returns the entries, then the codes that have cases: the order in which they are packed.
    pub fn with_parents(&self) -> impl Iterator<Item = &EntryDef> {
        self.entries.iter().chain(&self.parents)
    }

    pub(crate) fn with_parents_mut(&mut self) -> impl Iterator<Item = &mut EntryDef> {
        self.entries.iter_mut().chain(&mut self.parents)
    }

    /// Returns every pattern that is packed.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        let fields = self.with_parents().flat_map(EntryDef::fields);
        let fields = self.own_fields().chain(fields.map(|field| field.field));
        let texts = fields.flat_map(Field::texts).map(|(_, text)| text);
        let templates = self.with_parents();
        let templates = templates.filter_map(|entry| entry.oauth_template.as_ref());
        texts
            .chain(templates)
            .filter_map(|text| text.pattern.as_ref())
    }

    /// Returns the code with cases that an entry is one of.
    #[must_use]
    pub fn parent_of(&self, entry: &EntryDef) -> Option<&EntryDef> {
        self.parents.get(entry.case.as_ref()?.parent)
    }

    /// Returns the cases of a code, if this is one that has cases.
    pub fn cases<'a>(&'a self, parent: &'a EntryDef) -> impl Iterator<Item = &'a EntryDef> {
        self.entries.iter().filter(move |entry| {
            self.parent_of(entry)
                .is_some_and(|of| std::ptr::eq(of, parent))
        })
    }

    /// Returns how many codes the catalog has: the cases of one are one.
    #[must_use]
    pub fn code_count(&self) -> usize {
        let alone = self.entries.iter().filter(|entry| entry.case.is_none());
        alone.count() + self.codes_with_cases().count()
    }

    /// Returns whether two entries are in a group that nobody outside may tell apart.
    #[must_use]
    pub fn are_indistinguishable(&self, one: &EntryDef, other: &EntryDef) -> bool {
        let mut groups = self.indistinguishable.iter();
        groups.any(|group| group.has(one) && group.has(other))
    }

    /// Returns the members of a group that nobody outside may tell apart, in the order in which it names
    /// them: those that can be raised. A code with cases stands for its cases.
    #[must_use]
    pub fn members(&self, group: &Indistinguishable) -> Vec<&EntryDef> {
        let of_name = |name: &'_ str| -> Vec<&EntryDef> {
            let is_meant = |entry: &&EntryDef| {
                let of = entry.case.as_ref().map(|case| case.of.as_str());
                entry.key.value == name || of == Some(name)
            };
            self.entries.iter().filter(is_meant).collect()
        };
        let names = group.members.iter();
        names.flat_map(|name| of_name(&name.value)).collect()
    }

    /// Returns the notes of an entry, in its order.
    pub fn notes_of<'a>(&'a self, entry: &'a EntryDef) -> impl Iterator<Item = &'a NoteDef> {
        named(&entry.notes, &self.notes, |note| &note.name)
    }

    /// Returns the endpoints of an entry, in its order.
    pub fn endpoints_of<'a>(
        &'a self,
        entry: &'a EntryDef,
    ) -> impl Iterator<Item = &'a EndpointDef> {
        named(&entry.endpoints, &self.endpoints, |endpoint| &endpoint.name)
    }

    /// Returns the section of an entry: the one that it names, else the first that its code looks like.
    #[must_use]
    pub fn section_of(&self, entry: &EntryDef) -> Option<&SectionDef> {
        let mut sections = self.sections.iter();
        match &entry.section {
            Some(name) => sections.find(|section| section.name.value == name.value),
            None => sections.find(|section| {
                let codes = section.codes.as_ref();
                codes.is_some_and(|codes| codes.value.fits(&entry.code))
            }),
        }
    }

    /// Returns the entries at an endpoint, in the order of the catalog.
    pub fn entries_at<'a>(
        &'a self,
        endpoint: &'a EndpointDef,
    ) -> impl Iterator<Item = &'a EntryDef> {
        self.entries.iter().filter(|entry| {
            let mut names = entry.endpoints.iter();
            names.any(|name| name.value == endpoint.name.value)
        })
    }

    /// Returns what a table of all entries shows.
    #[must_use]
    pub fn columns(&self) -> Columns {
        let any = |test: fn(&EntryDef) -> bool| self.entries.iter().any(test);
        if any(|entry| entry.oauth.is_some()) {
            Columns::Wire
        } else if any(|entry| entry.message.source().is_some())
            || !any(|entry| !entry.resolutions.is_empty())
        {
            Columns::Messages
        } else {
            Columns::Problems
        }
    }

    /// Returns the fields that belong to no entry, in the order in which they are packed: the catalog's own,
    /// two for each endpoint, one for each note and each link, two for each section.
    pub fn own_fields(&self) -> impl Iterator<Item = &Field> {
        self.named_own_fields().map(|own| own.field)
    }

    pub(crate) fn own_fields_mut(&mut self) -> impl Iterator<Item = &mut Field> {
        let endpoints = self.endpoints.iter_mut();
        let endpoints =
            endpoints.flat_map(|endpoint| [&mut endpoint.title, &mut endpoint.sample_note]);
        let sections = self.sections.iter_mut();
        let sections = sections.flat_map(|section| [&mut section.title, &mut section.description]);
        [&mut self.title, &mut self.description]
            .into_iter()
            .chain(endpoints)
            .chain(self.notes.iter_mut().map(|note| &mut note.text))
            .chain(self.links.iter_mut().map(|link| &mut link.title))
            .chain(sections)
    }
}

/// Returns what belongs to no entry, by its kind and name, as in translation files.
pub(crate) fn own_name(kind: &str, name: &Spanned<String>) -> String {
    format!("{kind}{CASE_MARK}{}", name.value)
}

fn named<'a, T>(
    names: &'a [Spanned<String>],
    all: &'a [T],
    name: fn(&T) -> &Spanned<String>,
) -> impl Iterator<Item = &'a T> {
    let find =
        move |wanted: &Spanned<String>| all.iter().find(|one| name(one).value == wanted.value);
    names.iter().filter_map(find)
}

/// The columns of a table of all entries, by what the catalog holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// Code, message, summary.
    Messages,
    /// Status, `error`, `error_description` and cause, by endpoint.
    Wire,
    /// Problem, code, resolution.
    Problems,
}

/// The value of `wire.oauth`: the payload of RFC 6749, section 5.2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OAuthDef {
    /// `error`
    pub error: String,
    /// `error_description`, parameters by name, as in `{hours}`. `None`: the payload has none.
    pub description: Option<String>,
}

impl OAuthDef {
    /// Returns the payload, as JSON on one line.
    #[must_use]
    pub fn sample(&self) -> String {
        // The characters that are allowed are those that JSON does not escape.
        match &self.description {
            Some(description) => format!(
                "{{\"error\": \"{}\", \"error_description\": \"{description}\"}}",
                self.error
            ),
            None => format!("{{\"error\": \"{}\"}}", self.error),
        }
    }
}

/// A reason why a check's finding is accepted.
#[derive(Clone, Debug)]
pub struct Allow {
    /// The text of an entry that it is about, by the name that it has in a subject (`allow.message.NAME`).
    /// `None`: all of what it stands on.
    pub text: Option<&'static str>,
    /// The check.
    pub lint: Spanned<String>,
    /// Why it is allowed.
    pub reason: Spanned<String>,
}

/// The text of a term, or of an attribute of one. It is shown in the texts that use it, and is checked where
/// it stands.
#[derive(Debug)]
pub(crate) struct Term {
    /// As texts name it: `-product`, `-product.gender`.
    pub(crate) name: String,
    /// The position of its locale.
    pub(crate) locale: usize,
    pub(crate) text: Text,
}

/// A locale that a catalog speaks.
#[derive(Clone, Copy, Debug)]
pub struct CatalogLocale {
    /// The locale.
    pub locale: Locale,
    /// The file with its texts.
    pub file: FileId,
    /// True if the file could be read as a whole. If not, what is missing in it is not reported.
    pub complete: bool,
    /// True if the locale is checked like the others, but not packed.
    pub left_out: bool,
}

/// A promise that fields are there in a locale.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// The locale.
    pub locale: Spanned<Locale>,
    /// The kinds of fields.
    pub kinds: Vec<FieldKind>,
}

/// The mark between the key of a code and the id of its case in translation files, and between the
/// kind and the name of what belongs to no entry.
pub const CASE_MARK: &str = "--";
