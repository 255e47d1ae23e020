//! What a running program is given: what a reader asks for, and values.

use std::hint::black_box;

use errorbook::tok::{self, TokError, tok_error};
use errorbook::{AcceptLanguage, Locale, Surface};
use errorbook_core::negotiate;
use errorbook_growth::assert_linear_on_all_threads as assert_linear;

/// Chooses a locale for hostile headers, and reads hostile environments.
pub(crate) fn locales() {
    let headers = [
        "ja,",
        "*,",
        "ja;q=0.5,",
        "-",
        "a-",
        "zh-Hant-TW-x-y,",
        ";q=",
        ";;",
        " ",
        "ja;q=0,",
        "q",
        "é",
        "de-*-DE,",
        "ja-JP-",
    ];
    for header in headers {
        assert_linear(&format!("a header of `{header}`"), 100_000, |n| {
            let header = header.repeat(n / header.len());
            black_box(negotiate(&AcceptLanguage(&header), &tok::CATALOG));
        });
    }
    for names in ["ja:", "C:", "x_Y.Z@w:", "::", "_", "@", "."] {
        assert_linear(&format!("an environment of `{names}`"), 100_000, |n| {
            let names = names.repeat(n / names.len());
            let get = |name: &str| match name {
                "LANG" => Some("ja".to_owned()),
                "LANGUAGE" => Some(names.clone()),
                _ => None,
            };
            black_box(Locale::from_variables(get));
        });
    }
}

/// Writes hostile values on every surface, and reads payloads of them.
pub(crate) fn values() {
    let pieces = [
        "a",
        "\\",
        "\n",
        "\u{1b}",
        "\u{200b}",
        "\u{e0041}",
        "\u{301}",
        "\u{200d}",
        "👩\u{200d}",
        "あ",
        "<",
        "\u{1f1ef}",
    ];
    for piece in pieces {
        for surface in [Surface::Log, Surface::Text, Surface::Html, Surface::Wire] {
            assert_linear(
                &format!("a value of {piece:?} on {surface:?}"),
                50_000,
                |n| {
                    let error = tok_error!(TOK013, piece.repeat(n / piece.len()));
                    let localized = error.localize(&AcceptLanguage("ja"));
                    black_box(localized.on(surface).to_string());
                },
            );
        }
        assert_linear(&format!("a payload of {piece:?}"), 50_000, |n| {
            let error = tok_error!(TOK013, piece.repeat(n / piece.len()));
            let sent = serde_json::to_string(&error).expect("a payload");
            let received: TokError = serde_json::from_str(&sent).expect("what was sent");
            black_box(received);
        });
    }
}
