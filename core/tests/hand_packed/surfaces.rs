//! What a value may do on each surface, and where isolation marks stand.

use std::fmt::Write;

use errorbook_core::{LogWriter, Style, Surface, Value};

use crate::book::with_message;
use crate::pattern::{On, Step, any_value, by_text, cut, group, long_text, number, text, value};
use crate::{logged, styled};

/// Isolation marks around what they isolate.
fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// A value between brackets on each surface: `Log`, `Text`, `Html` and `Wire`.
fn assert_shows(shown: Value<'_>, [log, plain, html, wire]: [&str; 4]) {
    let packed = with_message(&[text("["), value(0), text("]")]);
    assert_eq!(logged(&packed, &[shown]), format!("[{log}]"));
    let html = isolated(html);
    for (style, expected) in [
        (Style::TEXT, plain),
        (Style::HTML, &html),
        (Style::WIRE, wire),
    ] {
        let found = styled(&packed, &[shown], style);
        assert_eq!(found, format!("[{expected}]"), "{style:?} {shown:?}");
    }
}

#[test]
fn a_text_is_escaped_as_its_surface_asks() {
    let cases = [
        ("plain", ["plain"; 4]),
        ("", [""; 4]),
        ("two words, ~16 bytes", ["two words, ~16 bytes"; 4]),
        ("a\nb", [r"a\nb", "a\nb", r"a\nb", "a b"]),
        ("\r\t\0", [r"\r\t\u{0}", "\r\t\0", r"\r\t\u{0}", "   "]),
        (
            "\u{1b}[2J",
            [r"\u{1b}[2J", "\u{1b}[2J", r"\u{1b}[2J", " [2J"],
        ),
        (
            "\u{7f}\u{9b}",
            [r"\u{7f}\u{9b}", "\u{7f}\u{9b}", r"\u{7f}\u{9b}", "  "],
        ),
        ("C:\\é", [r"C:\\é", "C:\\é", "C:\\é", "C:/?"]),
        // Eight bytes are looked at together, and all of a text at most twice.
        (
            "C:\\temp\\logs",
            [
                r"C:\\temp\\logs",
                "C:\\temp\\logs",
                "C:\\temp\\logs",
                "C:/temp/logs",
            ],
        ),
        (
            "0123456789\n2345678\n01234567890123",
            [
                r"0123456789\n2345678\n01234567890123",
                "0123456789\n2345678\n01234567890123",
                r"0123456789\n2345678\n01234567890123",
                "0123456789 2345678 01234567890123",
            ],
        ),
        ("\"'", ["\"'", "\"'", "&quot;&#39;", "''"]),
        ("<&>", ["<&>", "<&>", "&lt;&amp;&gt;", "<&>"]),
        ("あ\u{a0}", ["あ\u{a0}", "あ\u{a0}", "あ\u{a0}", "? "]),
    ];
    for (given, expected) in cases {
        assert_shows(Value::Str(given), expected);
    }
    assert_shows(Value::Char('\n'), [r"\n", "\n", r"\n", " "]);
    assert_shows(Value::Char('é'), ["é", "é", "é", "?"]);
    assert_shows(Value::Char('<'), ["<", "<", "&lt;", "<"]);
}

#[test]
fn what_turns_text_around_or_ends_a_line_is_escaped() {
    let marks = "\u{61c}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\
                 \u{2066}\u{2067}\u{2068}\u{2069}";
    for mark in marks.chars() {
        let escaped = format!("\\u{{{:x}}}", u32::from(mark));
        let given = mark.to_string();
        // A space for those that are white space, a question mark for all others.
        let wire = if mark.is_whitespace() { " " } else { "?" };
        assert_shows(Value::Str(&given), [&escaped, &given, &escaped, wire]);
        assert_shows(Value::Char(mark), [&escaped, &given, &escaped, wire]);
    }
    // Neighbours, which begin with the same byte, are left as they are.
    for c in [
        '\u{61b}', '\u{61d}', '\u{200d}', '\u{2010}', '\u{2027}', '\u{202f}',
    ] {
        let given = format!("a{c}b");
        let wire = if c.is_whitespace() { "a b" } else { "a?b" };
        assert_shows(Value::Str(&given), [&given, &given, &given, wire]);
    }
}

#[test]
fn a_catalogs_own_text_is_escaped_for_html_and_wire_only() {
    let own = "a\\b\u{202e}<\"é\n";
    let packed = with_message(&[text(own)]);
    assert_eq!(logged(&packed, &[]), own);
    assert_eq!(logged(&packed, &[Value::Uint(1)]), own);
    let cases = [
        (Style::TEXT, own),
        (Style::HTML, "a\\b\u{202e}&lt;&quot;é\n"),
        (Style::WIRE, "a/b?<'? "),
    ];
    for (style, expected) in cases {
        assert_eq!(styled(&packed, &[], style), expected);
    }
}

#[test]
fn isolation_marks_stand_around_what_asks_for_them() {
    let inner = [text("b"), value(0)];
    let cases: [(Step, &str); 10] = [
        (value(0), "<v>"),
        (any_value(0, true), "<v>"),
        (any_value(0, false), "v"),
        (cut(0, 9, true), "<v>"),
        (cut(0, 9, false), "v"),
        (number(0), "<v>"),
        (long_text("t", true), "<t>"),
        (long_text("t", false), "t"),
        (group(&inner, true), "<b<v>>"),
        (group(&inner, false), "b<v>"),
    ];
    let select = by_text(0, 0, &[(On::Text("v"), vec![text("t")])]);
    for (step, expected) in cases.into_iter().chain([(select, "<t>")]) {
        let packed = with_message(&[text("a"), step, text("z")]);
        let values = [Value::Str("v")];
        for style in [Style::LOG, Style::TEXT, Style::HTML, Style::WIRE] {
            let plain = expected.replace(['<', '>'], "");
            let marked = expected.replace('<', "\u{2068}").replace('>', "\u{2069}");
            let off = styled(&packed, &values, style.isolated(false));
            assert_eq!(off, format!("a{plain}z"));
            let on = styled(&packed, &values, style.isolated(true));
            assert_eq!(on, format!("a{marked}z"), "{style:?}");
        }
    }
}

#[test]
fn a_style_suits_its_surface() {
    let cases = [
        (Surface::Log, Style::LOG, false),
        (Surface::Text, Style::TEXT, false),
        (Surface::Html, Style::HTML, true),
        (Surface::Wire, Style::WIRE, false),
    ];
    for (surface, style, isolate) in cases {
        assert_eq!(Style::for_surface(surface), style);
        assert_eq!((style.surface, style.isolate), (surface, isolate));
    }
    assert_eq!(Style::default(), Style::LOG);
}

#[test]
fn foreign_text_in_a_log_keeps_its_backslashes() {
    let mut line = String::new();
    let mut log = LogWriter::new(&mut line);
    log.write_str("C:\\x\r\n\u{202e}é\u{2028}").unwrap();
    assert_eq!(format!("{log:?}"), "LogWriter { .. }");
    assert_eq!(
        line,
        r"C:\x\r\n\u{2028}".replace(r"\u{2028}", r"\u{202e}é\u{2028}")
    );
}
