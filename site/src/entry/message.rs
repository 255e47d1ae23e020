//! A message: as it is, and in the source language.

use std::borrow::Cow;

use errorbook_compiler::model::Part;
use errorbook_compiler::values;
use errorbook_core::Style;
use errorbook_reference::view::{Placeholders, Values, Writing};
use errorbook_reference::{EntryView, ResolvedText};

use crate::decode;
use crate::reader::Reader;
use crate::rendered::RenderedText;
use errorbook_reference::language;

pub(crate) struct Message<'a> {
    pub(crate) text: RenderedText,
    /// The language, where the source text stands beside it.
    pub(crate) name: Option<Cow<'a, str>>,
    /// The text to copy, with the parameters' names in braces: each variant on a line.
    pub(crate) template: String,
    /// The text with the examples of its parameters. Empty if it has none.
    pub(crate) example: String,
    pub(crate) pattern: Fillable,
    /// The source text beside a translation.
    pub(crate) original: Option<Original<'a>>,
}

/// Templates into which scripts put the values of an address. Empty where a text has no parameters.
pub(crate) struct Fillable {
    /// The pattern, as the decoder reads it.
    pub(crate) parts: String,
    /// The names of the parameters.
    pub(crate) params: String,
}

pub(crate) struct Original<'a> {
    pub(crate) tag: &'a str,
    pub(crate) name: Cow<'a, str>,
    pub(crate) dir: &'static str,
    pub(crate) text: RenderedText,
    pub(crate) template: String,
    pub(crate) pattern: Fillable,
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
            pattern: fillable(&source),
        }
    });
    Some(Message {
        text: reader.message(message),
        name: original
            .is_some()
            .then(|| language::name(reader.book.tag(message.position))),
        template: template(message),
        example: example(message),
        pattern: fillable(message),
        original,
    })
}

fn has_params(text: &ResolvedText<'_>) -> bool {
    let mut any = text.pattern.has_select();
    text.pattern
        .visit(&mut |part| any |= matches!(part, Part::Param { .. }));
    any
}

fn fillable(text: &ResolvedText<'_>) -> Fillable {
    if !has_params(text) {
        let (parts, params) = (String::new(), String::new());
        return Fillable { parts, params };
    }
    let names = text.params.iter().map(|param| param.name.value.as_str());
    Fillable {
        parts: decode::parts(text.pattern).to_string(),
        params: names.collect::<Vec<_>>().join(" "),
    }
}

fn example(text: &ResolvedText<'_>) -> String {
    if !has_params(text) {
        return String::new();
    }
    let examples = text.params.iter().map(|param| Some(values::example(param)));
    template(&text.clone().with_values(Values::new(examples.collect())))
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
