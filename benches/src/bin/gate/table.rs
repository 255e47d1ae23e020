//! The rows of the document.

use std::fmt;

/// The head of the table, by which it is found.
pub(crate) const HEAD: &str =
    "| message | errorbook | against | time | instructions |\n|---|---|---|---|---|";

/// A ratio of errorbook to something else.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) message: String,
    pub(crate) way: String,
    pub(crate) against: String,
    pub(crate) time: f64,
    pub(crate) instructions: Option<f64>,
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            message,
            way,
            against,
            time,
            ..
        } = self;
        write!(f, "| {message} | {way} | {against} | {time:.2} | ")?;
        match self.instructions {
            Some(instructions) => write!(f, "{instructions:.2} |"),
            None => f.write_str("– |"),
        }
    }
}

impl Row {
    fn parse(line: &str) -> Option<Self> {
        let cells: Vec<_> = line.strip_prefix('|')?.split('|').map(str::trim).collect();
        let [message, way, against, time, instructions, ""] = cells[..] else {
            return None;
        };
        Some(Self {
            message: message.to_owned(),
            way: way.to_owned(),
            against: against.to_owned(),
            time: time.parse().ok()?,
            instructions: Some(instructions.parse().ok()?),
        })
    }

    /// Returns what is worse than the row of the same name among `said`.
    pub(crate) fn worse_than(&self, said: &[Self], most: f64) -> Vec<String> {
        let name = format!("{}, {} against {}", self.message, self.way, self.against);
        let same = |row: &&Self| {
            (&row.message, &row.way, &row.against) == (&self.message, &self.way, &self.against)
        };
        let Some(said) = said.iter().find(same) else {
            return vec![format!("{name}: the document has no such row")];
        };
        let figures = [
            ("time", Some(self.time), Some(said.time)),
            ("instructions", self.instructions, said.instructions),
        ];
        let worse = figures.into_iter().filter_map(|(what, now, said)| {
            let (now, said) = (now?, said?);
            let message = format!("{name}: {what} is {now:.2}, and the document says {said:.2}");
            (now > said * most).then_some(message)
        });
        worse.collect()
    }
}

/// Returns the rows of the table in a document.
pub(crate) fn rows(document: &str) -> Vec<Row> {
    let table = document.split_once(HEAD).map(|(_, table)| table);
    let lines = table.unwrap_or_default().trim_start().lines();
    lines.map_while(Row::parse).collect()
}

#[cfg(test)]
mod tests {
    use super::{HEAD, rows};

    #[test]
    fn rows_are_read_as_they_are_written() {
        let row = "| Plain | `Display`, English | `thiserror` | 1.25 | 1.50 |";
        let read = rows(&format!("a\n\n{HEAD}\n{row}\n\n| b |\n"));
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].to_string(), row);
        assert!(rows("no table").is_empty());
    }

    #[test]
    fn worse_is_half_as_much_again() {
        let said = rows(&format!("{HEAD}\n| P | w | a | 1.00 | 1.00 |"));
        let mut now = said[0].clone();
        now.time = 1.49;
        assert!(now.worse_than(&said, 1.5).is_empty());
        now.instructions = Some(1.51);
        assert_eq!(now.worse_than(&said, 1.5).len(), 1);
        now.way = "other".to_owned();
        assert_eq!(now.worse_than(&said, 1.5).len(), 1);
    }
}
