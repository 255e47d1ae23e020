//! `errorbook init`: what it adds to a crate, what it keeps, and when it refuses.

mod command;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use command::{Run, command, folder, run};

const MANIFEST: &str = "# Mine.\n[package]\nname = \"parcel-tracker\" # tracked\nversion = \"0.1.0\"\n\n[dependencies]\nserde = { version = \"1\" }   # kept\n";

fn init(dir: &Path, arguments: &[&str]) -> Run {
    run(command(&[&["init"], arguments].concat()).current_dir(dir))
}

/// Returns every file below a folder, with its content.
fn files(dir: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            for (below, content) in files(&path) {
                let name = path.file_name().unwrap().to_str().unwrap();
                found.insert(format!("{name}/{below}"), content);
            }
        } else {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            found.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    found
}

#[test]
fn a_crate_gets_a_catalog_and_the_lines_that_build_it() {
    let dir = folder(
        "init",
        &[
            ("Cargo.toml", MANIFEST.as_bytes()),
            ("src/lib.rs", b"//! Mine.\n\npub mod a;\n"),
        ],
    );
    let before = files(&dir);
    let diff = init(&dir, &["ja", "pt-BR", "--dry-run"]).done();
    assert_eq!(files(&dir), before);
    assert!(
        diff.contains("+errorbook::include_catalogs!();\n"),
        "{diff}"
    );
    assert!(
        diff.contains("+++ b/locales/pt-BR/parcel_tracker.ftl\n"),
        "{diff}"
    );

    let done = init(&dir, &["ja", "pt-BR"]).done();
    assert!(done.contains("wrote catalog/parcel_tracker.toml"), "{done}");
    let after = files(&dir);
    let manifest = &after["Cargo.toml"];
    for kept in MANIFEST.lines() {
        assert!(manifest.contains(kept), "{manifest}");
    }
    assert!(
        manifest.contains("   # kept\nerrorbook = \"0.1\"\n"),
        "{manifest}"
    );
    assert!(
        manifest.contains("[build-dependencies]\nerrorbook-compiler = \"0.1\"\n"),
        "{manifest}"
    );
    assert_eq!(
        after["src/lib.rs"],
        "//! Mine.\n\nerrorbook::include_catalogs!();\n\npub mod a;\n"
    );
    assert_eq!(
        after["build.rs"],
        "fn main() {\n    errorbook_compiler::build_script();\n}\n"
    );

    // What it writes has no findings, and a second time there is nothing to do.
    run(command(&["check", "--deny", "warnings"]).current_dir(&dir)).done();
    let again = init(&dir, &["ja"]).done();
    assert!(again.starts_with("nothing to do"), "{again}");
    assert_eq!(files(&dir), after);
}

#[test]
fn what_is_there_is_kept() {
    let manifest = "[package]\nname = \"a\"\nbuild = \"make.rs\"\n[lib]\npath = \"lib/a.rs\"\n[dependencies]\nerrorbook = { path = \"../e\" }\n";
    let dir = folder(
        "init-kept",
        &[
            ("Cargo.toml", manifest.as_bytes()),
            (
                "lib/a.rs",
                b"pub mod errors { errorbook::include_catalogs!(); }\n",
            ),
            ("make.rs", b"fn main() {\n    other();\n}\n"),
            ("catalog/own.toml", b"[error.E1]\nmessage = \"A.\"\n"),
        ],
    );
    let done = init(&dir, &["ja"]).done();
    assert!(
        done.contains("kept the catalogs that are there: own\n"),
        "{done}"
    );
    let after = files(&dir);
    assert_eq!(after.len(), 4, "{after:#?}");
    assert_eq!(
        after["make.rs"],
        "fn main() {\n    errorbook_compiler::build_script();\n    other();\n}\n"
    );
    assert!(after["Cargo.toml"].contains("errorbook = { path = \"../e\" }\n"));
    assert!(after["lib/a.rs"].starts_with("pub mod errors"));
}

/// Path and content.
type File<'a> = (&'a str, &'a [u8]);

#[test]
fn a_crate_that_nothing_can_be_added_to_is_left_alone() {
    let package = "[package]\nname = \"a\"\n";
    let lib: File<'_> = ("src/lib.rs", b"");
    let cases: [(&str, &[File<'_>], &[&str], &str); 11] = [
        ("none", &[], &[], "there is no `Cargo.toml` here"),
        (
            "virtual",
            &[("Cargo.toml", b"[workspace]\n")],
            &[],
            "has no `[package]`",
        ),
        (
            "no-toml",
            &[("Cargo.toml", b"[package\n")],
            &[],
            "`Cargo.toml` is not valid TOML",
        ),
        (
            "no-text",
            &[("Cargo.toml", b"\xff")],
            &[],
            "it is not UTF-8",
        ),
        (
            "off",
            &[
                ("Cargo.toml", b"[package]\nname = \"a\"\nbuild = false\n"),
                lib,
            ],
            &[],
            "`build = false`",
        ),
        (
            "odd",
            &[
                ("Cargo.toml", b"dependencies = 1\n[package]\nname = \"a\"\n"),
                lib,
            ],
            &[],
            "`dependencies` in `Cargo.toml` is not a table",
        ),
        (
            "no-root",
            &[("Cargo.toml", package.as_bytes())],
            &[],
            "neither `src/lib.rs` nor `src/main.rs`",
        ),
        (
            "no-main",
            &[
                ("Cargo.toml", package.as_bytes()),
                lib,
                ("build.rs", b"include!(\"b\");"),
            ],
            &[],
            "`build.rs` has no `fn main() {`",
        ),
        (
            "no-rust",
            &[
                ("Cargo.toml", package.as_bytes()),
                ("src/lib.rs", b"fn a() {"),
            ],
            &[],
            "cannot be read as Rust",
        ),
        (
            "name",
            &[("Cargo.toml", package.as_bytes()), lib],
            &["--catalog", "../a"],
            "`../a` cannot be the name of a catalog",
        ),
        (
            "language",
            &[("Cargo.toml", package.as_bytes()), lib],
            &["en"],
            "`en` is not a language to translate into",
        ),
    ];
    for (name, before, arguments, title) in cases {
        let dir = folder(&format!("init-refused-{name}"), before);
        let listed = || -> Vec<_> {
            before
                .iter()
                .map(|(path, _)| fs::read(dir.join(path)).unwrap())
                .collect()
        };
        let (failed, kept) = (init(&dir, arguments).failed(2), listed());
        assert!(failed.contains(title), "{name}: {failed}");
        assert!(
            failed.contains("help: ") || name == "no-text" || name == "no-toml" || name == "odd",
            "{name}: {failed}"
        );
        let content: Vec<_> = before.iter().map(|(_, content)| content.to_vec()).collect();
        assert_eq!(kept, content, "{name}");
        assert!(!dir.join("catalog").exists(), "{name}");
    }
}
