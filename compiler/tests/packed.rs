//! What is packed is written as it was read, however long it is and however many values it shows.

use std::fmt;
use std::iter::repeat_n;

use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Packed, compile, pack};
use errorbook_core::{Message, Params, Style, Value};

/// A message as an error of these values writes it.
struct Logged<'a>(Message<'a>, &'a [Value<'a>]);

impl fmt::Display for Logged<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.write(self.1, f)
    }
}

struct Values<'a>(&'a [Value<'a>]);

impl Params for Values<'_> {
    fn value(&self, index: usize) -> Value<'_> {
        self.0.get(index).copied().unwrap_or(Value::Redacted)
    }
}

fn packed(message: &str, params: usize) -> Packed {
    packed_with(message, params, "type = \"u64\"")
}

/// Returns a message and its parameters, all of one kind.
fn packed_with(message: &str, params: usize, kind: &str) -> Packed {
    let params: Vec<_> = (0..params)
        .map(|param| format!("{{ name = \"p{param}\", {kind} }}"))
        .collect();
    let catalog = format!(
        "[error.E1]\nmessage = \"{message}\"\nparams = [{}]\n",
        params.join(", ")
    );
    let compiled = compile(vec![InputFile::new("catalog/app.toml", catalog)]);
    pack(compiled.sound().unwrap().catalogs().next().unwrap())
}

/// Both ways of writing a message: an error's, and that of all texts.
fn written(packed: &Packed, values: &[Value<'_>]) -> [String; 2] {
    let catalog = packed.catalog();
    let logged = Logged(Message::find(&catalog, 0, 0).unwrap(), values).to_string();
    let mut text = String::new();
    let message = catalog.entry(0).unwrap().message_at(0).unwrap();
    message
        .write(&Values(values), Style::LOG, &mut text)
        .unwrap();
    [logged, text]
}

#[test]
fn texts_of_any_length_are_written() {
    for len in [
        1, 21, 42, 43, 63, 64, 127, 128, 5_460, 5_461, 5_462, 16_383, 16_384, 16_385, 50_000,
    ] {
        for letter in ["x", "あ"] {
            let piece: String = repeat_n(letter, len).collect();
            for (message, values) in [
                (piece.clone(), 0),
                (format!("{piece}{{ $p0 }}"), 1),
                (format!("{{ $p0 }}{piece}"), 1),
                (format!("{piece}{{ $p1 }}{piece}{{ $p0 }}{piece}"), 2),
                (format!("{piece}{{ \\\"{{\\\" }}{{ $p0 }}"), 1),
            ] {
                let expected = message
                    .replace("{ \\\"{\\\" }", "{")
                    .replace("{ $p0 }", "7")
                    .replace("{ $p1 }", "1234");
                let values = &[Value::Uint(7), Value::Uint(1_234)][..values];
                for written in written(&packed(&message, values.len()), values) {
                    assert!(written == expected, "{len} {letter} {}", values.len());
                }
            }
        }
    }
}

#[test]
fn values_of_any_number_are_written() {
    for count in [1, 2, 3, 31, 32, 33, 64, 99] {
        let message: String = (0..count)
            .map(|param| format!("{{ $p{param} }}、"))
            .collect();
        let values: Vec<_> = (0..count).map(|value| Value::Uint(value * 3)).collect();
        let expected: String = (0..count).map(|value| format!("{}、", value * 3)).collect();
        let packed = packed(&message, values.len());
        assert_eq!(
            written(&packed, &values),
            [expected.clone(), expected.clone()]
        );
    }
}

#[test]
fn values_are_cut_where_their_limit_says() {
    for limit in [3, 63, 64, 65, 68, 568, 572, 1_000] {
        // The last of them has no operation of its own.
        for count in [1, 2, 33] {
            let message: String = (0..count)
                .map(|param| format!("-{{ $p{param} }}"))
                .collect();
            let kind = format!("type = \"string\", max-chars = {limit}");
            let packed = packed_with(&message, count, &kind);
            for len in [limit - 1, limit, limit + 1] {
                let value = "x".repeat(len);
                let shown = match len > limit {
                    true => ["x".repeat(limit), "…".to_owned()].concat(),
                    false => value.clone(),
                };
                let expected = format!("-{shown}").repeat(count);
                for written in written(&packed, &vec![Value::Str(&value); count]) {
                    assert!(written == expected, "{limit} {count} {len}");
                }
            }
        }
    }
}

#[test]
fn values_are_isolated_where_it_is_asked_for() {
    let message: String = (0..40).map(|param| format!("{{ $p{param} }} ")).collect();
    let packed = packed(&message, 40);
    let values = [Value::Uint(5); 40];
    let message = packed.catalog().entry(0).unwrap().message_at(0).unwrap();
    let mut text = String::new();
    message
        .write(&Values(&values), Style::HTML, &mut text)
        .unwrap();
    assert_eq!(text, "\u{2068}5\u{2069} ".repeat(40).trim_end());
}

#[test]
fn arms_and_texts_behind_long_ones_are_written() {
    let long = "あ".repeat(6_000);
    let message = format!(
        "{long}{{ $p0 ->\n  [one] {long}{{ $p0 }}!\n *[other] {{ $p0 }}{long}\n }}{long}{{ $p0 }}"
    )
    .replace('\n', "\\n");
    let packed = packed(&message, 1);
    for (value, arm) in [(1, format!("{long}1!")), (7, format!("7{long}"))] {
        let expected = format!("{long}{arm}{long}{value}");
        for written in written(&packed, &[Value::Uint(value)]) {
            assert!(written == expected, "{value}");
        }
    }
}
