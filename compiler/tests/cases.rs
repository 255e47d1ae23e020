//! Every case in `tests/cases/`: a project in one file, with what the compiler must say of it.
//!
//! A case begins with a line that says what it is about. Each file of its project follows below a
//! line `==> path`, perhaps with modifiers in parentheses ([`Modifier`]). Below a line of a file stand
//! the findings whose place begins in that line:
//!
//! ```text
//! ==> catalog/tok.toml
//! message = "expires { $when }"
//! #                     ^^^^ EB0201 entry `TOK005` has no parameter `$when`
//! #  help: entry `TOK005` declares no parameters
//! ```
//!
//! The carets stand under the place, which is that of the first label. Columns are counted as they
//! are shown: a wide character, as Japanese has, is two columns. `|` marks a place without characters;
//! `..+2:5` behind the carets says that the place ends 2 lines below, in column 5. A place that begins
//! in column 0 leaves no room for the `#`. Findings without a place stand above the first file. Such
//! lines are taken out before the project is compiled, so they may stand inside of texts.
//!
//! A case whose first line begins with `Locked: ` is compiled as `check --locked` does.
//!
//! A finding that is accepted has `[allowed]` behind its code, one of another level than its check's that
//! level: `EB0202 [info] …`. Shown are errors, and all findings of the check that the case's folder is
//! named by; in other folders, everything.
//!
//! Where a finding that is shown has a fix, the files that `check --fix` changes follow below lines
//! `==> fixed PATH`, as they are then.
//!
//! Help is compared where a case has any line of help, and other sides of findings where it has any
//! line `#  also: PATH:LINE:COLUMN text`. `ERRORBOOK_BLESS=1 cargo test --test cases`
//! writes what the compiler says into the cases, to be read before it is committed.
// A place inside of a character is what these tests are to find.
#![allow(clippy::string_slice)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use errorbook_compiler::checks;
use errorbook_compiler::diagnostic::{Diagnostic, ExampleFile, Level, Needs};
use errorbook_compiler::emit::{self, Placement};
use errorbook_compiler::source::{InputFile, Sources, Span};
use errorbook_compiler::{Compilation, compile, compile_locked, fix, pack};

#[test]
fn cases_say_what_the_compiler_says() {
    let bless = env::var_os("ERRORBOOK_BLESS").is_some();
    let mut wrong = String::new();
    for path in paths() {
        let written = fs::read_to_string(&path).unwrap();
        let found = Case::read(&path, &written).annotated();
        if found == written {
            continue;
        }
        if bless {
            fs::write(&path, found).unwrap();
        } else {
            let name = path.strip_prefix(folder()).unwrap().display();
            writeln!(wrong, "{name}:\n{}", difference(&written, &found)).unwrap();
        }
    }
    assert!(
        wrong.is_empty(),
        "`-` is expected, `+` is what the compiler says \
         (ERRORBOOK_BLESS=1 writes it into the cases):\n\n{wrong}"
    );
}

#[test]
fn every_check_has_a_bad_case_and_a_good_one_beside_it() {
    let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for path in paths() {
        let case = Case::read(&path, &fs::read_to_string(&path).unwrap());
        let compilation = case.compile();
        let codes = found.entry(case.folder.clone()).or_default();
        let shown = compilation.diagnostics().iter().filter(|d| case.shows(d));
        if shown.clone().next().is_none() {
            codes.insert("none");
        }
        codes.extend(shown.map(|d| d.check.code));
    }
    // What cannot be read is no text: `files.rs` has its cases.
    for check in checks::all().filter(|check| check.name != "unreadable") {
        let folder = format!("{}-{}", check.code, check.name);
        let codes = found.get(&folder);
        let has = |code| codes.is_some_and(|codes| codes.contains(code));
        assert!(has(check.code), "no bad case in tests/cases/{folder}");
        assert!(has("none"), "no good case in tests/cases/{folder}");
    }
}

#[test]
fn checks_that_are_said_to_be_fixable_have_a_fix_and_no_others() {
    let mut fixed = BTreeSet::new();
    for path in paths() {
        let case = Case::read(&path, &fs::read_to_string(&path).unwrap());
        let compilation = case.compile();
        let found = compilation.diagnostics().iter();
        fixed.extend(found.filter(|d| d.fix.is_some()).map(|d| d.check.code));
    }
    let fixable = checks::all().filter(|check| check.fixable);
    let fixable: BTreeSet<_> = fixable.map(|check| check.code).collect();
    assert_eq!(fixed, fixable);
}

/// What `errorbook explain` shows of a check must be so. (The source code that a check needs is not in its
/// examples.)
#[test]
fn examples_of_checks_are_found_and_fixed() {
    // A file that is not text, no file at all, one that is too large, and one that cannot be read.
    let without = ["encoding", "no-catalog", "too-large", "unreadable"];
    for check in checks::all() {
        let found = |files: Vec<ExampleFile>| {
            let files = files.iter();
            let files = files.map(|file| InputFile::new(file.path, file.text));
            let compilation = review(files.collect(), check.needs == Needs::Lock);
            let found = compilation.diagnostics().iter();
            found
                .filter(|found| found.check == check)
                .map(|found| found.title.clone())
                .collect::<Vec<_>>()
        };
        let (bad, good) = (check.bad_files(), check.good_files());
        assert_eq!(
            bad.is_empty(),
            without.contains(&check.name),
            "{}",
            check.code
        );
        assert_eq!(good.is_empty(), bad.is_empty(), "{}", check.code);
        if !bad.is_empty() {
            assert!(!found(bad).is_empty(), "the bad example of {}", check.code);
            assert_eq!(found(good), [""; 0], "the good example of {}", check.code);
        }
    }
}

#[test]
fn what_has_no_errors_can_be_built() {
    for path in paths() {
        let compilation = Case::read(&path, &fs::read_to_string(&path).unwrap()).compile();
        let Some(sound) = compilation.sound() else {
            continue;
        };
        let rust = emit::rust(sound, "crate", Placement::OutDir);
        assert!(syn::parse_file(&rust).is_ok(), "{}", path.display());
        for catalog in sound.catalogs() {
            let packed = pack(catalog);
            assert_eq!(packed.catalog().entries().len(), catalog.entries.len());
        }
    }
}

/// Compiles a project with every check. Its files of Rust are source code that uses it.
fn review(files: Vec<InputFile>, is_locked: bool) -> Compilation {
    let is_rust = |file: &InputFile| file.path.ends_with(".rs");
    let (code, files): (Vec<_>, Vec<_>) = files.into_iter().partition(is_rust);
    let compilation = match is_locked {
        true => compile_locked(files),
        false => compile(files),
    };
    let compilation = compilation.with_review();
    if code.is_empty() {
        return compilation;
    }
    compilation.with_source_code(code)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn paths() -> Vec<PathBuf> {
    let in_folder = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect()
    };
    let folders = in_folder(&folder());
    let mut paths: Vec<_> = folders
        .iter()
        .flat_map(|folder| in_folder(folder))
        .collect();
    paths.sort();
    assert!(
        paths.len() >= checks::all().count(),
        "the cases are not there"
    );
    paths
}

/// What stands before the path of a file as it is after fixing.
const FIXED: &str = "==> fixed ";

/// What a case begins with that is compiled as with `--locked`.
const LOCKED: &str = "Locked: ";

/// A case without its findings.
struct Case {
    folder: String,
    about: Vec<String>,
    files: Vec<File>,
    with_help: bool,
    with_sides: bool,
}

struct File {
    path: String,
    modifiers: Vec<Modifier>,
    lines: Vec<String>,
}

/// How a file's bytes differ from its lines in the case.
#[derive(Clone, Copy, PartialEq)]
enum Modifier {
    /// With a byte order mark.
    Bom,
    /// Lines end with CR LF.
    Crlf,
    /// `\xFF` stands for this byte, `\u{202e}` for this character.
    Escapes,
    /// The last line does not end.
    NoFinalNewline,
    /// UTF-16, little-endian; without the mark that says so.
    Utf16,
    Utf16Mark,
}

impl Modifier {
    const NAMES: [(&str, Self); 6] = [
        ("bom", Self::Bom),
        ("crlf", Self::Crlf),
        ("escapes", Self::Escapes),
        ("no final newline", Self::NoFinalNewline),
        ("utf-16 without mark", Self::Utf16),
        ("utf-16", Self::Utf16Mark),
    ];

    fn named(name: &str) -> Self {
        let found = Self::NAMES.iter().find(|(known, _)| *known == name);
        found.unwrap_or_else(|| panic!("no modifier `{name}`")).1
    }
}

impl Case {
    fn read(path: &Path, text: &str) -> Self {
        let folder = path.parent().and_then(Path::file_name).unwrap();
        let mut case = Self {
            folder: folder.to_string_lossy().into_owned(),
            about: Vec::new(),
            files: Vec::new(),
            with_help: false,
            with_sides: false,
        };
        let mut in_fixed = false;
        for line in text.lines() {
            if line.starts_with("==> ") {
                in_fixed = line.starts_with(FIXED);
            }
            if in_fixed {
                continue;
            }
            if let Some(header) = line.strip_prefix("==> ") {
                case.files.push(File::new(header));
            } else if is_help(line) {
                case.with_help = true;
            } else if is_side(line) {
                case.with_sides = true;
            } else if !is_finding(line) {
                match case.files.last_mut() {
                    Some(file) => file.lines.push(line.to_owned()),
                    None => case.about.push(line.to_owned()),
                }
            }
        }
        case
    }

    fn inputs(&self) -> Vec<InputFile> {
        let files = self.files.iter();
        files
            .map(|file| InputFile::new(file.path.clone(), file.bytes()))
            .collect()
    }

    fn compile(&self) -> Compilation {
        review(self.inputs(), self.is_locked())
    }

    fn is_locked(&self) -> bool {
        let about = self.about.first();
        about.is_some_and(|about| about.starts_with(LOCKED))
    }

    /// Returns whether a finding is shown: new checks must not change the cases of all others.
    fn shows(&self, found: &Diagnostic) -> bool {
        !self.folder.starts_with("EB")
            || found.level == Level::Error
            || self.folder.starts_with(found.check.code)
    }

    /// Returns the case with the findings of the compiler.
    fn annotated(&self) -> String {
        let compilation = self.compile();
        let allowed = compilation
            .allowed()
            .iter()
            .map(|allowed| &allowed.diagnostic);
        let (placed, placeless): (Vec<_>, Vec<_>) = compilation
            .diagnostics()
            .iter()
            .chain(allowed.clone())
            .filter(|found| self.shows(found))
            .partition(|found| !found.labels.is_empty());
        let is_allowed =
            |found: &Diagnostic| allowed.clone().any(|other| std::ptr::eq(other, found));
        let code = |found: &Diagnostic| {
            let code = found.check.code;
            match found.level {
                _ if is_allowed(found) => format!("{code} [allowed]"),
                level if level != found.check.level => format!("{code} [{}]", level.name()),
                Level::Error | Level::Warning | Level::Info => code.to_owned(),
            }
        };
        let mut out = String::new();
        for line in &self.about {
            writeln!(out, "{line}").unwrap();
        }
        for found in placeless {
            writeln!(out, "# {} {}", code(found), one_line(&found.title)).unwrap();
            self.push_more(found, compilation.sources(), &mut out);
        }
        let places: Vec<_> = placed
            .iter()
            .map(|found| Place::new(found.labels[0].span, compilation.sources()))
            .collect();
        for file in &self.files {
            writeln!(out, "==> {}", file.header()).unwrap();
            // What is found in a file without lines stands where its first line would be.
            for number in 1..=file.lines.len().max(1) {
                if let Some(line) = file.lines.get(number - 1) {
                    writeln!(out, "{line}").unwrap();
                }
                for (found, place) in placed.iter().zip(&places) {
                    if place.path == file.path && place.line == number {
                        let title = one_line(&found.title);
                        writeln!(out, "{} {} {title}", place.carets(), code(found)).unwrap();
                        self.push_more(found, compilation.sources(), &mut out);
                    }
                }
            }
        }
        if placed
            .iter()
            .any(|found| found.fix.is_some() && !is_allowed(found))
        {
            self.push_fixed(&mut out);
        }
        out
    }

    /// The files that fixes change, as they are then.
    fn push_fixed(&self, out: &mut String) {
        let fixes = fix(self.inputs(), |files| review(files, self.is_locked()));
        assert_eq!(fixes.refused, [], "a fix that breaks its file");
        for (_, after) in &fixes.changed {
            let text = String::from_utf8(after.bytes.clone()).unwrap();
            writeln!(out, "{FIXED}{}", after.path).unwrap();
            out.extend(text.lines().map(|line| format!("{line}\n")));
        }
        let left = fixes.compilation.diagnostics().iter();
        let left: Vec<_> = left.filter(|found| found.fix.is_some()).collect();
        assert!(left.is_empty(), "fixed in vain: {left:?}");
    }

    /// The other sides of a finding and its help, where the case wants them.
    fn push_more(&self, found: &Diagnostic, sources: &Sources, out: &mut String) {
        for side in found.labels.iter().skip(1).filter(|_| self.with_sides) {
            let place = Place::new(side.span, sources);
            let Place {
                path, line, column, ..
            } = place;
            writeln!(
                out,
                "#  also: {path}:{line}:{column} {}",
                one_line(&side.text)
            )
            .unwrap();
        }
        if self.with_help {
            for help in &found.help {
                writeln!(out, "#  help: {}", one_line(help)).unwrap();
            }
        }
    }
}

impl File {
    fn new(header: &str) -> Self {
        let (path, modifiers) = match header.split_once(" (") {
            Some((path, modifiers)) => (path, modifiers.trim_end_matches(')')),
            None => (header, ""),
        };
        let modifiers = modifiers.split(", ").filter(|name| !name.is_empty());
        Self {
            path: path.to_owned(),
            modifiers: modifiers.map(Modifier::named).collect(),
            lines: Vec::new(),
        }
    }

    fn header(&self) -> String {
        let name = |modifier: &Modifier| {
            let mut names = Modifier::NAMES.iter();
            names.find(|(_, known)| known == modifier).unwrap().0
        };
        let names: Vec<_> = self.modifiers.iter().map(name).collect();
        if names.is_empty() {
            self.path.clone()
        } else {
            format!("{} ({})", self.path, names.join(", "))
        }
    }

    fn is(&self, modifier: Modifier) -> bool {
        self.modifiers.contains(&modifier)
    }

    fn bytes(&self) -> Vec<u8> {
        let newline = if self.is(Modifier::Crlf) {
            "\r\n"
        } else {
            "\n"
        };
        let mut text = self.lines.join(newline);
        if !self.lines.is_empty() && !self.is(Modifier::NoFinalNewline) {
            text.push_str(newline);
        }
        if self.is(Modifier::Bom) || self.is(Modifier::Utf16Mark) {
            text.insert(0, '\u{feff}');
        }
        if self.is(Modifier::Utf16) || self.is(Modifier::Utf16Mark) {
            return text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        }
        if self.is(Modifier::Escapes) {
            unescaped(&text)
        } else {
            text.into_bytes()
        }
    }
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        bytes.extend(before.as_bytes());
        if let Some(hex) = escape.strip_prefix("\\x") {
            bytes.push(u8::from_str_radix(&hex[..2], 16).unwrap());
            rest = &hex[2..];
        } else if let Some(hex) = escape.strip_prefix("\\u{") {
            let (hex, after) = hex.split_once('}').unwrap();
            let c = char::from_u32(u32::from_str_radix(hex, 16).unwrap()).unwrap();
            bytes.extend(c.to_string().as_bytes());
            rest = after;
        } else {
            bytes.push(b'\\');
            rest = &escape[1..];
        }
    }
    bytes.extend(rest.as_bytes());
    bytes
}

/// Returns whether a line of a case is a finding: carets (or none, above the files), a code, a title.
fn is_finding(line: &str) -> bool {
    let line = line.strip_prefix('#').unwrap_or(line).trim_start();
    let carets = line.trim_start_matches(['^', '|']);
    let after = match carets.strip_prefix("..+") {
        Some(end) => end.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':'),
        None => carets,
    };
    let code = after.trim_start().strip_prefix("EB");
    code.is_some_and(|code| {
        let digits = code.bytes().take_while(u8::is_ascii_digit).count();
        digits == 4 && code[4..].starts_with(' ')
    })
}

fn is_help(line: &str) -> bool {
    line.starts_with("#  help: ")
}

fn is_side(line: &str) -> bool {
    line.starts_with("#  also: ")
}

fn one_line(text: &str) -> String {
    text.replace('\n', "\\n")
}

/// Where a finding is, in lines from 1 and columns from 0.
struct Place {
    path: String,
    line: usize,
    column: usize,
    /// How many columns it takes in its first line.
    width: usize,
    /// For a place of several lines: how many below, and the column there.
    end: Option<(usize, usize)>,
}

impl Place {
    fn new(span: Span, sources: &Sources) -> Self {
        let source = sources.get(span.file);
        let (line, column) = position(&source.text, span.start);
        let (end_line, end_column) = position(&source.text, span.end);
        let first = source.text[span.start..span.end]
            .lines()
            .next()
            .unwrap_or_default();
        Self {
            path: source.path.clone(),
            line,
            column,
            width: width(first),
            end: (end_line > line).then(|| (end_line - line, end_column)),
        }
    }

    fn carets(&self) -> String {
        let mut carets = if self.width == 0 {
            "|".to_owned()
        } else {
            "^".repeat(self.width)
        };
        if let Some((lines, column)) = self.end {
            write!(carets, "..+{lines}:{column}").unwrap();
        }
        match self.column.checked_sub(1) {
            None => carets,
            Some(spaces) => format!("#{}{carets}", " ".repeat(spaces)),
        }
    }
}

/// Returns the line and the column of an offset. What stands behind the last line break is one column
/// further in the last line, where a case can show it.
fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..offset];
    if offset == text.len() && before.ends_with('\n') {
        let (line, column) = position(text, offset - 1);
        return (line, column + 1);
    }
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, width(&before[start..]))
}

fn width(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// Returns whether terminals and editors show a character two columns wide: the blocks of East Asian scripts
/// and of emoji. Rough, but only the cases depend on it.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}' | '\u{1f300}'..='\u{1faff}' | '\u{20000}'..='\u{3fffd}')
}

/// Returns the lines that differ, by their longest common subsequence, each with the line above it.
fn difference(expected: &str, found: &str) -> String {
    let old: Vec<_> = expected.lines().collect();
    let new: Vec<_> = found.lines().collect();
    let mut common = vec![vec![0usize; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = if old[i] == new[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut out, mut unchanged) = (0, 0, String::new(), None);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            unchanged = Some(old[i]);
            (i, j) = (i + 1, j + 1);
            continue;
        }
        if let Some(line) = unchanged.take() {
            writeln!(out, "  {line}").unwrap();
        }
        if j == new.len() || i < old.len() && common[i + 1][j] >= common[i][j + 1] {
            writeln!(out, "- {}", old[i]).unwrap();
            i += 1;
        } else {
            writeln!(out, "+ {}", new[j]).unwrap();
            j += 1;
        }
    }
    out
}
