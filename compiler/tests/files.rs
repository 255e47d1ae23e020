//! A project's directory may be anybody's: what is in it is read within limits, and what is not read is said.

use std::fs;
use std::path::{Path, PathBuf};

use errorbook_compiler::compile;
use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::files::{project_state, read_file, read_project};

/// A directory that is removed again.
struct Dir(PathBuf);

impl Dir {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("files-{name}"));
        let _ = fs::remove_dir_all(&dir);
        let dir = Self(dir);
        dir.write("catalog/app.toml", "[error.E1]\nmessage = \"one\"\n");
        for (path, text) in files {
            dir.write(path, text);
        }
        dir
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Returns the titles of the findings, each with its code and where it is.
    fn findings(&self) -> Vec<String> {
        let compiled = compile(read_project(&self.0));
        let report = compiled.report(Color::Never);
        assert_eq!(report.is_empty(), compiled.diagnostics().is_empty());
        let found = compiled.diagnostics().iter();
        found
            .filter(|found| found.check.code.starts_with("EB00"))
            .map(|found| format!("{}: {}", found.check.code, found.title))
            .collect()
    }

    #[track_caller]
    fn has(&self, expected: &[&str]) {
        let findings = self.findings();
        assert_eq!(findings.len(), expected.len(), "{findings:#?}");
        for (found, expected) in findings.iter().zip(expected) {
            assert!(found.starts_with(expected), "{findings:#?}");
        }
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_project_is_read_whole() {
    let dir = Dir::new(
        "whole",
        &[
            ("locales/ja/app.ftl", "E1 = 一\n"),
            ("locales/ja/notes.txt", "not of the project"),
            ("catalog/.app.toml.swp", "an editor's"),
            ("locales/.git/config", "hidden"),
            ("errorbook.lock", ""),
        ],
    );
    let mut paths: Vec<_> = read_project(&dir.0)
        .into_iter()
        .map(|file| file.path)
        .collect();
    paths.sort();
    assert_eq!(
        paths,
        ["catalog/app.toml", "errorbook.lock", "locales/ja/app.ftl"]
    );
    assert!(read_project(&dir.0.join("nowhere")).is_empty());
}

#[test]
fn names_that_nothing_would_find_are_said() {
    let dir = Dir::new(
        "names",
        &[
            ("catalog/more.TOML", ""),
            ("locales/ja/app.Ftl", ""),
            ("Locales/ja/app.ftl", "E1 = 一\n"),
        ],
    );
    // Where case does not matter, `Locales` is `locales`.
    if fs::read_dir(&dir.0).unwrap().count() == 3 {
        dir.has(&[
            "EB0014: `Locales` cannot be read: the directory must be named `locales`",
            "EB0014: `catalog/more.TOML` cannot be read: its name does not end in `.toml`",
            "EB0014: `locales/ja/app.Ftl` cannot be read: its name does not end in `.ftl`",
        ]);
        let dir = Dir::new(
            "case",
            &[("locales/ja/app.ftl", ""), ("locales/JA/app.ftl", "")],
        );
        let findings = dir.findings();
        let expected = "EB0015: `locales/JA/app.ftl` and `locales/ja/app.ftl` differ only in case";
        assert!(
            findings.iter().any(|found| found == expected),
            "{findings:#?}"
        );
    }
}

#[test]
fn a_folder_with_the_name_of_a_file_is_said() {
    let dir = Dir::new(
        "named-as-a-file",
        &[
            ("catalog/more.toml/app.toml", ""),
            ("locales/ja/app.ftl/app.ftl", ""),
            ("locales/ja/notes.d/app.txt", ""),
        ],
    );
    dir.has(&[
        "EB0014: `catalog/more.toml` cannot be read: it is not a regular file",
        "EB0014: `locales/ja/app.ftl` cannot be read: it is not a regular file",
    ]);
}

#[test]
fn folders_are_read_to_a_depth() {
    let deep = "a/".repeat(9);
    let dir = Dir::new("deep", &[(&format!("locales/{deep}x.ftl"), "")]);
    dir.has(&[
        "EB0014: `locales/a/a/a/a/a/a/a/a/a` cannot be read: directories are nested more than 8 deep",
    ]);
    let deep = "a/".repeat(8);
    let dir = Dir::new("less-deep", &[(&format!("locales/{deep}x.ftl"), "")]);
    dir.has(&["EB0003: "]);
}

#[test]
fn files_are_read_to_a_size() {
    let dir = Dir::new("size", &[]);
    let sparse = fs::File::create(dir.0.join("catalog/sparse.toml")).unwrap();
    sparse.set_len(3 << 30).unwrap();
    dir.has(&["EB0014: `catalog/sparse.toml` cannot be read: it is larger than 64 MiB"]);
    assert!(read_file(&dir.0.join("catalog/sparse.toml"), 100).is_err());
}

#[cfg(unix)]
#[test]
fn what_is_no_regular_file_is_not_opened() {
    use std::os::unix::fs::symlink;

    let dir = Dir::new("pipe", &[("locales/ja/app.ftl", "")]);
    let pipes = ["catalog/pipe.toml", "errorbook.lock", "locales/ja/pipe.ftl"];
    for pipe in pipes {
        let made = std::process::Command::new("mkfifo")
            .arg(dir.0.join(pipe))
            .status();
        if !made.is_ok_and(|status| status.success()) {
            return;
        }
        assert!(read_file(&dir.0.join(pipe), 100).is_err());
    }
    symlink("/dev/zero", dir.0.join("catalog/zero.toml")).unwrap();
    symlink("/dev/zero", dir.0.join("catalog/zero")).unwrap();
    dir.has(&[
        "EB0014: `catalog/pipe.toml` cannot be read: it is not a regular file",
        "EB0014: `catalog/zero.toml` cannot be read: it is not a regular file",
        "EB0014: `errorbook.lock` cannot be read: it is not a regular file",
        "EB0014: `locales/ja/pipe.ftl` cannot be read: it is not a regular file",
    ]);
    let before = project_state(&dir.0);
    assert_eq!(before, project_state(&dir.0));
    fs::remove_file(dir.0.join("catalog/pipe.toml")).unwrap();
    assert_ne!(before, project_state(&dir.0));
}

#[cfg(unix)]
#[test]
fn links_are_followed_once_and_never_in_a_circle() {
    use std::os::unix::fs::symlink;

    let dir = Dir::new("circles", &[("locales/ja/app.ftl", "E1 = 一\n")]);
    let link = |target: &str, link: &str| symlink(target, dir.0.join(link)).unwrap();
    for at in 0..10 {
        link(".", &format!("catalog/self{at}"));
    }
    link("/", "locales/root");
    link("..", "locales/up");
    link("nowhere", "locales/ja/gone.ftl");
    link("self.ftl", "locales/ja/self.ftl");
    link("nowhere", "locales/ja/gone.txt");
    let findings = dir.findings();
    let circles = findings
        .iter()
        .filter(|found| found.ends_with("it is a circular link"));
    assert_eq!((circles.count(), findings.len()), (12, 14), "{findings:#?}");

    // A shared folder, a shared file, and a link in the shared folder.
    let dir = Dir::new(
        "once",
        &[
            ("shared/ja/app.ftl", "E1 = 一\n"),
            ("shared/more.toml", "[error.M1]\nmessage = \"more\"\n"),
        ],
    );
    let link = |target: &str, link: &str| symlink(target, dir.0.join(link)).unwrap();
    fs::create_dir(dir.0.join("locales")).unwrap();
    link("../shared/ja", "locales/ja");
    link("../shared/more.toml", "catalog/more.toml");
    dir.has(&[]);
    assert_eq!(read_project(&dir.0).len(), 3);
    link("app.ftl", "shared/ja/more.ftl");
    link("../shared", "catalog/shared");
    dir.has(&[
        "EB0014: `catalog/shared` cannot be read: it is a link to a directory, where only files belong",
        "EB0014: `locales/ja/more.ftl` cannot be read: it is a link in a directory that is itself a link",
    ]);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_are_said() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let dir = Dir::new("unicode", &[("locales/ja/app.ftl", "E1 = 一\n")]);
    let join = |folder: &str, name: &[u8]| dir.0.join(folder).join(OsStr::from_bytes(name));
    fs::write(join("catalog", b"\xff.toml"), "").unwrap();
    fs::write(join("catalog", b"\xff.txt"), "").unwrap();
    let folder = join("locales", b"\xe3\x81");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("app.ftl"), "E1 = x\n").unwrap();
    dir.has(&[
        "EB0014: `catalog/\u{fffd}.toml` cannot be read: its name is not Unicode",
        "EB0014: `locales/\u{fffd}` cannot be read: its name is not Unicode",
    ]);
}
