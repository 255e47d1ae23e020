//! `errorbook identify`: the error, and its values, that a message was made from.

mod log;
mod shown;
mod window;

use std::io::{self, BufReader, BufWriter, IsTerminal as _, Write as _};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use errorbook_identify::{Identifier, MOST_BYTES, Match, Source};

use crate::failure::{Failure, Problem, quoted};

use crate::output::{Output, finish};
use crate::request::Request;
use errorbook_reference::CompiledCatalog;
use log::Log;

#[derive(Args)]
pub(crate) struct Identify {
    /// A message, a part of one, a log line that contains one, a code, or words. Without it, reads a log from standard
    /// input and prints the error below each line that contains one.
    text: Vec<String>,
    /// In a log, also find incomplete messages and messages with typing errors.
    #[arg(long)]
    near: bool,
    /// The output format. For a log, JSON is one object for each line that contains an error.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Text for a terminal.
    #[default]
    Text,
    /// JSON for programs.
    Json,
}

impl Identify {
    pub(crate) fn run(
        self,
        catalogs: &[CompiledCatalog<'_>],
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let identifier = identifier(catalogs);
        let text = self.text.join(" ");
        if text.is_empty() || text == "-" {
            return self.log(&identifier, request, output);
        }
        let found = identifier.identify(&text);
        if found.is_empty() {
            return Err(Failure::NotFound(unknown(&text)));
        }
        self.format.print(&found, request, output)
    }

    fn log(
        &self,
        identifier: &Identifier<'_>,
        request: &Request,
        output: &Output,
    ) -> Result<ExitCode, Failure> {
        let stdin = io::stdin().lock();
        if stdin.is_terminal() {
            output.remark(
                "reading lines until the end of input; `errorbook identify TEXT` takes one",
            );
        }
        let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
        let is_terminal = io::stdout().is_terminal();
        let mut log = Log::new(identifier, request, self.format, is_terminal, self.near);
        let mut lines = BufReader::with_capacity(1 << 16, stdin);
        let copied = log.copy(&mut lines, &mut out).and_then(|()| out.flush());
        if log.too_long > 0 {
            let (lines, are, were) = match log.too_long {
                1 => ("line", "is", "was"),
                _ => ("lines", "are", "were"),
            };
            let (count, most) = (log.too_long, MOST_BYTES / 1024);
            output.remark(&format!(
                "note: {count} {lines} {are} longer than {most} KiB and {were} not read"
            ));
        }
        finish(copied)?;
        // A search that finds nothing says so, as that of one message does.
        Ok(ExitCode::from(u8::from(log.found == 0)))
    }
}

impl Format {
    /// Prints what a text tells of.
    pub(crate) fn print(
        self,
        found: &[Match<'_>],
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        match self {
            Self::Text => output.styled(&shown::matches(found, request)),
            Self::Json => output.json(&shown::matches_json(found, request)),
        }
    }
}

/// Returns what knows every message of the catalogs.
pub(crate) fn identifier<'a>(catalogs: &'a [CompiledCatalog<'a>]) -> Identifier<'a> {
    Identifier::new(catalogs.iter().map(|catalog| Source {
        model: catalog.def(),
        packed: catalog.catalog(),
    }))
}

fn unknown(text: &str) -> Problem {
    Problem::new(format!("no error matches {}", quoted(text)))
        .help("paste more of the message, or other words; `errorbook list` lists every code")
}
