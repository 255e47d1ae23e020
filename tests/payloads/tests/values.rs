//! Lists, values that may be absent, and values of the types that errors hold.

#![expect(
    clippy::result_large_err,
    reason = "an error with every kind of value is large"
)]

use std::collections::{BTreeSet, HashSet};
use std::net::{IpAddr, SocketAddr};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use errorbook::field::{Absent, IntoField, List, Text, display};
use errorbook::payload::PayloadError;
use errorbook::{
    AsValue, Date, ErrorCatalog, Locale, Severity, SignedDuration, Surface, Timestamp, Value,
};
use errorbook_payloads::values::{self, Format, ValuesError, values_error};
use errorbook_payloads::{native, receive};
use serde_json::{Map, json};

fn en() -> Locale {
    "en".parse().unwrap()
}

fn ja() -> Locale {
    "ja".parse().unwrap()
}

fn sent(error: &ValuesError) -> serde_json::Value {
    serde_json::to_value(error.localize(&en()).payload()).unwrap()
}

/// There and back.
fn assert_returns(error: &ValuesError) {
    let received: ValuesError = receive(&sent(error)).unwrap();
    assert_eq!(received, *error);
}

#[test]
fn a_list_is_written_and_chosen_by_its_length() {
    let none: [&str; 0] = [];
    let cases = [
        (values_error!(UnknownKeys, none), "No key is unknown."),
        (values_error!(UnknownKeys, ["a"]), "The key a is unknown."),
        (
            values_error!(UnknownKeys, vec!["a", "b"]),
            "The keys a and b are unknown.",
        ),
        (
            values_error!(UnknownKeys, keys = &["a\n".to_owned(), "b".to_owned()]),
            r"The keys a\n and b are unknown.",
        ),
        (
            values_error!(UnknownKeys, ["0123456789", "0123456789"]),
            "The keys 0123456789 and 01234… are unknown.",
        ),
    ];
    for (error, expected) in cases {
        assert_eq!(error.to_string(), expected);
        assert_eq!(error.clone(), error);
    }
    let error = values_error!(UnknownKeys, ["<a>", "b"]);
    assert_eq!(
        error.localize(&ja()).to_string(),
        "キー <a>、b は不明です。"
    );
    let html = error.localize(&ja()).on(Surface::Html).to_string();
    assert_eq!(html, "キー \u{2068}&lt;a&gt;、b\u{2069} は不明です。");
}

#[test]
fn a_list_is_an_array_on_the_wire() {
    let error = values_error!(UnknownKeys, ["a", "b"]);
    assert_eq!(sent(&error)["params"], json!({ "keys": ["a", "b"] }));
    assert_returns(&error);
    assert_returns(&values_error!(UnknownKeys, Vec::<String>::new()));
    let dates = [Date::constant(2026, 11, 30)];
    let error = values_error!(Numbers, [1u64, u64::MAX], dates);
    let params = json!({ "numbers": ["1", "18446744073709551615"], "dates": ["2026-11-30"] });
    assert_eq!(sent(&error)["params"], params);
    assert_returns(&error);

    let entry = values::Code::Numbers.entry();
    for (numbers, expected) in [
        (
            json!("1"),
            "an array of values of `u64`, but is the text \"1\"",
        ),
        (json!(["a"]), "`u64`, but is the text \"a\""),
        (json!([[1]]), "`u64`, but is an array"),
        (json!(null), "an array of values of `u64`, but is null"),
    ] {
        let params = json!({ "numbers": numbers, "dates": [] });
        let params: &Map<_, _> = params.as_object().unwrap();
        let error = receive::<ValuesError>(&native(&entry, params)).unwrap_err();
        assert!(matches!(error, PayloadError::Mistyped { .. }), "{error:?}");
        assert!(error.to_string().contains(expected), "{error}");
    }
}

#[test]
fn a_value_that_is_absent_has_texts_of_its_own() {
    let with = values_error!(NoProfile, "prod", Some("production"));
    let without = values_error!(NoProfile, "prod", Absent);
    let called_none = values_error!(NoProfile, name = "prod", near = Some("none"));
    assert_eq!(
        with.to_string(),
        "There is no profile prod. Did you mean production?"
    );
    assert_eq!(without.to_string(), "There is no profile prod.");
    assert_eq!(
        called_none.to_string(),
        "There is no profile prod. Did you mean none?"
    );
    assert_eq!(
        without,
        ValuesError::NoProfile {
            name: "prod".into(),
            near: None
        }
    );
    let ja = ja();
    assert_eq!(
        without.localize(&ja).to_string(),
        "プロファイル prod がありません。"
    );
    assert_eq!(
        called_none.localize(&ja).to_string(),
        "プロファイル prod がありません。none のことですか？"
    );
    for error in [&with, &without, &called_none] {
        assert_returns(error);
    }
    assert_eq!(sent(&without)["params"], json!({ "name": "prod" }));
    let null = json!({ "name": "prod", "near": null });
    let null = native(&without.entry(), null.as_object().unwrap());
    assert_eq!(receive::<ValuesError>(&null).unwrap(), without);
}

fn failed(port: Option<u16>, at: Option<SystemTime>, formats: Option<Vec<Format>>) -> ValuesError {
    let path = Path::new("/etc/hosts");
    let waited = Duration::from_secs(90);
    let token = errorbook::Secret::new(Some("hunter2"));
    values_error!(
        Failed,
        path,
        Format::Json,
        2048,
        waited,
        port,
        at,
        formats,
        token,
        "refused"
    )
}

#[test]
fn values_of_every_type_may_be_absent() {
    let all = failed(
        Some(80),
        Some(SystemTime::UNIX_EPOCH),
        Some(vec![Format::Ini, Format::Json]),
    );
    assert_eq!(
        all.to_string(),
        "/etc/hosts (json, 2048 bytes) failed after 1m 30s on port 80 at 1970-01-01T00:00:00Z, of ini and json."
    );
    let empty = failed(Some(0), None, Some(Vec::new()));
    assert_eq!(
        empty.to_string(),
        "/etc/hosts (json, 2048 bytes) failed after 1m 30s on any port, of no format."
    );
    let none = failed(None, None, None);
    assert_eq!(
        none.to_string(),
        "/etc/hosts (json, 2048 bytes) failed after 1m 30s."
    );
    let one = failed(Some(1), None, None);
    assert!(one.to_string().ends_with(" on port one."), "{one}");
    assert_eq!(
        sent(&empty)["params"],
        json!({ "path": "/etc/hosts", "kind": "json", "size": "2048", "waited": "PT1M30S", "port": 0, "formats": [] })
    );
    assert!(!format!("{all:?}").contains("hunter2"));
    let ValuesError::Failed { type_, .. } = all else {
        panic!("the field is not called like the parameter");
    };
    assert_eq!(type_, Format::Json);
}

#[test]
fn a_trace_has_the_values_of_a_list_and_nothing_of_what_is_absent() {
    use errorbook::tracing::AsFields;

    let params = |error: &ValuesError| error.as_fields().params().unwrap().to_string();
    let shown = params(&values_error!(UnknownKeys, ["a b", "c\"d"]));
    assert!(shown.contains(r#"keys=["a b","c\"d"]"#), "{shown}");
    let shown = params(&values_error!(NoProfile, "prod", Absent));
    assert!(
        shown.contains(r#"name="prod""#) && !shown.contains("near"),
        "{shown}"
    );
}

#[test]
fn people_give_what_they_hold() {
    fn text(value: impl IntoField<Text>) -> String {
        value.into_field().to_string()
    }
    let ip: IpAddr = [10, 0, 0, 1].into();
    let shared: Arc<str> = "s".into();
    let counted: Rc<str> = "s".into();
    let address = SocketAddr::new(ip, 80);
    assert_eq!(text(ip), "10.0.0.1");
    assert_eq!(text(address), "10.0.0.1:80");
    assert_eq!(text(PathBuf::from("/a")), "/a");
    assert_eq!(text(PathBuf::from("/a")), "/a");
    assert_eq!(text(Path::new("/a")), "/a");
    assert_eq!(text(&shared), "s");
    assert_eq!(text(counted), "s");
    assert_eq!(text(display(format_args!("{}-{}", 1, 2))), "1-2");
    let number: u8 = NonZero::<u8>::MIN.into_field();
    assert_eq!(number, 1);
    let length: SignedDuration = Duration::MAX.into_field();
    assert_eq!(length, SignedDuration::MAX);
    let time: Timestamp = SystemTime::UNIX_EPOCH.into_field();
    assert_eq!(time, Timestamp::UNIX_EPOCH);
    let set: List<Text> = BTreeSet::from(["b", "a"]).into_field();
    assert_eq!(&*set, ["a", "b"]);
    let some: Option<List<Text>> = Some(["a"]).into_field();
    assert_eq!(some.unwrap().len(), 1);
}

/// A user's own type, which is shown by its `Display`.
#[derive(Debug)]
struct Peer(SocketAddr);

impl AsValue for Peer {
    fn as_value(&self) -> Value<'_> {
        Value::display(&self.0)
    }
}

impl IntoField<Text> for Peer {
    fn into_field(self) -> Text {
        display(self.0)
    }
}

#[test]
fn a_source_may_be_left_out_and_an_error_made_from_it() {
    use std::error::Error as _;

    let cause = || std::io::Error::other("reset");
    let with = values_error!(Lost, "a", Some(cause()));
    let without = values_error!(Lost, "a", Absent);
    assert_eq!(with.source().unwrap().to_string(), "reset");
    assert!(without.source().is_none());
    assert_ne!(with, without);
    assert_returns(&without);
    let made = (|| -> Result<(), ValuesError> { Err(cause())? })().unwrap_err();
    assert_eq!(made.code(), values::Code::Io);
    assert!(made.source().unwrap().is::<std::io::Error>());
}

#[test]
fn errors_are_members_of_sets() {
    let errors = [
        values_error!(UnknownKeys, ["a"]),
        values_error!(UnknownKeys, ["b"]),
        values_error!(UnknownKeys, ["a"]),
        values_error!(NoProfile, "a", Absent),
    ];
    let set: HashSet<ValuesError> = errors.into_iter().collect();
    assert_eq!(set.len(), 3);
    let lost = values_error!(Lost, "a", Some("reset"));
    let set = HashSet::from([lost.clone()]);
    assert!(set.contains(&lost));
    assert!(
        !set.contains(&values_error!(Lost, "a", Some("reset"))),
        "another source"
    );
}

/// Tuple variants, in the order of the parameters.
#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = values)]
enum TupleError {
    UnknownKeys(Vec<String>),
    NoProfile(&'static str, Option<String>),
    Io(#[errorbook(from)] std::io::Error),
    #[errorbook(entry = Lost)]
    Connection(String, #[errorbook(source)] Option<std::io::Error>),
}

#[test]
fn variants_may_be_tuples() {
    use std::error::Error as _;

    let error = TupleError::UnknownKeys(vec!["a".to_owned()]);
    assert_eq!(error.to_string(), "The key a is unknown.");
    assert_eq!(sent_by(&error)["params"], json!({ "keys": ["a"] }));
    let error = TupleError::NoProfile("prod", Some("production".to_owned()));
    assert_eq!(
        error.localize(&ja()).to_string(),
        "プロファイル prod がありません。production のことですか？"
    );
    assert_eq!(
        ValuesError::from(error),
        values_error!(NoProfile, "prod", Some("production"))
    );
    let made =
        (|| -> Result<(), TupleError> { Err(std::io::Error::other("full"))? })().unwrap_err();
    assert_eq!(made.code(), values::Code::Io);
    assert_eq!(made.source().unwrap().to_string(), "full");
    assert_eq!(
        ValuesError::from(made).source().unwrap().to_string(),
        "full"
    );
    let lost = TupleError::Connection("a".to_owned(), None);
    assert_eq!(lost.to_string(), "The connection a was lost.");
    assert!(lost.source().is_none());
    assert!(ValuesError::from(lost).source().is_none());
}

fn sent_by(error: &dyn ErrorCatalog) -> serde_json::Value {
    let en = en();
    serde_json::to_value(errorbook::Localized::new(error, &en).payload()).unwrap()
}

/// Errors of several catalogs in one enum.
#[derive(Debug, ErrorCatalog)]
#[errorbook(transparent)]
enum AppError {
    Values(ValuesError),
    Wire {
        error: errorbook_payloads::wire::WireError,
    },
    Mine(TupleError),
}

#[test]
fn an_enum_may_be_the_errors_of_several_catalogs() {
    use std::error::Error as _;

    let error = AppError::from(values_error!(NoProfile, "prod", Absent));
    assert_eq!(error.to_string(), "There is no profile prod.");
    assert_eq!((error.code(), error.status()), ("NoProfile", Some(404)));
    assert_eq!(
        error.localize(&ja()).to_string(),
        "プロファイル prod がありません。"
    );
    assert_eq!(sent_by(&error)["catalog"], "values");
    let raise = || -> Result<(), AppError> {
        Err(errorbook_payloads::wire::wire_error!(OutOfCredit, 30, 50))?
    };
    let error = raise().unwrap_err();
    assert_eq!(
        error.to_string(),
        "Your current balance is 30, but that costs 50."
    );
    assert_eq!(sent_by(&error)["catalog"], "wire");
    let error = AppError::from(TupleError::from(std::io::Error::other("full")));
    assert_eq!(error.source().unwrap().to_string(), "full");
}

/// What a façade offers under another name.
mod facade {
    pub(crate) use errorbook as errors;
}

/// Finds the library where the attribute says.
#[derive(Debug, facade::errors::ErrorCatalog)]
#[errorbook(catalog = values, crate = facade::errors)]
enum Renamed {
    NoProfile { name: String, near: Option<String> },
}

#[test]
fn the_library_may_have_another_name() {
    let error = Renamed::NoProfile {
        name: "a".to_owned(),
        near: None,
    };
    assert_eq!(error.to_string(), "There is no profile a.");
}

/// An enum as users of `thiserror` have it.
#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = values)]
enum MyError {
    UnknownKeys { keys: Vec<String> },
    NoProfile { name: Peer, near: Option<Arc<str>> },
}

#[test]
fn an_enum_of_ones_own_holds_what_errors_hold() {
    let error = MyError::UnknownKeys {
        keys: vec!["a".to_owned(), "b".to_owned()],
    };
    assert_eq!(error.to_string(), "The keys a and b are unknown.");
    let theirs: ValuesError = error.into();
    assert_eq!(theirs, values_error!(UnknownKeys, ["a", "b"]));
    let peer = || Peer(([127, 0, 0, 1], 80).into());
    let error = MyError::NoProfile {
        name: peer(),
        near: None,
    };
    assert_eq!(error.to_string(), "There is no profile 127.0.0.1:80.");
    let error = MyError::NoProfile {
        name: peer(),
        near: Some("b".into()),
    };
    assert_eq!(
        error.to_string(),
        "There is no profile 127.0.0.1:80. Did you mean b?"
    );
    assert_eq!(
        ValuesError::from(error),
        values_error!(NoProfile, "127.0.0.1:80", Some("b"))
    );
}

#[test]
fn clients_are_sent_the_open_data_that_is_public() {
    let english = en();
    let error = values_error!(Io, std::io::Error::other("full"));
    let payload = serde_json::to_value(error.localize(&english).payload()).unwrap();
    assert_eq!(payload["meta"], json!({ "exit-code": 74 }));
    let problem = serde_json::to_value(error.localize(&english).problem()).unwrap();
    assert_eq!(problem["meta"], payload["meta"]);
    let other = values_error!(NoProfile, "a", Absent);
    let payload = serde_json::to_value(other.localize(&english).payload()).unwrap();
    let problem = serde_json::to_value(other.localize(&english).problem()).unwrap();
    assert!(payload.get("meta").is_none() && problem.get("meta").is_none());
}

#[test]
fn facts_of_an_entry_are_there_at_run_time() {
    let entry = values::Code::Io.entry();
    assert!(matches!(entry.meta("exit-code"), Some(Value::Int(74))));
    assert!(matches!(
        entry.meta("page"),
        Some(Value::Str("https://example.com/io"))
    ));
    assert!(matches!(entry.meta("pages"), Some(Value::Bool(true))));
    assert!(matches!(entry.meta("share"), Some(Value::Float(share)) if share.get() == 0.5));
    assert!(entry.meta("other").is_none());
    let names: Vec<_> = entry
        .all_meta()
        .map(|one| (one.name, one.is_public))
        .collect();
    assert_eq!(
        names,
        [
            ("exit-code", true),
            ("page", false),
            ("pages", false),
            ("share", false)
        ]
    );
    assert_eq!(entry.severity(), Some(Severity::Fatal));
    assert_eq!(entry.retryable(), Some(true));
    assert_eq!(entry.tags().collect::<Vec<_>>(), ["disk", "network"]);
    assert_eq!(entry.section(), Some("storage"));
    let other = values::Code::NoProfile.entry();
    assert_eq!(other.retryable(), Some(false));
    assert_eq!(other.severity(), None);
    assert_eq!((other.tags().count(), other.all_meta().count()), (0, 0));
    assert_eq!(other.section(), None);
}

#[test]
fn a_code_may_be_called_as_a_type_of_values_is() {
    let texts = values_error!(Text::list, ["a", "b"]);
    assert_eq!(texts.to_string(), "The texts a and b are wrong.");
    assert_eq!(values_error!(Text::none).to_string(), "There is no text.");
    let lost = values_error!(Source::lost, std::io::Error::other("reset"));
    assert_eq!(lost.to_string(), "The source was lost.");
}
