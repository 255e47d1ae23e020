//! What the decoder of the pages reads: for each locale, the patterns of all messages.
//!
//! A pattern is an array. A text in it is fixed, a number is the position of a parameter, and an array is
//! a choice: `[parameter, how, default, key, pattern, key, pattern, …]`.

use errorbook_compiler::model::{EntryDef, Key, Part, Pattern, SelectKind};
use serde_json::{Value, json};

use crate::book::{Book, Page};
use crate::plan::Plan;
use crate::search::script;

/// Writes the messages that are written in a locale.
pub(crate) fn patterns(plan: &Plan<'_>, tag: &str) -> String {
    let list = listed(plan, |book, entry| {
        let message = book.own_of(tag)?.entry(entry).message?;
        Some(parts(message.pattern))
    });
    script("patterns", tag, &list)
}

/// The name under which the descriptions of payloads are listed: they are of no language.
pub(crate) const WIRE: &str = "wire";

/// Writes what payloads say of errors.
pub(crate) fn wire(plan: &Plan<'_>) -> String {
    let list = listed(plan, |_, entry| {
        let description = entry.oauth.as_ref()?.description.as_ref()?;
        Some(json!([description]))
    });
    script("patterns", WIRE, &list)
}

/// Lists the page's position, the case's anchor, the parameters, and the pattern.
fn listed<'a>(
    plan: &Plan<'a>,
    pattern: impl Fn(&Book<'a>, &'a EntryDef) -> Option<Value>,
) -> Vec<Value> {
    let mut list = Vec::new();
    let mut number = 0;
    for book in &plan.books {
        for page in &book.pages {
            for (anchor, entry) in entries(page) {
                if let Some(pattern) = pattern(book, entry) {
                    list.push(json!([number, anchor, params(entry), pattern]));
                }
            }
            number += 1;
        }
    }
    list
}

fn entries<'p, 'a>(page: &'p Page<'a>) -> Vec<(&'p str, &'a EntryDef)> {
    if page.cases.is_empty() {
        return vec![("", page.root)];
    }
    let cases = page.cases.iter();
    cases
        .map(|(anchor, case)| (anchor.as_str(), *case))
        .collect()
}

/// Returns name and type: `n` for numbers, which nothing else is taken for, and `s` for the rest.
fn params(entry: &EntryDef) -> Value {
    let params = entry.params.iter();
    params
        .map(|param| {
            json!([
                param.name.value,
                if param.kind.is_number() { "n" } else { "s" }
            ])
        })
        .collect()
}

fn parts(pattern: &Pattern) -> Value {
    let mut list = Vec::new();
    push(pattern, &mut list);
    Value::Array(list)
}

fn push(pattern: &Pattern, list: &mut Vec<Value>) {
    for part in &pattern.parts {
        match part {
            Part::Text { text, .. } => match list.last_mut() {
                Some(Value::String(before)) => before.push_str(text),
                _ => list.push(json!(text.as_str())),
            },
            Part::Param { param, .. } => list.push(json!(param)),
            Part::Isolated(inner) => push(inner, list),
            Part::Select {
                selector,
                variants,
                default,
                ..
            } => {
                let how = match selector.kind {
                    SelectKind::Text => "text",
                    SelectKind::Cardinal => "cardinal",
                    SelectKind::Ordinal => "ordinal",
                };
                let mut choice = vec![json!(selector.param), json!(how), json!(default)];
                for variant in variants {
                    let key = match &variant.key {
                        Key::Text(text) => json!(text),
                        Key::Number(number) => json!(format!("={number}")),
                        Key::Category(category) => json!(category.as_str()),
                    };
                    choice.extend([key, parts(&variant.pattern)]);
                }
                list.push(Value::Array(choice));
            }
        }
    }
}
