//! `errorbook-core` alone: catalogs that are packed by hand, read, chosen from and rendered.
//!
//! The compiler has no part in it, so that `core` can be worked on without it. `cargo mutants` runs
//! these tests; `core/mutants.md` says what they leave alive, and why.

mod book;
mod catalog;
mod malformed;
mod negotiation;
mod pattern;
mod selects;
mod surfaces;
mod values;

use std::fmt;

use errorbook_core::{Catalog, Chain, Message, Params, Style, Value};

use book::Packed;

/// Values by position.
struct Values<'a>(&'a [Value<'a>]);

impl Params for Values<'_> {
    fn value(&self, index: usize) -> Value<'_> {
        self.0.get(index).copied().unwrap_or(Value::Redacted)
    }
}

/// A message as an error writes it.
struct Logged<'a>(Message<'a>, &'a [Value<'a>]);

impl fmt::Display for Logged<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.write(self.1, f)
    }
}

/// Returns the message of the first entry in a style.
fn written(catalog: Catalog<'_>, values: &[Value<'_>], style: Style) -> String {
    let entry = catalog.entry(0).expect("there is an entry");
    let text = entry.message_in(&Chain::source_only());
    let mut out = String::new();
    text.expect("there is a message")
        .write(&Values(values), style, &mut out)
        .expect("a String takes all");
    out
}

/// Returns the message of the first entry for a log, which each of the ways to one writes the same.
fn logged(packed: &Packed, values: &[Value<'_>]) -> String {
    packed.with(|catalog| {
        let rendered = written(catalog, values, Style::LOG);
        let text = catalog.entry(0).unwrap().message_at(0).unwrap();
        let mut log = String::new();
        text.write_log(&Values(values), &mut log).unwrap();
        let message = Message::find(&catalog, 0, 0).unwrap();
        assert_eq!(Logged(message, values).to_string(), rendered);
        assert_eq!(log, rendered);
        rendered
    })
}

/// Returns the message of the first entry in a style.
fn styled(packed: &Packed, values: &[Value<'_>], style: Style) -> String {
    packed.with(|catalog| written(catalog, values, style))
}
