//! Every row of the catalogs `tok` and `akoya` that a client can provoke, over a socket.

use std::collections::BTreeSet;

use crate::server::{Answer, Ask, Server};
use errorbook::{Entry, akoya, tok};

/// `reader:reader-secret` and `writer:writer-secret`.
const READER: &str = "cmVhZGVyOnJlYWRlci1zZWNyZXQ=";
const WRITER: &str = "d3JpdGVyOndyaXRlci1zZWNyZXQ=";
const READER_URI: &str = "http%3A%2F%2F127.0.0.1%3A9000%2Fcallback";

/// What no client provokes by itself, and what has to happen to the service instead.
const NOT_BY_A_CLIENT: [(&str, &str); 2] = [
    ("TOK008", "the file of people cannot be read"),
    ("TOK010", "the file of sign-outs cannot be written"),
];

/// The rows that were met.
#[derive(Default)]
struct Met(BTreeSet<(&'static str, &'static str)>);

impl Met {
    /// The answer is the entry: by its problem details, or as OAuth 2.0 has it.
    fn meet(&mut self, answer: &Answer, entry: Entry<'static>) {
        let (catalog, key) = (entry.catalog().name(), entry.key());
        assert_eq!(
            Some(answer.status.as_u16()),
            entry.status(),
            "{key}: {answer:?}"
        );
        let body = answer.json();
        match entry.oauth() {
            Some(oauth) => {
                assert_eq!(body["error"], oauth.error(), "{key}");
                assert_eq!(
                    body["error_description"].as_str(),
                    oauth.description(),
                    "{key}"
                );
                assert_eq!(
                    answer.header("content-type"),
                    Some("application/json;charset=UTF-8")
                );
                assert_eq!(answer.header("cache-control"), Some("no-store"), "{key}");
            }
            None => {
                assert_eq!(
                    (&body["catalog"], &body["key"]),
                    (&catalog.into(), &key.into()),
                    "{answer:?}"
                );
                assert_eq!(
                    answer.header("content-type"),
                    Some("application/problem+json")
                );
            }
        }
        let challenge = answer.header("www-authenticate");
        assert_eq!(challenge.is_some(), answer.status == 401, "{key}");
        self.0.insert((catalog, key));
    }

    async fn tok(&mut self, server: &Server, code: tok::Code, ask: Ask) -> Answer {
        let answer = server.send(ask).await;
        self.meet(&answer, code.entry());
        answer
    }

    async fn akoya(&mut self, server: &Server, code: akoya::Code, ask: Ask) {
        let answer = server.send(ask).await;
        self.meet(&answer, code.entry());
    }
}

fn in_hours(hours: i64) -> String {
    (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(hours)).to_string()
}

fn token_request(hours: i64, functions: usize) -> String {
    let functions = vec!["read"; functions];
    serde_json::json!({ "expiry": in_hours(hours), "functions": functions }).to_string()
}

/// Returns a token of alice's and its download.
async fn make(server: &Server, access: &str) -> (String, String) {
    let made = server
        .send(
            Ask::post("/tokens")
                .bearer(access)
                .json(&token_request(1, 50)),
        )
        .await;
    assert_eq!(made.status, 201, "{made:?}");
    (made.text("token_id"), made.text("download_id"))
}

/// Returns an authorization code for `reader`.
async fn code(server: &Server, access: &str) -> String {
    let path = format!(
        "/authorize?response_type=code&client_id=reader&redirect_uri={READER_URI}&state=a%26b"
    );
    let answer = server.send(Ask::get(&path).bearer(access)).await;
    assert_eq!(answer.status, 303, "{answer:?}");
    let location = answer.header("location").unwrap();
    let rest = location
        .strip_prefix("http://127.0.0.1:9000/callback?code=")
        .unwrap();
    rest.strip_suffix("&state=a%26b").unwrap().to_owned()
}

fn obtain(code: &str) -> Ask {
    let form = format!("grant_type=authorization_code&code={code}&redirect_uri={READER_URI}");
    Ask::post("/token").form(&form)
}

/// Returns the refresh token of a grant to `reader`.
async fn grant(server: &Server, access: &str) -> String {
    let answer = server
        .send(obtain(&code(server, access).await).basic(READER))
        .await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.json()["token_type"], "Bearer");
    answer.text("refresh_token")
}

fn refresh(token: &str) -> Ask {
    Ask::post("/refresh").form(&format!("grant_type=refresh_token&refresh_token={token}"))
}

fn revoke(token: &str) -> Ask {
    Ask::post("/revoke").form(&format!("token={token}&token_type_hint=refresh_token"))
}

#[tokio::test]
async fn every_row_that_a_client_can_provoke() {
    let mut met = Met::default();
    let (lasting, expired) = (
        Server::start(&[]),
        Server::start(&[
            "--code-lifetime",
            "0s",
            "--refresh-lifetime",
            "0s",
            "--download-minutes",
            "0",
        ]),
    );
    people(&lasting, &expired, &mut met).await;
    tokens(&lasting, &expired, &mut met).await;
    obtaining(&lasting, &expired, &mut met).await;
    refreshing(&lasting, &expired, &mut met).await;
    revoking(&lasting, &mut met).await;

    let entries = tok::CATALOG.entries().chain(akoya::CATALOG.entries());
    let missing: Vec<_> = entries
        .map(|entry| (entry.catalog().name(), entry.key()))
        .filter(|row| !met.0.contains(row))
        .collect();
    assert_eq!(missing, NOT_BY_A_CLIENT.map(|(code, _)| ("tok", code)));
}

async fn people(lasting: &Server, expired: &Server, met: &mut Met) {
    use tok::Code::{TOK001, TOK007, TOK009, TOK012};
    for (name, password) in [
        ("alice", "wrong"),
        ("bob", "wonderland"),
        ("alice", ""),
        ("", ""),
    ] {
        let body = serde_json::json!({ "username": name, "password": password, "device": "d-1" });
        met.tok(
            lasting,
            TOK007,
            Ask::post("/sign-in").json(&body.to_string()),
        )
        .await;
    }
    for device in ["", r#","device":"""#, r#","device":null"#] {
        let body = format!(r#"{{"username":"alice","password":"wonderland"{device}}}"#);
        met.tok(lasting, TOK012, Ask::post("/sign-in").json(&body))
            .await;
    }

    let renew = |token: &str| {
        Ask::post("/sign-in/refresh").json(&format!(r#"{{"refresh_token":"{token}"}}"#))
    };
    met.tok(lasting, TOK001, renew("malformed")).await;
    let (_, refresh) = expired.sign_in().await;
    met.tok(expired, TOK001, renew(&refresh)).await;
    let (access, refresh) = lasting.sign_in().await;
    assert_eq!(lasting.send(renew(&refresh)).await.status, 200);
    met.tok(lasting, TOK001, renew(&refresh)).await;

    for ask in [
        Ask::get("/tokens/x").bearer("x"),
        Ask::post("/sign-out").bearer(&"x".repeat(1000)),
        Ask::post("/tokens").bearer("a b").json("null"),
    ] {
        met.tok(lasting, TOK009, ask).await;
    }
    assert_eq!(
        lasting
            .send(Ask::post("/sign-out").bearer(&access))
            .await
            .status,
        204
    );
    met.tok(lasting, TOK009, Ask::get("/tokens/x").bearer(&access))
        .await;
}

async fn tokens(lasting: &Server, expired: &Server, met: &mut Met) {
    use tok::Code::{TOK002, TOK003, TOK004, TOK005, TOK006, TOK011, TOK013};
    let (access, _) = lasting.sign_in().await;
    met.tok(lasting, TOK004, Ask::post("/tokens").bearer(&access))
        .await;
    met.tok(
        lasting,
        TOK004,
        Ask::post("/tokens").bearer(&access).json("null"),
    )
    .await;
    let answer = met
        .tok(
            lasting,
            TOK005,
            Ask::post("/tokens")
                .bearer(&access)
                .json(&token_request(25, 1)),
        )
        .await;
    assert_eq!(answer.json()["params"]["hours"], 24);
    let answer = met
        .tok(
            lasting,
            TOK006,
            Ask::post("/tokens")
                .bearer(&access)
                .json(&token_request(1, 51)),
        )
        .await;
    assert_eq!(answer.json()["params"]["max_length"], 50);

    let unknown = met
        .tok(lasting, TOK002, Ask::get("/downloads/dl-1").bearer(&access))
        .await;
    assert_eq!(
        unknown.json()["params"],
        serde_json::json!({ "minutes": 30, "download_id": "dl-1" })
    );
    let (late, _) = expired.sign_in().await;
    let (_, download) = make(expired, &late).await;
    met.tok(
        expired,
        TOK002,
        Ask::get(&format!("/downloads/{download}")).bearer(&late),
    )
    .await;

    let (token, download) = make(lasting, &access).await;
    let path = format!("/tokens/{token}");
    let shown = lasting.send(Ask::get(&path).bearer(&access)).await;
    assert_eq!(
        (shown.status.as_u16(), shown.text("token_id")),
        (200, token.clone())
    );
    let got = lasting
        .send(Ask::get(&format!("/downloads/{download}")).bearer(&access))
        .await;
    assert!(
        got.status == 200 && got.text("token").len() == 43,
        "{got:?}"
    );

    let used = || Ask::post(&format!("{path}/use")).bearer(&access);
    // On a busy machine, one may be over before the other begins: then, once more.
    let refused = loop {
        let (one, other) = tokio::join!(lasting.send(used()), lasting.send(used()));
        let (served, refused) = if one.status == 204 {
            (one, other)
        } else {
            (other, one)
        };
        assert_eq!(served.status, 204);
        if refused.status != 204 {
            break refused;
        }
    };
    met.meet(&refused, TOK011.entry());
    assert_eq!(lasting.send(used()).await.status, 204, "it is free again");

    assert_eq!(
        lasting
            .send(Ask::delete(&path).bearer(&access))
            .await
            .status,
        204
    );
    for ask in [
        Ask::get(&path),
        Ask::delete(&path),
        Ask::post(&format!("{path}/use")),
    ] {
        met.tok(lasting, TOK013, ask.bearer(&access)).await;
    }
    let gone = met
        .tok(
            lasting,
            TOK003,
            Ask::get(&format!("/downloads/{download}")).bearer(&access),
        )
        .await;
    assert!(
        !gone.body.contains("available"),
        "the cause is not told: {}",
        gone.body
    );
}

async fn obtaining(lasting: &Server, expired: &Server, met: &mut Met) {
    use akoya::Code::{
        GrantTypeNotAuthorizationCode, InvalidClient, InvalidCode, RedirectUriMismatch,
    };
    let (access, _) = lasting.sign_in().await;
    let both = format!(
        "client_id=reader&client_secret=reader-secret&grant_type=authorization_code&code=x&redirect_uri={READER_URI}"
    );
    for ask in [
        obtain("x"),
        obtain("x").basic("cmVhZGVyOndyb25n"),
        obtain("x").basic("bm9ib2R5OnJlYWRlci1zZWNyZXQ="),
        obtain("x").bearer(&access),
        Ask::post("/token").form(&both.replace("reader-secret", "wrong")),
        Ask::post("/token").form(&both).basic(READER),
        Ask::get(&format!(
            "/authorize?response_type=code&client_id=nobody&redirect_uri={READER_URI}"
        ))
        .bearer(&access),
    ] {
        met.akoya(lasting, InvalidClient, ask).await;
    }
    for form in [
        "code=x",
        "grant_type=&code=x",
        "grant_type=refresh_token&code=x",
        "grant_type=password",
    ] {
        met.akoya(
            lasting,
            GrantTypeNotAuthorizationCode,
            Ask::post("/token").form(form).basic(READER),
        )
        .await;
    }
    let used = code(lasting, &access).await;
    assert_eq!(lasting.send(obtain(&used).basic(READER)).await.status, 200);
    let others = code(lasting, &access).await;
    for ask in [
        obtain("").basic(READER),
        obtain("x").basic(READER),
        obtain(&used).basic(READER),
        obtain(&others).basic(WRITER),
        Ask::post("/token").form(&both),
    ] {
        met.akoya(lasting, InvalidCode, ask).await;
    }
    // It still serves the client that it was made for.
    assert_eq!(
        lasting.send(obtain(&others).basic(READER)).await.status,
        200
    );
    let (late, _) = expired.sign_in().await;
    let late = code(expired, &late).await;
    met.akoya(expired, InvalidCode, obtain(&late).basic(READER))
        .await;

    let code = code(lasting, &access).await;
    let elsewhere = Ask::post("/token").form(&format!(
        "grant_type=authorization_code&code={code}&redirect_uri=http%3A%2F%2Fx"
    ));
    met.akoya(lasting, RedirectUriMismatch, elsewhere.basic(READER))
        .await;
    let unregistered = "/authorize?response_type=code&client_id=reader&redirect_uri=http%3A%2F%2Fx";
    met.akoya(
        lasting,
        RedirectUriMismatch,
        Ask::get(unregistered).bearer(&access),
    )
    .await;
}

async fn refreshing(lasting: &Server, expired: &Server, met: &mut Met) {
    use akoya::Code::{
        GrantTypeNotRefreshToken, InvalidClient, InvalidRefreshToken, NoRefreshToken,
    };
    let (access, _) = lasting.sign_in().await;
    met.akoya(lasting, InvalidClient, refresh("x")).await;
    for form in [
        "refresh_token=x",
        "grant_type=authorization_code&refresh_token=x",
    ] {
        met.akoya(
            lasting,
            GrantTypeNotRefreshToken,
            Ask::post("/refresh").form(form).basic(READER),
        )
        .await;
    }
    for form in [
        "grant_type=refresh_token",
        "grant_type=refresh_token&refresh_token=",
    ] {
        met.akoya(
            lasting,
            NoRefreshToken,
            Ask::post("/refresh").form(form).basic(READER),
        )
        .await;
    }
    let token = grant(lasting, &access).await;
    for ask in [refresh("x").basic(READER), refresh(&token).basic(WRITER)] {
        met.akoya(lasting, InvalidRefreshToken, ask).await;
    }
    assert_eq!(
        lasting.send(refresh(&token).basic(READER)).await.status,
        200
    );
    met.akoya(lasting, InvalidRefreshToken, refresh(&token).basic(READER))
        .await;
    // An authorization code lives no time there, so that the token comes from where it lives.
    let short = Server::start(&["--refresh-lifetime", "0s"]);
    let (late, _) = short.sign_in().await;
    let late = grant(&short, &late).await;
    met.akoya(&short, InvalidRefreshToken, refresh(&late).basic(READER))
        .await;
    assert_eq!(expired.send(refresh("x").basic(READER)).await.status, 400);
}

async fn revoking(lasting: &Server, met: &mut Met) {
    use akoya::Code::{InvalidRevocation, UnsupportedTokenType};
    let (access, _) = lasting.sign_in().await;
    let token = grant(lasting, &access).await;
    for form in ["token=x", "token=x&token_type_hint=access_token"] {
        met.akoya(
            lasting,
            UnsupportedTokenType,
            Ask::post("/revoke").form(form).basic(READER),
        )
        .await;
    }
    for ask in [
        revoke(&token),
        revoke("x").basic(READER),
        revoke("").basic(READER),
        revoke(&token).basic(WRITER),
    ] {
        met.akoya(lasting, InvalidRevocation, ask).await;
    }
    let revoked = lasting.send(revoke(&token).basic(READER)).await;
    assert_eq!((revoked.status.as_u16(), &*revoked.body), (200, ""));
    met.akoya(lasting, InvalidRevocation, revoke(&token).basic(READER))
        .await;
    met.akoya(
        lasting,
        akoya::Code::InvalidRefreshToken,
        refresh(&token).basic(READER),
    )
    .await;
}

#[tokio::test]
async fn rows_that_need_a_failure_of_the_service() {
    let mut met = Met::default();
    let nowhere = "/nonexistent/directory/file";
    let server = Server::start(&["--people", nowhere]);
    let ask = Ask::post("/sign-in")
        .json(r#"{"username":"alice","password":"wonderland","device":"d-1"}"#);
    let answer = met.tok(&server, tok::Code::TOK008, ask).await;
    assert!(!answer.body.contains("os error"), "{}", answer.body);

    let server = Server::start(&["--sign-outs", nowhere, "--exports", nowhere]);
    let (access, _) = server.sign_in().await;
    met.tok(
        &server,
        tok::Code::TOK010,
        Ask::post("/sign-out").bearer(&access),
    )
    .await;
    // The session is still active, as the message says.
    let (_, download) = make(&server, &access).await;
    let ask = Ask::get(&format!("/downloads/{download}")).bearer(&access);
    let answer = met.tok(&server, tok::Code::TOK003, ask).await;
    assert!(!answer.body.contains("os error"), "{}", answer.body);
    for (code, why) in NOT_BY_A_CLIENT {
        assert!(met.0.contains(&("tok", code)), "{code}: {why}");
    }
}
