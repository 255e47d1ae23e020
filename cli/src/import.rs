//! `errorbook import`: what translators send back.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use errorbook_compiler::{Compilation, lock};
use errorbook_core::Locale;
use errorbook_exchange::{Answer, Format, Import, Problem as Found, Translation, read};

use crate::failure::{Failure, Problem, quoted};
use crate::output::{Output, counted};
use crate::project::{OwnProject, parsed};
use crate::roots::Roots;
use crate::translate::{FileFormat, language, own_language};
use crate::unified_diff::unified_diff;
use new_catalog::NewCatalogFiles;
use taken::{Taken, take};

mod file;
mod new_catalog;
mod taken;

/// Puts translations into `locales/`: those of a file that `errorbook translate` wrote. With `--catalog`, makes a new
/// catalog from texts of others instead.
///
/// Comments and order of the project's files stay. A translation that `check` would refuse is refused with its place in
/// the file, and nothing is written. The lock remembers the source texts that the file was written from: what was
/// translated from an older one stays stale.
#[derive(Args)]
pub(crate) struct ImportFile {
    /// The translated file. With `--catalog`: a file for each language.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The file format. Default: by the file extension.
    #[arg(long, value_enum, conflicts_with = "catalog")]
    format: Option<FileFormat>,
    /// Make a catalog with this name, from Java's `.properties`, JSON, or a table with a column for each language
    /// (`key,en,ja`). The name of a file tells its language, as in `messages_ja.properties`. A file without a language
    /// is in the source language, which `--locale` names (default: `en`).
    #[arg(long, value_name = "NAME")]
    catalog: Option<String>,
    /// Number the codes of the new catalog, as in `SHOP###`. Default: codes made from the keys of the file.
    #[arg(long, value_name = "PATTERN", requires = "catalog")]
    codes: Option<String>,
    /// Import the correct texts even if others are wrong.
    #[arg(long)]
    keep_good: bool,
    /// Show what would change without changing it.
    #[arg(long)]
    dry_run: bool,
}

impl ImportFile {
    /// `locale`: the language of the file.
    pub(crate) fn run(
        &self,
        roots: &Roots,
        locale: Option<&str>,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        if let Some(name) = &self.catalog {
            let made = NewCatalogFiles {
                name,
                files: &self.files,
                codes: self.codes.as_deref(),
                keep_good: self.keep_good,
                dry_run: self.dry_run,
            };
            return made.run(roots, locale, output);
        }
        if self.files.len() > 1 {
            let problem = Problem::new("translations are imported one file at a time");
            let help = "to make a new catalog of several files, name it with `--catalog`";
            return Err(Failure::usage(problem.help(help)));
        }
        let roots = &roots.workspace()?.members;
        let answer = self.read()?;
        let locale = self.locale(&answer, locale)?;
        let projects = roots.iter().map(OwnProject::open);
        let projects = projects.collect::<Result<Vec<_>, _>>()?;
        let compilations: Vec<_> = projects.iter().map(OwnProject::compile).collect();
        let mut all = Vec::new();
        for ((project, compilation), answer) in projects
            .iter()
            .zip(&compilations)
            .zip(divided(answer, &compilations)?)
        {
            let translation = Translation::new(parsed(compilation)?, locale);
            if translation.source_locale() == locale {
                return Err(own_language(&locale));
            }
            let import = Import::new(&translation, answer);
            all.push((project, take(project, &translation, import)?));
        }
        let problems: Vec<&Found> = all
            .iter()
            .flat_map(|(_, taken)| &taken.import.problems)
            .collect();
        let report = self.report(&problems);
        let count = all
            .iter()
            .map(|(_, taken)| taken.import.texts.len())
            .sum::<usize>();
        if !problems.is_empty() && !self.keep_good {
            let count = counted(count, "translation", "translations");
            let end =
                format!("nothing was imported; `--keep-good` takes over the {count} that can be\n");
            return Err(Failure::Findings(report + &end));
        }
        if self.dry_run {
            let diffs = all.iter().map(|(project, taken)| diff(project, taken));
            output.styled(&(diffs.collect::<String>() + &self.notes(&all)))?;
        } else {
            for (project, taken) in &all {
                write(project, taken)?;
            }
            output.styled(&self.summary(&all, &locale))?;
        }
        match problems.is_empty() {
            true => Ok(ExitCode::SUCCESS),
            false => Err(Failure::Findings(report)),
        }
    }

    /// Returns the path of the only file.
    fn path(&self) -> String {
        let first = self.files.first();
        first.map_or_else(String::new, |path| path.display().to_string())
    }

    fn read(&self) -> Result<Answer, Failure> {
        let shown = self.path();
        let by_name = || Format::from_path(&shown);
        let Some(format) = self.format.map(FileFormat::format).or_else(by_name) else {
            let problem = Problem::new(format!("the format of {} is not known", quoted(&shown)));
            return Err(Failure::usage(
                problem.help("name it with `--format`: ftl, po, xliff or csv"),
            ));
        };
        let bytes = file::bytes(Path::new(&shown))?;
        read(&shown, &bytes, format).map_err(|problem| Failure::Findings(self.report(&[&problem])))
    }

    /// Returns the language of the file, which has to be the one that is asked for.
    fn locale(&self, answer: &Answer, wanted: Option<&str>) -> Result<Locale, Failure> {
        let wanted = wanted.map(language).transpose()?;
        let said = answer.locale.as_deref().map(language).transpose()?;
        match (said, wanted) {
            (Some(said), Some(wanted)) if said != wanted => {
                let title = format!("{} is in `{said}`, not in `{wanted}`", quoted(&self.path()));
                Err(Failure::usage(
                    Problem::new(title).help("remove `--locale`, or name the other file"),
                ))
            }
            (Some(locale), _) | (None, Some(locale)) => Ok(locale),
            (None, None) => {
                let title = format!("{} does not name its language", quoted(&self.path()));
                Err(Failure::usage(
                    Problem::new(title).help("name it, as in `--locale de`"),
                ))
            }
        }
    }

    /// Returns what is wrong with the file.
    fn report(&self, problems: &[&Found]) -> String {
        let path = self.path();
        let lines = problems.iter().map(|found| file::report(&path, found));
        lines.collect()
    }

    fn summary(&self, all: &[(&OwnProject, Taken)], locale: &Locale) -> String {
        let mut out = String::new();
        for (project, taken) in all {
            for file in &taken.merged {
                out.push_str(&format!("wrote {}\n", project.path(&file.path).display()));
            }
        }
        let texts = || all.iter().flat_map(|(_, taken)| &taken.import.texts);
        let new = texts().filter(|text| text.pieces.is_some()).count();
        let reviewed = texts().count() - new;
        let sum = |count: fn(&Import) -> usize| {
            all.iter()
                .map(|(_, taken)| count(&taken.import))
                .sum::<usize>()
        };
        out.push_str(&format!(
            "imported {} into {locale}",
            counted(new, "translation", "translations")
        ));
        for (count, what) in [
            (reviewed, "that did not change and are up to date now"),
            (sum(|import| import.unchanged), "as they were"),
            (sum(|import| import.untranslated), "not translated"),
        ] {
            if count > 0 {
                out.push_str(&format!(", {count} {what}"));
            }
        }
        out.push('\n');
        out.push_str(&self.notes(all));
        if new > 0 && all.iter().any(|(_, taken)| taken.lock.is_none()) {
            out.push_str("there is no errorbook.lock, so which source texts they were made from is not recorded; `errorbook lock` does it\n");
        }
        out
    }

    /// Returns which translations stay stale, and which entries are left out.
    fn notes(&self, all: &[(&OwnProject, Taken)]) -> String {
        let path = self.path();
        let mut out = String::new();
        let texts = all.iter().flat_map(|(_, taken)| &taken.import.texts);
        for text in texts.filter(|text| text.is_stale) {
            out.push_str(&format!(
                "made from an older source text, so that it stays stale: {}\n",
                text.id
            ));
        }
        for skipped in all.iter().flat_map(|(_, taken)| &taken.import.skipped) {
            out.push_str(&file::note(&path, skipped));
        }
        out
    }
}

/// Divides an answer among projects by the catalogs of each. What is of none is the first one's, which says so.
fn divided(answer: Answer, compilations: &[Compilation]) -> Result<Vec<Answer>, Failure> {
    let has = |compilation: &Compilation, name: &str| {
        let mut catalogs = compilation.catalogs().iter();
        catalogs.any(|catalog| catalog.name == name)
    };
    let mut answers = vec![Answer::default(); compilations.len()];
    for segment in answer.segments {
        let name = &segment.id.catalog;
        let mut known = (0..).zip(compilations).filter(|(_, one)| has(one, name));
        let (first, second) = (known.next(), known.next());
        if second.is_some() {
            let problem = Problem::new(format!("several projects have a catalog {}", quoted(name)));
            return Err(Failure::usage(
                problem.help("name the project with `--dir`"),
            ));
        }
        let at = first.map_or(0, |(at, _)| at);
        if let Some(one) = answers.get_mut(at) {
            one.segments.push(segment);
        }
    }
    if let Some(first) = answers.first_mut() {
        first.problems = answer.problems;
        first.skipped = answer.skipped;
    }
    Ok(answers)
}

fn diff(project: &OwnProject, taken: &Taken) -> String {
    let files = taken.merged.iter().map(|file| {
        let before = project.files.iter().find(|known| known.path == file.path);
        let before = before.map_or("".into(), |file| String::from_utf8_lossy(&file.bytes));
        unified_diff(
            &project.path(&file.path).display().to_string(),
            &before,
            &file.text,
        )
    });
    files.collect()
}

/// Writes the lock, and then the translations. After an interrupted run, the same import does the rest: translations that
/// are there already would count as unchanged, and not be recorded.
fn write(project: &OwnProject, taken: &Taken) -> Result<(), Failure> {
    let lock = taken.lock.as_ref().map(ToString::to_string);
    let files = taken
        .merged
        .iter()
        .map(|file| (file.path.as_str(), file.text.as_bytes()));
    let lock = lock.iter().map(|lock| (lock::PATH, lock.as_bytes()));
    let files: Vec<_> = lock.chain(files).collect();
    let is_new = |path: &str| !project.files.iter().any(|file| file.path == path);
    project.write_all(&files)?;
    if files.iter().any(|(path, _)| is_new(path)) {
        project.touch_catalogs(&taken.compilation);
    }
    Ok(())
}
