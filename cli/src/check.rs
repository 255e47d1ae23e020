//! `errorbook check`: what is wrong with catalogs and translations.

use std::collections::BTreeSet;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use errorbook_compiler::Compilation;
use errorbook_compiler::diagnostic::{Color, Diagnostic, Level};
use errorbook_compiler::source::Span;
use serde::Serialize;

use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;

#[derive(Args)]
pub(crate) struct Check {
    /// How to show what is found.
    #[arg(long, value_enum, default_value_t)]
    format: CheckFormat,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum CheckFormat {
    /// With the source around it.
    #[default]
    Text,
    /// For programs and editors.
    Json,
    /// Annotations of GitHub Actions.
    Github,
}

#[derive(Serialize)]
struct Finding<'a> {
    #[serde(flatten)]
    place: Option<Place>,
    code: &'static str,
    name: &'static str,
    level: &'static str,
    message: &'a str,
    labels: Vec<Label<'a>>,
    help: &'a [String],
}

#[derive(Serialize)]
struct Label<'a> {
    #[serde(flatten)]
    place: Place,
    text: &'a str,
}

/// Lines and columns count from 1, columns in characters.
#[derive(Serialize)]
struct Place {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

impl Check {
    pub(crate) fn run(self, project: &Project, output: &mut Output) -> Result<ExitCode, Failure> {
        let compilation = &project.compilation;
        match self.format {
            CheckFormat::Text => {
                // Taken out again where colour does not belong.
                let report = compilation.report(Color::Always);
                output.styled(&(report + &conclusion(compilation)))?;
            }
            CheckFormat::Json => {
                output.json(&findings(project))?;
            }
            CheckFormat::Github => {
                let annotations = findings(project).iter().map(annotation).collect::<String>();
                output.raw(&(annotations + &conclusion(compilation)))?;
            }
        }
        Ok(if compilation.has_errors() {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        })
    }
}

/// What was looked at. Said only when the catalogs can be used.
fn conclusion(compilation: &Compilation) -> String {
    if compilation.has_errors() {
        return String::new();
    }
    let catalogs = compilation.catalogs();
    let entries = catalogs.iter().map(|catalog| catalog.entries.len()).sum();
    let locales: BTreeSet<_> = catalogs
        .iter()
        .flat_map(|catalog| catalog.locales.iter().map(|known| known.locale))
        .collect();
    let findings = match compilation.diagnostics().len() {
        0 => "no findings".to_owned(),
        count => counted(count, "finding", "findings"),
    };
    format!(
        "checked {}, {}, {}: {findings}\n",
        counted(catalogs.len(), "catalog", "catalogs"),
        counted(entries, "entry", "entries"),
        counted(locales.len(), "locale", "locales"),
    )
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn findings(project: &Project) -> Vec<Finding<'_>> {
    let diagnostics = project.compilation.diagnostics().iter();
    diagnostics
        .map(|diagnostic| finding(project, diagnostic))
        .collect()
}

fn finding<'a>(project: &Project, diagnostic: &'a Diagnostic) -> Finding<'a> {
    let labels = diagnostic.labels.iter().map(|label| Label {
        place: place(project, label.span),
        text: &label.text,
    });
    let first = diagnostic.labels.first();
    Finding {
        place: first.map(|label| place(project, label.span)),
        code: diagnostic.check.code,
        name: diagnostic.check.name,
        level: diagnostic.level.name(),
        message: &diagnostic.title,
        labels: labels.collect(),
        help: &diagnostic.help,
    }
}

/// A place, by the file's path as seen from where the command stands.
fn place(project: &Project, span: Span) -> Place {
    let sources = project.compilation.sources();
    let (line, column) = sources.line_column(span.file, span.start);
    let (end_line, end_column) = sources.line_column(span.file, span.end.max(span.start));
    Place {
        file: sources.shown_path(span.file),
        line,
        column,
        end_line,
        end_column,
    }
}

/// A workflow command: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.
fn annotation(finding: &Finding<'_>) -> String {
    let command = match finding.level {
        level if level == Level::Info.name() => "notice",
        level => level,
    };
    let place = finding.place.as_ref().map_or_else(String::new, |place| {
        format!(
            "file={},line={},endLine={},col={},endColumn={},",
            property(&place.file),
            place.line,
            place.end_line,
            place.column,
            place.end_column
        )
    });
    let title = property(&format!("{} {}", finding.code, finding.name));
    let labels = finding.labels.iter().take(1).map(|label| label.text);
    let help = finding.help.iter().map(|help| format!("help: {help}"));
    let lines = [finding.message]
        .into_iter()
        .chain(labels)
        .map(str::to_owned);
    let message: Vec<_> = lines.chain(help).collect();
    format!(
        "::{command} {place}title={title}::{}\n",
        data(&message.join("\n"))
    )
}

/// The text of a command, in which a line break would end it.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a command's property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn annotations_are_escaped() {
        assert_eq!(data("50%\r\n::error::x"), "50%25%0D%0A::error::x");
        assert_eq!(property("a,b:c%"), "a%2Cb%3Ac%25");
    }
}
