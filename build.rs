//! Compiles the catalogs that ship.

fn main() {
    // The one difference from a user's build script: the catalogs that ship are optional.
    #[cfg(feature = "catalogs")]
    errorbook_compiler::build_script();
}
