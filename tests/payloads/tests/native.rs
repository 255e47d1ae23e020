//! The form of our own, there and back.

use errorbook::payload::{FromPayload, PayloadError, Received};
use errorbook::tok::{self, TokError, tok_error};
use errorbook::{
    Date, Locale, LocaleRequest, Localized, Secret, SignedDuration, Timestamp, akoya, ambient,
    netsuite,
};
use errorbook_everything::catalogs::inner::all::{
    self, AllError, CasesByWordWord, TypesHiddenWord, TypesWord, all_error,
};
use errorbook_payloads::{native, of_type, receive, values};
use proptest::prelude::*;
use serde_json::{Value, json};

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

/// Returns the payload as a client reads it.
fn sent(localized: Localized<'_, impl LocaleRequest>) -> Value {
    let text = serde_json::to_string(&localized.payload()).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_payload_has_what_a_client_needs() {
    let expiry: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let error = tok_error!(TOK005, 24, expiry);
    let text = serde_json::to_string(&error.localize(&locale("ja-JP")).payload()).unwrap();
    assert_eq!(
        text,
        "{\"catalog\":\"tok\",\"code\":\"TOK005\",\"key\":\"TOK005\",\"message\":\"トークンリクエストの有効期限は、\
         24時間より未来日に設定できません。指定された有効期限:2026-11-23T10:00:00Z。有効期限を適切に調整してください。\",\
         \"lang\":\"ja\",\"params\":{\"hours\":24,\"expiry\":\"2026-11-23T10:00:00Z\"}}"
    );
    let received: TokError = serde_json::from_str(&text).unwrap();
    assert_eq!(received, error);
    // In any order, with spaces, from a reader.
    let other = r#" { "params" : { "expiry":"2026-11-23T19:00:00+09:00", "hours" : 24.0 }, "key":"TOK005", "later": [{}], "catalog":"tok" } "#;
    assert_eq!(
        serde_json::from_reader::<_, TokError>(other.as_bytes()).unwrap(),
        error
    );
}

#[test]
fn code_and_key_differ_where_they_differ() {
    let payload = sent(all_error!(Bare).localize(&locale("en")));
    assert_eq!(
        payload,
        json!({ "catalog": "all", "code": "BARE-1", "key": "Bare", "message": "BARE-1", "params": {} }),
        "a code is in no language"
    );
    let case = all_error!(Cases::by_word, CasesByWordWord::Last, 3u8, "cause");
    let payload = sent(case.localize(&locale("en")));
    assert_eq!(
        (&payload["code"], &payload["key"]),
        (&json!("C-1"), &json!("CasesByWord"))
    );
    let received: AllError = receive(&payload).unwrap();
    assert!(matches!(
        received,
        AllError::CasesByWord {
            word: CasesByWordWord::Last,
            count: 3,
            ..
        }
    ));
    let summary =
        sent(netsuite::netsuite_error!(EntityOrRoleDisabled::inactive).localize(&locale("ja")));
    assert_eq!(
        (&summary["key"], &summary["lang"]),
        (&json!("EntityOrRoleDisabledInactive"), &json!("ja"))
    );
}

#[test]
fn what_caused_an_error_stays_where_it_is() {
    let error = tok_error!(TOK003, "d-42", std::io::Error::other("password=hunter2"));
    let text = serde_json::to_string(&error.localize(&locale("en")).payload()).unwrap();
    assert!(
        !text.contains("hunter2") && !text.contains("source"),
        "{text}"
    );
    let received: TokError = serde_json::from_str(&text).unwrap();
    let source = std::error::Error::source(&received).unwrap();
    assert_eq!(source.to_string(), "the cause was not transmitted");
    assert_eq!(
        sent(received.localize(&locale("en"))).to_string(),
        serde_json::from_str::<Value>(&text).unwrap().to_string()
    );
}

/// Returns an error with two secrets.
fn types() -> AllError {
    let timestamp: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let day: Date = "2026-11-23".parse().unwrap();
    all_error!(
        Types,
        "a text",
        true,
        '\u{7}',
        i8::MIN,
        i16::MIN,
        i32::MIN,
        i64::MIN,
        i128::MIN,
        isize::MIN,
        u8::MAX,
        u16::MAX,
        u32::MAX,
        u64::MAX,
        u128::MAX,
        usize::MAX,
        f64::NAN,
        timestamp,
        day,
        SignedDuration::from_mins(90),
        "https://example.com/?q=<a>",
        TypesWord::ReadWrite,
        Secret::new("hunter2".to_owned()),
        Secret::new(TypesHiddenWord::B),
    )
}

#[test]
fn a_type_decides_how_its_values_are_written() {
    let payload = sent(types().localize(&locale("en")));
    assert_eq!(
        payload["params"],
        json!({
            "text": "a text", "truth": true, "letter": "\u{7}", "int8": -128, "int16": -32768, "int32": -2147483648i64,
            "int64": "-9223372036854775808", "int128": "-170141183460469231731687303715884105728",
            "int_size": "-9223372036854775808", "uint8": 255, "uint16": 65535, "uint32": 4294967295u32,
            "uint64": "18446744073709551615", "uint128": "340282366920938463463374607431768211455",
            "uint_size": "18446744073709551615", "float": "NaN", "timestamp": "2026-11-23T10:00:00Z", "day": "2026-11-23",
            "length": "PT1H30M", "page": "https://example.com/?q=<a>", "word": "read-write",
        })
    );
}

#[test]
fn a_secret_is_not_sent_and_not_guessed() {
    let payload = sent(types().localize(&locale("en")));
    assert!(!payload.to_string().contains("hunter2") && !payload.to_string().contains("hidden"));
    let refused = receive::<AllError>(&payload).unwrap_err();
    assert_eq!(
        refused,
        PayloadError::SecretParam {
            entry: "Types",
            param: "hidden"
        }
    );
    assert_eq!(
        refused.to_string(),
        "the parameter `hidden` of `Types` is secret, so no payload contains it"
    );
    // Not even from who knows it.
    let mut payload = payload;
    payload["params"]["hidden"] = json!("hunter2");
    assert_eq!(receive::<AllError>(&payload).unwrap_err(), refused);
}

/// Returns every entry of a catalog with each value of each of its parameters.
fn all_entries_return<E: FromPayload + PartialEq>() -> usize {
    let mut returned = 0;
    for entry in E::CATALOG.entries() {
        for round in 0..16 {
            let Some(params) = values::<E>(&entry, |count| round % count) else {
                continue;
            };
            let payload = native(&entry, &params);
            let error: E =
                receive(&payload).unwrap_or_else(|refused| panic!("{payload}: {refused}"));
            let again = sent(Localized::new(&error, &locale("ja")));
            assert_eq!(again["params"].to_string(), payload["params"].to_string());
            for member in ["catalog", "code", "key"] {
                assert_eq!(again[member], payload[member]);
            }
            let back: E = receive(&again).unwrap();
            let nan = again.to_string().contains("NaN");
            let shared = std::error::Error::source(&error).is_some();
            assert!(back == error || nan || shared, "{again}");
            returned += 1;
        }
    }
    returned
}

#[test]
fn every_entry_of_every_catalog_returns() {
    assert_eq!(
        all_entries_return::<TokError>(),
        16 * tok::CATALOG.entries().len()
    );
    assert_eq!(
        all_entries_return::<akoya::AkoyaError>(),
        16 * akoya::CATALOG.entries().len()
    );
    assert_eq!(
        all_entries_return::<netsuite::NetsuiteError>(),
        16 * netsuite::CATALOG.entries().len()
    );
    // `Types` has secrets.
    assert_eq!(
        all_entries_return::<AllError>(),
        16 * (all::CATALOG.entries().len() - 1)
    );
}

#[test]
fn what_is_wrong_with_a_payload_is_said() {
    let payload = json!({ "catalog": "tok", "code": "TOK005", "key": "TOK005", "params": { "hours": 24, "expiry": "2026-11-23T10:00:00Z" } });
    let with = |pointer: &str, value: Value| {
        let mut payload = payload.clone();
        *payload.pointer_mut(pointer).unwrap() = value;
        receive::<TokError>(&payload).unwrap_err().to_string()
    };
    assert_eq!(
        with("/catalog", json!("ako\nya")),
        "the payload is of the catalog \"ako\\nya\", not of `tok`"
    );
    assert_eq!(
        with("/key", json!("TOK999")),
        "the catalog `tok` has no entry \"TOK999\""
    );
    assert_eq!(
        with("/params", json!({ "hours": 24 })),
        "the parameter `expiry` of `TOK005` is missing"
    );
    for (value, found) in [
        (json!("24h"), "the text \"24h\""),
        (json!(-1), "`-1`"),
        (json!(24.5), "`24.5`"),
        (json!(4294967296u64), "`4294967296`"),
        (json!(1e300), &format!("`{}`", 1e300)),
        (json!(true), "`true`"),
        (Value::Null, "null"),
        (json!([24]), "an array"),
        (json!({ "value": 24 }), "an object"),
        (
            json!("\u{1b}[31m\u{202e}".repeat(100)),
            &format!("the text \"{}\"…", "\\u{1b}[31m\\u{202e}".repeat(10)),
        ),
    ] {
        assert_eq!(
            with("/params/hours", value),
            format!("the parameter `hours` of `TOK005` has to be a value of `u32`, but is {found}")
        );
    }
    assert_eq!(
        with("/params/expiry", json!("tomorrow")),
        "the parameter `expiry` of `TOK005` has to be a value of `timestamp`, but is the text \"tomorrow\""
    );
    let word = json!({ "catalog": "all", "key": "Selects", "params": { "access": "READ" } });
    assert_eq!(
        receive::<AllError>(&word).unwrap_err().to_string(),
        "the parameter `access` of `Selects` has to be one of `read`, `write`, but is the text \"READ\""
    );
}

#[test]
fn what_is_no_payload_is_refused_where_it_ends_to_be_one() {
    let refused = |text: &str| {
        serde_json::from_str::<TokError>(text)
            .unwrap_err()
            .to_string()
    };
    for (text, expected) in [
        ("", "EOF while parsing a value at line 1 column 0"),
        (
            "[]",
            "invalid type: sequence, expected an error's payload at line 1 column 0",
        ),
        ("{}", "missing field `catalog` at line 1 column 2"),
        (
            r#"{"catalog":"tok"}"#,
            "missing field `key` at line 1 column 17",
        ),
        (
            r#"{"catalog":"tok","catalog":"tok"}"#,
            "duplicate field `catalog` at line 1 column 26",
        ),
        (
            r#"{"catalog":7}"#,
            "invalid type: integer `7`, expected a string at line 1 column 12",
        ),
        (
            r#"{"params":[]}"#,
            "invalid type: sequence, expected parameters by name at line 1 column 10",
        ),
        (
            r#"{"params":{"a":1,"a":2}}"#,
            "the parameter \"a\" is given twice at line 1 column 20",
        ),
        (
            r#"{"catalog":"tok","key":"TOK005"}"#,
            "the parameter `hours` of `TOK005` is missing",
        ),
    ] {
        assert_eq!(refused(text), expected, "{text}");
    }
    let deep = |open: &str| format!("{{\"params\":{{\"a\":{}", open.repeat(100_000));
    assert!(refused(&deep("[")).starts_with("EOF while parsing"));
    assert!(refused(&deep("{\"a\":")).starts_with("recursion limit exceeded"));
}

#[test]
fn parameters_that_no_entry_has_are_read_once() {
    errorbook_growth::assert_linear("unknown parameters", 10_000, |n| {
        let many: String = (0..n).map(|n| format!("\"p{n}\":{n},")).collect();
        let many =
            format!(r#"{{"catalog":"tok","key":"TOK013","params":{{{many}"token_id":"t"}}}}"#);
        assert_eq!(
            serde_json::from_str::<TokError>(&many).unwrap(),
            tok_error!(TOK013, "t")
        );
    });
}

#[test]
fn a_catalog_without_entries_knows_none() {
    let payload = json!({ "catalog": "empty", "key": "A", "params": {} });
    let refused = receive::<errorbook_payloads::empty::EmptyError>(&payload).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "the catalog `empty` has no entry \"A\""
    );
}

#[test]
fn a_newer_sender_is_understood_as_far_as_possible() {
    let text = r#"{"catalog":"tok","code":"TOK013","key":"TOK013","message":"Weg\u001b[2J","lang":"de","params":{"token_id":"t","why":"x"},"docs":"https://example.com/TOK013","trace":{}}"#;
    let received: Received = serde_json::from_str(text).unwrap();
    assert_eq!(
        received.error::<TokError>().unwrap(),
        tok_error!(TOK013, "t")
    );
    assert_eq!(
        received.unknown_params::<TokError>().collect::<Vec<_>>(),
        ["why"]
    );
    assert_eq!(
        received.unknown_params::<AllError>().collect::<Vec<_>>(),
        ["token_id", "why"]
    );
    assert_eq!(
        (received.catalog(), received.key(), received.code()),
        ("tok", "TOK013", Some("TOK013"))
    );
    assert_eq!(
        (received.message(), received.lang()),
        (Some("Weg\u{1b}[2J"), Some(locale("de")))
    );
    assert_eq!(received.docs(), Some("https://example.com/TOK013"));
    assert_eq!(
        received.to_string(),
        "Weg\\u{1b}[2J",
        "what was received is not trusted"
    );
    assert_eq!(received.params().count(), 2);
}

#[test]
fn an_error_is_serialized_in_the_ambient_locale() {
    let error = tok_error!(TOK013, "t-1");
    assert_eq!(
        serde_json::to_value(&error).unwrap(),
        sent(error.localize(&locale("en")))
    );
    let _scope = ambient::scope(&locale("ja"));
    assert_eq!(
        serde_json::to_value([&error]).unwrap()[0],
        sent(error.localize(&locale("ja")))
    );
}

proptest! {
    #[test]
    fn whatever_is_sent_returns(text in any::<String>(), yes: bool, place: u64, size: f64, small: u8) {
        let error = all_error!(Selects, all::SelectsAccess::Read, yes, place, size, text.clone());
        let payload = sent(error.localize(&locale("he")));
        let back: AllError = receive(&payload).unwrap();
        prop_assert!(back == error || size.is_nan());
        prop_assert_eq!(&payload["params"]["place"], &json!(place.to_string()));
        let case = all_error!(Cases::by_word, CasesByWordWord::First, small, text);
        prop_assert_eq!(&sent(case.localize(&locale("en")))["params"]["count"], &json!(small));
    }

    #[test]
    fn whatever_is_received_is_refused_in_words(
        param in proptest::sample::select(&["text", "letter", "int8", "uint128", "float", "timestamp", "day", "length", "word"][..]),
        value in prop_oneof![any::<String>().prop_map(Value::from), any::<f64>().prop_map(Value::from), any::<i64>().prop_map(Value::from), any::<bool>().prop_map(Value::from)],
    ) {
        let mut params = serde_json::Map::new();
        for known in all::Code::Types.entry().params().filter(|param| !param.is_secret()) {
            params.insert(known.name().to_owned(), of_type(known.kind()).remove(0));
        }
        params.insert("word".to_owned(), json!("none"));
        params.insert(param.to_owned(), value);
        let refused = receive::<AllError>(&native(&all::Code::Types.entry(), &params)).unwrap_err();
        prop_assert!(refused.to_string().is_ascii() || refused.to_string().chars().count() < 1000);
        prop_assert!(!refused.to_string().contains(char::is_control));
    }
}
