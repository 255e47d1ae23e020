//! `errorbook list` and `errorbook render`.

mod command;

use command::{errorbook, errorbook_in};

#[test]
fn codes_are_listed_in_aligned_columns() {
    let list = errorbook(&["list"]).done();
    let lines: Vec<_> = list.lines().collect();
    assert_eq!(lines.len(), 14);
    assert_eq!(lines[0], "Code    Status  Message");
    assert_eq!(
        lines[3],
        "TOK003  500     Failed to export token for download Id {download_id}"
    );
    // A character of double width takes two columns; into a pipe, nothing is cut.
    let list = errorbook(&["list", "--locale", "ja"]).done();
    let lines: Vec<_> = list.lines().collect();
    assert_eq!(lines[0], "コード  ステータス  メッセージ");
    assert_eq!(
        lines[3],
        "TOK003  500         download Id {download_id} のトークンのエクスポートに失敗しました。"
    );
    assert!(lines[8].ends_with("サポートにお問い合わせください。"));
}

#[test]
fn a_list_has_other_formats() {
    let list = errorbook(&["list", "--format", "json", "--locale", "ja"]).json();
    assert_eq!(list.as_array().unwrap().len(), 13);
    assert_eq!(list[0]["code"], "TOK001");
    assert_eq!(list[0]["status"], 401);
    assert_eq!(list[0]["message"]["text"], "不正なリクエストトークンです。");
    assert_eq!(list[0]["message"]["lang"], "ja");
    let list = errorbook(&["list", "--format", "markdown"]).done();
    assert!(list.starts_with(
        "| Code | Status | Message | Summary |\n|---|---|---|---|\n| TOK001 | 401 | The refresh"
    ));
}

#[test]
fn a_list_says_that_a_language_is_not_served() {
    let list = errorbook(&["list", "--locale", "fr"]);
    assert_eq!(list.status, 0);
    assert_eq!(list.stderr, "note: no texts in `fr`; showing `en`\n");
    assert!(list.stdout.starts_with("Code "));
}

#[test]
fn a_summary_stands_in_for_a_message() {
    let files: &[(&str, &[u8])] = &[(
        "catalog/app.toml",
        b"[error.A]\ncode = \"a|1\"\nsummary = \"only | summary\"\n[error.B]\nmessage = \"\"\"\ntwo\nlines\"\"\"\n",
    )];
    let list = errorbook_in("summary", files, &["list"]).done();
    assert!(
        list.ends_with("a|1 (A)          only | summary\nB                two lines\n"),
        "{list}"
    );
    let list = errorbook_in("summary-markdown", files, &["list", "--format", "markdown"]).done();
    assert!(
        list.contains("| a\\|1 (A) |  |  | only \\| summary |\n"),
        "{list}"
    );
    assert_eq!(
        errorbook_in("summary-render", files, &["render", "A"]).done(),
        "only | summary\n"
    );
    assert_eq!(
        errorbook_in("lines", files, &["render", "b"]).done(),
        "two lines\n"
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
    let stderr = errorbook_in("ambiguous", files, &["render", "e"]).failed(2);
    assert_eq!(
        stderr,
        "error: `e` is the code of 2 entries\nhelp: name one of `a/E`, `b/E`\n"
    );
    assert_eq!(
        errorbook_in("unambiguous", files, &["render", "b/e"]).done(),
        "b\n"
    );
}
