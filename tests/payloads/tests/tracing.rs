//! What a subscriber sees of an error.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Debug;
use std::io::Write;
use std::sync::{Arc, Mutex};

use errorbook::tok::tok_error;
use errorbook::tracing::{Level, record};
use errorbook::{Date, ErrorCatalog, Locale, Secret, SignedDuration, Timestamp, akoya, ambient};
use errorbook_everything::catalogs::inner::all::{
    AllError, CasesByWordWord, TypesHiddenWord, TypesWord, all_error,
};
use tracing::field::{Empty, Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::with_default;
use tracing::{Event, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

/// Each event and each record on a span, by field, with the kind of its value.
#[derive(Clone, Default)]
struct Capture(Arc<Mutex<Vec<BTreeMap<String, String>>>>);

impl<S: Subscriber> Layer<S> for Capture {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        fields
            .0
            .insert("level".to_owned(), event.metadata().level().to_string());
        fields.0.insert(
            "file".to_owned(),
            event.metadata().file().unwrap().to_owned(),
        );
        self.0.lock().unwrap().push(fields.0);
    }

    fn on_new_span(&self, _: &Attributes<'_>, _: &Id, _: Context<'_, S>) {}

    fn on_record(&self, _: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut fields = Fields::default();
        values.record(&mut fields);
        self.0.lock().unwrap().push(fields.0);
    }
}

#[derive(Default)]
struct Fields(BTreeMap<String, String>);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0
            .insert(field.name().to_owned(), format!("str {value}"));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.0
            .insert(field.name().to_owned(), format!("u64 {value}"));
    }

    fn record_error(&mut self, field: &Field, value: &(dyn Error + 'static)) {
        self.0
            .insert(field.name().to_owned(), format!("error {value}"));
    }
}

/// Returns what is seen while `f` runs, without the file.
fn seen(f: impl FnOnce()) -> Vec<Vec<(String, String)>> {
    let capture = Capture::default();
    with_default(tracing_subscriber::registry().with(capture.clone()), f);
    let mut seen = capture.0.lock().unwrap();
    for fields in seen.iter_mut() {
        if let Some(file) = fields.remove("file") {
            assert!(
                file.ends_with("tests/tracing.rs"),
                "an event is of who writes it: {file}"
            );
        }
    }
    seen.drain(..)
        .map(|fields| fields.into_iter().collect())
        .collect()
}

fn fields(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected
        .iter()
        .map(|&(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[test]
fn an_event_has_the_code_and_the_parameters() {
    let expiry: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let seen = seen(|| {
        let error = tok_error!(TOK005, 24, expiry);
        errorbook::event!(Level::ERROR, error);
    });
    let message = "The expiry date of the token request cannot be more than 24 hours in the future. \
                   Provided expiry date: 2026-11-23T10:00:00Z. Please adjust the expiry date accordingly.";
    assert_eq!(
        seen,
        [fields(&[
            ("error.catalog", "str tok"),
            ("error.code", "str TOK005"),
            ("error.params", "hours=24 expiry=2026-11-23T10:00:00Z"),
            ("error.status", "u64 400"),
            ("level", "ERROR"),
            ("message", message),
        ])]
    );
}

#[test]
fn fields_and_a_message_of_ones_own_may_follow() {
    let user = "ann";
    let error = all_error!(
        Cases::by_word,
        CasesByWordWord::Last,
        3u8,
        std::io::Error::other("cut off")
    );
    let boxed: Box<dyn ErrorCatalog + Send + Sync> = Box::new(error.clone());
    let seen = seen(|| {
        errorbook::event!(Level::WARN, &error, user, attempt = 2, "again, {user}",);
        errorbook::event!(Level::INFO, boxed);
        errorbook::event!(Level::INFO, &Arc::new(error.clone()),);
    });
    let common = [
        ("error.catalog", "str all"),
        ("error.code", "str C-1"),
        ("error.key", "str CasesByWord"),
        ("error.params", "word=\"last\" count=3"),
        ("error.source", "error cut off"),
        ("error.status", "u64 400"),
    ];
    let own = [
        ("attempt", "2"),
        ("level", "WARN"),
        ("message", "again, ann"),
        ("user", "str ann"),
    ];
    let mut warned = fields(&[&common[..], &own].concat());
    warned.sort();
    assert_eq!(seen[0], warned);
    let shown = fields(&[&common[..], &[("level", "INFO"), ("message", "last of 3")]].concat());
    assert_eq!((&seen[1], &seen[2]), (&shown, &shown));
}

#[test]
fn a_span_has_the_fields_that_it_declares() {
    let seen = seen(|| {
        let span = tracing::info_span!(
            "refresh",
            error.code = Empty,
            error.status = Empty,
            error.params = Empty
        );
        record(&span, &akoya::akoya_error!(InvalidClient));
        record(&tracing::Span::none(), &tok_error!(TOK001));
    });
    let merged: Vec<_> = seen.into_iter().flatten().collect();
    assert_eq!(
        merged,
        fields(&[
            ("error.code", "str InvalidClient"),
            ("error.status", "u64 401")
        ])
    );
}

#[test]
fn the_message_is_in_the_ambient_locale() {
    let ja: Locale = "ja".parse().unwrap();
    let seen = seen(|| {
        let _scope = ambient::scope(&ja);
        errorbook::event!(Level::ERROR, tok_error!(TOK013, "t-1"));
    });
    let message = seen[0].iter().find(|(name, _)| name == "message").unwrap();
    assert_eq!(message.1, "IDt-1のトークンが見つかりませんでした。");
}

fn types(text: &str, letter: char) -> AllError {
    let day: Date = "2026-11-23".parse().unwrap();
    all_error!(
        Types,
        text,
        true,
        letter,
        -8i8,
        -16i16,
        -32i32,
        -64i64,
        i128::MIN,
        -1isize,
        8u8,
        16u16,
        32u32,
        64u64,
        u128::MAX,
        1usize,
        1.5,
        Timestamp::UNIX_EPOCH,
        day,
        SignedDuration::from_mins(90),
        "https://example.com/",
        TypesWord::ReadWrite,
        Secret::new("hunter2".to_owned()),
        Secret::new(TypesHiddenWord::B),
    )
}

/// Returns what a subscriber that others wrote makes of it.
fn line(error: &AllError) -> String {
    #[derive(Clone, Default)]
    struct Buffer(Arc<Mutex<Vec<u8>>>);
    impl Write for Buffer {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let (buffer, writer) = {
        let buffer = Buffer::default();
        (buffer.clone(), move || buffer.clone())
    };
    let subscriber = tracing_subscriber::fmt()
        .with_writer(writer)
        .without_time()
        .with_ansi(false)
        .finish();
    with_default(subscriber, || errorbook::event!(Level::ERROR, error));
    let bytes = buffer.0.lock().unwrap().clone();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn every_type_is_shown_and_no_secret() {
    let line = line(&types("a text", 'x'));
    let params = "error.params=text=\"a text\" truth=true letter=\"x\" int8=-8 int16=-16 int32=-32 int64=-64 \
        int128=-170141183460469231731687303715884105728 int_size=-1 uint8=8 uint16=16 uint32=32 uint64=64 \
        uint128=340282366920938463463374607431768211455 uint_size=1 float=1.5 timestamp=1970-01-01T00:00:00Z \
        day=2026-11-23 length=PT1H30M page=\"https://example.com/\" word=\"read-write\" hidden=[redacted] \
        hidden_word=[redacted]";
    assert!(line.contains(params), "{line}");
    assert!(!line.contains("hunter2") && !line.contains("=B"), "{line}");
}

#[test]
fn a_value_cannot_forge_a_line_or_another_parameter() {
    for text in errorbook_payloads::TEXTS {
        let line = line(&types(text, '"'));
        assert_eq!(line.matches('\n').count(), 1, "{line}");
        assert!(
            !line
                .trim_end()
                .contains(|c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)),
            "{line}"
        );
        let (_, params) = line.split_once("error.params=").unwrap();
        assert!(
            params.starts_with("text=\"") && params.contains(" letter=\"\\\"\" int8=-8"),
            "{line}"
        );
    }
    let forged = line(&types("a\" truth=false \\", 'x'));
    assert!(
        forged.contains(r#"text="a\" truth=false \\" truth=true"#),
        "{forged}"
    );
}

#[test]
fn an_event_that_nobody_listens_to_looks_at_nothing() {
    let looked = std::cell::Cell::new(0);
    let look = || {
        looked.set(looked.get() + 1);
        7
    };
    let error = tok_error!(TOK001);
    let subscriber = tracing_subscriber::fmt()
        .with_writer(std::io::sink)
        .with_max_level(Level::WARN)
        .finish();
    with_default(subscriber, || {
        errorbook::event!(Level::DEBUG, error, value = look());
        assert_eq!(looked.get(), 0);
        errorbook::event!(Level::WARN, error, value = look());
        assert_eq!(looked.get(), 1);
    });
}
