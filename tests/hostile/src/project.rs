use errorbook_compiler::lock::{self, Lock};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile, compile_locked, fix};
use errorbook_reference::{CompiledCatalog, man, markdown, view};
use errorbook_site::{Config, Site};

use crate::pieces;

fn check(files: Vec<InputFile>) -> Compilation {
    compile(files).with_review()
}

/// Fixes any project (a catalog, a translation, a lock), locks what is left, and writes its site and pages.
pub fn project(data: &[u8]) {
    let [toml, ftl, known] = pieces(data);
    let mut files = vec![
        InputFile::new("catalog/tok.toml", toml),
        InputFile::new("locales/ja/tok.ftl", ftl),
    ];
    if !known.is_empty() {
        files.push(InputFile::new(lock::PATH, known));
    }
    let fixed = fix(files, check);
    let compilation = fixed.compilation;
    let Some(sound) = compilation.sound() else {
        return;
    };
    for file in Site::new(sound.readable(), Config::default()).files() {
        assert!(!file.path.starts_with('/') && !file.path.split('/').any(|part| part == ".."));
    }
    let catalogs = CompiledCatalog::all(sound.readable());
    for catalog_view in catalogs.iter().flat_map(CompiledCatalog::views) {
        let _ = (
            man(&catalog_view),
            markdown::page(&catalog_view, view::PlaceholderStyle::Names),
        );
    }
    let lock = Lock::new(compilation.catalogs());
    let written = lock.to_string();
    let sources = compilation.sources().iter();
    let own = sources.filter(|(_, source)| source.path != lock::PATH);
    let files = own.map(|(_, source)| InputFile::new(source.path.as_str(), source.text.as_bytes()));
    let locked = files.chain([InputFile::new(lock::PATH, written.as_str())]);
    let again = compile_locked(locked.collect());
    assert!(
        !again.has_errors(),
        "what was locked holds: {}",
        again.report(errorbook_compiler::diagnostic::Color::Never)
    );
}
