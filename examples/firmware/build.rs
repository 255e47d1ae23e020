//! Compiles the catalog.

fn main() {
    errorbook_compiler::build_script();
    // The C library, whose start-up calls `main`.
    println!("cargo::rustc-link-arg-bins=-lc");
}
