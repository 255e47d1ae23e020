//! Reads numbers with units, and numbers of bytes.

use errorbook_core::packed::{BytesFormat, NumberFormat, UnitPatterns};

use super::number::{number, number_ends};

/// Returns where a number with its unit that begins a text may end.
pub(super) fn unit_ends(
    format: &NumberFormat<'_>,
    patterns: UnitPatterns<'_>,
    text: &str,
) -> Vec<usize> {
    let mut ends = match patterns.count() {
        // The number has the sign of the unit itself.
        0 => number_ends(format, text),
        _ => Vec::new(),
    };
    for pattern in patterns {
        let [before, behind] = pattern.texts;
        let Some(rest) = text.strip_prefix(before) else {
            continue;
        };
        let inner = match pattern.has_number {
            true => number_ends(format, rest),
            false => vec![0],
        };
        let whole = inner.into_iter().filter(|end| {
            rest.get(*end..)
                .is_some_and(|rest| rest.starts_with(behind))
        });
        ends.extend(whole.map(|end| before.len() + end + behind.len()));
    }
    ends
}

/// Returns the number that is shown with its unit.
pub(super) fn unit(
    format: &NumberFormat<'_>,
    mut patterns: UnitPatterns<'_>,
    text: &str,
) -> Option<String> {
    if patterns.count() == 0 {
        return number(format, text);
    }
    patterns.find_map(|pattern| {
        let [before, behind] = pattern.texts;
        let inner = text.strip_prefix(before)?.strip_suffix(behind)?;
        match pattern.has_number {
            true => number(format, inner),
            // A pattern without a number says how many by its category: none, one or two.
            false => inner.is_empty().then(|| pattern.category.to_string()),
        }
    })
}

/// Returns the number of bytes that is shown, as far as it is.
pub(super) fn bytes(format: &BytesFormat<'_>, text: &str) -> Option<String> {
    let mut size = 1_u128;
    for patterns in format.units {
        if let Some(shown) = unit(&format.number, patterns, text) {
            let digits = shown.trim_start_matches('-');
            let sign = if digits.len() < shown.len() { "-" } else { "" };
            let (whole, tenth) = digits.split_once('.').unwrap_or((digits, "0"));
            let whole: u128 = whole.parse().ok()?;
            let tenth: u128 = tenth.parse().ok().filter(|tenth| *tenth < 10)?;
            let bytes = whole.checked_mul(size)? + tenth * size / 10;
            return Some(format!("{sign}{}", bytes.min(u64::MAX.into())));
        }
        size = size.checked_mul(format.base.into())?;
    }
    None
}
