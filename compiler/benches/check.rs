//! How long a full check takes, and how much memory, by the number of codes and locales.
//!
//! `cargo bench -p errorbook-compiler --bench check`. Each run is a process of its own, so that its peak of
//! memory is its own. `-- CODES LOCALES` runs one size, `-- CODES LOCALES DIR` writes its files, and
//! `-- DIR` checks what is in a directory once.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::files::read_project;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{compile, lock};

/// Codes and locales. The first is the size that the project promises to check within a second and
/// 200 MB on two cores; the rest shows that both grow linearly.
const SIZES: [(usize, usize); 5] = [
    (2_000, 13),
    (1_000, 10),
    (2_000, 10),
    (5_000, 10),
    (10_000, 10),
];

const RUNS: usize = 5;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).filter(|one| one != "--bench").collect();
    let number = |text: &String| text.parse().unwrap();
    match &arguments[..] {
        [] => {
            println!("{HEAD}");
            SIZES
                .iter()
                .for_each(|&(codes, locales)| one(codes, locales));
        }
        [dir] => println!("{}", check(Path::new(dir)).line()),
        [codes, locales] => {
            println!("{HEAD}");
            one(number(codes), number(locales));
        }
        [codes, locales, dir] => write(number(codes), number(locales), Path::new(dir)),
        other => panic!("[CODES LOCALES] [DIR], not {other:?}"),
    }
}

const HEAD: &str = "| codes | locales | input MB | check ms | CPU ms | CPU µs per text | peak MB |\n\
                    |---:|---:|---:|---:|---:|---:|---:|";

/// Checks a project of this size, and prints a row: the shortest times, and the highest peak.
fn one(codes: usize, locales: usize) {
    let this = env::current_exe().unwrap();
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("check-{codes}-{locales}"));
    let run = |arguments: &[&str]| {
        let mut command = Command::new(&this);
        let output = command.args(arguments).arg(&dir).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    run(&[&codes.to_string(), &locales.to_string()]);
    let runs: Vec<Cost> = (0..RUNS).map(|_| Cost::parse(&run(&[]))).collect();
    let least = |value: fn(&Cost) -> u128| runs.iter().map(value).min().unwrap();
    let (wall, cpu) = (least(|cost| cost.wall), least(|cost| cost.cpu));
    let peak = runs.iter().map(|cost| cost.peak).max().unwrap();
    let texts = codes * FIELDS * locales;
    println!(
        "| {codes} | {locales} | {:.1} | {} | {} | {:.2} | {} |",
        runs[0].bytes as f64 / 1e6,
        wall / 1_000,
        cpu / 1_000,
        cpu as f64 / texts as f64,
        peak / 1_000_000,
    );
    fs::remove_dir_all(&dir).unwrap();
}

/// What a check takes: microseconds and bytes.
struct Cost {
    bytes: u128,
    wall: u128,
    cpu: u128,
    peak: u128,
}

impl Cost {
    fn line(&self) -> String {
        let Self {
            bytes,
            wall,
            cpu,
            peak,
        } = self;
        format!("{bytes} {wall} {cpu} {peak}")
    }

    fn parse(line: &str) -> Self {
        let numbers: Vec<u128> = line
            .split_whitespace()
            .map(|n| n.parse().unwrap())
            .collect();
        let [bytes, wall, cpu, peak] = numbers[..] else {
            panic!("not four numbers: {line}");
        };
        Self {
            bytes,
            wall,
            cpu,
            peak,
        }
    }
}

/// Does all that `errorbook check` does but for showing the report.
fn check(dir: &Path) -> Cost {
    let start = Instant::now();
    let files = read_project(dir);
    let bytes = files.iter().map(|file| file.bytes.len()).sum::<usize>();
    let compilation = compile(files).with_review();
    let report = compilation.report(Color::Never);
    let wall = start.elapsed();
    assert!(!compilation.has_errors(), "{report}");
    Cost {
        bytes: bytes as u128,
        wall: wall.as_micros(),
        cpu: cpu().unwrap_or(wall).as_micros(),
        peak: peak().unwrap_or_default(),
    }
}

/// Returns the most memory that this process has had resident, in bytes. Only Linux says.
fn peak() -> Option<u128> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u128 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib << 10)
}

/// Returns the time that this process has spent on all processors so far, by proc(5). Only Linux says.
fn cpu() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // Behind the name, which may hold anything.
    let (_, fields) = stat.rsplit_once(") ")?;
    let fields = fields.split(' ').skip(11).take(2);
    let ticks: u64 = fields.filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    // A tick is a hundredth of a second on every architecture that Rust has a Linux for.
    Some(Duration::from_millis(ticks * 10))
}

/// Locales of many scripts and kinds of plurals: words in each, what is between them, and how a sentence
/// ends.
const TRANSLATIONS: [(&str, &str, &str, &str); 12] = [
    ("ja", "トークンの期限", "", "。"),
    ("de", "Gültigkeitsdauer des Schlüssels", " ", "."),
    ("fr", "durée de validité du jeton", " ", "."),
    ("es", "período de validez del token", " ", "."),
    ("pt-BR", "prazo de validade do token", " ", "."),
    ("zh-Hans", "令牌有效期", "", "。"),
    ("zh-Hant", "權杖有效期限", "", "。"),
    ("ko", "토큰 유효 기간", " ", "."),
    ("it", "periodo di validità del token", " ", "."),
    ("pl", "okres ważności tokenu", " ", "."),
    ("ru", "срок действия токена", " ", "."),
    ("ar", "مدة صلاحية الرمز", " ", "."),
];

/// How many texts an entry of [`project`] has.
const FIELDS: usize = 9;

/// Returns a project without errors: every entry has a message with a select, explanations with Markdown, two
/// parameters, two causes and two resolutions, all of it translated.
fn project(codes: usize, locales: usize) -> Vec<InputFile> {
    let translations = TRANSLATIONS.iter().take(locales - 1);
    let mut files: Vec<_> = translations
        .clone()
        .map(|words| {
            let texts = (0..codes).map(|n| translation(n, words));
            let text: String = texts.collect();
            InputFile::new(format!("locales/{}/app.ftl", words.0), text)
        })
        .collect();
    let required = translations.map(|words| format!("{} = [\"message\", \"causes\"]", words.0));
    let required = required.collect::<Vec<_>>().join(", ");
    let mut catalog = format!("[catalog]\ntitle = \"Errors\"\nrequire = {{ {required} }}\n");
    catalog.extend((0..codes).map(entry));
    files.push(InputFile::new("catalog/app.toml", catalog));
    files
}

/// Returns what an entry says beside its message, by the names in translation files.
fn explanations(n: usize) -> [(&'static str, String); FIELDS - 1] {
    [
        ("summary", format!("Token number {n} is over")),
        (
            "description",
            format!(
                "The service looked for the token number {n}, and found that `valid_until` is in \
                 the past. See **token {n}** for what that means."
            ),
        ),
        (
            "cause-late",
            format!("The request number {n} was sent too late."),
        ),
        ("cause-clock", format!("The clock of client {n} is wrong.")),
        (
            "resolution-renew",
            format!("Renew the token number {n}, and send the request again."),
        ),
        (
            "resolution-clock",
            format!("Set the clock of client {n}, and keep it so."),
        ),
        (
            "param-hours",
            format!("How long a token of kind {n} is valid."),
        ),
        ("param-user", format!("Whose token number {n} is, by name.")),
    ]
}

fn entry(n: usize) -> String {
    let [summary, description, late, clock, renew, set, hours, user] =
        explanations(n).map(|(_, text)| text);
    format!(
        r#"
[error.APP{n:05}]
status = {status}
message = """
The token number {n} of the user {{ $user }} is valid for {{ $hours ->
    [one] one hour
   *[other] {{ $hours }} hours
}} only."""
summary = "{summary}"
description = "{description}"
params = [
  {{ name = "hours", type = "u32", unit = "hour", example = {example}, doc = "{hours}" }},
  {{ name = "user", type = "string", example = "user-{n}", max-chars = 80, doc = "{user}" }},
]
causes = [
  {{ id = "late", text = "{late}" }},
  {{ id = "clock", text = "{clock}" }},
]
resolutions = [
  {{ id = "renew", text = "{renew}", for = ["late"] }},
  {{ id = "clock", text = "{set}", for = ["clock"] }},
]
"#,
        status = 400 + n % 30,
        example = n % 48 + 1,
    )
}

/// Texts about as long, each for its language, as those that they translate.
fn translation(n: usize, words: &(&str, &str, &str, &str)) -> String {
    let (_, word, between, end) = words;
    let repeated = |source: &str| {
        // A word here takes the place of about five of the source's.
        let count = (source.split_whitespace().count() / 3).max(1);
        vec![*word; count].join(between)
    };
    let message = repeated("The token number of the user is valid for some hours only");
    let mut out = format!("APP{n:05} = {message} {n}: {{ $user }}, {{ $hours }}{end}\n");
    for (name, source) in explanations(n) {
        let code = match source.contains('`') {
            true => " `valid_until`",
            false => "",
        };
        writeln!(out, "    .{name} = {} {n}{code}{end}", repeated(&source)).unwrap();
    }
    out
}

/// Writes a project of this size, with its lock.
fn write(codes: usize, locales: usize, dir: &Path) {
    let mut files = project(codes, locales);
    let compilation = compile(files.clone());
    let lock = lock::Lock::new(compilation.catalogs());
    files.push(InputFile::new(lock::PATH, lock.to_string()));
    for file in files {
        let path = dir.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.bytes).unwrap();
    }
}
