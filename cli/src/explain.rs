//! `errorbook explain`: all that is known of a code.

use std::process::ExitCode;

use clap::Args;
use clap_complete::ArgValueCompleter;
use errorbook_compiler::checks;
use errorbook_compiler::diagnostic::Check;
use errorbook_identify::{How, Match};
use errorbook_reference::checks::{check_section, checks_table};
use errorbook_reference::text::MatchedBy;
use errorbook_reference::view::{CatalogView, EntryView};
use errorbook_reference::{CompiledCatalog, json, markdown, text};

use crate::arguments::Arguments;
use crate::completions::{explained, params};
use crate::failure::{Failure, Problem, quoted};
use crate::identify::{self, identifier};
use crate::lookup::{CatalogEntry, Matches, ambiguous, find, is_called, suggests};
use crate::output::{Format, Output};
use crate::project::Projects;
use crate::request::Request;

#[derive(Args)]
pub(crate) struct Explain {
    /// A code, in upper or lower case, also as part of a text. If several entries share it, use CATALOG/KEY. An
    /// `error` value, an HTTP status, and the code or name of a check (`EB0202`) work too. The beginning of codes
    /// (`TOK0`, `EB03`) or the name of a catalog gives a list.
    #[arg(add = ArgValueCompleter::new(explained))]
    code: String,
    /// Values for the parameters. A parameter without a value is shown by its name.
    #[arg(value_name = "NAME=VALUE", add = ArgValueCompleter::new(params))]
    values: Vec<String>,
    /// The output format.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Explain {
    pub(crate) fn run(
        self,
        projects: Result<Projects, Failure>,
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let check = checks::find(&self.code);
        if let Some(checks) = checks_of(&self.code) {
            return self.checks(&checks, output);
        }
        let projects = match (projects, check) {
            // What a finding means can be asked anywhere.
            (Err(_), Some(check)) => return self.check(check, output),
            (projects, _) => projects?,
        };
        let catalogs = match (projects.readable(), check) {
            (Err(_), Some(check)) => return self.check(check, output),
            (catalogs, _) => catalogs?,
        };
        let found = find(&catalogs, &self.code);
        if found.is_ok() || check.is_none() {
            projects.say_errors(output);
        }
        let matches = match (found, check) {
            // Whoever asks what a finding means has catalogs with errors, and knows.
            (Err(_), Some(check)) => return self.check(check, output),
            // What is no code may be what else a person has of an error.
            (Err(unknown), None) => {
                let several = several(&catalogs, &self.code, request);
                if !several.is_empty() && self.values.is_empty() {
                    return self.format.list(&several, output);
                }
                let found = identifier(&catalogs).identify(&self.code);
                // One word that is no code is more likely one with a mistake.
                let may_be_a_code = !self.code.contains(char::is_whitespace)
                    && (suggests(&catalogs, &self.code) || !is_word_of(&catalogs, &self.code));
                let is_poor = |best: &Match<'_>| best.how == How::Words && may_be_a_code;
                if found.first().is_none_or(is_poor) || !self.values.is_empty() {
                    return Err(unknown);
                }
                output.remark(&format!("no code is {}; it may mean:", quoted(&self.code)));
                let format = match self.format {
                    Format::Text | Format::Markdown => identify::Format::Text,
                    Format::Json => identify::Format::Json,
                };
                return format.print(&found, request, output);
            }
            (Ok(matches), _) => matches,
        };
        if let Some(parent) = matches.parent() {
            let cases = self.without_values(&matches, request)?;
            return self.page(parent, &parent.view(request), &cases, request, output);
        }
        let [one] = matches.found[..] else {
            return self.choices(&matches, request, output);
        };
        let values = Arguments::read(one.model, &self.values)?.for_reader();
        let entry = one.view(request).with_values(values);
        self.page(one, &entry, &[], request, output)
    }

    /// Shows an entry, or a code with its cases.
    fn page(
        &self,
        found: CatalogEntry<'_>,
        entry: &EntryView<'_>,
        cases: &[EntryView<'_>],
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let note = request.unserved(&found.catalog.catalog());
        match self.format {
            Format::Text => {
                let how = text::Explained {
                    styled: output.is_styled(),
                    note,
                    url: found.entry.page_url().map(|url| url.to_string()),
                };
                output.page(&text::cases(entry, cases, &how))
            }
            Format::Markdown => {
                let note = note.map(|note| format!("> {note}\n\n"));
                output.raw(&(note.unwrap_or_default() + &markdown::cases(entry, cases)))
            }
            Format::Json if cases.is_empty() => output.json(&json::page(entry)),
            Format::Json => output.json(&json::cases(entry, cases)),
        }
    }

    /// Shows checks of the compiler's own as a list.
    fn checks(&self, checks: &[&Check], output: &mut Output) -> Result<ExitCode, Failure> {
        self.refuse_values("a list of checks")?;
        match self.format {
            Format::Text => output.page(&text::checks(checks, output.width())),
            Format::Markdown => output.raw(&checks_table(checks)),
            Format::Json => output.json(&json::checks(checks)),
        }
    }

    fn refuse_values(&self, what: &str) -> Result<(), Failure> {
        if self.values.is_empty() {
            return Ok(());
        }
        let title = format!("{what} takes no values");
        Err(Failure::usage(Problem::new(title).help("leave them out")))
    }

    /// Shows a check of the compiler's own.
    fn check(&self, check: &Check, output: &mut Output) -> Result<ExitCode, Failure> {
        self.refuse_values(&format!("the check {}", check.code))?;
        match self.format {
            Format::Text => output.styled(&text::check(check)),
            Format::Markdown => output.raw(&check_section(check)),
            Format::Json => output.json(&json::check(check)),
        }
    }

    /// Returns the entries of which the reader may mean any.
    fn without_values<'a>(
        &self,
        matches: &Matches<'a>,
        request: &Request,
    ) -> Result<Vec<EntryView<'a>>, Failure> {
        if !self.values.is_empty() {
            return Err(ambiguous(matches, &self.code));
        }
        let entries = matches.found.iter();
        Ok(entries.map(|found| found.view(request)).collect())
    }

    /// Shows the entries that share a code, an `error` or a status, of which the reader may mean any.
    fn choices(
        &self,
        matches: &Matches<'_>,
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let entries = self.without_values(matches, request)?;
        match self.format {
            Format::Text => output.page(&text::choices(&entries, matches.by)),
            Format::Markdown => {
                output.raw(&markdown::choices(&entries, matches.by == MatchedBy::Error))
            }
            Format::Json => output.json(&json::choices(&entries)),
        }
    }
}

/// Returns whether a text that says what kind of error an entry is has a word, in any language.
fn is_word_of(catalogs: &[CompiledCatalog<'_>], word: &str) -> bool {
    const LEAST_LETTERS: usize = 2;
    let word = word.to_lowercase();
    let has_word = |view: &CatalogView<'_>| {
        view.listed().any(|entry| {
            let texts = [entry.summary.as_ref(), entry.message.as_ref()];
            let mut texts = texts.into_iter().flatten();
            texts.any(|text| {
                text.pattern
                    .default_text(text.params)
                    .to_lowercase()
                    .contains(&word)
            })
        })
    };
    word.chars().count() >= LEAST_LETTERS
        && catalogs
            .iter()
            .any(|catalog| catalog.own_texts().iter().any(has_word))
}

/// Returns the checks whose codes begin with what was typed: `EB`, `EB03`.
fn checks_of(typed: &str) -> Option<Vec<&'static Check>> {
    let prefix = typed.to_ascii_uppercase();
    let is_prefix = prefix.starts_with("EB") && prefix.len() < "EB0000".len();
    let all = checks::all().filter(|check| check.code.starts_with(&prefix));
    let found: Vec<_> = all.filter(|_| is_prefix).collect();
    (!found.is_empty()).then_some(found)
}

/// Returns the entries of a catalog that was named, or those whose codes begin with what was typed.
fn several<'a>(
    catalogs: &'a [CompiledCatalog<'a>],
    typed: &str,
    request: &Request,
) -> Vec<CatalogView<'a>> {
    const LEAST_LETTERS: usize = 2;
    let views = |keep: &dyn Fn(&CompiledCatalog<'_>, &EntryView<'_>) -> bool| -> Vec<_> {
        let views = catalogs.iter().map(|catalog| {
            let view = catalog.view(request);
            view.only(|entry| keep(catalog, entry))
        });
        views
            .filter(|view| view.listed().next().is_some())
            .collect()
    };
    let named = views(&|catalog, _| is_called(catalog, typed));
    if !named.is_empty() || typed.chars().count() < LEAST_LETTERS {
        return named;
    }
    let begins = |name: &str| {
        let start = name.get(..typed.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(typed))
    };
    views(&|_, entry| begins(entry.code()) || begins(entry.key()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    /// Longer than any argument that a system takes.
    #[test]
    fn a_value_of_a_mebibyte_makes_no_longer_page() {
        let project = Project::shipped(None, false).unwrap();
        let catalogs = CompiledCatalog::all(project.compilation.readable());
        let request = Request::new(Some("en")).unwrap();
        let pages = |format: Format, value: &str| {
            let found = find(&catalogs, "TOK013").unwrap().found[0];
            let value = format!("token_id={value}");
            let values = Arguments::read(found.model, &[value]).unwrap().for_reader();
            let entry = found.view(&request).with_values(values);
            match format {
                Format::Text => text::page(&entry, &text::Explained::default()),
                Format::Markdown | Format::Json => markdown::cases(&entry, &[]),
            }
        };
        let long = "\u{1b}x\n".repeat(1 << 18) + &"あ".repeat(1 << 18);
        let page = pages(Format::Text, &long);
        assert_eq!(
            page.lines().count(),
            pages(Format::Text, "x").lines().count()
        );
        assert!(page.len() < 10_000, "{}", page.len());
        let page = pages(Format::Markdown, &long);
        assert_eq!(
            page.lines().count(),
            pages(Format::Markdown, "x").lines().count()
        );
    }
}
