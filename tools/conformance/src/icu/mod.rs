//! Lists and other values in the reader's language, against ICU: node's `Intl`.

mod durations;
mod kind;
mod lists;
mod numbers;

use std::error::Error;

use errorbook_compiler::conformance::Resource;
use errorbook_core::Locale;
use serde::Deserialize;
use serde_json::json;

use crate::intl::{CLDR, LOCALES, ask_node};
use crate::side::{codes, compile, render};
use crate::tally::{Outcome, Tally};
use crate::value::{Argument, Arguments};
use kind::{Difference, Kind};

#[derive(Deserialize)]
struct Answer {
    cldr: String,
    shown: Vec<Vec<String>>,
}

/// Compares what errorbook writes of every kind with what ICU does.
///
/// # Errors
/// If node cannot be run or has other tables than errorbook, or a known difference is none any more.
pub fn run() -> Result<Vec<Tally>, Box<dyn Error>> {
    let kinds = [
        lists::kind(),
        numbers::units(),
        numbers::currencies(),
        durations::durations(),
        durations::bytes(),
    ];
    kinds.iter().map(compare).collect()
}

fn compare(kind: &Kind) -> Result<Tally, Box<dyn Error>> {
    let calls = LOCALES
        .iter()
        .flat_map(|locale| kind.calls.iter().map(move |call| (*locale, call)));
    let calls: Vec<_> = calls.collect();
    let asked = calls
        .iter()
        .map(|(locale, (_, options))| json!({ "locale": locale, "options": options }));
    let asked: Vec<_> = asked.collect();
    let asked = json!({ "kind": kind.name, "calls": asked, "values": kind.asked });
    let answer: Answer = ask_node("icu.mjs", &asked)?;
    if !answer.cldr.starts_with(CLDR) {
        return Err(format!("node has CLDR {}, not {CLDR}", answer.cldr).into());
    }
    let mut tally = Tally::new(kind.source);
    for ((locale, (call, _)), expected) in calls.iter().zip(&answer.shown) {
        let compiled = Compiled::new(locale, call, kind)?;
        for (value, theirs) in kind.values.iter().zip(expected) {
            let ours = compiled.shown(value);
            tally.add(locale, outcome(kind, locale, call, &ours, theirs, value));
        }
    }
    let ids = kind.ledger.iter().map(|known| known.id);
    let unused: Vec<_> = ids.filter(|id| !tally.reasons.contains_key(*id)).collect();
    match unused.is_empty() {
        true => Ok(tally),
        false => Err(format!("{}: no difference any more: {unused:?}", kind.source).into()),
    }
}

fn outcome(
    kind: &Kind,
    locale: &str,
    call: &str,
    ours: &str,
    theirs: &str,
    value: &Argument,
) -> Outcome {
    if ours == theirs {
        return Outcome::Passed;
    }
    let difference = Difference {
        locale,
        call,
        ours,
        theirs,
    };
    let mut known = kind.ledger.iter();
    match known.find(|known| (known.explains)(&difference)) {
        Some(known) => Outcome::Known(known.id),
        None => Outcome::Failed(format!(
            "{locale} {call} {value:?}: errorbook {ours:?}, ICU {theirs:?}"
        )),
    }
}

/// A call, ready to be written with values.
struct Compiled {
    packed: errorbook_compiler::Packed,
    locale: Locale,
}

impl Compiled {
    fn new(locale: &str, call: &str, kind: &Kind) -> Result<Self, Box<dyn Error>> {
        let text = format!("m = {{ {call} }}\n");
        let first = kind.values.first().ok_or("no values")?;
        let parsed: Locale = locale.parse()?;
        let resource = Resource::parse(parsed, &text);
        let name = ("m".to_owned(), None);
        let packed = compile(&resource, &name, &arguments(first))
            .map_err(|findings| format!("{locale} {call}: {:?}", codes(&findings)))?;
        Ok(Self {
            packed,
            locale: parsed,
        })
    }

    fn shown(&self, value: &Argument) -> String {
        render(&self.packed, &self.locale, &arguments(value), false)
    }
}

fn arguments(value: &Argument) -> Arguments {
    Arguments(vec![("v".to_owned(), value.clone())])
}
