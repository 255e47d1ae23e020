//! `errorbook identify`: the error, and its values, that a message was made from.

mod log;
mod shown;
mod window;

use std::io::{self, BufWriter, IsTerminal as _, Write as _};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use errorbook_identify::{Identifier, MOST_BYTES, Match, Source};

use crate::failure::{Failure, Problem, quoted};
use crate::output::{Output, finish};
use crate::project::CompiledCatalog;
use crate::request::Request;
use log::Log;

#[derive(Args)]
pub(crate) struct Identify {
    /// A message, or a line that holds one. Without it, the standard input is read line by line, as a
    /// log, and every line is printed with what is known of it.
    text: Vec<String>,
    /// How to print it. As JSON, a log gives one object for each line that tells of an error.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a terminal.
    #[default]
    Text,
    /// For programs.
    Json,
}

impl Identify {
    pub(crate) fn run(
        self,
        catalogs: &[CompiledCatalog<'_>],
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let sources = catalogs.iter().map(|catalog| Source {
            model: catalog.model,
            packed: catalog.catalog(),
        });
        let identifier = Identifier::new(sources);
        let text = self.text.join(" ");
        if text.is_empty() || text == "-" {
            return self.log(&identifier, request, output);
        }
        let found = identify(&identifier, &text);
        if found.is_empty() {
            return Err(Failure::NotFound(unknown(&text)));
        }
        match self.format {
            Format::Text => output.styled(&shown::matches(&found, request)),
            Format::Json => output.json(&shown::matches_json(&found, request)),
        }
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
        let mut log = Log::new(identifier, request, self.format);
        let copied = log.copy(stdin, &mut out).and_then(|()| out.flush());
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

/// What a text tells of. A message that was copied from a narrow window is in several lines; a language
/// with spaces has lost one at each break, and one without has lost nothing.
fn identify<'a>(identifier: &Identifier<'a>, text: &str) -> Vec<Match<'a>> {
    // Marks that keep a value's direction apart belong to the page that the message was copied from.
    let text = log::plain(text.as_bytes()).replace(['\u{2068}', '\u{2069}'], "");
    let lines = || text.trim().split(['\n', '\r']).map(str::trim);
    let joined = [
        text.trim().to_owned(),
        lines().collect::<Vec<_>>().join(" "),
        lines().collect(),
    ];
    let found = joined.iter().map(|text| identifier.identify(text));
    found
        .max_by_key(|found| found.first().map_or(0, |best| best.fixed))
        .unwrap_or_default()
}

fn unknown(text: &str) -> Problem {
    Problem::new(format!("no error of these catalogs says {}", quoted(text)))
        .help("paste the whole message; `errorbook explain CODE` takes a code, `errorbook list` lists them")
}
