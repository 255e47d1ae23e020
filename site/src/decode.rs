//! Data of messages for the look-up of the pages: for each locale, the patterns of all.
//!
//! A pattern is an array. A text in it is fixed, a number is the position of a parameter, `[parameter, format]` one that
//! is written as its language does, and a longer array is a choice: `[parameter, how, default, key, pattern, …]`. A format
//! has the function and its options, and what a value is read by: of a number the zero, the point, what stands between
//! groups, for infinity and for no number, what stands before and behind it without a sign, with a minus and with a plus,
//! and whether a hundred times it is shown; of a list what stands between its values.

use errorbook_compiler::model::{Format, Key, Part, Pattern, SelectKind};
use errorbook_core::packed::{
    BytesFormat, DurationFormat, ListFormat, NumberFormat, UnitFormat, UnitPatterns, fluent_name,
    function,
};
use serde_json::{Value, json};

use crate::ladder::{Listed, WIRE, entries};
use crate::plan::Plan;
use crate::search::script;

/// Writes the messages that are written in a locale, each with the number of its entry. Where an entry has no message in any
/// language, its summary is what an error says.
pub(crate) fn patterns(plan: &Plan<'_>, tag: &str) -> String {
    let list = listed(plan, |one| {
        let view = one.book.own_of(tag)?.entry(one.def);
        let has_message = one.def.message.texts().next().is_some();
        let said = if has_message {
            view.message
        } else {
            view.summary
        }?;
        Some(parts(said.pattern))
    });
    script("patterns", tag, &list)
}

/// The fewest characters of a description by which a payload is known.
const LEAST_WIRE: usize = 8;

/// Writes what payloads say of errors.
pub(crate) fn wire(plan: &Plan<'_>) -> String {
    let list = listed(plan, |one| {
        let description = one.def.oauth.as_ref()?.description.as_ref()?;
        let is_long = description.chars().count() >= LEAST_WIRE;
        is_long.then(|| json!([description]))
    });
    script("patterns", WIRE, &list)
}

fn listed<'a>(plan: &Plan<'a>, pattern: impl Fn(&Listed<'_, 'a>) -> Option<Value>) -> Vec<Value> {
    let all = entries(plan).into_iter().enumerate();
    all.filter_map(|(number, one)| Some(json!([number, pattern(&one)?])))
        .collect()
}

fn shown(format: &Format) -> Value {
    let read = match format.function {
        function::NUMBER => number(&format.data),
        function::LIST => several(&format.data),
        function::UNIT => UnitFormat::read(&format.data).map(
            |unit| json!({ "number": number_of(&unit.number), "units": [unit_patterns(unit.patterns)] }),
        ),
        function::BYTES => BytesFormat::read(&format.data).map(|bytes| {
            let units = bytes.units.map(unit_patterns);
            json!({ "number": number_of(&bytes.number), "units": units, "base": bytes.base })
        }),
        function::DURATION => DurationFormat::read(&format.data).map(|length| {
            let list = &length.list;
            let [two, last] = list.before_other;
            let between = [list.two[0], list.start, list.middle, list.end[0], two, last];
            json!({
                "number": number_of(&length.number),
                "units": length.units.map(unit_patterns),
                "largest": length.largest,
                "isDigital": length.is_digital,
                "separator": length.separator,
                "between": between,
                "behind": [list.two[1], list.end[1]],
            })
        }),
        _ => None,
    };
    json!({
        "function": fluent_name(format.function),
        "options": format.options,
        "read": read,
    })
}

fn number(data: &str) -> Option<Value> {
    NumberFormat::read(data).map(|number| number_of(&number))
}

fn number_of(number: &NumberFormat<'_>) -> Value {
    json!({
        "zero": number.zero.to_string(),
        "point": number.point,
        "separator": number.separator,
        "infinity": number.infinity,
        "nan": number.nan,
        "affixes": number.affixes,
        "isPercent": number.options.percent,
    })
}

/// Returns the patterns of a unit: the number of the category, whether the number stands in it, and the texts around it.
fn unit_patterns(patterns: UnitPatterns<'_>) -> Value {
    let patterns =
        patterns.map(|pattern| json!([pattern.category, pattern.has_number, pattern.texts]));
    patterns.collect()
}

fn several(data: &str) -> Option<Value> {
    let list = ListFormat::read(data)?;
    let [before_two, before_last] = list.before_other;
    Some(json!({
        "twos": [before_two, list.two[0]],
        "behindTwo": list.two[1],
        "start": list.start,
        "middle": list.middle,
        "ends": [before_last, list.end[0]],
        "behind": list.end[1],
    }))
}

/// Returns a pattern, as the pages read it.
pub(crate) fn parts(pattern: &Pattern) -> Value {
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
            Part::Param {
                param,
                format: None,
                ..
            } => list.push(json!(param)),
            Part::Param {
                param,
                format: Some(format),
                ..
            } => list.push(json!([param, shown(format)])),
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
                        Key::Absent => json!(variant.key.as_str()),
                    };
                    choice.extend([key, parts(&variant.pattern)]);
                }
                list.push(Value::Array(choice));
            }
        }
    }
}
