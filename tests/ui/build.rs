//! Generates the code that the tests change.

fn main() {
    errorbook_compiler::BuildScript::new()
        .dir("../../examples/firmware")
        .run();
}
