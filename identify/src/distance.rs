//! How many letters are between two words.

/// Returns how many insertions, deletions, replacements and swaps of neighbours are between two words, if
/// they are at most `most`.
pub(crate) fn within(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let mut least = at(&last, j) + usize::from(a != b);
            least = least.min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let is_swap =
                i > 0 && j > 0 && one.get(i - 1) == Some(b) && other.get(j - 1) == Some(a);
            if is_swap {
                least = least.min(at(&before, j - 1) + 1);
            }
            row.push(least);
        }
        if row.iter().min().is_none_or(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|apart| *apart <= most)
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn letters_are_counted() {
        assert_eq!(within("refesh", "refresh", 1), Some(1));
        assert_eq!(within("foudn", "found", 1), Some(1));
        assert_eq!(within("token", "taken", 0), None);
        assert_eq!(within("", "", 0), Some(0));
        assert_eq!(within("abc", "xyz", 2), None);
    }
}
