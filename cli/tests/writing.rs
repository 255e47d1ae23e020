//! What commands write: nothing of the user is lost and nothing is half-written, whatever happens.

mod command;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread::{scope, sleep};
use std::time::Duration;

use command::{Run, command, run};

const FORMATS: [(&str, &str); 4] = [
    ("markdown", "en/parcel.md"),
    ("json", "parcel.json"),
    ("man", "man7/parcel.7"),
    ("html", "index.html"),
];

const CATALOG: &str = "[catalog]\ncodes = \"PAR###\"\n[error.PAR001]\nmessage = \"late\"\n[error.PAR002]\nmessage = \"lost\"\n";

fn project(name: &str) -> PathBuf {
    command::folder(
        name,
        &[
            ("catalog/parcel.toml", CATALOG.as_bytes()),
            ("locales/ja/parcel.ftl", "PAR001 = 遅い\n".as_bytes()),
        ],
    )
}

fn here(dir: &Path, arguments: &[&str]) -> Run {
    run(command(arguments).current_dir(dir))
}

fn docs(dir: &Path, format: &str, out: &str) -> Run {
    here(dir, &["docs", "--format", format, "--out", out])
}

/// Returns every file below a directory, with its content; of a link, where it leads.
fn snapshot(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let kind = path.symlink_metadata().unwrap().file_type();
        if kind.is_symlink() {
            let target = fs::read_link(&path).unwrap();
            all.insert(path, target.to_string_lossy().into_owned().into_bytes());
        } else if kind.is_dir() {
            all.extend(snapshot(&path));
        } else {
            let content = fs::read(&path).unwrap();
            all.insert(path, content);
        }
    }
    all
}

#[test]
fn files_of_others_stay_in_every_format() {
    for (format, file) in FORMATS {
        let dir = project(&format!("others-{format}"));
        let mine = dir.join("out").join(file);
        fs::create_dir_all(mine.parent().unwrap()).unwrap();
        fs::write(&mine, "mine").unwrap();
        let before = snapshot(&dir);
        let refused = docs(&dir, format, "out").failed(2);
        let named = format!(
            "no earlier run wrote: `{}`",
            Path::new("out").join(file).display()
        );
        assert!(refused.contains(&named), "{refused}");
        assert_eq!(snapshot(&dir), before, "{format}");

        // A folder of the user where a file belongs, and a file where a folder does.
        fs::remove_file(&mine).unwrap();
        fs::create_dir(&mine).unwrap();
        fs::write(mine.join("mine"), "mine").unwrap();
        let before = snapshot(&dir);
        docs(&dir, format, "out").failed(2);
        assert_eq!(snapshot(&dir), before, "{format}");

        fs::remove_dir_all(dir.join("out")).unwrap();
        let run = docs(&dir, format, "out");
        assert_eq!(run.status, 0, "{}", run.stderr);
        // What errorbook wrote, it may write anew.
        fs::write(&mine, "changed").unwrap();
        let again = docs(&dir, format, "out");
        assert!(
            again.stdout.contains(", 1 changed, 0 removed"),
            "{}",
            again.stdout
        );
    }
}

#[test]
fn formats_share_a_directory_and_each_removes_its_own() {
    let dir = project("formats");
    for (format, _) in FORMATS {
        assert_eq!(docs(&dir, format, "out").status, 0, "{format}");
    }
    for (_, file) in FORMATS {
        assert!(dir.join("out").join(file).is_file(), "{file}");
    }
    fs::rename(
        dir.join("catalog/parcel.toml"),
        dir.join("catalog/freight.toml"),
    )
    .unwrap();
    fs::rename(
        dir.join("locales/ja/parcel.ftl"),
        dir.join("locales/ja/freight.ftl"),
    )
    .unwrap();
    assert_eq!(docs(&dir, "json", "out").status, 0);
    assert!(!dir.join("out/parcel.json").exists() && dir.join("out/freight.json").is_file());
    assert!(dir.join("out/en/parcel.md").is_file());
}

#[test]
fn pages_do_not_go_among_catalogs() {
    let dir = project("among-catalogs");
    let before = snapshot(&dir);
    for out in [
        "catalog",
        "locales",
        "locales/ja",
        "catalog/new",
        "out/../catalog",
        "./catalog/.",
    ] {
        for (format, _) in FORMATS {
            docs(&dir, format, out).failed(2);
        }
        assert_eq!(snapshot(&dir), before, "{out}");
    }
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    use std::os::unix::fs::symlink;

    for (format, file) in FORMATS {
        let dir = project(&format!("links-{format}"));
        fs::create_dir_all(dir.join("victim")).unwrap();
        fs::write(dir.join("victim/file"), "precious").unwrap();
        fs::write(dir.join("victim/rc"), "rc").unwrap();
        let refused = |name: &str, list: &str, links: &[(&str, &str)]| {
            let out = dir.join(name);
            fs::create_dir(&out).unwrap();
            for (target, link) in links {
                fs::create_dir_all(out.join(link).parent().unwrap()).unwrap();
                symlink(target, out.join(link)).unwrap();
            }
            fs::write(out.join(".errorbook-files"), list).unwrap();
            let before = snapshot(&dir);
            let refused = docs(&dir, format, name).failed(2);
            assert!(
                refused.contains("is a link") || refused.contains("in the way"),
                "{refused}"
            );
            assert_eq!(snapshot(&dir), before, "{format} {name}");
        };
        let own = format!("{format}\tx/file\n{format}\t{file}\n");
        // A list that was forged, with a folder and a file that lead elsewhere.
        refused("folder", &own, &[("../victim", "x")]);
        let depth = file.matches('/').count() + 1;
        let target = format!("{}victim/rc", "../".repeat(depth));
        refused("file", &own, &[(&target, file)]);
        // A folder of pages that leads elsewhere, and a link to nothing.
        if let Some((folder, _)) = file.split_once('/') {
            refused("pages", "", &[("../victim", folder)]);
        }
        refused("nothing", "", &[("nowhere", file)]);
        refused("new", "", &[("../victim", ".errorbook-pages")]);
        symlink("victim", dir.join("out")).unwrap();
        let before = snapshot(&dir);
        for out in ["out", "out/below"] {
            assert!(
                docs(&dir, format, out)
                    .failed(2)
                    .contains("`out` is a link")
            );
        }
        assert_eq!(snapshot(&dir), before);
    }

    let dir = project("links-project");
    fs::rename(dir.join("catalog"), dir.join("elsewhere")).unwrap();
    symlink("elsewhere", dir.join("catalog")).unwrap();
    symlink("nowhere", dir.join("errorbook.lock")).unwrap();
    let before = snapshot(&dir);
    for arguments in [&["new"][..], &["lock"]] {
        here(&dir, arguments).failed(1);
    }
    assert_eq!(snapshot(&dir), before);
    fs::remove_file(dir.join("errorbook.lock")).unwrap();
    let before = snapshot(&dir);
    assert!(
        here(&dir, &["new"])
            .failed(2)
            .contains("`catalog` is a link")
    );
    assert_eq!(snapshot(&dir), before);
}

#[test]
fn several_commands_at_once_do_not_disturb_each_other() {
    const COUNT: usize = 12;
    let dir = project("at-once");
    let runs: Vec<_> = (0..COUNT)
        .map(|_| {
            let mut new = command(&["new"]);
            new.current_dir(&dir)
                .stdout(Stdio::piped())
                .stderr(Stdio::piped());
            new.spawn().unwrap()
        })
        .collect();
    let mut reserved: Vec<_> = runs
        .into_iter()
        .map(|child| {
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "{output:?}");
            let said = String::from_utf8(output.stdout).unwrap();
            said.split(' ').nth(1).unwrap().to_owned()
        })
        .collect();
    reserved.sort();
    let expected: Vec<_> = (3..3 + COUNT)
        .map(|number| format!("PAR{number:03}"))
        .collect();
    assert_eq!(reserved, expected);
    let catalog = fs::read_to_string(dir.join("catalog/parcel.toml")).unwrap();
    let stubs = fs::read_to_string(dir.join("locales/ja/parcel.ftl")).unwrap();
    for code in &expected {
        assert_eq!(catalog.matches(&format!("[error.{code}]")).count(), 1);
        assert_eq!(stubs.matches(&format!("# {code} = TODO")).count(), 1);
    }

    let dir = project("docs-at-once");
    scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(docs(&dir, "html", "out").status, 0));
        }
    });
    assert!(
        docs(&dir, "html", "out")
            .stdout
            .contains(", 0 changed, 0 removed")
    );
}

/// A command, and what a run of it must leave after one that was killed.
struct Killed {
    name: &'static str,
    arguments: &'static [&'static str],
    /// Whether what is there now may be: it is whole, and nothing of the user is lost.
    is_whole: fn(&Path),
}

/// Codes that an interrupted `new` may have reserved; the catalogs have no other change.
fn is_a_catalog(dir: &Path) {
    let catalog = fs::read_to_string(dir.join("catalog/parcel.toml")).unwrap();
    assert!(catalog.starts_with(CATALOG), "{catalog}");
    here(dir, &["list", "--format", "json"]).json();
}

const KILLED: [Killed; 7] = [
    Killed {
        name: "html",
        arguments: &["docs", "--format", "html", "--out", "out"],
        is_whole: is_a_catalog,
    },
    Killed {
        name: "markdown",
        arguments: &["docs", "--format", "markdown", "--out", "out"],
        is_whole: is_a_catalog,
    },
    Killed {
        name: "json",
        arguments: &["docs", "--format", "json", "--out", "out"],
        is_whole: is_a_catalog,
    },
    Killed {
        name: "man",
        arguments: &["docs", "--format", "man", "--out", "out"],
        is_whole: is_a_catalog,
    },
    Killed {
        name: "lock",
        arguments: &["lock"],
        is_whole: |dir| {
            is_a_catalog(dir);
            let lock = fs::read_to_string(dir.join("errorbook.lock"));
            assert!(lock.is_err() || lock.unwrap() == complete(dir, "lock", "errorbook.lock"));
        },
    },
    Killed {
        name: "new",
        arguments: &["new"],
        is_whole: is_a_catalog,
    },
    Killed {
        name: "fix",
        arguments: &["check", "--fix"],
        is_whole: |dir| {
            let catalog = fs::read_to_string(dir.join("catalog/parcel.toml")).unwrap();
            assert!(catalog == CATALOG || catalog == complete(dir, "fix", "catalog/parcel.toml"));
        },
    },
];

/// Returns a file as an uninterrupted run leaves it, in the project that stands beside the one of the test.
fn complete(dir: &Path, name: &str, file: &str) -> String {
    fs::read_to_string(
        dir.with_file_name(format!("killed-{name}-whole"))
            .join(file),
    )
    .unwrap()
}

/// Returns the project of a command, with something for it to do.
fn project_for(killed: &Killed, suffix: &str) -> PathBuf {
    let dir = project(&format!("killed-{}{suffix}", killed.name));
    fs::create_dir_all(dir.join("out/en")).unwrap();
    fs::write(dir.join("out/en/mine"), "mine").unwrap();
    if killed.name == "fix" {
        let fixable = "PAR001 = 遅い。\nPAR002 = x\u{200b}y\n";
        fs::write(dir.join("locales/ja/parcel.ftl"), fixable).unwrap();
    }
    dir
}

/// Kills each command 15 times at times that are spread over its run, and lets the last run end. No time is
/// measured: however fast the machine is, some of the kills come in the middle.
#[test]
fn after_a_kill_nothing_is_lost_and_the_next_run_completes_it() {
    const KILLS: u32 = 15;
    scope(|scope| {
        for killed in &KILLED {
            scope.spawn(|| {
                let whole = project_for(killed, "-whole");
                let done = here(&whole, killed.arguments);
                assert!(done.status < 2, "{}: {}", killed.name, done.stderr);
                let whole = relative(&whole);
                for kill in 0..KILLS {
                    let dir = project_for(killed, "");
                    let mut command = command(killed.arguments);
                    command
                        .current_dir(&dir)
                        .stdout(Stdio::null())
                        .stderr(Stdio::null());
                    let mut child = command.spawn().unwrap();
                    sleep(Duration::from_micros(u64::from(kill * kill) * 600));
                    // It may have ended by itself.
                    let _ = child.kill();
                    child.wait().unwrap();
                    assert_eq!(fs::read(dir.join("out/en/mine")).unwrap(), b"mine");
                    (killed.is_whole)(&dir);
                    // What `new` had reserved before the kill stays reserved.
                    let reserved = fs::read_to_string(dir.join("catalog/parcel.toml")).unwrap();
                    if killed.name == "new" && reserved != CATALOG {
                        let catalog = complete(&dir, "new", "catalog/parcel.toml");
                        assert_eq!(reserved, catalog);
                        continue;
                    }
                    let next = here(&dir, killed.arguments);
                    assert!(next.status < 2, "{}: {}", killed.name, next.stderr);
                    assert_eq!(relative(&dir), whole, "{} after {kill}", killed.name);
                }
            });
        }
    });
}

fn relative(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let all = snapshot(dir).into_iter();
    all.map(|(path, content)| (path.strip_prefix(dir).unwrap().to_owned(), content))
        .collect()
}

/// Lets no file grow over a size, as a full disk would. Where the shell cannot, nothing is tested.
#[cfg(unix)]
#[test]
fn where_nothing_more_fits_nothing_is_changed() {
    for killed in &KILLED {
        let dir = project_for(killed, "-full");
        let before = snapshot(&dir);
        let mut shell = std::process::Command::new("sh");
        let script = "ulimit -f 0 && trap '' XFSZ && exec \"$0\" \"$@\"";
        shell.args(["-c", script, env!("CARGO_BIN_EXE_errorbook")]);
        shell.args(killed.arguments).current_dir(&dir);
        let output = shell.output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{}: {stderr}", killed.name);
        assert!(stderr.contains("cannot write"), "{stderr}");
        assert_eq!(snapshot(&dir), before, "{}", killed.name);
        let next = here(&dir, killed.arguments);
        assert!(next.status < 2, "{}: {}", killed.name, next.stderr);
    }
}
