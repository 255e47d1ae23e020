//! The last lines of a log, as far back as a message may reach.

use errorbook_identify::{Identifier, MOST_BYTES, Occurrence};

/// Reads lines one after the other, and a message that stands in several of them when its last one comes.
pub(super) struct Window<'i, 'a> {
    identifier: &'i Identifier<'a>,
    /// True if a line may nearly hold a message.
    near: bool,
    /// The most lines of a message.
    most: usize,
    /// The last lines, with `\n` between them. Empty where no message has several.
    text: String,
    /// For how many lines, this one included, a message of several may still end.
    open: usize,
}

/// A message that ends in a line.
pub(super) struct Ending<'a> {
    /// The number of lines before it at which it begins. Its ranges count from the start of that line.
    pub(super) lines_before: usize,
    pub(super) occurrence: Occurrence<'a>,
}

impl<'i, 'a> Window<'i, 'a> {
    pub(super) fn new(identifier: &'i Identifier<'a>, near: bool) -> Self {
        Self {
            identifier,
            near,
            most: identifier.most_lines(),
            text: String::new(),
            open: 0,
        }
    }

    /// Forgets the lines before: no message goes on over what was not read.
    pub(super) fn forget(&mut self) {
        self.text.clear();
        self.open = 0;
    }

    /// Returns what ends in the next line, in its order.
    pub(super) fn read(&mut self, line: &str) -> Vec<Ending<'a>> {
        if self.most > 1 {
            self.push(line);
            self.open = if self.identifier.is_part_candidate(line) {
                self.most
            } else {
                self.open.saturating_sub(1)
            };
        }
        if self.open > 0 {
            return self.read_all(self.text.len() - line.len());
        }
        if !self.near && !self.identifier.is_candidate(line.as_bytes()) {
            return Vec::new();
        }
        let found = self.identifier.occurrences(line, self.near).into_iter();
        found
            .map(|occurrence| Ending {
                lines_before: 0,
                occurrence,
            })
            .collect()
    }

    fn push(&mut self, line: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(line);
        // The oldest go; what is left begins where a line does.
        let mut ends = self.text.rmatch_indices('\n').map(|(at, _)| at);
        let by_count = ends.nth(self.most - 1);
        let too_much = self.text.len().saturating_sub(MOST_BYTES);
        let by_size = (too_much > 0)
            .then(|| {
                self.text
                    .as_bytes()
                    .iter()
                    .skip(too_much - 1)
                    .position(|&byte| byte == b'\n')
            })
            .flatten()
            .map(|at| at + too_much - 1);
        if let Some(end) = by_count.max(by_size) {
            self.text.drain(..=end);
        }
    }

    /// Returns what ends behind the start of the last line.
    fn read_all(&self, last: usize) -> Vec<Ending<'a>> {
        let found = self
            .identifier
            .occurrences(&self.text, self.near)
            .into_iter();
        found
            .filter(|occurrence| occurrence.best.range.end > last)
            .map(|mut occurrence| {
                let start = occurrence.best.range.start;
                let (before, behind) = self.text.split_at(start);
                let line = before.rfind('\n').map_or(0, |end| end + 1);
                let to_last = last.saturating_sub(start);
                let lines_before = behind.bytes().take(to_last).filter(|byte| *byte == b'\n');
                let lines_before = lines_before.count();
                for one in occurrence.others.iter_mut().chain([&mut occurrence.best]) {
                    let range = &one.range;
                    one.range = range.start.saturating_sub(line)..range.end - line;
                }
                Ending {
                    lines_before,
                    occurrence,
                }
            })
            .collect()
    }
}
