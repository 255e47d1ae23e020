//! Leaves of an import the translations in which `check` finds no error.

use std::collections::{BTreeMap, HashMap};

use errorbook_compiler::Compilation;
use errorbook_compiler::compile;
use errorbook_compiler::diagnostic::{Diagnostic, Level};
use errorbook_compiler::lock::{Lock, Review, Reviews, TextName};
use errorbook_compiler::source::{FileId, InputFile};
use errorbook_exchange::{
    Import, ImportedText, Merged, Problem as Found, Translation, UnitId, merge,
};

use crate::failure::Failure;
use crate::project::{OwnProject, errors};

/// The part of an import that has no errors.
pub(super) struct Taken {
    /// The translations that are left, and what is wrong with the others.
    pub(super) import: Import,
    /// The files to write.
    pub(super) merged: Vec<Merged>,
    /// The lock to write, if the project has one.
    pub(super) lock: Option<Lock>,
    /// The project with the translations.
    pub(super) compilation: Compilation,
}

/// Checks the project with the translations, and takes those out that have errors, until there is none.
pub(super) fn take(
    project: &OwnProject,
    translation: &Translation<'_>,
    mut import: Import,
) -> Result<Taken, Failure> {
    let before = project.compile();
    loop {
        let merged = merge(translation, &project.files, &import.texts);
        let compilation = project.seen(compile(with_files(&project.files, &merged)));
        let broken = broken(&compilation, translation, &import.texts);
        if broken.is_empty() {
            // An error of another text, which can only be by one of these: as where two refer to each other.
            if compilation.errors() > before.errors() {
                return Err(errors(&compilation));
            }
            let lock = before.lock().map(|lock| {
                let after = Translation::new(&compilation, *translation.locale());
                reviewed(lock, &after, &import.texts)
            });
            return Ok(Taken {
                import,
                merged,
                lock,
                compilation,
            });
        }
        import.texts.retain(|text| !broken.contains_key(&text.id));
        import.problems.extend(broken.into_values());
        import
            .problems
            .sort_by_key(|found| (found.line, found.column));
    }
}

/// Returns the files of a project with others in their places.
fn with_files(files: &[InputFile], merged: &[Merged]) -> Vec<InputFile> {
    let is_kept =
        |file: &&InputFile| file.overriding || !merged.iter().any(|new| new.path == file.path);
    let kept = files.iter().filter(is_kept).cloned();
    let new = merged
        .iter()
        .map(|new| InputFile::new(new.path.as_str(), new.text.as_str()));
    kept.chain(new).collect()
}

/// Returns the errors in imported translations, at their places in the imported file.
fn broken(
    compilation: &Compilation,
    translation: &Translation<'_>,
    texts: &[ImportedText],
) -> BTreeMap<UnitId, Found> {
    let errors = compilation.diagnostics().iter();
    let mut errors = errors
        .filter(|found| found.level == Level::Error)
        .peekable();
    if errors.peek().is_none() {
        return BTreeMap::new();
    }
    let imported = texts.iter().filter(|text| text.pieces.is_some());
    let imported: HashMap<&UnitId, &ImportedText> = imported.map(|text| (&text.id, text)).collect();
    let after = Translation::new(compilation, *translation.locale());
    // By file and place, so that a text is found without looking at all.
    let mut places: BTreeMap<(FileId, usize), (usize, &UnitId)> = BTreeMap::new();
    for unit in after.units() {
        if let Some(target) = unit.target {
            let span = target.span();
            places.insert((span.file, span.start), (span.end, &unit.id));
        }
    }
    let mut broken = BTreeMap::new();
    for found in errors {
        let text = found.labels.iter().find_map(|label| {
            let at = (label.span.file, label.span.start);
            let (&(file, _), &(end, id)) = places.range(..=at).next_back()?;
            let is_in = file == label.span.file && label.span.start <= end;
            imported.get(id).copied().filter(|_| is_in)
        });
        if let Some(text) = text {
            broken
                .entry(text.id.clone())
                .or_insert_with(|| problem(found, text));
        }
    }
    broken
}

fn problem(found: &Diagnostic, text: &ImportedText) -> Found {
    Found {
        line: text.line,
        column: text.column,
        title: format!("`{}`: {} [{}]", text.id, found.title, found.check.code),
        help: found.help.join("; "),
    }
}

/// Returns the lock with the source texts that translations were made from.
fn reviewed(lock: &Lock, after: &Translation<'_>, texts: &[ImportedText]) -> Lock {
    let mut lock = lock.clone();
    let units = after.units().iter();
    let targets: HashMap<&UnitId, u64> = units
        .filter_map(|unit| Some((&unit.id, unit.target?.hash())))
        .collect();
    for text in texts {
        let Some(target) = targets.get(&text.id) else {
            continue;
        };
        let UnitId {
            catalog,
            message,
            field,
        } = &text.id;
        let name = TextName::new(catalog, message, after.locale().as_str(), field);
        let review = Review {
            source: text.source_hash,
            text: *target,
        };
        lock.reviews.insert(name, Reviews::one(review));
    }
    lock
}
