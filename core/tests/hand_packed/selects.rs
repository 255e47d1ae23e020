//! Which arm a choice takes, and digits of numbers.

use errorbook_core::packed::{Block, Key, MOST_DEPTH, Op, select};
use errorbook_core::{AsValue, Catalog, Message, Style, Value};

use crate::book::{book_with_message, with_message};
use crate::pattern::{
    Digits, On, PLAIN, Step, by_text, choice, english_digits, group, number, pattern, string, text,
    value,
};
use crate::{Logged, logged, styled};

const ONE: u8 = 1;
const TWO: u8 = 2;
const FEW: u8 = 3;
const OTHER: u8 = 5;

fn arms(keys: Vec<(On, &'static str)>) -> Vec<(On, Vec<Step>)> {
    keys.into_iter()
        .map(|(on, shown)| (on, vec![text(shown)]))
        .collect()
}

#[test]
fn a_text_takes_the_arm_of_its_words() {
    let step = || {
        let keys = vec![
            (On::Text("a"), "A"),
            (On::Text("true"), "yes"),
            (On::Text("*"), "default"),
            (On::Text("é"), "É"),
            (On::Text("1"), "text 1"),
            (On::Number("1"), "number 1"),
        ];
        [text("<"), by_text(0, 2, &arms(keys)), text(">")]
    };
    let cases = [
        (Value::Str("a"), "A"),
        (Value::Str("é"), "É"),
        (Value::Str("aa"), "default"),
        (Value::Str(""), "default"),
        (Value::Bool(true), "yes"),
        (Value::Bool(false), "default"),
        (Value::Char('a'), "A"),
        (Value::Char('é'), "É"),
        (Value::Char('b'), "default"),
        // By number, even where the choice is by text: the compiler mixes no such arms.
        (Value::Uint(1), "number 1"),
        (Value::Uint(2), "default"),
        (Value::Redacted, "default"),
        (Value::Placeholder("a"), "default"),
    ];
    let packed = with_message(&step());
    for (value, expected) in cases {
        assert_eq!(
            logged(&packed, &[value]),
            format!("<{expected}>"),
            "{value:?}"
        );
        assert_eq!(
            styled(&packed, &[value], Style::TEXT),
            format!("<{expected}>")
        );
    }
    assert_eq!(logged(&packed, &[]), "<default>", "no value");
    let html = styled(&packed, &[Value::Str("é")], Style::HTML);
    assert_eq!(
        html,
        "<\u{2068}É\u{2069}>"
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    );
}

#[test]
fn a_number_takes_its_exact_arm_before_its_category() {
    let keys = || {
        arms(vec![
            (On::Number("0"), "none"),
            (On::Category(ONE), "one"),
            (On::Number("2"), "a pair"),
            (On::Number("-3"), "minus three"),
            (On::Number("1.5"), "one and a half"),
            (On::Category(OTHER), "other"),
        ])
    };
    let cases = [
        (Value::Uint(0), "none"),
        (Value::Uint(1), "one"),
        (Value::Uint(2), "a pair"),
        (Value::Uint(3), "other"),
        (Value::Int(0), "none"),
        (Value::Int(1), "one"),
        (Value::Int(-1), "one"),
        (Value::Int(2), "a pair"),
        (Value::Int(-2), "other"),
        (Value::Int(3), "other"),
        (Value::Int(-3), "minus three"),
        (1.0.into(), "one"),
        (1.5.into(), "one and a half"),
        (2.0.into(), "a pair"),
        (2.5.into(), "other"),
        (f64::NAN.into(), "other"),
        (1_i128.into(), "one"),
        (2_u128.into(), "a pair"),
        ((-3_i128).into(), "minus three"),
        (u128::MAX.into(), "other"),
        // What is no number takes the default.
        (Value::Str("1"), "other"),
        (Value::Placeholder("n"), "other"),
        (Value::Redacted, "other"),
    ];
    let packed = with_message(&[choice(select::CARDINAL, 0, PLAIN, 5, &keys())]);
    for (value, expected) in cases {
        assert_eq!(logged(&packed, &[value]), expected, "{value:?}");
    }
    // Texts are no keys of a choice by number.
    let keys = arms(vec![(On::Text("a"), "a"), (On::Category(OTHER), "other")]);
    let packed = with_message(&[choice(select::CARDINAL, 0, PLAIN, 1, &keys)]);
    assert_eq!(logged(&packed, &[Value::Str("a")]), "other");
}

#[test]
fn cardinal_and_ordinal_categories_differ() {
    let keys = || {
        let keys = vec![
            (On::Category(ONE), "one"),
            (On::Category(TWO), "two"),
            (On::Category(OTHER), "other"),
        ];
        arms(keys)
    };
    let cases = [
        (1_u64, "one", "one"),
        (2, "other", "other"),
        (11, "other", "other"),
        (21, "other", "one"),
        (101, "other", "one"),
        (111, "other", "other"),
    ];
    let packed = |kind| with_message(&[choice(kind, 0, PLAIN, 2, &keys())]);
    for (number, cardinal, ordinal) in cases {
        let values = [Value::Uint(number)];
        assert_eq!(
            logged(&packed(select::CARDINAL), &values),
            cardinal,
            "{number}"
        );
        assert_eq!(
            logged(&packed(select::ORDINAL), &values),
            ordinal,
            "{number}"
        );
    }
    // A kind that there is not has no categories.
    assert_eq!(logged(&packed(9), &[Value::Uint(1)]), "other");
    assert_eq!(logged(&packed(select::TEXT), &[Value::Uint(1)]), "other");
}

#[test]
fn a_category_is_that_of_the_number_as_it_is_shown() {
    let keys = || {
        arms(vec![
            (On::Category(ONE), "one"),
            (On::Category(OTHER), "other"),
        ])
    };
    let cases: [(Digits, Value<'_>, &str); 6] = [
        (PLAIN, Value::Uint(1), "one"),
        ([None, Some(1), None], Value::Uint(1), "other"),
        ([Some(2), None, None], Value::Uint(1), "one"),
        (PLAIN, 1.25.into(), "other"),
        ([None, None, Some(0)], 1.25.into(), "one"),
        ([None, None, Some(1)], 1.25.into(), "other"),
    ];
    for (shown, value, expected) in cases {
        let packed = with_message(&[choice(select::CARDINAL, 0, shown, 1, &keys())]);
        assert_eq!(logged(&packed, &[value]), expected, "{shown:?} {value:?}");
    }
}

#[test]
fn a_number_has_the_digits_that_are_asked_for() {
    let cases: [(Digits, Value<'_>, &str); 13] = [
        (PLAIN, Value::Uint(7), "7"),
        ([Some(3), None, None], Value::Uint(7), "007"),
        (PLAIN, Value::Int(0), "0"),
        ([Some(1), None, None], Value::Uint(70), "70"),
        ([None, Some(2), None], Value::Int(-7), "-7.00"),
        ([None, Some(2), None], 1.5.into(), "1.50"),
        ([None, None, Some(1)], 1.26.into(), "1.3"),
        ([None, None, Some(3)], 2.0.into(), "2"),
        ([Some(2), Some(1), Some(2)], 1.999.into(), "02.0"),
        ([Some(2), Some(2), None], f64::NAN.into(), "NaN"),
        ([None, Some(1), None], 3_u128.into(), "3.0"),
        // What is no number is written as it is.
        ([Some(3), None, None], Value::Str("x\n"), r"x\n"),
        ([Some(3), None, None], Value::Placeholder("n"), "{n}"),
    ];
    for (shown, value, expected) in cases {
        let packed = with_message(&[text("<"), number(0), text(">")]);
        let packed = packed.with_format(&english_digits(shown));
        assert_eq!(logged(&packed, &[value]), format!("<{expected}>"));
        assert_eq!(
            styled(&packed, &[value], Style::LOG),
            format!("<{expected}>")
        );
    }
    // More digits than there is room for are as many as there may be.
    let packed = with_message(&[number(0)]);
    let packed = packed.with_format(&english_digits([None, Some(4_000), None]));
    let shown = logged(&packed, &[Value::Uint(1)]);
    assert_eq!(shown, format!("1.{}", "0".repeat(100)));
}

#[test]
fn a_number_is_grouped_and_signed_as_its_format_says() {
    let digits = ["०", ",", "’", "inf", "nan"].map(string).concat();
    let affixes = ["<", ">", "(", ")", "[", "]"].map(string).concat();
    let data = |signs: &str, groups: &str| ["\x04\x02", signs, groups, &digits, &affixes].concat();
    let indian = data("\0", "\x01\x03\x02");
    let sparse = data("\0", "\x02\x03\x03");
    let always = data("\x01", "\0");
    let never = data("\x02", "\0");
    let except_zero = data("\x03", "\0");
    let negative = data("\x04", "\0");
    let cases: [(&str, Value<'_>, &str); 16] = [
        (&indian, Value::Uint(12_345_678), "<१’२३’४५’६७८>"),
        (&indian, Value::Int(-1_234), "(१’२३४)"),
        (&indian, 0.125.into(), "<०,१३>"),
        (&indian, f64::NEG_INFINITY.into(), "(inf)"),
        (&indian, f64::NAN.into(), "<nan>"),
        (&sparse, Value::Uint(1_234), "<१२३४>"),
        (&sparse, Value::Uint(12_345), "<१२’३४५>"),
        (&always, Value::Uint(0), "[०]"),
        (&always, Value::from(-0.0), "(०)"),
        (&never, Value::Int(-1), "<१>"),
        (&except_zero, Value::Uint(0), "<०>"),
        (&except_zero, Value::from(-0.001), "<०>"),
        (&except_zero, Value::Uint(1), "[१]"),
        (&negative, Value::from(-0.001), "<०>"),
        (&negative, Value::Int(-1), "(१)"),
        (&negative, Value::Uint(1), "<१>"),
    ];
    for (data, value, expected) in cases {
        let packed = with_message(&[text("a"), number(0), text("z")]).with_format(data);
        assert_eq!(logged(&packed, &[value]), format!("a{expected}z"));
        let html = expected.replace('<', "&lt;").replace('>', "&gt;");
        assert_eq!(
            styled(&packed, &[value], Style::HTML.isolated(false)),
            format!("a{html}z")
        );
    }
    // The longest number does not fit into what is written at once.
    let packed = with_message(&[number(0)]).with_format(&indian);
    let longest = logged(&packed, &[f64::MAX.into()]);
    assert_eq!(
        longest.chars().filter(|c| ('०'..='९').contains(c)).count(),
        309
    );
}

#[test]
fn a_value_is_plain_where_nothing_says_how_it_is_written() {
    let packed = with_message(&[text("a"), number(0), text("z")]);
    assert_eq!(
        logged(&packed, &[Value::Uint(1_234)]),
        "a1234z",
        "no format"
    );
    let whole = english_digits(PLAIN);
    for (end, _) in whole.char_indices() {
        let packed = packed.clone().with_format(whole.get(..end).unwrap());
        assert_eq!(logged(&packed, &[Value::Int(-7)]), "a-7z", "{end}");
    }
    let packed = packed.with_format(&english_digits([None, Some(1), None]));
    assert_eq!(logged(&packed, &[Value::Int(-7)]), "a-7.0z");
    let (tables, message) = (packed.tables(), "a-7z");
    let catalog = Catalog::new(&tables, &packed.text);
    let shown = Logged(Message::find(&catalog, 0, 0).unwrap(), &[Value::Int(-7)]);
    assert_eq!(shown.to_string(), message, "without the function");
}

#[test]
fn every_category_is_told_from_the_others() {
    // `zero: n = 0`, `two: n = 2`, `few: n = 3`, `many: n = 4`, without a table.
    const RULES: &str = "\0\x04\
        \0\x01\x01n\0\0\x01\0\0\
        \x02\x01\x01n\0\0\x01\x02\x02\
        \x03\x01\x01n\0\0\x01\x03\x03\
        \x04\x01\x01n\0\0\x01\x04\x04";
    let names = ["zero", "one", "two", "few", "many", "other"];
    let keys = (0..)
        .zip(names)
        .map(|(number, name)| (On::Category(number), vec![text(name)]));
    let step = choice(
        select::CARDINAL,
        0,
        PLAIN,
        FEW.into(),
        &keys.collect::<Vec<_>>(),
    );
    let mut book = book_with_message(&[step]);
    book.locales[0].cardinal = RULES;
    let packed = book.pack();
    for (number, expected) in [
        (0, "zero"),
        (1, "other"),
        (2, "two"),
        (3, "few"),
        (4, "many"),
        (5, "other"),
    ] {
        assert_eq!(
            logged(&packed, &[Value::Uint(number)]),
            expected,
            "{number}"
        );
    }
}

#[test]
fn arms_are_read_in_their_order() {
    let keys = [
        (On::Text("a"), vec![text("A")]),
        (On::Number("2"), vec![]),
        (On::Category(FEW), vec![]),
    ];
    let pattern = pattern(&[by_text(0, 1, &keys)]);
    let mut block = Block::at(&pattern, 0).unwrap();
    let Some(Op::Select { mut select, .. }) = block.next() else {
        panic!("{block:?}")
    };
    let mut read = Vec::new();
    for _ in 0..3 {
        assert!(!select.is_done());
        let arm = select.next().unwrap();
        read.push((arm.key, arm.is_default, arm.packed.block().unwrap().count()));
    }
    let expected = [
        (Key::Text("a"), false, 1),
        (Key::Number("2"), true, 0),
        (Key::Category(FEW), false, 0),
    ];
    assert_eq!(read, expected);
    assert!(select.is_done() && select.next().is_none());
    assert!(block.is_done() && block.next().is_none());
}

#[test]
fn choices_stand_within_choices() {
    let inner = |word: &'static str| {
        let keys = vec![
            (On::Category(ONE), vec![text(word)]),
            (On::Category(OTHER), vec![value(1), text(" of "), value(0)]),
        ];
        choice(select::CARDINAL, 1, PLAIN, 1, &keys)
    };
    let outer = by_text(
        0,
        1,
        &[
            (On::Text("a"), vec![text("first "), inner("one"), text("!")]),
            (
                On::Text("b"),
                vec![text("second "), group(&[inner("two")], true), text("?")],
            ),
        ],
    );
    let packed = with_message(&[text("("), outer, text(")")]);
    let cases = [
        ("a", 1, "(first one!)"),
        ("a", 2, "(first 2 of a!)"),
        ("b", 1, "(second two?)"),
        ("c", 3, "(second 3 of c?)"),
    ];
    for (word, number, expected) in cases {
        let values = [Value::Str(word), Value::Uint(number)];
        assert_eq!(logged(&packed, &values), expected);
        assert_eq!(styled(&packed, &values, Style::TEXT), expected);
    }
    let html = styled(&packed, &[Value::Str("b"), Value::Uint(2)], Style::HTML);
    let (open, close) = ("\u{2068}", "\u{2069}");
    let numbers = format!("{open}{open}2{close} of {open}b{close}{close}");
    assert_eq!(
        html,
        format!("({open}second {open}{numbers}{close}?{close})")
    );
}

/// Returns a text within so many groups.
fn nested(groups: u32) -> Vec<Step> {
    let mut steps = vec![text("deep")];
    for _ in 0..groups {
        steps = vec![text("<"), group(&steps, false), text(">")];
    }
    steps
}

#[test]
fn blocks_are_entered_as_deep_as_they_may_be_and_no_deeper() {
    for groups in [0, 1, 7, MOST_DEPTH - 1] {
        let around = groups as usize;
        let expected = format!("{}deep{}", "<".repeat(around), ">".repeat(around));
        assert_eq!(logged(&with_message(&nested(groups)), &[]), expected);
        assert_eq!(
            logged(&with_message(&nested(groups)), &[Value::Uint(1)]),
            expected
        );
    }
    for groups in [MOST_DEPTH, MOST_DEPTH + 1, MOST_DEPTH + 9] {
        let around = MOST_DEPTH as usize;
        let expected = format!("{}{}", "<".repeat(around), ">".repeat(around));
        assert_eq!(
            logged(&with_message(&nested(groups)), &[]),
            expected,
            "{groups}"
        );
    }
    // Blocks that follow each other are not within each other.
    let many: Vec<_> = (0..3 * MOST_DEPTH)
        .map(|_| group(&[text("a")], false))
        .collect();
    assert_eq!(logged(&with_message(&many), &[]), "a".repeat(many.len()));
    let arms = [(On::Text("a"), vec![text("a")])];
    let many: Vec<_> = (0..3 * MOST_DEPTH).map(|_| by_text(0, 0, &arms)).collect();
    assert_eq!(logged(&with_message(&many), &[]), "a".repeat(many.len()));
}

#[test]
fn an_absent_value_takes_the_arm_for_it_and_no_text_does() {
    let keys = || vec![(On::Absent, "absent"), (On::Text("*"), "default")];
    let packed = with_message(&[by_text(0, 1, &arms(keys()))]);
    assert_eq!(logged(&packed, &[Value::Absent]), "absent");
    for value in [Value::Str("none"), Value::Str(""), Value::Redacted] {
        assert_eq!(logged(&packed, &[value]), "default", "{value:?}");
    }
    let packed = with_message(&[choice(select::CARDINAL, 0, PLAIN, 1, &arms(keys()))]);
    assert_eq!(logged(&packed, &[Value::Absent]), "absent");
    assert_eq!(logged(&packed, &[Value::Uint(0)]), "default");
    // Without an arm for it, the default is taken.
    let packed = with_message(&[by_text(0, 0, &arms(vec![(On::Text("none"), "a word")]))]);
    assert_eq!(logged(&packed, &[Value::Absent]), "a word");
}

#[test]
fn a_list_takes_the_arm_of_its_length() {
    let keys = vec![
        (On::Number("0"), "no"),
        (On::Number("2"), "two"),
        (On::Category(OTHER), "more"),
    ];
    let packed = with_message(&[choice(select::CARDINAL, 0, PLAIN, 2, &arms(keys))]);
    let values = ["a", "b", "c"];
    for (count, expected) in [(0, "no"), (1, "more"), (2, "two"), (3, "more")] {
        let list: Vec<&str> = values.into_iter().take(count).collect();
        assert_eq!(logged(&packed, &[list.as_value()]), expected, "{count}");
    }
}
