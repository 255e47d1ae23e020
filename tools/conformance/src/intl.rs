//! Values in the reader's language, against ICU: node's `Intl`.

use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use errorbook_compiler::conformance::Resource;
use errorbook_core::Locale;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::side::{codes, compile, render};
use crate::tally::{Outcome, Tally};
use crate::value::{Argument, Arguments};

/// Languages in every script that CLDR has digits or separators of its own for, and regions that differ from theirs.
pub const LOCALES: [&str; 72] = [
    "af", "am", "ar", "ar-AE", "ar-EG", "as", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da",
    "de", "de-AT", "de-CH", "de-LI", "el", "en", "en-IN", "en-ZA", "es", "es-MX", "et", "eu", "fa",
    "fi", "fr", "fr-CA", "fr-CH", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it",
    "it-CH", "ja", "ka", "kk", "km", "ko", "lt", "lv", "mr", "my", "nb", "ne", "nl", "pa", "pl",
    "ps", "pt", "pt-PT", "ro", "ru", "sk", "sl", "sr-Latn", "sv", "ta", "th", "tr", "uk", "zh",
    "zh-TW",
];

/// The version of CLDR whose tables errorbook has.
pub(crate) const CLDR: &str = "48.";

/// Options of `NUMBER()`, as Fluent and as `Intl` take them.
const NUMBERS: [&[(&str, Said)]; 16] = [
    &[],
    &[("minimumFractionDigits", Said::Number(2))],
    &[("maximumFractionDigits", Said::Number(0))],
    &[
        ("minimumFractionDigits", Said::Number(1)),
        ("maximumFractionDigits", Said::Number(5)),
    ],
    &[("minimumIntegerDigits", Said::Number(5))],
    &[("maximumSignificantDigits", Said::Number(3))],
    &[
        ("minimumSignificantDigits", Said::Number(4)),
        ("maximumSignificantDigits", Said::Number(6)),
    ],
    &[("style", Said::Text("percent"))],
    &[
        ("style", Said::Text("percent")),
        ("maximumFractionDigits", Said::Number(2)),
        ("signDisplay", Said::Text("always")),
    ],
    &[("useGrouping", Said::Text("always"))],
    &[("useGrouping", Said::Text("min2"))],
    &[("useGrouping", Said::Text("false"))],
    &[("signDisplay", Said::Text("always"))],
    &[("signDisplay", Said::Text("never"))],
    &[("signDisplay", Said::Text("exceptZero"))],
    &[("signDisplay", Said::Text("negative"))],
];

#[derive(Clone, Copy)]
enum Said {
    Number(u8),
    Text(&'static str),
}

/// A known difference.
struct Known {
    id: &'static str,
    explains: fn(locale: &str, ours: &str, theirs: &str) -> bool,
}

/// Every known difference. Each must be one.
const LEDGER: [Known; 1] = [
    // CLDR 48.2, which errorbook has, groups the digits of Swiss French by an apostrophe, as those of Swiss German;
    // CLDR 48.0, which ICU 78.2 has, by a narrow space.
    Known {
        id: "fr-CH-groups",
        explains: |locale, ours, theirs| {
            locale == "fr-CH" && ours.replace('\'', "\u{202f}") == theirs
        },
    },
];

/// A call in a language, as both sides take it.
struct Call {
    locale: &'static str,
    text: String,
    options: Value,
}

#[derive(Deserialize)]
struct Answer {
    cldr: String,
    shown: Vec<Vec<String>>,
}

/// Compares what errorbook writes with what ICU does.
///
/// # Errors
/// If node cannot be run, or has other tables than errorbook.
pub fn run() -> Result<Tally, Box<dyn Error>> {
    let calls: Vec<Call> = LOCALES.into_iter().flat_map(number_calls).collect();
    let numbers = numbers();
    let answer = ask(&calls, &numbers)?;
    if !answer.cldr.starts_with(CLDR) {
        return Err(format!("node has CLDR {}, not {CLDR}", answer.cldr).into());
    }
    let mut tally = Tally::new("ICU, numbers");
    for (call, expected) in calls.iter().zip(&answer.shown) {
        let compiled = Compiled::new(call)?;
        for (number, theirs) in numbers.iter().zip(expected) {
            let ours = compiled.shown(*number);
            let mut known = LEDGER.iter();
            let outcome = if ours == *theirs {
                Outcome::Passed
            } else if let Some(known) =
                known.find(|known| (known.explains)(call.locale, &ours, theirs))
            {
                Outcome::Known(known.id)
            } else {
                let (locale, text) = (call.locale, &call.text);
                Outcome::Failed(format!(
                    "{locale} {text} {number:?}: errorbook {ours:?}, ICU {theirs:?}"
                ))
            };
            tally.add(call.locale, outcome);
        }
    }
    Ok(tally)
}

fn number_calls(locale: &'static str) -> impl Iterator<Item = Call> {
    NUMBERS.into_iter().map(move |options| {
        let mut written = String::new();
        let mut all = Map::new();
        for (name, said) in options {
            let (fluent, value) = match said {
                Said::Number(number) => (number.to_string(), json!(number)),
                // In Fluent there is no `false`.
                Said::Text("false") => ("\"false\"".to_owned(), json!(false)),
                Said::Text(text) => (format!("{text:?}"), json!(text)),
            };
            written += &format!(", {name}: {fluent}");
            all.insert((*name).to_owned(), value);
        }
        Call {
            locale,
            text: format!("m = {{ NUMBER($n{written}) }}\n"),
            options: Value::Object(all),
        }
    })
}

/// Returns numbers of every size, the same in every run.
pub(crate) fn numbers() -> Vec<f64> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let random = std::iter::from_fn(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        Some(state)
    });
    let spread = random.take(300).map(|bits| {
        #[expect(clippy::cast_precision_loss, reason = "any number will do")]
        let digits = (bits >> 14) as f64;
        let exponent = i32::try_from(bits % 19).unwrap_or(0);
        let sign = if bits & 1 == 0 { 1.0 } else { -1.0 };
        // From a thousandth to 10^15, with fewer digits for every other.
        let number = sign * digits / 10_f64.powi(exponent);
        if bits & 2 == 0 {
            (number * 1e3).round() / 1e3
        } else {
            number
        }
    });
    let edges = [
        0.0,
        1.0,
        0.5,
        1.5,
        2.5,
        0.05,
        0.005,
        1.005,
        0.001,
        0.0004,
        0.0005,
        9.9995,
        999.9995,
        0.999,
        99.95,
        999.5,
        9_999.5,
        10.0,
        12.0,
        100.0,
        123.0,
        999.0,
        1_000.0,
        1_234.0,
        9_999.0,
        10_000.0,
        12_345.0,
        99_999.0,
        100_000.0,
        123_456.0,
        999_999.0,
        1e6,
        1_234_567.0,
        12_345_678.0,
        1e9,
        1e12,
        1e15,
        123_456_789_012_345.0,
        1e21,
        f64::MAX,
        f64::MIN_POSITIVE,
        f64::INFINITY,
        f64::NAN,
        0.1 + 0.2,
        0.145,
        2.675,
        1.45,
        8.345,
        0.285,
    ];
    let both = edges.into_iter().flat_map(|edge| [edge, -edge]);
    both.chain(spread).collect()
}

/// Returns a number as JavaScript reads it.
pub(crate) fn written(number: f64) -> String {
    match number {
        f64::INFINITY => "Infinity".to_owned(),
        f64::NEG_INFINITY => "-Infinity".to_owned(),
        number => format!("{number:?}"),
    }
}

/// Returns the ids of the ledger that explained nothing, which are then no differences any more.
#[must_use]
pub fn unused(tally: &Tally) -> Vec<&'static str> {
    let ids = LEDGER.iter().map(|known| known.id);
    ids.filter(|id| !tally.reasons.contains_key(*id)).collect()
}

fn ask(calls: &[Call], numbers: &[f64]) -> Result<Answer, Box<dyn Error>> {
    let calls: Vec<Value> = calls
        .iter()
        .map(|call| json!({ "locale": call.locale, "options": call.options }))
        .collect();
    let numbers: Vec<String> = numbers.iter().copied().map(written).collect();
    ask_node("intl.mjs", &json!({ "calls": calls, "numbers": numbers }))
}

/// Gives a script of `oracles` a text to read, and returns what it answers.
pub(crate) fn ask_node<T: DeserializeOwned>(
    script: &str,
    asked: &Value,
) -> Result<T, Box<dyn Error>> {
    let oracles = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracles");
    // That of `npm ci --prefix tools/conformance/oracles`, whose tables are of one version for everybody.
    let node = oracles.join("node_modules/.bin/node");
    let asked = asked.to_string();
    let mut node = Command::new(node)
        .arg(oracles.join(script))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("run `npm ci --prefix tools/conformance/oracles`: {error}"))?;
    node.stdin
        .take()
        .ok_or("node takes no input")?
        .write_all(asked.as_bytes())?;
    let output = node.wait_with_output()?;
    if !output.status.success() {
        return Err(format!("node ended with {}", output.status).into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// A call, ready to be written with numbers.
struct Compiled {
    packed: errorbook_compiler::Packed,
    locale: Locale,
}

impl Compiled {
    fn new(call: &Call) -> Result<Self, Box<dyn Error>> {
        let locale = call.locale.parse()?;
        let resource = Resource::parse(locale, &call.text);
        let name = ("m".to_owned(), None);
        let packed = compile(&resource, &name, &arguments(0.5))
            .map_err(|findings| format!("{} {}: {:?}", call.locale, call.text, codes(&findings)))?;
        Ok(Self { packed, locale })
    }

    fn shown(&self, number: f64) -> String {
        render(&self.packed, &self.locale, &arguments(number), false)
    }
}

fn arguments(number: f64) -> Arguments {
    Arguments(vec![("n".to_owned(), Argument::Float(number))])
}
