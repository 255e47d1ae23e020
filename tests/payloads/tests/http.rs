//! Problem details and the errors of OAuth 2.0, against the RFCs that say what they are.

use errorbook::akoya::{self, akoya_error};
use errorbook::netsuite::NetsuiteError;
use errorbook::payload::{Challenge, FromPayload, OAuthError, ReceivedProblem};
use errorbook::tok::{TokError, tok_error};
use errorbook::{AcceptLanguage, Locale, Localized, Secret, UriText};
use errorbook_everything::catalogs::inner::all::{AllError, all_error};
use errorbook_payloads::wire::{WireError, wire_error};
use errorbook_payloads::{TEXTS, native, receive, values};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn without_a_page_a_problem_is_its_status() {
    let error = tok_error!(TOK013, "t-1");
    let request = AcceptLanguage("fr, ja;q=0.5");
    let problem = error.localize(&request).problem();
    let text = serde_json::to_string(&problem.instance("/tokens/t 1")).unwrap();
    assert_eq!(
        text,
        "{\"type\":\"about:blank\",\"title\":\"見つかりません\",\"status\":404,\"detail\":\"IDt-1のトークンが見つかりませんでした。\",\
         \"instance\":\"/tokens/t%201\",\"code\":\"TOK013\",\"key\":\"TOK013\",\"catalog\":\"tok\",\"params\":{\"token_id\":\"t-1\"}}"
    );
    assert_eq!(problem.lang().unwrap().as_str(), "ja");
    let received: ReceivedProblem = serde_json::from_str(&text).unwrap();
    assert_eq!(received.error::<TokError>().unwrap(), error);
    let other = serde_json::to_value(problem.with_status(599)).unwrap();
    assert_eq!((other.get("title"), &other["status"]), (None, &json!(599)));
}

#[test]
fn a_title_is_in_the_language_of_the_detail_or_says_in_which() {
    let title = |problem: &Value| {
        let lang = problem.get("title_lang").and_then(Value::as_str);
        (
            problem["title"].as_str().unwrap().to_owned(),
            lang.map(str::to_owned),
        )
    };
    let said = |lang: &str| {
        let request = lang.parse::<Locale>().unwrap();
        title(&serde_json::to_value(tok_error!(TOK013, "t").localize(&request).problem()).unwrap())
    };
    assert_eq!(said("ja"), ("見つかりません".to_owned(), None));
    assert_eq!(said("en-GB"), ("Not Found".to_owned(), None));
    assert_eq!(
        said("de"),
        ("Not Found".to_owned(), None),
        "the detail is English as well"
    );

    // The summary is of the catalog, and each text falls back on its own.
    let ja: Locale = "ja".parse().unwrap();
    let half = serde_json::to_value(wire_error!(HalfTranslated).localize(&ja).problem()).unwrap();
    assert_eq!(half["detail"], "半分だけ翻訳されています。");
    assert_eq!(
        title(&half),
        ("Half of it is translated".to_owned(), Some("en".to_owned()))
    );
    let received: ReceivedProblem = serde_json::from_value(half).unwrap();
    assert_eq!(received.title_lang(), Some("en"));

    // A phrase that there is in English only is marked beside other languages.
    let request: Locale = "es".parse().unwrap();
    let error = all_error!(invalid_request);
    let problem = serde_json::to_value(error.localize(&request).problem()).unwrap();
    assert_eq!(problem["detail"], "Solicitud no válida.");
    assert_eq!(
        title(&problem),
        ("Bad Request".to_owned(), Some("en".to_owned()))
    );
}

/// Every status that has a phrase has it in each language, and readers of others are given none.
#[test]
fn reason_phrases_are_whole_in_each_language() {
    use errorbook::payload::{localized_reason_phrase, reason_phrase};
    let [en, ja, fr] = ["en-GB", "ja-JP", "fr"].map(|tag| tag.parse::<Locale>().unwrap());
    for status in 0..1000 {
        let phrase = reason_phrase(status);
        assert_eq!(localized_reason_phrase(status, &en), phrase);
        let japanese = localized_reason_phrase(status, &ja);
        assert_eq!(japanese.is_some(), phrase.is_some(), "{status}");
        assert!(
            japanese.is_none_or(|text| !text.is_ascii() && !text.ends_with('。')),
            "{status}"
        );
        assert_eq!(localized_reason_phrase(status, &fr), None);
    }
}

/// The examples of RFC 9457, section 3, as a client of ours reads them.
#[test]
fn the_examples_of_rfc_9457_are_read() {
    let credit = r#"{
        "type": "https://example.com/probs/out-of-credit",
        "title": "You do not have enough credit.",
        "detail": "Your current balance is 30, but that costs 50.",
        "instance": "/account/12345/msgs/abc",
        "balance": 30,
        "accounts": ["/account/12345", "/account/67890"]
    }"#;
    let problem: ReceivedProblem = serde_json::from_str(credit).unwrap();
    assert_eq!(problem.kind(), "https://example.com/probs/out-of-credit");
    assert_eq!(problem.title(), Some("You do not have enough credit."));
    assert_eq!(
        problem.to_string(),
        "Your current balance is 30, but that costs 50."
    );
    assert_eq!(problem.instance(), Some("/account/12345/msgs/abc"));
    let validation = r##"{
        "type": "https://example.net/validation-error",
        "title": "Your request is not valid.",
        "errors": [{ "detail": "must be a positive integer", "pointer": "#/age" }]
    }"##;
    let problem: ReceivedProblem = serde_json::from_str(validation).unwrap();
    assert_eq!((problem.detail(), problem.status()), (None, None));
    // Section 3.1: a value of the wrong type is passed over, whatever it is.
    let wrong = r#"{"type":7,"title":["a"],"status":"404","detail":null,"instance":{"a":1},"code":true,"params":[1]}"#;
    assert_eq!(
        serde_json::from_str::<ReceivedProblem>(wrong).unwrap(),
        ReceivedProblem::default()
    );
    for status in ["-1", "70000", "404.5", "1e99"] {
        let text = format!("{{\"status\":{status}}}");
        assert_eq!(
            serde_json::from_str::<ReceivedProblem>(&text)
                .unwrap()
                .status(),
            None,
            "{status}"
        );
    }
}

#[test]
fn only_an_entry_that_says_so_is_one_of_oauth() {
    assert!(OAuthError::new(&tok_error!(TOK001)).is_none());
    let error = akoya_error!(NoRefreshToken);
    assert!(
        OAuthError::new(&error)
            .unwrap()
            .challenge("akoya")
            .is_none()
    );
    assert_eq!(
        OAuthError::HEADERS,
        [("Cache-Control", "no-store"), ("Pragma", "no-cache")]
    );
    let en: Locale = "en".parse().unwrap();
    assert!(error.localize(&en).problem().lang().is_some());
}

#[test]
fn a_challenge_is_quoted() {
    for (realm, expected) in [
        ("", r#"Basic realm="""#),
        ("a \"b\" \\c", r#"Basic realm="a \"b\" \\c""#),
        (
            "a\r\nSet-Cookie: b\u{0}\u{7f}",
            r#"Basic realm="a  Set-Cookie: b  ""#,
        ),
        ("日本\u{2028}\u{85}", r#"Basic realm="??  ""#),
    ] {
        assert_eq!(Challenge::basic(realm).to_string(), expected);
    }
    assert_eq!(
        Challenge::bearer("x").scope("a\" b\\c\n").to_string(),
        r#"Bearer realm="x", scope="a' b/c ""#
    );
}

/// The first example of RFC 9457, section 3, from a catalog.
#[test]
fn an_example_of_rfc_9457_is_made() {
    let error = wire_error!(OutOfCredit, 30, 50);
    let en: Locale = "en".parse().unwrap();
    let problem = error
        .localize(&en)
        .problem()
        .instance("/account/12345/msgs/abc");
    let problem = serde_json::to_value(problem).unwrap();
    for (member, value) in [
        ("type", "https://example.com/probs/out-of-credit"),
        ("title", "You do not have enough credit."),
        ("detail", "Your current balance is 30, but that costs 50."),
        ("instance", "/account/12345/msgs/abc"),
    ] {
        assert_eq!(problem[member], value);
    }
    assert_eq!(
        (&problem["status"], &problem["params"]["balance"]),
        (&json!(403), &json!("30"))
    );
    let ja =
        serde_json::to_value(error.localize(&"ja".parse::<Locale>().unwrap()).problem()).unwrap();
    assert_eq!(ja["title"], "残高が不足しています。");
    assert_eq!(ja["detail"], "現在の残高は30ですが、50が必要です。");
}

#[test]
fn a_title_is_the_same_for_every_occurrence() {
    let odd = |name: &str| wire_error!(Odd, name, Secret::new("hunter2".to_owned()));
    let ja: Locale = "ja".parse().unwrap();
    let error = odd("abcdefghijkl\u{202e}");
    let problem = serde_json::to_value(error.localize(&ja).problem()).unwrap();
    assert_eq!(
        problem["type"],
        "https://example.com/probs/auth-invalid-email"
    );
    assert_eq!(
        problem["title"], "auth/invalid-email",
        "the summary shows a value"
    );
    assert_eq!(
        problem["detail"],
        "There is nothing that is called “abcdefghij…”."
    );
    assert_eq!(
        problem["params"],
        json!({ "name": "abcdefghij…" }),
        "bounded, and without the secret"
    );
    let payload = serde_json::to_value(error.localize(&ja).payload()).unwrap();
    assert_eq!(
        (&payload["lang"], &payload["docs"]),
        (&json!("en"), &problem["type"])
    );
    assert!(!problem.to_string().contains("hunter2") && !payload.to_string().contains("hunter2"));
    let exact = serde_json::to_value(odd("0123456789").localize(&ja).payload()).unwrap();
    assert_eq!(exact["params"]["name"], "0123456789");
    // An entry without a message says its summary, one without a text nothing.
    let summary = serde_json::to_value(wire_error!(ExpiredToken).localize(&ja).problem()).unwrap();
    assert_eq!(
        (&summary["title"], &summary["detail"]),
        (
            &json!("Access token expired"),
            &json!("Access token expired")
        )
    );
    let bare = all_error!(Bare);
    let bare = bare.localize(&ja).problem();
    assert_eq!(bare.lang(), None);
    assert_eq!(
        serde_json::to_value(bare).unwrap(),
        json!({ "type": "about:blank", "code": "BARE-1", "key": "Bare", "catalog": "all", "params": {} })
    );
}

/// Returns the schemas that are published.
fn schema(name: &str) -> jsonschema::Validator {
    let path = format!(
        "{}/../../docs/schema/{name}.schema.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// Turns every payload into an entry and back, in each form, and returns how many there were.
fn all_as_the_schemas_say<E: FromPayload>() -> usize {
    let (payloads, problems) = (schema("payload"), schema("problem"));
    let mut count = 0;
    for entry in E::CATALOG.entries() {
        for (round, instance) in TEXTS.iter().enumerate() {
            let Some(params) = values::<E>(&entry, |many| round % many) else {
                continue;
            };
            let error: E = receive(&native(&entry, &params)).unwrap();
            for request in [
                AcceptLanguage("ja, en;q=0.5"),
                AcceptLanguage("*;q=0, \u{0}"),
            ] {
                let localized = Localized::new(&error, &request);
                let payload = serde_json::to_value(localized.payload()).unwrap();
                let problem = serde_json::to_value(localized.problem().instance(instance)).unwrap();
                assert!(payloads.is_valid(&payload), "{payload}");
                assert!(problems.is_valid(&problem), "{problem}");
                let read: ReceivedProblem = serde_json::from_value(problem.clone()).unwrap();
                let again: E = read.error().unwrap();
                assert_eq!(
                    serde_json::to_value(
                        Localized::new(&again, &request)
                            .problem()
                            .instance(instance)
                    )
                    .unwrap(),
                    problem
                );
                // No member that the schema does not speak of.
                for (document, name) in [(&payload, "payload"), (&problem, "problem")] {
                    let known = schema_members(name);
                    assert!(
                        document
                            .as_object()
                            .unwrap()
                            .keys()
                            .all(|member| known.contains(member))
                    );
                }
            }
            count += 1;
        }
    }
    count
}

fn schema_members(name: &str) -> Vec<String> {
    let path = format!(
        "{}/../../docs/schema/{name}.schema.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    schema["properties"]
        .as_object()
        .unwrap()
        .keys()
        .cloned()
        .collect()
}

#[test]
fn every_payload_and_every_problem_is_as_its_schema_says() {
    assert_eq!(all_as_the_schemas_say::<TokError>(), TEXTS.len() * 13);
    assert_eq!(
        all_as_the_schemas_say::<akoya::AkoyaError>(),
        TEXTS.len() * 9
    );
    assert_eq!(all_as_the_schemas_say::<NetsuiteError>(), TEXTS.len() * 22);
    assert_eq!(
        all_as_the_schemas_say::<AllError>(),
        TEXTS.len() * (AllError::CATALOG.entries().len() - 1)
    );
    assert_eq!(
        all_as_the_schemas_say::<WireError>(),
        TEXTS.len() * (WireError::CATALOG.entries().len() - 1)
    );
    for (name, document) in [
        (
            "payload",
            json!({ "catalog": "tok", "code": "TOK001", "key": "TOK001", "message": "", "params": [] }),
        ),
        (
            "payload",
            json!({ "catalog": "tok", "code": "TOK001", "key": "TOK001", "params": {} }),
        ),
        (
            "payload",
            json!({ "catalog": "tok", "code": "TOK001", "key": "TOK001", "message": "", "params": { "a": null } }),
        ),
        (
            "problem",
            json!({ "type": "about:blank", "code": "a", "key": "b", "catalog": "c" }),
        ),
        (
            "problem",
            json!({ "type": "about:blank", "status": "404", "code": "a", "key": "b", "catalog": "c", "params": {} }),
        ),
    ] {
        assert!(!schema(name).is_valid(&document), "{document}");
    }
}

proptest! {
    #[test]
    fn an_instance_is_a_reference_whatever_it_was(instance in any::<String>()) {
        let error = wire_error!(OutOfCredit, 1, 2);
        let en: Locale = "en".parse().unwrap();
        let problem = serde_json::to_value(error.localize(&en).problem().instance(&instance)).unwrap();
        let shown = problem["instance"].as_str().unwrap();
        prop_assert!(shown.bytes().all(|byte| matches!(byte, b'!'..=b'~') && !b"\"<>\\^`{|}".contains(&byte)), "{}", shown);
        prop_assert_eq!(UriText(shown).to_string(), shown);
    }
}
