//! A table as one text, which costs rustc nothing and needs no preparation at run time.

use std::cmp::Ordering;

/// Rows `key=value` with a space between them, in byte order of the keys.
pub(super) struct Rows(pub(super) &'static str);

impl Rows {
    /// Returns the value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&'static str> {
        let mut rest = self.0;
        // Halves the text at the beginning of a row, until none is left.
        while !rest.is_empty() {
            let (before, from) = rest.split_at_checked(rest.len() / 2)?;
            let (before, start) = before.rsplit_once(' ').unwrap_or(("", before));
            let row = rest.get(rest.len() - from.len() - start.len()..)?;
            let (row, after) = row.split_once(' ').unwrap_or((row, ""));
            let (found, value) = row.split_once('=')?;
            rest = match found.cmp(key) {
                Ordering::Equal => return Some(value),
                Ordering::Less => after,
                Ordering::Greater => before,
            };
        }
        None
    }

    /// Returns all rows in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let rows = self.0.split(' ');
        rows.filter_map(|row| row.split_once('='))
    }
}

#[cfg(test)]
mod tests {
    use super::Rows;

    const ROWS: Rows = Rows("a=1 ab=2 b=3 c= dd=5");

    #[test]
    fn every_row_is_found_by_its_key() {
        for (key, value) in ROWS.iter() {
            assert_eq!(ROWS.get(key), Some(value), "{key}");
        }
        assert_eq!(ROWS.iter().count(), 5);
    }

    #[test]
    fn other_keys_are_not_found() {
        for key in ["", "A", "aa", "abc", "bb", "d", "ddd", "z", "a=1", " "] {
            assert_eq!(ROWS.get(key), None, "{key}");
        }
        assert_eq!(Rows("").get("a"), None);
    }
}
