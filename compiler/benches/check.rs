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
    let (mut best, mut bytes) = (Duration::MAX, 0);
    for _ in 0..RUNS {
        let files = project(codes, locales);
        bytes = files.iter().map(|file| file.bytes.len()).sum();
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

/// A project without errors: every entry has a message with a select, explanations with Markdown, two
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

/// What an entry says beside its message, by the names in translation files.
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

fn write(files: &[InputFile], dir: &Path) {
    for file in files {
        let path = dir.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.bytes).unwrap();
    }
}
