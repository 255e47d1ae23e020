//! Compiles the catalog of these tests.

fn main() {
    errorbook_compiler::build_script();
}
