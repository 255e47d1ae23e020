//! Compiles the messages that are compared.

fn main() {
    errorbook_compiler::build_script();
}
