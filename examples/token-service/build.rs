//! Compiles the catalog of what no catalog of tokens speaks of.

fn main() {
    errorbook_compiler::build_script();
}
