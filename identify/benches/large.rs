//! How long the look-up takes in a catalog of 10,000 codes in 10 languages: `cargo bench -p errorbook-identify`.
//! `docs/performance.md` has what it printed.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use errorbook_compiler::source::InputFile;
use errorbook_compiler::{compile, pack};
use errorbook_identify::{Identifier, Source};

const CODES: usize = 10_000;
const LOCALES: [&str; 9] = ["ja", "de", "fr", "es", "it", "pt", "pl", "ko", "zh"];

/// The aims: to make the index, and to answer.
const MOST_INDEX: Duration = Duration::from_secs(2);
const MOST_ANSWER: Duration = Duration::from_millis(50);

const SUBJECTS: [&str; 25] = [
    "account",
    "archive",
    "backup",
    "bucket",
    "certificate",
    "channel",
    "cluster",
    "column",
    "container",
    "cursor",
    "database",
    "device",
    "directory",
    "disk",
    "document",
    "endpoint",
    "file",
    "folder",
    "gateway",
    "host",
    "image",
    "index",
    "invoice",
    "job",
    "key",
];
const STATES: [&str; 20] = [
    "blocked",
    "broken",
    "busy",
    "closed",
    "damaged",
    "detached",
    "disabled",
    "duplicated",
    "empty",
    "expired",
    "frozen",
    "full",
    "hidden",
    "incomplete",
    "locked",
    "missing",
    "offline",
    "outdated",
    "paused",
    "rejected",
];
const ACTIONS: [&str; 20] = [
    "attach", "build", "copy", "delete", "download", "encrypt", "export", "fetch", "import",
    "install", "join", "list", "merge", "migrate", "open", "publish", "query", "read", "rename",
    "restore",
];
const KANJI: [&str; 20] = [
    "口座", "保管", "複製", "容器", "証明", "経路", "集合", "列", "位置", "台帳", "端末", "目録",
    "円盤", "文書", "終点", "書類", "門", "主機", "画像", "索引",
];

fn word<'w>(words: &[&'w str], number: usize) -> &'w str {
    words[number % words.len()]
}

/// Returns what is wrong with which thing, different for each number.
fn parts(number: usize) -> (&'static str, &'static str, &'static str) {
    let rest = number / SUBJECTS.len();
    let subject = word(&SUBJECTS, number);
    (
        subject,
        word(&STATES, rest),
        word(&ACTIONS, rest / STATES.len()),
    )
}

fn catalog() -> String {
    let mut text = "[catalog]\ntitle = \"Large\"\n".to_owned();
    for number in 0..CODES {
        let (subject, state, action) = parts(number);
        let _ = write!(
            text,
            "\n[error.BIG{number:05}]\nstatus = {status}\nmessage = \"Could not {action} {subject} '{{ $name }}': it is {state} since {{ $n }} minutes.\"\nsummary = \"The {subject} to {action} is {state}\"\ndescription = \"Somebody left the {subject} {state} before the {action} began.\"\nparams = [\n  {{ name = \"name\", type = \"string\" }},\n  {{ name = \"n\", type = \"u32\" }},\n]\nresolutions = [{{ id = \"a\", text = \"Wait until the {subject} is not {state}, then {action} it once more.\" }}]\n",
            status = 400 + number % 100,
        );
    }
    text
}

fn translation(locale: &str) -> String {
    let mut text = String::new();
    for number in 0..CODES {
        let (subject, state, action) = parts(number);
        let (thing, other) = (word(&KANJI, number), word(&KANJI, number / KANJI.len()));
        let _ = match locale {
            "ja" | "zh" | "ko" => writeln!(
                text,
                "BIG{number:05} = {thing}{{ $name }}は{{ $n }}分前から{other}のため、{number}番の操作に失敗しました。\n    .summary = {thing}の{other}を使用できません"
            ),
            _ => writeln!(
                text,
                "BIG{number:05} = {locale}{action}en: {subject}o «{{ $name }}» {locale}{state}a {{ $n }} min.\n    .summary = {subject}o {locale}{state}a"
            ),
        };
    }
    text
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    (work(), start.elapsed())
}

fn main() {
    let mut files = vec![InputFile::new("catalog/large.toml", catalog())];
    files.extend(
        LOCALES.map(|locale| {
            InputFile::new(format!("locales/{locale}/large.ftl"), translation(locale))
        }),
    );
    let compiled = compile(files);
    let readable = compiled.readable();
    let packed: Vec<_> = readable.catalogs().map(pack).collect();
    let sources = || {
        let all = compiled.catalogs().iter().zip(&packed);
        all.map(|(model, packed)| Source {
            model,
            packed: packed.catalog(),
        })
    };
    let (identifier, made) = timed(|| Identifier::new(sources()));
    // What is not asked for is not built: these ask for each part of the index.
    let (found, first) = timed(|| identifier.identify("frozen gatewy to encryt").len());
    let index = made + first;
    println!("index, and the first answer ({found}): {index:?}, of that {made:?} for messages");
    let asked = [
        ("a message", "Could not fetch host 'a-b': it is busy since 12 minutes.".to_owned()),
        ("in a log", "2026-11-23T10:00:00Z ERROR api{req=7}: Could not delete key 'k': it is full since 3 minutes. retry=1".to_owned()),
        ("in JSON", r#"{"level":"error","message":"Could not open image 'x\"y': it is hidden since 3 minutes."}"#.to_owned()),
        ("other case", "COULD NOT MERGE FOLDER 'A': IT IS LOCKED SINCE 4 MINUTES.".to_owned()),
        ("typos", "Culd not publsh job 'a': it is offlin since 4 minutes.".to_owned()),
        ("cut off", "…ort invoice 'a': it is damaged since 4 min…".to_owned()),
        ("Japanese", "口座a-1は3分前から口座のため、0番の操作に失敗しました。".to_owned()),
        ("Japanese, mistyped", "口座a-1は3分前から口座のたぬ、0番の繰作に失敗しました".to_owned()),
        ("a code", "ERROR [BIG00777] failed".to_owned()),
        ("a code, misread", "BlG0O777".to_owned()),
        ("words", "outdated certificate install".to_owned()),
        ("words, mistyped", "outdatd certificte instal".to_owned()),
        ("Japanese words", "証明 索引".to_owned()),
        ("noise", "the quick brown fox jumps over the lazy dog".to_owned()),
        ("a page of noise", "GET /index.html HTTP/1.1 200 - connection reset by peer\n".repeat(40)),
    ];
    let mut slowest = Duration::ZERO;
    for (kind, text) in &asked {
        let (found, took) = timed(|| identifier.identify(text));
        let key = found.first().map_or("nothing", |one| one.entry.key());
        println!("{kind}: {took:?} ({key})");
        slowest = slowest.max(took);
    }
    assert!(index < MOST_INDEX, "the index took {index:?}");
    assert!(slowest < MOST_ANSWER, "an answer took {slowest:?}");
}
