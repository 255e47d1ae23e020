//! Showing an error allocates nothing, on any surface, in any language.

use std::fmt::Write;

use allocation_counter::measure;
use errorbook::tok::{TokError, tok_error};
use errorbook::{AcceptLanguage, Locale, Surface, ambient};

/// Takes text without keeping it.
struct Nowhere(usize);

impl Write for Nowhere {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

fn errors() -> [TokError; 4] {
    let expiry: errorbook::Timestamp = "2026-11-23T10:00:00.5Z".parse().unwrap();
    [
        tok_error!(TOK007),
        tok_error!(TOK005, 24, expiry),
        tok_error!(TOK013, "x\n\u{202e}".repeat(1 << 10)),
        tok_error!(TOK003, "d-42", tok_error!(TOK013, "t-1")),
    ]
}

/// Writes something once to be counted, and sees that something was written.
fn allocations(write: impl Fn(&mut Nowhere)) -> u64 {
    let mut out = Nowhere(0);
    let counted = measure(|| write(&mut out));
    assert!(out.0 > 0);
    counted.count_total
}

#[test]
fn display_allocates_nothing() {
    let ja: Locale = "ja".parse().unwrap();
    for error in errors() {
        assert_eq!(allocations(|out| write!(out, "{error}").unwrap()), 0);
        let _scope = ambient::scope(&ja);
        assert_eq!(allocations(|out| write!(out, "{error}").unwrap()), 0);
    }
}

#[test]
fn a_request_allocates_nothing() {
    let header = AcceptLanguage("fr-CA, fr;q=0.9, ja-JP;q=0.8, zh-TW;q=0.7, de;q=0.6, *;q=0.1");
    for error in errors() {
        for surface in [Surface::Log, Surface::Text, Surface::Html, Surface::Wire] {
            let shown = allocations(|out| {
                let localized = error.localize(&header).on(surface);
                write!(out, "{localized}").unwrap();
                for text in localized.causes().chain(localized.resolutions()) {
                    write!(out, "{text} {}", text.locale()).unwrap();
                }
            });
            assert_eq!(shown, 0, "{surface:?}");
        }
    }
}

#[test]
fn the_counter_counts() {
    assert_eq!(
        allocations(|out| out.write_str(&String::from("x")).unwrap()),
        1
    );
}
