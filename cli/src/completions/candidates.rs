//! Candidates for the next word of a command line.

use std::collections::{BTreeSet, HashSet};
use std::ffi::OsStr;

use clap_complete::CompletionCandidate;
use errorbook_compiler::checks;
use errorbook_core::{Entry, Locale, negotiate};
use errorbook_reference::{CompiledCatalog, safe};

use crate::lookup::{entries, find_one};
use crate::project::Projects;
use crate::roots::Roots;

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

/// Returns what `explain` takes: codes, the catalogs, and the checks by code and by name.
pub(crate) fn explained(typed: &OsStr) -> Vec<CompletionCandidate> {
    // There are too many checks to show them to whoever has not begun one.
    const LEAST_LETTERS: usize = 2;
    let checks = match typed.len() {
        LEAST_LETTERS.. => check_names(typed),
        _ => Vec::new(),
    };
    let all = [codes(typed), catalogs(typed), checks];
    all.into_iter().flatten().collect()
}

/// Returns what `new` takes: the catalogs, and the codes that are there.
pub(crate) fn catalogs_and_codes(typed: &OsStr) -> Vec<CompletionCandidate> {
    let all = [catalogs(typed), codes(typed)];
    all.into_iter().flatten().collect()
}

/// Returns the catalogs that begin with what is typed.
pub(crate) fn catalogs(typed: &OsStr) -> Vec<CompletionCandidate> {
    let locale = Locale::from_env();
    of_catalogs(typed, |catalogs, typed| {
        let there = catalogs
            .iter()
            .filter(|catalog| !catalog.def().entries.is_empty());
        let names = there.map(|catalog| {
            let packed = catalog.catalog();
            let title = packed.title_in(&negotiate(locale.as_slice(), &packed));
            let title = title.map(|title| safe(&title.to_string().replace('\n', " ")));
            (catalog.def().qualified_name.clone(), title)
        });
        names.filter(|(name, _)| begins(name, typed)).collect()
    })
}

/// Returns the checks that begin with what is typed: by code, else by name.
pub(crate) fn check_names(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some(typed) = typed.to_str() else {
        return Vec::new();
    };
    let candidates = checks::all().filter_map(|check| {
        let mut names = [check.code, check.name].into_iter();
        let name = names.find(|name| begins(name, typed))?;
        Some(CompletionCandidate::new(name).help(Some(check.summary.into())))
    });
    candidates.collect()
}

/// Returns what `lock --reviewed` takes: a locale, then a code of it.
pub(crate) fn reviewed(typed: &OsStr) -> Vec<CompletionCandidate> {
    let parts = typed.to_str().and_then(|typed| typed.split_once(':'));
    let Some((locale, code)) = parts else {
        return locales(typed);
    };
    let codes = codes(OsStr::new(code)).into_iter();
    codes
        .map(|code| code.add_prefix(format!("{locale}:")))
        .collect()
}

/// Returns the parameters of the entry that was typed before, as `NAME=`; of an enum, with its words.
pub(crate) fn params(typed: &OsStr) -> Vec<CompletionCandidate> {
    of_catalogs(typed, |catalogs, typed| {
        let mut arguments = std::env::args()
            .skip_while(|argument| argument != "--")
            .skip(3);
        let entry = arguments.find_map(|argument| find_one(catalogs, &argument).ok());
        let params = entry.map_or(&[][..], |entry| &entry.model.params);
        let all = params.iter().flat_map(|param| {
            let name = &param.name.value;
            let words = param
                .words
                .iter()
                .map(move |word| format!("{name}={}", word));
            let words: Vec<_> = words.collect();
            match words.is_empty() {
                true => vec![format!("{name}=")],
                false => words,
            }
        });
        let begun = all.filter(|candidate| begins(candidate, typed));
        begun.map(|candidate| (candidate, None)).collect()
    })
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
            .all(|c| c.is_ascii_alphanumeric() || "._:/-=".contains(c))
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
