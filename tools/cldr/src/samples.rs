//! The numbers that CLDR lists for a rule.

use crate::Rule;

impl Rule {
    /// Returns the sample numbers, ranges expanded, as they are displayed; and how many were left out,
    /// because they are in compact notation (`1c6` for "1 million"), which is never displayed.
    pub fn numbers(&self) -> (Vec<String>, usize) {
        let samples = self.samples.split(['@', ',', ' ']);
        let samples = samples.filter(|sample| sample.starts_with(|c: char| c.is_numeric()));
        let (compact, plain): (Vec<_>, Vec<_>) =
            samples.partition(|sample| sample.contains(['c', 'e']));
        (plain.into_iter().flat_map(expand).collect(), compact.len())
    }
}

/// Returns the numbers of `0.0~1.5`, at the precision in which its ends are written.
fn expand(sample: &str) -> Vec<String> {
    let (first, last) = sample.split_once('~').unwrap_or((sample, sample));
    let digits = |number: &str| number.split_once('.').map_or(0, |(_, digits)| digits.len());
    let fraction = digits(first);
    assert_eq!(fraction, digits(last), "{sample}");
    let scaled = |number: &str| number.replace('.', "").parse::<u64>();
    let (Ok(first), Ok(last)) = (scaled(first), scaled(last)) else {
        return Vec::new();
    };
    (first..=last)
        .map(|scaled| with_fraction(scaled, fraction))
        .collect()
}

fn with_fraction(scaled: u64, digits: usize) -> String {
    let width = if digits == 0 { 1 } else { digits + 1 };
    let mut number = format!("{scaled:0width$}");
    if digits > 0 {
        number.insert(number.len() - digits, '.');
    }
    number
}

#[cfg(test)]
mod tests {
    use super::expand;

    #[test]
    fn ranges_expand_at_their_precision() {
        assert_eq!(expand("9~11"), ["9", "10", "11"]);
        assert_eq!(expand("0.9~1.1"), ["0.9", "1.0", "1.1"]);
        assert_eq!(expand("0.00~0.01"), ["0.00", "0.01"]);
        assert_eq!(expand("1.0000"), ["1.0000"]);
    }
}
