//! Numbers with units, and amounts of currencies.

use errorbook_compiler::conformance::UNITS;
use serde_json::{Value, json};

use super::kind::{Kind, Known};
use crate::intl::{numbers, written};
use crate::value::Argument;

/// Every so many of the numbers are written with each unit.
const STEP: usize = 5;

pub(super) fn units() -> Kind {
    let mut calls = Vec::new();
    for unit in UNITS {
        for display in ["long", "short", "narrow"] {
            let call = format!(
                "NUMBER($v, style: \"unit\", unit: \"{unit}\", unitDisplay: \"{display}\")"
            );
            calls.push((
                call,
                json!({ "style": "unit", "unit": unit, "unitDisplay": display }),
            ));
        }
    }
    kind("ICU, units", calls, STEP)
}

/// Currencies with signs of their own in some languages, and with none, one, two and three digits.
const CURRENCIES: [&str; 14] = [
    "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "CNY", "INR", "KWD", "BRL", "TRY", "XAF", "SEK",
    "HUF",
];

pub(super) fn currencies() -> Kind {
    let mut calls = Vec::new();
    for currency in CURRENCIES {
        for display in ["symbol", "narrowSymbol", "code"] {
            let call = format!(
                "NUMBER($v, style: \"currency\", currency: \"{currency}\", currencyDisplay: \"{display}\")"
            );
            let options =
                json!({ "style": "currency", "currency": currency, "currencyDisplay": display });
            calls.push((call, options));
        }
    }
    kind("ICU, currencies", calls, 1)
}

fn kind(source: &'static str, calls: Vec<(String, Value)>, step: usize) -> Kind {
    let values: Vec<f64> = numbers().into_iter().step_by(step).collect();
    Kind {
        source,
        name: "number",
        calls,
        asked: values.iter().map(|value| json!(written(*value))).collect(),
        values: values.into_iter().map(Argument::Float).collect(),
        ledger: if step == 1 {
            &CURRENCY_LEDGER
        } else {
            &UNIT_LEDGER
        },
    }
}

/// See the ledger of numbers.
pub(super) const FR_CH: Known = Known {
    id: "fr-CH-groups",
    explains: |difference| {
        difference.locale == "fr-CH"
            && difference.ours.replace('\'', "\u{202f}") == difference.theirs
    },
};

static UNIT_LEDGER: [Known; 1] = [FR_CH];

static CURRENCY_LEDGER: [Known; 3] = [
    FR_CH,
    // ICU puts the space that parts letters from digits before digits only; here, infinity has it as well.
    Known {
        id: "currency-infinity",
        explains: |difference| {
            let without_space = difference.ours.replace('\u{a0}', "");
            let has_digits = difference.theirs.contains(char::is_numeric);
            !has_digits && without_space == difference.theirs.replace('\u{a0}', "")
        },
    },
    // ISO 4217 gives the forint two digits, as ECMA-402 asks for; ICU has those of CLDR, which are none.
    Known {
        id: "currency-digits",
        explains: |difference| {
            let fewer = digits(difference.ours).checked_sub(digits(difference.theirs));
            // One fewer where rounding adds a digit in front: 999.50 and 1,000.
            difference.call.contains("\"HUF\"")
                && matches!(fewer, Some(1 | 2))
                && beside_digits(difference.ours) == beside_digits(difference.theirs)
        },
    },
];

fn digits(text: &str) -> usize {
    text.chars().filter(|c| c.is_numeric()).count()
}

/// Returns the signs and letters of an amount, without the marks between its digits.
fn beside_digits(text: &str) -> String {
    let mark = |c: char| c.is_numeric() || c.is_whitespace() || ".,'’٫٬".contains(c);
    text.chars().filter(|c| !mark(*c)).collect()
}
