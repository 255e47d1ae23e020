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
            "errorbook did not write are in the way: `{}`",
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

/// A command that writes, and what is there before.
struct Writing {
    name: &'static str,
    arguments: &'static [&'static str],
    /// Gives the project something for the command to do.
    prepare: fn(&Path),
}

impl Writing {
    const fn new(name: &'static str, arguments: &'static [&'static str]) -> Self {
        Self {
            name,
            arguments,
            prepare: |_| {},
        }
    }

    const fn after(self, prepare: fn(&Path)) -> Self {
        Self { prepare, ..self }
    }
}

const WRITING: [Writing; 13] = [
    Writing::new("html", &["docs", "--format", "html", "--out", "out"]),
    Writing::new(
        "markdown",
        &["docs", "--format", "markdown", "--out", "out"],
    ),
    Writing::new("json", &["docs", "--format", "json", "--out", "out"]),
    Writing::new("man", &["docs", "--format", "man", "--out", "out"]),
    Writing::new("lock", &["lock"]),
    Writing::new("new", &["new"]),
    Writing::new("fix", &["check", "--fix"]).after(|dir| {
        let fixable = "PAR001 = 遅い。\nPAR002 = x\u{200b}y\n";
        fs::write(dir.join("locales/ja/parcel.ftl"), fixable).unwrap();
    }),
    Writing::new("found", &["check", "--output-file", "found/all.txt"]).after(|dir| {
        fs::create_dir(dir.join("found")).unwrap();
        fs::write(dir.join("found/all.txt"), "what was found before").unwrap();
    }),
    Writing::new("baseline", &["check", "--baseline", "known.txt"]),
    // Of an earlier catalog: some files change, one goes.
    Writing::new("generate", &["generate", "--out", "src/errors"]).after(|dir| {
        fs::write(
            dir.join("catalog/gone.toml"),
            "[error.G1]\nmessage = \"gone\"\n",
        )
        .unwrap();
        let run = here(dir, &["generate", "--out", "src/errors"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        fs::remove_file(dir.join("catalog/gone.toml")).unwrap();
        let more = format!("{CATALOG}[error.PAR003]\nmessage = \"wet\"\n");
        fs::write(dir.join("catalog/parcel.toml"), more).unwrap();
    }),
    // The rest of the document is somebody else's.
    Writing::new("client", &["client", "--lang", "openapi", "--out", "api.json"]).after(|dir| {
        fs::write(dir.join("api.json"), "{\"openapi\":\"3.1.0\",\"x\":1}").unwrap();
    }),
    Writing::new("adopt", &["adopt", "src/error.rs", "--codes", "ADO###"]).after(|dir| {
        fs::create_dir(dir.join("src")).unwrap();
        fs::write(dir.join("src/lib.rs"), "pub mod error;\n").unwrap();
        let error = "#[derive(Debug, thiserror::Error)]\npub enum WetError {\n    #[error(\"wet: {0}\")]\n    Wet(String),\n}\n";
        fs::write(dir.join("src/error.rs"), error).unwrap();
        let manifest = "[package]\nname = \"parcel\"\nversion = \"0.1.0\"\n";
        fs::write(dir.join("Cargo.toml"), manifest).unwrap();
    }),
    Writing::new("init", &["init", "ja", "fr"]).after(|dir| {
        fs::remove_dir_all(dir.join("catalog")).unwrap();
        fs::remove_dir_all(dir.join("locales")).unwrap();
        fs::create_dir(dir.join("src")).unwrap();
        fs::write(dir.join("src/lib.rs"), "//! Mine.\n").unwrap();
        let manifest = "[package]\nname = \"parcel\"\nversion = \"0.1.0\"\n";
        fs::write(dir.join("Cargo.toml"), manifest).unwrap();
    }),
];

/// Makes the project of a command, with something for it to do.
fn project_for(writing: &Writing, suffix: &str) -> PathBuf {
    let dir = project(&format!("writing-{}{suffix}", writing.name));
    fs::create_dir_all(dir.join("out/en")).unwrap();
    fs::write(dir.join("out/en/mine"), "mine").unwrap();
    (writing.prepare)(&dir);
    dir
}

/// Returns what an uninterrupted run leaves.
fn complete(writing: &Writing, suffix: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let dir = project_for(writing, suffix);
    let before = relative(&dir);
    let done = here(&dir, writing.arguments);
    assert!(done.status < 2, "{}: {}", writing.name, done.stderr);
    let after = relative(&dir);
    assert_ne!(before, after, "{}", writing.name);
    after
}

/// Kills each command 15 times at times that are spread over its run, and lets the last run end. No time is
/// measured: however fast the machine is, some of the kills come in the middle.
#[test]
fn after_a_kill_nothing_is_lost_and_the_next_run_completes_it() {
    const KILLS: u32 = 15;
    let kill_and_complete = |writing: &Writing| {
        let whole = complete(writing, "-whole");
        for kill in 0..KILLS {
            let dir = project_for(writing, "");
            let before = relative(&dir);
            let mut command = command(writing.arguments);
            command
                .current_dir(&dir)
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            let mut child = command.spawn().unwrap();
            sleep(Duration::from_micros(u64::from(kill * kill) * 600));
            // It may have ended by itself.
            let _ = child.kill();
            child.wait().unwrap();

            let killed = relative(&dir);
            assert_each_is_whole(writing.name, &before, &killed, &whole);
            // What `new` had reserved before the kill stays reserved.
            let catalog = Path::new("catalog/parcel.toml");
            if writing.name == "new" && killed.get(catalog) == whole.get(catalog) {
                continue;
            }
            let next = here(&dir, writing.arguments);
            assert!(next.status < 2, "{}: {}", writing.name, next.stderr);
            assert_eq!(relative(&dir), whole, "{} after {kill}", writing.name);
        }
    };
    scope(|scope| {
        for writing in &WRITING {
            scope.spawn(|| kill_and_complete(writing));
        }
    });
}

/// Asserts that each file is as it was before or as it is in the end, and that none is missing that is in both.
fn assert_each_is_whole(
    name: &str,
    before: &BTreeMap<PathBuf, Vec<u8>>,
    killed: &BTreeMap<PathBuf, Vec<u8>>,
    whole: &BTreeMap<PathBuf, Vec<u8>>,
) {
    // On their way into their place.
    let is_new = |path: &Path| path.to_string_lossy().contains(".errorbook-");
    for (path, content) in killed.iter().filter(|(path, _)| !is_new(path)) {
        let is_whole = [before, whole]
            .into_iter()
            .any(|state| state.get(path) == Some(content));
        assert!(is_whole, "{name}: `{}` is half-written", path.display());
    }
    for path in before.keys().filter(|path| whole.contains_key(*path)) {
        assert!(
            killed.contains_key(path),
            "{name}: `{}` is lost",
            path.display()
        );
    }
}

#[test]
fn two_of_each_command_at_once_leave_what_one_does() {
    // Two of `new` reserve two codes: see above.
    for writing in WRITING.iter().filter(|writing| writing.name != "new") {
        let whole = complete(writing, "-alone");
        for _ in 0..3 {
            let dir = project_for(writing, "-twice");
            scope(|scope| {
                for _ in 0..2 {
                    scope.spawn(|| {
                        let run = here(&dir, writing.arguments);
                        assert!(run.status < 2, "{}: {}", writing.name, run.stderr);
                    });
                }
            });
            assert_eq!(relative(&dir), whole, "{}", writing.name);
        }
    }
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
    for writing in &WRITING {
        let dir = project_for(writing, "-full");
        let before = snapshot(&dir);
        let mut shell = std::process::Command::new("sh");
        let script = "ulimit -f 0 && trap '' XFSZ && exec \"$0\" \"$@\"";
        shell.args(["-c", script, env!("CARGO_BIN_EXE_errorbook")]);
        shell.args(writing.arguments).current_dir(&dir);
        let output = shell.output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{}: {stderr}", writing.name);
        assert!(stderr.contains("cannot write"), "{stderr}");
        assert_eq!(snapshot(&dir), before, "{}", writing.name);
        let next = here(&dir, writing.arguments);
        assert!(next.status < 2, "{}: {}", writing.name, next.stderr);
    }
}

/// Runs each command on a disk of memory that has room for the project and so many blocks more: it fills up
/// somewhere on the way. Where no such disk can be had, nothing is tested.
#[cfg(target_os = "linux")]
#[test]
fn on_a_disk_that_fills_up_each_file_is_whole_and_the_next_run_completes_it() {
    for writing in &WRITING {
        let whole = complete(writing, "-fits");
        let mut has_failed = false;
        for blocks in 0..12 {
            let dir = project_for(writing, "-small");
            let before = relative(&dir);
            let result = dir.with_file_name(format!("writing-{}-result", writing.name));
            let _ = fs::remove_dir_all(&result);
            let Some(status) = run_on_small_disk(writing, &dir, &result, blocks) else {
                return;
            };
            let after = relative(&result);
            assert_each_is_whole(writing.name, &before, &after, &whole);
            assert!(status <= 2, "{}: {status}", writing.name);
            if status < 2 {
                assert_eq!(after, whole, "{} with {blocks} blocks", writing.name);
                continue;
            }
            has_failed = true;
            let catalog = Path::new("catalog/parcel.toml");
            if writing.name == "new" && after.get(catalog) == whole.get(catalog) {
                continue;
            }
            let next = here(&result, writing.arguments);
            assert!(next.status < 2, "{}: {}", writing.name, next.stderr);
            assert_eq!(
                relative(&result),
                whole,
                "{} after {blocks} blocks",
                writing.name
            );
        }
        assert!(has_failed, "{}: the disk was never full", writing.name);
    }
}

/// Copies a project to a disk with so many free blocks, runs the command there, and copies what is there then to
/// `result`. Returns the status of the command; `None` if there is no such disk.
#[cfg(target_os = "linux")]
fn run_on_small_disk(writing: &Writing, dir: &Path, result: &Path, blocks: u32) -> Option<i32> {
    let script = r#"
        disk=$1 project=$2 result=$3 free=$4; shift 4
        mkdir -p "$disk" && mount -t tmpfs -o size=64M errorbook "$disk" || exit 99
        cp -a "$project/." "$disk" || exit 99
        used=$(df --output=used -B 4096 "$disk" | tail -n 1)
        mount -o remount,size=$(((used + free) * 4096)) "$disk" || exit 99
        cd "$disk" && "$@" >/dev/null 2>&1
        status=$?
        cp -a "$disk" "$result"
        exit $status"#;
    let mut unshare = std::process::Command::new("unshare");
    unshare.args([
        "--user",
        "--map-root-user",
        "--mount",
        "sh",
        "-c",
        script,
        "sh",
    ]);
    unshare.arg(dir.with_file_name(format!("writing-{}-disk", writing.name)));
    unshare.args([dir, result]).arg(blocks.to_string());
    unshare
        .arg(env!("CARGO_BIN_EXE_errorbook"))
        .args(writing.arguments);
    let status = unshare.output().ok()?.status.code()?;
    (status != 99 && result.is_dir()).then_some(status)
}
