//! Entries: all that is known of one error.

use std::borrow::Cow;

use errorbook_core::{Locale, ParamType};

use super::by_name::{FieldsByName, NamedFieldMut};
use super::{
    Address, Allow, CASE_MARK, CAUSE_PREFIX, DEPRECATED, Divergence, Divergences, End, ExampleDef,
    Field, FieldKind, FieldRef, MESSAGE, MetaEntry, OAuthDef, PARAM_PREFIX, RELATED_PREFIX,
    RESOLUTION_PREFIX, RETIRED, Severity, Text,
};
use crate::source::{Span, Spanned};

/// All that is known of one error.
#[derive(Debug)]
pub struct EntryDef {
    /// Unique in its catalog, and the name of the Rust variant.
    pub key: Spanned<String>,
    /// The code that people see. The key unless stated.
    pub code: String,
    /// Where its page stands.
    pub address: Address,
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
    /// How bad the error is, if the catalog says so.
    pub severity: Option<Severity>,
    /// True if trying again may help, if the catalog says so.
    pub retryable: Option<bool>,
    /// The words that it is filed under.
    pub tags: Vec<Spanned<String>>,
    /// The section that the entry names. See [`CatalogDef::section_of`](super::CatalogDef::section_of).
    pub section: Option<Spanned<String>>,
    /// Open data, typed by [`CatalogDef::meta`](super::CatalogDef::meta).
    pub meta: Vec<MetaEntry>,
    /// Writes samples of what is wrong and what is right.
    pub examples: Vec<ExampleDef>,
    /// True if the variant carries the error that caused it.
    pub source: bool,
    /// True if an error may be without it.
    pub source_optional: bool,
    /// The Rust type that the entry is made from, which is then its source.
    pub from: Option<Spanned<String>>,
    /// Which case of its code the entry is, if the code has cases.
    pub case: Option<Case>,
    /// The entry in a payload of OAuth 2.0.
    pub oauth: Option<OAuthDef>,
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
    pub allow: Vec<Allow>,
    /// The parameters, in positional order.
    pub params: Vec<ParamDef>,
    /// True if every parameter could be read. If not, one that seems unknown is not reported.
    pub(crate) params_complete: bool,
    /// True if all of it could be read. If not, what seems to be missing is not reported.
    pub(crate) complete: bool,
    /// The message.
    pub message: Field,
    /// The kind of error, in a phrase.
    pub summary: Field,
    /// The description of the problem.
    pub description: Field,
    /// Why it may have happened, in no order.
    pub causes: Vec<Item>,
    /// The steps that fix it, in order.
    pub resolutions: Vec<Item>,
    /// Parameters that a locale's message leaves out on purpose.
    pub omit: Vec<Remark>,
    /// Translations known to say something else than the source.
    pub divergence: Divergences,
    /// Texts in the place of which others stand that go over the project.
    pub(crate) replaced: Vec<ReplacedText>,
}

/// A text of an entry in the place of which another stands.
#[derive(Clone, Debug)]
pub(crate) struct ReplacedText {
    /// What the field is called in translation files; empty for the message.
    pub(crate) field: String,
    pub(crate) locale: usize,
    pub(crate) text: Text,
}

impl EntryDef {
    /// Returns where `wire.oauth` is written, else the key.
    pub(crate) fn oauth_place(&self) -> Span {
        self.oauth_span.unwrap_or(self.key.span)
    }

    /// Returns where the status is written, else the key.
    pub(crate) fn status_place(&self) -> Span {
        self.status_span.unwrap_or(self.key.span)
    }

    /// Returns the key of the entry that is used in the place of this one.
    pub(crate) fn replacement(&self) -> Option<&Spanned<String>> {
        let ends = [&self.retired, &self.deprecated].into_iter().flatten();
        ends.filter_map(|end| end.replaced_by.as_ref()).next()
    }

    /// Returns the id in translation files.
    #[must_use]
    pub fn message_id(&self) -> String {
        match &self.case {
            Some(case) => format!("{}{CASE_MARK}{}", case.of, case.id.value),
            None => self.key.value.clone(),
        }
    }

    /// Returns every field, with its kind and its name in translation files (`None` for the message), in
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
            .chain(self.remarks())
    }

    /// Returns the remarks, which stand behind all other fields.
    fn remarks(&self) -> impl Iterator<Item = FieldRef<'_>> {
        let ends = [
            (FieldKind::Deprecated, DEPRECATED, &self.deprecated),
            (FieldKind::Retired, RETIRED, &self.retired),
        ];
        let ends = ends.into_iter().filter_map(|(kind, prefix, end)| {
            let field = &end.as_ref()?.reason;
            Some(FieldRef {
                kind,
                prefix,
                id: None,
                field,
            })
        });
        ends.chain(self.divergence.iter().map(Divergence::field))
    }

    /// Yields the same fields in the same order.
    pub(crate) fn fields_mut(&mut self) -> impl Iterator<Item = &mut Field> {
        let items = self.causes.iter_mut().chain(&mut self.resolutions);
        let ends = [&mut self.deprecated, &mut self.retired].into_iter();
        let divergence = self.divergence.iter_mut();
        [&mut self.message, &mut self.summary, &mut self.description]
            .into_iter()
            .chain(items.map(|item| &mut item.field))
            .chain(self.related.iter_mut().map(|related| &mut related.text))
            .chain(self.params.iter_mut().map(|param| &mut param.doc))
            .chain(ends.flatten().map(|end| &mut end.reason))
            .chain(divergence.map(|divergence| &mut divergence.reason))
    }

    /// Returns the fields, to be found by their names in translation files.
    ///
    /// Remarks on translations are not among them: each can be translated into its own locale only.
    pub(crate) fn fields_by_name(&mut self) -> FieldsByName<'_> {
        let single = [
            ("", "", &mut self.message),
            ("summary", "", &mut self.summary),
            ("description", "", &mut self.description),
        ];
        let related = self.related.iter_mut();
        let params = self.params.iter_mut();
        let ends = [
            (DEPRECATED, &mut self.deprecated),
            (RETIRED, &mut self.retired),
        ];
        let all = single
            .into_iter()
            .chain(items(CAUSE_PREFIX, &mut self.causes))
            .chain(items(RESOLUTION_PREFIX, &mut self.resolutions))
            .chain(related.map(|one| (RELATED_PREFIX, one.key.value.as_str(), &mut one.text)))
            .chain(params.map(|one| (PARAM_PREFIX, one.name.value.as_str(), &mut one.doc)))
            .chain(
                ends.into_iter()
                    .filter_map(|(name, end)| Some((name, "", &mut end.as_mut()?.reason))),
            );
        FieldsByName::new(all)
    }

    /// Returns one of the entry's texts as plain text, with parameters by name: in the locale at a position,
    /// else in the source locale. Empty if it could not be compiled.
    #[must_use]
    pub fn plain(&self, field: &Field, locale: usize) -> String {
        let text = field.text(locale).or(field.source());
        let pattern = text.and_then(|text| text.pattern.as_ref());
        pattern.map_or_else(String::new, |pattern| pattern.default_text(&self.params))
    }

    /// Returns the remark that a locale's text of a field is known to say something else than the source.
    #[must_use]
    pub fn divergence_of(&self, locale: &Locale, field_name: &str) -> Option<&Divergence> {
        let subject = match field_name {
            "" => MESSAGE,
            name => name,
        };
        self.divergence.find(locale, subject)
    }
}

fn items<'a>(
    prefix: &'static str,
    items: &'a mut [Item],
) -> impl Iterator<Item = NamedFieldMut<'a>> {
    let items = items.iter_mut();
    items.map(move |item| (prefix, item.id.value.as_str(), &mut item.field))
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

/// Which case of a code an entry is.
#[derive(Clone, Debug)]
pub struct Case {
    /// The position of the code in [`CatalogDef::parents`](crate::model::CatalogDef::parents).
    pub parent: usize,
    /// The key of the code.
    pub of: String,
    /// The id, unique among the code's cases.
    pub id: Spanned<String>,
}

/// An entry that another one is easily confused with.
#[derive(Debug)]
pub struct Related {
    /// Its key.
    pub key: Spanned<String>,
    /// How the two differ.
    pub text: Field,
    /// Findings about the text that are accepted, with the reason.
    pub allow: Vec<Allow>,
}

/// A cause or a resolution.
#[derive(Debug)]
pub struct Item {
    /// The id, by which translations name it.
    pub id: Spanned<String>,
    /// The text.
    pub field: Field,
    /// For a resolution: the causes that it fixes, by id.
    pub fixes: Vec<Spanned<String>>,
    /// Findings about the text that are accepted, with the reason.
    pub allow: Vec<Allow>,
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
pub struct ParamDef {
    /// The name.
    pub name: Spanned<String>,
    /// The type.
    pub kind: ParamType,
    /// True if it has several values of the type.
    pub list: bool,
    /// The words of an enum; empty for other types.
    pub words: Vec<String>,
    /// The name of the `[enum.NAME]` that the words are those of, if parameters share it.
    pub shared_enum: Option<Spanned<String>>,
    /// The name of the Rust field, where it is not the parameter's.
    pub field: Option<Spanned<String>>,
    /// True if an error may be without it.
    pub optional: bool,
    /// How the value is written unless a text says otherwise: a style of each of its parts.
    pub show: Vec<Spanned<String>>,
    /// The unit of a quantity.
    pub unit: Option<String>,
    /// A value as documentation shows it.
    pub example: Option<String>,
    /// Its meaning.
    pub doc: Field,
    /// The most characters that are shown of it.
    pub max_chars: Option<u32>,
    /// True if it may come from outside.
    pub untrusted: bool,
    /// True if it is never shown.
    pub secret: bool,
    /// Findings about the parameter that are accepted, with the reason.
    pub allow: Vec<Allow>,
}

impl ParamDef {
    /// Returns what the type is called: `u32`, `list of string`.
    #[must_use]
    pub fn type_name(&self) -> Cow<'static, str> {
        match self.list {
            true => format!("list of {}", self.kind.name()).into(),
            false => self.kind.name().into(),
        }
    }

    /// Returns the type in signs that every language has: `u32`, `string[]` of several, `string?` of an optional one.
    #[must_use]
    pub fn type_sign(&self) -> String {
        let list = if self.list { "[]" } else { "" };
        let optional = if self.optional { "?" } else { "" };
        format!("{}{list}{optional}", self.kind.name())
    }

    /// Tells whether the value is a number.
    #[must_use]
    pub fn is_number(&self) -> bool {
        self.kind.is_number() && !self.list
    }

    /// Returns the name of the Rust field.
    #[must_use]
    pub fn field_name(&self) -> &str {
        &self.field.as_ref().unwrap_or(&self.name).value
    }
}
