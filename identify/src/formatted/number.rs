//! Reads numbers.

use errorbook_core::packed::NumberFormat;

/// The most bytes of a number.
const LONGEST: usize = 1_700;

/// Returns the digit that a character is in a language.
pub(super) fn digit(format: &NumberFormat<'_>, c: char) -> Option<char> {
    let digit = u32::from(c).checked_sub(u32::from(format.zero))?;
    char::from_digit(digit, 10)
}

pub(super) fn number_ends(format: &NumberFormat<'_>, text: &str) -> Vec<usize> {
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

pub(super) fn number(format: &NumberFormat<'_>, text: &str) -> Option<String> {
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
