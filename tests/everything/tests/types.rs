//! Every type of parameter through the generated enum, the macro and the renderer.

use errorbook::{Date, Locale, Secret, SignedDuration, Surface, Timestamp};
use errorbook_everything::catalogs::inner::all::{
    AllError, CasesByWordWord, Code, SelectsAccess, TypesHiddenWord, TypesWord, all_error,
};

fn types() -> AllError {
    let timestamp: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let day: Date = "2026-11-23".parse().unwrap();
    let length = SignedDuration::from_mins(90);
    all_error!(
        Types,
        "a text",
        true,
        '\u{7}',
        i8::MIN,
        i16::MIN,
        i32::MIN,
        i64::MIN,
        i128::MIN,
        isize::MIN,
        u8::MAX,
        u16::MAX,
        u32::MAX,
        u64::MAX,
        u128::MAX,
        usize::MAX,
        0.1 + 0.2,
        timestamp,
        day,
        length,
        "https://example.com/?q=<a>",
        TypesWord::ReadWrite,
        Secret::new("hunter2".to_owned()),
        Secret::new(TypesHiddenWord::B),
    )
}

#[test]
fn every_type_is_shown_exactly() {
    assert_eq!(
        types().to_string(),
        "a text true \\u{7} -128 -32768 -2147483648 -9223372036854775808 \
         -170141183460469231731687303715884105728 -9223372036854775808 255 65535 4294967295 18446744073709551615 \
         340282366920938463463374607431768211455 18446744073709551615 0.30000000000000004 2026-11-23T10:00:00Z \
         2026-11-23 1h 30m https://example.com/?q=<a> read-write",
    );
}

#[test]
fn secrets_are_nowhere() {
    let error = types();
    let en: Locale = "en".parse().unwrap();
    for shown in [
        format!("{error:?}"),
        format!("{error:#?}"),
        error.to_string(),
        error.localize(&en).on(Surface::Text).to_string(),
        error
            .params()
            .map(|(param, value)| format!("{}={value:?} ", param.name()))
            .collect(),
    ] {
        assert!(
            !shown.contains("hunter2") && !shown.contains("hidden_word: B"),
            "{shown}"
        );
    }
    assert!(format!("{error:?}").contains("hidden: [redacted], hidden_word: [redacted]"));
}

#[test]
fn selects_choose_by_every_kind() {
    let shown = |access, yes, place: u64, size: f64, name: &str| {
        all_error!(Selects, access, yes, place, size, name).to_string()
    };
    assert_eq!(
        shown(SelectsAccess::Read, true, 1, 0.0, "root"),
        "read yes first none the root"
    );
    assert_eq!(
        shown(SelectsAccess::Write, false, 22, 2.0, "ann"),
        "write no 22nd many (2.0) ann"
    );
    assert_eq!(
        shown(SelectsAccess::Write, false, 13, 1.0, "one"),
        "write no 13th one (1.0) one"
    );
    assert_eq!(
        shown(SelectsAccess::Write, false, 103, f64::NAN, ""),
        "write no 103rd many (NaN) "
    );
}

#[test]
fn a_select_chooses_by_a_character() {
    let shown = |letter: char| all_error!(Letter, letter).to_string();
    assert_eq!(
        (
            shown('x').as_str(),
            shown('y').as_str(),
            shown('あ').as_str()
        ),
        ("ex", "why", "あ")
    );
}

#[test]
fn an_entry_may_have_next_to_nothing() {
    assert_eq!(all_error!(OnlySummary).to_string(), "Only a summary");
    assert_eq!(all_error!(Bare).to_string(), "BARE-1");
    let bare = Code::Bare.entry();
    assert!(bare.status().is_none() && bare.summary(&Locale::parse("es").unwrap()).is_none());
    assert_eq!((bare.code(), Code::Bare.as_str()), ("BARE-1", "BARE-1"));
    assert_eq!(
        "invalid_request".parse::<Code>().unwrap(),
        Code::invalid_request
    );
    assert_eq!(
        all_error!(Doc).to_string(),
        "Markup: *a* `b` [c] <d> */ \"# \\ {"
    );
}

#[test]
fn words_are_shown_as_the_catalog_writes_them() {
    assert_eq!(TypesWord::ReadWrite.as_str(), "read-write");
    assert_eq!(TypesWord::None.as_str(), "none");
}

/// An enum of one's own with the same names, and one without variants.
#[derive(Debug, errorbook::ErrorCatalog)]
#[errorbook(catalog = errorbook_everything::catalogs::inner::all)]
enum Own {
    Err {
        self_: &'static str,
        key: char,
        value: i64,
        code: u8,
        f: bool,
        error: String,
        index: u32,
        source: std::fmt::Error,
    },
}

/// Only has to compile.
#[derive(Debug, errorbook::ErrorCatalog)]
#[errorbook(catalog = errorbook_everything::catalogs::inner::all)]
pub enum Empty {}

#[test]
fn parameters_may_be_called_as_generated_code_calls_its_own() {
    let error = all_error!(Err, 7, "e", true, 8, -9, 'k', "s", "cause");
    assert_eq!(error.to_string(), "7 e true 8 -9 k s");
    assert_eq!("Err".parse::<Code>().unwrap(), Code::Err);
    let own = Own::Err {
        self_: "s",
        key: 'k',
        value: -9,
        code: 8,
        f: true,
        error: "e".to_owned(),
        index: 7,
        source: std::fmt::Error,
    };
    assert_eq!(own.to_string(), error.to_string());
    assert_eq!(AllError::from(own).to_string(), error.to_string());
}

#[test]
fn a_case_is_raised_by_position_or_by_name() {
    let source = || std::io::Error::other("cut off");
    let error = all_error!(Cases::by_word, CasesByWordWord::Last, 3u8, source());
    assert_eq!(error.to_string(), "last of 3");
    let named = all_error!(
        Cases::by_word,
        source = source(),
        count = 3u8,
        word = CasesByWordWord::Last
    );
    assert_eq!(named.to_string(), "last of 3");
    assert!(matches!(named, AllError::CasesByWord { count: 3, .. }));
    assert!(std::error::Error::source(&named).is_some());
    assert_eq!((error.code().as_str(), error.status()), ("C-1", Some(400)));
    assert_eq!(error.entry().key(), "CasesByWord");
    let bare = all_error!(Cases::bare);
    assert_eq!(
        (bare.to_string().as_str(), bare.status()),
        ("C-1", Some(500))
    );
    let oauth = bare.entry().oauth().unwrap();
    assert_eq!((oauth.error(), oauth.description()), ("server_error", None));
}
