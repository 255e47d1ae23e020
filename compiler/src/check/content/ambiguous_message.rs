//! Messages that more than one error may be read from: what finds an error by its message finds both.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hasher};

use errorbook_core::ParamType;

use crate::diagnostic::{Check, Diagnostic, Level, Report, Subject};
use crate::model::{CatalogDef, EntryDef, FieldKind, FieldRef, ParamDef, Part, Pattern, Text};
use crate::source::Span;

/// EB0514: two errors can have the same message, or a message can be any text.
pub static AMBIGUOUS_MESSAGE: Check = Check {
    code: "EB0514",
    name: "ambiguous-message",
    level: Level::Info,
    summary: "two errors can have the same message, or a message can be any text",
    reason: "If only the message is known, from a log or a user, neither a person nor `errorbook identify` can tell which error it was.",
    fix: "Make the two messages different, and write more than values in every message. If both are always shown with their codes, allow the finding.",
    bad: r#"
[error.FileMissing]
message = "Missing: { $name }."
params = [{ name = "name", type = "string" }]

[error.FolderMissing]
message = "Missing: { $path }."
params = [{ name = "path", type = "string" }]
"#,
    good: r#"
[error.FileMissing]
message = "Missing file: { $name }."
params = [{ name = "name", type = "string" }]

[error.FolderMissing]
message = "Missing folder: { $path }."
params = [{ name = "path", type = "string" }]
"#,
    ..Check::DEFAULT
};

/// What an entry says in a locale.
#[derive(Clone, Copy)]
struct MessageRef<'a> {
    catalog: &'a CatalogDef,
    entry: &'a EntryDef,
    locale: usize,
}

/// A piece of what a pattern may say.
#[derive(Clone, Copy)]
enum Piece<'a> {
    Text(&'a str),
    /// A value, by the position of its parameter.
    Value(usize),
}

/// The most ways to say a message that are looked at: selects in a row multiply.
const MOST_WAYS: usize = 32;

/// Compares the messages of all catalogs, in all locales: a log may hold any of them.
pub(super) fn check(catalogs: &[CatalogDef], report: &mut Report) {
    // The first of each text, with the position of the way to say it: nothing else is kept of the many
    // that are like no other.
    let mut firsts: HashMap<u64, (MessageRef<'_>, usize)> = HashMap::new();
    let mut reported = HashSet::new();
    for said in catalogs.iter().flat_map(messages) {
        let Some((_, text)) = said.text() else {
            continue;
        };
        let ways = text.pattern.as_ref().map(ways).unwrap_or_default();
        if ways.iter().any(|way| is_wordless(way)) {
            report.add(wordless(&said));
            continue;
        }
        for (index, way) in ways.iter().enumerate() {
            let (first, at) = *firsts.entry(hash(way)).or_insert((said, index));
            let pair = [first, said].map(|said| std::ptr::from_ref(said.entry).addr());
            if pair[0] != pair[1]
                && !is_meant(&first, &said)
                && first.can_say(at, said.entry, way)
                && reported.insert(pair)
            {
                report.add(ambiguous(&first, &said));
            }
        }
    }
}

/// Returns what `Display` shows of each entry: the message, or of one without a message the summary.
fn messages(catalog: &CatalogDef) -> impl Iterator<Item = MessageRef<'_>> {
    catalog.entries.iter().flat_map(move |entry| {
        let locales = 0..catalog.locales.len();
        locales.map(move |locale| MessageRef {
            catalog,
            entry,
            locale,
        })
    })
}

/// Returns every way to say a pattern, as far as they are not too many.
fn ways(pattern: &Pattern) -> Vec<Vec<Piece<'_>>> {
    let mut all = vec![Vec::new()];
    extend(&mut all, pattern);
    all
}

fn extend<'a>(all: &mut Vec<Vec<Piece<'a>>>, pattern: &'a Pattern) {
    for part in &pattern.parts {
        match part {
            Part::Text { text, .. } => push(all, Piece::Text(text)),
            Part::Param { param, .. } => push(all, Piece::Value(*param)),
            Part::Isolated(inner) => extend(all, inner),
            Part::Select { variants, .. } => {
                let before = std::mem::take(all);
                for variant in variants {
                    let mut with = before.clone();
                    extend(&mut with, &variant.pattern);
                    all.extend(with);
                    all.truncate(MOST_WAYS);
                }
            }
        }
    }
}

fn push<'a>(all: &mut [Vec<Piece<'a>>], piece: Piece<'a>) {
    all.iter_mut().for_each(|way| way.push(piece));
}

fn is_wordless(way: &[Piece<'_>]) -> bool {
    let mut pieces = way.iter();
    pieces.all(|piece| match piece {
        Piece::Text(text) => text.is_empty(),
        Piece::Value(_) => true,
    })
}

/// Stands for a value: no byte of UTF-8.
const VALUE: u8 = 0xff;

/// Returns the bytes of the text, with one that UTF-8 does not have for each value.
fn bytes<'a>(way: &'a [Piece<'a>]) -> impl Iterator<Item = u8> + 'a {
    way.iter().flat_map(|piece| {
        let (text, value) = match piece {
            Piece::Text(text) => (*text, None),
            Piece::Value(_) => ("", Some(VALUE)),
        };
        text.bytes().chain(value)
    })
}

/// Returns a hash that is equal for ways with the same text and values in the same places.
fn hash(way: &[Piece<'_>]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for piece in way {
        match piece {
            Piece::Text(text) => hasher.write(text.as_bytes()),
            Piece::Value(_) => hasher.write_u8(VALUE),
        }
    }
    hasher.finish()
}

/// Returns the parameters whose values are shown, in the order of the text.
fn values<'a>(entry: &'a EntryDef, way: &'a [Piece<'a>]) -> impl Iterator<Item = &'a ParamDef> {
    way.iter().filter_map(|piece| match piece {
        Piece::Value(param) => entry.params.get(*param),
        Piece::Text(_) => None,
    })
}

/// Returns whether two parameters may have values that look the same.
fn can_meet(a: &ParamDef, b: &ParamDef) -> bool {
    let is_text =
        |param: &ParamDef| param.list || matches!(param.kind, ParamType::String | ParamType::Char);
    let is_enum = |param: &ParamDef| param.kind == ParamType::Enum;
    if is_text(a) || is_text(b) {
        true
    } else if is_enum(a) && is_enum(b) {
        a.words.iter().any(|word| b.words.contains(word))
    } else {
        a.kind == b.kind || (a.kind.is_number() && b.kind.is_number())
    }
}

/// Returns whether the catalog says of the two that nobody is to tell them apart.
fn is_meant(one: &MessageRef<'_>, other: &MessageRef<'_>) -> bool {
    std::ptr::eq(one.catalog, other.catalog)
        && one.catalog.are_indistinguishable(one.entry, other.entry)
}

fn ambiguous(first: &MessageRef<'_>, said: &MessageRef<'_>) -> Diagnostic {
    let [one, other] = [first, said].map(|said| said.entry.message_id());
    Diagnostic::new(
        &AMBIGUOUS_MESSAGE,
        format!("`{other}` and `{one}` can have the same message"),
    )
    .at(said.span(), format!("in `{}`", said.tag()))
    .at(
        first.span(),
        format!(
            "the same text, with values in the same places, in `{}`",
            first.tag()
        ),
    )
    .about(said.subject())
    .about(first.subject())
    .help("make the two messages different, or always show the code with the message")
}

fn wordless(said: &MessageRef<'_>) -> Diagnostic {
    Diagnostic::new(
        &AMBIGUOUS_MESSAGE,
        format!("a message of `{}` can be any text", said.entry.message_id()),
    )
    .at(
        said.span(),
        format!("can consist only of values, in `{}`", said.tag()),
    )
    .about(said.subject())
    .help("add words to every variant of the message")
}

impl<'a> MessageRef<'a> {
    /// Returns the text that `Display` shows in the locale, and its field.
    fn text(&self) -> Option<(FieldRef<'a>, &'a Text)> {
        let has_message = self.entry.message.texts().next().is_some();
        let kind = if has_message {
            FieldKind::Message
        } else {
            FieldKind::Summary
        };
        let field = self.entry.fields().find(|field| field.kind == kind)?;
        Some((field, field.field.text(self.locale)?))
    }

    /// Returns whether one of its ways can say the same as another entry's.
    fn can_say(&self, way: usize, other: &EntryDef, its_way: &[Piece<'_>]) -> bool {
        let text = self.text().and_then(|(_, text)| text.pattern.as_ref());
        let ways = text.map(ways).unwrap_or_default();
        ways.get(way).is_some_and(|way| {
            let mut pairs = values(self.entry, way).zip(values(other, its_way));
            bytes(way).eq(bytes(its_way)) && pairs.all(|(a, b)| can_meet(a, b))
        })
    }

    fn span(&self) -> Span {
        let text = self.text();
        text.map_or(self.entry.key.span, |(_, text)| text.span())
    }

    fn tag(&self) -> &'a str {
        let locale = self.catalog.locales.get(self.locale);
        locale.map_or("", |known| known.locale.as_str())
    }

    fn subject(&self) -> Subject {
        let mut subject = Subject::entry(self.catalog, self.entry);
        if let Some((field, _)) = self.text() {
            subject = subject.field(&field);
        }
        match self.catalog.locales.get(self.locale) {
            Some(known) => subject.locale(known.locale),
            None => subject,
        }
    }
}
