//! Runs `check --fix` on generated texts in several languages: it never changes their meaning, makes no new
//! finding, and has nothing to do a second time.

use errorbook_compiler::source::InputFile;
use errorbook_corpora::fixes;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// A locale, and words of its language.
const LANGUAGES: [(&str, &[&str]); 9] = [
    (
        "en",
        &["file", "the", "Folder", "is", "expired", "user's", "e.g."],
    ),
    (
        "de",
        &["Datei", "über", "größer", "z.", "B.", "nicht", "Ordner"],
    ),
    (
        "fr",
        &["l'utilisateur", "fichier", "déjà", "n’est", "expiré"],
    ),
    (
        "ja",
        &["ファイル", "は", "ハ\u{309a}ス", "見つかりません", "値"],
    ),
    ("zh-Hans", &["文件", "无法", "读取", "名称"]),
    ("ko", &["파일", "이(가)", "없습니다", "오류"]),
    ("ar", &["الملف", "غير", "موجود", "خطأ"]),
    ("he", &["הקובץ", "לא", "נמצא"]),
    ("ru", &["файл", "не", "найден", "и\u{306}"]),
];

/// Pieces between words: those that fixes are about, and those that they must not touch.
const PIECES: &[&str] = &[
    " ",
    " ",
    " ",
    "  ",
    "   ",
    ".",
    ",",
    ":",
    ";",
    "!",
    "?",
    " .",
    " ,",
    " :",
    " !",
    " ?",
    "...",
    "…",
    "(",
    ")",
    " ( ",
    " )",
    "[",
    "]",
    "（",
    "）",
    "「",
    "」",
    "'",
    "\"",
    "“",
    "”",
    "„",
    "«\u{a0}",
    "\u{202f}»",
    "`a (b) c`",
    "`x  y.`",
    "{ $p }",
    "{ $n }",
    "'{ $p }'",
    "({ $n })",
    "24",
    "1.5",
    "YEAR(4)",
    "10,000",
    "404.",
    "https://example.com/a,b(c).",
    "see:http://a.example/b",
    "--force",
    "client_id",
    "a.toml",
    "\u{a0}",
    "\u{202f}",
    "\u{200b}",
    "\u{200f}",
    "\u{ad}",
    "。",
    "、",
    "：",
    "？",
    "- ",
    "-",
    "–",
    "/",
    "%",
    "cafe\u{301}",
    "{ \"\\u000A\" }",
    "{ \" \" }",
    "**b**",
    "_i_",
];

/// A text of a language: a word, and then others with pieces between them.
fn text(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let part = prop_oneof![
        prop::sample::select(words),
        prop::sample::select(PIECES),
        prop::sample::select(PIECES),
    ];
    (
        prop::sample::select(words),
        prop::collection::vec(part, 0..14),
    )
        .prop_map(|(first, parts)| format!("{first}{}", parts.concat()))
        // Fluent cuts the ends off, and a line of it cannot begin with everything.
        .prop_map(|text| text.trim_end_matches([' ', '\n']).to_owned())
}

/// A text, or two as the variants of a select.
fn maybe_select(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    (text(words), text(words), 0..4_u8).prop_map(|(one, other, chance)| match chance {
        0 => format!("{{ $n ->\n    [one] {one}\n   *[other] {other}\n}}"),
        _ => one,
    })
}

fn project() -> impl Strategy<Value = Vec<InputFile>> {
    let of_language = |(_, words): &(&'static str, &'static [&'static str])| {
        prop::collection::vec(maybe_select(words), 4)
    };
    let texts: Vec<_> = LANGUAGES.iter().map(of_language).collect();
    texts.prop_map(|texts| {
        let mut files = Vec::new();
        for ((tag, _), texts) in LANGUAGES.iter().zip(&texts) {
            files.push(if *tag == "en" {
                InputFile::new("catalog/a.toml", catalog(texts))
            } else {
                InputFile::new(format!("locales/{tag}/a.ftl"), translation(texts))
            });
        }
        files
    })
}

const PARAMS: &str =
    "params = [{ name = \"p\", type = \"string\" }, { name = \"n\", type = \"i64\" }]\n";

fn catalog(texts: &[String]) -> String {
    let [a, b, c, d] = texts else {
        return String::new();
    };
    format!(
        "[error.A]\nmessage = '''{a}'''\ndescription = '''{b}'''\n{PARAMS}\
         [error.B]\nmessage = '''{c}'''\nsummary = '''{d}'''\n{PARAMS}\
         [error.C]\nmessage = '''{}'''\n{PARAMS}",
        nearly(a)
    )
}

fn translation(texts: &[String]) -> String {
    let texts: Vec<String> = texts
        .iter()
        .map(|text| text.replace('\n', "\n        "))
        .collect();
    let [a, b, c, d] = &texts[..] else {
        return String::new();
    };
    format!(
        "A = {a}\n    .description = {b}\nB = {c}\n    .summary = {d}\nC = {}\n",
        nearly(a)
    )
}

/// A text that is the other one as soon as its spaces are fixed.
fn nearly(text: &str) -> String {
    let is_between_words = |at: &usize| {
        let (before, after) = text.split_at(*at);
        let mut after = after.chars().skip(1);
        before.ends_with(char::is_alphanumeric) && after.next().is_some_and(char::is_alphabetic)
    };
    let mut spaces = text.match_indices(' ').map(|(at, _)| at);
    match spaces.find(is_between_words) {
        Some(at) => {
            let (before, after) = text.split_at(at);
            format!("{before} {after}")
        }
        None => text.to_owned(),
    }
}

#[test]
fn fixes_change_nothing_that_texts_say() {
    let config = Config {
        cases: 96,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut made = std::collections::BTreeMap::new();
    let refused = std::cell::Cell::new(0);
    let counted = std::cell::RefCell::new(&mut made);
    let mut runner = TestRunner::new_with_rng(config, rng);
    runner
        .run(&project(), |files| {
            let outcome = fixes::run(files);
            refused.set(refused.get() + outcome.refused);
            for (code, count) in outcome.applied {
                *counted.borrow_mut().entry(code).or_insert(0) += count;
            }
            prop_assert!(outcome.violations.is_empty(), "{:#?}", outcome.violations);
            Ok(())
        })
        .unwrap();
    // Chance makes what each of these is about.
    for code in ["EB0308", "EB0309", "EB0311", "EB0313"] {
        assert!(made.get(code).is_some_and(|count| *count > 10), "{made:?}");
    }
    // And what would make two texts one.
    assert!(refused.get() > 0);
}
