//! A log, line by line.

use std::io::{self, BufRead, Read as _, Write};

use errorbook_identify::{Identifier, MOST_BYTES};

use super::{Format, shown};
use crate::request::Request;

/// Copies a log, and says of each line what is known of it.
pub(super) struct Log<'a> {
    identifier: &'a Identifier<'a>,
    request: &'a Request,
    format: Format,
    number: u64,
    /// How many lines told of an error.
    pub(super) found: u64,
    /// How many lines were too long to be read.
    pub(super) too_long: u64,
}

impl<'a> Log<'a> {
    pub(super) fn new(
        identifier: &'a Identifier<'a>,
        request: &'a Request,
        format: Format,
    ) -> Self {
        Self {
            identifier,
            request,
            format,
            number: 0,
            found: 0,
            too_long: 0,
        }
    }

    /// Reads to the end. Needs memory for one line only.
    pub(super) fn copy(&mut self, mut from: impl BufRead, to: &mut impl Write) -> io::Result<()> {
        let mut line = Vec::new();
        loop {
            line.clear();
            let most = MOST_BYTES as u64 + 1;
            if from.by_ref().take(most).read_until(b'\n', &mut line)? == 0 {
                return Ok(());
            }
            self.number += 1;
            if line.len() > MOST_BYTES && !line.ends_with(b"\n") {
                self.too_long += 1;
                self.rest_of_line(&mut line, &mut from, to)?;
            } else {
                self.line(&line, to)?;
            }
        }
    }

    fn line(&mut self, line: &[u8], to: &mut impl Write) -> io::Result<()> {
        self.keep(line, to)?;
        if !self.identifier.is_candidate(line) {
            return Ok(());
        }
        let text = String::from_utf8_lossy(line);
        let text = text.trim_end_matches(['\n', '\r']);
        let occurrences = self.identifier.occurrences(text);
        if occurrences.is_empty() {
            return Ok(());
        }
        self.found += 1;
        if self.format == Format::Json {
            let json = shown::line_json(self.number, &occurrences, self.request);
            return writeln!(to, "{json}");
        }
        if !line.ends_with(b"\n") {
            writeln!(to)?;
        }
        to.write_all(shown::below_line(&occurrences, self.request).as_bytes())
    }

    /// Lines are kept as they are, byte by byte.
    fn keep(&self, line: &[u8], to: &mut impl Write) -> io::Result<()> {
        match self.format {
            Format::Text => to.write_all(line),
            Format::Json => Ok(()),
        }
    }

    fn rest_of_line(
        &self,
        part: &mut Vec<u8>,
        from: &mut impl BufRead,
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
