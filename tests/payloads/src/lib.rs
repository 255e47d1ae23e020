//! What the tests of payloads share. The tests are in `tests/`.

use errorbook::payload::{FromPayload, PayloadError, Received};
use errorbook::{Entry, ParamType};
use serde_json::{Map, Value, json};

errorbook::include_catalogs!();

/// Returns the payload of an entry with these parameters, as a service in another language would write it.
#[must_use]
pub fn native(entry: &Entry<'_>, params: &Map<String, Value>) -> Value {
    json!({
        "catalog": entry.catalog().name(),
        "code": entry.code(),
        "key": entry.key(),
        "params": params,
    })
}

/// Returns what a payload is received as.
///
/// # Errors
/// When the receiver refuses it.
///
/// # Panics
/// When it is no payload at all.
pub fn receive<E: FromPayload>(payload: &Value) -> Result<E, PayloadError> {
    let received: Received = serde_json::from_str(&payload.to_string()).expect("a payload");
    received.error()
}

/// Returns each parameter of an entry with a value of its type as the wire has it, chosen by `choose` among as
/// many as it is given. `None` if one is secret.
pub fn values<E: FromPayload>(
    entry: &Entry<'_>,
    mut choose: impl FnMut(usize) -> usize,
) -> Option<Map<String, Value>> {
    let mut params = Map::new();
    for param in entry.params() {
        if param.is_secret() {
            return None;
        }
        let all = if param.kind() == ParamType::Enum {
            words::<E>(entry, &params, param.name())
        } else {
            of_type(param.kind())
        };
        let index = choose(all.len());
        params.insert(param.name().to_owned(), all.into_iter().nth(index)?);
    }
    Some(params)
}

/// Returns the words of an enum, from what the receiver says when it is given another.
fn words<E: FromPayload>(entry: &Entry<'_>, before: &Map<String, Value>, name: &str) -> Vec<Value> {
    let mut params = before.clone();
    params.insert(name.to_owned(), json!("no such word"));
    let Err(PayloadError::Mistyped { expected, .. }) = receive::<E>(&native(entry, &params)) else {
        return Vec::new();
    };
    expected
        .split('`')
        .skip(1)
        .step_by(2)
        .map(Value::from)
        .collect()
}

/// Values of a type as the wire has them, the extreme ones among them.
#[must_use]
pub fn of_type(kind: ParamType) -> Vec<Value> {
    let digits = |numbers: [i128; 3]| numbers.map(|number| json!(number.to_string())).to_vec();
    match kind {
        ParamType::String | ParamType::Path | ParamType::Enum => TEXTS.map(Value::from).to_vec(),
        ParamType::Url => vec![
            json!("https://example.com/?q=<a>&b=\"c\"#d"),
            json!("urn:x"),
            json!(""),
        ],
        ParamType::Bool => vec![json!(true), json!(false)],
        ParamType::Char => [
            'a',
            '"',
            '\\',
            '\0',
            '\u{7f}',
            'あ',
            '\u{202e}',
            '\u{10ffff}',
        ]
        .map(|c| json!(c))
        .to_vec(),
        ParamType::I8 => vec![json!(i8::MIN), json!(0), json!(i8::MAX)],
        ParamType::I16 => vec![json!(i16::MIN), json!(0), json!(i16::MAX)],
        ParamType::I32 => vec![json!(i32::MIN), json!(0), json!(i32::MAX)],
        ParamType::U8 => vec![json!(0), json!(u8::MAX)],
        ParamType::U16 => vec![json!(0), json!(u16::MAX)],
        ParamType::U32 => vec![json!(0), json!(u32::MAX)],
        ParamType::I64 | ParamType::Isize => digits([i64::MIN.into(), 0, i64::MAX.into()]),
        ParamType::U64 | ParamType::Usize | ParamType::Bytes => {
            digits([0, (1 << 53) + 1, u64::MAX.into()])
        }
        ParamType::I128 => digits([i128::MIN, 0, i128::MAX]),
        ParamType::U128 => vec![json!("0"), json!(u128::MAX.to_string())],
        ParamType::F64 | ParamType::Percent => {
            let mut all = [
                0.0,
                -0.0,
                1.5,
                0.1 + 0.2,
                f64::MAX,
                f64::MIN_POSITIVE,
                5e-324,
                -1e300,
            ]
            .map(|n: f64| json!(n))
            .to_vec();
            all.extend(["NaN", "Infinity", "-Infinity"].map(Value::from));
            all
        }
        ParamType::Timestamp => [
            "2026-11-23T10:00:00Z",
            "1969-12-31T23:59:59.999999999Z",
            "-009999-01-02T01:59:59Z",
            "9999-12-30T22:00:00.999999999Z",
        ]
        .map(Value::from)
        .to_vec(),
        ParamType::Date => ["2026-11-23", "-009999-01-01", "9999-12-31", "2024-02-29"]
            .map(Value::from)
            .to_vec(),
        ParamType::Duration => [
            "PT0S",
            "PT1H30M",
            "-PT2562047788015215H30M8.999999999S",
            "PT2562047788015215H30M7.999999999S",
            "PT0.000000001S",
        ]
        .map(Value::from)
        .to_vec(),
    }
}

/// Texts that have broken out of something before.
pub const TEXTS: [&str; 14] = [
    "",
    " ",
    "t-1",
    "ダウンロード",
    "a\"b\\c/d",
    "\r\nSet-Cookie: a=b\r\n\r\n<html>",
    "\u{0}\u{1}\u{1b}[31m\u{7f}\u{85}\u{9b}",
    "\u{202e}\u{2066}\u{2069}\u{200f}\u{2028}\u{2029}\u{feff}",
    "\", error=\"forged",
    "</script><script>alert(1)</script>",
    "{\"error\":\"forged\"}",
    "%00%0d%0a",
    "{ $hours } {0} {hours}",
    "👩‍👩‍👧\u{10ffff}\u{fffd}",
];
