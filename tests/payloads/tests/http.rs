//! Problem details and the errors of OAuth 2.0, against the RFCs that say what they are.

use errorbook::akoya::{self, akoya_error};
use errorbook::payload::{Challenge, OAuthError, ReceivedProblem};
use errorbook::tok::{TokError, tok_error};
use errorbook::{AcceptLanguage, Locale};
use serde_json::{Value, json};

#[test]
fn without_a_page_a_problem_is_its_status() {
    let error = tok_error!(TOK013, "t-1");
    let request = AcceptLanguage("fr, ja;q=0.5");
    let problem = error.localize(&request).problem();
    let text = serde_json::to_string(&problem.instance("/tokens/t 1")).unwrap();
    assert_eq!(
        text,
        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"IDt-1のトークンが見つかりませんでした。\",\
         \"instance\":\"/tokens/t%201\",\"code\":\"TOK013\",\"key\":\"TOK013\",\"catalog\":\"tok\",\"params\":{\"token_id\":\"t-1\"}}"
    );
    assert_eq!(problem.lang().unwrap().as_str(), "ja");
    let received: ReceivedProblem = serde_json::from_str(&text).unwrap();
    assert_eq!(received.error::<TokError>().unwrap(), error);
    let other = serde_json::to_value(problem.with_status(599)).unwrap();
    assert_eq!((other.get("title"), &other["status"]), (None, &json!(599)));
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

/// Every row, and the page's own payloads, as what is sent.
#[test]
fn the_payloads_of_akoya_are_the_pages() {
    let body =
        |error: &akoya::AkoyaError| serde_json::to_value(OAuthError::new(error).unwrap()).unwrap();
    assert_eq!(
        body(&akoya_error!(InvalidRefreshToken)),
        json!({
            "error": "invalid_request",
            "error_description": "Refresh token is invalid or has already been claimed by another client."
        })
    );
    let revoke: Value = serde_json::from_str(r#"{ "error": "invalid_request" }"#).unwrap();
    assert_eq!(body(&akoya_error!(InvalidRevocation)), revoke);
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
