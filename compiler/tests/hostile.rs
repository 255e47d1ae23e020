//! Input that nobody writes on purpose, or only to do harm: it gives findings or a catalog that works, and
//! never a panic. `linear.rs` holds how much work it takes.
// A place inside of a character is what these tests are to find.
#![allow(clippy::string_slice)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::emit::{self, Placement};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, Packed, compile, pack};
use errorbook_core::{Catalog, Entry, Formats, Locale, Message, Params, Style, Value, jiff};
use proptest::prelude::*;

/// Compiles, renders the report, and uses what is without errors in every way.
fn survives(toml: impl AsRef<[u8]>, ftl: impl AsRef<[u8]>) -> Compilation {
    let compiled = compile(vec![
        InputFile::new("catalog/tok.toml", toml.as_ref()),
        InputFile::new("locales/ja/tok.ftl", ftl.as_ref()),
    ]);
    let report = compiled.report(Color::Never);
    assert_eq!(report.is_empty(), compiled.diagnostics().is_empty());
    if let Some(sound) = compiled.sound() {
        let rust = emit::rust(sound, "crate", Placement::OutDir);
        let file = syn::parse_file(&rust).unwrap_or_else(|error| panic!("{error}:\n{rust}"));
        assert_eq!(file.items.len(), compiled.catalogs().len());
        for catalog in sound.catalogs() {
            let packed = pack(catalog);
            assert_eq!(packed.catalog().entries().len(), catalog.entries.len());
            for entry in packed.catalog().entries() {
                assert_eq!(
                    packed.catalog().find(entry.key()).unwrap().key(),
                    entry.key()
                );
                render(packed.catalog(), entry);
                for (text, logged) in messages(packed.catalog(), entry) {
                    assert_eq!(text, logged);
                }
            }
        }
    }
    compiled
}

/// Packs the first catalog.
fn packed(compiled: &Compilation) -> Packed {
    pack(compiled.sound().unwrap().catalogs().next().unwrap())
}

fn has(compiled: &Compilation, code: &str) -> bool {
    compiled
        .diagnostics()
        .iter()
        .any(|found| found.check.code == code)
}

/// Writes every text of an entry in every locale, with values of all kinds.
fn render(catalog: Catalog<'_>, entry: Entry<'_>) {
    let mut out = String::new();
    for tag in catalog.locales().take(8) {
        let Ok(locale) = tag.parse::<Locale>() else {
            continue;
        };
        let single = [
            entry.message(&locale),
            entry.summary(&locale),
            entry.description(&locale),
        ];
        let lists = entry.causes(&locale).chain(entry.resolutions(&locale));
        for text in single.into_iter().flatten().chain(lists.take(64)) {
            for (seed, style) in [Style::LOG, Style::TEXT, Style::HTML, Style::WIRE]
                .into_iter()
                .enumerate()
            {
                text.write(&AnyValues(seed), style, &mut out).unwrap();
                out.clear();
            }
            write!(out, "{text}").unwrap();
        }
    }
}

/// Returns every message of an entry with values of all kinds, as any text is written for a log, and as errors
/// write it, which goes another way.
fn messages(catalog: Catalog<'_>, entry: Entry<'_>) -> Vec<(String, String)> {
    let mut written = Vec::new();
    for locale in 0..catalog.locale_count().min(8) {
        let text = entry.message_at(locale);
        let message = Message::find(&catalog, locale, entry.index());
        assert_eq!(text.is_some(), message.is_some());
        let Some((text, message)) = text.zip(message) else {
            continue;
        };
        for seed in 0..4 {
            let values = AnyValues(seed);
            let values: Vec<_> = (0..64).map(|index| values.value(index)).collect();
            // An error has as many as it has parameters; with one, or none, there are ways of their own.
            let values = values
                .get(..entry.params().take(64).count())
                .unwrap_or(&values);
            let mut expected = String::new();
            text.write(&Values(values), Style::LOG, &mut expected)
                .unwrap();
            written.push((expected, Logged(message, values).to_string()));
        }
    }
    written
}

/// A message as an error of these values writes it.
struct Logged<'a>(Message<'a>, &'a [Value<'a>]);

impl std::fmt::Display for Logged<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.write(self.1, f)
    }
}

/// So many values and no more, as an error has them.
struct Values<'a>(&'a [Value<'a>]);

impl Params for Values<'_> {
    fn value(&self, index: usize) -> Value<'_> {
        self.0.get(index).copied().unwrap_or(Value::Redacted)
    }
}

/// Values of every kind, whatever the parameter's type is.
struct AnyValues(usize);

impl Params for AnyValues {
    fn value(&self, index: usize) -> Value<'_> {
        let values = [
            Value::Str("a\u{1b}\u{202e}<b>あ"),
            Value::Uint(u64::MAX),
            Value::Int(-1),
            Value::from(1.5),
            Value::Str(""),
            Value::from(f64::NAN),
            Value::Bool(true),
            Value::from(-f64::MAX),
            Value::Char('"'),
            Value::from(i128::MIN),
            Value::Timestamp(jiff::Timestamp::MIN),
            Value::Uint(1),
            Value::Redacted,
            Value::from(jiff::SignedDuration::MIN),
            Value::Placeholder("x"),
            Value::from(u128::MAX),
        ];
        values[(self.0 * 5).wrapping_add(index) % values.len()]
    }
}

/// Returns the catalog that ships, and its translation.
fn real() -> (String, String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap();
    (read("catalog/tok.toml"), read("locales/ja/tok.ftl"))
}

/// Returns some entries of them, so that many variations can be tried.
fn part_of_real() -> (String, String) {
    let (toml, ftl) = real();
    let entry = |text: &str, from: &str, to: &str| {
        let start = text.find(from).unwrap();
        text[start..start + text[start..].find(to).unwrap()].to_owned()
    };
    (
        entry(&toml, "[catalog]", "[error.TOK001]")
            + &entry(&toml, "[error.TOK005]", "[error.TOK007]"),
        entry(&ftl, "catalog =", "TOK001") + &entry(&ftl, "TOK005 =", "TOK007"),
    )
}

/// What is put into a text: characters with a meaning somewhere.
const INSERTED: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "\"\"\"",
    "=",
    ".",
    "*",
    "-",
    "#",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "{ $x ->",
    "*[other]",
    "\\",
    "\u{1b}[31m",
    "あ",
];

#[derive(Clone, Debug)]
enum Change {
    Flip(usize, u8),
    Insert(usize, usize),
    Remove(usize, usize),
    Truncate(usize),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        2 => (any::<usize>(), 1u8..).prop_map(|(at, bits)| Change::Flip(at, bits)),
        4 => (any::<usize>(), 0..INSERTED.len()).prop_map(|(at, what)| Change::Insert(at, what)),
        2 => (any::<usize>(), 1usize..40).prop_map(|(at, len)| Change::Remove(at, len)),
        1 => any::<usize>().prop_map(Change::Truncate),
    ]
}

fn changed(text: &str, changes: &[Change]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for change in changes {
        let at = |at: usize, bytes: &[u8]| at % (bytes.len() + 1);
        match *change {
            Change::Flip(from, bits) => {
                let at = at(from, &bytes);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= bits;
                }
            }
            Change::Insert(from, what) => {
                let at = at(from, &bytes);
                bytes.splice(at..at, INSERTED[what].bytes());
            }
            Change::Remove(from, len) => {
                let at = at(from, &bytes);
                bytes.drain(at..(at + len).min(bytes.len()));
            }
            Change::Truncate(from) => bytes.truncate(at(from, &bytes)),
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes(toml: Vec<u8>, ftl: Vec<u8>) {
        survives(toml, ftl);
    }

    #[test]
    fn random_text(toml in "(\\PC|\n){0,80}", ftl in "([a-z{}$\\[\\]*.= \\-\"()>:,]|\n){0,80}") {
        survives(toml, ftl);
    }

    #[test]
    fn random_patterns(text in "([ab0-9{}$\\[\\]*. \\-\"()>あ\\\\]|\\{ \\$n ->\n|\n \\*?\\[other\\] |\n\\}|\n|\\{ \\$n \\}|\\{\"\"\\}){0,20}") {
        let mut toml = "[error.TOK001]\nparams = [{ name = \"n\", type = \"u8\" }]\nmessage = ".to_owned();
        toml.push_str(&toml_string(&text));
        survives(toml, "TOK001 = { $n }\n");
    }

    #[test]
    fn changed_files(of_toml in prop::collection::vec(change(), 0..6), of_ftl in prop::collection::vec(change(), 0..6)) {
        let (toml, ftl) = part_of_real();
        survives(changed(&toml, &of_toml), changed(&ftl, &of_ftl));
    }

    #[test]
    fn corrupted_packed_data(tables in prop::collection::vec(change(), 0..4), text in prop::collection::vec(change(), 0..8)) {
        let packed = packed_part();
        let tables = changed_bytes(&packed.tables, &tables);
        let text = String::from_utf8_lossy(&changed(&packed.text, &text)).into_owned();
        uses(with_formats(Catalog::new(&tables, &text)));
    }

    #[test]
    fn corrupted_cases_and_endpoints(tables in prop::collection::vec(change(), 1..6)) {
        let packed = packed_shared();
        let tables = changed_bytes(&packed.tables, &tables);
        uses(with_formats(Catalog::new(&tables, &packed.text)));
    }

    #[test]
    fn random_packed_data(tables: Vec<u8>, text in "[\0-%a@Pd`-e]{0,60}") {
        let head = [&errorbook_core::packed::MAGIC.to_le_bytes()[..], &tables].concat();
        uses(with_formats(Catalog::new(&head, &text)));
    }

    #[test]
    fn random_operations(text in "([\x02-\x2f]?[\0-\x03]\0[\0-\x03 -%`-e][\0-\x02][\0-\x17]{0,4}){0,40}") {
        // The real tables lead everywhere into a text that is nothing but steps, and lengths of heads.
        let packed = packed_part();
        let text = text.repeat(packed.text.len() / text.len().max(1) + 1);
        uses(with_formats(Catalog::new(&packed.tables, &text)));
    }
}

fn with_formats<'a>(catalog: Catalog<'a>) -> Catalog<'a> {
    catalog.with_formats(&Formats::ALL)
}

fn packed_part() -> &'static Packed {
    static PACKED: OnceLock<Packed> = OnceLock::new();
    PACKED.get_or_init(|| {
        let (toml, ftl) = part_of_real();
        packed(&survives_once(&toml, &ftl))
    })
}

/// Returns a catalog with all that entries share.
fn packed_shared() -> &'static Packed {
    static PACKED: OnceLock<Packed> = OnceLock::new();
    PACKED.get_or_init(|| {
        let toml = r#"
            [endpoint.a]
            title = "A"
            recorded-sample = { payload = "{}", note = "[[l]]" }
            [endpoint.b]
            title = "B"
            [note.n]
            text = "N"
            [link.l]
            title = "L"
            unknown = true
            [error.A]
            summary = "A"
            notes = ["n"]
            related = [{ key = "A", text = "T" }]
            endpoints = ["a", "b"]
            wire.oauth = { error = "e", description = "d" }
            [error.G]
            summary = "G"
            related = ["GOne"]
            [[error.G.case]]
            id = "one"
            message = "{ $p }"
            params = [{ name = "p", type = "u8", doc = "P" }]
            related = ["G"]
        "#;
        packed(&survives_once(toml, "A = \n    .summary = あ\n"))
    })
}

fn survives_once(toml: &str, ftl: &str) -> Compilation {
    let compiled = compile(vec![
        InputFile::new("catalog/tok.toml", toml),
        InputFile::new("locales/ja/tok.ftl", ftl),
    ]);
    assert!(!compiled.has_errors(), "{}", compiled.report(Color::Never));
    compiled
}

fn changed_bytes(bytes: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for change in changes {
        let len = bytes.len();
        match *change {
            Change::Flip(at, bits) if len > 0 => bytes[at % len] ^= bits,
            Change::Truncate(at) => bytes.truncate(at % (len + 1)),
            Change::Remove(at, count) if len > 0 => {
                let at = at % len;
                bytes.drain(at..(at + count).min(len));
            }
            Change::Insert(at, what) if len > 3 => bytes[at % (len - 3)..][..4].fill(what as u8),
            Change::Flip(..) | Change::Remove(..) | Change::Insert(..) => {}
        }
    }
    bytes
}

/// Asks a catalog, which may be malformed, for everything that it has.
fn uses(catalog: Catalog<'_>) {
    let _ = (catalog.name(), catalog.docs_url(), catalog.find("TOK005"));
    let _ = (catalog.locale_for("ja"), catalog.locale_parent(1));
    for entry in catalog.entries().take(16) {
        let _ = (entry.key(), entry.code(), entry.status());
        for param in entry.params().take(16) {
            let _ = (param.name(), param.kind(), param.unit(), param.max_chars());
        }
        render(catalog, entry);
        for (text, logged) in messages(catalog, entry) {
            assert_eq!(text, logged);
        }
        let _ = (entry.case(), entry.oauth().map(|oauth| oauth.error()));
        let _ = entry.parent().map(|parent| parent.key());
        if let Ok(ja) = "ja".parse::<Locale>() {
            let chain = errorbook_core::negotiate(&ja, &catalog);
            for (at, other) in entry.related().take(16).enumerate() {
                let _ = (
                    other.key(),
                    entry
                        .related_text_in(&chain, at)
                        .map(|text| text.to_string()),
                );
            }
            for note in entry.notes().take(16) {
                let _ = (
                    note.name(),
                    note.kind(),
                    note.text(&ja).map(|text| text.to_string()),
                );
            }
            for endpoint in entry.endpoints().chain(catalog.endpoints()).take(16) {
                let _ = (endpoint.name(), endpoint.recorded_sample());
                let texts = [endpoint.title(&ja), endpoint.sample_note_in(&chain)];
                let _ = texts.map(|text| text.map(|text| text.to_string()));
                let _ = endpoint.entries().count();
            }
            let _ = catalog.title_in(&chain).map(|title| title.to_string());
            let _ = entry.causes(&ja).count() + entry.resolutions(&ja).count();
        }
    }
}

fn toml_string(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => write!(quoted, "\\u{:04x}", u32::from(c)).unwrap(),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

#[test]
fn the_real_catalog_works_in_every_locale() {
    let (toml, ftl) = real();
    let compiled = survives(toml, ftl);
    let mut found = compiled.diagnostics().iter();
    // What is known to differ from the source is said.
    assert!(found.all(|found| found.check.name == "divergence"));
}

#[test]
fn files_that_are_cut_off_anywhere() {
    let (toml, ftl) = part_of_real();
    for at in (0..toml.len()).step_by(23) {
        survives(&toml.as_bytes()[..at], ftl.as_bytes());
    }
    for at in (0..ftl.len()).step_by(23) {
        survives(toml.as_bytes(), &ftl.as_bytes()[..at]);
    }
}

const TOML: &str = "[error.TOK001]\nmessage = \"a\"\n";
const FTL: &str = "TOK001 = a\n";

/// A parser that counts bytes may stop, or cut a text that it quotes, within any of these.
#[test]
fn characters_of_several_bytes_anywhere() {
    let ftl = r#"# A.
A1 = a { "\u00e9\U01F600\\\"" } { NUMBER($n, minimumFractionDigits: 2) } { -t.a }
    .summary = { $n ->
        [0] b
       *[other] { -1.5 }{ -t(x: "c") }
    }
-t = t
    .a = d
"#;
    let toml = r#"# A.
[error.A1]
message = "\u00e9\U0001F600 { \"\\u00e9\" }"
summary = """
{ \"\\U01F600\" }"""
params = [{ name = "n", type = "u8", example = 0x1F }]
since = 1.5e3
x = 2026-11-23T10:00:00Z
"#;
    let check = |toml: &str, ftl: &str| {
        let files = [("catalog/tok.toml", toml), ("locales/ja/tok.ftl", ftl)];
        let files = files.map(|(path, text)| InputFile::new(path, text));
        assert!(!compile(files.into()).report(Color::Never).is_empty());
    };
    for character in ["é", "ラ", "😀", "\u{301}"] {
        let changed = |text: &'static str| {
            text.char_indices().flat_map(move |(at, replaced)| {
                let ends = [at, at + replaced.len_utf8()];
                ends.map(|end| [&text[..at], character, &text[end..]].concat())
            })
        };
        changed(ftl).for_each(|ftl| check(toml, &ftl));
        changed(toml).for_each(|toml| check(&toml, ftl));
    }
}

#[test]
fn carriage_returns_in_the_place_of_a_text() {
    let toml = "[error.A1]\nmessage = \"a\"\nsummary = \"b\"\n";
    for before in ["A1 =\n", "A1 = a\n    .summary =\n", "-t =\n"] {
        for rest in ["\r", "\r\r\n", "\n\r\rA2 = x\n"] {
            let ftl = [before, rest].concat();
            let compiled = survives(toml, &ftl);
            assert!(
                has(&compiled, "EB0007"),
                "{ftl:?}: {}",
                compiled.report(Color::Never)
            );
        }
    }
}

#[test]
fn nesting_without_end() {
    const MANY: usize = 100_000;
    for (open, close) in [
        ("[", "]"),
        ("{ a = ", "}"),
        ("[{ a = ", "}]"),
        ("a.", "a = 1"),
        ("{", ""),
    ] {
        for closed in [true, false] {
            let close = if closed {
                close.repeat(MANY)
            } else {
                String::new()
            };
            for before in ["a = ", "", "[error.TOK001]\nrelated = "] {
                survives(format!("{before}{}{close}", open.repeat(MANY)), FTL);
            }
        }
    }
    for before in ["[", "[["] {
        survives(format!("{before}{}", "a.".repeat(1_000)), FTL);
        survives(format!("{before}{}a]", "a.".repeat(1_000)), FTL);
    }
    let starts = [
        "TOK001 = ",
        "TOK001 = { $x ->\n *[a] \"",
        "TOK001 = { $x ->\n *[a] (",
        "TOK001 =\n  .a = ",
        "TOK001 = { $x ->\n [a] ] } { ",
    ];
    let steps = [
        "{",
        "{ ",
        "{\n",
        "{ $x ->\n *[a] ",
        "{N(",
        "{ -t(a: ",
        "N(",
        "{ N(\n",
        "{ $x ->\n *[a] \"",
        "{ \"\" ->\n *[a] ",
        "{\r\n",
        "{ -t(",
        "{ N(a: N(",
        "{ $x -> *[a] ] {",
    ];
    for start in starts {
        for step in steps {
            let text = format!("{start}{}", step.repeat(MANY / step.len()));
            survives(TOML, &text);
            let toml = format!("[error.TOK001]\nmessage = {}\n", toml_string(&text));
            survives(toml, FTL);
        }
    }
}

#[test]
fn references_without_end() {
    let chain = |count: usize| -> String {
        let entries = (0..count).map(|n| format!("[error.A{n}]\nmessage = \"{{ A{} }}\"\n", n + 1));
        entries.collect::<String>() + &format!("[error.A{count}]\nmessage = \"end\"\n")
    };
    assert!(!survives(chain(100), "").has_errors());
    assert!(has(&survives(chain(101), ""), "EB0012"));
    assert!(has(&survives(chain(3_000), ""), "EB0012"));
    // Everyone refers to everyone.
    let all = (0..60).map(|n| {
        let others = (0..60).filter(|other| *other != n);
        let others: String = others.map(|other| format!("{{ A{other} }}")).collect();
        format!("[error.A{n}]\nmessage = \"{others}\"\n")
    });
    assert!(has(&survives(all.collect::<String>(), ""), "EB0602"));
    // A term with a long text, which many show many times.
    let terms = format!(
        "-long = {}\n-longer = {}\n",
        "a".repeat(100_000),
        "{ -long }".repeat(9)
    );
    let entries = (0..50).map(|n| format!("[error.A{n}]\nmessage = \"a\"\n"));
    let shown = (0..50).map(|n| format!("A{n} = {{ -longer }}{{ -longer }}\n"));
    assert!(has(
        &survives(
            entries.collect::<String>(),
            &(terms + &shown.collect::<String>())
        ),
        "EB0012"
    ));
}

#[test]
fn many_small_terms_that_share_a_large_one() {
    let shared = format!("-a = {}\n-b = {}\n", "x".repeat(9_000), "{ -a }".repeat(49));
    let terms: String = (0..20_000).map(|n| format!("-t{n} = {{ -b }}\n")).collect();
    let ftl = format!("{shared}{terms}TOK013 = {{ -t1 }}{{ $token_id }}\n");
    assert!(has(&survives(TOML, &ftl), "EB0012"));
    let variants: String = (0..900)
        .map(|n| format!(" [v{n}] {}\n", "{ \"x\" }".repeat(8)))
        .collect();
    let shared = format!("-s = {{ \"v\" ->\n{variants} *[other] y\n }}\n");
    let terms: String = (0..30_000).map(|n| format!("-t{n} = {{ -s }}\n")).collect();
    assert!(has(&survives(TOML, &(shared + &terms)), "EB0012"));
}

#[test]
fn links_with_long_titles() {
    let title = "t".repeat(1 << 20);
    for (title, count) in [(title.as_str(), 1), ("a title", 200_000)] {
        let toml = format!(
            "[link.a]\ntitle = \"{title}\"\nunknown = true\n[error.A]\nsummary = \"{}\"\n",
            "[[a]]".repeat(count)
        );
        assert!(has(&survives(toml, ""), "EB0012"));
    }
    // Each text is within its limit, all together are not.
    let entries = (0..2_000).map(|n| format!("[error.A{n}]\nsummary = \"[[a]]\"\n"));
    let link = format!(
        "[link.a]\ntitle = \"{}\"\nunknown = true\n",
        "t".repeat(60_000)
    );
    let toml = link + &entries.collect::<String>();
    assert!(has(&survives(toml, ""), "EB0012"));
}

#[test]
fn as_deep_as_a_pattern_may_be_it_is_shown_whole() {
    // A select in each of a hundred placeables, by way of references.
    let mut toml = "[error.A0]\nmessage = \"deep\"\n".to_owned();
    for n in 1..=3 {
        let open = "{ $n ->\n *[other] ".repeat(31);
        let close = "\n}".repeat(31);
        writeln!(
            toml,
            "[error.A{n}]\nmessage = {}\nparams = [{{ name = \"n\", type = \"u8\" }}]",
            toml_string(&format!("{open}{{ A{} }}{close}", n - 1)),
        )
        .unwrap();
    }
    let compiled = survives(toml, "");
    assert!(!compiled.has_errors(), "{}", compiled.report(Color::Never));
    let packed = packed(&compiled);
    let en: Locale = "en".parse().unwrap();
    let mut shown = String::new();
    let text = packed.catalog().find("A3").unwrap().message(&en).unwrap();
    text.write(&AnyValues(1), Style::TEXT, &mut shown).unwrap();
    assert_eq!(shown, "deep");
}

#[test]
fn long_lines_keys_and_names() {
    let long = "a".repeat(1 << 20);
    let wide = "あ".repeat(1 << 18);
    for text in [&long, &wide, &"{\"\"}".repeat(200), &"\\\"".repeat(1 << 17)] {
        survives(
            format!("[error.TOK001]\nmessage = \"{text}\"\n"),
            format!("TOK001 = {text}\n"),
        );
    }
    survives(
        format!("[error.{long}]\nmessage = \"a\"\n"),
        format!("{long} = a\n"),
    );
    survives(
        format!("{long} = 1\n'{wide}' = 1\n"),
        format!("TOK001 = {{ ${long} }}\n  .{long} = a\n"),
    );
    survives(
        format!(
            "[error.TOK001]\nrelated = ['{wide}']\ncauses = [{{ id = '{long}', text = 'a' }}]\nparams = [{{ name = '{long}', type = '{wide}' }}]\n"
        ),
        format!(
            "TOK001 = {{ -{long} }}{{ {long} }}{{ F{}() }}\n",
            long.to_uppercase()
        ),
    );
    // Thousands of findings in one line.
    let line = "{ $x }".repeat(100) + &long;
    survives(
        format!("[error.TOK001]\nmessage = \"{line}\"\n"),
        format!("TOK001 = {line}\n"),
    );
    let keys: String = (0..5_000).map(|n| format!("k{n} = 1, ")).collect();
    survives(format!("error.TOK001 = {{ {keys} }}\n"), "");
}

#[test]
fn thousands_of_findings() {
    const MANY: usize = 2_000;
    let many = |f: &dyn Fn(usize) -> String| (0..MANY).map(f).collect::<String>();
    let entries = many(&|n| format!("[error.TOK{n}]\nmessage = \"a\"\n"));
    let cases = [
        (
            many(&|n| format!("[error.TOK{n}]\nmessage = \"{{ $x{n} }}\"\n")),
            String::new(),
        ),
        (entries.clone(), many(&|n| format!("TOC{n} = a\n"))),
        (
            entries.clone(),
            many(&|n| format!("TOK{n} = {{ TOKK{n} }}\n")),
        ),
        (entries.clone(), many(&|n| format!("TOK{n} = {{ $\n"))),
        (entries.clone(), many(&|_| "TOK1 = a\n".to_owned())),
        (entries.clone(), many(&|_| "    .a = a\n".to_owned())),
        (
            many(&|n| format!("[error.TOK{n}]\nrelated = [\"TOC{n}\"]\n")),
            String::new(),
        ),
        (
            many(&|n| format!("[error.TOK{n}]\nmessage = \"a\n")),
            String::new(),
        ),
        (many(&|n| format!("k{n}\n")), String::new()),
        (many(&|_| "k = 1\n".to_owned()), String::new()),
        (
            format!(
                "[error.TOK1]\ncauses = [{}]\n",
                many(&|n| format!("{{ id = \"c{n}\", text = \"a\" }},"))
            ),
            format!("TOK1 =\n{}", many(&|n| format!("    .cause-d{n} = a\n"))),
        ),
        (
            format!("[catalog]\nrequire = {{ ja = [\"message\"] }}\n{entries}"),
            String::new(),
        ),
    ];
    for (toml, ftl) in cases {
        let compiled = survives(toml, &ftl);
        assert!(compiled.has_errors());
    }
}

#[test]
fn characters_with_a_meaning_elsewhere() {
    let texts = [
        "*/ end",
        "/* begin",
        "\"# \"## r#\"",
        "`code",
        "``` fence\n```",
        "\\ \\n \\u{0}",
        "]] [x](y)",
        "<script>",
        "#[doc = \"\"]",
        "//! inner",
        "\u{0}",
        "a\rb",
        "\u{feff}bom",
        "\u{202e}rtl\u{2066}",
        "\u{2028}\u{2029}\u{85}",
        "\u{10ffff}\u{e000}",
        "'",
        "\"\"\"",
        "$x",
        "%s {{}}",
        "\u{1b}[31m",
        "\t",
        " */",
        "*",
        "/",
        "/**/",
        "\\",
        "a\n\nb */\n/*! c",
        "\u{7f}\u{80}\u{9f}",
    ];
    for text in texts {
        let literal: String = text
            .chars()
            .map(|c| format!("\\U{:06X}", u32::from(c)))
            .collect();
        for pattern in [text.to_owned(), format!("{{\"{literal}\"}}")] {
            let quoted = toml_string(&pattern);
            let toml = format!(
                "[catalog]\ntitle = {quoted}\ndescription = {quoted}\n[error.TOK001]\nmessage = {quoted}\nsummary = {quoted}\n\
                 description = {quoted}\ncauses = [{{ id = 'a', text = {quoted} }}]\n\
                 params = [{{ name = 'x', type = 'string', doc = {quoted}, secret = true }}]\n"
            );
            let ftl = format!("TOK001 = {}\n", pattern.replace('\n', "\n    "));
            survives(toml.replace('\n', "\r\n"), ftl.replace('\n', "\r\n"));
            // Without a translation, most of them are fine.
            survives(toml, "");
        }
    }
}

#[test]
fn documentation_of_hostile_texts_is_what_rustc_takes() {
    let toml = "[error.TOK001]\nmessage = '{\"\\u202E\"}a{\"\\u000D\"}{\"\\u0000\"} */ b'\n";
    let compiled = survives(toml, "");
    assert!(!compiled.has_errors(), "{}", compiled.report(Color::Never));
    let rust = emit::rust(compiled.sound().unwrap(), "crate", Placement::OutDir);
    // rustc denies them: `text_direction_codepoint_in_comment`, bare CR in a doc comment.
    assert!(!rust.contains(['\u{202e}', '\r', '\0']), "{rust}");
}

#[test]
fn line_ends_change_nothing() {
    let (toml, ftl) = real();
    let crlf = |text: &str| text.replace('\n', "\r\n");
    let lf = survives_once(&toml, &ftl);
    let with_cr = survives_once(&crlf(&toml), &crlf(&ftl));
    assert_eq!(packed(&lf), packed(&with_cr));
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    let (toml, ftl) = real();
    let broken = "TOK001 = { $a }\nTOK002 = { -t }\nTOK003 = {0}\nTOX = {\n";
    let mut files = vec![
        InputFile::new("catalog/tok.toml", toml),
        InputFile::new(
            "catalog/akoya.toml",
            "[error.AKO001]\nmessage = \"{ -t } { $b }\"\n[error.AKO002]\nrelated = [\"AKO01\"]\n",
        ),
        InputFile::new("locales/ja/tok.ftl", ftl),
        InputFile::new("locales/ja/terms.ftl", "-t = た\n-t = タ\n"),
        InputFile::new("locales/en/terms.ftl", "-t = t\n"),
        InputFile::new("locales/fr/tok.ftl", broken),
        InputFile::new("locales/de/tok.ftl", broken),
        InputFile::new("locales/jp/tok.ftl", broken),
    ];
    let result = |files: &[InputFile]| {
        let compiled = compile(files.to_vec());
        let good: Vec<_> = files
            .iter()
            .filter(|file| {
                !["fr", "de", "jp"]
                    .iter()
                    .any(|locale| file.path.contains(&format!("/{locale}/")))
            })
            .cloned()
            .collect();
        let good = compile(
            good.into_iter()
                .filter(|file| !file.path.contains("akoya") && !file.path.contains("terms"))
                .collect(),
        );
        let good = good.sound().unwrap();
        let packed: Vec<_> = good.catalogs().map(pack).collect();
        (
            compiled.report(Color::Never),
            packed,
            emit::rust(good, "crate", Placement::OutDir),
        )
    };
    let first = result(&files);
    assert!(first.0.contains("EB0201") && first.0.contains("EB0007"));
    for _ in 0..files.len() {
        files.rotate_left(1);
        assert!(result(&files) == first);
    }
    files.reverse();
    assert!(result(&files) == first);
}

#[test]
fn a_value_without_a_plural_category_chooses_the_default() {
    let message = "{ $n ->\\n [0] none\\n [one] one\\n *[other] others\\n} left";
    let toml = format!(
        "[error.TOK001]\nmessage = \"{message}\"\nparams = [{{ name = \"n\", type = \"f64\" }}]\n"
    );
    let packed = packed(&survives_once(&toml, ""));
    let en: Locale = "en".parse().unwrap();
    let text = packed
        .catalog()
        .find("TOK001")
        .unwrap()
        .message(&en)
        .unwrap();
    assert_eq!(text.to_string(), "others left", "with a placeholder");
    let mut shown = String::new();
    // The value of the first parameter is NaN.
    text.write(&AnyValues(1), Style::TEXT, &mut shown).unwrap();
    assert_eq!(shown, "others left");
}
