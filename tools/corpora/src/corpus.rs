//! A corpus: a project, checked as the command checks it.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use errorbook_compiler::diagnostic::{Check, Diagnostic, Level};
use errorbook_compiler::files::read_project;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile};

use crate::processor;
use crate::text::{Place, Texts};

/// Translations of others as a project.
#[derive(Debug)]
pub struct Corpus {
    /// The name of its directory.
    pub name: String,
    /// Its files.
    pub files: Vec<InputFile>,
    /// What the check found.
    pub compilation: Compilation,
    /// What the check took of a processor.
    pub processor: Option<Duration>,
}

impl Corpus {
    /// Reads and checks a project.
    ///
    /// # Errors
    ///
    /// If the directory has no catalog.
    pub fn read(dir: &Path) -> Result<Self, String> {
        let name = dir.file_name().map(|name| name.to_string_lossy());
        let name = name.ok_or_else(|| format!("{}: has no name", dir.display()))?;
        let files = read_project(dir);
        if !files.iter().any(|file| file.path.ends_with(".toml")) {
            let dir = dir.display();
            return Err(format!("{dir}: no catalog; see tools/corpora/README.md"));
        }
        let before = processor::time();
        let compilation = check(files.clone());
        let after = processor::time();
        Ok(Self {
            name: name.into_owned(),
            files,
            compilation,
            processor: after.zip(before).map(|(after, before)| after - before),
        })
    }

    /// Returns how many bytes the files have.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.files.iter().map(|file| file.bytes.len()).sum()
    }

    /// Returns the findings, with the texts that they are about.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let texts = Texts::of(&self.compilation);
        let found = self.compilation.diagnostics().iter();
        found
            .map(|found| Finding::new(&self.name, found, &texts))
            .collect()
    }
}

/// Checks files by all that the command has.
#[must_use]
pub fn check(files: Vec<InputFile>) -> Compilation {
    compile(files).with_review()
}

/// One finding, and what it is about.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The check.
    pub check: &'static Check,
    /// How much it matters.
    pub level: Level,
    /// The finding in one line.
    pub title: String,
    /// The name of the corpus.
    pub corpus: String,
    /// Which text it is about.
    pub place: Place,
    /// The source text, as it is written.
    pub source: String,
    /// The text, as it is written.
    pub text: String,
}

impl Finding {
    fn new(corpus: &str, found: &Diagnostic, texts: &Texts) -> Self {
        let subject = found.subjects.first();
        let place = subject.map(|subject| Place {
            catalog: subject.catalog.clone(),
            locale: subject
                .locale
                .map(|locale| locale.to_string())
                .unwrap_or_default(),
            key: subject.entry.clone().unwrap_or_default(),
            field: subject.field.clone().unwrap_or_default(),
        });
        let place = place.unwrap_or_default();
        Self {
            check: found.check,
            level: found.level,
            title: found.title.clone(),
            corpus: corpus.to_owned(),
            source: texts.source(&place),
            text: texts.text(&place),
            place,
        }
    }

    /// Returns whether it is more than worth knowing.
    #[must_use]
    pub fn is_claim(&self) -> bool {
        self.level > Level::Info
    }
}

/// Returns what a compilation found of a level or more, each by check and place.
#[must_use]
pub fn found_at(compilation: &Compilation, least: Level) -> BTreeSet<(&'static str, Place)> {
    let texts = Texts::default();
    let found = compilation.diagnostics().iter();
    let found = found.filter(|found| found.level >= least);
    found
        .map(|found| {
            let mut place = Finding::new("", found, &texts).place;
            if place.key.is_empty()
                && let Some((locale, key)) = message_around(compilation, found)
            {
                place = Place {
                    locale,
                    key,
                    ..place
                };
            }
            (found.check.code, place)
        })
        .collect()
}

/// Returns the locale and the message that a finding stands in, of a translation file.
fn message_around(compilation: &Compilation, found: &Diagnostic) -> Option<(String, String)> {
    let span = found.labels.first()?.span;
    let source = compilation.sources().get(span.file);
    let locale = source.path.strip_prefix("locales/")?.split('/').next()?;
    let before = source.text.get(..span.start)?;
    let lines = before.lines().rev();
    let key = lines.filter(|line| !line.starts_with(char::is_whitespace));
    let key = key.filter_map(|line| line.split_once(" =")).next()?.0;
    Some((locale.to_owned(), key.to_owned()))
}
