//! Every text of the catalogs of this repository, out and back in each format.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use errorbook_compiler::files::read_project;
use errorbook_compiler::fluent::Piece;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile};
use errorbook_core::Locale;
use errorbook_exchange::{
    Format, Import, Merged, Selection, Translation, Unit, merge, read, write,
};

const ALL: Selection = Selection {
    missing: true,
    stale: true,
    translated: true,
};

/// Returns the directories of this repository that hold catalogs.
fn projects() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let known = [
        ".",
        "examples/committed",
        "examples/downstream",
        "examples/firmware",
        "examples/token-service",
        "examples/workspace/auth",
        "examples/workspace/billing",
        "examples/workspace/shop",
        "tests/everything",
        "tests/payloads",
    ];
    known.iter().map(|path| root.join(path)).collect()
}

/// Returns the locales of a project's translations.
fn locales(compilation: &Compilation) -> Vec<Locale> {
    let catalogs = compilation.catalogs().iter();
    let mut locales: Vec<Locale> = catalogs
        .flat_map(|catalog| catalog.locales.iter().skip(1).map(|known| known.locale))
        .collect();
    locales.sort_unstable();
    locales.dedup();
    locales
}

/// Writes all texts of a locale, a file for each catalog where the format has it so.
fn files(compilation: &Compilation, locale: Locale, format: Format) -> Vec<String> {
    let mut all = Translation::new(compilation, locale);
    all.select(ALL);
    if format != Format::Ftl {
        let written = write(&all, format);
        assert!(written.refused.is_empty(), "{:?}", written.refused);
        return vec![written.text];
    }
    let names: Vec<_> = all.catalogs().map(|catalog| catalog.name.clone()).collect();
    let files = names.iter().map(|name| {
        let mut one = Translation::new(compilation, locale);
        one.select_catalog(name);
        write(&one, format).text
    });
    files.collect()
}

fn import(
    project: &[InputFile],
    compilation: &Compilation,
    locale: Locale,
    text: &str,
    format: Format,
) -> (Import, Vec<Merged>) {
    let translation = Translation::new(compilation, locale);
    let answer = read("answer", text.as_bytes(), format).unwrap();
    let import = Import::new(&translation, answer);
    assert!(import.problems.is_empty(), "{:#?}\n{text}", import.problems);
    let merged = merge(&translation, project, &import.texts);
    (import, merged)
}

/// Returns every translation with its hash.
fn hashes(compilation: &Compilation, locale: Locale) -> Vec<(String, u64)> {
    let translation = Translation::new(compilation, locale);
    let units = translation.units().iter();
    let texts = units.filter_map(|unit| Some((unit.id.to_string(), unit.target?.hash())));
    texts.collect()
}

#[test]
fn what_comes_back_as_it_was_changes_nothing() {
    for root in projects() {
        let project = read_project(&root);
        let compilation = compile(project.clone());
        for locale in locales(&compilation) {
            for format in [Format::Ftl, Format::Po, Format::Xliff, Format::Csv] {
                for text in files(&compilation, locale, format) {
                    let (import, merged) = import(&project, &compilation, locale, &text, format);
                    assert!(
                        merged.is_empty(),
                        "{root:?} {locale} {format:?}: {:#?}",
                        import.texts
                    );
                    assert!(
                        import.unchanged > 0 || text.len() < 1000,
                        "{root:?} {locale} {format:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn what_comes_back_into_nothing_is_what_there_was() {
    let mut count = 0;
    for root in projects() {
        let project = read_project(&root);
        let compilation = compile(project.clone());
        for locale in locales(&compilation) {
            let folder = format!("locales/{locale}/");
            let is_kept = |file: &&InputFile| {
                !file.path.starts_with(&folder) || file.path.ends_with("/terms.ftl")
            };
            let bare: Vec<_> = project.iter().filter(is_kept).cloned().collect();
            let without = compile(bare.clone());
            let mut before = None;
            let was = hashes(&compilation, locale);
            let choosing = choosing(&compilation, locale);
            for format in [Format::Ftl, Format::Po, Format::Xliff, Format::Csv] {
                let mut after = bare.clone();
                for text in files(&compilation, locale, format) {
                    for Merged { path, text } in import(&bare, &without, locale, &text, format).1 {
                        after.push(InputFile::new(path, text));
                    }
                }
                let text = |file: &InputFile| (file.path.clone(), file.bytes.clone());
                let texts: Vec<_> = after.iter().map(text).collect();
                // Every format brings back the same files, choices aside.
                if before.as_ref() == Some(&texts) {
                    continue;
                }
                let back = compile(after);
                let is: HashSet<_> = hashes(&back, locale).into_iter().collect();
                let differs = was.iter().filter(|text| !is.contains(text));
                let differs: Vec<_> = differs.map(|(id, _)| id.as_str()).collect();
                // Where a text chooses within a sentence, other formats have the whole sentence for each case.
                let may_differ = |id: &str| format != Format::Ftl && choosing.contains(id);
                assert!(
                    differs.iter().all(|id| may_differ(id)),
                    "{root:?} {locale} {format:?}: {differs:?}"
                );
                assert!(
                    before.is_none() || !differs.is_empty(),
                    "{root:?} {locale} {format:?} has other files"
                );
                assert_eq!(was.len(), is.len());
                count += was.len();
                before.get_or_insert(texts);
            }
        }
    }
    assert!(count > 300, "{count}");
}

/// Returns the names of the texts that choose by a value, in either language.
fn choosing(compilation: &Compilation, locale: Locale) -> HashSet<String> {
    let translation = Translation::new(compilation, locale);
    let chooses = |unit: &&Unit<'_>| {
        let texts = [Some(unit.source), unit.target];
        let pieces = texts.into_iter().flatten().flat_map(|text| text.pieces());
        pieces
            .into_iter()
            .any(|piece| matches!(piece, Piece::Select(_)))
    };
    let units = translation.units().iter().filter(chooses);
    units.map(|unit| unit.id.to_string()).collect()
}
