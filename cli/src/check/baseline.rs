//! Findings that were there before: `check --baseline FILE`.
//!
//! A line for each check, file and sentence, with how often it was found. Neither line nor column is in it, so
//! that a finding stays known when text is added above it.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

use errorbook_compiler::diagnostic::{Diagnostic, Level};
use errorbook_compiler::files;

use super::found::{Checked, Found};
use crate::failure::{Failure, Problem};

/// The most bytes of the file.
const MOST_BYTES: u64 = 64 << 20;

/// The first line. The number is that of the format.
const HEAD: &str = "errorbook baseline 1";

/// Findings that do not count, and how often each may be found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Baseline {
    known: BTreeMap<String, usize>,
}

impl Baseline {
    /// Reads the file. `None` if there is none.
    ///
    /// # Errors
    /// If it cannot be read or is no baseline.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, Failure> {
        let bytes = match files::read_file(path, MOST_BYTES) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unreadable(path, 1, &error.to_string())),
        };
        let text = String::from_utf8(bytes);
        let text = text.map_err(|_| unreadable(path, 1, "it is not UTF-8"))?;
        Self::parse(&text)
            .map(Some)
            .map_err(|(line, what)| unreadable(path, line, &what))
    }

    fn parse(text: &str) -> Result<Self, (usize, String)> {
        let mut lines = text.lines().enumerate();
        let head = lines.next().map_or("", |(_, head)| head);
        if head != HEAD {
            let what = match head.strip_prefix("errorbook baseline ") {
                Some(version) => {
                    format!("it is of version {version}, and this command reads version 1")
                }
                None => format!("it does not begin with `{HEAD}`"),
            };
            return Err((1, what));
        }
        let mut known = BTreeMap::new();
        for (index, line) in lines {
            let row = line.split_once(' ');
            let row =
                row.and_then(|(count, finding)| Some((count.parse::<usize>().ok()?, finding)));
            let Some((count, finding)) = row else {
                return Err((index + 1, "a line is a number and a finding".to_owned()));
            };
            let sum: &mut usize = known.entry(finding.to_owned()).or_insert(0);
            *sum = sum.saturating_add(count);
        }
        Ok(Self { known })
    }

    /// Returns the baseline in which these findings are known. Errors never are: they stop the build.
    pub(super) fn new(found: &Found<'_>) -> Self {
        let mut known = BTreeMap::new();
        for (checked, found) in &found.projects {
            for found in found.iter().filter(|found| found.level != Level::Error) {
                *known.entry(key(found, checked)).or_insert(0) += 1;
            }
        }
        Self { known }
    }

    /// Returns the file's text.
    pub(super) fn text(&self) -> String {
        let lines = self.known.iter();
        let lines = lines.map(|(finding, count)| format!("{count} {finding}\n"));
        format!("{HEAD}\n{}", lines.collect::<String>())
    }

    /// Counts the findings that are known.
    pub(super) fn len(&self) -> usize {
        self.known
            .values()
            .fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// Takes the known findings out. Returns how many these were.
    pub(super) fn take_known(&mut self, found: &mut Found<'_>) -> usize {
        let mut taken = 0;
        for (checked, found) in &mut found.projects {
            let before = found.len();
            found.retain(|found| !self.takes(found, checked));
            taken += before - found.len();
        }
        taken
    }

    /// Returns whether a finding is known once more.
    fn takes(&mut self, found: &Diagnostic, checked: &Checked) -> bool {
        let known = match found.level {
            Level::Error => None,
            Level::Warning | Level::Info => self.known.get_mut(&key(found, checked)),
        };
        match known {
            Some(left @ 1..) => {
                *left -= 1;
                true
            }
            _ => false,
        }
    }
}

/// Returns what a line says of a finding. Paths are seen from the project, or from that of all members.
fn key(found: &Diagnostic, checked: &Checked) -> String {
    let sources = checked.compilation.sources();
    let file = found.labels.first().map(|label| label.span.file);
    let file = file.map_or_else(String::new, |file| {
        let path = sources.get(file).path.clone();
        match checked.folder.as_str() {
            folder if !folder.is_empty() && sources.is_own(file) => format!("{folder}/{path}"),
            _ => path,
        }
    });
    let text = format!("{} {file} {}", found.check.code, found.title);
    text.replace(char::is_control, " ")
}

fn unreadable(path: &Path, line: usize, what: &str) -> Failure {
    let title = format!(
        "cannot read the baseline `{}:{line}`: {what}",
        path.display()
    );
    Failure::usage(
        Problem::new(title).help("delete the file, and run the command again to create it"),
    )
}

#[cfg(test)]
mod tests {
    use super::Baseline;

    #[test]
    fn a_file_that_is_no_baseline_is_refused_at_its_line() {
        for (text, line) in [
            ("", 1),
            ("errorbook baseline 2\n", 1),
            ("errorbook baseline 1\nx EB0101 a b\n", 2),
            ("errorbook baseline 1\n1 EB0101 a b\n\n", 3),
            (
                "errorbook baseline 1\n99999999999999999999999 EB0101 a b\n",
                2,
            ),
        ] {
            assert_eq!(Baseline::parse(text).unwrap_err().0, line, "{text:?}");
        }
        let most = usize::MAX;
        let text =
            format!("errorbook baseline 1\n{most} EB0101 a b\n{most} EB0101 a b\n1 EB0102 a b\n");
        assert_eq!(Baseline::parse(&text).unwrap().len(), most);
        let text = "errorbook baseline 1\n2 EB0101 catalog/a.toml what is wrong\n";
        assert_eq!(Baseline::parse(text).unwrap().text(), text);
    }
}
