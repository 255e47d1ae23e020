//! A log, line by line.

use std::borrow::Cow;
use std::io::{self, BufRead as _, BufReader, Read, Write};

use anstream::adapter::strip_str;
use errorbook_identify::{Identifier, MOST_BYTES};

use super::window::{Ending, Window};
use super::{Format, shown};
use crate::request::Request;
use errorbook_reference::safe;

/// Copies a log, and says of each line what is known of it.
pub(super) struct Log<'l, 'a> {
    window: Window<'l, 'a>,
    request: &'l Request,
    format: Format,
    is_terminal: bool,
    number: u64,
    /// How many lines told of an error.
    pub(super) found: u64,
    /// How many lines were too long to be read.
    pub(super) too_long: u64,
}

impl<'l, 'a> Log<'l, 'a> {
    pub(super) fn new(
        identifier: &'l Identifier<'a>,
        request: &'l Request,
        format: Format,
        is_terminal: bool,
        near: bool,
    ) -> Self {
        Self {
            window: Window::new(identifier, near),
            request,
            format,
            is_terminal,
            number: 0,
            found: 0,
            too_long: 0,
        }
    }

    /// Reads to the end. Needs memory for as many lines as a message may have, and for one if all are of one.
    pub(super) fn copy(
        &mut self,
        from: &mut BufReader<impl Read>,
        to: &mut impl Write,
    ) -> io::Result<()> {
        let mut line = Vec::new();
        loop {
            line.clear();
            // Whoever follows a log sees a line when it comes.
            if from.buffer().is_empty() {
                to.flush()?;
            }
            let most = MOST_BYTES as u64 + 1;
            if from.by_ref().take(most).read_until(b'\n', &mut line)? == 0 {
                return Ok(());
            }
            self.number += 1;
            if line.len() > MOST_BYTES && !line.ends_with(b"\n") {
                self.too_long += 1;
                self.window.forget();
                self.rest_of_line(&mut line, from, to)?;
            } else {
                self.line(&line, to)?;
            }
        }
    }

    fn line(&mut self, line: &[u8], to: &mut impl Write) -> io::Result<()> {
        self.keep(line, to)?;
        let text = plain(line);
        let text = text.trim_end_matches(['\n', '\r']);
        let endings = self.window.read(text);
        if endings.is_empty() {
            return Ok(());
        }
        self.found += 1;
        match self.format {
            Format::Json => self.json(&endings, to),
            Format::Text => {
                if !line.ends_with(b"\n") {
                    writeln!(to)?;
                }
                let occurrences = endings.iter().map(|ending| &ending.occurrence);
                to.write_all(shown::below_line(occurrences, self.request).as_bytes())
            }
        }
    }

    /// Returns an object for each line in which one begins.
    fn json(&self, endings: &[Ending<'_>], to: &mut impl Write) -> io::Result<()> {
        for together in endings.chunk_by(|a, b| a.lines_before == b.lines_before) {
            let before = together.first().map_or(0, |ending| ending.lines_before);
            let line = self.number.saturating_sub(before as u64);
            let occurrences = together.iter().map(|ending| &ending.occurrence);
            writeln!(to, "{}", shown::line_json(line, occurrences, self.request))?;
        }
        Ok(())
    }

    /// Keeps a line as it is, byte by byte.
    fn keep(&self, line: &[u8], to: &mut impl Write) -> io::Result<()> {
        match self.format {
            // Whoever writes into a log must not command the terminal that shows it.
            Format::Text if self.is_terminal => {
                let (text, end) = match line.strip_suffix(b"\n") {
                    Some(text) => (text.strip_suffix(b"\r").unwrap_or(text), "\n"),
                    None => (line, ""),
                };
                write!(to, "{}{end}", safe(&plain(text)))
            }
            Format::Text => to.write_all(line),
            Format::Json => Ok(()),
        }
    }

    fn rest_of_line(
        &self,
        part: &mut Vec<u8>,
        from: &mut BufReader<impl Read>,
        to: &mut impl Write,
    ) -> io::Result<()> {
        loop {
            self.keep(part, to)?;
            if part.is_empty() || part.ends_with(b"\n") {
                return Ok(());
            }
            part.clear();
            from.by_ref()
                .take(MOST_BYTES as u64)
                .read_until(b'\n', part)?;
        }
    }
}

/// Returns a line as people see it: without the colours that a terminal was to show it in.
pub(super) fn plain(line: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(line);
    if text.contains('\u{1b}') {
        strip_str(&text).to_string().into()
    } else {
        text
    }
}
