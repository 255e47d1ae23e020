//! Compiles the catalogs that `errorbook adopt` made.

fn main() {
    errorbook_compiler::build_script();
}
