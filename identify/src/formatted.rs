//! Reads values that are written in the reader's language.

use errorbook_core::packed::{NumberFormat, function};

/// The most bytes of a number.
const LONGEST: usize = 1_700;

/// Returns where a value that begins `text` may end, likeliest first.
pub(crate) fn ends(called: u8, data: &str, text: &str) -> Vec<usize> {
    match (called, NumberFormat::read(data)) {
        (function::NUMBER, Some(format)) => number_ends(&format, text),
        _ => Vec::new(),
    }
}

/// Returns the value that is shown as `text`, as it is written plainly.
pub(crate) fn read(called: u8, data: &str, text: &str) -> Option<String> {
    match called {
        function::NUMBER => number(&NumberFormat::read(data)?, text),
        _ => None,
    }
}

/// Returns the digit that a character is in a language.
fn digit(format: &NumberFormat<'_>, c: char) -> Option<char> {
    let digit = u32::from(c).checked_sub(u32::from(format.zero))?;
    char::from_digit(digit, 10)
}

fn number_ends(format: &NumberFormat<'_>, text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    for [before, behind] in format.affixes {
        let Some(rest) = text.strip_prefix(before) else {
            continue;
        };
        let start = before.len();
        let words = [format.infinity, format.nan].into_iter();
        let words = words.filter(|word| rest.starts_with(word)).map(str::len);
        let digits = digits_ends(format, rest);
        for end in words.chain(digits) {
            let is_whole = rest.get(end..).is_some_and(|rest| rest.starts_with(behind));
            if is_whole {
                ends.push(start + end + behind.len());
            }
        }
    }
    ends.sort_unstable_by(|a, b| b.cmp(a));
    ends.dedup();
    ends
}

/// Returns the places behind each of the digits that begin a text, marks between them left out.
fn digits_ends(format: &NumberFormat<'_>, text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..)
        && let Some(c) = rest.chars().next()
        && at < LONGEST
    {
        let marks = [format.separator, format.point].into_iter();
        let mut marks = marks.filter(|mark| !mark.is_empty() && rest.starts_with(mark));
        if digit(format, c).is_some() {
            at += c.len_utf8();
            ends.push(at);
        } else if let Some(mark) = marks.next()
            && !ends.is_empty()
        {
            at += mark.len();
        } else {
            break;
        }
    }
    ends
}

fn number(format: &NumberFormat<'_>, text: &str) -> Option<String> {
    let [none, minus, plus] = format.affixes;
    let within = |[before, behind]: [&str; 2]| {
        let inner = text.strip_prefix(before)?.strip_suffix(behind)?;
        let begins = inner.chars().next()?;
        let is_word = inner == format.infinity || inner == format.nan;
        (is_word || digit(format, begins).is_some()).then_some(inner.to_owned())
    };
    let (sign, inner) = match (within(none), within(minus), within(plus)) {
        (Some(inner), ..) | (None, None, Some(inner)) => ("", inner),
        (None, Some(inner), _) => ("-", inner),
        (None, None, None) => return None,
    };
    if inner == format.infinity {
        return Some(format!("{sign}inf"));
    }
    if inner == format.nan {
        return Some("NaN".to_owned());
    }
    let (whole, fraction) = inner.split_once(format.point).unwrap_or((&inner, ""));
    let whole = whole.replace(format.separator, "");
    let digits = |text: &str| {
        let digits = text.chars().map(|c| digit(format, c));
        digits.collect::<Option<String>>()
    };
    let (mut whole, mut fraction) = (digits(&whole)?, digits(fraction)?);
    if format.options.percent {
        let zeros = "0".repeat(3_usize.saturating_sub(whole.len()));
        whole.insert_str(0, &zeros);
        fraction.insert_str(0, &whole.split_off(whole.len() - 2));
    }
    // A whole number may be shown with a fraction.
    let fraction = fraction.trim_end_matches('0');
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(match fraction {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    })
}

#[cfg(test)]
mod tests {
    use super::{ends, read};
    use errorbook_core::packed::function::NUMBER;

    const GERMAN: &str = "\0\0\x01\x03\x03\x010\x01,\x01.\x03∞\x03NaN\0\0\x01-\0\x01+\0";
    const PERCENT: &str =
        "\x20\0\x01\x03\x03\x010\x01,\x01.\x03∞\x03NaN\0\x02 %\x01-\x02 %\x01+\x02 %";

    #[test]
    fn numbers_end_where_their_digits_do() {
        assert_eq!(ends(NUMBER, GERMAN, "-1.234,5 x"), [8, 6, 5, 4, 2]);
        assert_eq!(ends(NUMBER, GERMAN, "12."), [2, 1]);
        assert_eq!(ends(NUMBER, PERCENT, "-12 %"), [5]);
        assert_eq!(ends(NUMBER, GERMAN, "∞"), [3]);
        assert!(ends(NUMBER, GERMAN, "x").is_empty());
        assert!(ends(NUMBER, "", "1").is_empty() && ends(9, GERMAN, "1").is_empty());
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (text, plain) in [
            ("1.234,50", "1234.5"),
            ("-7", "-7"),
            ("+7", "7"),
            ("007", "7"),
            ("-∞", "-inf"),
            ("NaN", "NaN"),
        ] {
            assert_eq!(read(NUMBER, GERMAN, text).as_deref(), Some(plain));
        }
        for (text, plain) in [("25 %", "0.25"), ("-1.250 %", "-12.5"), ("7,5 %", "0.075")] {
            assert_eq!(read(NUMBER, PERCENT, text).as_deref(), Some(plain));
        }
        assert_eq!(read(NUMBER, PERCENT, "25"), None);
        assert_eq!(read(NUMBER, GERMAN, "1x"), None);
    }
}
