//! Each type of value, as texts show it.

use std::borrow::Cow;
use std::sync::Arc;

use errorbook_core::jiff::{SignedDuration, Timestamp, civil::date};
use errorbook_core::{AsValue, Placeholders, Secret, Style, Surface, Value};

use crate::book::with_message;
use crate::pattern::{any_value, cut, short_cut, text, value};
use crate::{logged, styled};

/// A value on every surface, which only texts and characters look different on.
fn assert_is(shown: Value<'_>, expected: &str) {
    for step in [value(0), any_value(0, true)] {
        let packed = with_message(&[text("a "), step, text(" z")]);
        let expected = format!("a {expected} z");
        assert_eq!(logged(&packed, &[shown]), expected);
        for surface in [Surface::Text, Surface::Html, Surface::Wire] {
            let style = Style::for_surface(surface).isolated(false);
            assert_eq!(styled(&packed, &[shown], style), expected, "{surface:?}");
        }
    }
    let mut alone = String::new();
    shown.write(None, Surface::Log, &mut alone).unwrap();
    assert_eq!(alone, expected);
}

#[test]
fn every_type_is_written() {
    let timestamp: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let early: Timestamp = "-000044-03-15T12:30:45.5Z".parse().unwrap();
    let cases = [
        (Value::Str("text"), "text"),
        (Value::Bool(true), "true"),
        (Value::Bool(false), "false"),
        (Value::Char('x'), "x"),
        (Value::Int(0), "0"),
        (Value::Int(-1), "-1"),
        (Value::Int(i64::MIN), "-9223372036854775808"),
        (Value::Int(i64::MAX), "9223372036854775807"),
        (Value::Uint(0), "0"),
        (Value::Uint(9), "9"),
        (Value::Uint(10), "10"),
        (Value::Uint(99), "99"),
        (Value::Uint(100), "100"),
        (Value::Uint(u64::MAX), "18446744073709551615"),
        (i128::MIN.into(), "-170141183460469231731687303715884105728"),
        (u128::MAX.into(), "340282366920938463463374607431768211455"),
        (1.5.into(), "1.5"),
        ((-0.25).into(), "-0.25"),
        (f64::NAN.into(), "NaN"),
        (f64::INFINITY.into(), "inf"),
        (timestamp.into(), "2026-11-23T10:00:00Z"),
        (early.into(), "-000044-03-15T12:30:45.5Z"),
        (date(2026, 11, 23).into(), "2026-11-23"),
        (date(7, 1, 2).into(), "0007-01-02"),
        (date(-44, 3, 15).into(), "-000044-03-15"),
        (SignedDuration::from_secs(5_400).into(), "1h 30m"),
        (Value::Placeholder("hours"), "{hours}"),
        (Value::Redacted, "[redacted]"),
    ];
    for (value, expected) in cases {
        assert_is(value, expected);
    }
}

#[test]
fn every_type_that_a_parameter_may_have_is_a_value() {
    let timestamp: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
    let owned = String::from("s");
    let shared: Arc<str> = "s".into();
    let boxed: Box<str> = "s".into();
    let values: [(&dyn AsValue, &str); 24] = [
        (&"s", "s"),
        (&owned, "s"),
        (&shared, "s"),
        (&boxed, "s"),
        (&Cow::Borrowed("s"), "s"),
        (&true, "true"),
        (&'c', "c"),
        (&-8_i8, "-8"),
        (&-16_i16, "-16"),
        (&-32_i32, "-32"),
        (&-64_i64, "-64"),
        (&-1_isize, "-1"),
        (&-128_i128, "-128"),
        (&8_u8, "8"),
        (&16_u16, "16"),
        (&32_u32, "32"),
        (&64_u64, "64"),
        (&1_usize, "1"),
        (&128_u128, "128"),
        (&2.5_f64, "2.5"),
        (&timestamp, "2026-11-23T10:00:00Z"),
        (&date(2026, 1, 2), "2026-01-02"),
        (&SignedDuration::from_secs(60), "1m"),
        (&Secret::new("hunter2"), "[redacted]"),
    ];
    for (value, expected) in values {
        assert_is(value.as_value(), expected);
        assert_is((&value).as_value(), expected);
    }
}

#[test]
fn a_secret_is_carried_and_not_shown() {
    let secret = Secret::from("hunter2");
    assert_eq!(format!("{secret:?}"), "[redacted]");
    assert_eq!(*secret.expose(), "hunter2");
    assert_eq!(secret.into_exposed(), "hunter2");
    assert_eq!(Secret::new(1), 1.into());
    assert_ne!(Secret::new(1), Secret::new(2));
}

#[test]
fn dynamic_values_give_what_they_hold() {
    assert!(matches!(Value::from(2.5), Value::Float(value) if value.get() == 2.5));
    assert!(matches!(Value::from(-7_i128), Value::BigInt(value) if value.get() == -7));
    assert!(matches!(Value::from(7_u128), Value::BigUint(value) if value.get() == 7));
    assert_eq!(format!("{:?}", Value::from(2.5)), "Float(2.5)");
}

#[test]
fn what_has_no_value_is_redacted_or_named() {
    let packed = with_message(&[value(0), text(" "), value(1), text(" "), value(2)]);
    assert_eq!(
        logged(&packed, &[Value::Uint(1)]),
        "1 [redacted] [redacted]"
    );
    packed.with(|catalog| {
        let entry = catalog.entry(0).unwrap();
        let message = entry.message_at(0).unwrap();
        assert_eq!(message.to_string(), "{first} {second} [redacted]");
        let mut out = String::new();
        let names = Placeholders::new(&entry);
        message.write(&&names, Style::HTML, &mut out).unwrap();
        assert_eq!(
            out.replace(['\u{2068}', '\u{2069}'], ""),
            message.to_string()
        );
    });
}

#[test]
fn a_text_is_cut_between_graphemes() {
    // The text, the most characters, what is left.
    let cases = [
        ("abcdef", 3, "abc…"),
        ("abc", 3, "abc"),
        ("あいう", 2, "あい…"),
        ("あいう", 3, "あいう"),
        ("e\u{301}e\u{301}", 3, "e\u{301}…"),
        ("e\u{301}e\u{301}", 4, "e\u{301}e\u{301}"),
        ("ab👩\u{200d}👩\u{200d}👧", 4, "ab…"),
        ("🇯🇵🇩🇪", 3, "🇯🇵…"),
        ("각각", 1, "각…"),
        ("\r\n\r\n", 3, "\\r\\n…"),
        // One grapheme that is longer than all that is shown.
        ("e\u{301}\u{301}\u{301}", 2, "e\u{301}…"),
    ];
    for (given, most, expected) in cases {
        for step in [cut(0, most, true), cut(0, most, false)] {
            let packed = with_message(&[text("a "), step, text(" z")]);
            let found = logged(&packed, &[Value::Str(given)]);
            assert_eq!(found, format!("a {expected} z"), "{given:?} {most}");
        }
        let mut out = String::new();
        let most = Some(most as usize);
        Value::Str(given)
            .write(most, Surface::Log, &mut out)
            .unwrap();
        assert_eq!(out, expected);
    }
    let packed = with_message(&[cut(0, 2, true)]);
    assert_eq!(styled(&packed, &[Value::Str("a<b")], Style::TEXT), "a<…");
    let html = styled(&packed, &[Value::Str("a<b")], Style::HTML);
    assert_eq!(html, "\u{2068}a&lt;…\u{2069}");
    assert_eq!(styled(&packed, &[Value::Str("aéb")], Style::WIRE), "a?...");
    assert_eq!(logged(&packed, &[Value::Uint(12_345)]), "12345", "no text");
}

#[test]
fn the_byte_of_a_short_operation_says_where_a_text_is_cut() {
    let a = |count: usize| "a".repeat(count);
    for (more, most) in [(0, 64), (1, 68), (9, 100), (126, 568)] {
        let packed = with_message(&[text("<"), short_cut(0, more), text(">")]);
        let whole = logged(&packed, &[Value::Str(&a(most))]);
        assert_eq!(whole, format!("<{}>", a(most)));
        let cut = logged(&packed, &[Value::Str(&a(most + 1))]);
        assert_eq!(cut, format!("<{}…>", a(most)), "{most}");
    }
    // Without a limit, a text of any length is whole.
    let packed = with_message(&[text("<"), value(0), text(">")]);
    for len in [64, 65, 700] {
        assert_eq!(
            logged(&packed, &[Value::Str(&a(len))]),
            format!("<{}>", a(len))
        );
        let marked = "é".repeat(len);
        assert_eq!(
            logged(&packed, &[Value::Str(&marked)]),
            format!("<{marked}>")
        );
        let escaped = logged(&packed, &[Value::Str(&"\n".repeat(len))]);
        assert_eq!(escaped, format!("<{}>", r"\n".repeat(len)));
    }
}

#[test]
fn a_list_is_written_comma_by_comma() {
    let shown = |value: Value<'_>, most, surface| {
        let mut out = String::new();
        value.write(most, surface, &mut out).unwrap();
        out
    };
    let texts = ["a", "b\n", "<c>"];
    let list = texts.as_value();
    assert_eq!(shown(list, None, Surface::Log), r"a, b\n, <c>");
    assert_eq!(shown(list, None, Surface::Html), r"a, b\n, &lt;c&gt;");
    assert_eq!(shown(list, None, Surface::Text), "a, b\n, <c>");
    let none: [u8; 0] = [];
    assert_eq!(shown(none.as_value(), None, Surface::Log), "");
    assert_eq!(shown([1u8, 20].as_value(), None, Surface::Log), "1, 20");
    assert_eq!(
        shown([Some(1u8), None].as_value(), None, Surface::Log),
        "1, "
    );

    // The limit is that of the whole list.
    let texts = ["ab", "cd", "ef"];
    let cases = [
        (10, "ab, cd, ef"),
        (9, "ab, cd, e…"),
        (8, "ab, cd, …"),
        (7, "ab, cd…"),
        (6, "ab, cd…"),
        (5, "ab, c…"),
        (1, "a…"),
    ];
    for (most, expected) in cases {
        let shown = shown(texts.as_value(), Some(most), Surface::Log);
        assert_eq!(shown, expected, "{most}");
    }
    let escaped = ["\n\n", "b"];
    let shown_escaped = shown(escaped.as_value(), Some(2), Surface::Log);
    assert_eq!(shown_escaped, r"\n\n…", "escapes do not count");
    let numbers = vec![100u32; 1_000];
    let shown = shown(numbers.as_value(), Some(12), Surface::Log);
    assert_eq!(shown, "100, 100, 100…", "a number is written whole");
}

/// Writes in pieces, and fails the test if it is asked for more than is shown.
struct Endless;

impl std::fmt::Display for Endless {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for piece in 0..1_000 {
            assert!(piece < 10, "written on after the end");
            f.write_str("a\n")?;
        }
        Ok(())
    }
}

#[test]
fn what_has_a_display_is_written_as_a_text() {
    let shown = |value: Value<'_>, most, surface| {
        let mut out = String::new();
        value.write(most, surface, &mut out).unwrap();
        out
    };
    let address: std::net::SocketAddr = ([127, 0, 0, 1], 80).into();
    assert_is(address.as_value(), "127.0.0.1:80");
    let value = Value::display(&Endless);
    assert_eq!(shown(value, Some(5), Surface::Log), r"a\na\na…");
    assert_eq!(shown(value, Some(1), Surface::Html), "a…");
    let markup = Value::display(&"<b>\u{202e}");
    assert_eq!(shown(markup, None, Surface::Html), r"&lt;b&gt;\u{202e}");
    assert_eq!(shown(markup, None, Surface::Wire), "<b>?");
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_unicode_is_shown_as_far_as_it_is() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::path::Path;

    let path = Path::new(OsStr::from_bytes(b"/srv/a\xffb\xff"));
    assert_eq!(path.display().to_string(), "/srv/a\u{fffd}b\u{fffd}");
    let packed = with_message(&[value(0)]);
    assert_eq!(
        logged(&packed, &[path.as_value()]),
        path.display().to_string()
    );
    assert_eq!(logged(&packed, &[Path::new("/a").as_value()]), "/a");
}

#[test]
fn values_of_the_standard_library_are_values() {
    use std::num::NonZero;
    use std::time::{Duration, SystemTime};

    let of = |value: &dyn AsValue| {
        let mut out = String::new();
        value
            .as_value()
            .write(None, Surface::Log, &mut out)
            .unwrap();
        out
    };
    assert_eq!(of(&Duration::from_millis(90_500)), "1m 30s 500ms");
    assert_eq!(
        of(&Duration::MAX),
        of(&SignedDuration::MAX),
        "the longest that there is"
    );
    assert_eq!(of(&NonZero::<u8>::MIN), "1");
    assert_eq!(of(&SystemTime::UNIX_EPOCH), "1970-01-01T00:00:00Z");
    let before = SystemTime::UNIX_EPOCH - Duration::from_millis(1_500);
    assert_eq!(of(&before), "1969-12-31T23:59:58.5Z");
    let far = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(1 << 60));
    if let Some(far) = far {
        assert_eq!(of(&far), of(&Timestamp::MAX));
    }
    assert_eq!(of(&None::<u8>), "");
    assert_eq!(of(&Some("a")), "a");
    assert_eq!(of(&Some(vec!["a", "b"])), "a, b");
}
