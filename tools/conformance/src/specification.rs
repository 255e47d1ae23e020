//! The fixtures of the Fluent specification: a file and its tree.

use std::error::Error;
use std::fs;
use std::path::Path;

use errorbook_compiler::conformance::Resource;
use serde_json::{Value, json};

use crate::material::files;
use crate::tally::{Outcome, Tally};

/// Parses every `.ftl` of a folder and compares with the `.json` beside it.
///
/// # Errors
/// If a file cannot be read.
pub fn run(folder: &Path) -> Result<Tally, Box<dyn Error>> {
    let mut tally = Tally::new("Fluent specification (fluent-syntax 0.9.3)");
    for path in files(folder, "ftl")? {
        let text = fs::read_to_string(&path)?;
        let expected = fs::read_to_string(path.with_extension("json"))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        tally.add(&name, compare(&text, &serde_json::from_str(&expected)?));
    }
    Ok(tally)
}

fn compare(text: &str, expected: &Value) -> Outcome {
    let Ok(locale) = "en".parse() else {
        return Outcome::Failed("`en` is no locale".into());
    };
    let resource = Resource::parse(locale, text);
    for (name, slice) in resource.names() {
        if name != slice {
            return Outcome::Failed(format!("`{name}` is said to stand at `{slice}`"));
        }
    }
    let (expected, junk) = normalised(expected);
    let tree = resource.to_json();
    if tree != expected {
        return Outcome::Failed(difference(&expected, &tree));
    }
    // Junk is an error, in the place of the junk, one for each.
    let mut places = resource
        .syntax
        .iter()
        .map(|finding| resource.place(finding));
    let mut from = 0;
    for junk in &junk {
        let Some(start) = text.get(from..).and_then(|rest| rest.find(junk.as_str())) else {
            return Outcome::Failed(format!("the fixture's junk {junk:?} is not in the file"));
        };
        let range = from + start..=from + start + junk.len();
        if !places.next().is_some_and(|place| range.contains(&place)) {
            return Outcome::Failed(format!("no error in {junk:?}"));
        }
        from = *range.end();
    }
    match places.next() {
        None => Outcome::Passed,
        Some(place) => Outcome::Failed(format!("an error at {place}, where no junk is")),
    }
}

/// Returns the messages, then the terms of a fixture's tree, without comments and with adjacent texts joined;
/// and its junk.
pub(crate) fn normalised(tree: &Value) -> (Value, Vec<String>) {
    let mut junk = Vec::new();
    let (mut messages, mut terms) = (Vec::new(), Vec::new());
    for entry in tree["body"].as_array().into_iter().flatten() {
        let mut entry = entry.clone();
        normalise(&mut entry);
        match entry["type"].as_str() {
            Some("Message") => messages.push(entry),
            Some("Term") => terms.push(entry),
            Some("Junk") => junk.extend(entry["content"].as_str().map(str::to_owned)),
            _ => {}
        }
    }
    messages.append(&mut terms);
    (Value::Array(messages), junk)
}

fn normalise(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.remove("comment");
            fields.values_mut().for_each(normalise);
            // `{ -term }` and `{ -term() }` mean the same.
            if fields
                .get("type")
                .is_some_and(|kind| kind == "TermReference")
                && fields.get("arguments").is_none_or(Value::is_null)
            {
                let none = json!({ "type": "CallArguments", "positional": [], "named": [] });
                fields.insert("arguments".to_owned(), none);
            }
        }
        Value::Array(elements) => {
            elements.iter_mut().for_each(normalise);
            elements.dedup_by(|next, before| {
                if next["type"] != "TextElement" || before["type"] != "TextElement" {
                    return false;
                }
                let text =
                    |element: &Value| element["value"].as_str().unwrap_or_default().to_owned();
                before["value"] = (text(before) + &text(next)).into();
                true
            });
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Returns the first difference of two trees.
fn difference(expected: &Value, found: &Value) -> String {
    match (expected, found) {
        (Value::Object(a), Value::Object(b)) if a.keys().eq(b.keys()) => a
            .keys()
            .find(|key| a[*key] != b[*key])
            .map(|key| format!("{key}.{}", difference(&a[key], &b[key])))
            .unwrap_or_default(),
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => (0..a.len())
            .find(|&at| a[at] != b[at])
            .map(|at| format!("{at}.{}", difference(&a[at], &b[at])))
            .unwrap_or_default(),
        _ => format!(" {expected} is expected, {found} is found"),
    }
}
