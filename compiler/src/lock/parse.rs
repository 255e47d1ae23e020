//! A lock from text, with where everything stands in it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::print::{OLDER, VERSION};
use super::quoted::unquote;
use super::{EntryName, Lock, PATH, Promise, PromisedParam, Review, Reviews, TextName};
use crate::check::files::too_large::TOO_LARGE;
use crate::check::lock::lock_syntax::LOCK_SYNTAX;
use crate::diagnostic::{self, Color, Diagnostic, Report};
use crate::model::OAuthDef;
use crate::parse::MOST_BYTES;
use crate::source::{Excerpt, FileId, InputFile, SourceFile, Sources, Span};
/// A lock as read.
#[derive(Debug)]
pub(crate) struct LockFile {
    pub(crate) file: FileId,
    pub(crate) lock: Lock,
    /// Where the tokens of each entry's line stand.
    places: BTreeMap<EntryName, Vec<(String, Span)>>,
    /// True if all of it could be read.
    pub(crate) complete: bool,
}

impl LockFile {
    /// Leaves what is of some catalogs alone.
    pub(crate) fn keep(&mut self, is_kept: impl Fn(&str) -> bool) {
        let Lock {
            promises, reviews, ..
        } = &mut self.lock;
        promises.retain(|name, _| is_kept(&name.catalog));
        reviews.retain(|name, _| is_kept(name.catalog()));
        self.places.retain(|name, _| is_kept(&name.catalog));
    }

    /// Returns where an entry is recorded: its key, or the token of this name, as in `status` or
    /// `param=minutes`.
    pub(crate) fn place(&self, name: &EntryName, token: &str) -> Span {
        let tokens = self.places.get(name).map_or(&[][..], Vec::as_slice);
        let found = tokens.iter().find(|(known, _)| known == token);
        found
            .or(tokens.first())
            .map_or(Span::file_start(self.file), |(_, span)| *span)
    }
}

/// Reads a lock that stands alone.
///
/// # Errors
/// What is wrong with it, as a report.
pub fn read(file: InputFile, color: Color) -> Result<Lock, String> {
    let mut report = Report::new();
    let sources = Sources::decode(vec![file], &mut report);
    let lock = sources.iter().next().map(|(file, source)| {
        let read = read_lines(file, source, &mut report);
        read.lock
    });
    let found = report.into_diagnostics();
    if found.is_empty() {
        Ok(lock.unwrap_or_default())
    } else {
        Err(diagnostic::render(&found, &sources, color))
    }
}

/// Reads the lock among the files of a project, if there is one.
pub(crate) fn parse(sources: &Sources, report: &mut Report) -> Option<LockFile> {
    let mut files = sources.iter();
    let (file, source) = files.find(|(_, source)| source.path == PATH && !source.overriding)?;
    Some(read_lines(file, source, report))
}

fn read_lines(file: FileId, source: &SourceFile, report: &mut Report) -> LockFile {
    let mut reader = Reader {
        file,
        out: LockFile {
            file,
            lock: Lock::default(),
            places: BTreeMap::new(),
            complete: source.readable,
        },
        reviews: Vec::new(),
        has_version: false,
        has_conflict: false,
        report,
    };
    if source.text.len() > MOST_BYTES {
        let title = format!("the file is larger than {} MiB", MOST_BYTES >> 20);
        let found = Diagnostic::new(&TOO_LARGE, title).at(Span::file_start(file), "");
        reader.refuse(found.help("`errorbook lock` never writes a lock of this size"));
        return reader.out;
    }
    // What is no text has been reported, and where it breaks off, a line is unfinished.
    if !source.readable {
        return reader.out;
    }
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let text = line.trim_end();
        match plain_text(&source.text, start..start + text.len()) {
            Some(read) => reader.reviews.push(read),
            None => reader.line(text, start),
        }
        start += line.len();
    }
    let reviews = std::mem::take(&mut reader.reviews);
    reader.out.lock.reviews = by_name(reviews);
    if reader.has_conflict {
        // Neither side is what was promised.
        reader.out.lock = Lock::default();
    }
    if !reader.has_version && reader.out.complete {
        let found = Diagnostic::new(&LOCK_SYNTAX, "the lock does not say its version")
            .at(Span::file_start(file), format!("`{VERSION}` is missing"));
        reader.refuse(found.help(RESTORE));
    }
    reader.out
}

const RESTORE: &str = "restore the file from version control; only `errorbook lock` writes it";

/// Reviews by the name of their text.
fn by_name(reviews: Vec<(TextName, Review)>) -> BTreeMap<TextName, Reviews> {
    if reviews.is_sorted_by(|(one, _), (next, _)| one < next) {
        // As `errorbook lock` writes them. The map then is built at once, and without gaps.
        let reviews = reviews.into_iter();
        return reviews
            .map(|(name, review)| (name, Reviews::one(review)))
            .collect();
    }
    let mut all: BTreeMap<TextName, Reviews> = BTreeMap::new();
    for (name, review) in reviews {
        let of_text = all.entry(name).or_insert_with(|| Reviews::one(review));
        of_text.insert(review);
    }
    all
}

/// Returns the name and the hashes of a text's line as `errorbook lock` writes it, which most lines are.
fn plain_text(lock: &Arc<String>, line: Range<usize>) -> Option<(TextName, Review)> {
    const HASHES: usize = " 0123456789abcdef 0123456789abcdef".len();
    const KIND: &str = "text ";
    let start = line.start + KIND.len();
    let rest = lock.get(line)?.strip_prefix(KIND)?;
    let (name, hashes) = rest.split_at_checked(rest.len().checked_sub(HASHES)?)?;
    let (source, text) = hashes.strip_prefix(' ')?.split_once(' ')?;
    let mut parts = name.split(' ');
    let is_name = parts.by_ref().take(4).all(|part| !part.is_empty())
        && name.matches(' ').count() == 3
        && !name.contains('"');
    let review = Review {
        source: hash(source)?,
        text: hash(text)?,
    };
    let name = Excerpt::new(lock, start..start + name.len()).filter(|_| is_name)?;
    Some((TextName(name), review))
}

/// Returns a hash of 16 hexadecimal digits.
fn hash(digits: &str) -> Option<u64> {
    let is_hash = digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    is_hash.then(|| u64::from_str_radix(digits, 16).ok())?
}

struct Reader<'r> {
    file: FileId,
    out: LockFile,
    /// What is read of texts, in the order of the file.
    reviews: Vec<(TextName, Review)>,
    has_version: bool,
    has_conflict: bool,
    report: &'r mut Report,
}

/// A part of a line, and where it stands in the file.
struct Token<'a> {
    text: &'a str,
    at: Range<usize>,
}

impl<'r> Reader<'r> {
    fn refuse(&mut self, found: Diagnostic) {
        self.out.complete = false;
        self.report.add(found);
    }

    fn malformed(&mut self, at: Range<usize>, what: impl Into<String>) {
        let found = Diagnostic::new(&LOCK_SYNTAX, "this is not a line of a lock");
        self.refuse(found.at(Span::new(self.file, at), what).help(RESTORE));
    }

    fn line(&mut self, text: &str, start: usize) {
        let whole = start..start + text.len();
        if text.is_empty() || text.starts_with('#') {
            return;
        }
        if ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
            .iter()
            .any(|mark| text.starts_with(mark))
        {
            // The first of them says it, whichever a hasty hand has left.
            if !self.has_conflict {
                self.conflict(whole);
            }
            (self.out.complete, self.has_conflict) = (false, true);
            return;
        }
        if text.starts_with("errorbook-lock") {
            self.version(text, whole);
            return;
        }
        let tokens = tokens(text, start);
        match tokens.split_first() {
            Some((kind, rest)) if kind.text == "error" => self.error(rest, whole),
            Some((kind, rest)) if kind.text == "text" => self.text(rest, whole),
            _ => self.malformed(whole, "neither `error` nor `text`"),
        }
    }

    fn conflict(&mut self, at: Range<usize>) {
        let found = Diagnostic::new(&LOCK_SYNTAX, "a merge left a conflict in the lock")
            .at(Span::new(self.file, at), "the lines of both sides follow")
            .help("keep the lines of both sides, remove the marks, and run `errorbook lock`")
            .help("with `errorbook.lock merge=union` in `.gitattributes`, git does this itself");
        self.refuse(found);
    }

    fn version(&mut self, text: &str, at: Range<usize>) {
        if !self.has_version && text != VERSION && !OLDER.contains(&text) {
            let found = Diagnostic::new(
                &LOCK_SYNTAX,
                "the lock has a version that this errorbook does not know",
            )
            .at(Span::new(self.file, at), format!("not `{VERSION}`"));
            self.refuse(found.help("use the errorbook that wrote it, or a newer one"));
        }
        self.has_version = true;
    }

    fn error(&mut self, tokens: &[Token<'_>], whole: Range<usize>) {
        let [catalog, key, rest @ ..] = tokens else {
            return self.malformed(whole, "catalog and key are missing");
        };
        let mut promise = Promise::default();
        let mut places = vec![(String::new(), Span::new(self.file, key.at.clone()))];
        for token in rest {
            let Some(place) = set(&mut promise, token.text) else {
                return self.malformed(token.at.clone(), "not known here");
            };
            if places.iter().any(|(known, _)| *known == place) {
                return self.malformed(token.at.clone(), "said twice");
            }
            places.push((place, Span::new(self.file, token.at.clone())));
        }
        let name = EntryName {
            catalog: catalog.text.to_owned(),
            key: key.text.to_owned(),
        };
        let first = self.out.places.get(&name).and_then(|first| first.first());
        match (self.out.lock.promises.get(&name), first) {
            (Some(old), Some((_, first))) if *old != promise => {
                let found = Diagnostic::new(
                    &LOCK_SYNTAX,
                    format!("`{}` is recorded twice, with different promises", name.key),
                )
                .at(Span::new(self.file, whole), "this one comes second")
                .at(*first, "the first one")
                .help("two branches changed it: remove the wrong line");
                self.refuse(found);
            }
            _ => {
                self.out.lock.promises.insert(name.clone(), promise);
                self.out.places.insert(name, places);
            }
        }
    }

    fn text(&mut self, tokens: &[Token<'_>], whole: Range<usize>) {
        let [catalog, id, locale, field, source, text] = tokens else {
            return self.malformed(whole, "not catalog, id, locale, field and two hashes");
        };
        for token in [source, text] {
            if hash(token.text).is_none() {
                return self.malformed(token.at.clone(), "not a hash of 16 hexadecimal digits");
            }
        }
        if let (Some(source), Some(text)) = (hash(source.text), hash(text.text)) {
            let name = TextName::new(catalog.text, id.text, locale.text, field.text);
            self.reviews.push((name, Review { source, text }));
        }
    }
}

/// Returns the parts of a line between spaces; a space in quotes is one of the part's.
fn tokens(text: &str, start: usize) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut from, mut quoted, mut escaped) = (0, false, false);
    let mut push = |range: Range<usize>| {
        if let Some(text) = text.get(range.clone()).filter(|text| !text.is_empty()) {
            let at = start + range.start..start + range.end;
            tokens.push(Token { text, at });
        }
    };
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ' ' if !quoted => {
                push(from..at);
                from = at + 1;
            }
            _ => {}
        }
    }
    push(from..text.len());
    tokens
}

/// Sets what a token says; returns what it is called in [`LockFile::place`].
fn set(promise: &mut Promise, token: &str) -> Option<String> {
    let Some((key, written)) = token.split_once('=') else {
        match token {
            "source" => promise.source = true,
            "retired" => promise.retired = Some(String::new()),
            _ => return None,
        }
        return Some(token.to_owned());
    };
    let value = if written.starts_with('"') {
        unquote(written)?
    } else {
        written.to_owned()
    };
    let oauth = |promise: &mut Promise| {
        promise.oauth.take().unwrap_or(OAuthDef {
            error: String::new(),
            description: None,
        })
    };
    match key {
        "code" => promise.code = Some(value),
        "case" => promise.case = Some(value),
        "from" => promise.from = Some(value),
        "page" => promise.page = Some(value),
        "since" => promise.since = Some(value),
        "status" => promise.status = Some(value.parse().ok()?),
        "deprecated" => promise.deprecated = Some(value),
        "retired" => promise.retired = Some(value),
        "error" => {
            promise.oauth = Some(OAuthDef {
                error: value,
                ..oauth(promise)
            });
        }
        "error_description" => {
            promise.oauth = Some(OAuthDef {
                description: Some(value),
                ..oauth(promise)
            });
        }
        "param" => {
            let (name, kind) = value.split_once(':')?;
            promise.params.push(PromisedParam {
                name: name.to_owned(),
                kind: kind.to_owned(),
            });
            return Some(format!("param={name}"));
        }
        _ => return None,
    }
    Some(key.to_owned())
}
