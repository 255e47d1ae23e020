//! Which file is what, by its path.

use std::collections::BTreeMap;

use errorbook_core::Locale;

use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::CatalogDef;
use crate::names;
use crate::plural;
use crate::source::{FileId, SourceFile, Sources, Span};

/// The name of the file with the terms that all catalogs of a locale share.
const TERMS: &str = "terms";

/// The name of the file with the words of the reference site itself.
const SITE_WORDS: &str = "errorbook-site";

/// The files of a project by what they hold.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// Catalog files, by name.
    pub(crate) catalogs: BTreeMap<String, FileId>,
    /// Translation files, by locale and catalog name.
    pub(crate) translations: BTreeMap<Locale, BTreeMap<String, FileId>>,
    /// Files of shared terms, by locale.
    pub(crate) terms: BTreeMap<Locale, FileId>,
    /// Translation files whose texts go over all others.
    pub(crate) overrides: BTreeMap<Locale, BTreeMap<String, FileId>>,
    /// Files of shared terms that go over all others.
    pub(crate) overriding_terms: BTreeMap<Locale, FileId>,
}

/// Sorts the files by what they hold. Files of other kinds are left alone.
pub(crate) fn layout(sources: &Sources, report: &mut Report) -> Layout {
    let mut found = Report::new();
    let layout = sort(sources, &mut found);
    // What was not read is a finding already.
    found.retain(|found| {
        let place = found.place();
        place.is_none_or(|place| !sources.get(place.file).unread)
    });
    report.append(found);
    layout
}

fn sort(sources: &Sources, report: &mut Report) -> Layout {
    let mut layout = Layout::default();
    for (file, source) in sources.iter() {
        let parts: Vec<_> = source.path.split('/').collect();
        if let ["catalog", name] = parts[..]
            && !source.overriding
            && let Some(name) = name.strip_suffix(".toml")
        {
            layout.add_catalog(name, file, report);
        }
    }
    let mut unknown_folders = BTreeMap::new();
    for (file, source) in sources.iter() {
        let parts: Vec<_> = source.path.split('/').collect();
        match parts[..] {
            // Of a file that goes over others, it does not matter where it is from.
            [.., folder, name] if source.overriding => {
                match (locale(folder), name.strip_suffix(".ftl")) {
                    (Ok(locale), Some(name)) => layout.add_override(locale, name, file, report),
                    (Err(problem), Some(_)) => {
                        unknown_folders.entry(folder).or_insert((file, problem));
                    }
                    (_, None) => {}
                }
            }
            ["locales", folder, name] => match (locale(folder), name.strip_suffix(".ftl")) {
                (Ok(locale), Some(name)) => layout.add_translation(locale, name, file, report),
                (Err(problem), Some(_)) => {
                    unknown_folders.entry(folder).or_insert((file, problem));
                }
                (_, None) => {}
            },
            ["locales", ..] | ["catalog", _, _, ..] => report.add(misplaced(&source.path, file)),
            _ => {}
        }
    }
    for (folder, (file, problem)) in unknown_folders {
        report.add(unknown_folder(folder, sources, file, problem));
    }
    let is_unreadable = |source: &SourceFile| source.unread && source.path.starts_with("catalog");
    if layout.catalogs.is_empty() && !sources.iter().any(|(_, source)| is_unreadable(source)) {
        let diagnostic = Diagnostic::new(&checks::NO_CATALOG, "there is no catalog");
        report.add(diagnostic.help("add `catalog/NAME.toml` next to `Cargo.toml`"));
    }
    layout
}

/// Returns whether a catalog can have this name.
///
/// ```
/// use errorbook_compiler::is_catalog_name;
///
/// assert!(is_catalog_name("orders"));
/// assert!(!is_catalog_name("terms") && !is_catalog_name("mod") && !is_catalog_name("a-b"));
/// ```
#[must_use]
pub fn is_catalog_name(name: &str) -> bool {
    names::is_module(name) && name != TERMS
}

impl Layout {
    /// Returns the files of terms whose languages CLDR has no plural rules for.
    pub(super) fn unruled_terms(&self) -> Unruled {
        let terms = self.terms.iter().chain(&self.overriding_terms);
        let unruled = terms.filter(|(locale, _)| plural::rules(locale.as_str()).is_none());
        Unruled {
            found: BTreeMap::new(),
            terms: unruled.map(|(&locale, &file)| (locale, file)).collect(),
        }
    }

    fn add_catalog(&mut self, name: &str, file: FileId, report: &mut Report) {
        if !is_catalog_name(name) {
            report.add(
                Diagnostic::new(&checks::CATALOG_NAME, format!("`{name}` cannot be a catalog's name"))
                    .at(Span::file_start(file), "of this file")
                    .help("name the file like a Rust module: letters, digits and `_`, no keyword, not `terms`, not the name of a crate like `std`"),
            );
            return;
        }
        self.catalogs.insert(name.to_owned(), file);
    }

    fn add_translation(&mut self, locale: Locale, name: &str, file: FileId, report: &mut Report) {
        if name == SITE_WORDS {
            // The words of the site itself belong to no catalog. The site reads them.
        } else if name == TERMS {
            self.terms.insert(locale, file);
        } else if self.catalogs.contains_key(name) {
            self.translations
                .entry(locale)
                .or_default()
                .insert(name.to_owned(), file);
        } else {
            let help = format!(
                "name the file like the catalog that it translates, or write `catalog/{name}.toml`"
            );
            let found = self.stray(name, file, report).help(help);
            report.add(found);
        }
    }

    fn add_override(&mut self, locale: Locale, name: &str, file: FileId, report: &mut Report) {
        if name == TERMS {
            self.overriding_terms.insert(locale, file);
        } else if self.catalogs.contains_key(name) {
            self.overrides
                .entry(locale)
                .or_default()
                .insert(name.to_owned(), file);
        } else {
            let help = "name the file like the catalog whose texts it replaces";
            let found = self.stray(name, file, report).help(help);
            report.add(found);
        }
    }

    /// Returns a translation of a catalog that is not there.
    fn stray(&self, name: &str, file: FileId, report: &mut Report) -> Diagnostic {
        let near = report.nearest(name, self.catalogs.keys().map(String::as_str));
        Diagnostic::new(&checks::STRAY_FILE, format!("there is no catalog `{name}`"))
            .at(Span::file_start(file), "this file translates it")
            .did_you_mean(near)
    }
}

fn misplaced(path: &str, file: FileId) -> Diagnostic {
    Diagnostic::new(
        &checks::STRAY_FILE,
        format!("`{path}` is in the wrong place"),
    )
    .at(Span::file_start(file), "this file is not read")
    .help("catalogs are `catalog/NAME.toml`, translations are `locales/LOCALE/NAME.ftl`")
}

/// Why a folder's name is no locale.
enum FolderProblem {
    Malformed(String),
    NotCanonical(Locale),
    UnknownLanguage,
}

/// The folders of languages that neither CLDR nor the catalog has plural rules for, each with a file in it.
#[derive(Debug, Default)]
pub(super) struct Unruled {
    /// Those of files that belong to a catalog.
    found: BTreeMap<Locale, FileId>,
    /// Those of files of terms, which are as good as the catalogs of their language.
    terms: BTreeMap<Locale, FileId>,
}

impl Unruled {
    pub(super) fn add(&mut self, locale: Locale, file: FileId) {
        self.found.entry(locale).or_insert(file);
    }

    pub(super) fn report(
        mut self,
        catalogs: &[CatalogDef],
        sources: &Sources,
        report: &mut Report,
    ) {
        for (locale, file) in self.terms {
            let mut catalogs = catalogs.iter();
            if !catalogs.any(|catalog| catalog.plural_like.rules(&locale).is_some()) {
                self.found.entry(locale).or_insert(file);
            }
        }
        for (locale, file) in self.found {
            let problem = FolderProblem::UnknownLanguage;
            report.add(unknown_folder(locale.as_str(), sources, file, problem));
        }
    }
}

fn locale(folder: &str) -> Result<Locale, FolderProblem> {
    let locale: Locale = folder
        .parse()
        .map_err(|error| FolderProblem::Malformed(format!("{error}")))?;
    if locale.as_str() != folder {
        Err(FolderProblem::NotCanonical(locale))
    } else if locale.language() == "und" {
        Err(FolderProblem::UnknownLanguage)
    } else {
        Ok(locale)
    }
}

fn unknown_folder(
    folder: &str,
    sources: &Sources,
    file: FileId,
    problem: FolderProblem,
) -> Diagnostic {
    let path = &sources.get(file).path;
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    let parent = folders.strip_suffix(folder).unwrap_or_default();
    let (title, help) = match problem {
        FolderProblem::Malformed(why) => (
            format!("the directory `{parent}{folder}` is not named after a locale: {why}"),
            "rename it to a BCP 47 tag such as `ja`, `pt-BR` or `zh-Hant`".to_owned(),
        ),
        FolderProblem::NotCanonical(locale) => (
            format!("the directory `{parent}{folder}` is not named in the canonical form"),
            format!("rename it to `{parent}{locale}`"),
        ),
        FolderProblem::UnknownLanguage => (
            format!("the directory `{parent}{folder}` is named after a language that CLDR does not know"),
            "check the tag: `ja` is Japanese (not `jp`), `zh-Hant` is Chinese in traditional script; `plural-like` in `[catalog]` sets the plural rules of a language to those of another".to_owned(),
        ),
    };
    Diagnostic::new(&checks::LOCALE_FOLDER, title)
        .at(Span::file_start(file), "this file is in it")
        .help(help)
}
