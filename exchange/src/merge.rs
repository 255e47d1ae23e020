//! Translations into translation files, in which all else stays as it is.

use std::collections::{BTreeMap, HashMap};

use errorbook_compiler::fluent::{self, FluentFile, FluentMessage, Piece};
use errorbook_compiler::source::InputFile;

use crate::import::ImportedText;
use crate::unit::{Translation, UnitId, is_message};
use crate::value;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A translation file with new texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The path, as those of the project's files.
    pub path: String,
    /// The file.
    pub text: String,
}

/// Puts translations into the translation files of a project. A text that is there is replaced where it stands; a new one
/// stands where the catalog has it.
#[must_use]
pub fn merge(
    translation: &Translation<'_>,
    project: &[InputFile],
    texts: &[ImportedText],
) -> Vec<Merged> {
    let mut by_catalog: BTreeMap<&str, HashMap<&UnitId, &[Piece]>> = BTreeMap::new();
    for text in texts {
        if let Some(pieces) = &text.pieces {
            let of_catalog = by_catalog.entry(&text.id.catalog).or_default();
            of_catalog.insert(&text.id, pieces);
        }
    }
    let files = by_catalog.into_iter().map(|(catalog, texts)| {
        let path = format!("locales/{}/{catalog}.ftl", translation.locale());
        let mut files = project.iter();
        // A file that was only created is as good as none.
        let known = files.find(|file| {
            file.path == path && !file.overriding && !file.bytes.trim_ascii().is_empty()
        });
        let order: Vec<&UnitId> = translation
            .units()
            .iter()
            .map(|unit| &unit.id)
            .filter(|id| id.catalog == catalog)
            .collect();
        let text = match known {
            Some(file) => into_file(file, &order, &texts),
            None => {
                let head = format!(
                    "### `catalog/{catalog}.toml` in `{}`.\n",
                    translation.locale()
                );
                into_text(&head, &FluentIndex::default(), &order, &texts)
            }
        };
        Merged { path, text }
    });
    files.collect()
}

fn into_file(file: &InputFile, order: &[&UnitId], texts: &HashMap<&UnitId, &[Piece]>) -> String {
    let read = fluent::read(file.clone());
    let text = read
        .sources
        .iter()
        .next()
        .map(|(_, source)| source.text.as_str());
    let text = text.unwrap_or_default().to_owned();
    let index = FluentIndex::new(&read, &text);
    let merged = into_text(&text, &index, order, texts);
    match file.bytes.starts_with(BYTE_ORDER_MARK.as_bytes()) {
        true => format!("{BYTE_ORDER_MARK}{merged}"),
        false => merged,
    }
}

/// Where the messages of a file stand.
#[derive(Default)]
struct FluentIndex<'a> {
    messages: HashMap<&'a str, &'a FluentMessage>,
    /// Where a message would stand that comes before all others.
    first: Option<usize>,
}

impl<'a> FluentIndex<'a> {
    fn new(file: &'a FluentFile, text: &str) -> Self {
        let messages = file.messages.iter();
        let first = file
            .messages
            .first()
            .map(|message| with_comment(text, message.id.span.start));
        Self {
            messages: messages
                .map(|message| (message.id.value.as_str(), message))
                .collect(),
            first,
        }
    }
}

/// Returns where the comment begins that belongs to the message which begins at an offset.
fn with_comment(text: &str, start: usize) -> usize {
    let before = text.get(..start).unwrap_or_default();
    let lines = before.split_inclusive('\n').rev();
    let own = lines.take_while(|line| line.starts_with("# ") || line.trim_end() == "#");
    start - own.map(str::len).sum::<usize>()
}

/// A change of a text: what stands in a range is replaced.
struct Edit {
    start: usize,
    end: usize,
    text: String,
}

fn into_text(
    text: &str,
    index: &FluentIndex<'_>,
    order: &[&UnitId],
    texts: &HashMap<&UnitId, &[Piece]>,
) -> String {
    let mut edits = Vec::new();
    // Where the next new message stands: behind the one before it.
    let mut behind = None;
    for message in order.chunk_by(|one, other| one.message == other.message) {
        let Some(first) = message.first() else {
            continue;
        };
        match index.messages.get(first.message.as_str()) {
            Some(known) => {
                edits.extend(into_message(text, known, message, texts));
                behind = Some(end_of(known, text));
            }
            None => {
                let Some(new) = new_message(message, texts) else {
                    continue;
                };
                edits.push(match (behind, index.first) {
                    (Some(at), _) => insertion(at, format!("\n\n{new}")),
                    (None, Some(at)) => insertion(at, format!("{new}\n\n")),
                    (None, None) => {
                        let at = text.trim_end().len();
                        let gap = match at == 0 && edits.is_empty() {
                            true => "",
                            false => "\n\n",
                        };
                        insertion(at, format!("{gap}{new}"))
                    }
                });
            }
        }
    }
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut merged = apply(text, edits, line_end);
    if !merged.ends_with('\n') {
        merged.push_str(line_end);
    }
    merged
}

fn insertion(at: usize, text: String) -> Edit {
    Edit {
        start: at,
        end: at,
        text,
    }
}

/// Returns a message that is not there yet, without the last line's end.
fn new_message(message: &[&UnitId], texts: &HashMap<&UnitId, &[Piece]>) -> Option<String> {
    let mut out = String::new();
    for id in message {
        let Some(pieces) = texts.get(*id) else {
            continue;
        };
        if out.is_empty() {
            out = format!("{} =", id.message);
        }
        match is_message(&id.field) {
            true => out.push_str(&value::write(pieces, 4)),
            false => out.push_str(&attribute(&id.field, pieces)),
        }
    }
    (!out.is_empty()).then_some(out)
}

fn attribute(name: &str, pieces: &[Piece]) -> String {
    format!("\n    .{name} ={}", value::write(pieces, 8))
}

/// Returns the changes of a message that is there.
fn into_message(
    text: &str,
    known: &FluentMessage,
    message: &[&UnitId],
    texts: &HashMap<&UnitId, &[Piece]>,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    let own = behind_equals(text, known.id.span.end);
    let mut behind = known.value.as_ref().map_or(own, |value| value.span.end);
    for id in message {
        let new = texts.get(*id);
        if is_message(&id.field) {
            if let Some(pieces) = new {
                let text = value::write(pieces, 4);
                let end = known.value.as_ref().map_or(own, |value| value.span.end);
                edits.push(Edit {
                    start: own,
                    end,
                    text,
                });
            }
            continue;
        }
        let attribute_known = known
            .attributes
            .iter()
            .find(|(name, _)| name.value == id.field);
        match (attribute_known, new) {
            (Some((name, value)), new) => {
                behind = value.span.end;
                if let Some(pieces) = new {
                    let start = behind_equals(text, name.span.end);
                    let text = value::write(pieces, 8);
                    edits.push(Edit {
                        start,
                        end: behind,
                        text,
                    });
                }
            }
            (None, Some(pieces)) => edits.push(insertion(behind, attribute(&id.field, pieces))),
            (None, None) => {}
        }
    }
    edits
}

/// Returns where the `=` behind a name ends.
fn behind_equals(text: &str, name_end: usize) -> usize {
    let rest = text.get(name_end..).unwrap_or_default();
    name_end + rest.find('=').map_or(0, |at| at + 1)
}

/// Returns where a message ends.
fn end_of(message: &FluentMessage, text: &str) -> usize {
    let value = message.value.as_ref().map(|value| value.span.end);
    let attributes = message.attributes.iter().map(|(_, value)| value.span.end);
    let end = attributes.chain(value).max();
    end.unwrap_or_else(|| behind_equals(text, message.id.span.end))
}

/// Makes the changes, which stand in any order and do not overlap. Of several at one place, the order stays.
fn apply(text: &str, mut edits: Vec<Edit>, line_end: &str) -> String {
    edits.sort_by_key(|edit| (edit.start, edit.end));
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits {
        out.push_str(text.get(from..edit.start).unwrap_or_default());
        match line_end {
            "\n" => out.push_str(&edit.text),
            other => out.push_str(&edit.text.replace('\n', other)),
        }
        from = edit.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}
