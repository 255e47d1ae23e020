//! `errorbook list` and `errorbook render`.

mod command;

use command::{command, errorbook, errorbook_in, folder, run};

/// Returns the table of `tok`, which comes last.
fn tok<'a>(list: &'a str, heading: &str) -> Vec<&'a str> {
    let at = list.rfind(&format!("\n{heading}")).unwrap();
    list.split_at(at + 1).1.lines().collect()
}

#[test]
fn what_is_not_of_the_interface_is_listed_by_its_message() {
    let catalog = b"[endpoint.get]\ntitle = \"Get\"\n\
        [error.A]\nmessage = \"Sent\"\nendpoints = [\"get\"]\nwire.oauth = { error = \"a\", description = false }\n\
        [error.B]\nmessage = \"Inside\"\n";
    let dir = folder("list-inside", &[("catalog/app.toml", catalog)]);
    let list = run(command(&["list"]).current_dir(&dir)).done();
    insta::assert_snapshot!(list, @r"
    app

    Get
    Code  Status  error  error_description  Root Cause
    A             a

    Code  Status  Message
    B             Inside
    ");
}

#[test]
fn rows_of_an_interface_are_listed_by_endpoint() {
    let list = errorbook(&["list"]).done();
    let of_akoya = list.split("(netsuite)").next().unwrap();
    let of_akoya = of_akoya.rsplit_once("\n\n").unwrap().0;
    insta::assert_snapshot!(of_akoya, @r#"
    Akoya Token API errors (akoya)

    Obtaining a token
    Code                           Status            error            error_description                                                  Root Cause
    InvalidCode                    400 Bad Request   invalid_request  Invalid or expired code parameter                                  The `code` parameter, which authentication supplies, is wrong, missing, or expired.
    RedirectUriMismatch            400 Bad Request   invalid_request  redirect_uri did not match URI from initial request                Akoya accepts only redirect URIs that are registered with it.
    GrantTypeNotAuthorizationCode  400 Bad Request   invalid_grant    Missing or incorrect grant_type field. Must be authorization_code
    InvalidClient                  401 Unauthorized  invalid_client   Invalid client credentials.                                        The client ID or the client secret is incorrect.

    Refreshing a token
    Code                      Status            error            error_description                                                        Root Cause
    NoRefreshToken            400 Bad Request   invalid_request  No refresh token in request                                              The refresh token in the request is missing, invalid, or claimed by another client.
    InvalidRefreshToken       400 Bad Request   invalid_request  Refresh token is invalid or has already been claimed by another client.  The refresh token is wrong or has expired.
    GrantTypeNotRefreshToken  400 Bad Request   invalid_grant    Missing or incorrect grant_type field. Must be refresh_token
    InvalidClient             401 Unauthorized  invalid_client   Invalid client credentials.                                              The client ID or the client secret is incorrect.

    Revoking a token
    Code                  Status           error                   error_description  Root Cause
    InvalidRevocation     400 Bad Request  invalid_request                            At least one of the values of the keys `refresh_token`, `client_id` and `client_secret` is missing, invalid, or claimed by another client.
    UnsupportedTokenType  400 Bad Request  unsupported_token_type                     The request does not set `token_type_hint` to `refresh_token`, which is required.
    "#);
    let list = errorbook(&["list", "--locale", "ja"]).done();
    let heading = "\n\nトークンの取得\nコード                         ステータス        error            error_description ";
    assert!(list.contains(heading), "{list}");
    let list = errorbook(&["list", "--format", "markdown"]).done();
    assert!(list.starts_with(
        "## Akoya Token API errors\n\n### Obtaining a token\n\n| Code | Status | `error` | `error_description` | Root Cause |\n|---|---|---|---|---|\n\
         | InvalidCode | 400 Bad Request | `invalid_request` | `Invalid or expired code parameter` | The `code` parameter, which"
    ));
}

#[test]
fn cases_are_listed_below_their_code() {
    let list = errorbook(&["list"]).done();
    let at = list.find("Problem ").unwrap();
    let lines: Vec<_> = list.split_at(at).1.lines().take(6).collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    Problem                                                  Code                              Resolution
    Access token expired                                     AccessTokenExpired                (1) Get a new access token with the refresh token. (2) If the refresh token has expired too, start the authorization code grant flow to get a new pair of tokens. See *OAuth 2.0 Authorization Code Grant Flow*.
    Entity, contact, or role not usable                      EntityOrRoleDisabled
      Entity, contact, or role invalid                         EntityOrRoleDisabled::invalid   Check that the entity, contact, or role exists in the account.
      Role or entity inactive                                  EntityOrRoleDisabled::inactive  Check that the entity or role is active in the account.
    Invalid signature                                        InvalidSignature                  Use the correct public key to validate tokens. See *OAuth 2.0 Access and Refresh Token Structure*.
    ");
}

#[test]
fn a_case_in_a_table_is_named_with_its_code() {
    let list = errorbook(&["list", "--format", "markdown"]).done();
    assert!(
        list.contains(" | EntityOrRoleDisabled::inactive | Check"),
        "{list}"
    );
}

#[test]
fn codes_are_listed_in_aligned_columns() {
    let list = errorbook(&["list"]).done();
    let lines = tok(&list, "Code ");
    assert_eq!(lines.len(), 14);
    assert_eq!(lines[0], "Code    Status                     Message");
    assert_eq!(
        lines[3],
        "TOK003  500 Internal Server Error  Failed to export token for download Id {download_id}"
    );
    // A character of double width takes two columns; into a pipe, nothing is cut.
    let list = errorbook(&["list", "--locale", "ja"]).done();
    let lines = tok(&list, "コード ");
    assert_eq!(lines[0], "コード  ステータス                 メッセージ");
    assert_eq!(
        lines[3],
        "TOK003  500 Internal Server Error  download Id {download_id} のトークンのエクスポートに失敗しました。"
    );
    assert!(lines[8].ends_with("サポートにお問い合わせください。"));
}

#[test]
fn a_list_has_other_formats() {
    let list = errorbook(&["list", "--format", "json", "--locale", "ja"]).json();
    assert_eq!(list.as_array().unwrap().len(), 9 + 22 + 13);
    let rows = list.as_array().unwrap();
    let tok = rows.iter().find(|row| row["catalog"] == "tok").unwrap();
    assert_eq!(tok["code"], "TOK001");
    assert_eq!(tok["status"], 401);
    assert_eq!(tok["message"]["text"], "不正なリクエストトークンです。");
    assert_eq!(tok["message"]["lang"], "ja");
    assert_eq!(rows[0]["wire"]["oauth"]["error"], "invalid_request");
    assert_eq!(rows[0]["endpoints"][0]["name"], "obtain");
    assert_eq!(rows[11]["case"], "inactive");
    let list = errorbook(&["list", "--format", "markdown"]).done();
    assert!(list.contains(
        "\n\n| Code | Status | Message | Summary |\n|---|---|---|---|\n| TOK001 | 401 Unauthorized | The refresh"
    ));
}

#[test]
fn a_list_says_that_a_language_is_not_served() {
    let list = errorbook(&["list", "--locale", "fr"]);
    assert_eq!(list.status, 0);
    let note = "note: no texts in `fr`; showing `en`\n";
    assert_eq!(list.stderr, note.repeat(3));
    assert!(list.stdout.starts_with("Akoya Token API errors (akoya)\n"));
}

#[test]
fn a_summary_stands_in_for_a_message() {
    let files: &[(&str, &[u8])] = &[(
        "catalog/app.toml",
        b"[error.A]\ncode = \"a/1\"\nsummary = \"only | summary\"\n[error.B]\nmessage = \"\"\"\ntwo\nlines\"\"\"\n",
    )];
    let list = errorbook_in("summary", files, &["list"]).done();
    assert!(
        list.ends_with("a/1 (A)          only | summary\nB                two lines\n"),
        "{list}"
    );
    let list = errorbook_in("summary-markdown", files, &["list", "--format", "markdown"]).done();
    assert!(
        list.contains("| a/1 (A) |  |  | only \\| summary |\n"),
        "{list}"
    );
    assert_eq!(
        errorbook_in("summary-render", files, &["render", "A"]).done(),
        "only | summary\n"
    );
    assert_eq!(
        errorbook_in("lines", files, &["render", "b"]).done(),
        "two\nlines\n"
    );
}

#[test]
fn the_message_alone_is_rendered_as_an_application_does() {
    let values = ["render", "TOK002", "minutes=30", "download_id=d-42"];
    assert_eq!(
        errorbook(&values).done(),
        "The requested token was not found or has expired after 30 minutes. Please check your download ID or generate a new token.\n"
    );
    assert_eq!(
        errorbook(&[&values[..], &["--locale", "ja"]].concat()).done(),
        "download Id d-42 のトークンエントリが見つかりませんでした。\n"
    );
}

#[test]
fn every_missing_parameter_is_named() {
    let stderr = errorbook(&["render", "TOK005"]).failed(2);
    assert_eq!(
        stderr,
        "error: the parameter `hours` (u32) is missing\nhelp: add `hours=24`\n\
         error: the parameter `expiry` (timestamp) is missing\nhelp: add `expiry=2026-11-23T10:00:00Z`\n"
    );
    assert!(
        errorbook(&["render", "TOK005", "hours=24"])
            .failed(2)
            .starts_with("error: the parameter `expiry`")
    );
}

#[test]
fn a_hostile_value_makes_no_line() {
    let line = errorbook(&[
        "render",
        "TOK013",
        "token_id=a\nb\r\u{1b}]0;t\u{7}\u{202e}\\n",
    ])
    .done();
    assert_eq!(
        line,
        "Token with ID 'a\\nb\\r\\u{1b}]0;t\\u{7}\\u{202e}\\\\n' was not found.\n"
    );
}

#[test]
fn what_cannot_be_rendered_is_an_error() {
    assert!(
        errorbook(&["render", "TOK99"])
            .failed(1)
            .starts_with("error: unknown code `TOK99`")
    );
    let files: &[(&str, &[u8])] = &[
        ("catalog/a.toml", b"[error.E]\nmessage = \"a\"\n"),
        ("catalog/b.toml", b"[error.E]\nmessage = \"b\"\n"),
    ];
    let stderr = errorbook_in("ambiguous", files, &["render", "e"]).failed(1);
    assert_eq!(
        stderr,
        "error: `e` is the code of 2 entries\nhelp: name one of `a/E`, `b/E`\n"
    );
    assert_eq!(
        errorbook_in("unambiguous", files, &["render", "b/e"]).done(),
        "b\n"
    );
}
