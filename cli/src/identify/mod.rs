//! `errorbook identify`: the error, and its values, that a message was made from.

mod log;
mod shown;
mod window;

use std::io::{self, BufReader, BufWriter, IsTerminal as _, Write as _};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use errorbook_identify::{Identifier, MOST_BYTES, Match, Source};
use unicode_width::UnicodeWidthChar as _;

use crate::failure::{Failure, Problem, quoted};
use errorbook_reference::text::MatchedBy;

use crate::lookup;
use crate::output::{Output, finish};
use crate::request::Request;
use errorbook_reference::CompiledCatalog;
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
            model: catalog.def(),
            packed: catalog.catalog(),
        });
        let identifier = Identifier::new(sources);
        let text = self.text.join(" ");
        if text.is_empty() || text == "-" {
            return self.log(&identifier, request, output);
        }
        let Identified { found, is_joined } = identify(&identifier, &text);
        if found.is_empty() {
            return Err(Failure::NotFound(unknown(catalogs, &text)));
        }
        match self.format {
            Format::Text => output.styled(&shown::matches(&found, is_joined, request)),
            Format::Json => output.json(&shown::matches_json(&found, is_joined, request)),
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
        let is_terminal = io::stdout().is_terminal();
        let mut log = Log::new(identifier, request, self.format, is_terminal);
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

/// What a text tells of, and whether its lines had to be joined for that.
struct Identified<'a> {
    found: Vec<Match<'a>>,
    is_joined: bool,
}

/// Reads a text as it is; if it then explains less, as a message that a narrow window has broken; and if
/// it explains nothing at all, as one that was broken in the middle of a word.
fn identify<'a>(identifier: &Identifier<'a>, text: &str) -> Identified<'a> {
    // Marks that keep a value's direction apart belong to the page that the message was copied from.
    let text = log::plain(text.as_bytes()).replace(['\u{2068}', '\u{2069}'], "");
    let lines: Vec<&str> = text.trim().split(['\n', '\r']).map(str::trim).collect();
    let explains = |found: &[Match<'_>]| found.first().map_or(0, |best| best.fixed);
    let mut found = identifier.identify(&lines.join("\n"));
    let mut is_joined = false;
    if lines.len() > 1 {
        for joined in [joined(&lines), lines.concat()] {
            let other = identifier.identify(&joined);
            if explains(&other) > explains(&found) {
                (found, is_joined) = (other, true);
            }
        }
    }
    Identified { found, is_joined }
}

/// Joins lines: a language with spaces has lost one at each break, and one without has lost nothing.
fn joined(lines: &[&str]) -> String {
    let mut out = String::new();
    for line in lines {
        let has_spaces = |c: Option<char>| c.is_some_and(|c| c.width().unwrap_or(0) < 2);
        let between = has_spaces(out.chars().next_back()) || has_spaces(line.chars().next());
        if between && !out.is_empty() && !line.is_empty() {
            out.push(' ');
        }
        out.push_str(line);
    }
    out
}

fn unknown(catalogs: &[CompiledCatalog<'_>], text: &str) -> Problem {
    let problem = Problem::new(format!("no error of these catalogs says {}", quoted(text)));
    let mut words = text.split(|c: char| !(c.is_alphanumeric() || "_-.".contains(c)));
    let named = words.find(|word| {
        let found = lookup::find(catalogs, word);
        found.is_ok_and(|found| found.by != MatchedBy::Status)
    });
    match named {
        Some(name) => problem.help(format!("it names a code: `errorbook explain {name}`")),
        None => problem.help(
            "paste the whole message; `errorbook explain CODE` takes a code, `errorbook list` lists them",
        ),
    }
}
