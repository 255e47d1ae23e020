//! A text with its language and all its variants.

use errorbook_compiler::model::{Choice, SelectKind};
use errorbook_core::Style;
use serde::Serialize;

use super::fluent;
use crate::view::{Placeholders, Remark, ResolvedText, TextVariant, Writing};

/// A text.
#[derive(Clone, Debug, Serialize)]
pub struct Text {
    text: String,
    lang: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    fluent: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    variants: Vec<Variant>,
    #[serde(skip_serializing_if = "is_false")]
    stale: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    divergence: Option<RemarkText>,
}

/// What the text reads as in certain cases.
#[derive(Clone, Debug, Serialize)]
struct Variant {
    condition: String,
    when: Vec<When>,
    text: String,
}

/// The variant of a select that is taken.
#[derive(Clone, Debug, Serialize)]
struct When {
    param: String,
    select: &'static str,
    key: String,
    #[serde(skip_serializing_if = "is_false")]
    otherwise: bool,
}

/// What the authors of a catalog say.
#[derive(Clone, Debug, Serialize)]
struct RemarkText {
    text: String,
    lang: String,
}

impl From<&Remark<'_>> for RemarkText {
    fn from(remark: &Remark<'_>) -> Self {
        Self {
            text: remark.text.to_string(),
            lang: remark.lang.to_string(),
        }
    }
}

impl From<&Remark<'_>> for Text {
    fn from(remark: &Remark<'_>) -> Self {
        Self {
            text: remark.text.to_string(),
            lang: remark.lang.to_string(),
            fluent: None,
            variants: Vec::new(),
            stale: false,
            divergence: None,
        }
    }
}

fn is_false(value: &bool) -> bool {
    !value
}

impl From<&ResolvedText<'_>> for Text {
    fn from(text: &ResolvedText<'_>) -> Self {
        let variants = text.variants().list;
        let default = variants.iter().find(|variant| variant.is_default);
        let default = default.or(variants.first());
        let has_choice = variants.iter().any(|variant| !variant.choices.is_empty());
        let fluent = || fluent(text.pattern, text.params);
        Self {
            text: default.map_or_else(String::new, |variant| write(text, variant)),
            lang: text.lang.to_string(),
            fluent: has_choice.then(fluent),
            variants: match has_choice {
                true => variants.iter().map(|one| variant(text, one)).collect(),
                false => Vec::new(),
            },
            stale: text.is_stale,
            divergence: text.divergence.as_ref().map(RemarkText::from),
        }
    }
}

fn variant(text: &ResolvedText<'_>, variant: &TextVariant<'_>) -> Variant {
    Variant {
        condition: variant.condition.clone(),
        when: variant
            .choices
            .iter()
            .map(|choice| when(text, choice))
            .collect(),
        text: write(text, variant),
    }
}

fn when(text: &ResolvedText<'_>, choice: &Choice<'_>) -> When {
    let param = text.params.get(choice.selector.param);
    When {
        param: param.map_or_else(String::new, |param| param.name.value.clone()),
        select: match choice.selector.kind {
            SelectKind::Text => "text",
            SelectKind::Cardinal => "cardinal",
            SelectKind::Ordinal => "ordinal",
        },
        key: choice.key.as_str().to_owned(),
        otherwise: choice.is_default,
    }
}

fn write(text: &ResolvedText<'_>, variant: &TextVariant<'_>) -> String {
    let writing = Writing {
        style: Style::TEXT,
        escape: None,
        placeholders: &Placeholders::Names,
    };
    text.write(&variant.pattern, &writing)
}
