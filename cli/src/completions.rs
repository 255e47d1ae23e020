//! `errorbook completions`: what a shell needs to complete commands, options and codes.

use std::collections::{BTreeSet, HashSet};
use std::ffi::OsStr;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use clap_complete::CompletionCandidate;
use clap_complete::env::{Bash, EnvCompleter, Fish, Zsh};
use errorbook_core::{Entry, Locale};

use crate::failure::{Failure, Problem};
use crate::lookup::entries;
use crate::output::Output;
use crate::project::Projects;
use crate::roots::Roots;
use errorbook_reference::{CompiledCatalog, safe};

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

/// Returns the codes that begin with what is typed, in any case, of the catalogs that the shell stands in; the
/// names in full once a catalog is typed, and keys where the code is not all that is typed.
pub(crate) fn codes(typed: &OsStr) -> Vec<CompletionCandidate> {
    let locale = Locale::from_env();
    let found = |catalogs: &[CompiledCatalog<'_>], typed: &str| {
        let mut candidates: Vec<(String, Option<String>)> = Vec::new();
        let mut known = HashSet::new();
        for found in catalogs.iter().flat_map(entries) {
            let summary = |entry: Entry<'_>| {
                let summary = entry.summary(locale.as_slice());
                summary.map(|summary| safe(&summary.to_string().replace('\n', " ")))
            };
            let parent = found.entry.parent().unwrap_or(found.entry);
            let names = [
                (found.model.code.clone(), parent),
                (found.model.key.value.clone(), found.entry),
                (found.name(), found.entry),
            ];
            let begun = names.into_iter().find(|(name, _)| begins(name, typed));
            let Some((name, entry)) = begun else { continue };
            if known.insert(name.clone()) {
                candidates.push((name, summary(entry)));
            }
        }
        candidates
    };
    of_catalogs(typed, found)
}

/// Returns the locales of the catalogs that the shell stands in.
pub(crate) fn locales(typed: &OsStr) -> Vec<CompletionCandidate> {
    of_catalogs(typed, |catalogs, typed| {
        let all = catalogs.iter().flat_map(|catalog| &catalog.def().locales);
        let tags: BTreeSet<_> = all.map(|locale| locale.locale.as_str()).collect();
        let tags = tags.into_iter().filter(|tag| begins(tag, typed));
        tags.map(|tag| (tag.to_owned(), None)).collect()
    })
}

/// Returns whether a shell takes a name for nothing but a word: what it completes, it runs as it stands.
fn is_plain(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "._:/-".contains(c))
}

fn begins(name: &str, typed: &str) -> bool {
    let start = name.get(..typed.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(typed))
}

/// Returns candidates, with what they mean. What is wrong with the catalogs is told by the command, not while
/// typing.
fn of_catalogs(
    typed: &OsStr,
    found: impl Fn(&[CompiledCatalog<'_>], &str) -> Vec<(String, Option<String>)>,
) -> Vec<CompletionCandidate> {
    let Some(typed) = typed.to_str() else {
        return Vec::new();
    };
    let Ok(Projects(projects)) = Projects::read(&typed_roots(), None) else {
        return Vec::new();
    };
    let catalogs = projects.iter();
    let catalogs: Vec<_> = catalogs
        .flat_map(|project| CompiledCatalog::all(project.compilation.readable()))
        .collect();
    let candidates = found(&catalogs, typed).into_iter();
    candidates
        .filter(|(name, _)| is_plain(name))
        .map(|(name, help)| CompletionCandidate::new(name).help(help.map(Into::into)))
        .collect()
}

/// Returns where the command that is being typed will look for catalogs.
fn typed_roots() -> Roots {
    let mut roots = Roots::default();
    let mut arguments = std::env::args();
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix("--dir") {
            Some("") => roots.dirs.extend(arguments.next().map(Into::into)),
            Some(dir) => roots.dirs.extend(dir.strip_prefix('=').map(Into::into)),
            None => {
                roots.shipped |= argument == "--shipped";
                roots.workspace |= argument == "--workspace";
            }
        }
    }
    roots
}
