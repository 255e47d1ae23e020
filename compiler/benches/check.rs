//! How long a full check takes, and how much memory, by the number of codes and locales.
//!
//! `cargo bench -p errorbook-compiler --bench check`. Each size runs in a process of its own, so that its
//! peak of memory is its own. `-- CODES LOCALES` runs one size, `-- CODES LOCALES DIR` writes its files.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use errorbook_compiler::compile;
use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::source::InputFile;

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
    match &arguments[..] {
        [] => {
            println!("| codes | locales | input MB | check ms | µs per text | peak MB |");
            println!("|---:|---:|---:|---:|---:|---:|");
            let this = env::current_exe().unwrap();
            for (codes, locales) in SIZES {
                let arguments = [codes, locales].map(|number| number.to_string());
                let output = Command::new(&this).args(arguments).output().unwrap();
                print!("{}", String::from_utf8_lossy(&output.stdout));
                assert!(output.status.success(), "{output:?}");
            }
        }
        [codes, locales] => one(codes.parse().unwrap(), locales.parse().unwrap()),
        [codes, locales, dir] => write(
            &project(codes.parse().unwrap(), locales.parse().unwrap()),
            Path::new(dir),
        ),
        other => panic!("CODES LOCALES [DIR], not {other:?}"),
    }
}

/// Checks a project of this size, and prints a row. What is timed is all that `errorbook check` does but
/// for reading the files.
fn one(codes: usize, locales: usize) {
    let files = project(codes, locales);
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    let mut best = Duration::MAX;
    for _ in 0..RUNS {
        let files = files.clone();
        let start = Instant::now();
        let compilation = compile(files);
        let report = compilation.report(Color::Never);
        best = best.min(start.elapsed());
        assert!(!compilation.has_errors(), "{report}");
    }
    let texts = codes * FIELDS * locales;
    println!(
        "| {codes} | {locales} | {:.1} | {} | {:.2} | {} |",
        bytes as f64 / 1e6,
        best.as_millis(),
        best.as_secs_f64() * 1e6 / texts as f64,
        peak().map_or_else(|| "–".to_owned(), |peak| (peak >> 20).to_string()),
    );
}

/// The most memory that this process has had resident, in bytes. Only Linux says.
fn peak() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: usize = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib << 10)
}

/// Locales of many scripts and kinds of plurals, and a word in each.
const TRANSLATIONS: [(&str, &str); 12] = [
    ("ja", "トークンの有効期限"),
    ("de", "Gültigkeitsdauer"),
    ("fr", "durée de validité"),
    ("es", "período de validez"),
    ("pt-BR", "prazo de validade"),
    ("zh-Hans", "令牌有效期"),
    ("zh-Hant", "權杖有效期限"),
    ("ko", "토큰 유효 기간"),
    ("it", "periodo di validità"),
    ("pl", "okres ważności"),
    ("ru", "срок действия"),
    ("ar", "مدة الصلاحية"),
];

/// How many texts an entry of [`project`] has.
const FIELDS: usize = 9;

/// A project without errors: every entry has a message with a select, explanations with Markdown, two
/// parameters, two causes and two resolutions, all of it translated.
fn project(codes: usize, locales: usize) -> Vec<InputFile> {
    let translations = TRANSLATIONS.iter().take(locales - 1);
    let mut files: Vec<_> = translations
        .clone()
        .map(|(locale, word)| {
            let texts = (0..codes).map(|n| translation(n, word));
            let text: String = texts.collect();
            InputFile::new(format!("locales/{locale}/app.ftl"), text)
        })
        .collect();
    let required = translations.map(|(locale, _)| format!("{locale} = [\"message\", \"causes\"]"));
    let required = required.collect::<Vec<_>>().join(", ");
    let mut catalog = format!("[catalog]\ntitle = \"Errors\"\nrequire = {{ {required} }}\n");
    catalog.extend((0..codes).map(entry));
    files.push(InputFile::new("catalog/app.toml", catalog));
    files
}

fn entry(n: usize) -> String {
    format!(
        r#"
[error.APP{n:05}]
status = {status}
message = """
The token number {n} of the user {{ $user }} is valid for {open} $hours ->
    [one] one hour
   *[other] {{ $hours }} hours
{close} only."""
summary = "Token number {n} is over"
description = "The service looked for the token number {n}, and found that `valid_until` is in the past. See **token {n}** for what that means."
params = [
  {{ name = "hours", type = "u32", unit = "hour", example = {example}, doc = "How long a token of kind {n} is valid." }},
  {{ name = "user", type = "string", example = "user-{n}", max-chars = 80, doc = "Whose token number {n} is." }},
]
causes = [
  {{ id = "late", text = "The request number {n} was sent too late." }},
  {{ id = "clock", text = "The clock of client {n} is wrong." }},
]
resolutions = [
  {{ id = "renew", text = "Renew the token number {n}, and send the request again.", for = ["late"] }},
  {{ id = "clock", text = "Set the clock of client {n}.", for = ["clock"] }},
]
"#,
        status = 400 + n % 30,
        example = n % 48 + 1,
        open = "{",
        close = "}",
    )
}

fn translation(n: usize, word: &str) -> String {
    let mut out = format!("APP{n:05} = {word} {n}: {{ $user }}, {{ $hours }}.\n");
    for name in ["summary", "description"] {
        writeln!(
            out,
            "    .{name} = {word} {n} ({name}): `valid_until`, **{word}**."
        )
        .unwrap();
    }
    for name in [
        "cause-late",
        "cause-clock",
        "resolution-renew",
        "resolution-clock",
    ] {
        writeln!(out, "    .{name} = {word} {n}, {word} ({name}).").unwrap();
    }
    for name in ["param-hours", "param-user"] {
        writeln!(out, "    .{name} = {word} {n} – {name}.").unwrap();
    }
    out
}

fn write(files: &[InputFile], dir: &Path) {
    for file in files {
        let path = dir.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.bytes).unwrap();
    }
}
