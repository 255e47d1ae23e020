//! A resolved text as lines for a terminal, with all its variants.

use errorbook_core::Style;

use super::inline;
use crate::markdown::plain_value;
use crate::safe;
use crate::view::{Placeholders, ResolvedText, TextVariant, Writing};

/// What the Markdown of explanations becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup {
    /// It stays as it is written.
    Source,
    /// Styles and links.
    Styles,
    /// Nothing: the words alone.
    Words,
}

/// Whether a text is Markdown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A message.
    Plain,
    /// An explanation.
    Rich,
}

/// A variant as it is written: when it is read, and what it says.
pub(super) struct VariantText {
    pub(super) condition: String,
    pub(super) text: String,
}

/// Writes the variants of a text, the last with the language if it is another than the reader's.
pub(super) fn variants(text: &ResolvedText<'_>, kind: Kind, markup: Markup) -> Vec<VariantText> {
    let variants = text.variants();
    let list = variants.list.iter().map(|variant| VariantText {
        condition: variant.condition.clone(),
        text: write(text, variant, kind, markup),
    });
    let mut list: Vec<_> = list.collect();
    if let (Some(lang), Some(last)) = (text.foreign(), list.last_mut()) {
        last.text.push_str(&format!(" [{lang}]"));
    }
    if variants.is_cut {
        list.push(VariantText {
            condition: String::new(),
            text: "…".to_owned(),
        });
    }
    list
}

/// Writes all variants of a text on one line.
pub(super) fn line(text: &ResolvedText<'_>, kind: Kind, markup: Markup) -> String {
    let variants = variants(text, kind, markup).into_iter();
    let lines = variants.map(|variant| {
        let lines = variant.text.lines().filter(|line| !line.is_empty());
        let text = lines.collect::<Vec<_>>().join(" ");
        match variant.condition.as_str() {
            "" => text,
            condition => format!("{condition}: {text}"),
        }
    });
    lines.collect::<Vec<_>>().join(" / ")
}

fn write(text: &ResolvedText<'_>, variant: &TextVariant<'_>, kind: Kind, markup: Markup) -> String {
    let is_source = kind == Kind::Plain || markup == Markup::Source;
    let writing = Writing {
        style: if is_source { Style::LOG } else { Style::TEXT },
        // What is read as Markdown must not be made of values.
        escape: if is_source {
            None
        } else {
            Some(|value| plain_value(&safe(value)))
        },
        placeholders: &Placeholders::Names,
    };
    let written = text.write(&variant.pattern, &writing);
    match (is_source, markup) {
        (true, _) | (false, Markup::Source) => written,
        (false, Markup::Styles) => inline::for_terminal(&written),
        (false, Markup::Words) => inline::words(&written),
    }
}
