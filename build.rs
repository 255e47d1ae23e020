//! Compiles the catalogs that ship.

fn main() {
    // The differences from a user's build script: the catalogs that ship are optional, and so is each
    // language but English.
    #[cfg(feature = "catalogs")]
    {
        let japanese = std::env::var_os("CARGO_FEATURE_JA").map(|_| "ja");
        errorbook_compiler::BuildScript::new()
            .locales(japanese)
            .run();
    }
}
