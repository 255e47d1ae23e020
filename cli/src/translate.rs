//! `errorbook translate`: texts for translators.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use errorbook_compiler::is_known_language;
use errorbook_core::Locale;
use errorbook_exchange::{Format, Selection, Translation, Unit, Written, write};

use crate::failure::{Failure, Problem, quoted};
use crate::output::{Output, counted};
use crate::project::{Projects, parsed};
use crate::revision::source_texts;
use crate::roots::{Root, Roots};
use crate::write::{Existing, write_named};

/// Writes the texts that are to be translated, with what a translator needs to know of each. `errorbook import` puts
/// the answer into the project.
///
/// Without `--missing`, `--stale` or `--all`: what is missing or stale.
#[derive(Args)]
pub(crate) struct Translate {
    /// The language to translate into: `de` or `pt-BR`. It may be new.
    #[arg(value_name = "LOCALE")]
    language: String,
    /// Export texts without a translation.
    #[arg(long)]
    missing: bool,
    /// Export texts whose source changed after the translation.
    #[arg(long)]
    stale: bool,
    /// Export all texts.
    #[arg(long, conflicts_with_all = ["missing", "stale"])]
    all: bool,
    /// Export only the texts of this catalog.
    #[arg(long, value_name = "NAME")]
    catalog: Option<String>,
    /// List the texts with their locations, without exporting them.
    #[arg(long, conflicts_with_all = ["format", "out"])]
    list: bool,
    /// The file format. Default: by the name that `--out` gives, else PO.
    #[arg(long, value_enum)]
    format: Option<FileFormat>,
    /// The file to write, or an existing directory for one file for each catalog. Default: standard output.
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
}

/// The formats of translators' tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FileFormat {
    /// Fluent, like the project's own files. One catalog for each file.
    Ftl,
    /// gettext, for Poedit, Weblate, Transifex or a text editor.
    Po,
    /// A gettext template, without translations.
    Pot,
    /// XLIFF 2.0, for tools of translation agencies.
    Xliff,
    /// A table for spreadsheets.
    Csv,
}

impl FileFormat {
    pub(crate) fn format(self) -> Format {
        match self {
            Self::Ftl => Format::Ftl,
            Self::Po => Format::Po,
            Self::Pot => Format::Pot,
            Self::Xliff => Format::Xliff,
            Self::Csv => Format::Csv,
        }
    }
}

impl Translate {
    pub(crate) fn run(&self, roots: &Roots, output: &mut Output) -> Result<ExitCode, Failure> {
        let locale = language(&self.language)?;
        let members = match roots.shipped {
            true => Vec::new(),
            false => roots.workspace()?.members,
        };
        let projects = Projects::open(roots, None, false)?;
        let mut translations = Vec::new();
        for project in &projects.0 {
            let mut one = Translation::new(parsed(&project.compilation)?, locale);
            if one.source_locale() == locale {
                return Err(own_language(&locale));
            }
            one.select(self.selection());
            translations.push(one);
        }
        self.keep_catalog(&mut translations)?;
        if self.list {
            return output.styled(&list(&translations));
        }
        if translations.iter().all(|one| one.units().is_empty()) {
            output.remark(&format!(
                "note: nothing is left to translate into {locale}; `--all` writes all texts"
            ));
            return Ok(ExitCode::SUCCESS);
        }
        for (translation, root) in translations.iter_mut().zip(&members) {
            add_old_sources(translation, root, output);
        }
        self.write(&translations, output)
    }

    fn selection(&self) -> Selection {
        match (self.missing, self.stale, self.all) {
            (false, false, false) => Selection::default(),
            (missing, stale, all) => Selection {
                missing: missing || all,
                stale: stale || all,
                translated: all,
            },
        }
    }

    /// Leaves the texts of the catalog that is named.
    fn keep_catalog(&self, translations: &mut [Translation<'_>]) -> Result<(), Failure> {
        let Some(name) = &self.catalog else {
            return Ok(());
        };
        let catalogs = translations.iter().flat_map(Translation::catalogs);
        let known: Vec<_> = catalogs.map(|catalog| catalog.name.clone()).collect();
        if !known.contains(name) {
            let problem = Problem::new(format!("there is no catalog {}", quoted(name)));
            let help = format!("the catalogs are {}", known.join(", "));
            return Err(Failure::usage(problem.help(help)));
        }
        translations
            .iter_mut()
            .for_each(|one| one.select_catalog(name));
        Ok(())
    }

    fn write(
        &self,
        translations: &[Translation<'_>],
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let by_name = || Format::from_path(self.out.as_ref()?.to_str()?);
        let format = self.format.map(FileFormat::format).or_else(by_name);
        let format = format.unwrap_or(Format::Po);
        if let Some(dir) = self.out.as_ref().filter(|out| out.is_dir()) {
            for one in translations.iter().flat_map(Translation::by_catalog) {
                let Some(catalog) = one.units().first().map(|unit| unit.id.catalog.clone()) else {
                    continue;
                };
                let name = match format {
                    Format::Ftl => format!("{catalog}.ftl"),
                    Format::Po | Format::Pot | Format::Xliff | Format::Csv => {
                        format!("{catalog}.{}.{}", one.locale(), format.extension())
                    }
                };
                self.put(&dir.join(name), &write(&one, format), output)?;
            }
            return Ok(ExitCode::SUCCESS);
        }
        let mut with_texts = translations.iter().filter(|one| !one.units().is_empty());
        let (Some(one), None) = (with_texts.next(), with_texts.next()) else {
            return Err(several("projects"));
        };
        if format == Format::Ftl && one.by_catalog().count() > 1 {
            return Err(several("catalogs"));
        }
        let written = write(one, format);
        if let Some(path) = &self.out {
            return self.put(path, &written, output);
        }
        say_refused(&written, output);
        output.raw(&written.text)
    }

    fn put(
        &self,
        path: &Path,
        written: &Written,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        say_refused(written, output);
        write_named(path, &written.text, Existing::Any)?;
        output.styled(&format!("wrote {}\n", path.display()))
    }
}

/// Reads the language of a translation.
pub(crate) fn language(tag: &str) -> Result<Locale, Failure> {
    let parsed = tag.parse::<Locale>().ok().filter(is_known_language);
    parsed.ok_or_else(|| {
        let problem = Problem::new(format!("{} is not the tag of a language", quoted(tag)));
        Failure::usage(problem.help("write one BCP 47 tag, as in `de` or `pt-BR`"))
    })
}

pub(crate) fn own_language(locale: &Locale) -> Failure {
    let problem = Problem::new(format!("`{locale}` is the language of the source texts"));
    Failure::usage(problem.help("change these in `catalog/*.toml`"))
}

fn several(what: &str) -> Failure {
    let problem = Problem::new(format!(
        "the texts are from several {what}, but a file contains one"
    ));
    let help = "name a directory that is there with `--out`, one catalog with `--catalog`, or one project with `--dir`";
    Failure::usage(problem.help(help))
}

fn say_refused(written: &Written, output: &Output) {
    for refused in &written.refused {
        output.remark(&format!(
            "note: omitted, because the format cannot contain it: {refused}"
        ));
    }
}

/// Finds what the sources of stale translations said before.
fn add_old_sources(translation: &mut Translation<'_>, root: &Root, output: &Output) {
    let units = translation.units().iter();
    let wanted: HashMap<u64, String> = units
        .filter_map(|unit| Some((unit.old_source?, unit.id.catalog.clone())))
        .collect();
    if wanted.is_empty() {
        return;
    }
    match source_texts(&root.dir, &wanted) {
        Ok(texts) => {
            let left = wanted.len() - texts.len();
            if left > 0 {
                let left = counted(left, "text", "texts");
                output.remark(&format!(
                    "note: git does not have the earlier source text of {left}; it is omitted"
                ));
            }
            translation.set_old_sources(texts);
        }
        Err(why) => output.remark(&format!(
            "note: earlier source texts of stale translations are omitted: {}",
            why.as_note()
        )),
    }
}

/// Returns a line for each text.
pub(crate) fn list(translations: &[Translation<'_>]) -> String {
    let lines = translations.iter().flat_map(|translation| {
        translation
            .units()
            .iter()
            .map(|unit| line(translation, unit))
    });
    lines.collect()
}

fn line(translation: &Translation<'_>, unit: &Unit<'_>) -> String {
    let required = if unit.is_required { " (required)" } else { "" };
    let place = translation.shown_place(unit);
    format!(
        "{place}: {} in {}: {}{required}\n",
        unit.state.name(),
        translation.locale(),
        unit.id
    )
}
