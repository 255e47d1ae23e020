//! Reads values that are written in the reader's language.

mod duration;
mod list;
mod number;
mod unit;

use errorbook_core::packed::{BytesFormat, DurationFormat, NumberFormat, UnitFormat, function};

pub(crate) use list::lists;
use number::{number, number_ends};
use unit::{bytes, unit, unit_ends};

/// Returns where a value that begins `text` may end, likeliest first.
pub(crate) fn ends(called: u8, data: &str, text: &str) -> Vec<usize> {
    let ends = match called {
        function::NUMBER => NumberFormat::read(data).map(|format| number_ends(&format, text)),
        function::UNIT => {
            UnitFormat::read(data).map(|format| unit_ends(&format.number, format.patterns, text))
        }
        function::BYTES => BytesFormat::read(data).map(|format| {
            let units = format.units.into_iter();
            units
                .flat_map(|unit| unit_ends(&format.number, unit, text))
                .collect()
        }),
        function::DURATION => {
            DurationFormat::read(data).map(|format| duration::ends(&format, text))
        }
        _ => None,
    };
    let mut ends = ends.unwrap_or_default();
    ends.sort_unstable_by(|a, b| b.cmp(a));
    ends.dedup();
    ends
}

/// Returns the value that is shown as `text`, as it is written plainly.
pub(crate) fn read(called: u8, data: &str, text: &str) -> Option<String> {
    match called {
        function::NUMBER => number(&NumberFormat::read(data)?, text),
        function::UNIT => {
            let format = UnitFormat::read(data)?;
            unit(&format.number, format.patterns, text)
        }
        function::BYTES => bytes(&BytesFormat::read(data)?, text),
        function::DURATION => duration::read(&DurationFormat::read(data)?, text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{ends, lists, read};
    use errorbook_core::packed::function::NUMBER;

    const LIST: &str = "\0\x01\x03 y \0\x02, \x02, \x03 y \0\x03 e \x03 e ";

    #[test]
    fn lists_are_split_where_a_language_joins_them() {
        let read = |text| lists(LIST, text).into_iter().next().unwrap();
        assert_eq!(read("a, b, c y d"), ["a", "b", "c", "d"]);
        assert_eq!(read("a, b e i"), ["a", "b", "i"]);
        assert_eq!(read("a y b"), ["a", "b"]);
        assert_eq!(read("a e i"), ["a", "i"]);
        assert_eq!(read("a, b"), ["a, b"]);
        assert!(read("").is_empty());
        assert!(lists("", "a").is_empty());
    }

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
