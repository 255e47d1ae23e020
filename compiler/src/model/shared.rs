//! What entries share: endpoints, notes, links, groups and the glossary.

use errorbook_core::{Locale, NoteKind};

use super::{Allow, CodePattern, EntryDef, Field};
use crate::locales::is_known_language;
use crate::plural::{self, Rules};
use crate::source::Spanned;

/// A part of an interface that errors come from.
#[derive(Debug)]
pub struct EndpointDef {
    /// The name.
    pub name: Spanned<String>,
    /// The title.
    pub title: Field,
    /// The kind of endpoint of OAuth 2.0, if it is of it.
    pub kind: Option<EndpointKind>,
    /// The `WWW-Authenticate` that it sends with a 401.
    pub challenge: Option<String>,
    /// A payload that was recorded, whatever the entries say.
    pub recorded_sample: Option<Spanned<String>>,
    /// A remark on the recorded payload.
    pub sample_note: Field,
    /// Findings that are accepted, with the reason.
    pub allow: Vec<Allow>,
}

/// An endpoint of OAuth 2.0, each with errors of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EndpointKind {
    /// RFC 6749, section 4.1.2.1.
    Authorization,
    /// RFC 6749, section 5.2.
    Token,
    /// RFC 7009, section 2.2.1.
    Revocation,
    /// RFC 7662, section 2.3.
    Introspection,
    /// RFC 8628, section 3.2.
    Device,
    /// A protected resource: RFC 6750, section 3.1.
    Resource,
}

impl EndpointKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Authorization,
        Self::Token,
        Self::Revocation,
        Self::Introspection,
        Self::Device,
        Self::Resource,
    ];

    /// Returns the name in catalogs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Authorization => "authorization",
            Self::Token => "token",
            Self::Revocation => "revocation",
            Self::Introspection => "introspection",
            Self::Device => "device",
            Self::Resource => "resource",
        }
    }
}

/// Entries that nobody outside may tell apart, `[indistinguishable.NAME]`: which of them arose would give away
/// what must stay unknown, such as whether there is an account of a name.
#[derive(Debug)]
pub struct Indistinguishable {
    /// The name.
    pub name: Spanned<String>,
    /// The keys of the entries. A code with cases stands for all of them.
    pub members: Vec<Spanned<String>>,
}

impl Indistinguishable {
    pub(super) fn has(&self, entry: &EntryDef) -> bool {
        let of = entry.case.as_ref().map(|case| &case.of);
        let mut members = self.members.iter().map(|member| &member.value);
        members.any(|member| *member == entry.key.value || Some(member) == of)
    }
}

/// A term that is always translated alike.
#[derive(Debug)]
pub struct GlossaryTerm {
    /// The term, as the source says it.
    pub term: Spanned<String>,
    /// For each locale, the words that it may be translated with.
    pub translations: Vec<(Spanned<Locale>, Vec<String>)>,
}

/// An admonition that entries share.
#[derive(Debug)]
pub struct NoteDef {
    /// The name.
    pub name: Spanned<String>,
    /// The kind.
    pub kind: NoteKind,
    /// The text.
    pub text: Field,
    /// Findings about the text that are accepted, with the reason.
    pub allow: Vec<Allow>,
}

/// A target that texts name as `[[NAME]]`.
#[derive(Debug)]
pub struct Link {
    /// The name.
    pub name: Spanned<String>,
    /// The title of the target.
    pub title: Field,
    /// The address. `None` where it is not known.
    pub url: Option<String>,
    /// Findings about the title that are accepted, with the reason.
    pub allow: Vec<Allow>,
}

/// A part of a catalog, `[section.NAME]`: the entries that name it, and those whose codes look like its own.
#[derive(Debug)]
pub struct SectionDef {
    /// The name.
    pub name: Spanned<String>,
    /// The title.
    pub title: Field,
    /// The description.
    pub description: Field,
    /// The pattern of its entries' codes.
    pub codes: Option<Spanned<CodePattern>>,
    /// Findings about its texts that are accepted, with the reason.
    pub allow: Vec<Allow>,
}

/// Words that parameters share, `[enum.NAME]`.
#[derive(Debug)]
pub struct EnumDef {
    /// The name.
    pub name: Spanned<String>,
    /// The words that a value is one of.
    pub words: Vec<Spanned<String>>,
}

/// For languages without plural rules of their own, those whose rules they are given.
#[derive(Debug, Default)]
pub struct PluralLike(pub Vec<(Spanned<Locale>, Spanned<Locale>)>);

impl PluralLike {
    /// Returns the plural rules of a locale: its own, else those that it is given, else those of CLDR's
    /// root locale. `None` if its language is none that CLDR knows.
    #[must_use]
    pub fn rules(&self, locale: &Locale) -> Option<Rules> {
        plural::rules(locale.as_str())
            .or_else(|| {
                let mut given = self.0.iter();
                let (_, like) = given.find(|(given, _)| given.value == *locale)?;
                plural::rules(like.value.as_str())
            })
            .or_else(|| is_known_language(locale).then(plural::root))
    }
}

/// Words of a language that searches take for the same.
#[derive(Debug)]
pub struct Synonyms {
    /// The language.
    pub locale: Spanned<Locale>,
    /// Each group of words that mean the same.
    pub groups: Vec<Vec<Spanned<String>>>,
}
