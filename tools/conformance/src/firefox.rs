//! The Fluent files of Firefox, with generated arguments.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use errorbook_core::Locale;
use fluent_syntax::{ast, parser, serializer};

use crate::differential::Pair;
use crate::material::files;
use crate::side::Name;
use crate::tally::{Outcome, Tally};
use crate::value::{Argument, Arguments};

/// Compares every text of every file, each with several sets of arguments.
///
/// # Errors
/// If a file cannot be read.
pub fn run(folder: &Path) -> Result<Tally, Box<dyn Error>> {
    let mut tally = Tally::new("Firefox (fluent-testing 0.0.5), messages and attributes");
    let mut texts = Vec::new();
    for path in files(folder, "ftl")? {
        texts.push((path.clone(), fs::read_to_string(&path)?));
    }
    for tag in ["en-US", "pl"] {
        let texts = texts
            .iter()
            .filter(|(path, _)| path.iter().any(|part| part == tag));
        let terms: Vec<_> = texts.clone().flat_map(|(_, text)| terms(text)).collect();
        for (path, text) in texts {
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            run_file(&file, tag.parse()?, with_terms(text, &terms), &mut tally);
        }
    }
    Ok(tally)
}

fn run_file(file: &str, locale: Locale, text: String, tally: &mut Tally) {
    let variables = variables(&text);
    let mut pair = Pair::new(locale, text);
    let refused = pair.refused();
    for name in pair.texts() {
        let mut outcome = if refused.is_empty() {
            Outcome::Passed
        } else {
            Outcome::Refused(refused.clone())
        };
        for round in 0..ROUNDS {
            if outcome == Outcome::Passed {
                outcome = pair.compare(&name, &arguments(&name, &variables, round));
            }
        }
        tally.add(file, outcome);
    }
}

/// How many sets of arguments a text is shown with.
const ROUNDS: usize = 6;

/// Returns the terms of a file, as text, by name.
fn terms(text: &str) -> Vec<(String, String)> {
    let (Ok(resource) | Err((resource, _))) = parser::parse(text);
    let terms = resource.body.into_iter().filter_map(|entry| match entry {
        ast::Entry::Term(term) => Some((
            term.id.name.to_owned(),
            serializer::serialize(&ast::Resource {
                body: vec![ast::Entry::Term(term)],
            }),
        )),
        ast::Entry::Message(_)
        | ast::Entry::Comment(_)
        | ast::Entry::GroupComment(_)
        | ast::Entry::ResourceComment(_)
        | ast::Entry::Junk { .. } => None,
    });
    terms.collect()
}

/// Returns a file together with the terms that others define, as Firefox loads them.
fn with_terms(text: &str, all: &[(String, String)]) -> String {
    let own = terms(text);
    let mut added: Vec<&str> = own.iter().map(|(name, _)| name.as_str()).collect();
    let mut whole = format!("{text}\n");
    for (name, term) in all {
        if !added.contains(&name.as_str()) {
            added.push(name);
            whole += term;
        }
    }
    whole
}

/// Returns the variables of each text, and whether a select on one has keys for numbers.
fn variables(text: &str) -> BTreeMap<Name, BTreeMap<String, bool>> {
    let (Ok(resource) | Err((resource, _))) = parser::parse(text);
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name.to_owned();
        let attributes = message.attributes.iter();
        let attributes = attributes.map(|it| (Some(it.id.name.to_owned()), &it.value));
        let value = message.value.iter().map(|value| (None, value));
        for (attribute, pattern) in value.chain(attributes) {
            let tree = serde_json::to_value(pattern).unwrap_or_default();
            let mut variables = BTreeMap::new();
            collect(&tree, &mut variables);
            found.insert((id.clone(), attribute), variables);
        }
    }
    found
}

fn collect(tree: &serde_json::Value, variables: &mut BTreeMap<String, bool>) {
    let mut add = |node: &serde_json::Value, number: bool| {
        if node["type"] == "VariableReference" {
            let name = node["id"]["name"].as_str().unwrap_or_default().to_owned();
            *variables.entry(name).or_default() |= number;
        }
    };
    add(tree, false);
    if tree["type"] == "FunctionReference" && tree["id"]["name"] == "NUMBER" {
        add(&tree["arguments"]["positional"][0], true);
    }
    let keys = tree["variants"].as_array().into_iter().flatten();
    let number = keys.map(|variant| &variant["key"]).any(|key| {
        let category = key["name"].as_str().unwrap_or_default();
        key["type"] == "NumberLiteral" || ["zero", "one", "two", "few", "many"].contains(&category)
    });
    add(&tree["selector"], number);
    match tree {
        serde_json::Value::Object(fields) => {
            fields.values().for_each(|value| collect(value, variables));
        }
        serde_json::Value::Array(elements) => {
            elements.iter().for_each(|value| collect(value, variables));
        }
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => {}
    }
}

/// Arguments for the variables of all texts of a file, since texts refer to each other.
fn arguments(
    name: &Name,
    variables: &BTreeMap<Name, BTreeMap<String, bool>>,
    round: usize,
) -> Arguments {
    let mut wanted: BTreeMap<&str, bool> = BTreeMap::new();
    let own = variables.get(name).into_iter();
    for (variable, number) in own.chain(variables.values()).flatten() {
        wanted.entry(variable).or_insert(*number);
    }
    let numbers = [1, 2, 5, 0, 22, 112];
    let texts = ["a", "", "other", "x y", "\u{5e9}", "1"];
    let arguments = wanted.into_iter().map(|(variable, number)| {
        let value = if number {
            Argument::Int(numbers[round % numbers.len()])
        } else {
            Argument::Text(texts[round % texts.len()].to_owned())
        };
        (variable.to_owned(), value)
    });
    Arguments(arguments.collect())
}
