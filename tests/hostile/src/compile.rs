use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{compile as compile_files, emit, pack};

use crate::pieces;

/// Compiles any files (a catalog, a translation, terms): gives findings, or a catalog that can be built.
pub fn compile(data: &[u8]) {
    let [toml, ftl, terms] = pieces(data);
    let compiled = compile_files(vec![
        InputFile::new("catalog/tok.toml", toml),
        InputFile::new("locales/ja/tok.ftl", ftl),
        InputFile::new("locales/ja/terms.ftl", terms),
    ]);
    let report = compiled.report(Color::Never);
    assert!(!report.contains(|c: char| c.is_control() && c != '\n'));
    if let Some(sound) = compiled.sound() {
        let _ = emit::rust(sound, "crate", emit::Placement::OutDir);
        for catalog in sound.catalogs() {
            let packed = pack(catalog);
            for entry in packed.catalog().entries() {
                assert!(packed.catalog().find(entry.key()).is_some());
            }
        }
    }
}
