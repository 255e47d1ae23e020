//! Compiles the catalog of `examples/firmware`.

fn main() {
    errorbook_compiler::build_script::BuildScript::new()
        .dir("../../examples/firmware")
        .run();
}
