//! Lengths of time, and numbers of bytes.

use errorbook_core::jiff::SignedDuration;
use serde_json::{Value, json};

use super::kind::{Kind, Known};
use super::numbers::FR_CH;
use crate::value::Argument;

pub(super) fn durations() -> Kind {
    let mut calls = Vec::new();
    for style in ["long", "short", "narrow", "digital"] {
        for largest in ["week", "day", "hour", "minute", "second"] {
            let call = format!("DURATION($v, style: \"{style}\", largest: \"{largest}\")");
            calls.push((call, json!({ "style": style, "largest": largest })));
        }
    }
    let values = lengths();
    let asked = values
        .iter()
        .map(|value| json!({ "seconds": value.as_secs(), "nanoseconds": value.subsec_nanos() }));
    Kind {
        source: "ICU, lengths of time",
        name: "duration",
        calls,
        asked: asked.collect::<Vec<Value>>(),
        values: values.into_iter().map(Argument::Duration).collect(),
        ledger: &DURATION_LEDGER,
    }
}

static DURATION_LEDGER: [Known; 3] = [
    FR_CH,
    // ICU adds the fraction of a second to the seconds as an `f64`, which holds no more than 16 digits.
    Known {
        id: "clock-precision",
        explains: |difference| {
            difference.call.contains("digital")
                && rounded(&digit_runs(difference.ours)) == Some(digit_runs(difference.theirs))
        },
    },
    // Of no time, ICU shows nothing, which is no text for a reader.
    Known {
        id: "no-time",
        explains: |difference| difference.theirs.is_empty(),
    },
];

/// Returns the numbers of a clock, of which the last one is the fraction of a second, in ASCII.
fn digit_runs(clock: &str) -> Vec<String> {
    // The digits of these blocks begin with one whose last four bits are 0, or 6 in the scripts of India.
    let ascii = |c: char| {
        let first = if ('\u{966}'..'\u{e00}').contains(&c) {
            6
        } else {
            0
        };
        let value = (u32::from(c) & 0xf).saturating_sub(first);
        char::from_digit(value, 10)
    };
    let runs = clock.split(|c: char| !c.is_numeric());
    let runs = runs.filter(|run| !run.is_empty());
    runs.map(|run| run.chars().filter_map(ascii).collect())
        .collect()
}

/// Returns a clock whose seconds have gone through an `f64` with their fraction.
fn rounded(clock: &[String]) -> Option<Vec<String>> {
    let (rest, [seconds, fraction]) = clock.split_last_chunk()?;
    let seconds: f64 = format!("{seconds}.{fraction}").parse().ok()?;
    let seconds = seconds.to_string();
    let seconds = seconds.split('.').map(str::to_owned);
    Some(rest.iter().cloned().chain(seconds).collect())
}

/// Returns lengths of every size, the same in every run.
fn lengths() -> Vec<SignedDuration> {
    let seconds = [
        0,
        1,
        2,
        3,
        5,
        10,
        11,
        21,
        59,
        60,
        61,
        90,
        120,
        125,
        3_599,
        3_600,
        3_601,
        3_661,
        7_200,
        7_325,
        39_600,
        86_399,
        86_400,
        86_401,
        90_000,
        90_061,
        172_800,
        180_122,
        604_799,
        604_800,
        604_801,
        694_861,
        1_209_600,
        2_592_000,
        31_536_000,
        1_234_567_890,
    ];
    let nanoseconds = [0, 1, 1_000, 1_500_000, 500_000_000, 2_003_004, 999_999_999];
    let lengths = seconds.into_iter().flat_map(|seconds| {
        nanoseconds.map(|nanoseconds| SignedDuration::new(seconds, nanoseconds))
    });
    lengths.flat_map(|length| [length, -length]).collect()
}

pub(super) fn bytes() -> Kind {
    let values = sizes();
    Kind {
        source: "ICU, numbers of bytes",
        name: "bytes",
        calls: vec![("BYTES($v)".to_owned(), json!({}))],
        asked: values.iter().map(|value| json!(value)).collect(),
        values: values.into_iter().map(Argument::Bytes).collect(),
        ledger: &[],
    }
}

/// Returns numbers of bytes of every size, which JavaScript has exactly.
fn sizes() -> Vec<u64> {
    let powers = (0..16).map(|power| 10_u64.pow(power));
    let around = powers.flat_map(|power| {
        [1, 2, 3, 5, 11, 15, 21, 99]
            .map(move |times| power.saturating_mul(times))
            .into_iter()
            .chain([power - 1, power + 1])
    });
    around.filter(|bytes| *bytes < 1 << 53).collect()
}
