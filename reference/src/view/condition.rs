//! When a variant of a text is shown, in signs that every language has: `format = ini`, `hours = 1, 21, 31, …`.

use errorbook_compiler::model::{Choice, ParamDef, SelectKind, numbers};
use errorbook_core::{Locale, ParamType};

/// How many examples say which numbers are meant.
const EXAMPLES: usize = 3;

/// The most keys that are listed as those which do not fit.
const MOST_OTHERS: usize = 4;

/// Says when the choices of a variant are made: for each parameter, what its value is.
pub(super) fn condition(choices: &[Choice<'_>], params: &[ParamDef], locale: &Locale) -> String {
    let mut seen: Vec<usize> = Vec::new();
    let mut conditions = Vec::new();
    for choice in choices {
        let at = choice.selector.param;
        let Some(param) = params.get(at).filter(|_| !seen.contains(&at)) else {
            continue;
        };
        seen.push(at);
        let same = choices.iter().filter(|other| other.selector.param == at);
        let same: Vec<_> = same.collect();
        conditions.push(match choice.selector.kind {
            SelectKind::Text => text(&same, param),
            SelectKind::Cardinal | SelectKind::Ordinal => number(&same, param, locale),
        });
    }
    conditions.join("; ")
}

/// Says by which text the value is, or is not.
fn text(choices: &[&Choice<'_>], param: &ParamDef) -> String {
    let name = &param.name.value;
    if let Some(choice) = choices.iter().find(|choice| !choice.is_default) {
        return format!("{name} = {}", choice.key.as_str());
    }
    let others: Vec<&str> = choices
        .iter()
        .flat_map(|choice| &choice.others)
        .map(|other| other.as_str())
        .collect();
    let mut left: Vec<&str> = if param.kind == ParamType::Bool {
        vec!["true", "false"]
    } else {
        param.words.iter().map(String::as_str).collect()
    };
    left.retain(|word| !others.contains(word));
    if left.is_empty() {
        unlike(name, &others)
    } else {
        format!("{name} = {}", left.join(", "))
    }
}

/// Says by what the value is not.
fn unlike(name: &str, others: &[&str]) -> String {
    let mut listed: Vec<&str> = Vec::new();
    for other in others {
        if !listed.contains(other) {
            listed.push(other);
        }
    }
    if listed.len() > MOST_OTHERS {
        listed.truncate(MOST_OTHERS);
        listed.push("…");
    }
    format!("{name} ≠ {}", listed.join(", "))
}

/// Says by the first numbers that the value may be.
fn number(choices: &[&Choice<'_>], param: &ParamDef, locale: &Locale) -> String {
    let name = &param.name.value;
    let mut examples = numbers(choices, locale);
    if examples.is_empty() {
        // Such as the `many` of Czech, which fractions alone have.
        let keys = choices.iter().map(|choice| choice.key.as_str());
        return format!("{name}: {}", keys.collect::<Vec<_>>().join(", "));
    }
    if examples.len() > EXAMPLES {
        examples.truncate(EXAMPLES);
        examples.push("…".to_owned());
    }
    format!("{name} = {}", examples.join(", "))
}
