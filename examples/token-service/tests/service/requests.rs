//! Requests of every kind, over a socket: many at once, in several languages, malformed and huge.

use std::sync::Arc;
use std::time::Duration;

use crate::server::{Ask, Server, send};
use hyper::header::ACCEPT_LANGUAGE;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const ENGLISH: &str = "TOK007: The username or password you entered is incorrect. Please check your credentials and try again.\n";
const JAPANESE: &str = "TOK007: 入力したユーザー名またはパスワードが正しくありません。認証情報を確認して、もう一度お試しください。\n";

fn wrong_password() -> Ask {
    Ask::post("/sign-in").json(r#"{"username":"alice","password":"wrong","device":"d-1"}"#)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_requests_at_once_each_in_its_language() {
    let server = Arc::new(Server::start(&[]));
    let asked = [
        ("en", ENGLISH),
        ("ja", JAPANESE),
        ("fr, ja;q=0.2", JAPANESE),
        ("*;q=0.1, en-GB", ENGLISH),
    ];
    let answers = (0..200).map(|number| {
        let server = Arc::clone(&server);
        let (languages, expected) = asked[number % asked.len()];
        tokio::spawn(async move {
            let answer = server
                .send(wrong_password().languages(languages).accept("text/plain"))
                .await;
            assert_eq!(
                (answer.status.as_u16(), &*answer.body),
                (401, expected),
                "{languages}"
            );
            let language = if expected == JAPANESE { "ja" } else { "en" };
            assert_eq!(answer.header("content-language"), Some(language));
            assert_eq!(answer.header("vary"), Some("Accept, Accept-Language"));
        })
    });
    for answer in answers.collect::<Vec<_>>() {
        answer.await.unwrap();
    }
}

#[tokio::test]
async fn a_header_is_never_a_reason_to_refuse() {
    let server = Server::start(&[]);
    let parts = format!("{}ja", "de-x-1;q=0.3,".repeat(50));
    let thousands = "fr-FR;q=0.9,".repeat(5_000);
    let cases: [(&[u8], &str); 7] = [
        (b"\xff\xfe\x80, ja;q=0.1", JAPANESE),
        (b"ja;q=\xe3\x81", ENGLISH),
        (&b"a".repeat(64 << 10), ENGLISH),
        (&b",;".repeat(32 << 10), ENGLISH),
        (parts.as_bytes(), JAPANESE),
        (thousands.as_bytes(), ENGLISH),
        (b"ja-JP-u-ca-japanese;q=0.5;x=y, *;q=0", ENGLISH),
    ];
    for (value, expected) in cases {
        let answer = server
            .send(
                wrong_password()
                    .header(ACCEPT_LANGUAGE, value)
                    .accept("text/plain"),
            )
            .await;
        let start = String::from_utf8_lossy(&value[..value.len().min(30)]);
        assert_eq!(
            (answer.status.as_u16(), &*answer.body),
            (401, expected),
            "{start}"
        );
    }
}

#[tokio::test]
async fn bodies_that_are_not_what_they_should_be() {
    let server = Server::start(&[]);
    let (access, _) = server.sign_in().await;
    let token = |body: &str| Ask::post("/tokens").bearer(&access).json(body);
    let deep = format!("{}{}", "[".repeat(30_000), "]".repeat(30_000));
    let cases = [
        (
            Ask::post("/sign-in").form("username=alice"),
            415,
            "UnsupportedMediaType",
        ),
        (Ask::post("/token").json("{}"), 415, "UnsupportedMediaType"),
        (Ask::post("/token"), 415, "UnsupportedMediaType"),
        (
            Ask::post("/token").body("text/plain; x=\"", "a=b"),
            415,
            "UnsupportedMediaType",
        ),
        (token("{"), 400, "MalformedJson"),
        (token("[]"), 400, "MalformedJson"),
        (token(&deep), 400, "MalformedJson"),
        (token("{\"expiry\":\"\\ud800\"}"), 400, "MalformedJson"),
        (
            Ask::post("/tokens")
                .bearer(&access)
                .body("application/json", &b"\xff\xfe"[..]),
            400,
            "MalformedJson",
        ),
        (token(r#"{"expiry":"tomorrow"}"#), 400, "WrongField"),
        (
            token(r#"{"expiry":"2000-01-01T00:00:00Z"}"#),
            400,
            "WrongField",
        ),
        (
            token(r#"{"expiry":"-009999-01-01T00:00:00Z"}"#),
            400,
            "WrongField",
        ),
        (Ask::post("/sign-in"), 400, "WrongField"),
        (Ask::post("/revoke").form("a=1&a=2"), 400, "WrongParameter"),
        (Ask::get("/tokens/x"), 401, "SignInRequired"),
        (Ask::post("/tokens").json("null"), 401, "SignInRequired"),
        (
            Ask::get("/tokens/x").basic("cmVhZGVyOnJlYWRlci1zZWNyZXQ="),
            401,
            "SignInRequired",
        ),
        (token(&" ".repeat(64 << 10)), 400, "MalformedJson"),
        (token(&" ".repeat((64 << 10) + 1)), 413, "TooLarge"),
        (
            Ask::post("/token").form(&"a".repeat(1 << 20)),
            413,
            "TooLarge",
        ),
        (Ask::get("/"), 404, "NotFound"),
        (Ask::get("/tokens/%FF").bearer(&access), 404, "NotFound"),
        (Ask::get("/token"), 405, "MethodNotAllowed"),
    ];
    for (ask, status, key) in cases {
        let shown = format!("{ask:?}");
        let shown: String = shown.chars().take(300).collect();
        let answer = server
            .send(ask.accept("application/problem+json").languages("ja"))
            .await;
        assert_eq!(answer.status, status, "{shown} {answer:?}");
        assert_eq!(answer.json()["key"], key, "{shown}");
        assert_eq!(answer.json()["catalog"], "service");
        assert_eq!(answer.header("content-language"), Some("ja"));
        assert_eq!(answer.header("allow").is_some(), status == 405);
    }
    // And it still answers.
    assert_eq!(server.send(token("null")).await.json()["key"], "TOK004");
}

/// Sends what a client that follows no rule sends, and returns what it gets.
async fn raw(server: &Server, sent: &[u8]) -> String {
    let mut stream = TcpStream::connect(&server.address).await.unwrap();
    stream.write_all(sent).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut got = Vec::new();
    let _reset = tokio::time::timeout(Duration::from_secs(180), stream.read_to_end(&mut got))
        .await
        .unwrap();
    String::from_utf8(got).unwrap()
}

#[tokio::test]
async fn what_is_announced_as_huge_is_not_read() {
    let server = Server::start(&[]);
    let head =
        "POST /token HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    let huge = raw(
        &server,
        format!("{head}Content-Length: 99999999999\r\n\r\na=b").as_bytes(),
    )
    .await;
    assert!(huge.starts_with("HTTP/1.1 413 "), "{huge}");
    let chunked = format!(
        "{head}Transfer-Encoding: chunked\r\n\r\n{}",
        "4000\r\n".to_owned() + &"a".repeat(0x4000) + "\r\n"
    );
    let piece = format!("4000\r\n{}\r\n", "a".repeat(0x4000));
    let many = raw(&server, format!("{chunked}{}", piece.repeat(4)).as_bytes()).await;
    assert!(many.starts_with("HTTP/1.1 413 "), "{many}");
    let header = format!("{head}Accept: {}\r\n\r\n", "a/b,".repeat(400_000));
    let answer = raw(&server, header.as_bytes()).await;
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 431 "),
        "{answer}"
    );
    assert_eq!(server.send(wrong_password()).await.status, 401);
}

/// RFC 6750, section 3: what was wrong is said of a token that was sent, and of that alone.
#[tokio::test]
async fn a_challenge_says_what_was_wrong_with_a_token() {
    let server = Server::start(&[]);
    for (ask, challenge) in [
        (Ask::get("/tokens/x"), r#"Bearer realm="token-service""#),
        (
            Ask::get("/tokens/x").bearer("bad"),
            r#"Bearer realm="token-service", error="invalid_token""#,
        ),
    ] {
        let answer = server.send(ask).await;
        assert_eq!(answer.status, 401);
        assert_eq!(answer.header("www-authenticate"), Some(challenge));
    }
}

#[tokio::test]
async fn a_field_of_json_is_named_in_the_reader_s_language() {
    let server = Server::start(&[]);
    let answer = server.send(Ask::post("/sign-in").languages("ja")).await;
    assert_eq!(answer.status, 400);
    assert_eq!(
        answer.header("content-type"),
        Some("application/problem+json")
    );
    assert_eq!(
        answer.json()["detail"],
        "usernameが指定されていないか、使用できない値です。"
    );
}

#[tokio::test]
async fn oauth_answers_in_the_language_of_oauth_unless_asked_by_name() {
    let server = Server::start(&[]);
    let ask = || {
        Ask::post("/token")
            .form("grant_type=authorization_code")
            .languages("ja")
    };
    let plain = server.send(ask()).await;
    assert_eq!(
        plain.body,
        r#"{"error":"invalid_client","error_description":"Invalid client credentials."}"#
    );
    assert_eq!(
        plain.header("www-authenticate"),
        Some("Basic realm=\"token-service\"")
    );
    let problem = server.send(ask().accept("application/problem+json")).await;
    assert_eq!(
        problem.json()["detail"],
        "クライアントの認証情報が受け付けられませんでした"
    );
    let page = server.send(ask().accept("text/html,*/*;q=0.8")).await;
    assert!(page.body.contains("<html lang=\"ja\">"), "{}", page.body);
}

#[cfg(unix)]
#[tokio::test]
async fn what_is_being_answered_is_answered_before_it_stops() {
    let mut server = Server::start(&[]);
    let (access, _) = server.sign_in().await;
    let expiry = (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(1)).to_string();
    let made = server
        .send(
            Ask::post("/tokens")
                .bearer(&access)
                .json(&format!(r#"{{"expiry":"{expiry}"}}"#)),
        )
        .await;
    let path = format!("/tokens/{}/use", made.text("token_id"));
    let ask = || Ask::post(&path).bearer(&access);
    let used = loop {
        let (address, ask_first) = (server.address.clone(), ask());
        let used = tokio::spawn(async move { send(&address, ask_first).await });
        // That the token is in use tells that the first is being answered.
        let refused = server.send(ask()).await.status == 409;
        if refused && !used.is_finished() {
            break used;
        }
        used.await.unwrap();
    };
    let pid = server.child.id().to_string();
    assert!(
        std::process::Command::new("kill")
            .arg(pid)
            .status()
            .unwrap()
            .success()
    );
    assert_eq!(used.await.unwrap().status, 204);
    assert!(server.child.wait().unwrap().success());
    assert!(TcpStream::connect(&server.address).await.is_err());
}
