//! Catalogs for the tests.

#![allow(dead_code, reason = "each test uses what it needs")]

use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::files::read_project;
use errorbook_compiler::lock::{self, Lock};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile};
use errorbook_core::Locale;

/// A catalog full of selects, in English, Japanese and German, in each of which something is missing, stale or
/// says something else.
pub(crate) const SELECTS: &str = include_str!("selects.toml");
pub(crate) const JAPANESE: &str = include_str!("selects.ja.ftl");
pub(crate) const GERMAN: &str = include_str!("selects.de.ftl");

/// Returns the catalogs that ship.
pub(crate) fn shipped() -> Compilation {
    compile(read_project(
        concat!(env!("CARGO_MANIFEST_DIR"), "/..").as_ref(),
    ))
}

pub(crate) fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

pub(crate) fn compiled(toml: &str, translations: &[(&str, &str)]) -> Compilation {
    with_lock(toml, translations, None)
}

pub(crate) fn with_lock(
    toml: &str,
    translations: &[(&str, &str)],
    lock: Option<&Lock>,
) -> Compilation {
    let mut files = vec![InputFile::new("catalog/app.toml", toml)];
    for (locale, ftl) in translations {
        files.push(InputFile::new(format!("locales/{locale}/app.ftl"), *ftl));
    }
    files.extend(lock.map(|lock| InputFile::new(lock::PATH, lock.to_string())));
    let compilation = compile(files);
    assert!(
        !compilation.has_errors(),
        "{}",
        compilation.report(Color::Never)
    );
    compilation
}

/// [`SELECTS`] after a change of its source: the German summary of `Table` is stale.
pub(crate) fn selects() -> Compilation {
    let translations = [("ja", JAPANESE), ("de", GERMAN)];
    let before = SELECTS.replace("has no place for it", "cannot have one");
    assert_ne!(before, SELECTS);
    let lock = Lock::new(compiled(&before, &translations).catalogs());
    with_lock(SELECTS, &translations, Some(&lock))
}
