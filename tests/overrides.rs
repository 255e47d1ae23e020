//! Translations that go over the built-in ones while the program runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use errorbook::tok::{self, Code, tok_error};
use errorbook::{AsValue, CATALOGS, ErrorCatalog, Locale, Overrides, Value, ambient};

/// Returns a lock: what is installed is the whole process's, so that only one test at a time may look at it.
fn alone() -> MutexGuard<'static, ()> {
    static LOCK: Mutex<()> = Mutex::new(());
    let guard = LOCK.lock().unwrap_or_else(PoisonError::into_inner);
    Overrides::uninstall();
    guard
}

/// A directory that is removed in the end.
struct Dir(PathBuf);

impl Dir {
    fn new(files: &[(&str, &[u8])]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("errorbook-overrides-{}-{count}", std::process::id());
        let dir = Self(std::env::temp_dir().join(name));
        fs::create_dir_all(&dir.0).unwrap();
        for (path, content) in files {
            dir.write(path, content);
        }
        dir
    }

    fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn load(&self) -> Result<Overrides, String> {
        Overrides::load(self, &[CATALOGS]).map_err(|error| error.to_string())
    }
}

impl AsRef<Path> for Dir {
    fn as_ref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Loads one file and expects to be told why not.
fn refused(path: &str, content: impl AsRef<[u8]>) -> String {
    let dir = Dir::new(&[(path, content.as_ref())]);
    let report = dir.load().unwrap_err();
    assert!(
        report.len() < 1 << 20,
        "{path}: a report of {} bytes",
        report.len()
    );
    report
}

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

#[test]
fn one_field_is_replaced_and_the_others_stay() {
    let _alone = alone();
    let (ja, en) = (locale("ja"), locale("en"));
    let error = tok_error!(TOK013, "t-1");
    let before = error.localize(&ja);
    let (message, summary) = (before.to_string(), before.summary().unwrap());
    let said = summary.to_string();
    let resolutions: Vec<_> = before.resolutions().map(|step| step.to_string()).collect();
    let dir = Dir::new(&[(
        "ja/tok.ftl",
        "TOK013 =\n    .summary = トークン「{ $token_id }」なし\n".as_bytes(),
    )]);
    let overrides = dir.load().unwrap();
    assert_eq!(summary.to_string(), said, "loading changes nothing");
    overrides.install();
    assert_eq!(
        summary.to_string(),
        "トークン「t-1」なし",
        "a text is looked up when it is written"
    );
    assert_eq!(summary.locale(), ja);
    let after = error.localize(&ja);
    assert_eq!(after.to_string(), message);
    assert_eq!(
        after
            .resolutions()
            .map(|step| step.to_string())
            .collect::<Vec<_>>(),
        resolutions
    );
    assert!(error.localize(&en).to_string().starts_with("Token with ID"));
    let entry = Code::TOK013.entry();
    assert_ne!(
        entry.summary(&ja).unwrap().to_string(),
        "トークン「{token_id}」なし",
        "what was built stays"
    );
    let catalog = overrides.catalog(&tok::CATALOG).unwrap();
    assert_eq!(
        catalog
            .find("TOK013")
            .unwrap()
            .summary(&ja)
            .unwrap()
            .to_string(),
        "トークン「{token_id}」なし"
    );
    Overrides::uninstall();
    assert_eq!(summary.to_string(), said);
}

#[test]
fn the_source_locale_is_replaced_too() {
    let _alone = alone();
    let dir = Dir::new(&[("en/tok.ftl", b"TOK013 = No token { $token_id }.\n")]);
    dir.load().unwrap().install();
    let error = tok_error!(TOK013, "t-1");
    assert_eq!(error.to_string(), "No token t-1.");
    assert!(error.localize(&locale("ja")).to_string().starts_with("ID"));
    assert_eq!(
        error.localize(&locale("fr")).to_string(),
        "No token t-1.",
        "what others fall back to"
    );
}

#[test]
fn a_locale_is_added_with_its_own_plurals() {
    let _alone = alone();
    let polish = "\
TOK002 = Token wygasł po { $minutes ->
    [one] { $minutes } minucie
    [few] { $minutes } minutach (few)
    [many] { $minutes } minutach (many)
   *[other] { $minutes } minuty
}.
";
    let dir = Dir::new(&[
        ("pl/tok.ftl", polish.as_bytes()),
        ("zh-Hant/tok.ftl", "TOK001 = { -token }無效。\n".as_bytes()),
        ("zh-Hant/terms.ftl", "-token = 權杖\n".as_bytes()),
        ("zh-Hant/.tok.ftl.swp", b"{{{{"),
        ("README.md", b"Not ours."),
    ]);
    dir.load().unwrap().install();
    let shown = |minutes, tag: &str| {
        tok_error!(TOK002, minutes, "d")
            .localize(&locale(tag))
            .to_string()
    };
    assert_eq!(shown(1, "pl"), "Token wygasł po 1 minucie.");
    assert_eq!(shown(22, "pl-PL"), "Token wygasł po 22 minutach (few).");
    assert_eq!(shown(112, "pl"), "Token wygasł po 112 minutach (many).");
    let pl = locale("pl");
    let error = tok_error!(TOK002, 5, "d");
    assert_eq!(
        error.localize(&pl).summary().unwrap().locale().as_str(),
        "en",
        "fields fall back alone"
    );
    assert_eq!(
        error.localize(&pl).message().unwrap().locale().as_str(),
        "pl"
    );
    // Negotiated as if the locale had been there from the beginning; `Display` as well.
    assert_eq!(
        tok_error!(TOK001).localize(&locale("zh-TW")).to_string(),
        "權杖無效。"
    );
    let _scope = ambient::scope(&locale("zh-HK"));
    assert_eq!(tok_error!(TOK001).to_string(), "權杖無效。");
}

#[test]
fn one_bad_text_refuses_all_and_what_runs_stays() {
    let _alone = alone();
    let dir = Dir::new(&[(
        "fr/tok.ftl",
        b"TOK001 = Bon.\nTOK013 = Jeton { $token_id }\n",
    )]);
    dir.load().unwrap().install();
    let shown = || tok_error!(TOK001).localize(&locale("fr")).to_string();
    assert_eq!(shown(), "Bon.");
    dir.write("fr/tok.ftl", "TOK001 = Mieux.\nTOK013 = Jeton { $token }\n");
    dir.write("de/tok.ftl", "TOK001 = Gut.\n");
    let report = dir.load().unwrap_err();
    for part in [
        "EB0201",
        "fr/tok.ftl:2:19",
        "$token_id",
        dir.0.to_str().unwrap(),
        "1 error",
    ] {
        assert!(report.contains(part), "{part} in {report}");
    }
    assert_eq!(shown(), "Bon.");
    assert_eq!(
        tok_error!(TOK001)
            .localize(&locale("de"))
            .message()
            .unwrap()
            .locale()
            .as_str(),
        "en"
    );
    dir.write("fr/tok.ftl", "TOK001 = Mieux.\n");
    dir.load().unwrap().install();
    assert_eq!(shown(), "Mieux.");
    assert_eq!(
        tok_error!(TOK001).localize(&locale("de")).to_string(),
        "Gut."
    );
}

#[test]
fn an_empty_directory_overrides_nothing() {
    let _alone = alone();
    let dir = Dir::new(&[]);
    let overrides = dir.load().unwrap();
    assert!(
        overrides.is_empty()
            && overrides.catalog(&tok::CATALOG).is_none()
            && overrides.warnings().is_empty()
    );
    overrides.install();
    assert!(
        tok_error!(TOK001)
            .to_string()
            .starts_with("The refresh token")
    );
    assert!(Overrides::installed().is_some());
    Overrides::uninstall();
    assert!(Overrides::installed().is_none());
}

#[test]
fn files_that_belong_nowhere_are_refused() {
    for (path, content, expected) in [
        ("ja/tokk.ftl", "a = b", "there is no catalog `tokk`"),
        ("ja/tokk.ftl", "a = b", "did you mean `tok`?"),
        ("jp/tok.ftl", "a = b", "a language that CLDR does not know"),
        (
            "zh_TW/tok.ftl",
            "a = b",
            "is not named in the canonical form",
        ),
        (
            "not a locale/tok.ftl",
            "a = b",
            "is not named after a locale",
        ),
        ("tok.ftl", "a = b", "named after its locale"),
        ("ja/deeper/tok.ftl", "a = b", "contains only files"),
        ("ja/tok.ftl", "TOK999 = x", "there is no entry `TOK999`"),
        (
            "ja/tok.ftl",
            "TOK001 = x\n    .cause-nothing = x",
            "has no field `.cause-nothing`",
        ),
        ("ja/tok.ftl", "TOK001 = x\nTOK001 = y", "given twice"),
        ("ja/terms.ftl", "token = x", "is a message, not a term"),
    ] {
        let report = refused(path, content);
        assert!(report.contains(expected), "{expected} in {report}");
    }
    let nowhere = std::env::temp_dir().join("errorbook-there-is-no-such-directory");
    let error = Overrides::load(nowhere, &[CATALOGS]).unwrap_err();
    assert!(error.to_string().contains("cannot read"), "{error}");
    let error = Overrides::load(Dir::new(&[]), &[CATALOGS, CATALOGS]).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("two of the catalogs are called `akoya`"),
        "{error}"
    );
}

#[test]
fn files_that_would_exhaust_the_process_are_refused() {
    let deep = |unit: &str| format!("TOK001 = {}", unit.repeat(100_000));
    let terms = |count: usize, term: &dyn Fn(usize) -> String| -> String {
        (0..count)
            .map(term)
            .chain(["TOK001 = { -t0 }\n".to_owned()])
            .collect()
    };
    let laughs = terms(40, &|at| {
        let next = format!("{{ -t{} }}", at + 1);
        if at == 39 {
            "-t39 = lol\n".to_owned()
        } else {
            format!("-t{at} = {}\n", next.repeat(10))
        }
    });
    let line = terms(100_000, &|at| {
        if at == 99_999 {
            format!("-t{at} = x\n")
        } else {
            format!("-t{at} = {{ -t{} }}\n", at + 1)
        }
    });
    let selects = terms(99, &|at| {
        let braces = "{ \"a\" ->\n *[a] ".repeat(25);
        let next = if at == 98 {
            "x".to_owned()
        } else {
            format!("{{ -t{} }}", at + 1)
        };
        format!("-t{at} = {braces}{next}{}\n", "\n}".repeat(25))
    });
    let megabyte = format!(
        "-t1 = {}\n-t0 = {}\nTOK001 = {{ -t0 }}\n",
        "x".repeat(1 << 20),
        "{ -t1 }".repeat(99)
    );
    for (content, expected) in [
        (deep("{"), "EB0012"),
        (deep("{\n"), "EB0012"),
        (deep("{ NUMBER("), "EB0012"),
        (
            format!("TOK001 = {{{}", "NUMBER(".repeat(100_000)),
            "EB0012",
        ),
        (
            format!("TOK001 = {{{}", "F(\nA,{".repeat(100_000)),
            "EB0012",
        ),
        (deep("{ $x ->\n *[a] \" "), "EB0012"),
        (
            "TOK005 = { NUMBER($hours, minimumFractionDigits: 999999999999999999) }".into(),
            "EB0605",
        ),
        (
            "TOK005 = { NUMBER($hours, minimumIntegerDigits: 101) }".into(),
            "EB0605",
        ),
        (format!("TOK005 = {{ {} }}", "9".repeat(1 << 20)), "EB0203"),
        (laughs.clone(), "EB0012"),
        (
            laughs.replace("{ -t", "{{ -t").replace(" }", " }}"),
            "EB0012",
        ),
        (line, "EB0012"),
        (selects, "EB0012"),
        (megabyte, "EB0012"),
        (format!("TOK001 = {}\n", "{ TOK002 }".repeat(101)), "EB0012"),
        (
            "TOK001 = { TOK002 }\nTOK002 = { TOK001 }\n".into(),
            "EB0602",
        ),
        ("TOK001 = x\n".repeat(20_000), "EB0101"),
        ("TOK9 = x\n".repeat(20_000), "EB0302"),
        ("}\n".repeat(500_000), "EB0007"),
        ("a {\n".repeat(100_000), "EB0007"),
    ] {
        let report = refused("ja/tok.ftl", &content);
        let shown: String = content.chars().take(60).collect();
        assert!(
            report.contains(expected),
            "{shown}: {expected} in {report:.2000}"
        );
    }
}

#[test]
fn one_large_text_in_every_field_is_refused() {
    let mut own = format!("-t = {}\n", "x".repeat(1_000_000));
    for entry in tok::CATALOG.entries() {
        own += &format!(
            "{} = {{ -t }}\n    .summary = {{ -t }}\n    .description = {{ -t }}\n",
            entry.key()
        );
    }
    let files: Vec<_> = ["de", "fr", "it", "es", "nl", "sv", "pl", "cs"]
        .iter()
        .map(|tag| (format!("{tag}/tok.ftl"), &own))
        .collect();
    let files: Vec<_> = files
        .iter()
        .map(|(path, own)| (path.as_str(), own.as_bytes()))
        .collect();
    let report = Dir::new(&files).load().unwrap_err();
    assert!(
        report.contains("expand to more than 64 MiB"),
        "{report:.2000}"
    );
}

#[test]
fn files_that_are_no_text_are_refused() {
    let utf16: Vec<u8> = "TOK001 = x"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let marked = [b"\xff\xfe".as_slice(), &utf16].concat();
    for (content, expected) in [
        (utf16, "UTF-16"),
        (marked, "UTF-16"),
        (b"TOK001 = \xff".to_vec(), "not valid UTF-8"),
        (vec![0; 1 << 16], "EB0007"),
        (b"TOK\x00001 = x".to_vec(), "EB0007"),
        (vec![b'x'; (4 << 20) + 1], "larger than 4 MiB"),
    ] {
        let report = refused("ja/tok.ftl", &content);
        assert!(report.contains(expected), "{expected} in {report:.2000}");
    }
    let part = format!("# {}\n", "x".repeat((4 << 20) - 10));
    let files = ["a", "b", "c", "d", "e"].map(|name| format!("ja/{name}.ftl"));
    let files: Vec<_> = files
        .iter()
        .map(|path| (path.as_str(), part.as_bytes()))
        .collect();
    let report = Dir::new(&files).load().unwrap_err();
    assert!(report.contains("larger than 16 MiB"), "{report:.2000}");
    let dir = Dir::new(&[]);
    (0..10_001).for_each(|at| dir.write(&format!("ja/{at}"), ""));
    assert!(dir.load().unwrap_err().contains("more than 10000 names"));
}

#[cfg(unix)]
#[test]
fn what_is_no_regular_file_is_refused() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let dir = Dir::new(&[("ja/tok.ftl", b"TOK001 = x\n")]);
    let report = |name: &str, target: &str| {
        let path = dir.0.join(name);
        symlink(target, &path).unwrap();
        let report = dir.load().unwrap_err();
        fs::remove_file(path).unwrap();
        report
    };
    assert!(report("ja/loop", "..").contains("a circular link"));
    assert!(report("ja/self.ftl", "self.ftl").contains("cannot read"));
    assert!(report("ja/nothing.ftl", "nowhere").contains("cannot read"));
    // What it leads to is not read: a report would quote it.
    for outside in ["/dev/zero", "/etc/passwd", "../.."] {
        assert!(report("ja/terms.ftl", outside).contains("a place outside of the directory"));
    }
    assert!(
        report("de", ".").contains("a circular link"),
        "a folder that is its own parent"
    );
    let pipe = dir.0.join("ja/terms.ftl");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    if made.is_ok_and(|status| status.success()) {
        assert!(dir.load().unwrap_err().contains("it is not a regular file"));
        fs::remove_file(pipe).unwrap();
    }
    let file = dir.0.join("ja/tok.ftl");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything, reads it.
    if fs::read(&file).is_err() {
        assert!(dir.load().unwrap_err().contains("cannot read"));
    }
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    // What a mounted volume looks like: files and folders are links into a hidden folder.
    let mounted = Dir::new(&[("..data/fr/tok.ftl", "TOK001 = Monté.\n".as_bytes())]);
    symlink("..data/fr", mounted.0.join("fr")).unwrap();
    let overrides = mounted.load().unwrap();
    let entry = overrides
        .catalog(&tok::CATALOG)
        .unwrap()
        .find("TOK001")
        .unwrap();
    assert_eq!(entry.message(&locale("fr")).unwrap().to_string(), "Monté.");
}

/// A file that is rewritten in place, in two steps, is installed as a whole or refused.
#[test]
fn a_file_is_read_again_while_it_is_written() {
    use std::io::Write as _;

    let texts = ["A".to_owned(), "B".repeat(201)]
        .map(|mark| format!("{mark} {{ $download_id }} {mark} {{ $minutes }} {mark}"));
    let dir = Dir::new(&[("fr/tok.ftl", format!("TOK002 = {}\n", texts[0]).as_bytes())]);
    let stop = AtomicBool::new(false);
    // On a busy machine a half may stand for so long that it counts as a whole file: what is read then says nothing.
    let (writing, late) = (Mutex::new(()), AtomicU32::new(0));
    let pause = |milliseconds| thread::sleep(Duration::from_millis(milliseconds));
    thread::scope(|scope| {
        scope.spawn(|| {
            for text in texts.iter().cycle() {
                let is_written = writing.lock().unwrap();
                let start = Instant::now();
                let mut file = fs::File::create(dir.0.join("fr/tok.ftl")).unwrap();
                let (first, second) = text.split_at(text.len() - 20);
                write!(file, "TOK002 = {first}").unwrap();
                pause(10);
                writeln!(file, "{second}").unwrap();
                drop(file);
                if start.elapsed() > Duration::from_millis(40) {
                    late.fetch_add(1, Ordering::SeqCst);
                }
                drop(is_written);
                pause(120);
                if stop.load(Ordering::Relaxed) {
                    break;
                }
            }
        });
        let (mut loaded, fr) = (0, locale("fr"));
        while loaded < 5 {
            let late_before = late.load(Ordering::SeqCst);
            let read = dir.load();
            drop(writing.lock());
            if late.load(Ordering::SeqCst) > late_before {
                continue;
            }
            match read {
                Ok(overrides) => {
                    let catalog = overrides.catalog(&tok::CATALOG).unwrap();
                    let message = catalog.find("TOK002").unwrap().message(&fr);
                    let shown = message.unwrap().to_string();
                    let written = texts
                        .iter()
                        .map(|text| text.replace("{ $", "{").replace(" }", "}"));
                    assert!(written.clone().any(|text| text == shown), "{shown}");
                    loaded += 1;
                }
                Err(report) => assert!(report.contains("changes while it is read"), "{report}"),
            }
        }
        stop.store(true, Ordering::Relaxed);
    });
}

/// Reloads for a while, as other threads render. Every text must be one of the versions as a whole.
#[test]
fn reloading_never_tears_a_text() {
    let _alone = alone();
    let version = |mark: &str| {
        let text = format!("{mark} {{ $download_id }} {mark} {{ $minutes }} {mark}");
        let dir = Dir::new(&[("fr/tok.ftl", format!("TOK002 = {text}\n").as_bytes())]);
        dir.load().unwrap()
    };
    let versions = [version("A"), version("BBBB")];
    let expected = ["A d A 30 A", "BBBB d BBBB 30 BBBB"];
    let built_in = tok_error!(TOK002, 30, "d").to_string();
    let stop = AtomicBool::new(false);
    let rendered = AtomicU32::new(0);
    thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                let fr = locale("fr");
                let error = tok_error!(TOK002, 30, "d");
                while !stop.load(Ordering::Relaxed) {
                    let shown = error.localize(&fr).to_string();
                    assert!(
                        shown == built_in || expected.contains(&shown.as_str()),
                        "{shown}"
                    );
                    rendered.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        // Until there were many of both, however the threads take turns.
        let mut swaps = 0u32;
        while swaps < 200 || rendered.load(Ordering::Relaxed) < 2_000 {
            versions[swaps as usize % 2].install();
            if swaps.is_multiple_of(7) {
                Overrides::uninstall();
            }
            swaps = swaps.wrapping_add(1);
            thread::yield_now();
        }
        stop.store(true, Ordering::Relaxed);
    });
}

#[test]
fn what_was_installed_is_freed() {
    let _alone = alone();
    let dir = Dir::new(&[("fr/tok.ftl", b"TOK001 = x\n")]);
    let first = dir.load().unwrap();
    first.install();
    drop(first);
    let first = Overrides::installed().unwrap();
    dir.load().unwrap().install();
    // Its catalog can still be read by whoever holds it.
    assert!(first.catalog(&tok::CATALOG).is_some());
}

/// A value whose own code renders, installs and uninstalls.
struct Meddling<'a>(&'a Overrides);

impl AsValue for Meddling<'_> {
    fn as_value(&self) -> Value<'_> {
        Overrides::uninstall();
        self.0.install();
        assert!(!tok_error!(TOK001).to_string().is_empty());
        Value::Str("meddled")
    }
}

impl std::fmt::Debug for Meddling<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Meddling")
    }
}

impl errorbook::field::IntoField<errorbook::field::Text> for Meddling<'_> {
    fn into_field(self) -> errorbook::field::Text {
        "meddled".into()
    }
}

#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = tok)]
enum Own<'a> {
    TOK013 { token_id: Meddling<'a> },
}

#[test]
fn no_lock_is_held_while_a_values_own_code_runs() {
    let _alone = alone();
    let dir = Dir::new(&[(
        "en/tok.ftl",
        b"TOK013 = a { $token_id } b { $token_id } c\n",
    )]);
    let overrides = dir.load().unwrap();
    overrides.install();
    let error = Own::TOK013 {
        token_id: Meddling(&overrides),
    };
    assert_eq!(error.to_string(), "a meddled b meddled c");
}

#[test]
fn no_character_that_drives_a_terminal_arrives_at_run_time() {
    let escape = |c: char| match u32::from(c) {
        point @ ..=0xffff => format!("\\u{point:04X}"),
        point => format!("\\U{point:06X}"),
    };
    let controls = (0..=0x9f_u8).map(char::from).filter(|c| c.is_control());
    let marks = "\u{61c}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202e}\u{2066}\u{2069}";
    for c in controls.chain(marks.chars()) {
        let literal = format!("TOK001 = a{{ \"{}\" }}b\n", escape(c));
        let code = format!("U+{:04X}", u32::from(c));
        let report = refused("fr/tok.ftl", literal);
        assert!(
            report.contains("EB0013") && report.contains(&code),
            "{report}"
        );
        // A line feed ends the text, and a tab moves within a line.
        if !['\n', '\t'].contains(&c) {
            let report = refused("ja/tok.ftl", format!("TOK001 = a{c}b\n"));
            assert!(
                report.contains("EB0013") && report.contains(&code),
                "{report}"
            );
        }
    }
    let term = "-t = { \"\\u001B\" }\nTOK001 = { -t }\n";
    assert!(refused("ja/tok.ftl", term).contains("EB0013"));
    // Marks of direction are a part of how these languages are written.
    let hebrew = Dir::new(&[("he/tok.ftl", "TOK001 = שלום (tok)\u{200f}.\n".as_bytes())]);
    hebrew.load().unwrap();
}

#[test]
fn line_feeds_of_texts_that_arrive_at_run_time_begin_no_line_of_a_log() {
    let _alone = alone();
    let text = "-t =\n    a\n    b\nTOK001 =\n    one\n    two\ttabbed { -t }\n\n    end\n";
    let dir = Dir::new(&[("fr/tok.ftl", text.as_bytes())]);
    dir.load().unwrap().install();
    let (fr, error) = (locale("fr"), tok_error!(TOK001));
    let on = |surface| error.localize(&fr).on(surface).to_string();
    let logged = r"one\ntwo\ttabbed a\nb\n\nend";
    assert_eq!(on(errorbook::Surface::Log), logged);
    assert_eq!(on(errorbook::Surface::Text), "one\ntwo\ttabbed a\nb\n\nend");
    assert_eq!(on(errorbook::Surface::Html), "one\ntwo\ttabbed a\nb\n\nend");
    let _scope = ambient::scope(&fr);
    assert_eq!(error.to_string(), logged);
    assert_eq!(error.localize(&fr).chain().to_string(), logged);
}

#[test]
fn a_text_that_leaves_out_what_another_shows_does_not_replace_it() {
    let report = refused("ja/tok.ftl", "TOK013 = 見つかりません。\n");
    for part in [
        "error[EB0207]",
        "omits `$token_id` in `ja`",
        "shown in the text that it replaces",
        "ja/tok.ftl:1:10",
    ] {
        assert!(report.contains(part), "{part} in {report}");
    }
    // By way of another message, in an explanation, in the source locale, and cut off while it was written.
    for (path, text) in [
        ("ja/tok.ftl", "TOK013 = { TOK001 }\n"),
        ("ja/tok.ftl", "TOK005 =\n    .resolution-within = 短く。\n"),
        ("en/tok.ftl", "TOK013 = Token not found.\n"),
        ("ja/tok.ftl", "TOK005 = { $hours }時間より"),
    ] {
        let report = refused(path, text);
        assert!(report.contains("EB0207"), "{path} {text}: {report}");
    }
    // Japanese omits it on purpose, and French replaces nothing.
    for (path, text) in [
        ("ja/tok.ftl", "TOK006 = 多すぎます。\n"),
        ("fr/tok.ftl", "TOK013 = Introuvable.\n"),
        ("ja/tok.ftl", "TOK013 = { TOK013.summary }: { $token_id }\n"),
    ] {
        let dir = Dir::new(&[(path, text.as_bytes())]);
        dir.load()
            .unwrap_or_else(|report| panic!("{path}: {report}"));
    }
}

#[test]
fn work_beyond_a_limit_is_refused_before_it_is_done() {
    let many = |n: usize, f: &dyn Fn(usize) -> String| (0..n).map(f).collect::<String>();
    for (content, expected) in [
        ("{ $nope } ".repeat(400_000), "more than 200000 placeables"),
        (many(1_000_001, &|_| "\n".into()), "more than 1000000 lines"),
        (
            many(90_000, &|n| format!("-t{n} = a\u{200b}b\n")),
            "more than 1000 findings",
        ),
        ("\u{200b}a".repeat(250_000), "more than 1000 findings"),
    ] {
        let report = refused("ja/tok.ftl", format!("TOK001 = {content}\n"));
        assert!(report.contains(expected), "{expected} in {report:.2000}");
        assert!(report.len() < 100_000);
    }
}
