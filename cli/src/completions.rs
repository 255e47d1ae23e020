//! `errorbook completions`: what a shell needs to complete commands, options and codes.

use std::ffi::OsStr;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use clap_complete::CompletionCandidate;
use clap_complete::env::{Bash, EnvCompleter, Fish, Zsh};
use errorbook_core::Locale;

use crate::failure::{Failure, Problem};
use crate::lookup::entries;
use crate::output::Output;
use crate::project::Project;

/// The variable by which a shell asks the command itself for candidates. Codes change with the catalogs of
/// the directory, so that no script could list them.
pub(crate) const VARIABLE: &str = "ERRORBOOK_COMPLETE";

#[derive(Args)]
pub(crate) struct Completions {
    /// The shell.
    shell: Shell,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Shell {
    /// `source <(errorbook completions bash)` in `~/.bashrc`.
    Bash,
    /// `source <(errorbook completions zsh)` in `~/.zshrc`.
    Zsh,
    /// `errorbook completions fish | source` in `~/.config/fish/config.fish`.
    Fish,
}

impl Completions {
    pub(crate) fn run(&self, output: &mut Output) -> Result<ExitCode, Failure> {
        let shell: &dyn EnvCompleter = match self.shell {
            Shell::Bash => &Bash,
            Shell::Zsh => &Zsh,
            Shell::Fish => &Fish,
        };
        let name = env!("CARGO_BIN_NAME");
        let mut script = Vec::new();
        let written = shell.write_registration(VARIABLE, name, name, name, &mut script);
        // A buffer refuses nothing, and the scripts are text.
        let script = written.ok().and_then(|()| String::from_utf8(script).ok());
        match script {
            Some(script) => output.raw(&script),
            None => Err(Failure::usage(Problem::new("no script for this shell"))),
        }
    }
}

/// The codes that begin with what is typed, in any case, of the catalogs that the shell stands in.
pub(crate) fn codes(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some(typed) = typed.to_str() else {
        return Vec::new();
    };
    // What is wrong with the catalogs is told by the command, not while typing.
    let Ok(project) = Project::open(None, None, false) else {
        return Vec::new();
    };
    let Ok(catalogs) = project.compiled() else {
        return Vec::new();
    };
    let locale = Locale::from_env();
    let begins = |name: &str| {
        let start = name.get(..typed.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(typed))
    };
    let found = catalogs.iter().flat_map(entries);
    found
        .filter(|found| begins(found.entry.key()))
        .map(|found| {
            let summary = found.entry.summary(locale.as_slice());
            let help = summary.map(|summary| summary.to_string().replace('\n', " ").into());
            CompletionCandidate::new(found.entry.key()).help(help)
        })
        .collect()
}
