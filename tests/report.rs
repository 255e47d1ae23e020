//! The end of a program that failed, and the codes of an error and its causes.

use std::error::Error;
use std::fmt;
use std::process::ExitCode;

use errorbook::tok::{TokError, tok_error};
use errorbook::{Locale, Report, ambient, entry_of};

fn ja() -> Locale {
    "ja".parse().unwrap()
}

/// An error that says something around another.
#[derive(Debug)]
struct Wrapped(TokError, &'static str);

impl fmt::Display for Wrapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.1, self.0)
    }
}

impl Error for Wrapped {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

fn nested() -> TokError {
    let io = std::io::Error::other("disk\nfull");
    let inner = tok_error!(TOK003, "d-1", io);
    tok_error!(TOK003, "d-2", Wrapped(inner, "wrapped: "))
}

#[test]
fn the_codes_of_a_chain_are_those_of_errors_of_a_catalog() {
    let error = nested();
    assert_eq!(error.codes().collect::<Vec<_>>(), ["TOK003", "TOK003"]);
    let alone = tok_error!(TOK007);
    assert_eq!(alone.codes().collect::<Vec<_>>(), ["TOK007"]);
    let boxed: Box<dyn Error> = alone.into();
    assert_eq!(entry_of(&*boxed).unwrap().code(), "TOK007");
    let transparent = Wrapped(tok_error!(TOK013, "t"), "");
    assert_eq!(entry_of(&transparent).unwrap().code(), "TOK013");
    let around = Wrapped(tok_error!(TOK013, "t"), "no: ");
    assert!(entry_of(&around).is_none());
    assert!(
        entry_of(&std::io::Error::other("TOK013")).is_none(),
        "a text that looks like one"
    );
}

#[test]
fn asking_for_an_entry_changes_nothing_that_is_shown() {
    let error = tok_error!(TOK013, "t-1");
    let english = error.to_string();
    assert!(entry_of(&error).is_some());
    assert_eq!(error.to_string(), english);
    let _scope = ambient::scope(&ja());
    let japanese = error.to_string();
    assert!(entry_of(&error).is_some());
    assert_eq!(error.to_string(), japanese);
    assert_ne!(japanese, english);
}

#[test]
fn a_report_speaks_the_language_that_was_spoken_when_it_was_made() {
    let report = {
        let _scope = ambient::scope(&ja());
        let raise = || -> Result<(), Report<TokError>> { Err(nested())? };
        raise().unwrap_err()
    };
    let text = format!("{report:?}");
    assert_eq!(report.to_string(), text);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[0],
        "[TOK003] download Id d-2 のトークンのエクスポートに失敗しました。"
    );
    assert_eq!(
        lines[1],
        "  ← wrapped: download Id d-1 のトークンのエクスポートに失敗しました。 [?]"
    );
    assert_eq!(
        lines[2],
        "  ← [TOK003] download Id d-1 のトークンのエクスポートに失敗しました。"
    );
    assert_eq!(lines[3], r"  ← disk\nfull [?]");
    let steps = report.error().localize(&ja()).resolutions().count();
    assert_eq!(lines.len(), 4 + steps);
    assert!(lines[4].starts_with("  1. "), "{text}");

    let english = {
        let _scope = ambient::scope(&Locale::parse("en-GB").unwrap());
        Report::new(nested()).to_string()
    };
    assert!(
        english
            .lines()
            .nth(3)
            .is_some_and(|line| line == r"  ← disk\nfull"),
        "{english}"
    );
}

#[test]
fn a_program_without_a_status_of_its_own_ends_with_failure() {
    let shown = |code: ExitCode| format!("{code:?}");
    let report = Report::new(tok_error!(TOK007));
    assert_eq!(shown(report.exit_code()), shown(ExitCode::FAILURE));
    assert_eq!(report.into_error(), tok_error!(TOK007));
}
