//! A message: as it is, and in the source language.

use std::borrow::Cow;

use errorbook_core::Style;
use errorbook_reference::view::{Placeholders, Writing};
use errorbook_reference::{EntryView, ResolvedText};

use crate::reader::Reader;
use crate::rendered::RenderedText;
use errorbook_reference::language;

pub(crate) struct Message<'a> {
    pub(crate) text: RenderedText,
    /// The text to copy, with the parameters' names in braces: each variant on a line.
    pub(crate) template: String,
    /// The source text beside a translation.
    pub(crate) original: Option<Original<'a>>,
}

pub(crate) struct Original<'a> {
    pub(crate) tag: &'a str,
    pub(crate) name: Cow<'a, str>,
    pub(crate) dir: &'static str,
    pub(crate) text: RenderedText,
    pub(crate) template: String,
}

pub(super) fn message<'a>(reader: &Reader<'_, 'a>, entry: &EntryView<'a>) -> Option<Message<'a>> {
    let message = entry.message.as_ref()?;
    let source = reader.book.own(0).filter(|_| message.position != 0);
    let source = source.and_then(|source| source.entry(entry.def()).message);
    let original = source.map(|source| {
        let tag = reader.book.tag(0);
        Original {
            tag,
            name: language::name(tag),
            dir: language::direction(tag),
            text: reader.message(&source),
            template: template(&source),
        }
    });
    Some(Message {
        text: reader.message(message),
        template: template(message),
        original,
    })
}

fn template(text: &ResolvedText<'_>) -> String {
    let writing = Writing {
        style: Style::TEXT,
        escape: None,
        placeholders: &Placeholders::Names,
    };
    let variants = text.variants().list.into_iter();
    let texts = variants.map(|variant| text.write(&variant.pattern, &writing));
    texts.collect::<Vec<_>>().join("\n")
}
