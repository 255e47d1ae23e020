//! Errors as answers of an axum service.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use axum::routing::get;
use errorbook::akoya::{AkoyaError, akoya_error};
use errorbook::axum::{Answer, ErrorEntry, IntoResponse, Languages, NegotiateLayer};
use errorbook::netsuite::{NetsuiteError, netsuite_error};
use errorbook::tok::{self, TokError, tok_error};
use errorbook::{ErrorCatalog, Locale, Secret, ambient};
use errorbook_everything::catalogs::inner::all::{AllError, TypesHiddenWord, TypesWord, all_error};
use serde_json::Value;
use tower::ServiceExt;

/// What is asked for and in which language it is answered.
const LANGUAGES: [(&str, &str); 4] = [
    ("ja", "IDt-1のトークンが見つかりませんでした。"),
    ("en", "Token with ID 't-1' was not found."),
    ("fr, ja;q=0.5", "IDt-1のトークンが見つかりませんでした。"),
    ("fr", "Token with ID 't-1' was not found."),
];

/// An enum of one's own.
#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = tok)]
enum OwnError {
    /// There is no such token.
    TOK013 { token_id: String },
}

fn app() -> Router {
    Router::new()
        .route(
            "/tokens/{id}",
            get(async |Path(id): Path<String>| -> Result<(), TokError> {
                Err(tok_error!(TOK013, id))
            }),
        )
        .route(
            "/own",
            get(async || -> Result<(), Answer<OwnError>> {
                Err(OwnError::TOK013 {
                    token_id: "t-1".to_owned(),
                })?
            }),
        )
        .route("/sign-in", get(async || -> TokError { tok_error!(TOK007) }))
        .route(
            "/client",
            get(async || -> AkoyaError { akoya_error!(InvalidClient) }),
        )
        .route(
            "/revoke",
            get(async || -> AkoyaError { akoya_error!(InvalidRevocation) }),
        )
        .route(
            "/audit",
            get(async || -> NetsuiteError { netsuite_error!(EntityOrRoleDisabled::inactive) }),
        )
        .route(
            "/export",
            get(async || -> TokError { tok_error!(TOK003, "d-1", "disk /dev/sda1 is full") }),
        )
        .route("/secret", get(async || -> AllError { secret() }))
        .route("/display", get(display))
        .route("/spawn", get(spawn))
        .route(
            "/best",
            get(async |languages: Languages| languages.best(&tok::CATALOG).to_string()),
        )
}

fn secret() -> AllError {
    let (timestamp, day) = (
        "2026-11-23T10:00:00Z".parse().unwrap(),
        "2026-11-23".parse().unwrap(),
    );
    let timestamp: errorbook::Timestamp = timestamp;
    let day: errorbook::Date = day;
    all_error!(
        Types,
        "a text",
        true,
        'x',
        1i8,
        1i16,
        1i32,
        1i64,
        1i128,
        1isize,
        1u8,
        1u16,
        1u32,
        1u64,
        1u128,
        1usize,
        0.5,
        timestamp,
        day,
        errorbook::SignedDuration::from_secs(1),
        "https://example.com/",
        TypesWord::None,
        Secret::new("hunter2".to_owned()),
        Secret::new(TypesHiddenWord::B),
    )
}

/// `Display` before, between and after points at which the task may change its thread.
async fn display() -> String {
    let error = tok_error!(TOK013, "t-1");
    let mut shown = vec![error.to_string()];
    for _ in 0..5 {
        tokio::task::yield_now().await;
        shown.push(error.to_string());
        tokio::time::sleep(Duration::from_millis(1)).await;
        shown.push(error.to_string());
    }
    shown.dedup();
    shown.join("\n")
}

/// Answers from a spawned task, which speaks the request's language if it takes it along, and nobody's if not.
async fn spawn() -> String {
    let carried = tokio::spawn(ambient::carry(display())).await.unwrap();
    let alone = tokio::spawn(display()).await.unwrap();
    let nested = {
        let answer = async { tokio::spawn(ambient::carry(display())).await.unwrap() };
        ambient::scoped(&Locale::parse("en").unwrap(), answer).await
    };
    assert_eq!(nested, LANGUAGES[1].1);
    assert_eq!(alone, LANGUAGES[1].1);
    carried
}

struct Answered {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
    code: Option<&'static str>,
}

impl Answered {
    fn header(&self, name: header::HeaderName) -> Option<&str> {
        let all: Vec<_> = self.headers.get_all(&name).iter().collect();
        assert!(all.len() < 2, "{name} is there {} times", all.len());
        all.first().map(|value| value.to_str().unwrap())
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

async fn answer(app: Router, path: &str, headers: &[(header::HeaderName, &[u8])]) -> Answered {
    let mut request = Request::get(path).body(Body::empty()).unwrap();
    for (name, value) in headers {
        let value = HeaderValue::from_bytes(value).unwrap();
        request.headers_mut().append(name, value);
    }
    let response = app.oneshot(request).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let code = response
        .extensions()
        .get::<ErrorEntry>()
        .map(|ErrorEntry(entry)| entry.code());
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let body = String::from_utf8(body.to_vec()).unwrap();
    Answered {
        status,
        headers,
        body,
        code,
    }
}

async fn get_path(path: &str, languages: &str, accept: &str) -> Answered {
    let headers: [(_, &[u8]); 2] = [
        (header::ACCEPT_LANGUAGE, languages.as_bytes()),
        (header::ACCEPT, accept.as_bytes()),
    ];
    answer(app().layer(NegotiateLayer::new()), path, &headers).await
}

#[tokio::test]
async fn a_request_gets_its_language_and_its_format() {
    for (asked, text) in LANGUAGES {
        for path in ["/tokens/t-1", "/own"] {
            let problem = get_path(path, asked, "*/*").await;
            assert_eq!(problem.status, 404);
            assert_eq!(problem.code, Some("TOK013"));
            assert_eq!(
                problem.header(header::CONTENT_TYPE),
                Some("application/problem+json")
            );
            assert_eq!(
                problem.header(header::VARY),
                Some("Accept, Accept-Language")
            );
            let language = if text.starts_with("ID") { "ja" } else { "en" };
            assert_eq!(problem.header(header::CONTENT_LANGUAGE), Some(language));
            assert_eq!(problem.json()["detail"], text);
            assert_eq!(problem.json()["status"], 404);
            assert_eq!(problem.header(header::WWW_AUTHENTICATE), None);

            let native = get_path(path, asked, "application/json").await;
            assert_eq!(
                native.header(header::CONTENT_TYPE),
                Some("application/json")
            );
            assert_eq!(native.json()["message"], text);
            assert_eq!(native.json()["lang"], language);
            let received: TokError = serde_json::from_str(&native.body).unwrap();
            assert_eq!(received, tok_error!(TOK013, "t-1"));

            let plain = get_path(path, asked, "text/plain").await;
            assert_eq!(
                plain.header(header::CONTENT_TYPE),
                Some("text/plain; charset=utf-8")
            );
            assert_eq!(plain.header(header::CONTENT_LANGUAGE), Some(language));
            assert_eq!(plain.body, format!("TOK013: {text}\n"));

            let page = get_path(path, asked, "text/html,*/*;q=0.8").await;
            assert_eq!(
                page.header(header::CONTENT_TYPE),
                Some("text/html; charset=utf-8")
            );
            assert!(
                page.body.contains(&format!("<html lang=\"{language}\">")),
                "{}",
                page.body
            );
            assert!(page.body.contains("<h1>TOK013</h1>"));
        }
    }
}

#[tokio::test]
async fn an_error_of_oauth_is_answered_as_oauth_has_it() {
    for accept in [
        "*/*",
        "application/json",
        "application/json;q=0.1, image/png",
    ] {
        let answer = get_path("/client", "ja", accept).await;
        assert_eq!(answer.status, 401);
        assert_eq!(
            answer.header(header::CONTENT_TYPE),
            Some("application/json;charset=UTF-8")
        );
        assert_eq!(answer.header(header::CACHE_CONTROL), Some("no-store"));
        assert_eq!(answer.header(header::PRAGMA), Some("no-cache"));
        assert_eq!(
            answer.header(header::WWW_AUTHENTICATE),
            Some(r#"Basic realm="akoya""#)
        );
        assert_eq!(answer.header(header::CONTENT_LANGUAGE), None);
        assert_eq!(
            answer.body,
            r#"{"error":"invalid_client","error_description":"Invalid client credentials."}"#
        );
    }
    let bare = get_path("/revoke", "ja", "*/*").await;
    assert_eq!(
        (bare.status, &*bare.body),
        (StatusCode::BAD_REQUEST, r#"{"error":"invalid_request"}"#)
    );
    assert_eq!(bare.header(header::WWW_AUTHENTICATE), None);
    // Whoever asks for another form by name gets it, in the language asked for.
    let problem = get_path("/client", "ja", "application/problem+json, */*").await;
    assert_eq!(
        problem.json()["detail"],
        "クライアントの認証情報が受け付けられませんでした"
    );
    assert_eq!(problem.header(header::CACHE_CONTROL), Some("no-store"));
    assert!(problem.header(header::WWW_AUTHENTICATE).is_some());
}

#[tokio::test]
async fn a_challenge_names_the_realm() {
    let layer = NegotiateLayer::new().realm("the \"token\" service\n");
    let answer = answer(app().layer(layer), "/sign-in", &[]).await;
    assert_eq!(answer.status, 401);
    assert_eq!(
        answer.header(header::WWW_AUTHENTICATE),
        Some(r#"Bearer realm="the \"token\" service ""#)
    );
}

#[tokio::test]
async fn an_entry_without_a_status_is_an_error_of_the_server() {
    let answer = get_path("/audit", "ja", "*/*").await;
    assert_eq!(answer.status, 500);
    assert_eq!(
        answer.json()["detail"],
        "ロールまたはエンティティが非アクティブです"
    );
    assert_eq!(answer.json()["code"], "EntityOrRoleDisabled");
    assert_eq!(answer.json()["status"], 500);
    assert_eq!(answer.json()["title"], "サーバー内部エラー");
}

#[tokio::test]
async fn causes_and_secrets_are_in_no_answer() {
    for accept in ["*/*", "application/json", "text/plain", "text/html"] {
        let export = get_path("/export", "en", accept).await;
        assert_eq!(export.status, 500);
        assert!(
            export.body.contains("d-1") && !export.body.contains("/dev/sda1"),
            "{}",
            export.body
        );
        let secret = get_path("/secret", "en", accept).await;
        assert!(!secret.body.contains("hunter2"), "{}", secret.body);
        assert!(!format!("{:?}", secret.headers).contains("hunter2"));
    }
}

#[tokio::test]
async fn no_value_breaks_out_of_an_answer() {
    let hostile = "%0D%0ASet-Cookie:%20a=b%1B%5B31m%00%E2%80%AE%3Cscript%3E%22%5C";
    for accept in ["*/*", "application/json", "text/plain", "text/html"] {
        let answer = get_path(&format!("/tokens/{hostile}"), "en", accept).await;
        assert_eq!(answer.status, 404);
        assert_eq!(answer.header(header::SET_COOKIE), None);
        assert_eq!(
            answer.header(header::X_CONTENT_TYPE_OPTIONS),
            Some("nosniff")
        );
        assert!(
            !answer.body.contains(['\0', '\u{1b}', '\r']),
            "{:?}",
            answer.body
        );
        match accept {
            "text/plain" => assert_eq!(answer.body.lines().count(), 1, "{:?}", answer.body),
            "text/html" => {
                assert!(!answer.body.contains("<script>") && !answer.body.contains('\u{202e}'));
                assert_eq!(
                    answer.header(header::CONTENT_SECURITY_POLICY),
                    Some("default-src 'none'")
                );
            }
            _ => assert!(
                answer.json()["params"]["token_id"]
                    .as_str()
                    .unwrap()
                    .contains("<script>")
            ),
        }
    }
}

#[tokio::test]
async fn no_header_is_refused() {
    let many = format!("{}ja", "x-y;q=0.3,".repeat(7_000));
    let excess: String = (0..200).map(|at| format!("aa-x-{at};q=0.5,")).collect();
    let headers: [(&[u8], &str); 8] = [
        (b"\xff\xfe, ja", "ja"),
        (b"ja;q=\xe3, en;q=0.1", "en"),
        (b"ja;q=1.5, ;;;, *-*, en-GB-oed-x, -, ja-", "en"),
        (b"", "en"),
        (&b"j".repeat(1 << 16), "en"),
        (&b",".repeat(1 << 16), "en"),
        (many.as_bytes(), "ja"),
        (&[excess.as_bytes(), b"ja"].concat(), "en"),
    ];
    for (value, expected) in headers {
        for path in ["/best", "/tokens/t-1"] {
            let headers = [(header::ACCEPT_LANGUAGE, value)];
            let got = answer(app().layer(NegotiateLayer::new()), path, &headers).await;
            let language = match path {
                "/best" => &*got.body,
                _ => got.header(header::CONTENT_LANGUAGE).unwrap(),
            };
            let start = String::from_utf8_lossy(&value[..value.len().min(40)]);
            assert_eq!(language, expected, "{path} for {start}");
        }
    }
    // Several headers of one name are one list.
    let headers: [(_, &[u8]); 2] = [
        (header::ACCEPT_LANGUAGE, b"en;q=0.1"),
        (header::ACCEPT_LANGUAGE, b"ja"),
    ];
    assert_eq!(answer(app(), "/best", &headers).await.body, "ja");
}

#[tokio::test]
async fn without_the_layer_an_answer_is_in_the_ambient_locale() {
    let headers: [(_, &[u8]); 2] = [
        (header::ACCEPT_LANGUAGE, b"ja"),
        (header::ACCEPT, b"text/plain"),
    ];
    let answer = answer(app(), "/tokens/t-1", &headers).await;
    assert_eq!(answer.json()["detail"], LANGUAGES[1].1);
    assert_eq!(answer.header(header::VARY), None);
    let response = ambient::scoped(&Locale::parse("ja").unwrap(), async {
        tok_error!(TOK013, "t-1").into_response()
    });
    assert_eq!(response.await.headers()[header::CONTENT_LANGUAGE], "ja");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn languages_never_mix_under_load() {
    let app = app().layer(NegotiateLayer::new());
    let requests = (0..800).map(|number| {
        let app = app.clone();
        tokio::spawn(async move {
            let (asked, text) = LANGUAGES[number % LANGUAGES.len()];
            let path = ["/display", "/spawn", "/tokens/t-1"][number % 3];
            let headers: [(_, &[u8]); 2] = [
                (header::ACCEPT_LANGUAGE, asked.as_bytes()),
                (header::ACCEPT, b"text/plain"),
            ];
            let got = answer(app, path, &headers).await;
            let expected = if path == "/tokens/t-1" {
                format!("TOK013: {text}\n")
            } else {
                text.to_owned()
            };
            assert_eq!(got.body, expected, "{path} for {asked}");
        })
    });
    for request in requests.collect::<Vec<_>>() {
        request.await.unwrap();
    }
    assert!(ambient::locales().is_empty());
}

/// On one thread, each poll is of another request.
#[tokio::test]
async fn languages_never_mix_on_one_thread() {
    let app = app().layer(NegotiateLayer::new());
    let tasks = (0..100).map(|number| {
        let app = app.clone();
        let (asked, text) = LANGUAGES[number % LANGUAGES.len()];
        tokio::spawn(async move {
            let headers: [(_, &[u8]); 1] = [(header::ACCEPT_LANGUAGE, asked.as_bytes())];
            assert_eq!(answer(app, "/display", &headers).await.body, text);
            assert!(ambient::locales().is_empty(), "nothing is left behind");
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap();
    }
}
