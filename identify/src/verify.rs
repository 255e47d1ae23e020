//! Whether a reading is what the error, rendered, really looks like.

use errorbook_compiler::model::{ABSENT, ParamDef};
use errorbook_compiler::values::{self, OwnedParams, OwnedValue};
use errorbook_core::{ParamType, Style, Text};

use crate::finding::Finding;
use crate::lists::{self, MOST_ITEMS};
use crate::matcher::Reading;
use crate::program::{Assumption, Form, Key};
use crate::value;

/// The most combinations of values that are tried for parameters which only selects speak of.
const MOST_TRIALS: usize = 4_096;

/// The most combinations that are kept.
const MOST_SAMPLES: usize = 128;

/// Numbers of which at least one is in each plural category of each language.
const NUMBERS: [&str; 20] = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "20", "21", "22", "100",
    "103", "111", "1000000",
];

/// What a reading says.
pub(crate) struct Verified {
    /// What is known of each parameter.
    pub(crate) findings: Vec<Finding>,
    /// Values with which the error says this very text.
    pub(crate) samples: Vec<OwnedParams>,
}

/// Returns what the reading says; `None` if no values make this text.
///
/// The renderer itself is the judge, so that what is found is never what the error could not have said.
pub(crate) fn verify(
    pattern: &Text<'_>,
    params: &[ParamDef],
    text: &str,
    reading: &Reading<'_>,
) -> Option<Verified> {
    let shown = text.get(reading.range.clone())?;
    // Logs and terminals first: there, every backslash begins an escape.
    [Style::LOG, Style::TEXT].into_iter().find_map(|style| {
        let mut findings = findings(params, text, reading, style)?;
        let texts = list_texts(params, text, reading, style);
        let (trials, are_all) = trials(params, &findings, reading, &texts)?;
        let mut samples: Vec<OwnedParams> = trials
            .filter(|values| renders_as(pattern, values, style, shown))
            .collect();
        lists::settle(&mut findings, &mut samples);
        if are_all {
            settle(params, &mut findings, &mut samples, reading);
        }
        samples.truncate(MOST_SAMPLES);
        (!samples.is_empty()).then_some(Verified { findings, samples })
    })
}

/// Returns where a select was decided by a key that is a value, or by the only one that is left, it is the value.
fn settle(
    params: &[ParamDef],
    findings: &mut [Finding],
    samples: &mut Vec<OwnedParams>,
    reading: &Reading<'_>,
) {
    for assumption in &reading.assumptions {
        let at = assumption.param;
        let (Some(param), Some(finding)) = (params.get(at), findings.get_mut(at)) else {
            continue;
        };
        let is_closed = matches!(param.kind, ParamType::Bool | ParamType::Enum);
        let is_exact =
            matches!(assumption.key, Key::Exact(_) | Key::Absent) && !assumption.is_default;
        if !matches!(finding, Finding::Variant(_)) || !(is_closed || is_exact) {
            continue;
        }
        let values = samples.iter().filter_map(|sample| sample.0.get(at));
        let mut values = values.filter(|value| !matches!(value, OwnedValue::Placeholder(_)));
        if let Some(first) = values.next().cloned()
            && values.all(|value| *value == first)
        {
            samples.retain(|sample| sample.0.get(at) == Some(&first));
            *finding = Finding::Value(first);
        }
    }
}

fn renders_as(pattern: &Text<'_>, values: &OwnedParams, style: Style, shown: &str) -> bool {
    let mut out = String::with_capacity(shown.len());
    // A `String` refuses nothing.
    pattern.write(values, style, &mut out).is_ok() && out == shown
}

fn findings(
    params: &[ParamDef],
    text: &str,
    reading: &Reading<'_>,
    style: Style,
) -> Option<Vec<Finding>> {
    let mut findings = vec![Finding::Unknown; params.len()];
    for assumption in &reading.assumptions {
        *findings.get_mut(assumption.param)? = assumed(assumption);
    }
    // What is shown as it is says more than what is cut or rounded.
    for known in 0..3 {
        let values = reading.values.iter();
        for (hole, range) in values.filter(|(hole, _)| how_much(hole.form) == known) {
            let param = params.get(hole.param)?;
            let finding = shown(param, hole.form, text.get(range.clone())?, style)?;
            let known = findings.get_mut(hole.param)?;
            if !is_rounded_from(&finding, known) {
                *known = finding;
            }
        }
    }
    Some(findings)
}

/// Tells whether a number has fewer digits than what is known of the same parameter, which was shown with more.
fn is_rounded_from(found: &Finding, known: &Finding) -> bool {
    let digits = |finding: &Finding| {
        let Finding::Value(OwnedValue::Float(number)) = finding else {
            return None;
        };
        let text = format!("{number:e}");
        let digits = text.chars().take_while(|c| *c != 'e');
        Some(digits.filter(char::is_ascii_digit).count())
    };
    matches!((digits(found), digits(known)), (Some(found), Some(known)) if found < known)
}

/// Returns for each parameter that is a list the text that it is shown as.
fn list_texts(
    params: &[ParamDef],
    text: &str,
    reading: &Reading<'_>,
    style: Style,
) -> Vec<Option<String>> {
    let params = params.iter().enumerate().map(|(at, param)| {
        let mut values = reading.values.iter();
        let (_, range) = values.find(|(hole, _)| param.list && hole.param == at)?;
        written(text.get(range.clone())?, style)
    });
    params.collect()
}

/// Returns a text without the escapes of a style.
fn written(text: &str, style: Style) -> Option<String> {
    match style == Style::LOG {
        true => value::unescape(text),
        false => Some(text.to_owned()),
    }
}

/// Returns how much is known of a value that is shown in a form, from 0 to 2.
fn how_much(form: Form<'_>) -> usize {
    match form {
        Form::Format(..) => 0,
        Form::Cut => 1,
        Form::Plain => 2,
    }
}

fn shown(param: &ParamDef, form: Form<'_>, text: &str, style: Style) -> Option<Finding> {
    if value::placeholder_end(param, text) == Some(text.len()) {
        return Some(Finding::Placeholder);
    }
    value::read(param, form, &written(text, style)?).map(Finding::Value)
}

fn assumed(assumption: &Assumption<'_>) -> Finding {
    Finding::Variant(match assumption.key {
        Key::Exact(text) => text.to_owned(),
        Key::Category(index) => category_name(index).to_owned(),
        Key::Absent => ABSENT.to_owned(),
    })
}

/// Returns what is known of a parameter where an arm was shown: its value, if the key of the arm is one.
pub(crate) fn assumed_value(assumption: &Assumption<'_>, param: Option<&ParamDef>) -> Finding {
    if let (false, Some(param)) = (assumption.is_default, param)
        && let Some(value) = exact_value(assumption.key, param)
    {
        return Finding::Value(value);
    }
    assumed(assumption)
}

/// Returns the value that a key is, if it is one.
fn exact_value(key: Key<'_>, param: &ParamDef) -> Option<OwnedValue> {
    match key {
        Key::Absent => Some(OwnedValue::Absent),
        // The length of a list, of which the values are not known.
        Key::Exact(_) if param.list => None,
        Key::Exact(text) => values::parse_item(param, text),
        Key::Category(_) => None,
    }
}

fn category_name(index: u8) -> &'static str {
    errorbook_core::plural::Category::from_index(index)
        .map_or("other", errorbook_core::plural::Category::as_str)
}

/// Returns values to try, one for each parameter: what was found, and for what only a select speaks of, one
/// after the other. And whether these are all that there are to try.
fn trials(
    params: &[ParamDef],
    findings: &[Finding],
    reading: &Reading<'_>,
    texts: &[Option<String>],
) -> Option<(impl Iterator<Item = OwnedParams> + use<>, bool)> {
    let choices: Vec<Vec<OwnedValue>> = params
        .iter()
        .zip(findings)
        .enumerate()
        .map(|(at, (param, finding))| {
            // Of nested selects on the same parameter, the inner one says more.
            let mut all = reading.assumptions.iter().rev();
            let exact = all.find(|one| one.param == at && !one.is_default);
            let is_counted = reading.assumptions.iter().any(|one| one.param == at);
            let mut choices = match (finding, texts.get(at)) {
                (Finding::Value(value), Some(Some(text))) if is_counted => {
                    lists::shown_alike(value, text)
                }
                _ => choices(param, finding, exact.map(|one| one.key)),
            };
            if is_rounded(at, reading) {
                choices.extend(beside(finding));
            }
            choices
        })
        .collect();
    let count = choices
        .iter()
        .try_fold(1usize, |count, choices| count.checked_mul(choices.len()))
        .unwrap_or(usize::MAX);
    let combinations = (count > 0).then(|| {
        (0..count.min(MOST_TRIALS)).map(move |mut number| {
            let value = |choices: &Vec<OwnedValue>| {
                let value = choices.get(number % choices.len());
                number /= choices.len();
                value.cloned().unwrap_or(OwnedValue::Redacted)
            };
            OwnedParams(choices.iter().map(value).collect())
        })
    })?;
    Some((combinations, count <= MOST_TRIALS))
}

/// Tells whether a parameter is shown by a function alone, so that it may have more digits than are shown.
fn is_rounded(param: usize, reading: &Reading<'_>) -> bool {
    let mut forms = reading
        .values
        .iter()
        .filter(|(hole, _)| hole.param == param)
        .map(|(hole, _)| hole.form)
        .peekable();
    forms.peek().is_some() && forms.all(|form| matches!(form, Form::Format(..)))
}

/// Returns a number a little farther from zero than the one that is shown: a choice may have been made by digits that
/// are not.
fn beside(finding: &Finding) -> Option<OwnedValue> {
    match finding {
        Finding::Value(OwnedValue::Float(number)) => {
            let little = 1e-9 * number.abs().max(1.0);
            Some(OwnedValue::Float(number + little.copysign(*number)))
        }
        Finding::Value(_) | Finding::Variant(_) | Finding::Placeholder | Finding::Unknown => None,
    }
}

fn choices(param: &ParamDef, finding: &Finding, exact: Option<Key<'_>>) -> Vec<OwnedValue> {
    let placeholder = || OwnedValue::Placeholder(param.name.value.clone());
    match finding {
        Finding::Value(value) => vec![value.clone()],
        Finding::Unknown | Finding::Placeholder => vec![placeholder()],
        Finding::Variant(key) => {
            if let Some(value) = exact.and_then(|key| exact_value(key, param)) {
                return vec![value];
            }
            if param.list {
                return lists(param).collect();
            }
            let word = matches!(
                param.kind,
                ParamType::String | ParamType::Url | ParamType::Path
            );
            let words = param.words.iter().map(String::as_str);
            let all = [key.as_str()].into_iter().chain(words).chain(NUMBERS);
            let all = all.chain(["true", "false", "?", "0.5", "1.5"]);
            let values = all.filter_map(|text| values::parse_item(param, text));
            let absent = param.optional.then_some(OwnedValue::Absent);
            values
                .chain(word.then(placeholder))
                .chain(absent)
                .chain([placeholder()])
                .collect()
        }
    }
}

/// Returns lists of each length, of which a message says no more than that.
fn lists(param: &ParamDef) -> impl Iterator<Item = OwnedValue> + use<> {
    let name = OwnedValue::Placeholder(param.name.value.clone());
    let absent = param.optional.then_some(OwnedValue::Absent);
    let lists = (0..MOST_ITEMS).map(move |length| OwnedValue::List(vec![name.clone(); length]));
    lists.chain(absent)
}
