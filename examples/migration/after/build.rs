fn main() {
    errorbook_compiler::build_script();
}
