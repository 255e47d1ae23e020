use std::format;
use std::string::String;
use std::vec::Vec;

use unicode_segmentation::UnicodeSegmentation;

use super::{Class, MOST_MORE, Seen, cut};

/// Returns whether `unicode-segmentation` takes a text for one grapheme.
fn is_one(text: &str) -> bool {
    text.graphemes(true).count() == 1
}

/// Returns the class that is needed to explain what `unicode-segmentation` does with a character.
fn class(c: char) -> Class {
    // Nearly all characters stand alone wherever they are.
    let all = format!("a{c}\u{301}क\u{94d}{c}\u{301}🇦{c}👩\u{200d}{c}ᄀ{c}ᅡ{c}ᆨ{c}a");
    if all.graphemes(true).count() == 15 {
        return Class::Any;
    }
    let is_one = |before: &str, after: &str| is_one(&format!("{before}{c}{after}"));
    if !is_one("", "\u{301}") {
        return Class::Control;
    }
    if is_one("a", "") {
        return match () {
            () if is_one("👩", "👩") => Class::Joiner,
            () if is_one("क", "क") => Class::Linker,
            () if !is_one("👩", "\u{200d}👩") => Class::SpacingMark,
            () if is_one("क", "\u{94d}क") => Class::Extend,
            () => Class::ExtendAlone,
        };
    }
    match () {
        () if is_one("", "a") => Class::Prepend,
        () if is_one("क\u{94d}", "") => Class::Consonant,
        () if is_one("👩\u{200d}", "") => Class::Pictograph,
        () if is_one("🇦", "") => Class::RegionalIndicator,
        () if is_one("", "ᄀ") => Class::L,
        () if is_one("ᄀ", "") && is_one("ᅡ", "") => Class::V,
        () if is_one("ᄀ", "") && is_one("", "ᅡ") => Class::Lv,
        () if is_one("ᄀ", "") => Class::Lvt,
        () => Class::T,
    }
}

/// Returns every character of the planes that have any but ideographs, and some of the others.
fn characters() -> impl Iterator<Item = char> {
    let dense = |c: &u32| *c < 0x2_0000 || (0xe_0000..0xe_2000).contains(c) || c.is_multiple_of(61);
    (0..=0x10_ffff).filter(dense).filter_map(char::from_u32)
}

/// Returns the ranges of one class, none of which is longer than the table can say.
fn ranges() -> Vec<(u32, u32, Class)> {
    let mut ranges: Vec<(u32, u32, Class)> = Vec::new();
    for c in characters() {
        let class = class(c);
        let c = u32::from(c);
        match (ranges.last_mut(), class) {
            (_, Class::Any | Class::Lv | Class::Lvt) => {}
            (Some((first, last, of)), _)
                if *of == class && *last + 1 == c && c - *first <= MOST_MORE =>
            {
                *last = c;
            }
            _ => ranges.push((c, c, class)),
        }
    }
    ranges
}

#[test]
fn the_table_is_that_of_unicode_segmentation() {
    let (major, minor, _) = unicode_segmentation::UNICODE_VERSION;
    let ranges = ranges();
    let mut table = format!(
        "//! The ranges of characters that can be part of a grapheme with others, by Unicode {major}.{minor}.\n\
         //! Written by the tests of the module above; syllables of Hangul are worked out there.\n\n\
         use super::class::Class::{{\n    Consonant, Control, Extend, ExtendAlone, Joiner, L, Linker, Pictograph, Prepend,\n    \
         RegionalIndicator, SpacingMark, T, V,\n}};\n\
         use super::class::range;\n\n\
         #[rustfmt::skip]\n\
         pub(super) static TABLE: [u32; {}] = [\n",
        ranges.len()
    );
    for (first, last, class) in ranges {
        table += &format!("    range({first:#x}, {last:#x}, {class:?}),\n");
    }
    table += "];\n";
    if std::env::var_os("ERRORBOOK_BLESS").is_some() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/src/rendering/grapheme/table.rs"
        );
        std::fs::write(path, &table).unwrap();
    } else {
        assert!(
            table == include_str!("table.rs"),
            "write it again: ERRORBOOK_BLESS=1 cargo test -p errorbook-core --lib grapheme"
        );
    }
}

/// Returns where a text may be cut, by the rules here.
fn graphemes(text: &str) -> Vec<usize> {
    let mut seen = Seen::NOTHING;
    let boundaries = text.char_indices().filter(|&(_, c)| seen.push(c));
    boundaries.map(|(at, _)| at).collect()
}

fn assert_same(text: &str) {
    let expected: Vec<_> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    assert_eq!(graphemes(text), expected, "{text:?}");
}

#[test]
fn every_character_is_of_its_class() {
    for c in characters() {
        assert_eq!(Class::from_char(c), class(c), "{c:?}");
    }
    for c in ['\u{7f}', '\u{d7a3}', '\u{d7a4}', '\u{10ffff}', '\0'] {
        assert_eq!(Class::from_char(c), class(c), "{c:?}");
    }
}

#[test]
fn sequences_of_all_classes_are_cut_as_unicode_segmentation_does() {
    // One of each class, and two where the rules tell characters apart.
    let all = [
        'a',
        'あ',
        '\r',
        '\n',
        '\u{7f}',
        '\u{301}',
        '\u{200c}',
        '\u{94d}',
        '\u{200d}',
        '\u{903}',
        '\u{600}',
        'क',
        '👩',
        '\u{1f3fb}',
        '🇦',
        'ᄀ',
        'ᅡ',
        'ᆨ',
        '가',
        '각',
    ];
    for a in all {
        for b in all {
            for c in all {
                for d in all {
                    assert_same(&String::from_iter([a, b, c, d]));
                }
            }
        }
    }
    // Longer than any rule looks back.
    let mut state = 0x9e37_79b9_u32;
    let mut random = || {
        state = state.wrapping_mul(0x0019_660d).wrapping_add(0x3c6e_f35f);
        all.get(state as usize >> 8 & 0x1f).copied()
    };
    for _ in 0..20_000 {
        assert_same(&String::from_iter((0..24).filter_map(|_| random())));
    }
}

#[test]
fn a_text_is_cut_between_graphemes() {
    assert_eq!(cut("abc", 3), ("abc", false));
    assert_eq!(cut("abcd", 3), ("abc", true));
    assert_eq!(cut("", 0), ("", false));
    assert_eq!(cut("a", 0), ("", true));
    assert_eq!(
        cut("ae\u{301}f", 2),
        ("a", true),
        "an accent stays with its letter"
    );
    assert_eq!(
        cut("a👩\u{200d}👩x", 3),
        ("a", true),
        "a joined emoji is not taken apart"
    );
    assert_eq!(
        cut("\u{301}\u{301}\u{301}\u{301}", 2),
        ("\u{301}\u{301}", true),
        "no grapheme fits"
    );
    assert_eq!(cut("ab\r\nc", 3), ("ab", true));
    assert_eq!(cut("a가b", 2), ("a가", true));
}
