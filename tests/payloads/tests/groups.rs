//! Members of a group that must not be told apart, and the header fields of answers.

use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::response::IntoResponse;
use axum::routing::get;
use errorbook::payload::{OAuthError, PublicView, Received};
use errorbook::{AcceptLanguage, ambient};
use errorbook_payloads::sign_in::{self, SignInError, sign_in_error};
use tower::ServiceExt;

/// Returns the members of each group, with the same values.
fn groups() -> [Vec<SignInError>; 3] {
    let (user, place) = ("alice\r\nX: 1", "<home>");
    [
        vec![
            sign_in_error!(LoginFailed, user, place),
            sign_in_error!(UnknownUser, place, user),
            sign_in_error!(WrongPassword, user, place),
        ],
        vec![
            sign_in_error!(CodeUnknown, "c-1"),
            sign_in_error!(CodeUsed, "c-1"),
        ],
        // Their texts and statuses are not the same, although they should be.
        vec![
            sign_in_error!(FileMissing, "a.txt"),
            sign_in_error!(FileHidden, 2, "a.txt"),
        ],
    ]
}

const LANGUAGES: [&str; 4] = ["en", "ja", "fr, ja;q=0.1", ""];

/// Returns all that a client could receive of an error, in a language: each form of a payload, and each answer as
/// it goes over the wire.
async fn received(error: &SignInError, languages: &str) -> Vec<String> {
    let request = AcceptLanguage(languages);
    let localized = error.localize(&request);
    let (payload, problem) = (localized.payload(), localized.problem());
    let view = PublicView::new(error);
    let oauth = OAuthError::new(error);
    let mut all = vec![
        serde_json::to_string(&payload).unwrap(),
        format!("{:?}", payload.lang()),
        serde_json::to_string(&problem).unwrap(),
        serde_json::to_string(&problem.with_status(418).instance("/x")).unwrap(),
        format!("{:?} {:?}", problem.lang(), problem.status()),
        view.to_string(),
        format!("{:?} {:?}", view.status(), view.retry_after()),
        format!("{:?}", view.challenge("r").map(|one| one.to_string())),
        serde_json::to_string(&oauth).unwrap(),
    ];
    all.extend(oauth.map(|oauth| {
        let challenge = oauth.challenge("r").map(|challenge| challenge.to_string());
        format!("{} {:?}", oauth.status(), challenge)
    }));
    let scope = ambient::scope(&request);
    all.push(serde_json::to_string(error).unwrap());
    drop(scope);
    for accept in [
        "application/problem+json",
        "application/json",
        "text/plain",
        "text/html",
        "*/*",
    ] {
        all.push(answered(error, languages, accept).await);
    }
    all
}

/// Returns the status, the header fields and the body of an answer.
async fn answered(error: &SignInError, languages: &str, accept: &str) -> String {
    let error = error.clone();
    let app = axum::Router::new()
        .route("/", get(async move || error.into_response()))
        .layer(errorbook::axum::NegotiateLayer::new());
    let request = Request::get("/")
        .header("accept", accept)
        .header("accept-language", languages)
        .body(Body::empty())
        .unwrap();
    let response = app.oneshot(request).await.unwrap();
    let head = format!("{} {:?}", response.status(), response.headers());
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    format!("{head} {}", String::from_utf8_lossy(&body))
}

#[tokio::test]
async fn no_client_tells_members_of_a_group_apart() {
    for members in groups() {
        let (first, others) = members.split_first().unwrap();
        for languages in LANGUAGES {
            let expected = received(first, languages).await;
            for other in others {
                assert_ne!(first.entry().key(), other.entry().key());
                assert_eq!(received(other, languages).await, expected, "{languages}");
            }
        }
    }
}

#[test]
fn the_first_member_stands_in_for_all() {
    let [login, ..] = groups();
    let [_, unknown, _] = login.as_slice() else {
        panic!("three members");
    };
    let payload = serde_json::to_value(unknown.localize(&AcceptLanguage("ja")).payload()).unwrap();
    assert_eq!(payload["key"], "LoginFailed");
    assert_eq!(payload["code"], "SIGN-1");
    assert_eq!(payload["docs"], "https://example.com/sign-in/SIGN-1");
    assert_eq!(payload["params"]["user"], "alice\r\nX…");
    assert_eq!(payload["params"]["place"], "<home>");
    assert_eq!(
        payload["message"],
        "<home>からalice\r\nX…としてサインインできませんでした。"
    );
    let received: Received = serde_json::from_value(payload).unwrap();
    let received: SignInError = received.error().unwrap();
    assert_eq!(received.entry().key(), "LoginFailed");
    // What stays inside knows better.
    assert_eq!(unknown.entry().key(), "UnknownUser");
    let own = unknown.entry().description(&AcceptLanguage("en")).unwrap();
    assert_eq!(own.to_string(), "There is no account of this name.");
}

#[test]
fn nothing_else_has_a_stand_in() {
    let entries = sign_in::CATALOG.entries();
    let hidden: Vec<_> = entries
        .filter_map(|entry| Some((entry.key(), entry.stand_in()?.key())))
        .collect();
    assert_eq!(
        hidden,
        [
            ("UnknownUser", "LoginFailed"),
            ("WrongPassword", "LoginFailed"),
            ("CodeUsed", "CodeUnknown"),
            ("FileHidden", "FileMissing"),
        ]
    );
    let mut others = errorbook::tok::CATALOG.entries();
    assert!(others.all(|entry| entry.stand_in().is_none()));
}

#[test]
fn an_answer_has_the_header_fields_of_its_catalog() {
    let cases: [(SignInError, Option<&str>, Option<&str>); 7] = [
        (
            sign_in_error!(LoginFailed, "a", "b"),
            Some(r#"Bearer realm="sign_in""#),
            Some("3"),
        ),
        (
            sign_in_error!(TokenRefused),
            Some(r#"DPoP realm="sign_in", algs="ES256""#),
            None,
        ),
        (sign_in_error!(Maintenance), None, Some("120")),
        (
            sign_in_error!(TokenExpired),
            Some(r#"Bearer realm="sign_in", error="invalid_token""#),
            None,
        ),
        (sign_in_error!(Negotiate), Some("Negotiate"), None),
        (
            sign_in_error!(Declared),
            Some(r#"Basic charset="UTF-8", REALM="a, b""#),
            None,
        ),
        (
            sign_in_error!(ResourceOwn),
            Some(
                r#"Bearer realm="sign_in", error="invalid_token", error_description="The access token expired", error_uri="https://example.com/sign-in/ResourceOwn""#,
            ),
            None,
        ),
    ];
    for (error, challenge, retry_after) in cases {
        let key = error.entry().key();
        let view = PublicView::new(&error);
        let shown = view.challenge("sign_in").map(|one| one.to_string());
        assert_eq!(shown.as_deref(), challenge, "{key}");
        let response = error.into_response();
        let header = |name: &str| response.headers().get(name)?.to_str().ok();
        assert_eq!(header("www-authenticate"), challenge, "{key}");
        assert_eq!(header("retry-after"), retry_after, "{key}");
        let raised: &errorbook::axum::ErrorEntry = response.extensions().get().unwrap();
        assert_eq!(raised.0.key(), key);
    }
}

#[test]
fn whoever_logs_an_answer_learns_the_real_error() {
    let [login, ..] = groups();
    for member in login {
        let key = member.entry().key();
        let response = member.into_response();
        let raised: &errorbook::axum::ErrorEntry = response.extensions().get().unwrap();
        assert_eq!(raised.0.key(), key);
    }
}
