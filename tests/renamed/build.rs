//! Compiles the catalog for a library that is called `eb`.

fn main() {
    errorbook_compiler::BuildScript::new().library("eb").run();
}
