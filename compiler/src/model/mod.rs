//! What is known of a catalog after lowering: entries, fields in every locale, and where each of them
//! is written.

mod field;
mod life;
mod pattern;

use errorbook_core::{Locale, NoteKind, ParamType};

pub use field::*;
pub use life::{CodeTemplate, End};
pub use pattern::{Key, NumberFormat, Part, Pattern, SelectKind, Selector, Variant};

use crate::diagnostic::Level;
use crate::source::{FileId, Span, Spanned};

/// One catalog file with its translations.
#[derive(Debug)]
pub struct Catalog {
    /// The name: the file's, the module's, and the translation files'.
    pub name: String,
    /// The catalog file.
    pub file: FileId,
    /// The locales that the catalog speaks. The first is the source locale.
    pub locales: Vec<CatalogLocale>,
    /// What the catalog is called.
    pub title: Field,
    /// What it is about.
    pub description: Field,
    /// The URL under which its pages stand, without a final slash.
    pub docs_url: Option<String>,
    /// What the catalog's codes look like, if it says so.
    pub codes: Option<Spanned<CodeTemplate>>,
    /// Which fields must be there, for each locale that the file speaks of.
    pub require: Vec<Requirement>,
    /// How much the findings of a check matter in this catalog, by the check's name.
    pub levels: Vec<(Spanned<String>, Level)>,
    /// Findings that are accepted in all of the catalog, with the reason.
    pub allow: Vec<Waiver>,
    /// Terms that are always translated alike, in the order of the file.
    pub glossary: Vec<GlossaryTerm>,
    /// Groups of entries by the part of an interface that they come from, in the order of the file.
    pub endpoints: Vec<Endpoint>,
    /// Admonitions that entries share.
    pub notes: Vec<Note>,
    /// What texts name as `[[NAME]]`.
    pub links: Vec<Link>,
    /// The entries, in the order of the file. The cases of a code stand beside each other.
    pub entries: Vec<Entry>,
    /// What cannot be raised, and has no variant: the codes that have cases, with what these share, and
    /// the entries that are retired.
    pub groups: Vec<Entry>,
    /// Entries that nobody outside may tell apart.
    pub indistinguishable: Vec<Indistinguishable>,
}

impl Catalog {
    /// The position of a locale in [`locales`](Self::locales).
    #[must_use]
    pub fn locale_index(&self, locale: &Locale) -> Option<usize> {
        self.locales
            .iter()
            .position(|known| known.locale == *locale)
    }

    /// The source locale, in which the catalog file is written.
    #[must_use]
    pub fn source_locale(&self) -> Locale {
        // Lowering puts it there first of all.
        self.locales[0].locale
    }

    /// The codes that have cases.
    pub fn codes_with_cases(&self) -> impl Iterator<Item = &Entry> {
        self.groups.iter().filter(|group| group.retired.is_none())
    }

    /// The entries that can be raised, and those that could be once: what the catalog promises.
    pub fn promising(&self) -> impl Iterator<Item = &Entry> {
        let retired = self.groups.iter().filter(|group| group.retired.is_some());
        self.entries.iter().chain(retired)
    }

    /// The locales that are packed, with their positions in [`locales`](Self::locales).
    pub fn packed_locales(&self) -> impl Iterator<Item = (usize, &CatalogLocale)> {
        let locales = self.locales.iter().enumerate();
        locales.filter(|(_, locale)| !locale.left_out)
    }

    /// The entry of a key, or the code with cases.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.with_groups().find(|entry| entry.key.value == key)
    }

    /// The entries, then the codes that have cases: the order in which they are packed.
    pub fn with_groups(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().chain(&self.groups)
    }

    /// The code with cases that an entry is one of.
    #[must_use]
    pub fn group_of(&self, entry: &Entry) -> Option<&Entry> {
        self.groups.get(entry.case.as_ref()?.group)
    }

    /// The cases of a code, if this is one that has cases.
    pub fn cases<'a>(&'a self, group: &'a Entry) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter().filter(move |entry| {
            self.group_of(entry)
                .is_some_and(|of| std::ptr::eq(of, group))
        })
    }

    /// How many codes the catalog has: the cases of one are one.
    #[must_use]
    pub fn code_count(&self) -> usize {
        let alone = self.entries.iter().filter(|entry| entry.case.is_none());
        alone.count() + self.codes_with_cases().count()
    }

    /// Whether two entries are in a group that nobody outside may tell apart.
    #[must_use]
    pub fn are_indistinguishable(&self, one: &Entry, other: &Entry) -> bool {
        let mut groups = self.indistinguishable.iter();
        groups.any(|group| group.has(one) && group.has(other))
    }

    /// The members of a group that nobody outside may tell apart, in the order in which it names them: those
    /// that can be raised. A code with cases stands for its cases.
    #[must_use]
    pub fn members(&self, group: &Indistinguishable) -> Vec<&Entry> {
        let of_name = |name: &'_ str| -> Vec<&Entry> {
            let is_meant = |entry: &&Entry| {
                let of = entry.case.as_ref().map(|case| case.of.as_str());
                entry.key.value == name || of == Some(name)
            };
            self.entries.iter().filter(is_meant).collect()
        };
        let names = group.members.iter();
        names.flat_map(|name| of_name(&name.value)).collect()
    }

    /// The notes of an entry, in its order.
    pub fn notes_of<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a Note> {
        named(&entry.notes, &self.notes, |note| &note.name)
    }

    /// The endpoints of an entry, in its order.
    pub fn endpoints_of<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a Endpoint> {
        named(&entry.endpoints, &self.endpoints, |endpoint| &endpoint.name)
    }

    /// The entries at an endpoint, in the order of the catalog.
    pub fn entries_at<'a>(&'a self, endpoint: &'a Endpoint) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter().filter(|entry| {
            let mut names = entry.endpoints.iter();
            names.any(|name| name.value == endpoint.name.value)
        })
    }

    /// What a table of all entries shows.
    #[must_use]
    pub fn columns(&self) -> Columns {
        let any = |test: fn(&Entry) -> bool| self.entries.iter().any(test);
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

    /// The fields that belong to no entry, in the order in which they are packed: the catalog's own,
    /// two for each endpoint, one for each note and each link.
    pub fn own_fields(&self) -> impl Iterator<Item = &Field> {
        let endpoints = self.endpoints.iter();
        let endpoints = endpoints.flat_map(|endpoint| [&endpoint.title, &endpoint.sample_note]);
        [&self.title, &self.description]
            .into_iter()
            .chain(endpoints)
            .chain(self.notes.iter().map(|note| &note.text))
            .chain(self.links.iter().map(|link| &link.title))
    }

    /// What the own field at a position belongs to, as waivers see it: `note--NAME`. `None` for the catalog
    /// itself.
    pub(crate) fn own_field_name(&self, at: usize) -> Option<String> {
        let endpoints = self.endpoints.iter().map(|one| ("endpoint", &one.name));
        // A title and a remark.
        let endpoints = endpoints.flat_map(|endpoint| [endpoint; 2]);
        let notes = self.notes.iter().map(|one| ("note", &one.name));
        let links = self.links.iter().map(|one| ("link", &one.name));
        let mut names = endpoints.chain(notes).chain(links);
        let (kind, name) = names.nth(at.checked_sub(2)?)?;
        Some(own_name(kind, name))
    }

    pub(crate) fn own_fields_mut(&mut self) -> impl Iterator<Item = &mut Field> {
        let endpoints = self.endpoints.iter_mut();
        let endpoints =
            endpoints.flat_map(|endpoint| [&mut endpoint.title, &mut endpoint.sample_note]);
        [&mut self.title, &mut self.description]
            .into_iter()
            .chain(endpoints)
            .chain(self.notes.iter_mut().map(|note| &mut note.text))
            .chain(self.links.iter_mut().map(|link| &mut link.title))
    }
}

/// What belongs to no entry, by its kind and name, as in translation files.
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

/// What a table of all entries shows, by what the catalog holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// Code, message, summary.
    Messages,
    /// Status, `error`, `error_description` and cause, by endpoint.
    Wire,
    /// Problem, code, resolution.
    Problems,
}

/// A part of an interface that errors come from.
#[derive(Debug)]
pub struct Endpoint {
    /// The name.
    pub name: Spanned<String>,
    /// What it is called.
    pub title: Field,
    /// What it is of OAuth 2.0, if it is of it.
    pub kind: Option<EndpointKind>,
    /// The `WWW-Authenticate` that it sends with a 401.
    pub challenge: Option<String>,
    /// A payload that was recorded, whatever the entries say.
    pub recorded_sample: Option<Spanned<String>>,
    /// What is to be said of the recorded payload.
    pub sample_note: Field,
    /// Findings that are accepted, with the reason.
    pub allow: Vec<Waiver>,
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

    /// The name in catalogs.
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

/// Entries that nobody outside may tell apart, `[group.NAME]`: which of them arose would give away
/// what must stay unknown, such as whether there is an account of a name.
#[derive(Debug)]
pub struct Indistinguishable {
    /// The name.
    pub name: Spanned<String>,
    /// The keys of the entries. A code with cases stands for all of them.
    pub members: Vec<Spanned<String>>,
}

impl Indistinguishable {
    fn has(&self, entry: &Entry) -> bool {
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
pub struct Note {
    /// The name.
    pub name: Spanned<String>,
    /// What kind it is.
    pub kind: NoteKind,
    /// The text.
    pub text: Field,
    /// Findings about the text that are accepted, with the reason.
    pub allow: Vec<Waiver>,
}

/// A target that texts name as `[[NAME]]`.
#[derive(Debug)]
pub struct Link {
    /// The name.
    pub name: Spanned<String>,
    /// What the target is called.
    pub title: Field,
    /// The address. `None` where it is not known.
    pub url: Option<String>,
    /// Findings about the title that are accepted, with the reason.
    pub allow: Vec<Waiver>,
}

/// What `wire.oauth` says of an entry: the payload of RFC 6749, section 5.2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OAuth {
    /// `error`
    pub error: String,
    /// `error_description`, parameters by name, as in `{hours}`. `None`: the payload has none.
    pub description: Option<String>,
}

impl OAuth {
    /// The payload, as JSON on one line.
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

/// Which case of a code an entry is.
#[derive(Clone, Debug)]
pub struct Case {
    /// The position of the code in [`Catalog::groups`].
    pub group: usize,
    /// The key of the code.
    pub of: String,
    /// The id, unique among the code's cases.
    pub id: Spanned<String>,
}

/// A reason why a check's finding is accepted.
#[derive(Clone, Debug)]
pub struct Waiver {
    /// The text of an entry that it is about, by the name that it has in a subject (`allow.message.NAME`).
    /// `None`: all of what it stands on.
    pub text: Option<&'static str>,
    /// The check.
    pub lint: Spanned<String>,
    /// Why it is accepted.
    pub reason: Spanned<String>,
}

/// An entry that another one is easily confused with.
#[derive(Debug)]
pub struct Related {
    /// Its key.
    pub key: Spanned<String>,
    /// How the two differ.
    pub text: Field,
    /// Findings about the text that are accepted, with the reason.
    pub allow: Vec<Waiver>,
}

/// A locale that a catalog speaks.
#[derive(Clone, Copy, Debug)]
pub struct CatalogLocale {
    /// The locale.
    pub locale: Locale,
    /// The file with its texts.
    pub file: FileId,
    /// Whether the file could be read as a whole. If not, what is missing in it is not reported.
    pub complete: bool,
    /// Whether the locale is checked like the others, but not packed.
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

/// All that is known of one error.
#[derive(Debug)]
pub struct Entry {
    /// Unique in its catalog, and the name of the Rust variant.
    pub key: Spanned<String>,
    /// What people see. The key unless stated.
    pub code: String,
    /// The HTTP status.
    pub status: Option<u16>,
    /// Where the status is written.
    pub status_span: Option<Span>,
    /// The `WWW-Authenticate` that is sent with it.
    pub challenge: Option<String>,
    /// After how many seconds a client may try again: `Retry-After`.
    pub retry_after: Option<u32>,
    /// The version that the entry came with.
    pub since: Option<String>,
    /// Since when, and why, the entry is not to be used any more.
    pub deprecated: Option<End>,
    /// Since when, and why, there is no such error any more. Its key is never free again.
    pub retired: Option<End>,
    /// Whether the variant carries the error that caused it.
    pub source: bool,
    /// Which case of its code the entry is, if the code has cases.
    pub case: Option<Case>,
    /// What the entry is in a payload of OAuth 2.0.
    pub oauth: Option<OAuth>,
    /// Where the `error` of that is written.
    pub oauth_span: Option<Span>,
    /// The description of that payload, if it shows parameters. It is in no language.
    pub oauth_template: Option<Text>,
    /// The endpoints that it comes from, by name.
    pub endpoints: Vec<Spanned<String>>,
    /// Its admonitions, by name.
    pub notes: Vec<Spanned<String>>,
    /// Other entries that it is easily confused with.
    pub related: Vec<Related>,
    /// Findings that are accepted, with the reason.
    pub allow: Vec<Waiver>,
    /// The parameters, in positional order.
    pub params: Vec<Param>,
    /// Whether every parameter could be read. If not, one that seems unknown is not reported.
    pub(crate) params_complete: bool,
    /// Whether all of it could be read. If not, what seems to be missing is not reported.
    pub(crate) complete: bool,
    /// What the error says.
    pub message: Field,
    /// What kind of error it is.
    pub summary: Field,
    /// What happened.
    pub description: Field,
    /// Why it may have happened, in no order.
    pub causes: Vec<Item>,
    /// What to do, in order.
    pub resolutions: Vec<Item>,
    /// Parameters that a locale's message leaves out on purpose.
    pub omit: Vec<Remark>,
    /// Translations known to say something else than the source.
    pub drift: Vec<Remark>,
}

impl Entry {
    /// Where `wire.oauth` is written, else the key.
    pub(crate) fn oauth_place(&self) -> Span {
        self.oauth_span.unwrap_or(self.key.span)
    }

    /// Where the status is written, else the key.
    pub(crate) fn status_place(&self) -> Span {
        self.status_span.unwrap_or(self.key.span)
    }

    /// The id in translation files.
    #[must_use]
    pub fn message_id(&self) -> String {
        match &self.case {
            Some(case) => format!("{}{CASE_MARK}{}", case.of, case.id.value),
            None => self.key.value.clone(),
        }
    }

    /// Every field, with its kind and its name in translation files (`None` for the message), in
    /// the order in which they are packed and shown.
    pub fn fields(&self) -> impl Iterator<Item = FieldRef<'_>> {
        let single = [
            (FieldKind::Message, "", &self.message),
            (FieldKind::Summary, "summary", &self.summary),
            (FieldKind::Description, "description", &self.description),
        ];
        let single = single.into_iter().map(|(kind, name, field)| FieldRef {
            kind,
            prefix: name,
            id: None,
            field,
        });
        let params = self.params.iter().map(|param| FieldRef {
            kind: FieldKind::Params,
            prefix: PARAM_PREFIX,
            id: Some(&param.name),
            field: &param.doc,
        });
        let related = self.related.iter().map(|related| FieldRef {
            kind: FieldKind::Related,
            prefix: RELATED_PREFIX,
            id: Some(&related.key),
            field: &related.text,
        });
        single
            .chain(item_fields(FieldKind::Causes, CAUSE_PREFIX, &self.causes))
            .chain(item_fields(
                FieldKind::Resolutions,
                RESOLUTION_PREFIX,
                &self.resolutions,
            ))
            .chain(related)
            .chain(params)
    }

    /// The field of a name in translation files; the empty name is the message's.
    pub fn field_mut(&mut self, name: &str) -> Option<&mut Field> {
        let item =
            |items: &mut Vec<Item>, id: &str| items.iter().position(|item| item.id.value == id);
        match name {
            "" => Some(&mut self.message),
            "summary" => Some(&mut self.summary),
            "description" => Some(&mut self.description),
            _ => {
                if let Some(id) = name.strip_prefix(CAUSE_PREFIX) {
                    let at = item(&mut self.causes, id)?;
                    Some(&mut self.causes[at].field)
                } else if let Some(id) = name.strip_prefix(RESOLUTION_PREFIX) {
                    let at = item(&mut self.resolutions, id)?;
                    Some(&mut self.resolutions[at].field)
                } else if let Some(key) = name.strip_prefix(RELATED_PREFIX) {
                    let mut related = self.related.iter_mut();
                    Some(&mut related.find(|related| related.key.value == key)?.text)
                } else {
                    let name = name.strip_prefix(PARAM_PREFIX)?;
                    let at = self
                        .params
                        .iter()
                        .position(|param| param.name.value == name)?;
                    Some(&mut self.params[at].doc)
                }
            }
        }
    }

    /// The reason why a locale's text of a field is known to say something else than the source.
    #[must_use]
    pub fn drift_of(&self, locale: &Locale, field_name: &str) -> Option<&str> {
        let name = if field_name.is_empty() {
            "message"
        } else {
            field_name
        };
        let drift = self
            .drift
            .iter()
            .find(|drift| drift.locale == *locale && drift.subject.value == name)?;
        Some(&drift.reason)
    }
}

fn item_fields<'a>(
    kind: FieldKind,
    prefix: &'static str,
    items: &'a [Item],
) -> impl Iterator<Item = FieldRef<'a>> {
    items.iter().map(move |item| FieldRef {
        kind,
        prefix,
        id: Some(&item.id),
        field: &item.field,
    })
}

/// What stands between the key of a code and the id of its case in translation files, and between the
/// kind and the name of what belongs to no entry.
pub const CASE_MARK: &str = "--";

/// A cause or a resolution.
#[derive(Debug)]
pub struct Item {
    /// The id, by which translations name it.
    pub id: Spanned<String>,
    /// The text.
    pub field: Field,
    /// For a resolution: the causes that it mends, by id.
    pub mends: Vec<Spanned<String>>,
    /// Findings about the text that are accepted, with the reason.
    pub allow: Vec<Waiver>,
}

/// A reason given for a locale's peculiarity.
#[derive(Clone, Debug)]
pub struct Remark {
    /// The locale that is peculiar.
    pub locale: Locale,
    /// The parameter or field that it is about.
    pub subject: Spanned<String>,
    /// Why it is so.
    pub reason: String,
}

/// A named, typed value of an entry.
#[derive(Debug)]
pub struct Param {
    /// The name.
    pub name: Spanned<String>,
    /// The type.
    pub kind: ParamType,
    /// The words of an enum; empty for other types.
    pub words: Vec<String>,
    /// What a quantity counts.
    pub unit: Option<String>,
    /// A value as documentation shows it.
    pub example: Option<String>,
    /// What it means.
    pub doc: Field,
    /// The most characters that are shown of it.
    pub max_chars: Option<u32>,
    /// Whether it may come from outside.
    pub untrusted: bool,
    /// Whether it is never shown.
    pub secret: bool,
    /// Findings about the parameter that are accepted, with the reason.
    pub allow: Vec<Waiver>,
}
