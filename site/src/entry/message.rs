//! A message: as it is, in the source language, and by the values that it chooses by.

use errorbook_compiler::emit::{Placeholders, Prose};
use errorbook_compiler::model::{EntryDef, Key, ParamDef, Part, Pattern, SelectKind};

use crate::html::Html;
use crate::shown::{Reader, Shown};
use crate::{language, markdown};

pub(crate) struct Message<'a> {
    pub(crate) shown: Shown<'a>,
    /// The text with the parameters' names in braces.
    pub(crate) template: String,
    /// The source text beside a translation.
    pub(crate) original: Option<Original<'a>>,
    /// What the message says for certain values.
    pub(crate) forms: Vec<Form>,
}

pub(crate) struct Original<'a> {
    pub(crate) tag: &'a str,
    pub(crate) name: &'a str,
    pub(crate) dir: &'static str,
    pub(crate) html: Html,
    pub(crate) template: String,
}

pub(crate) struct Form {
    pub(crate) when: String,
    pub(crate) html: Html,
}

pub(super) fn message<'a>(reader: &Reader<'_, 'a>, entry: &'a EntryDef) -> Option<Message<'a>> {
    let (found, shown) = reader.message(entry)?;
    let source = entry.message.source().filter(|_| found.locale != 0);
    let original = source
        .and_then(|text| text.pattern.as_ref())
        .map(|pattern| {
            let tag = reader.book.tag(0);
            Original {
                tag,
                name: language::name(tag),
                dir: language::direction(tag),
                html: markdown::plain(pattern, &entry.params),
                template: template(pattern, &entry.params),
            }
        });
    Some(Message {
        template: template(found.pattern, &entry.params),
        forms: forms(found.pattern, &entry.params),
        shown,
        original,
    })
}

fn template(pattern: &Pattern, params: &[ParamDef]) -> String {
    Prose::new(pattern, params).text(&Placeholders::Names)
}

/// What a message says by the value of a parameter, if it chooses by one, beside its default.
fn forms(pattern: &Pattern, params: &[ParamDef]) -> Vec<Form> {
    let mut forms = Vec::new();
    for (at, part) in pattern.parts.iter().enumerate() {
        let Part::Select {
            selector,
            variants,
            default,
            isolate,
        } = part
        else {
            continue;
        };
        let name = params
            .get(selector.param)
            .map_or("", |param| &param.name.value);
        for (index, variant) in variants.iter().enumerate() {
            if index == *default {
                continue;
            }
            let mut chosen = pattern.clone();
            if let Some(part) = chosen.parts.get_mut(at) {
                *part = Part::Select {
                    selector: *selector,
                    variants: variants.clone(),
                    default: index,
                    isolate: *isolate,
                };
            }
            forms.push(Form {
                when: condition(name, selector.kind, &variant.key),
                html: markdown::plain(&chosen, params),
            });
        }
    }
    forms
}

fn condition(name: &str, kind: SelectKind, key: &Key) -> String {
    match (kind, key) {
        (_, Key::Text(text)) => format!("{name} = {text}"),
        (_, Key::Number(number)) => format!("{name} = {number}"),
        (SelectKind::Ordinal, Key::Category(category)) => {
            format!("{name}: {} (ordinal)", category.as_str())
        }
        (SelectKind::Cardinal | SelectKind::Text, Key::Category(category)) => {
            format!("{name}: {}", category.as_str())
        }
    }
}
