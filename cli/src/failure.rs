//! Why a command could not do what it was asked to.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use errorbook_core::LogWriter;

use crate::color::Color;
use crate::terminal::escape_commands;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const HELP: Style = AnsiColor::Cyan.on_default().bold();

/// What is printed to the standard error output, and the exit status.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Nothing has this name.
    NotFound(Problem),
    /// The arguments are wrong, or name what cannot be read or written.
    Usage(Vec<Problem>),
    /// The catalogs have errors; the report of them.
    Findings(String),
}

/// One thing that is wrong, and what to do.
#[derive(Debug, Default)]
pub(crate) struct Problem {
    title: String,
    help: Vec<String>,
}

impl Problem {
    pub(crate) fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            help: Vec::new(),
        }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }
}

impl Problem {
    /// Returns what is said of it where the command goes on.
    pub(crate) fn as_note(&self) -> String {
        let parts = std::iter::once(&self.title).chain(&self.help);
        let parts: Vec<_> = parts.map(String::as_str).collect();
        parts.join("; ")
    }
}

impl Failure {
    /// Reports wrong usage, for one reason.
    pub(crate) fn usage(problem: Problem) -> Self {
        Self::Usage(vec![problem])
    }

    /// Returns the first problem, for a command that goes on without what failed.
    pub(crate) fn into_problem(self) -> Problem {
        match self {
            Self::NotFound(problem) => problem,
            Self::Usage(problems) => problems.into_iter().next().unwrap_or_default(),
            Self::Findings(report) => Problem::new(report),
        }
    }

    /// Returns what is printed, with colours in it.
    pub(crate) fn text(self) -> String {
        match self {
            Self::NotFound(problem) => describe(&[problem]),
            Self::Usage(problems) => describe(&problems),
            Self::Findings(report) => report,
        }
    }

    pub(crate) fn report(self, color: Color) -> ExitCode {
        let status = match self {
            Self::NotFound(_) | Self::Findings(_) => 1,
            Self::Usage(_) => 2,
        };
        let text = self.text();
        let mut err = anstream::AutoStream::new(std::io::stderr(), color.choice());
        // Nobody is left to be told that this cannot be written.
        let _ = err.write_all(escape_commands(&text).as_bytes());
        ExitCode::from(status)
    }
}

fn describe(problems: &[Problem]) -> String {
    let mut text = String::new();
    for problem in problems {
        push(ERROR, "error", &problem.title, &mut text);
        for help in &problem.help {
            push(HELP, "help", help, &mut text);
        }
    }
    text
}

/// Adds a line. It quotes what the user typed, which may have been pasted from anywhere.
fn push(style: Style, label: &str, line: &str, text: &mut String) {
    text.push_str(&format!("{style}{label}:{style:#} "));
    let _ = LogWriter::new(text).write_str(line);
    text.push('\n');
}

/// Returns what the user typed, short enough to be quoted.
pub(crate) fn quoted(typed: &str) -> String {
    const MOST_CHARS: usize = 80;
    let mut quoted: String = typed.chars().take(MOST_CHARS).collect();
    if quoted.len() < typed.len() {
        quoted.push('…');
    }
    format!("`{quoted}`")
}
