//! Compiles the catalog of `examples/firmware`.

fn main() {
    errorbook_compiler::BuildScript::new()
        .dir("../../examples/firmware")
        .run();
}
