//! `errorbook explain`: all that is known of a code.

mod check;
mod json;
mod markdown;
mod text;

use std::process::ExitCode;

use clap::Args;
use clap_complete::ArgValueCompleter;
use errorbook_compiler::checks;
use errorbook_compiler::diagnostic::Check;
use errorbook_compiler::emit::check_section;

pub(crate) use json::Text;

use crate::arguments::Arguments;
use crate::completions::codes;
use crate::failure::{Failure, Problem};
use crate::lookup::{Found, Matches, ambiguous, find};
use crate::output::Output;
use crate::project::Project;
use crate::request::Request;
use crate::shown::{EntryTexts, Format};

#[derive(Args)]
pub(crate) struct Explain {
    /// The code, in any case; of a code that several entries share, CATALOG/KEY. Also `error` of a
    /// payload, an HTTP status, and the code or name of a check (`EB0202`).
    #[arg(add = ArgValueCompleter::new(codes))]
    code: String,
    /// Values to show in the texts. Without one, a parameter's name stands in its place.
    #[arg(value_name = "NAME=VALUE")]
    values: Vec<String>,
    /// How to show it.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Explain {
    pub(crate) fn run(
        self,
        project: &Project,
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let check = checks::find(&self.code);
        let (catalogs, remark) = match (project.looked_up(), check) {
            (Ok(found), _) => found,
            // Whoever asks what a finding means has catalogs with errors.
            (Err(_), Some(check)) => return self.check(check, output),
            (Err(failure), None) => return Err(failure),
        };
        let matches = match (find(&catalogs, &self.code), check) {
            (Err(_), Some(check)) => return self.check(check, output),
            (matches, _) => matches?,
        };
        if let Some(remark) = remark {
            output.remark(remark);
        }
        if let Some(parent) = matches.parent() {
            return self.cases(parent, &matches, request, output);
        }
        let [one] = matches.found[..] else {
            return self.list(&matches, request, output);
        };
        let arguments = Arguments::read(one.model, &self.values)?;
        let entry =
            EntryTexts::new(one, arguments, request, self.format).styled(output.is_styled());
        let note = request.unserved(&one.catalog.catalog());
        match self.format {
            Format::Text => output.page(&text::page(&entry, note)),
            Format::Markdown => output.raw(&markdown::page(&entry, note)),
            Format::Json => output.json(&json::page(&entry)),
        }
    }

    /// A check of the compiler's own.
    fn check(&self, check: &Check, output: &mut Output) -> Result<ExitCode, Failure> {
        if !self.values.is_empty() {
            let title = format!("the check {} takes no values", check.code);
            return Err(Failure::usage(Problem::new(title).help("leave them out")));
        }
        match self.format {
            Format::Text => output.styled(&check::page(check)),
            Format::Markdown => output.raw(&check_section(check)),
            Format::Json => output.json(&check::json(check)),
        }
    }

    /// A code with its cases.
    fn cases(
        &self,
        parent: Found<'_>,
        matches: &Matches<'_>,
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let cases = self.without_values(matches, request, output.is_styled())?;
        let arguments = Arguments::read(parent.model, &[])?;
        let parent =
            EntryTexts::new(parent, arguments, request, self.format).styled(output.is_styled());
        let note = request.unserved(&parent.found.catalog.catalog());
        match self.format {
            Format::Text => output.page(&text::cases(&parent, &cases, note)),
            Format::Markdown => output.raw(&markdown::cases(&parent, &cases, note)),
            Format::Json => output.json(&json::cases(&parent, &cases)),
        }
    }

    /// The entries of which the reader may mean any.
    fn without_values<'a>(
        &self,
        matches: &Matches<'a>,
        request: &Request,
        styled: bool,
    ) -> Result<Vec<EntryTexts<'a>>, Failure> {
        if !self.values.is_empty() {
            return Err(ambiguous(matches, &self.code));
        }
        let entries = matches.found.iter().map(|&found| {
            let arguments = Arguments::read(found.model, &[])?;
            Ok(EntryTexts::new(found, arguments, request, self.format).styled(styled))
        });
        entries.collect()
    }

    /// The entries that share a code, an `error` or a status, of which the reader may mean any.
    fn list(
        &self,
        matches: &Matches<'_>,
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let entries = self.without_values(matches, request, output.is_styled())?;
        match self.format {
            Format::Text => output.page(&text::choices(&entries, matches.by)),
            Format::Markdown => output.raw(&markdown::choices(&entries, matches.by)),
            Format::Json => output.json(&json::choices(&entries)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    /// Longer than any argument that a system takes.
    #[test]
    fn a_value_of_a_mebibyte_makes_no_longer_page() {
        let project = Project::shipped();
        let catalogs = project.compiled().unwrap();
        let request = Request::new(Some("en")).unwrap();
        let pages = |format: Format, value: &str| {
            let found = find(&catalogs, "TOK013").unwrap().found[0];
            let value = format!("token_id={value}");
            let arguments = Arguments::read(found.model, &[value]).unwrap();
            let entry = EntryTexts::new(found, arguments, &request, format);
            match format {
                Format::Text => text::page(&entry, None),
                Format::Markdown | Format::Json => markdown::page(&entry, None),
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
