//! Compiles the catalogs, which are not at the crate's root and not included there.

fn main() {
    errorbook_compiler::BuildScript::new()
        .module("crate::catalogs::inner")
        .run();
}
