//! Files as text, and places in them.

mod excerpt;
pub(crate) mod span;

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::check::files::encoding::ENCODING;
use crate::check::files::unreadable::UNREADABLE;
use crate::diagnostic::{Diagnostic, Report};
pub use excerpt::Excerpt;
pub(crate) use span::Overriding;
pub use span::{FileId, Span, Spanned};
/// A file as it was read, before anything is known of its content.
#[derive(Clone, Debug)]
pub struct InputFile {
    /// The path, with `/` between its parts, relative to the directory that holds `catalog/`.
    pub path: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// True if the file goes over those of the project. See [`overriding`](Self::overriding).
    pub overriding: bool,
    /// Where the file is, if that is outside of the project. See [`shared`](Self::shared).
    pub shared_from: Option<String>,
    /// Why the bytes are not there, though the file is.
    pub unread: Option<Unread>,
}

/// Why a file or folder was not read.
#[derive(Clone, Debug)]
pub struct Unread {
    /// The problem with it.
    pub reason: String,
    /// The advice.
    pub help: String,
}

impl InputFile {
    /// Makes a file of this path and content.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            path: path.into(),
            bytes: bytes.into(),
            overriding: false,
            shared_from: None,
            unread: None,
        }
    }

    /// Returns the same as a file that several projects share. It has its path in the project, and findings show it
    /// at `place`.
    #[must_use]
    pub fn shared(self, place: impl Into<String>) -> Self {
        Self {
            shared_from: Some(place.into()),
            ..self
        }
    }

    /// Returns a file or folder that is there and cannot be read, which is a finding.
    pub(crate) fn unread(path: String, reason: String, help: String) -> Self {
        Self {
            unread: Some(Unread { reason, help }),
            ..Self::new(path, Vec::new())
        }
    }

    /// Returns the same as a file whose texts go over those of the project, one by one: a translation into
    /// any locale, the source locale and new ones included. The last two parts of its path are the
    /// locale and the file's name; what is before them is only shown.
    #[must_use]
    pub fn overriding(self) -> Self {
        Self {
            overriding: true,
            ..self
        }
    }
}

/// One file of a project.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path, with `/` between its parts.
    pub path: String,
    /// The text, without a byte order mark. Empty if the bytes are no text. What was read from it
    /// [shares](Excerpt) its memory.
    pub text: Arc<String>,
    /// True if the bytes are text. What is missing from an unreadable file is not reported as
    /// missing.
    pub readable: bool,
    /// True if its texts go over those of the project.
    pub overriding: bool,
    /// True if the file is there and was [not read](InputFile::unread).
    pub(crate) unread: bool,
    /// Where it is, as its reader gave it, if that is outside of the project.
    pub(crate) place: Option<String>,
    /// Where each line begins. Only findings ask for it.
    lines: OnceLock<Vec<usize>>,
    /// How many characters are before each [block](BLOCK), so that a column in a long line is found without
    /// reading the line again. Only findings ask for it.
    blocks: OnceLock<Vec<usize>>,
}

/// How many bytes of a file have their characters counted together.
const BLOCK: usize = 1 << 10;

impl SourceFile {
    fn new(path: String, text: String, readable: bool, overriding: bool) -> Self {
        Self {
            lines: OnceLock::new(),
            blocks: OnceLock::new(),
            place: overriding.then(|| path.clone()),
            path,
            text: Arc::new(text),
            readable,
            overriding,
            unread: false,
        }
    }

    fn line_starts(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let ends = self.text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(ends).collect()
        })
    }

    /// Counts the characters that begin before an offset.
    fn chars_before(&self, offset: usize) -> usize {
        let blocks = self.blocks.get_or_init(|| {
            let counts = self.text.as_bytes().chunks(BLOCK).map(char_count);
            let sums = counts.scan(0, |sum, count| {
                *sum += count;
                Some(*sum)
            });
            std::iter::once(0).chain(sums).collect()
        });
        let block = offset / BLOCK;
        let before = self.text.as_bytes().get(block * BLOCK..offset);
        blocks.get(block).unwrap_or(&0) + before.map_or(0, char_count)
    }

    /// Returns the index of the line of an offset.
    fn line(&self, offset: usize) -> usize {
        let starts = self.line_starts();
        starts.partition_point(|&start| start <= offset) - 1
    }

    /// Returns the bytes of the lines that a range touches, and the number of the first, counted from 1.
    pub(crate) fn lines(&self, range: Range<usize>) -> (Range<usize>, usize) {
        let (first, last) = (self.line(range.start), self.line(range.end));
        let starts = self.line_starts();
        let end = starts.get(last + 1).copied();
        (starts[first]..end.unwrap_or(self.text.len()), first + 1)
    }
}

/// The files of a project, sorted by path.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    /// The project's directory, as seen from where findings are read; empty, or with a final `/`.
    seen_from: String,
}

impl Sources {
    /// Decodes the files. One that is not UTF-8 is reported and kept without its text.
    pub fn decode(mut files: Vec<InputFile>, report: &mut Report) -> Self {
        // Those that go over others come last, so that a number tells them from the project's.
        files.sort_by(|a, b| {
            (a.overriding, &a.path, &a.bytes).cmp(&(b.overriding, &b.path, &b.bytes))
        });
        let mut sources = Self::default();
        sources.push(files, report);
        sources
    }

    /// Returns which files go over those of the project.
    pub(crate) fn overriding(&self) -> Overriding {
        let mut files = self.iter();
        let first = files.find(|(_, source)| source.overriding);
        Overriding(first.map(|(file, _)| file))
    }

    /// Adds files of source code. Their paths are shown as they are, wherever the project is.
    #[cfg(feature = "review")]
    pub(crate) fn add(&mut self, files: Vec<InputFile>, report: &mut Report) -> Vec<FileId> {
        let before = self.files.len();
        self.push(files, report);
        let added = self.files.iter_mut().skip(before);
        added.for_each(|source| source.place = Some(source.path.clone()));
        self.iter().map(|(id, _)| id).skip(before).collect()
    }

    fn push(&mut self, files: Vec<InputFile>, report: &mut Report) {
        for file in files {
            let InputFile {
                path,
                bytes,
                overriding,
                shared_from,
                unread,
            } = file;
            let next = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
            if let Some(unread) = &unread {
                report.add(unread.diagnostic(&path, next));
            }
            let decoded = decode(bytes);
            let readable = decoded.is_ok() && unread.is_none();
            let (text, problem) = match decoded {
                Ok(text) => (text, None),
                Err(problem) => (problem.readable.clone(), Some(problem)),
            };
            let mut source = SourceFile::new(path, text, readable, overriding);
            source.unread = unread.is_some();
            source.place = shared_from.or(source.place);
            self.files.push(source);
            if let Some(problem) = problem {
                report.add(problem.diagnostic(next));
            }
        }
    }

    /// Returns every file with its id.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0u32..).map(FileId).zip(&self.files)
    }

    /// Returns a file.
    #[must_use]
    pub fn get(&self, file: FileId) -> &SourceFile {
        &self.files[file.0 as usize]
    }

    /// Returns the path of a file as seen from where findings are read.
    #[must_use]
    pub fn shown_path(&self, file: FileId) -> String {
        let source = self.get(file);
        match &source.place {
            Some(place) => place.clone(),
            None => format!("{}{}", self.seen_from, source.path),
        }
    }

    /// Returns whether a file is one of the project alone: neither shared with others nor over its files.
    #[must_use]
    pub fn is_own(&self, file: FileId) -> bool {
        self.get(file).place.is_none()
    }

    pub(crate) fn set_seen_from(&mut self, dir: &str) {
        let slash = if dir.is_empty() || dir.ends_with('/') {
            ""
        } else {
            "/"
        };
        self.seen_from = format!("{dir}{slash}");
    }

    /// Returns the text of a span.
    #[must_use]
    pub fn text(&self, span: Span) -> &str {
        self.get(span.file)
            .text
            .get(span.start..span.end)
            .unwrap_or_default()
    }

    /// Returns line and column of a byte offset, counted from 1; columns in characters, as editors count.
    #[must_use]
    pub fn line_column(&self, file: FileId, offset: usize) -> (usize, usize) {
        let source = self.get(file);
        let offset = char_start(&source.text, offset);
        let line = source.line(offset);
        let start = source.line_starts()[line];
        let column = source.chars_before(offset) - source.chars_before(start);
        (line + 1, column + 1)
    }
}

impl Unread {
    fn diagnostic(&self, path: &str, file: FileId) -> Diagnostic {
        let title = format!("`{path}` cannot be read: {}", self.reason);
        Diagnostic::new(&UNREADABLE, title)
            .at(Span::file_start(file), "")
            .help(self.help.clone())
    }
}

/// Bytes that are no UTF-8.
struct NotText {
    /// What stands before the first byte that is none.
    readable: String,
    utf16: bool,
}

impl NotText {
    fn diagnostic(self, file: FileId) -> Diagnostic {
        let at = self.readable.len();
        let (title, help) = if self.utf16 {
            (
                "the file is encoded as UTF-16",
                "save it as UTF-8 (editors call this the file's encoding)",
            )
        } else {
            (
                "the file is not valid UTF-8",
                "save it as UTF-8; the text up to the first wrong byte is shown",
            )
        };
        Diagnostic::new(&ENCODING, title)
            .at(Span::new(file, at..at), "not UTF-8 from here on")
            .help(help)
    }
}

/// Counts the characters that begin in a part of a text.
fn char_count(bytes: &[u8]) -> usize {
    let continues = |byte: &u8| byte & 0b1100_0000 == 0b1000_0000;
    bytes.iter().filter(|byte| !continues(byte)).count()
}

/// Returns the offset at or before `at` where a character begins.
pub(crate) fn char_start(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Returns the offset at or behind `at` where a character ends.
pub(crate) fn char_end(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

fn decode(mut bytes: Vec<u8>) -> Result<String, NotText> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    let utf16 = bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
        || is_utf16_without_mark(&bytes);
    if utf16 {
        return Err(NotText {
            readable: String::new(),
            utf16,
        });
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let readable = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
        NotText { readable, utf16 }
    })
}

/// Returns whether the bytes are UTF-16: ASCII in it has a NUL in every other byte, which no catalog or translation
/// has.
fn is_utf16_without_mark(bytes: &[u8]) -> bool {
    matches!(bytes, [0, b, ..] | [b, 0, ..] if *b != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_characters_across_blocks() {
        let lines = [
            "a".repeat(3_000),
            "あé\u{10000}".repeat(700),
            String::new(),
            "あ".to_owned(),
        ];
        let text = lines.join("\n");
        let sources = Sources::decode(vec![InputFile::new("a", text.as_str())], &mut Report::new());
        let file = FileId(0);
        for (offset, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = text.get(..offset).unwrap();
            let start = before.rfind('\n').map_or(0, |at| at + 1);
            let expected = (
                before.matches('\n').count() + 1,
                text.get(start..offset).unwrap().chars().count() + 1,
            );
            assert_eq!(sources.line_column(file, offset), expected, "{offset}");
        }
    }
}
