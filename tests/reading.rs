//! Reading an error: locales, fallback, surfaces, causes, look-up.

use std::error::Error as _;
use std::thread;

use errorbook::tok::{self, Code, TokError, tok_error};
use errorbook::{AcceptLanguage, Locale, Secret, Source, Surface, Value, ambient};

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

/// What forges a line, moves the cursor or turns the text around, if it is let through.
const HOSTILE: &str = "x\r\nERROR forged\u{1b}[2J\u{202e}\u{2028}\u{85}\u{7f}\\";

#[test]
fn a_value_cannot_forge_a_log_line() {
    let error = tok_error!(TOK013, HOSTILE);
    for shown in [error.to_string(), error.localize(&locale("ja")).to_string()] {
        assert!(
            !shown.contains(|c: char| c.is_control() || c == '\u{202e}' || c == '\u{2028}'),
            "{shown}"
        );
        assert!(
            shown.contains(r"x\r\nERROR forged\u{1b}[2J\u{202e}\u{2028}\u{85}\u{7f}\\"),
            "{shown}"
        );
    }
    let text = error.localize(&locale("en")).on(Surface::Text).to_string();
    assert_eq!(text, format!("Token with ID '{HOSTILE}' was not found."));
}

#[test]
fn a_value_is_cut_where_the_catalog_says() {
    let error = tok_error!(TOK013, "é".repeat(1 << 20));
    let shown = error.to_string();
    assert_eq!(
        shown,
        format!("Token with ID '{}…' was not found.", "é".repeat(128))
    );
    let whole = "e\u{301}".repeat(64);
    assert_eq!(
        tok_error!(TOK013, whole.clone()).to_string(),
        format!("Token with ID '{whole}' was not found.")
    );
}

#[test]
fn html_escapes_markup_and_isolates() {
    let error = tok_error!(TOK013, "<script>");
    let html = error.localize(&locale("en")).on(Surface::Html).to_string();
    assert_eq!(
        html,
        "Token with ID &#39;\u{2068}&lt;script&gt;\u{2069}&#39; was not found."
    );
}

#[test]
fn a_missing_language_falls_back_and_says_so() {
    let error = tok_error!(TOK007);
    for (request, expected) in [
        ("fr", "en"),
        ("fr, ja;q=0.1", "ja"),
        ("ja-JP-u-ca-japanese", "ja"),
        ("en-GB", "en"),
        ("*", "en"),
        ("ja;q=0, *", "en"),
        ("", "en"),
        (";;;q=;ja;q=2,\u{0}", "en"),
    ] {
        let request = AcceptLanguage(request);
        assert_eq!(
            error
                .localize(&request)
                .summary()
                .unwrap()
                .locale()
                .as_str(),
            expected,
            "{request:?}"
        );
    }
}

#[test]
fn display_speaks_the_innermost_scope() {
    let error = tok_error!(TOK007);
    let english = error.to_string();
    {
        let _japanese = ambient::scope(&locale("ja"));
        assert!(error.to_string().starts_with("入力した"));
        {
            let _english = ambient::scope(&locale("en"));
            assert_eq!(error.to_string(), english);
        }
        assert!(error.to_string().starts_with("入力した"));
        thread::scope(|scope| {
            let other = scope.spawn(|| error.to_string());
            assert_eq!(other.join().unwrap(), english, "a scope is its thread's");
        });
    }
    assert_eq!(error.to_string(), english);
}

/// Renders while its thread is being taken down.
struct AtTheEnd;

impl Drop for AtTheEnd {
    fn drop(&mut self) {
        let _scope = ambient::scope(&locale("ja"));
        assert!(!tok_error!(TOK007).to_string().is_empty());
    }
}

thread_local! {
    static AT_THE_END: AtTheEnd = const { AtTheEnd };
}

#[test]
fn display_works_while_a_thread_is_ending() {
    thread::spawn(|| AT_THE_END.with(|_| ())).join().unwrap();
}

#[test]
fn causes_are_told_in_one_language() {
    let io = std::io::Error::other("disk\nfull");
    let inner = tok_error!(TOK008, io);
    let error = tok_error!(TOK003, download_id = "d-42", source = inner);
    let source = error.source().unwrap();
    assert_eq!(
        source.downcast_ref::<TokError>().unwrap().code(),
        Code::TOK008
    );
    assert_eq!(source.source().unwrap().to_string(), "disk\nfull");
    let ja = locale("ja");
    let chain = error.localize(&ja).chain();
    assert_eq!(
        chain.to_string(),
        "download Id d-42 のトークンのエクスポートに失敗しました。: \
         認証中に予期しないエラーが発生しました。もう一度お試しください。問題が解決しない場合は、サポートにお問い合わせください。: \
         disk\\nfull",
    );
    assert_eq!(chain.causes().count(), 2);
}

#[test]
fn errors_compare_and_clone() {
    let error = tok_error!(TOK003, "d", "cause");
    assert_eq!(error, error.clone(), "a clone shares its source");
    assert_ne!(
        error,
        tok_error!(TOK003, "d", "cause"),
        "another source is another error"
    );
    assert_eq!(tok_error!(TOK006, 5), TokError::TOK006 { max_length: 5 });
    assert_eq!(
        format!("{:?}", tok_error!(TOK006, 5)),
        "TOK006 { max_length: 5 }"
    );
    fn is_an_error<E: std::error::Error + Send + Sync + 'static>() {}
    is_an_error::<TokError>();
    // `Result<T, TokError>` stays small without a box around each error.
    assert!(size_of::<TokError>() <= 48, "{}", size_of::<TokError>());
    let _: Source = Source::from("text");
}

#[test]
fn codes_are_looked_up() {
    assert_eq!("TOK005".parse::<Code>().unwrap(), Code::TOK005);
    for unknown in [
        "",
        "tok005",
        "TOK05",
        "TOK999",
        "TOK005 ",
        "\u{0}",
        &"T".repeat(1 << 20),
    ] {
        assert!(unknown.parse::<Code>().is_err());
    }
    let keys: Vec<_> = tok::CATALOG.entries().map(|entry| entry.key()).collect();
    let codes: Vec<_> = Code::ALL.iter().map(ToString::to_string).collect();
    assert_eq!(keys, codes);
    assert_eq!(Code::TOK011.entry().status(), Some(409));
    assert_eq!(tok::CATALOG.locales().collect::<Vec<_>>(), ["en", "ja"]);
}

#[test]
fn parameters_are_named_and_typed() {
    let error = tok_error!(TOK002, 30, "d-42");
    let params: Vec<_> = error
        .params()
        .map(|(param, value)| (param.name(), param.kind().name(), value))
        .collect();
    assert!(matches!(
        params[..],
        [
            ("minutes", "u32", Value::Uint(30)),
            ("download_id", "string", Value::Str("d-42"))
        ]
    ));
    let download_id = Code::TOK002.entry().params().nth(1).unwrap();
    assert!(
        download_id.is_untrusted()
            && download_id.max_chars() == Some(128)
            && !download_id.is_secret()
    );
}

#[test]
fn a_secret_says_nothing() {
    assert_eq!(
        format!("{:?} {:#?}", Secret::new("hunter2"), Secret::new(7)),
        "[redacted] [redacted]"
    );
}

#[test]
fn causes_speak_what_the_error_speaks_whatever_was_asked_for() {
    let error = tok_error!(TOK003, "d-42", tok_error!(TOK007));
    for request in [
        "ja",
        "ja, ja;q=0",
        "en;q=0, *",
        "fr;q=0, en;q=0, *",
        "*, en;q=0.5",
        "ja;q=0.5, en",
        "",
    ] {
        let request = AcceptLanguage(request);
        let localized = error.localize(&request);
        let cause = tok_error!(TOK007).localize(&request).to_string();
        assert_eq!(
            localized.chain().to_string(),
            format!("{localized}: {cause}"),
            "{request:?}"
        );
        let _scope = ambient::scope(&request);
        assert_eq!(error.to_string(), localized.to_string(), "{request:?}");
    }
}

#[test]
fn a_chain_is_one_line_whatever_surface_was_chosen() {
    let error = tok_error!(TOK003, "a\nb", std::io::Error::other("c\nd\u{1b}"));
    let en = locale("en");
    for surface in [Surface::Log, Surface::Text, Surface::Html] {
        let chain = error.localize(&en).on(surface).chain().to_string();
        assert_eq!(
            chain,
            r"Failed to export token for download Id a\nb: c\nd\u{1b}"
        );
    }
}
