//! Entries: all that is known of one error.

use errorbook_core::{Locale, ParamType};

use super::{
    Allow, CASE_MARK, CAUSE_PREFIX, End, Field, FieldKind, FieldRef, OAuthDef, PARAM_PREFIX,
    RELATED_PREFIX, RESOLUTION_PREFIX, Text,
};
use crate::source::{Span, Spanned};

/// All that is known of one error.
#[derive(Debug)]
pub struct EntryDef {
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
    pub divergence: Vec<Remark>,
}

impl EntryDef {
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

    /// The same fields in the same order.
    pub(crate) fn fields_mut(&mut self) -> impl Iterator<Item = &mut Field> {
        let items = self.causes.iter_mut().chain(&mut self.resolutions);
        [&mut self.message, &mut self.summary, &mut self.description]
            .into_iter()
            .chain(items.map(|item| &mut item.field))
            .chain(self.related.iter_mut().map(|related| &mut related.text))
            .chain(self.params.iter_mut().map(|param| &mut param.doc))
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
    pub fn divergence_of(&self, locale: &Locale, field_name: &str) -> Option<&str> {
        let name = if field_name.is_empty() {
            "message"
        } else {
            field_name
        };
        let divergence = self
            .divergence
            .iter()
            .find(|divergence| divergence.locale == *locale && divergence.subject.value == name)?;
        Some(&divergence.reason)
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
    pub allow: Vec<Allow>,
}
