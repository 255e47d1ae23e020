fn main() {
    errorbook_compiler::BuildScript::new()
        .terms("../terms")
        .run();
}
