//! Any files: the compiler gives findings or a catalog that can be built.
#![no_main]

use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::emit::{self, Placement};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{compile, pack};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|files: (&[u8], &[u8], &[u8])| {
    let (toml, ftl, terms) = files;
    let compiled = compile(vec![
        InputFile::new("catalog/tok.toml", toml),
        InputFile::new("locales/ja/tok.ftl", ftl),
        InputFile::new("locales/ja/terms.ftl", terms),
    ]);
    let _ = compiled.report(Color::Never);
    if let Some(sound) = compiled.sound() {
        let _ = emit::rust(sound, "crate", Placement::OutDir);
        for catalog in sound.catalogs() {
            let packed = pack(catalog);
            for entry in packed.catalog().entries() {
                assert!(packed.catalog().find(entry.key()).is_some());
            }
        }
    }
});
