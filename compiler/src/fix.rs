//! Fixing what is mechanical: the fixes of findings, applied to the text of files.

mod known;

use std::collections::BTreeMap;

use crate::check::registry as checks;
use crate::compilation::{Compilation, compile};
use crate::diagnostic::{Check, Diagnostic, Edit, Fix, Level, Report, Subject};
use crate::parse::ftl;
use crate::source::{FileId, InputFile, Sources};
use known::Known;

/// How often files are checked again: fixing something may show something else, or what another fix
/// was in the way of. Fixes that undo each other end here.
const MOST_ROUNDS: usize = 10;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The result of fixing.
#[derive(Debug)]
pub struct Fixes {
    /// The findings that are left.
    pub compilation: Compilation,
    /// The files that changed: as they were, and as they are then.
    pub changed: Vec<(InputFile, InputFile)>,
    /// The fixes that were made.
    pub applied: Vec<LocatedFix>,
    /// Fixes that were not made, because with them a file could not be read any more, or a text would have another
    /// finding.
    pub refused: Vec<LocatedFix>,
}

/// A finding with a fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocatedFix {
    /// The check that reported it.
    pub check: &'static Check,
    /// The repair in words.
    pub title: String,
    /// The file, as findings name it.
    pub path: String,
    /// The line of the finding when it was found, counted from 1.
    pub line: usize,
}

/// Fixes what can be fixed mechanically, until nothing is left of it. `check` compiles the files, with
/// whatever checks are wanted.
///
/// Comments and all else that no fix is about stay as they are, byte for byte. Findings that are
/// allowed are left alone, and so are files that go over those of the project.
///
/// ```
/// use errorbook_compiler::source::InputFile;
/// use errorbook_compiler::{compile, fix};
///
/// let catalog = r#"
/// [error.QuotaExceeded]
/// message = "The quota is used up."
/// allow.unused-parameter = "Clients read it." # No longer.
/// "#;
/// let fixes = fix(vec![InputFile::new("catalog/app.toml", catalog)], compile);
/// assert_eq!(fixes.applied[0].title, "remove the allow");
/// let (_, after) = &fixes.changed[0];
/// assert!(after.bytes.ends_with(b"used up.\"\n"));
/// assert!(fixes.compilation.diagnostics().iter().all(|found| found.fix.is_none()));
/// ```
pub fn fix(mut files: Vec<InputFile>, check: impl Fn(Vec<InputFile>) -> Compilation) -> Fixes {
    // The order in which files have their ids.
    files.sort_by(|a, b| (&a.path, &a.bytes).cmp(&(&b.path, &b.bytes)));
    let originals = files.clone();
    let mut compilation = check(files.clone());
    let (mut applied, mut refused) = (Vec::new(), Vec::new());
    for _ in 0..MOST_ROUNDS {
        let sources = compilation.sources();
        let chosen = choose(&compilation);
        let settled = settle(sources, &chosen);
        let (accepted, checked) = without_new_findings(&compilation, settled, &files, &check);
        let is_accepted = |one: &Chosen<'_>| accepted.iter().any(|other| other.is(one));
        refused = chosen
            .iter()
            .filter(|one| !is_accepted(one))
            .map(|one| one.fixed(sources))
            .collect();
        if accepted.is_empty() {
            break;
        }
        applied.extend(accepted.iter().map(|one| one.fixed(sources)));
        files = fixed_files(sources, &accepted, &files);
        compilation = checked.unwrap_or_else(|| check(files.clone()));
    }
    let changed = originals.into_iter().zip(files);
    Fixes {
        compilation,
        changed: changed
            .filter(|(before, after)| before.bytes != after.bytes)
            .collect(),
        applied,
        refused,
    }
}

/// Returns the files with fixes made.
fn fixed_files(sources: &Sources, made: &[Chosen<'_>], files: &[InputFile]) -> Vec<InputFile> {
    let fixed = texts(sources, made).unwrap_or_default();
    let with_fix = |(file, (id, _)): (&InputFile, (FileId, _))| match fixed.get(&id) {
        Some(text) => InputFile {
            bytes: encoded(&file.bytes, text),
            ..file.clone()
        },
        None => file.clone(),
    };
    files.iter().zip(sources.iter()).map(with_fix).collect()
}

/// Returns those of the fixes after which no text has a finding that it had not, and what is found after them.
/// What an error hid is no new finding.
fn without_new_findings<'a>(
    before: &Compilation,
    mut accepted: Vec<Chosen<'a>>,
    files: &[InputFile],
    check: impl Fn(Vec<InputFile>) -> Compilation,
) -> (Vec<Chosen<'a>>, Option<Compilation>) {
    let mut old = Known::new(before);
    let compiled = |made: &[Chosen<'_>]| check(fixed_files(before.sources(), made, files));
    while accepted.iter().any(Chosen::is_opinion) {
        let after = compiled(&accepted);
        let new = old.new_in(&after);
        if new.is_empty() {
            return (accepted, Some(after));
        }
        let harmful = changing(&accepted, &new);
        if harmful.is_empty() {
            let may_do_harm = |one: &Chosen<'_>| one.is_opinion() && !is_beside_error(before, one);
            let (opinions, others): (Vec<_>, Vec<_>) = accepted.into_iter().partition(may_do_harm);
            old.add(&compiled(&others));
            let is_harmless = |made: &[Chosen<'_>]| old.new_in(&compiled(made)).is_empty();
            return (with_harmless(others, &opinions, &is_harmless), None);
        }
        accepted.retain(|one| !harmful.iter().any(|other| other.is(one)));
    }
    (accepted, None)
}

/// Returns whether something about the entry of a finding is an error, behind which others are hidden.
fn is_beside_error(compilation: &Compilation, one: &Chosen<'_>) -> bool {
    let mut errors = compilation.diagnostics().iter();
    errors.any(|found| {
        let is_same = |other: &Subject| {
            let mut own = one.diagnostic.subjects.iter();
            own.any(|own| own.catalog == other.catalog && own.entry == other.entry)
        };
        found.level == Level::Error && found.subjects.iter().any(is_same)
    })
}

/// Returns the fixes that change a text which a finding is about; of findings about none, those of the same text
/// in another language, as where the source was fixed.
fn changing<'a>(made: &[Chosen<'a>], found: &[&Diagnostic]) -> Vec<Chosen<'a>> {
    let ways: [fn(&Subject, &Subject) -> bool; 2] = [
        |a, b| a == b,
        |a, b| a.catalog == b.catalog && a.entry == b.entry && a.field == b.field,
    ];
    let of_finding = |found: &&Diagnostic| -> Vec<Chosen<'a>> {
        let of_way = |is_same: fn(&Subject, &Subject) -> bool| -> Vec<Chosen<'a>> {
            let is_about = |one: &&Chosen<'_>| {
                let mut own = one.diagnostic.subjects.iter();
                one.is_opinion()
                    && own.any(|own| found.subjects.iter().any(|subject| is_same(own, subject)))
            };
            made.iter().filter(is_about).copied().collect()
        };
        let mut all = ways.into_iter().map(of_way);
        all.find(|all| !all.is_empty()).unwrap_or_default()
    };
    found.iter().flat_map(of_finding).collect()
}

/// Adds to fixes those of others with which all are harmless, looked for by halves: a finding may be about a text
/// that no fix changed, as where a check compares all texts of a language.
fn with_harmless<'a>(
    made: Vec<Chosen<'a>>,
    others: &[Chosen<'a>],
    is_harmless: &impl Fn(&[Chosen<'_>]) -> bool,
) -> Vec<Chosen<'a>> {
    let all = [&made[..], others].concat();
    if others.is_empty() || is_harmless(&all) {
        return all;
    }
    if others.len() == 1 {
        return made;
    }
    let (left, right) = others.split_at(others.len() / 2);
    let made = with_harmless(made, left, is_harmless);
    with_harmless(made, right, is_harmless)
}

/// A finding and its fix.
#[derive(Clone, Copy)]
struct Chosen<'a> {
    diagnostic: &'a Diagnostic,
    fix: &'a Fix,
}

impl Chosen<'_> {
    fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self.diagnostic, other.diagnostic)
    }

    /// Returns whether the text would be compiled without the fix.
    fn is_opinion(&self) -> bool {
        self.diagnostic.level < Level::Error
    }

    fn fixed(&self, sources: &Sources) -> LocatedFix {
        let place = self.diagnostic.place().or_else(|| {
            let edits = self.fix.edits.first();
            edits.map(|edit| edit.span)
        });
        let line = place.map(|place| sources.line_column(place.file, place.start).0);
        LocatedFix {
            check: self.diagnostic.check,
            title: self.fix.title.clone(),
            path: place.map_or_else(String::new, |place| sources.shown_path(place.file)),
            line: line.unwrap_or(1),
        }
    }
}

/// Returns the fixes that can be made at once: of several that touch the same text, the first.
fn choose(compilation: &Compilation) -> Vec<Chosen<'_>> {
    let sources = compilation.sources();
    let mut taken: BTreeMap<(FileId, usize), usize> = BTreeMap::new();
    let mut chosen = Vec::new();
    for diagnostic in compilation.diagnostics() {
        let Some(fix) = &diagnostic.fix else { continue };
        let is_possible = fix.edits.iter().all(|edit| {
            let source = sources.get(edit.span.file);
            let is_text = source.text.get(edit.span.start..edit.span.end).is_some();
            source.readable && !source.overriding && is_text && is_free(&taken, edit)
        });
        if is_possible && !fix.edits.is_empty() {
            for edit in &fix.edits {
                taken.insert((edit.span.file, edit.span.start), edit.span.end);
            }
            chosen.push(Chosen { diagnostic, fix });
        }
    }
    chosen
}

/// Returns whether an edit neither overlaps nor touches one of those that are made.
fn is_free(taken: &BTreeMap<(FileId, usize), usize>, edit: &Edit) -> bool {
    let (file, start, end) = (edit.span.file, edit.span.start, edit.span.end);
    let before = taken.range(..=(file, end)).next_back();
    before.is_none_or(|(&(other, _), &behind)| other != file || behind < start)
}

/// Returns those of the fixes with which every file can be read as well as before.
fn settle<'a>(sources: &Sources, chosen: &[Chosen<'a>]) -> Vec<Chosen<'a>> {
    if chosen.is_empty() || is_readable(sources, chosen) {
        return chosen.to_vec();
    }
    let [left, right] = match chosen.len() {
        1 => return Vec::new(),
        count => [0..count / 2, count / 2..count],
    };
    let mut accepted = settle(sources, &chosen[left]);
    accepted.extend(settle(sources, &chosen[right]));
    if is_readable(sources, &accepted) {
        accepted
    } else {
        Vec::new()
    }
}

fn is_readable(sources: &Sources, chosen: &[Chosen<'_>]) -> bool {
    let Some(texts) = texts(sources, chosen) else {
        return false;
    };
    texts.iter().all(|(&file, text)| {
        let source = sources.get(file);
        syntax_errors(&source.path, text) <= syntax_errors(&source.path, &source.text)
    })
}

/// Returns how often a file alone says something that cannot be read.
fn syntax_errors(path: &str, text: &str) -> usize {
    let file = InputFile::new(path, text);
    let mut report = Report::new();
    if path.ends_with(".ftl") {
        let sources = Sources::decode(vec![file], &mut report);
        for (id, source) in sources.iter() {
            let _resource = ftl::parse(id, source, &mut report);
        }
        return report.into_diagnostics().len();
    }
    let compiled = compile(vec![file]);
    let syntax = [&checks::TOML_SYNTAX, &checks::FTL_SYNTAX];
    let found = compiled.diagnostics().iter();
    found.filter(|found| syntax.contains(&found.check)).count()
}

/// Returns the files that fixes change, with what they say then. `None` if two edits overlap.
fn texts(sources: &Sources, chosen: &[Chosen<'_>]) -> Option<BTreeMap<FileId, String>> {
    let mut edits: Vec<&Edit> = chosen.iter().flat_map(|one| &one.fix.edits).collect();
    edits.sort_by_key(|edit| edit.span);
    let mut texts = BTreeMap::new();
    for edits in edits.chunk_by(|a, b| a.span.file == b.span.file) {
        let file = edits.first()?.span.file;
        let text = &sources.get(file).text;
        let has_carriage_returns = text.contains("\r\n");
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for edit in edits {
            out.push_str(text.get(at..edit.span.start)?);
            out.push_str(&with_line_ends(has_carriage_returns, &edit.text));
            at = edit.span.end;
        }
        out.push_str(text.get(at..)?);
        texts.insert(file, out);
    }
    Some(texts)
}

/// Returns new text with lines that end as those of its file do.
fn with_line_ends(has_carriage_returns: bool, text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    if has_carriage_returns {
        text.replace('\n', "\r\n")
    } else {
        text
    }
}

/// Returns a text as bytes, with a byte order mark if there was one.
fn encoded(before: &[u8], text: &str) -> Vec<u8> {
    let mark = if before.starts_with(BYTE_ORDER_MARK) {
        BYTE_ORDER_MARK
    } else {
        b""
    };
    [mark, text.as_bytes()].concat()
}
