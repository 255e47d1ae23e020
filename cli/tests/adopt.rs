//! `errorbook adopt`: the catalog that it makes of enums says what they said, the enums keep what callers use, and nothing is
//! written if anything fails.

mod command;

use std::fs;
use std::path::{Path, PathBuf};

use command::{Run, command, folder, run};
use errorbook_compiler::files::read_project;
use errorbook_compiler::values::{self, OwnedParams};
use errorbook_compiler::{compile, pack};
use errorbook_core::{Locale, Style, negotiate};

const MANIFEST: &[u8] = b"[package]\nname = \"my-shop\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nthiserror = \"2\"\n";

fn project(name: &str, error: &str) -> PathBuf {
    folder(
        name,
        &[
            ("Cargo.toml", MANIFEST),
            ("src/lib.rs", b"pub mod error;\n"),
            ("src/error.rs", error.as_bytes()),
        ],
    )
}

fn adopt(dir: &Path, arguments: &[&str]) -> Run {
    run(command(&[&["adopt"], arguments].concat()).current_dir(dir))
}

/// Returns what an entry of a project says with values.
fn said(dir: &Path, key: &str, given: &[(&str, &str)]) -> String {
    let compilation = compile(read_project(dir));
    let sound = compilation.sound().expect("the catalogs have no errors");
    for (catalog, model) in sound.catalogs().zip(compilation.catalogs()) {
        let packed = pack(catalog);
        let packed = packed.catalog();
        let mut entries = packed.entries().zip(&model.entries);
        if let Some((entry, def)) = entries.find(|(entry, _)| entry.key() == key) {
            assert_eq!(def.params.len(), given.len(), "{key}");
            let value = |def| values::parse(def, given_value(def, given)).unwrap();
            let params = OwnedParams(def.params.iter().map(value).collect());
            let english: Locale = "en".parse().unwrap();
            let text = entry.message_in(&negotiate(&english, &packed)).unwrap();
            let mut out = String::new();
            text.write(&params, Style::TEXT, &mut out).unwrap();
            return out;
        }
    }
    panic!("no entry `{key}`");
}

fn given_value<'g>(
    def: &errorbook_compiler::model::ParamDef,
    given: &[(&str, &'g str)],
) -> &'g str {
    let mut given = given.iter();
    let found = given.find(|(name, _)| *name == def.name.value);
    found
        .unwrap_or_else(|| panic!("no value for `{}`", def.name.value))
        .1
}

#[test]
fn fields_that_no_message_shows_and_lists_are_adopted() {
    let enums = "#[derive(Debug, thiserror::Error)]\npub enum ConfigError {\n\
        #[error(\"unknown keys: {}\", keys.join(\", \"))]\nUnknownKeys { keys: Vec<String> },\n\
        #[error(\"no profile {0}\")]\nNoProfile(String, Option<String>),\n}\n";
    let dir = project("adopt-unshown", enums);
    adopt(&dir, &["src/error.rs"]).done();
    let keys = said(&dir, "UnknownKeys", &[("keys", "a,b")]);
    assert_eq!(keys, "unknown keys: a, b");
    let profile = said(&dir, "NoProfile", &[("value", "prod"), ("value2", "x")]);
    assert_eq!(profile, "no profile prod");
    let text = fs::read_to_string(dir.join("catalog/config.toml")).unwrap();
    assert_eq!(text.matches("allow.unused-parameter").count(), 1, "{text}");
}

#[test]
fn a_catalog_has_no_name_of_a_module() {
    let enums =
        "#[derive(Debug, thiserror::Error)]\npub enum SyncError {\n#[error(\"a\")]\nA,\n}\n";
    let dir = project("adopt-module", enums);
    fs::write(
        dir.join("src/lib.rs"),
        "pub mod error;\npub(crate) mod sync;\n",
    )
    .unwrap();
    let refused = adopt(&dir, &["src/error.rs", "--catalog", "sync"]).failed(2);
    assert!(refused.contains("has a module `sync` already"), "{refused}");
    adopt(&dir, &["src/error.rs"]).done();
    assert!(dir.join("catalog/sync_errors.toml").is_file());
    let text = fs::read_to_string(dir.join("src/error.rs")).unwrap();
    assert!(text.contains("catalog = crate::sync_errors"), "{text}");
    assert_eq!(said(&dir, "A", &[]), "a");
}

#[test]
fn hostile_files_are_refused_or_read_to_their_end() {
    let enums = "#[derive(Debug, thiserror::Error)]\npub enum AppError {\n#[error(\"a\")]\nA,\n}\n";
    let brackets = |deep: usize| {
        let (open, close) = ("(".repeat(deep), ")".repeat(deep));
        format!("fn f() {{ {open}{close} }}\n")
    };
    let signs = |deep: usize| format!("type T = {}u8;\n", "&".repeat(deep));
    let chain = "if a {} else ".repeat(8_000);
    for (name, nested) in [
        ("brackets", brackets(3_900)),
        ("signs", signs(3_900)),
        ("chain", format!("fn f() {{ {chain}{{}} }}\n")),
    ] {
        let dir = project(&format!("adopt-{name}"), &(nested + enums));
        adopt(&dir, &["src/error.rs"]).done();
        assert_eq!(said(&dir, "A", &[]), "a", "{name}");
    }
    for (name, nested) in [("deep", brackets(300_000)), ("long", signs(300_000))] {
        let dir = project(&format!("adopt-{name}"), &(nested + enums));
        let refused = adopt(&dir, &["src/error.rs"]).failed(2);
        assert!(refused.contains("src/error.rs:1:"), "{refused}");
        assert!(refused.contains("this is nested too deeply"), "{refused}");
    }
    // What is quoted begins no line of the catalog.
    let dir = project(
        "adopt-lines",
        &enums.replace("\"a\"", "\"{}\", \"b\nmessage = 1\""),
    );
    adopt(&dir, &["src/error.rs"]).done();
    let dir = project("adopt-pattern", enums);
    let refused = adopt(&dir, &["src/error.rs", "--codes", "A\"\nB###"]).failed(1);
    assert!(refused.contains("EB0009"), "{refused}");
}

#[test]
fn what_a_catalog_cannot_hold_is_left() {
    let enums = "#[derive(Debug, thiserror::Error)]\npub enum G<T> {\n#[error(\"a {0}\")]\nA(T),\n}\n\
        #[derive(Debug, thiserror::Error)]\npub enum K {\n#[error(\"a {}\", .r#type)]\nA { r#type: u8 },\n}\n\
        #[derive(Debug, thiserror::Error)]\npub enum AppError {\n#[error(\"a\")]\nA { source: Option<std::io::Error> },\n}\n";
    let dir = project("adopt-left", enums);
    let done = adopt(&dir, &["src/error.rs"]).done();
    for part in [
        "`G` is left: it has parameters",
        "`K` is left: a field is called",
    ] {
        assert!(done.contains(part), "{part}\n{done}");
    }
    let text = fs::read_to_string(dir.join("catalog/app.toml")).unwrap();
    assert!(text.contains("source = \"optional\""), "{text}");
}

#[test]
fn tuples_named_fields_and_sources_say_what_they_said() {
    let dir = project("adopt-store", include_str!("adopt/store.rs"));
    let done = adopt(&dir, &["src/error.rs", "--codes", "SHOP###"]).done();
    for (key, given, expected) in [
        (
            "NotFound",
            &[("value", "a b")][..],
            format!("nothing is called `{}`", "a b"),
        ),
        (
            "Locked",
            &[("path", "/a/b")],
            format!("cannot open {}: the store is in use", "/a/b"),
        ),
        (
            "Overlap",
            &[("number", "7"), ("number2", "8")],
            format!("page {} and page {} {{overlap}}", 7, 8),
        ),
        ("Closed", &[], "closed".to_owned()),
    ] {
        assert_eq!(said(&dir, key, given), expected);
    }
    let catalog = fs::read_to_string(dir.join("catalog/store.toml")).unwrap();
    for part in [
        "codes = \"SHOP###\"",
        "[error.NotFound]\ncode = \"SHOP001\"",
        "{ name = \"len\", type = \"usize\" }",
        "source = true\nfrom = \"std::io::Error\"",
        "# TODO: `{key:?}` is written as any value is: `{ $key }`",
        "# TODO: it said what its cause says",
    ] {
        assert!(catalog.contains(part), "{part}\n{catalog}");
    }
    // Each thing that could not be decided has its place.
    for part in [
        "src/error.rs:17: `StoreError::TooLong`: `{key:?}`",
        "src/error.rs:27: `StoreError::Io`: `{0}` is its cause, which is left out",
        "src/error.rs:33: `StoreError::Other`: it said what its cause says",
    ] {
        assert!(done.contains(part), "{part}\n{done}");
    }
    let rust = fs::read_to_string(dir.join("src/error.rs")).unwrap();
    for part in [
        "#[derive(Debug, errorbook::ErrorCatalog)]\n#[errorbook(catalog = crate::store)]\n#[non_exhaustive]\npub enum StoreError {\n    /// There is nothing of this name.\n    NotFound(String),\n",
        "    // TODO: was #[error(\"key {key:?} is {len} bytes long, but may have {most}\")]\n    // the limit is ours\n    TooLong { key: String, len: usize, most: usize },",
        "        #[errorbook(source)]\n        cause: io::Error,",
        "    Io(#[errorbook(from)] io::Error),",
        "    Overlap(u64, u64),",
        "/// Not an error of ours.\n#[derive(Debug)]\npub enum Mode {",
    ] {
        assert!(rust.contains(part), "{part}\n{rust}");
    }
    assert!(!rust.contains("use thiserror"), "{rust}");
    assert!(!rust.contains("\n\n\n"), "{rust}");
    assert!(dir.join("build.rs").exists());
}

/// `tests/adopted` builds what is written here, and compares what errors say before and after.
#[test]
fn enums_in_the_shapes_of_three_public_crates_become_those_of_the_crate_that_compares_them() {
    let adopted = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/adopted"));
    for (name, catalogs) in [
        ("archive", &["archive"][..]),
        ("object", &["object", "path"]),
        ("database", &["connect", "query"]),
    ] {
        let before = adopted.join(format!("src/before/{name}.rs"));
        let dir = project(
            &format!("adopt-shape-{name}"),
            &fs::read_to_string(before).unwrap(),
        );
        let done = adopt(&dir, &["src/error.rs"]).done();
        assert!(!done.contains("TODO"), "{done}");
        let written = catalogs.iter().map(|name| format!("catalog/{name}.toml"));
        let written = written.map(|path| (path.clone(), path));
        let after = format!("src/after/{name}.rs");
        for (written, kept) in written.chain([("src/error.rs".to_owned(), after)]) {
            let written = fs::read_to_string(dir.join(written)).unwrap();
            let kept = adopted.join(kept);
            if std::env::var_os("ERRORBOOK_BLESS").is_some() {
                fs::write(&kept, &written).unwrap();
            }
            assert_eq!(fs::read_to_string(&kept).unwrap(), written, "{kept:?}");
        }
        let again = adopt(&dir, &["src/error.rs"]).done();
        assert!(again.starts_with("nothing to do"), "{again}");
    }
}

/// An inner error may be none of a catalog, or that of two variants.
#[test]
fn an_enum_is_transparent_over_others_of_the_file_only() {
    let inner = "#[derive(Debug, thiserror::Error)]\npub enum A {\n#[error(\"a\")]\nOne,\n}\n";
    for (name, variants, is_transparent) in [
        ("once", "#[error(transparent)]\nX(#[from] A),\n", true),
        (
            "named",
            "#[error(transparent)]\nX { #[from] source: self::A },\n",
            true,
        ),
        (
            "twice",
            "#[error(transparent)]\nX(A),\n#[error(transparent)]\nY(A),\n",
            false,
        ),
        (
            "foreign",
            "#[error(transparent)]\nX(#[from] A),\n#[error(transparent)]\nY(#[from] std::io::Error),\n",
            false,
        ),
        (
            "mixed",
            "#[error(transparent)]\nX(#[from] A),\n#[error(\"y\")]\nY,\n",
            false,
        ),
    ] {
        let outer = format!("#[derive(Debug, thiserror::Error)]\npub enum B {{\n{variants}}}\n");
        let dir = project(&format!("adopt-over-{name}"), &format!("{inner}{outer}"));
        let done = adopt(&dir, &["src/error.rs"]).done();
        let text = fs::read_to_string(dir.join("src/error.rs")).unwrap();
        let attribute = "#[errorbook(transparent)]\npub enum B {";
        assert_eq!(text.contains(attribute), is_transparent, "{name}: {text}");
        assert_eq!(
            dir.join("catalog/b.toml").exists(),
            !is_transparent,
            "{name}"
        );
        assert_eq!(
            done.contains("it said what its cause says"),
            !is_transparent,
            "{done}"
        );
        assert!(!text.contains("#[from]"), "{text}");
    }
}

#[test]
fn documentation_is_a_message_too() {
    let dir = project("adopt-parse", include_str!("adopt/parse.rs"));
    let done = adopt(&dir, &["src/error.rs"]).done();
    assert!(!done.contains("TODO"), "{done}");
    let numbers = [("value", "x"), ("number", "-1"), ("number2", "9")];
    for (key, given, expected) in [
        (
            "Unexpected",
            &[("found", "é"), ("line", "3")][..],
            "unexpected `é` in line 3",
        ),
        ("End", &[], "the text ends too early"),
        ("Number", &numbers, "x is no number between -1 and 9"),
    ] {
        assert_eq!(said(&dir, key, given), expected);
    }
    let rust = fs::read_to_string(dir.join("src/error.rs")).unwrap();
    let derive = "#[derive(Debug, Clone, PartialEq, errorbook::ErrorCatalog)]\n#[errorbook(catalog = crate::my_shop)]\npub enum Error<'a> {\n    /// unexpected";
    assert!(rust.contains(derive), "{rust}");
    assert!(!rust.contains("displaydoc"), "{rust}");
}

#[test]
fn values_lines_and_signs_say_what_they_said() {
    let dir = project("adopt-fetch", include_str!("adopt/fetch.rs"));
    let done = adopt(&dir, &["src/error.rs", "--catalog", "net"]).done();
    assert!(
        done.contains("src/error.rs:19: `Wrapped` is left: a struct"),
        "{done}"
    );
    assert!(!done.contains("FetchError"), "{done}");
    let settings = [("secure", "true"), ("first", "a"), ("share", "0.25")];
    for (key, given, expected) in [
        (
            "Status",
            &[("host", "h"), ("status", "503"), ("tries", "3")][..],
            "h answered 503 after 3 tries",
        ),
        (
            "Timeout",
            &[("host", "h"), ("limit", "9")],
            "no answer from h within 9 s",
        ),
        ("Settings", &settings, "secure: true, first: a, share: 0.25"),
        ("Lines", &[("value", "v")], "  two\n  lines: \"v\"\t\\"),
        ("Bracket", &[], "[x]"),
    ] {
        assert_eq!(said(&dir, key, given), expected);
    }
    let rust = fs::read_to_string(dir.join("src/error.rs")).unwrap();
    assert!(rust.contains("        #[derive(Debug, Eq, PartialEq, Hash, errorbook::ErrorCatalog)]\n        #[errorbook(catalog = crate::net)]\n"), "{rust}");
    // What stays, stays to the character.
    let struct_at = rust.find("\n#[derive(thiserror::Error, Debug)]").unwrap();
    assert!(include_str!("adopt/fetch.rs").ends_with(rust.split_at(struct_at).1));
}

#[test]
fn a_dry_run_shows_what_would_change_and_changes_nothing() {
    let dir = project("adopt-dry", include_str!("adopt/store.rs"));
    let run = adopt(&dir, &["src/error.rs", "--dry-run"]);
    assert_eq!(run.status, 0);
    for part in [
        "--- a/src/error.rs\n+++ b/src/error.rs\n",
        "-#[derive(Debug, Error)]\n+#[derive(Debug, errorbook::ErrorCatalog)]\n",
        "+++ b/catalog/store.toml\n",
    ] {
        assert!(run.stdout.contains(part), "{part}\n{}", run.stdout);
    }
    assert!(run.stderr.contains("StoreError::TooLong"), "{}", run.stderr);
    assert_eq!(
        fs::read_to_string(dir.join("src/error.rs")).unwrap(),
        include_str!("adopt/store.rs")
    );
    assert!(!dir.join("catalog").exists());
    assert_eq!(fs::read(dir.join("Cargo.toml")).unwrap(), MANIFEST);
}

#[test]
fn nothing_is_written_if_anything_fails() {
    for (name, error, arguments, expected) in [
        ("rust", "enum A {", &["src/error.rs"][..], "src/error.rs:1:"),
        (
            "none",
            "pub enum A { B }\n",
            &["src/error.rs"],
            "no enum in `src/error.rs` can be adopted",
        ),
        (
            "missing",
            "",
            &["src/other.rs"],
            "there is no `src/other.rs`",
        ),
        (
            "name",
            include_str!("adopt/store.rs"),
            &["src/error.rs", "--catalog", "core"],
            "`core` cannot be the name",
        ),
        (
            "codes",
            include_str!("adopt/store.rs"),
            &["src/error.rs", "--codes", "SHOP"],
            "`SHOP` is not a pattern of codes",
        ),
        (
            "snafu",
            "#[derive(Debug, Snafu)] pub enum A { #[snafu(display(\"x\"))] B }",
            &["src/error.rs"],
            "`snafu` makes context selectors",
        ),
        (
            "twice",
            "#[derive(Debug, thiserror::Error)] pub enum A { #[error(\"x\")] A, #[error(\"y\")] A }",
            &["src/error.rs"],
            "A",
        ),
    ] {
        let dir = project(&format!("adopt-{name}"), error);
        let before = fs::read(dir.join("src/error.rs")).unwrap();
        let run = adopt(&dir, arguments);
        assert_ne!(run.status, 0, "{name}: {}", run.stdout);
        assert!(run.stderr.contains(expected), "{name}: {}", run.stderr);
        assert_eq!(fs::read(dir.join("src/error.rs")).unwrap(), before);
        assert!(!dir.join("catalog").exists(), "{name}");
        assert_eq!(
            fs::read(dir.join("Cargo.toml")).unwrap(),
            MANIFEST,
            "{name}"
        );
    }
}

#[test]
fn a_run_that_was_interrupted_is_run_again() {
    let dir = project("adopt-half", include_str!("adopt/store.rs"));
    let arguments = ["src/error.rs", "--codes", "SHOP###"];
    adopt(&dir, &arguments).done();
    let whole = fs::read_to_string(dir.join("catalog/store.toml")).unwrap();
    // The enums are written last.
    fs::write(dir.join("src/error.rs"), include_str!("adopt/store.rs")).unwrap();
    adopt(&dir, &arguments).done();
    assert_eq!(
        fs::read_to_string(dir.join("catalog/store.toml")).unwrap(),
        whole
    );
    let rust = fs::read_to_string(dir.join("src/error.rs")).unwrap();
    assert!(rust.contains("errorbook::ErrorCatalog"), "{rust}");
    let again = adopt(&dir, &arguments).done();
    assert!(again.starts_with("nothing to do"), "{again}");
    assert_eq!(fs::read_to_string(dir.join("src/error.rs")).unwrap(), rust);
}

#[test]
fn entries_go_behind_those_that_are_there() {
    let dir = project("adopt-again", include_str!("adopt/parse.rs"));
    fs::create_dir(dir.join("catalog")).unwrap();
    let known =
        "[catalog]\ncodes = \"P###\"\n\n# Mine.\n[error.Old]\ncode = \"P007\"\nmessage = \"old\"\n";
    fs::write(dir.join("catalog/parse.toml"), known).unwrap();
    adopt(
        &dir,
        &["src/error.rs", "--catalog", "parse", "--codes", "P###"],
    )
    .done();
    let catalog = fs::read_to_string(dir.join("catalog/parse.toml")).unwrap();
    assert!(catalog.starts_with(known), "{catalog}");
    assert!(
        catalog.contains("[error.Unexpected]\ncode = \"P008\"\n"),
        "{catalog}"
    );
}
