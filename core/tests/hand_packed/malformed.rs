//! Damaged catalogs: less text, and never a panic.

use errorbook_core::packed::{Block, header};
use errorbook_core::{
    AcceptLanguage, Catalog, Chain, Locale, Message, Style, Surface, Value, negotiate,
};

use crate::book::{Book, Packed, Record, english, language, named, with_message};
use crate::pattern::{On, by_text, cut, english_digits, group, number, text, value};
use crate::{Logged, Values, logged};

/// Looks at all that a catalog says.
fn read_all(catalog: Catalog<'_>) {
    let values = [Value::Str("a"), Value::Uint(1), 1.5.into()];
    let mut out = String::new();
    let chains = [
        Chain::source_only(),
        negotiate(&Locale::parse("ja").unwrap(), &catalog),
        negotiate(&AcceptLanguage("ja, *;q=0.5, en;q=0"), &catalog),
    ];
    for chain in chains {
        for entry in catalog.entries().chain(catalog.parents()) {
            let texts = [
                entry.message_in(&chain),
                entry.summary_in(&chain),
                entry.description_in(&chain),
            ];
            let listed = entry.causes_in(&chain).chain(entry.resolutions_in(&chain));
            for text in texts.into_iter().flatten().chain(listed) {
                for surface in [Surface::Log, Surface::Text, Surface::Html, Surface::Wire] {
                    let style = Style::for_surface(surface);
                    text.write(&Values(&values), style, &mut out).unwrap();
                    text.write(&Values(&[]), style, &mut out).unwrap();
                }
            }
            let message = Message::find_along(&catalog, &chain, entry.index());
            out += &message
                .map(|message| Logged(message, &values).to_string())
                .unwrap_or_default();
            out += &format!("{entry:?} {:?} {:?}", entry.status(), entry.page_url());
            out += &format!("{:?}{:?}", entry.oauth(), entry.oauth_template());
            let _ = entry.endpoints().count() + entry.notes().count() + entry.related().count();
            out += &format!("{:?}", entry.params().collect::<Vec<_>>());
            let _ = (
                entry.challenge(),
                entry.retry_after(),
                entry.stand_in(),
                catalog.find(entry.key()),
            );
        }
        for endpoint in catalog.endpoints() {
            out += &format!("{endpoint:?} {:?}", endpoint.title_in(&chain));
        }
        let notes = catalog.notes().map(|note| note.text_in(&chain));
        out += &format!("{:?}", notes.collect::<Vec<_>>());
        let _ = (catalog.title_in(&chain), catalog.locales().count());
    }
    assert!(out.len() < 1 << 22, "{} bytes", out.len());
}

fn book() -> Packed {
    let arms = [
        (On::Text("a"), vec![text("x"), value(1)]),
        (On::Text("b"), vec![text("y")]),
    ];
    Book {
        name: "b",
        docs_url: Some("https://example.com"),
        locales: vec![language("en"), language("ja")],
        ranges: vec![("ja", Some(1))],
        entries: vec![Record {
            key: "A",
            code: "A",
            message: english(&[text("m"), by_text(0, 1, &arms), cut(0, 1, true), number(0)]),
            summary: english(&[text("s"), group(&[value(0)], true)]),
            params: vec![named("p")],
            endpoints: vec![0],
            notes: vec![0],
            ..Record::default()
        }],
        endpoints: vec![crate::book::Place {
            name: "e",
            title: english(&[text("t")]),
            ..Default::default()
        }],
        notes: vec![("n", 1, english(&[text("n")]))],
        ..Book::default()
    }
    .pack()
    .with_format(&english_digits([Some(3), None, None]))
}

#[test]
fn any_word_may_be_anything() {
    let whole = book();
    whole.with(read_all);
    for at in 1..whole.words.len() {
        for word in [0, 1, 2, 0x7f, 0x1000, u32::MAX - 1, u32::MAX] {
            let mut damaged = whole.clone();
            damaged.words[at] = word;
            damaged.with(read_all);
        }
    }
}

#[test]
fn tables_and_text_may_end_anywhere() {
    let whole = book();
    let bytes = whole.tables();
    for len in 0..bytes.len() {
        read_all(Catalog::new(&bytes[..len], &whole.text));
    }
    let mut text = whole.text.as_str();
    while !text.is_empty() {
        text = text.split_at(text.len() - 1).0;
        read_all(Catalog::new(&bytes, text));
    }
}

#[test]
fn any_byte_of_the_text_may_be_another() {
    let whole = book();
    for at in 0..whole.text.len() {
        for byte in [
            "\0", "\x01", "\x1f", "\x20", "\x25", "\x3f", "\x40", "\x64", "\x7f",
        ] {
            let mut damaged = whole.clone();
            damaged.text.replace_range(at..=at, byte);
            damaged.with(read_all);
        }
    }
}

/// Returns a catalog whose one message is this text, whatever it holds.
fn with_raw_message(pattern: &str) -> Packed {
    let mut packed = with_message(&[text("?")]);
    let at = packed.text.len();
    let matrix = packed.words[header::MATRIX_AT] as usize;
    packed.words[matrix] = u32::try_from(at).unwrap();
    packed.text += pattern;
    packed
}

#[test]
fn a_malformed_pattern_shows_what_stands_before_it() {
    let cases = [
        ("", ""),
        ("\0", ""),
        ("\x01\0", ""),
        ("\x03\0\0\0", ""),
        // A text that is longer than what is left, at the end and before an operation.
        ("\x02\x05\0abc", ""),
        ("\x06\x02\0\0\0\x05\0ab", "ab1"),
        ("\x06\x05\0\0\0\0\0ab", ""),
        // It ends inside of a character.
        ("\x02\x01\0あ", ""),
        // Operations that there are not, and one that is cut off.
        ("\x06\x01\0\x26\0\0\0abc", "a"),
        ("\x06\x01\0\x3f\0\0\0abc", "a"),
        ("\x04\x01\0\x21\0abc", "a"),
        ("\x05\x01\0\x21\0\x40abc", "a"),
        // A number without the place of its format.
        ("\x05\x01\0\x23\0\0abc", "a"),
        ("\x06\x01\0\x23\0\0\x47abc", "a"),
        // A choice without arms, without a default, and with one that is not there.
        ("\x0a\x01\0\x24\0\0\0\0\0\0\0a", "a"),
        (
            "\x0a\x01\0\x24\0\0\0\x05\x06\0\0a\0\x01b\x03\x02\x01\0c",
            "a",
        ),
        ("\x0a\x01\0\x24\0\0\0\0\x09\0\0a\0\x01b\x03\x02\x01\0c", "a"),
        // A group that is longer than what is left.
        ("\x07\x01\0\x25\0\x09\0\0abc", "a"),
    ];
    for (pattern, expected) in cases {
        let shown = logged(
            &with_raw_message(pattern),
            &[Value::Uint(1), Value::Uint(2)],
        );
        assert_eq!(shown, expected, "{pattern:?}");
        let alone = logged(&with_raw_message(pattern), &[Value::Str("1")]);
        assert_eq!(alone, expected, "{pattern:?}");
        let mut block = Block::at(pattern, 0);
        if let Some(block) = &mut block {
            while block.next().is_some() {}
        }
    }
}

#[test]
fn a_choice_of_malformed_arms_takes_one_that_is_read_before_them() {
    // Two arms, of which the second says that it is longer than it is.
    let arms = |second: &str| format!("\0\x01b\x04\x02\x01\0c{second}");
    let pattern = |arms: &str, default: u8| {
        let len = char::from(u8::try_from(arms.len()).unwrap());
        format!(
            "\x0a\x01\0\x24\0\0\0{}{len}\x01\0a{arms}z",
            char::from(default)
        )
    };
    let good = pattern(&arms("\0\x01d\x04\x02\x01\0e"), 1);
    let bad = pattern(&arms("\0\x01d\x09\x02\x01\0e"), 0);
    let values = |word| [Value::Str(word), Value::Uint(0)];
    assert_eq!(logged(&with_raw_message(&good), &values("b")), "acz");
    assert_eq!(logged(&with_raw_message(&good), &values("d")), "aez");
    assert_eq!(logged(&with_raw_message(&good), &values("x")), "aez");
    assert_eq!(logged(&with_raw_message(&bad), &values("b")), "acz");
    assert_eq!(
        logged(&with_raw_message(&bad), &values("x")),
        "a",
        "not all arms were read"
    );
}
