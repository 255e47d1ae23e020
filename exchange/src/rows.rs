//! The rows of a table, whatever stands between its cells, each with its line.

use csv::{ReaderBuilder, StringRecord, StringRecordsIntoIter};

use crate::problem::Problem;

/// The rows of a table.
pub(crate) struct Rows<'a> {
    records: StringRecordsIntoIter<&'a [u8]>,
    lines: Lines<'a>,
    /// The advice for a table that cannot be read.
    help: &'static str,
}

impl<'a> Rows<'a> {
    /// Begins to read a table.
    ///
    /// # Errors
    /// If a quote is not closed.
    pub(crate) fn new(text: &'a str, help: &'static str) -> Result<Self, Problem> {
        let delimiter = delimiter(text);
        if let Some(at) = open_quote(text, delimiter) {
            return Err(not_closed(text, at));
        }
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        Ok(Self {
            records: reader.into_records(),
            lines: Lines {
                text,
                at: 0,
                line: 1,
            },
            help,
        })
    }

    /// Returns the first row, which names the columns; empty if there is none.
    pub(crate) fn first(&mut self) -> Result<StringRecord, Problem> {
        let first = self.next().transpose()?;
        Ok(first.map(|(_, record)| record).unwrap_or_default())
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<(usize, StringRecord), Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(match self.records.next()? {
            Ok(record) => {
                let byte = record.position().map_or(0, csv::Position::byte);
                Ok((self.lines.line(byte), record))
            }
            Err(error) => {
                let byte = error.position().map_or(0, csv::Position::byte);
                Err(Problem::new(
                    self.lines.line(byte),
                    error.to_string(),
                    self.help,
                ))
            }
        })
    }
}

/// Counts lines. The reader's own count is one too low behind `\r\n`.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// Returns the line of the record that begins at a byte, or at line ends from there on. Bytes come in order.
    fn line(&mut self, byte: u64) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = usize::try_from(byte).unwrap_or(usize::MAX).min(bytes.len());
        while matches!(bytes.get(end), Some(b'\r' | b'\n')) {
            end += 1;
        }
        let between = bytes.get(self.at..end).unwrap_or_default();
        self.line += between.iter().filter(|byte| **byte == b'\n').count();
        self.at = end.max(self.at);
        self.line
    }
}

/// Returns the character between the cells of the first line, which is not quoted by itself.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| line.bytes().filter(|byte| *byte == delimiter).count();
    let most = [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|one| count(*one));
    most.unwrap_or(b',')
}

/// Returns where a quote opens a cell that no quote closes: the reader would take the rows that follow for its text.
fn open_quote(text: &str, delimiter: u8) -> Option<usize> {
    let ends_cell = |byte: u8| byte == delimiter || matches!(byte, b'\r' | b'\n');
    let mut bytes = text.bytes().enumerate().peekable();
    let mut opened = None;
    let mut begins_cell = true;
    while let Some((at, byte)) = bytes.next() {
        match opened {
            None if byte == b'"' && begins_cell => opened = Some(at),
            Some(_) if byte == b'"' => match bytes.peek() {
                // A quote that is written twice is text.
                Some((_, b'"')) => drop(bytes.next()),
                Some((_, next)) if !ends_cell(*next) => return opened,
                Some(_) | None => opened = None,
            },
            Some(_) | None => {}
        }
        begins_cell = ends_cell(byte);
    }
    opened
}

fn not_closed(text: &str, at: usize) -> Problem {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let title = "this quote is not closed";
    let help = "end the cell with a quote; a quote within it is written twice";
    Problem::new(before.matches('\n').count() + 1, title, help).at_column(line.chars().count() + 1)
}
