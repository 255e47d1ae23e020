//! Compiles the catalog of the cases.

fn main() {
    errorbook_compiler::build_script();
}
