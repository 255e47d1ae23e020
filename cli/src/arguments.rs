//! Values of parameters, as `NAME=VALUE`.

use errorbook_compiler::diagnostic;
use errorbook_compiler::model::{EntryDef, ParamDef};
use errorbook_compiler::values::{self, OwnedParams, OwnedValue};
use errorbook_reference::view::Values;

use crate::failure::{Failure, Problem, quoted};

/// The values that were given for an entry's parameters, by position.
pub(crate) struct Arguments {
    values: Vec<Option<OwnedValue>>,
}

impl Arguments {
    /// Reads the arguments, and says all that is wrong with them at once.
    pub(crate) fn read(entry: &EntryDef, arguments: &[String]) -> Result<Self, Failure> {
        let mut values = vec![None; entry.params.len()];
        let mut problems = Vec::new();
        for argument in arguments {
            if let Err(problem) = read_one(entry, argument, &mut values) {
                problems.push(problem);
            }
        }
        if problems.is_empty() {
            Ok(Self { values })
        } else {
            Err(Failure::Usage(problems))
        }
    }

    /// Returns the values for a reader, who sees the name of each parameter that has none.
    pub(crate) fn for_reader(self) -> Values {
        Values::new(self.values)
    }

    /// Returns the values, of which none may be missing but those that are never shown.
    pub(crate) fn complete(self, entry: &EntryDef) -> Result<OwnedParams, Failure> {
        let named = || entry.params.iter().zip(&self.values);
        let missing = named().filter(|(param, value)| value.is_none() && !param.secret);
        let missing: Vec<_> = missing.map(|(param, _)| missing_value(param)).collect();
        if !missing.is_empty() {
            return Err(Failure::Usage(missing));
        }
        let values = self.values.into_iter();
        Ok(OwnedParams(
            values
                .map(|value| value.unwrap_or(OwnedValue::Redacted))
                .collect(),
        ))
    }
}

fn read_one(
    entry: &EntryDef,
    argument: &str,
    values: &mut [Option<OwnedValue>],
) -> Result<(), Problem> {
    let Some((name, text)) = argument.split_once('=') else {
        let title = format!(
            "{} is not a value of the form `NAME=VALUE`",
            quoted(argument)
        );
        return Err(Problem::new(title).help(known_names(entry)));
    };
    let known = entry.params.iter().zip(values);
    let Some((param, value)) = known
        .into_iter()
        .find(|(param, _)| param.name.value == name)
    else {
        return Err(unknown_name(entry, name));
    };
    if value.is_some() {
        let title = format!("the parameter `{name}` is given twice");
        return Err(Problem::new(title).help("give it one value"));
    }
    let read = values::parse(param, text);
    // Set even if it is wrong, so that it is not reported as missing or as given once only.
    *value = Some(OwnedValue::Redacted);
    let read = read.map_err(|error| {
        Problem::new(format!("`{name}`: {error}")).help(match param.words[..] {
            [] => format!(
                "write it as in `{name}={}`",
                example(param, &error.expected)
            ),
            _ => format!("write one of {}", list(&param.words)),
        })
    })?;
    if !param.secret {
        *value = Some(read);
    }
    Ok(())
}

fn unknown_name(entry: &EntryDef, name: &str) -> Problem {
    let names = entry.params.iter().map(|param| param.name.value.as_str());
    let title = format!("`{}` has no parameter {}", entry.code, quoted(name));
    let problem = Problem::new(title).help(known_names(entry));
    match diagnostic::nearest(name, names) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem,
    }
}

fn known_names(entry: &EntryDef) -> String {
    let params = entry.params.iter();
    let names: Vec<_> = params
        .map(|param| format!("`{}` ({})", param.name.value, param.type_name()))
        .collect();
    if names.is_empty() {
        format!("`{}` has no parameters", entry.code)
    } else {
        format!("its parameters are {}", names.join(", "))
    }
}

fn missing_value(param: &ParamDef) -> Problem {
    let (name, kind) = (&param.name.value, param.type_name());
    let problem = Problem::new(format!("the parameter `{name}` ({kind}) is missing"));
    let any = param.words.first().map_or("…", String::as_str);
    problem.help(format!("add `{name}={}`", example(param, any)))
}

fn list(words: &[String]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

/// Returns a value to show how one is written: the catalog's, else any of the type.
fn example<'a>(param: &'a ParamDef, any: &'a str) -> &'a str {
    param.example.as_deref().unwrap_or(any)
}
