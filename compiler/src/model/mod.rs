//! What is known of a catalog after lowering: entries, fields in every locale, and where each of them
//! is written.

mod pattern;

use std::rc::Rc;

use errorbook_core::{Locale, ParamType};

pub use pattern::{Key, NumberFormat, Part, Pattern, SelectKind, Selector, Variant};

use crate::parse::ftl;
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
    /// Which fields must be there, for each locale that the file speaks of.
    pub require: Vec<Requirement>,
    /// The entries, in the order of the file.
    pub entries: Vec<Entry>,
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

    /// The entry of a key.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.value == key)
    }
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
}

/// A promise that fields are there in a locale.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// The locale.
    pub locale: Spanned<Locale>,
    /// The kinds of fields.
    pub kinds: Vec<FieldKind>,
}

/// A kind of field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldKind {
    /// What the error says.
    Message,
    /// What kind of error it is.
    Summary,
    /// What happened.
    Description,
    /// Why it may have happened.
    Causes,
    /// What to do.
    Resolutions,
    /// What the parameters mean.
    Params,
}

impl FieldKind {
    /// Every kind, by its name in `require`.
    pub const ALL: [(&'static str, Self); 6] = [
        ("message", Self::Message),
        ("summary", Self::Summary),
        ("description", Self::Description),
        ("causes", Self::Causes),
        ("resolutions", Self::Resolutions),
        ("params", Self::Params),
    ];
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
    /// The version that the entry came with.
    pub since: Option<String>,
    /// Whether the variant carries the error that caused it.
    pub source: bool,
    /// Other entries that it is easily confused with, by key.
    pub related: Vec<Spanned<String>>,
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
        single
            .chain(item_fields(FieldKind::Causes, CAUSE_PREFIX, &self.causes))
            .chain(item_fields(
                FieldKind::Resolutions,
                RESOLUTION_PREFIX,
                &self.resolutions,
            ))
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

/// What the attribute names of causes begin with.
pub const CAUSE_PREFIX: &str = "cause-";
/// What the attribute names of resolutions begin with.
pub const RESOLUTION_PREFIX: &str = "resolution-";
/// What the attribute names of parameter docs begin with.
pub const PARAM_PREFIX: &str = "param-";

/// One field of an entry, and what it is called.
#[derive(Clone, Copy, Debug)]
pub struct FieldRef<'a> {
    /// The kind.
    pub kind: FieldKind,
    prefix: &'static str,
    /// The id, of a cause, resolution or parameter.
    pub id: Option<&'a Spanned<String>>,
    /// The field.
    pub field: &'a Field,
}

impl FieldRef<'_> {
    /// The name in translation files; empty for the message.
    #[must_use]
    pub fn name(&self) -> String {
        format!(
            "{}{}",
            self.prefix,
            self.id.map_or("", |id| id.value.as_str())
        )
    }

    /// What the field is called in findings.
    #[must_use]
    pub fn title(&self) -> String {
        match (self.kind, self.id) {
            (FieldKind::Message, _) => "message".into(),
            (FieldKind::Params, Some(id)) => format!("doc of parameter `{}`", id.value),
            (FieldKind::Causes, Some(id)) => format!("cause `{}`", id.value),
            (FieldKind::Resolutions, Some(id)) => format!("resolution `{}`", id.value),
            (_, _) => self.prefix.into(),
        }
    }
}

/// A cause or a resolution.
#[derive(Debug)]
pub struct Item {
    /// The id, by which translations name it.
    pub id: Spanned<String>,
    /// The text.
    pub field: Field,
    /// For a resolution: the causes that it mends, by id.
    pub mends: Vec<Spanned<String>>,
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
}

/// One translatable text of an entry, in every locale that has it.
#[derive(Clone, Debug, Default)]
pub struct Field {
    texts: Vec<Option<Text>>,
}

impl Field {
    /// The text in the locale of this index.
    #[must_use]
    pub fn text(&self, locale: usize) -> Option<&Text> {
        self.texts.get(locale)?.as_ref()
    }

    /// The text in the source locale.
    #[must_use]
    pub fn source(&self) -> Option<&Text> {
        self.text(0)
    }

    /// The texts that are there, with the index of their locale.
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

    pub(crate) fn set(&mut self, locale: usize, text: Text) {
        if self.texts.len() <= locale {
            self.texts.resize(locale + 1, None);
        }
        self.texts[locale] = Some(text);
    }
}

/// A field's text in one locale.
#[derive(Clone, Debug)]
pub struct Text {
    /// Where it is written.
    pub span: Span,
    pub(crate) tree: Rc<ftl::Pattern>,
    /// What it compiles to. `None` if it could not be compiled, which has been reported.
    pub pattern: Option<Pattern>,
}

impl Text {
    pub(crate) fn new(tree: ftl::Pattern) -> Self {
        Self {
            span: tree.span,
            tree: Rc::new(tree),
            pattern: None,
        }
    }
}
