//! The rest of the way: from a code to its entry, from what a reader asks for to a locale, from an error
//! to a payload.

use divan::{AllocProfiler, Bencher, black_box};
use errorbook::tok::{Code, tok_error};
use errorbook::{AcceptLanguage, Locale, netsuite, tok};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// What a browser in Switzerland may send.
const TEN_PARTS: AcceptLanguage<'_> = AcceptLanguage(
    "de-CH, de;q=0.9, fr-CH;q=0.8, fr;q=0.7, it-CH;q=0.6, it;q=0.5, rm;q=0.4, en-GB;q=0.3, ja;q=0.2, *;q=0.1",
);

fn japanese() -> Locale {
    Locale::parse("ja").expect("a tag")
}

#[divan::bench]
fn code_from_string() -> Option<Code> {
    black_box("TOK013").parse().ok()
}

#[divan::bench]
fn code_from_string_among_22() -> Option<netsuite::Code> {
    black_box("UnexpectedError").parse().ok()
}

#[divan::bench]
fn entry_of_an_error() -> Option<u16> {
    black_box(tok_error!(TOK005, 24, errorbook::Timestamp::UNIX_EPOCH)).status()
}

#[divan::bench]
fn locale_from_string() -> Option<Locale> {
    black_box("zh-Hant-TW").parse().ok()
}

#[divan::bench]
fn negotiate_one_locale() -> errorbook::Chain {
    errorbook::negotiate(&black_box(japanese()), &tok::CATALOG)
}

#[divan::bench]
fn negotiate_ten_parts() -> errorbook::Chain {
    errorbook::negotiate(&black_box(TEN_PARTS), &tok::CATALOG)
}

#[divan::bench]
fn resolutions_with_ten_parts(bencher: Bencher<'_, '_>) {
    use std::fmt::Write;
    let error = tok_error!(TOK005, 24, errorbook::Timestamp::UNIX_EPOCH);
    let mut out = String::with_capacity(4096);
    bencher.bench_local(|| {
        out.clear();
        for step in error.localize(&black_box(TEN_PARTS)).resolutions() {
            let _ = write!(out, "{step}");
        }
    });
}

#[divan::bench]
fn payload(bencher: Bencher<'_, '_>) {
    let error = tok_error!(TOK005, 24, errorbook::Timestamp::UNIX_EPOCH);
    let locale = japanese();
    let mut out = Vec::with_capacity(4096);
    bencher.bench_local(|| {
        out.clear();
        serde_json::to_writer(&mut out, &error.localize(&locale).payload()).is_ok()
    });
}

#[divan::bench]
fn problem_details(bencher: Bencher<'_, '_>) {
    let error = tok_error!(TOK013, "t-1");
    let locale = japanese();
    let mut out = Vec::with_capacity(4096);
    bencher.bench_local(|| {
        out.clear();
        serde_json::to_writer(&mut out, &error.localize(&locale).problem()).is_ok()
    });
}
