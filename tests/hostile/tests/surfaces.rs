//! Every surface against every kind of hostile value: the table of `tests/README.md`.

use std::fmt;

use errorbook::payload::OAuthError;
use errorbook::tok::{TokError, tok_error};
use errorbook::{AcceptLanguage, Surface, ambient};

/// Values that mean something where they do not belong.
const VALUES: &[(&str, &str)] = &[
    (
        "a line of its own",
        "a\nERROR forged\r\nb\u{85}c\u{2028}d\u{2029}e\u{b}f\u{c}g",
    ),
    (
        "a terminal's commands",
        "\u{1b}[31m\u{1b}]8;;http://evil\u{7}x\u{9b}2J\u{8}\u{7f}\0\t",
    ),
    (
        "direction",
        "\u{202e}txt.exe\u{202c}\u{2066}a\u{2069}\u{200f}\u{61c}",
    ),
    (
        "what nobody sees",
        "a\u{200b}\u{ad}\u{feff}\u{fff9}\u{2060}\u{e0041}\u{e007f}b",
    ),
    (
        "markup",
        "<script>alert(1)</script><img src=x onerror='a'>&amp;\"]]>--><!--",
    ),
    (
        "Markdown",
        "[a](javascript:b) ![c](https://evil) `d` *e* | f\n# g",
    ),
    (
        "a template",
        "{ $token_id } {0} %s %n ${jndi:ldap://evil} {{x}}",
    ),
    ("JSON", "\",\"admin\":true,\"x\":\"\\u0000\\"),
    ("a header", "x\r\nSet-Cookie: a=b\r\n\r\n<html>"),
    (
        "beyond ASCII",
        "トークン é 👩\u{200d}👩\u{200d}👧 \u{10ffff}",
    ),
    ("nothing", ""),
];

fn shown(error: &TokError, surface: Surface) -> String {
    error
        .localize(&AcceptLanguage("en"))
        .on(surface)
        .isolated(false)
        .to_string()
}

/// Characters that begin a line, command a terminal, turn text around or hide it.
fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

fn assert_line(what: &str, value: &str, shown: &str) {
    assert!(
        !shown.contains(is_harmful),
        "{what} of {value:?}: {shown:?}"
    );
}

#[test]
fn a_log_is_a_line_for_any_value() {
    for &(kind, value) in VALUES {
        let error = tok_error!(TOK013, value);
        assert_line(kind, value, &shown(&error, Surface::Log));
        assert_line(kind, value, &error.to_string());
        let _scope = ambient::scope(&AcceptLanguage("ja"));
        assert_line(kind, value, &error.to_string());
        assert_line(
            kind,
            value,
            &error.localize(&AcceptLanguage("ja")).chain().to_string(),
        );
        assert_line(kind, value, &format!("{error:?}"));
    }
}

#[test]
fn a_log_says_which_value_it_was() {
    let logged: Vec<_> = VALUES
        .iter()
        .map(|(_, value)| shown(&tok_error!(TOK013, *value), Surface::Log))
        .collect();
    for (at, one) in logged.iter().enumerate() {
        assert!(!logged[..at].contains(one), "two values read alike: {one}");
    }
    assert_eq!(
        shown(&tok_error!(TOK013, r"\n"), Surface::Log)
            .matches(r"\\n")
            .count(),
        1
    );
}

#[test]
fn html_has_no_markup_of_a_value() {
    for &(kind, value) in VALUES {
        let html = shown(&tok_error!(TOK013, value), Surface::Html);
        assert!(!html.contains(['<', '>', '"', '\'']), "{kind}: {html}");
        assert!(!html.contains(char::is_control), "{kind}: {html:?}");
        let entities = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"];
        let rest = entities
            .iter()
            .fold(html, |rest, entity| rest.replace(entity, ""));
        assert!(!rest.contains('&'), "{kind}: {rest}");
    }
}

#[test]
fn the_wire_keeps_its_characters() {
    for &(kind, value) in VALUES {
        let wire = shown(&tok_error!(TOK013, value), Surface::Wire);
        let is_wire = |c: char| matches!(c, ' '..='!' | '#'..='[' | ']'..='~');
        assert!(wire.chars().all(is_wire), "{kind}: {wire:?}");
        // An entry without OAuth 2.0 has no such payload, whatever its values are.
        assert!(OAuthError::new(&tok_error!(TOK013, value)).is_none());
    }
}

#[test]
fn text_is_the_value_itself() {
    for &(kind, value) in VALUES {
        let text = shown(&tok_error!(TOK013, value), Surface::Text);
        assert_eq!(text.matches(value).count().min(1), 1, "{kind}: {text:?}");
    }
}

#[test]
fn payloads_carry_a_value_and_no_member_of_it() {
    for &(kind, value) in VALUES {
        let error = tok_error!(TOK013, value);
        let native = serde_json::to_value(&error).unwrap();
        assert_eq!(native["params"]["token_id"], value, "{kind}");
        let text = serde_json::to_string(&error).unwrap();
        assert!(
            !text.contains(|c: char| c < ' '),
            "{kind}: JSON without raw controls"
        );
        let again: TokError = serde_json::from_str(&text).unwrap();
        assert_eq!(again, error, "{kind}");
        let problem =
            serde_json::to_value(error.localize(&AcceptLanguage("en")).problem()).unwrap();
        assert!(problem.get("admin").is_none(), "{kind}: {problem}");
        assert!(
            problem["detail"].as_str().unwrap().contains(value) || value.contains(char::is_control)
        );
    }
}

/// Writers may fail in the middle; a value is never written twice because of it.
#[test]
fn a_writer_that_fails_ends_the_text() {
    struct Short(usize);
    impl fmt::Write for Short {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0 = self.0.checked_sub(text.len()).ok_or(fmt::Error)?;
            Ok(())
        }
    }
    for &(_, value) in VALUES {
        let error = tok_error!(TOK013, value);
        let whole = error.to_string().len();
        for room in 0..whole {
            assert!(fmt::write(&mut Short(room), format_args!("{error}")).is_err());
        }
        assert!(fmt::write(&mut Short(whole), format_args!("{error}")).is_ok());
    }
}
