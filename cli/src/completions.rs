//! `errorbook completions`: what a shell needs to complete commands, options and codes.

mod candidates;

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use clap_complete::env::{Bash, EnvCompleter, Fish, Powershell, Zsh};

use crate::failure::{Failure, Problem};
use crate::output::Output;

pub(crate) use candidates::{
    catalogs, catalogs_and_codes, check_names, codes, explained, locales, params, reviewed,
};

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
    /// `errorbook completions powershell | Out-String | Invoke-Expression` in `$PROFILE`.
    Powershell,
}

impl Completions {
    pub(crate) fn run(&self, output: &mut Output) -> Result<ExitCode, Failure> {
        let shell: &dyn EnvCompleter = match self.shell {
            Shell::Bash => &Bash,
            Shell::Zsh => &Zsh,
            Shell::Fish => &Fish,
            Shell::Powershell => &Powershell,
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
