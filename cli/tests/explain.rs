//! `errorbook explain`.

mod command;

use command::{command, errorbook, errorbook_in, folder, run};
use serde_json::{Value, json};

const TOK005: [&str; 4] = [
    "explain",
    "TOK005",
    "hours=24",
    "expiry=2026-11-23T10:00:00Z",
];

fn tok005(more: &[&str]) -> command::Run {
    errorbook(&[&TOK005, more].concat())
}

/// A project with a code that two entries share, one that two catalogs share, and one without texts.
const SHARED: &[(&str, &[u8])] = &[
    (
        "catalog/one.toml",
        b"[catalog]\nlevels.duplicate-code = \"info\"\n[error.A]\ncode = \"X\"\nmessage = \"first\"\n[error.B]\ncode = \"X\"\nmessage = \"second\"\n\
          [error.BARE]\nstatus = 500\n[error.BOTH]\nmessage = \"of one\"\n",
    ),
    ("catalog/two.toml", b"[error.BOTH]\nmessage = \"of two\"\n"),
];

#[test]
fn the_page_in_japanese_has_the_values_in_message_and_resolution() {
    let page = tok005(&["--locale", "ja"]).done();
    assert!(page.contains("トークンリクエストの有効期限は、24時間より未来日に設定できません。"));
    assert!(page.contains("（現在から24時間以内）"));
    insta::assert_snapshot!(page, @r"
    TOK005: 指定された有効期限が、許可されている上限を超えています
    ステータス：400 Bad Request

    メッセージ
      トークンリクエストの有効期限は、24時間より未来日に設定できません。指定された有効期限:2026-11-23T10:00:00Z。有効期限を適切に調整してください。

    説明
      トークンリクエストの有効期限が、現在時刻から許可されている最長期間を超えています。

    パラメーター
      hours（u32、hour、値：24）
        設定できる有効期限の上限（現在からの時間数）です。
      expiry（timestamp、値：2026-11-23T10:00:00Z、外部からの値）
        トークンリクエストで指定された有効期限です。

    根本原因
      • 指定された有効期限が、システムの上限を超えています。

    解決方法
      1. トークンの有効期限を、許可されている範囲内（現在から24時間以内）に設定してください。
      2. 有効期限を変更して、リクエストをもう一度送信してください。

    注
      HTTPステータスと、各解決方法がどの原因に対応するかは、このカタログで独自に定めたものです。コードの元のリファレンスページには記載されていません。
    ");
}

#[test]
fn the_page_in_english_has_the_values_and_its_plural() {
    let page = tok005(&[]).done();
    assert!(page.contains(
        "cannot be more than 24 hours in the future. Provided expiry date: 2026-11-23T10:00:00Z."
    ));
    assert!(page.contains("  1. Set an expiry date for the token within the permitted range, no more than 24 hours from now.\n  2. "));
    let one = errorbook(&["explain", "TOK005", "hours=1"]).done();
    assert!(one.contains("no more than 1 hour from now."));
}

#[test]
fn without_values_placeholders_show_by_name() {
    let page = errorbook(&["explain", "TOK005"]).done();
    assert!(page.contains(
        "cannot be more than {hours} hours in the future. Provided expiry date: {expiry}."
    ));
    assert!(page.contains("no more than {hours} hours from now."));
    assert!(page.contains("hours (u32, hour, Example: 24)"));
    assert!(page.contains("expiry (timestamp, Example: 2026-11-23T10:00:00Z, untrusted)"));
    // Some values, but not all.
    let page = errorbook(&["explain", "TOK005", "hours=3"]).done();
    assert!(page.contains("more than 3 hours in the future. Provided expiry date: {expiry}."));
}

#[test]
fn the_language_is_the_readers() {
    let summary = |locale: &str| errorbook(&["explain", "TOK013", "--locale", locale]).done();
    assert!(summary("ja-JP").starts_with("TOK013: 指定された"));
    assert!(summary("ja_JP").starts_with("TOK013: 指定された"));
    assert!(summary("fr, ja;q=0.5, en;q=0.1").starts_with("TOK013: 指定された"));
    assert!(summary("en").starts_with("TOK013: No token"));
    assert!(summary("*").starts_with("TOK013: No token"));
}

#[test]
fn the_system_says_the_language_unless_the_reader_does() {
    let explain = |variables: &[(&str, &str)], more: &[&str]| {
        let arguments = [&["explain", "TOK013"], more].concat();
        run(command(&arguments).envs(variables.iter().copied())).done()
    };
    let ja = [("LANG", "ja_JP.UTF-8")];
    assert!(explain(&ja, &[]).starts_with("TOK013: 指定された"));
    assert!(explain(&ja, &["--locale", "en"]).starts_with("TOK013: No token"));
    assert!(
        explain(&[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "C")], &[]).starts_with("TOK013: No token")
    );
    // Nobody asked for French just now, so nobody is told that there is none.
    assert!(explain(&[("LANG", "fr_FR.UTF-8")], &[]).starts_with("TOK013: No token"));
}

#[test]
fn a_language_that_is_not_served_is_said_to_be() {
    let page = tok005(&["--locale", "fr"]).done();
    assert!(
        page.starts_with("note: no texts in `fr`; showing `en`\n\nTOK005: Requested expiry date")
    );
    assert!(!page.contains("[en]"), "it is the language of the page");
    let page = tok005(&["--locale", "fr", "--format", "markdown"]).done();
    assert!(page.starts_with("> note: no texts in `fr`; showing `en`\n\n# TOK005\n"));
    let page = tok005(&["--locale", "fr", "--format", "json"]).json();
    assert_eq!(
        (&page["locale"], &page["message"]["lang"]),
        (&json!("en"), &json!("en"))
    );
}

#[test]
fn what_is_no_locale_is_wrong_usage() {
    for (locale, says) in [
        (
            "jp",
            "error: `jp` is not a language\nhelp: did you mean `ja`?\n",
        ),
        ("japanese", "error: `japanese` is not a language\n"),
        ("", "error: `` is not a locale: "),
        (",", "error: `,` is not a locale: "),
        ("xx;q=0.5", "error: `xx` is not a language\n"),
        (
            "日本語",
            "error: `日本語` is not a locale: a locale begins with",
        ),
        ("en-x", "error: `en-x` is not a locale: an extension"),
        ("qq\nx", "error: `qq\\nx` is not a locale: "),
    ] {
        let stderr = errorbook(&["explain", "TOK005", "--locale", locale]).failed(2);
        assert!(stderr.starts_with(says), "{stderr}");
    }
    // All at once.
    let stderr = errorbook(&["list", "--locale", "jp, cn"]).failed(2);
    assert!(
        stderr.contains("`jp` is not a language") && stderr.contains("did you mean `zh`?"),
        "{stderr}"
    );
}

#[test]
fn a_list_of_locales_is_read_as_a_header_is() {
    let english = errorbook(&["render", "TOK006", "--locale", "en", "max_length=5"]).done();
    let japanese = errorbook(&["render", "TOK006", "--locale", "ja", "max_length=5"]).done();
    assert_ne!(english, japanese);
    for (list, text, note) in [
        (
            "xx, ja",
            &japanese,
            "note: ignored in `--locale`: `xx` is not a language; ",
        ),
        ("fr,,ja", &japanese, ""),
        ("ja,", &japanese, ""),
        ("ja_JP", &japanese, ""),
        ("JA_jp;q=0.5, *;q=0.1", &japanese, ""),
        (
            "ja;q=high, en",
            &english,
            "note: ignored in `--locale`: `ja;q=high` is not a locale: a weight is",
        ),
        (
            "ja;q=high",
            &english,
            "note: ignored in `--locale`: `ja;q=high` is not a locale: a weight is",
        ),
        (
            "日本語, ja",
            &japanese,
            "note: ignored in `--locale`: `日本語` is not a locale: ",
        ),
    ] {
        let run = errorbook(&["render", "TOK006", "--locale", list, "max_length=5"]);
        assert_eq!((run.status, &run.stdout), (0, text), "{list}");
        let stderr = run.stderr;
        assert!(
            stderr.starts_with(note) && stderr.is_empty() == note.is_empty(),
            "{list}: {stderr}"
        );
    }
}

#[test]
fn a_field_in_another_language_is_marked() {
    let files: &[(&str, &[u8])] = &[
        (
            "catalog/app.toml",
            b"[error.A]\nmessage = \"message\"\nsummary = \"summary\"\n\
              causes = [{ id = \"c\", text = \"cause\" }, { id = \"d\", text = \"other\" }]\n",
        ),
        (
            "locales/ja/app.ftl",
            "A = メッセージ\n    .cause-d = 原因\n".as_bytes(),
        ),
    ];
    let explain = |more: &[&str]| {
        let arguments = [&["explain", "A", "--locale", "ja"], more].concat();
        errorbook_in("marked", files, &arguments)
    };
    let page = explain(&[]).done();
    assert!(
        page.starts_with("A: summary [en]\n\nメッセージ\n  メッセージ\n"),
        "{page}"
    );
    assert!(page.contains("  • cause [en]\n  • 原因\n"), "{page}");
    let page = explain(&["--format", "markdown"]).done();
    assert!(page.contains("- cause *[en]*\n- 原因\n"), "{page}");
    let page = explain(&["--format", "json"]).json();
    assert_eq!(page["summary"], json!({ "text": "summary", "lang": "en" }));
    assert_eq!(
        page["causes"][1],
        json!({ "id": "d", "text": { "text": "原因", "lang": "ja" } })
    );
}

#[test]
fn a_diverging_translation_has_a_note() {
    let page = errorbook(&["explain", "TOK001", "--locale", "ja"]).done();
    let note = "  不正なリクエストトークンです。\n  注：この翻訳は原文と内容が異なります：日本語のメッセージは";
    assert!(page.contains(note), "{page}");
    assert!(!errorbook(&["explain", "TOK001"]).done().contains("differs"));
}

#[test]
fn codes_are_found_in_any_case() {
    assert!(
        errorbook(&["explain", "tok005"])
            .done()
            .starts_with("TOK005: ")
    );
    assert!(
        errorbook(&["explain", "Tok/tOK005"])
            .done()
            .starts_with("TOK005: ")
    );
}

#[test]
fn an_unknown_code_is_not_found() {
    let stderr = errorbook(&["explain", "TKO005"]).failed(1);
    assert_eq!(
        stderr,
        "error: unknown code `TKO005`\nhelp: did you mean `TOK005`?\n"
    );
    let stderr = errorbook(&["explain", "TOK999"]).failed(1);
    assert!(
        stderr.starts_with("error: unknown code `TOK999`\n"),
        "{stderr}"
    );
    let stderr = errorbook(&["explain", "完全に違う"]).failed(1);
    assert_eq!(
        stderr,
        "error: unknown code `完全に違う`\nhelp: `errorbook list` lists every code\n"
    );
    assert_eq!(errorbook(&["explain", ""]).status, 1);
    let long = "x".repeat(100_000);
    let stderr = errorbook(&["explain", &long]).failed(1);
    assert!(stderr.len() < 200, "{stderr}");
}

#[test]
fn an_entry_without_texts_is_undocumented_and_not_unknown() {
    let page = errorbook_in("bare", SHARED, &["explain", "bare"]).done();
    assert_eq!(
        page,
        "BARE\nStatus: 500 Internal Server Error\nundocumented\n"
    );
    let page = errorbook_in(
        "bare-json",
        SHARED,
        &["explain", "bare", "--format", "json"],
    )
    .json();
    assert_eq!(page["message"], Value::Null);
    assert_eq!(page["causes"], json!([]));
    let page = errorbook_in("bare-ja", SHARED, &["list"]).done();
    assert!(
        page.contains("BARE   500 Internal Server Error  (undocumented)\n"),
        "{page}"
    );
}

#[test]
fn entries_that_share_a_code_are_listed() {
    let page = errorbook_in("shared-code", SHARED, &["explain", "x"]).done();
    assert!(
        page.starts_with("2 entries have this code:\n  one/A  first\n  one/B  second\n"),
        "{page}"
    );
    let page = errorbook_in("shared-key", SHARED, &["explain", "B"]).done();
    assert!(page.starts_with("X (B)\n"), "{page}");
    // Values are of one entry.
    let stderr = errorbook_in("shared-values", SHARED, &["explain", "x", "a=1"]).failed(1);
    assert_eq!(
        stderr,
        "error: `x` is the code of 2 entries\nhelp: name one of `one/A`, `one/B`\n"
    );
}

#[test]
fn a_code_of_two_catalogs_is_offered_from_both() {
    let page = errorbook_in("two", SHARED, &["explain", "both"]).done();
    assert!(
        page.contains("  one/BOTH  of one\n  two/BOTH  of two\n"),
        "{page}"
    );
    let page = errorbook_in("two-one", SHARED, &["explain", "two/BOTH"]).done();
    assert!(page.contains("of two"), "{page}");
    let page = errorbook_in("two-json", SHARED, &["explain", "both", "--format", "json"]).json();
    assert_eq!(page["entries"][1]["catalog"], "two");
    assert_eq!(problems(&page), [""; 0]);
    let page = errorbook_in(
        "two-markdown",
        SHARED,
        &["explain", "both", "--format", "markdown"],
    )
    .done();
    assert_eq!(page, "- `one/BOTH`: of one\n- `two/BOTH`: of two\n");
}

#[test]
fn all_wrong_values_are_reported_at_once() {
    let wrong = [
        "explain",
        "TOK005",
        "hours=-1",
        "hours=2",
        "expiry=tomorrow",
        "expire=1",
        "what",
    ];
    let stderr = errorbook(&wrong).failed(2);
    assert_eq!(
        stderr,
        "error: `hours`: `-1` is no u32\n\
         help: write it as in `hours=24`\n\
         error: the parameter `hours` is given twice\n\
         help: give it one value\n\
         error: `expiry`: `tomorrow` is no timestamp\n\
         help: write it as in `expiry=2026-11-23T10:00:00Z`\n\
         error: `TOK005` has no parameter `expire`\n\
         help: its parameters are `hours` (u32), `expiry` (timestamp)\n\
         help: did you mean `expiry`?\n\
         error: `what` is not a value of the form `NAME=VALUE`\n\
         help: its parameters are `hours` (u32), `expiry` (timestamp)\n"
    );
    let stderr = errorbook(&["explain", "TOK001", "a=1"]).failed(2);
    assert!(
        stderr.contains("help: `TOK001` has no parameters\n"),
        "{stderr}"
    );
}

#[test]
fn json_has_every_field_with_its_language() {
    let page = tok005(&["--locale", "ja", "--format", "json"]).json();
    assert_eq!(problems(&page), [""; 0]);
    assert_eq!(page["catalog"], "tok");
    assert_eq!(page["key"], "TOK005");
    assert_eq!(page["code"], "TOK005");
    assert_eq!(page["status"], 400);
    assert_eq!(page["locale"], "ja");
    assert_eq!(page["params"][0]["value"], 24);
    assert_eq!(page["params"][0]["unit"], "hour");
    assert_eq!(page["params"][0]["doc"]["lang"], "ja");
    assert_eq!(page["params"][1]["value"], "2026-11-23T10:00:00Z");
    assert_eq!(page["params"][1]["untrusted"], true);
    assert_eq!(
        page["message"],
        json!({
            "text": "トークンリクエストの有効期限は、24時間より未来日に設定できません。指定された有効期限:2026-11-23T10:00:00Z。有効期限を適切に調整してください。",
            "lang": "ja",
        })
    );
    assert_eq!(page["causes"].as_array().unwrap().len(), 1);
    assert_eq!(page["resolutions"].as_array().unwrap().len(), 2);

    let page = errorbook(&["explain", "TOK005", "--format", "json"]).json();
    assert!(page["params"][0].get("value").is_none());
    assert_eq!(problems(&page), [""; 0]);
}

#[test]
fn json_numbers_are_exact() {
    let catalog = b"[error.A]\nmessage = \"{ $n } { $f } { $b } { $k }\"\nparams = [{ name = \"n\", type = \"u128\" }, \
        { name = \"f\", type = \"f64\" }, { name = \"b\", type = \"bool\" }, { name = \"k\", type = { enum = [\"a\", \"b\"] } }]\n";
    let values = ["n=9007199254740993", "f=NaN", "b=true", "k=b"];
    let arguments = [&["explain", "A", "--format", "json"], &values[..]].concat();
    let page = errorbook_in("numbers", &[("catalog/app.toml", catalog)], &arguments).json();
    assert_eq!(page["params"][0]["value"], "9007199254740993");
    assert_eq!(page["params"][1]["value"], "NaN");
    assert_eq!(page["params"][2]["value"], true);
    assert_eq!(page["params"][3]["value"], "b");
    assert_eq!(page["params"][3]["words"], json!(["a", "b"]));
    assert_eq!(problems(&page), [""; 0]);
    let wrong = errorbook_in(
        "words",
        &[("catalog/app.toml", catalog)],
        &["explain", "A", "k=c"],
    )
    .failed(2);
    assert_eq!(
        wrong,
        "error: `k`: `c` is no enum\nhelp: write one of `a`, `b`\n"
    );
}

#[test]
fn a_secret_is_never_shown() {
    let catalog = b"[error.A]\nmessage = \"m { $n }\"\nparams = [{ name = \"n\", type = \"u8\" }, { name = \"s\", type = \"string\", secret = true }]\n";
    for format in ["text", "markdown", "json"] {
        let arguments = ["explain", "A", "s=hunter2", "--format", format];
        let page = errorbook_in(
            &format!("secret-{format}"),
            &[("catalog/app.toml", catalog)],
            &arguments,
        )
        .done();
        assert!(!page.contains("hunter2"), "{page}");
    }
    let render = errorbook_in(
        "secret",
        &[("catalog/app.toml", catalog)],
        &["render", "A", "n=1"],
    );
    assert_eq!(render.done(), "m 1\n");
}

#[test]
fn markdown_has_the_layout_of_the_documentation() {
    let page = tok005(&["--format", "markdown"]).done();
    assert!(page.starts_with("# TOK005\n\nRequested expiry date beyond the permitted limit\n\n**Status:** 400 Bad Request\n\n## Message\n\n"));
    assert!(page.contains("\n## Resolution\n\n1. Set"));
    assert!(page.contains("\n| Name | Type | Unit | Value | Description |\n|---|---|---|---|---|\n| `hours` | `u32` | `hour` | `24` | "));
}

/// Line breaks, terminal commands and changes of direction.
const HOSTILE: &str = "x\nERROR forged\r\u{1b}[31m\u{202e}\u{2028}\u{9b}*`<b>|";

#[test]
fn a_hostile_value_forges_nothing() {
    let value = format!("token_id={HOSTILE}");
    for format in ["text", "markdown"] {
        let page = errorbook(&["explain", "TOK013", &value, "--format", format]).done();
        let plain = errorbook(&["explain", "TOK013", "token_id=x", "--format", format]).done();
        assert_eq!(page.lines().count(), plain.lines().count(), "{page}");
        for c in ['\r', '\u{1b}', '\u{202e}', '\u{2028}', '\u{9b}'] {
            assert!(!page.contains(c), "{c:?} in {page}");
        }
        assert!(
            !page.lines().any(|line| line.starts_with("ERROR")),
            "{page}"
        );
    }
    let page = errorbook(&["explain", "TOK013", &value, "--format", "json"]);
    for c in ['\r', '\u{1b}', '\u{202e}', '\u{2028}', '\u{9b}'] {
        assert!(!page.stdout.contains(c), "{c:?} in {}", page.stdout);
    }
    let page = page.json();
    assert_eq!(page["params"][0]["value"], HOSTILE);
    assert_eq!(
        page["message"]["text"],
        format!("Token with ID '{HOSTILE}' was not found.")
    );
    // In Markdown, what a value says is no markup either.
    let page = errorbook(&["explain", "TOK013", &value, "--format", "markdown"]).done();
    assert!(page.contains(r"\*\`\<b>\|' was not found."), "{page}");
}

#[test]
fn what_was_typed_is_quoted_safely() {
    let stderr = errorbook(&["explain", HOSTILE]).failed(1);
    assert_eq!(stderr.lines().count(), 2, "{stderr}");
    assert!(!stderr.contains(['\r', '\u{1b}', '\u{202e}']), "{stderr}");
    let stderr = errorbook(&["explain", "TOK005", &format!("hours={HOSTILE}")]).failed(2);
    assert_eq!(stderr.lines().count(), 2, "{stderr}");
    assert!(!stderr.contains(['\r', '\u{1b}', '\u{202e}']), "{stderr}");
}

#[test]
fn a_long_value_is_cut_where_it_is_shown() {
    // Linux takes no longer argument.
    let value = format!("token_id={}", "あ".repeat(40_000));
    let page = errorbook(&["explain", "TOK013", &value]).done();
    assert!(page.len() < 4_000, "{}", page.len());
    assert!(page.contains("あ…' was not found."));
}

#[test]
fn without_a_code_the_usage_is_shown() {
    let stderr = errorbook(&["explain"]).failed(2);
    assert!(stderr.contains("Usage: errorbook explain"), "{stderr}");
}

#[test]
fn the_case_of_letters_tells_codes_apart_that_need_it() {
    let catalog = b"[error.foo]\nmessage = \"small\"\n[error.Foo]\nmessage = \"large\"\n";
    let dir = folder("explain-case", &[("catalog/app.toml", catalog)]);
    let explain = |name: &str| run(command(&["explain", name]).current_dir(&dir)).done();
    for (name, message) in [("foo", "small"), ("Foo", "large"), ("app/Foo", "large")] {
        let page = explain(name);
        assert!(page.contains(message), "{name}: {page}");
        assert!(!page.contains("entries have"), "{name}: {page}");
    }
    assert!(explain("FOO").starts_with("2 entries have this code:"));
}

#[test]
fn an_error_value_that_entries_share_lists_them() {
    let list = errorbook(&["explain", "invalid_request"]).done();
    insta::assert_snapshot!(list, @r#"
    5 entries have this `error`:
      akoya/InvalidCode  No usable authorization code in the request
        Obtaining a token · 400 Bad Request · Invalid or expired code parameter
      akoya/RedirectUriMismatch  Redirect URI differs from the initial request
        Obtaining a token · 400 Bad Request · redirect_uri did not match URI from initial request
      akoya/NoRefreshToken  No usable refresh token in the request
        Refreshing a token · 400 Bad Request · No refresh token in request
      akoya/InvalidRefreshToken  Refresh token refused: invalid, or claimed by another client
        Refreshing a token · 400 Bad Request · Refresh token is invalid or has already been claimed by another client.
      akoya/InvalidRevocation  Revocation refused because of a value in the request
        Revoking a token · 400 Bad Request
    Which of them do you mean? `errorbook explain akoya/InvalidCode` explains the first.
    "#);
    let list = errorbook(&["explain", "INVALID_GRANT", "--format", "json"]).json();
    assert_eq!(problems(&list), [""; 0]);
    let keys: Vec<_> = list["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| &entry["key"])
        .collect();
    assert_eq!(
        keys,
        ["GrantTypeNotAuthorizationCode", "GrantTypeNotRefreshToken"]
    );
    let told_apart = |index: usize| &list["entries"][index]["wire"]["oauth"]["error_description"];
    assert_eq!(
        [told_apart(0), told_apart(1)],
        ["authorization_code", "refresh_token"]
            .map(|must| format!("Missing or incorrect grant_type field. Must be {must}"))
            .each_ref()
    );
    assert_eq!(list["entries"][1]["endpoints"][0]["name"], "refresh");
    let list = errorbook(&["explain", "invalid_grant", "--format", "markdown"]).done();
    assert!(list.ends_with(": Missing or incorrect grant_type field. Must be refresh_token\n"));
    let one = errorbook(&["explain", "unsupported_token_type"]).done();
    assert!(one.starts_with("UnsupportedTokenType: "), "{one}");
    let wrong = errorbook(&["explain", "invalid_requets"]).failed(1);
    assert!(wrong.contains("did you mean `invalid_request`?"), "{wrong}");
    let wrong = errorbook(&["render", "invalid_client", "a=b"]).failed(2);
    assert!(wrong.contains("has no parameter"), "{wrong}");
    let wrong = errorbook(&["render", "invalid_grant"]).failed(1);
    assert!(
        wrong.starts_with("error: `invalid_grant` is the `error` of 2 entries\n"),
        "{wrong}"
    );
}

#[test]
fn a_status_lists_the_entries_that_have_it() {
    let list = errorbook(&["explain", "401"]).done();
    assert!(
        list.starts_with("5 entries have this status:\n  akoya/InvalidClient  "),
        "{list}"
    );
    assert!(list.contains("\n  tok/TOK012  "));
    let one = errorbook(&["explain", "409"]).done();
    assert!(one.starts_with("TOK011: "), "{one}");
    assert!(
        errorbook(&["explain", "418"])
            .failed(1)
            .contains("unknown code `418`")
    );
}

#[test]
fn a_code_is_explained_with_all_its_cases() {
    let page = errorbook(&["explain", "entityorroledisabled", "--locale", "ja"]).done();
    insta::assert_snapshot!(page, @r"
    EntityOrRoleDisabled: エンティティ、連絡先、またはロールを使用できません

    EntityOrRoleDisabled（ケース invalid）: エンティティ、連絡先、またはロールが無効です

    説明
      次のうち、少なくとも1つが無効です。
      - エンティティ
      - 連絡先
      - ロール

    解決方法
      1. 該当するエンティティ、連絡先、またはロールがアカウントに存在することを確認してください。

    EntityOrRoleDisabled（ケース inactive）: ロールまたはエンティティが非アクティブです

    説明
      ロール、エンティティ、またはその両方が非アクティブです。

    解決方法
      1. 該当するエンティティまたはロールがアカウントでアクティブになっていることを確認してください。

    リンク：General Notices [en]
    ");
    let page = errorbook(&["explain", "EntityOrRoleDisabled", "--format", "json"]).json();
    assert_eq!(problems(&page), [""; 0]);
    assert_eq!(page["cases"][1]["case"], "inactive");
    let page = errorbook(&["explain", "EntityOrRoleDisabled", "--format", "markdown"]).done();
    assert!(page.starts_with("# EntityOrRoleDisabled\n\nEntity, contact, or role not usable\n\n## EntityOrRoleDisabled: invalid\n"), "{page}");
    for name in [
        "EntityOrRoleDisabled::inactive",
        "EntityOrRoleDisabled--inactive",
        "EntityOrRoleDisabledInactive",
        "netsuite/entityorroledisabled::inactive",
    ] {
        let page = errorbook(&["explain", name]).done();
        assert!(
            page.starts_with("EntityOrRoleDisabled (Case inactive): Role or entity"),
            "{page}"
        );
    }
}

#[test]
fn payloads_notes_and_related_entries_are_explained() {
    let page = errorbook(&["explain", "GrantTypeNotRefreshToken"]).done();
    insta::assert_snapshot!(page, @r#"
    GrantTypeNotRefreshToken: Grant type missing, or not the one for refreshing a token
    Status: 400 Bad Request
    Endpoint: Refreshing a token

    Payload
      {"error": "invalid_grant", "error_description": "Missing or incorrect grant_type field. Must be refresh_token"}

    Description
      A request to refresh a token must set the `grant_type` field to `refresh_token`. This request sets another value, or none.

    Related
      GrantTypeNotAuthorizationCode
        `GrantTypeNotAuthorizationCode` occurs when a token is obtained and `grant_type` must be `authorization_code`. This error occurs when a token is refreshed and it must be `refresh_token`. In the payload, only this value differs.
    "#);
    let page = errorbook(&["explain", "InvalidIssuer"]).done();
    insta::assert_snapshot!(page, @r"
    InvalidIssuer: Incorrect token issuer

    Description
      The token's issuer is incorrect.

    Resolution
      1. Use a valid token issuer. See *OAuth 2.0 Access and Refresh Token Structure*.

    Warning
      A cross-site request forgery (CSRF) attack can cause an invalid issuer or signature. Follow the OAuth 2.0 specification to keep your application safe: see [RFC 6749, Section 10.12](https://www.rfc-editor.org/rfc/rfc6749#section-10.12).

    Links: General Notices
    ");
    for name in ["InvalidRevocation", "InvalidSignature"] {
        let page = errorbook(&["explain", name, "--format", "json"]).json();
        assert_eq!(problems(&page), [""; 0], "{name}");
    }
    let page = errorbook(&["explain", "InvalidRevocation", "--format", "markdown"]).done();
    assert!(
        page.contains("**Payload:**\n\n```json\n{\"error\": \"invalid_request\"}\n```\n"),
        "{page}"
    );
    let page = errorbook(&["explain", "InvalidIssuer", "--format", "markdown"]).done();
    assert!(
        page.contains("\n> **Warning:** A cross-site request forgery"),
        "{page}"
    );
}

fn problems(page: &Value) -> Vec<String> {
    let schema: Value =
        serde_json::from_str(&command::shipped("docs/schema/explain.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    validator
        .iter_errors(page)
        .map(|error| error.to_string())
        .collect()
}

#[test]
fn a_code_is_found_by_what_people_have_in_hand() {
    let title = |typed: &str| {
        let out = errorbook(&["explain", typed]).done();
        out.lines().next().unwrap().to_owned()
    };
    for typed in [
        "tok 5",
        "ＴＯＫ００５",
        "https://errors.example.com/ja/tok/TOK005/",
        "file:///site/en/tok/tok005/index.html#resolutions",
    ] {
        assert!(title(typed).starts_with("TOK005: "), "{typed}");
    }
    for typed in [
        "EntityOrRoleDisabled#inactive",
        "EntityOrRoleDisabled/inactive",
        "http://localhost:8080/ja/netsuite/EntityOrRoleDisabled/#inactive",
        "netsuite EntityOrRoleDisabled inactive",
    ] {
        assert!(
            title(typed).contains("(Case inactive)"),
            "{typed}: {}",
            title(typed)
        );
    }
    errorbook(&["explain", "https://errors.example.com/"]).failed(1);
    errorbook(&["explain", "。"]).failed(1);
}

#[test]
fn a_step_names_the_causes_that_it_mends() {
    let files: &[(&str, &[u8])] = &[(
        "catalog/app.toml",
        br#"
[error.Full]
message = "The disk is full."
causes = [{ id = "logs", text = "Old logs." }, { id = "cache", text = "A large cache." }]
resolutions = [
  { id = "rotate", text = "Remove logs.", for = ["logs"] },
  { id = "grow", text = "Take a larger disk.", for = ["logs", "cache"] },
]
[error.Gone]
message = "The disk is gone."
causes = [{ id = "cable", text = "The cable." }]
resolutions = [{ id = "plug", text = "Plug it in.", for = ["cable"] }]
"#,
    )];
    let full = errorbook_in("explain-fixes", files, &["explain", "Full"]).done();
    assert!(
        full.contains("  A. Old logs.\n  B. A large cache.\n"),
        "{full}"
    );
    assert!(
        full.contains("  1. Remove logs. (A)\n  2. Take a larger disk. (A, B)\n"),
        "{full}"
    );
    // That the only step fixes the only cause says nothing.
    let gone = errorbook_in("explain-fixes-one", files, &["explain", "Gone"]).done();
    assert!(
        gone.contains("  • The cable.\n") && gone.contains("  1. Plug it in.\n"),
        "{gone}"
    );
}

#[test]
fn json_has_the_headers_of_an_answer() {
    let wire = |key: &str| {
        let page = errorbook(&["explain", key, "--format", "json"]).json();
        page["wire"].clone()
    };
    let of_token = wire("TOK009");
    assert_eq!(of_token["challenge"], "Bearer error=\"invalid_token\"");
    assert!(of_token["retry_after"].is_null(), "{of_token}");
    assert!(wire("TOK006")["challenge"].is_null());
}
