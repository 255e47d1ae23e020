//! What miette makes of an error.

use errorbook::miette::Diagnostic;
use errorbook::tok::{TokError, tok_error};
use errorbook::{AcceptLanguage, Locale};
use errorbook_everything::catalogs::inner::all::all_error;
use errorbook_payloads::wire::wire_error;
use miette::{Diagnostic as _, NarratableReportHandler, Report};

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

fn rendered(report: &Report) -> String {
    let mut out = String::new();
    NarratableReportHandler::new()
        .render_report(&mut out, report.as_ref())
        .unwrap();
    out
}

#[test]
fn a_report_has_code_message_cause_and_help() {
    let cause = std::io::Error::other("disk full");
    let report = Report::new(Diagnostic::new(
        tok_error!(TOK003, "d-42", cause),
        locale("en"),
    ));
    let shown = rendered(&report);
    for part in [
        "Failed to export token for download Id d-42",
        "disk full",
        "TOK003",
        "1. ",
        "\n2. ",
    ] {
        assert!(shown.contains(part), "{part} in {shown}");
    }
    let ja = Diagnostic::new(tok_error!(TOK003, "d-42", "x"), locale("ja"));
    assert_eq!(
        ja.to_string(),
        "download Id d-42 のトークンのエクスポートに失敗しました。"
    );
    let help = ja.help().unwrap().to_string();
    let steps: Vec<_> = ja
        .error()
        .localize(&locale("ja"))
        .resolutions()
        .map(|step| step.to_string())
        .collect();
    let numbered: Vec<_> = steps
        .iter()
        .zip(1..)
        .map(|(step, number)| format!("{number}. {step}"))
        .collect();
    assert_eq!(help, numbered.join("\n"));
    let back: TokError = ja.into_error();
    assert_eq!(back.code().as_str(), "TOK003");
}

#[test]
fn one_resolution_has_no_number_and_a_page_has_a_url() {
    let wire = Diagnostic::new(wire_error!(Many::first_one), locale("ja"));
    assert_eq!(
        wire.url().unwrap().to_string(),
        "https://example.com/probs/MANY#first-one"
    );
    assert_eq!(wire.help().unwrap().to_string(), "Take the second one.");
    let shown = rendered(&Report::new(wire));
    assert!(
        shown.contains("https://example.com/probs/MANY#first-one"),
        "{shown}"
    );
}

#[test]
fn what_an_entry_does_not_have_is_not_there() {
    let bare = Diagnostic::new(all_error!(Bare), locale("en"));
    assert_eq!(bare.code().unwrap().to_string(), "BARE-1");
    assert!(bare.help().is_none() && bare.url().is_none());
    assert_eq!(bare.severity(), Some(miette::Severity::Error));
    assert!(
        bare.labels().is_none()
            && bare.related().is_none()
            && std::error::Error::source(&bare).is_none()
    );
}

#[test]
fn a_request_is_held_as_it_is() {
    let header = AcceptLanguage("fr, ja;q=0.5");
    let diagnostic = Diagnostic::new(tok_error!(TOK013, "\u{1b}[31m"), header);
    assert_eq!(
        diagnostic.to_string(),
        "ID\\u{1b}[31mのトークンが見つかりませんでした。"
    );
    let shown = format!("{diagnostic:?}");
    assert!(
        shown.contains("TOK013") && !shown.contains("\u{1b}[31m"),
        "{shown}"
    );
}

#[test]
fn causes_speak_the_same_language_and_cannot_command_a_terminal() {
    let cause = tok_error!(TOK013, "t-1");
    let shown = rendered(&Report::new(Diagnostic::new(
        tok_error!(TOK003, "d-42", cause),
        locale("ja"),
    )));
    assert!(
        shown.contains("IDt-1のトークンが見つかりませんでした。"),
        "{shown}"
    );
    assert!(!shown.contains("not found"), "{shown}");
    let hostile = std::io::Error::other("\u{1b}[31mred\r");
    let diagnostic = Diagnostic::new(tok_error!(TOK003, "d-42", hostile), locale("en"));
    let cause = std::error::Error::source(&diagnostic).unwrap();
    assert_eq!(cause.to_string(), "\\u{1b}[31mred\\r");
    assert!(cause.source().is_none());
}
