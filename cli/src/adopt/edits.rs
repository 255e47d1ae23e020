//! Edits of a file, by range: what is not edited stays to the character.

use std::ops::Range;

/// Edits of one text.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    pub(super) fn replace(&mut self, range: Range<usize>, with: impl Into<String>) {
        self.0.push((range, with.into()));
    }

    /// Takes a part away; the line, too, where nothing else stands in it.
    pub(super) fn remove(&mut self, text: &str, range: Range<usize>) {
        let before = text.get(..range.start).unwrap_or_default();
        let behind = text.get(range.end..).unwrap_or_default();
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        let is_alone = before
            .get(line..)
            .is_some_and(|before| before.trim().is_empty());
        let rest = behind.split_inclusive('\n').next().unwrap_or_default();
        if is_alone && rest.trim().is_empty() {
            let end = range.end + rest.len();
            // Of two blank lines around it, one stays.
            let is_blank = |text: &str| text.trim_matches([' ', '\t', '\r']).starts_with('\n');
            let above = text.get(..line).unwrap_or_default();
            let below = text.get(end..).unwrap_or_default();
            let between = above.ends_with("\n\n") && is_blank(below);
            let blank = below.find('\n').filter(|_| between).map_or(0, |at| at + 1);
            self.replace(line..end + blank, "");
            return;
        }
        let spaces = behind.len() - behind.trim_start_matches(' ').len();
        self.replace(range.start..range.end + spaces, "");
    }

    /// Returns the text with all edits. `None` if two of them touch the same part, or one is outside of it.
    pub(super) fn applied(mut self, text: &str) -> Option<String> {
        self.0.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for (range, with) in &self.0 {
            out.push_str(text.get(at..range.start)?);
            out.push_str(with);
            at = range.end;
        }
        out.push_str(text.get(at..)?);
        Some(out)
    }
}

#[cfg(test)]
mod tests {
    use super::Edits;

    #[test]
    fn what_is_not_edited_stays() {
        let text = "a\n    #[x] // why\n    #[y]\n    B(#[z] C),\n";
        let mut edits = Edits::default();
        for part in ["#[x]", "#[y]", "#[z]"] {
            let at = text.find(part).unwrap();
            edits.remove(text, at..at + part.len());
        }
        edits.replace(1..1, "!");
        assert_eq!(edits.applied(text).unwrap(), "a!\n    // why\n    B(C),\n");
        let mut twice = Edits::default();
        twice.replace(0..3, "");
        twice.replace(2..4, "");
        assert_eq!(twice.applied("abcdef"), None);
    }
}
