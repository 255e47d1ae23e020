//! Patterns, put together byte by byte.

use errorbook_core::packed::{key, number, op, select};

/// Returns a number of any length, as the packed form writes it.
pub(crate) fn varint(mut number: u32) -> String {
    let mut text = String::new();
    loop {
        let digit = (number % 64) as u8;
        number /= 64;
        if number == 0 {
            text.push(char::from(digit));
            return text;
        }
        text.push(char::from(digit | 0x40));
    }
}

fn len(text: &str) -> String {
    varint(u32::try_from(text.len()).unwrap())
}

/// Returns a text behind its length.
pub(crate) fn string(text: &str) -> String {
    len(text) + text
}

/// A step of a pattern: a text, or an operation with what it takes of the head and of the body.
#[derive(Clone)]
pub(crate) enum Step {
    Text(String),
    Run {
        code: u8,
        byte: u8,
        operands: String,
        body: String,
    },
}

fn run(code: u8, byte: u8, operands: String, body: String) -> Step {
    Step::Run {
        code,
        byte,
        operands,
        body,
    }
}

/// Returns a literal text.
pub(crate) fn text(text: &str) -> Step {
    Step::Text(text.to_owned())
}

/// Returns a value by an operation of one byte.
pub(crate) fn value(param: u8) -> Step {
    run(param, 0, String::new(), String::new())
}

/// Returns a value by an operation of one byte, of which at most `64 + 4 * more` characters are shown.
pub(crate) fn short_cut(param: u8, more: u8) -> Step {
    run(param, more + 1, String::new(), String::new())
}

/// Returns a value by the operation for any parameter.
pub(crate) fn any_value(param: u32, isolate: bool) -> Step {
    run(flagged(op::PARAM, isolate), 0, varint(param), String::new())
}

/// At most `limit` characters of a value.
pub(crate) fn cut(param: u32, limit: u32, isolate: bool) -> Step {
    let operands = varint(param) + &varint(limit);
    run(flagged(op::CUT, isolate), 0, operands, String::new())
}

/// Returns a literal text by an operation of its own.
pub(crate) fn long_text(text: &str, isolate: bool) -> Step {
    run(flagged(op::TEXT, isolate), 0, len(text), text.to_owned())
}

/// Returns a block within the block.
pub(crate) fn group(steps: &[Step], isolate: bool) -> Step {
    let body = pattern(steps);
    run(flagged(op::GROUP, isolate), 0, len(&body), body)
}

/// The least digits before the point, and the least and the most behind it.
pub(crate) type Digits = [Option<u32>; 3];

/// Nothing is asked of the digits.
pub(crate) const PLAIN: Digits = [None; 3];

fn options(digits: Digits) -> String {
    let bits = [
        number::MIN_INTEGER,
        number::MIN_FRACTION,
        number::MAX_FRACTION,
    ];
    let set = digits
        .iter()
        .zip(bits)
        .filter(|(digits, _)| digits.is_some());
    let bits: u8 = set.map(|(_, bit)| bit).sum();
    let operands: String = digits.iter().flatten().map(|&n| varint(n)).collect();
    String::from(char::from(bits)) + &operands
}

/// Returns a value by `NUMBER()`, with the format that stands at [`FORMAT_AT`].
pub(crate) fn number(param: u32) -> Step {
    let operands = varint(param) + &varint(FORMAT_AT);
    run(flagged(op::FORMAT, true), 0, operands, String::new())
}

/// Where the format of a test stands in the text.
pub(crate) const FORMAT_AT: u32 = 1_024;

/// Returns a format by its data.
pub(crate) fn format(data: &str) -> String {
    string(", a: 1") + &string(data)
}

/// Returns the data of numbers as English has them, without groups.
pub(crate) fn english_digits(digits: Digits) -> String {
    let symbols = ["0", ".", ",", "inf", "NaN"].map(string).concat();
    let affixes = ["", "", "-", "", "+", ""].map(string).concat();
    options(digits) + "\0\0" + &symbols + &affixes
}

/// The value that an arm is chosen for.
pub(crate) enum On {
    Text(&'static str),
    Number(&'static str),
    /// The number of a plural category: 0 is `zero`, 5 is `other`.
    Category(u8),
    Absent,
}

/// Returns a choice by a parameter, whose digits are shown in some way, with the position of the default.
pub(crate) fn choice(
    kind: u8,
    param: u32,
    shown: Digits,
    default: u32,
    arms: &[(On, Vec<Step>)],
) -> Step {
    let arms: String = arms.iter().map(|(on, steps)| arm(on, steps)).collect();
    let operands = varint(param) + &options(shown) + &varint(default) + &len(&arms);
    run(flagged(op::SELECT, true), kind, operands, arms)
}

/// Returns a choice by a text.
pub(crate) fn by_text(param: u32, default: u32, arms: &[(On, Vec<Step>)]) -> Step {
    choice(select::TEXT, param, PLAIN, default, arms)
}

fn arm(on: &On, steps: &[Step]) -> String {
    let key = match on {
        On::Text(text) => String::from(char::from(key::TEXT)) + &string(text),
        On::Number(number) => String::from(char::from(key::NUMBER)) + &string(number),
        On::Category(category) => char::from(key::CATEGORY + category).into(),
        On::Absent => char::from(key::ABSENT).into(),
    };
    key + &string(&pattern(steps))
}

fn flagged(code: u8, isolate: bool) -> u8 {
    if isolate { code | op::ISOLATE } else { code }
}

/// Returns the block of some steps: the length of its head, its head and its body.
pub(crate) fn pattern(steps: &[Step]) -> String {
    let (mut head, mut body) = (String::new(), String::new());
    let mut before = String::new();
    for step in steps {
        match step {
            Step::Text(text) => before += text,
            Step::Run {
                code,
                byte,
                operands,
                body: taken,
            } => {
                head += &text_len(&before);
                head.extend([char::from(*code), char::from(*byte)]);
                head += operands;
                body += &std::mem::take(&mut before);
                body += taken;
            }
        }
    }
    head += &text_len(&before);
    body += &before;
    string(&head) + &body
}

/// Seven bits a byte, the lower first.
fn text_len(text: &str) -> String {
    let len = text.len();
    assert!(len < 1 << 14, "no step holds it");
    [len % 128, len / 128]
        .map(|bits| char::from(u8::try_from(bits).unwrap()))
        .iter()
        .collect()
}
