//! Wrong code is refused by rustc where it is written; these are its messages.

use std::fs;
use std::path::{Path, PathBuf};

use errorbook_core::packed::FORMAT;
use trybuild::TestCases;

/// The root of generated code.
const GENERATED: &str = include_str!(concat!(env!("OUT_DIR"), "/errorbook/mod.rs"));

#[test]
fn wrong_calls_are_refused_where_they_are_written() {
    TestCases::new().compile_fail("tests/cases/*.rs");
}

/// One error for each, which names both packages: nothing of what does not fit is compiled.
#[test]
fn a_library_refuses_code_of_a_newer_and_of_an_older_compiler() {
    let cases = TestCases::new();
    for (name, version, format) in [
        ("newer", "0.2.0", FORMAT + 1),
        ("older", "0.0.9", FORMAT - 1),
    ] {
        cases.compile_fail(generated_by(name, version, format));
    }
}

/// Writes a program with code that another compiler generated, and what rustc says of it.
fn generated_by(name: &str, version: &str, format: u8) -> PathBuf {
    let own_version = env!("CARGO_PKG_VERSION");
    let root = replaced(
        GENERATED,
        &format!("format: {FORMAT}"),
        &format!("format: {format}"),
    );
    let root = replaced(&root, &format!("{own_version:?}"), &format!("{version:?}"));
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}_compiler.rs"));
    let line = root.trim_end();
    let underline = "^".repeat(line.len());
    let stderr = format!(
        "error: errorbook-compiler {version} writes format {format}, errorbook {own_version} reads format {FORMAT}; \
         set both to the same version in Cargo.toml\n \
         --> {}:1:1\n  |\n1 | {line}\n  | {underline}\n  |\n  \
         = note: this error originates in the macro `::errorbook::__generated` (in Nightly builds, run with -Z macro-backtrace for more info)\n",
        path.display()
    );
    fs::write(&path, format!("{root}\nfn main() {{}}\n")).unwrap();
    fs::write(path.with_extension("stderr"), stderr).unwrap();
    path
}

fn replaced(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "`{from}` in {text}");
    text.replace(from, to)
}
