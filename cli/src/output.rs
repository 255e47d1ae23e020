//! The standard output: colour, the terminal's width, and a reader that goes away.

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use anstream::adapter::strip_str;
use anstream::{AutoStream, ColorChoice};

use crate::color::Color;
use crate::failure::{Failure, Problem};
use crate::pager;
use crate::terminal::escape_commands;
use errorbook_reference::text::wrap;

/// A format that is written for people or programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// Text for a terminal.
    #[default]
    Text,
    /// Markdown.
    Markdown,
    /// JSON for programs.
    Json,
}

/// Where a command's result goes.
pub(crate) struct Output {
    stream: AutoStream<io::Stdout>,
    color: Color,
    pager: bool,
}

impl Output {
    pub(crate) fn new(color: Color, pager: bool) -> Self {
        Self {
            stream: AutoStream::new(io::stdout(), color.choice()),
            color,
            pager,
        }
    }

    /// Returns whether colours, styles and links are shown.
    pub(crate) fn is_styled(&self) -> bool {
        self.stream.current_choice() != ColorChoice::Never
    }

    /// Writes a page in which colours may stand. At a terminal, lines end where it does, and what is
    /// longer than the screen is shown in a pager.
    pub(crate) fn page(&mut self, text: &str) -> Result<ExitCode, Failure> {
        let Some((width, height)) = terminal() else {
            return self.styled(text);
        };
        let page = wrap(&escape_commands(text), width);
        if self.pager && page.lines().count() > height {
            let page = if self.is_styled() {
                page.clone()
            } else {
                strip_str(&page).to_string()
            };
            if let Ok(true) = pager::show(&page) {
                return Ok(ExitCode::SUCCESS);
            }
        }
        self.styled(&page)
    }

    /// Writes a result in which colours may stand, which are taken out where they do not belong.
    pub(crate) fn styled(&mut self, text: &str) -> Result<ExitCode, Failure> {
        let written = self.stream.write_all(escape_commands(text).as_bytes());
        finish(written.and_then(|()| self.stream.flush()))
    }

    /// Writes a result as it is.
    pub(crate) fn raw(&mut self, text: &str) -> Result<ExitCode, Failure> {
        let mut stdout = io::stdout().lock();
        finish(
            stdout
                .write_all(text.as_bytes())
                .and_then(|()| stdout.flush()),
        )
    }

    /// Writes a value as JSON.
    pub(crate) fn json(&mut self, value: &impl serde::Serialize) -> Result<ExitCode, Failure> {
        self.raw(&json(value))
    }

    /// Writes a remark to the standard error output.
    pub(crate) fn remark(&self, text: &str) {
        let mut err = AutoStream::new(io::stderr(), self.color.choice());
        let _ = writeln!(err, "{}", escape_commands(text));
    }

    /// Returns the width to keep to, at a terminal.
    pub(crate) fn width(&self) -> Option<usize> {
        terminal().map(|(width, _)| width)
    }
}

/// Columns and lines, at a terminal.
fn terminal() -> Option<(usize, usize)> {
    if !io::stdout().is_terminal() {
        return None;
    }
    let (width, height) = terminal_size::terminal_size()?;
    Some((width.0.into(), height.0.into()))
}

/// Returns a value as JSON that a terminal can show.
pub(crate) fn json(value: &impl serde::Serialize) -> String {
    // Neither a map with keys that are no strings nor a value that refuses is ever given.
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    escape(&text) + "\n"
}

/// Escapes what JSON need not, which escapes C0 itself. What else can command a terminal or change the direction of
/// text stands in strings only, where an escape reads as the same character.
pub(crate) fn escape(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        let bidi = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if bidi || (c.is_control() && c != '\n') {
            out.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// Returns a count with what is counted.
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Passes over a reader that has seen enough (`| head -1`), which is no failure.
pub(crate) fn finish(written: io::Result<()>) -> Result<ExitCode, Failure> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::usage(
            Problem::new(format!("cannot write to the standard output: {error}")),
        )),
        _ => Ok(ExitCode::SUCCESS),
    }
}
