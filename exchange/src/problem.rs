//! The errors of a file that comes back, with their places.

use std::fmt;

use errorbook_reference::safe;

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The problem.
    pub title: String,
    /// The advice; empty if the problem says it all.
    pub help: String,
}

impl Problem {
    /// A title may quote the file, so it is made safe: a line end in a name would forge lines of the report.
    pub(crate) fn new(line: usize, title: impl AsRef<str>, help: impl Into<String>) -> Self {
        Self {
            line,
            column: 1,
            title: safe(title.as_ref()),
            help: help.into(),
        }
    }

    pub(crate) fn at_column(self, column: usize) -> Self {
        Self { column, ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.title)
    }
}

impl std::error::Error for Problem {}

/// The mark by which some programs begin a file in UTF-8.
pub(crate) const BOM: &str = "\u{feff}";

/// Returns the text of a file.
///
/// # Errors
/// If it is not UTF-8, with the place of the first byte that is not.
pub(crate) fn decode(bytes: &[u8]) -> Result<&str, Problem> {
    let help = "save it as UTF-8 (editors and spreadsheets call this the file's encoding)";
    let bytes = bytes.strip_prefix(BOM.as_bytes()).unwrap_or(bytes);
    let is_utf16 = matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..])
        || matches!(bytes, [0, b, ..] | [b, 0, ..] if *b != 0);
    if is_utf16 {
        return Err(Problem::new(1, "the file is encoded as UTF-16", help));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let start = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1);
        let before = String::from_utf8_lossy(before.get(start..).unwrap_or_default()).into_owned();
        Problem::new(line, "the file is not valid UTF-8 from here on", help)
            .at_column(before.chars().count() + 1)
    })
}

/// Returns the beginning of a foreign text, for a message.
pub(crate) fn shortened(text: &str) -> String {
    let line: String = text.chars().take(60).collect();
    line.escape_debug().to_string().replace("\\\"", "\"")
}
