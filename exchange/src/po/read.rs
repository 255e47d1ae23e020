//! PO that came back.

use std::collections::HashMap;

use super::HASH;
use crate::answer::{Answer, Segment, SegmentText, parse_hash};
use crate::problem::{Problem, shortened};
use crate::variants::parse_full_name;

/// The most plural forms of an entry. No language has more than six.
const MOST_FORMS: usize = 10;

/// An entry as it is written.
#[derive(Debug, Default)]
struct Entry {
    /// The line that it begins with.
    line: usize,
    fields: HashMap<Field, Value>,
    is_fuzzy: bool,
    hash: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Field {
    Context,
    Id,
    Plural,
    Text,
    Form(usize),
}

#[derive(Debug)]
struct Value {
    text: String,
    /// The line and column of its first character.
    place: (usize, usize),
}

/// Reads a file.
pub(crate) fn read(text: &str) -> Result<Answer, Problem> {
    let mut reader = Reader::default();
    for (number, line) in (1..).zip(text.lines()) {
        reader.line(number, line.trim_end_matches('\r'))?;
    }
    reader.end()?;
    if !reader.has_header {
        let title = "the file has no header, an entry whose `msgid` is empty";
        return Err(Problem::new(
            1,
            title,
            "send the file that `errorbook translate` wrote",
        ));
    }
    Ok(reader.answer)
}

#[derive(Default)]
struct Reader {
    entry: Entry,
    /// The field that the next line goes on with.
    field: Option<Field>,
    has_header: bool,
    answer: Answer,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str) -> Result<(), Problem> {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            return self.end();
        }
        if let Some(comment) = trimmed.strip_prefix('#') {
            return self.comment(number, comment);
        }
        let indent = line.chars().take_while(|c| c.is_whitespace()).count();
        if trimmed.starts_with('"') {
            let Some(field) = self.field else {
                return Err(wrong(
                    number,
                    "a text in quotes belongs to no `msgid` or `msgstr`",
                ));
            };
            let more = unquoted(trimmed, number, indent + 1)?;
            if let Some(value) = self.entry.fields.get_mut(&field) {
                if value.text.is_empty() {
                    value.place = (number, indent + 2);
                }
                value.text.push_str(&more);
            }
            return Ok(());
        }
        let (name, value) = trimmed
            .split_once(char::is_whitespace)
            .unwrap_or((trimmed, ""));
        let Some(field) = field(name) else {
            return Err(wrong(
                number,
                &format!("`{}` is not a PO keyword", shortened(name)),
            ));
        };
        // Tools write entries without an empty line between them.
        let is_next =
            matches!(field, Field::Context | Field::Id) && self.has(Field::Text, Field::Form(0));
        if is_next {
            self.end()?;
        }
        if self.entry.fields.contains_key(&field) {
            return Err(wrong(number, &format!("the entry has two `{name}`")));
        }
        let column = indent + name.chars().count() + 2;
        let text = unquoted(value.trim_start(), number, column)?;
        let place = (number, column + 1);
        self.begin(number);
        self.field = Some(field);
        self.entry.fields.insert(field, Value { text, place });
        Ok(())
    }

    fn has(&self, one: Field, other: Field) -> bool {
        self.entry.fields.contains_key(&one) || self.entry.fields.contains_key(&other)
    }

    fn begin(&mut self, number: usize) {
        if self.entry.line == 0 {
            self.entry.line = number;
        }
    }

    fn comment(&mut self, number: usize, comment: &str) -> Result<(), Problem> {
        if let Some(old) = comment.strip_prefix('~') {
            if old.trim_start().starts_with("msgid ") {
                let title = "an obsolete entry is left out";
                self.answer.skipped.push(Problem::new(number, title, ""));
            }
            // Comments above it are of this entry, and not of the next one.
            if self.entry.fields.is_empty() {
                self.entry = Entry::default();
            }
            return Ok(());
        }
        if self.has(Field::Text, Field::Form(0)) {
            self.end()?;
        }
        self.begin(number);
        if let Some(flags) = comment.strip_prefix(',') {
            let mut flags = flags.split(',').map(str::trim);
            self.entry.is_fuzzy |= flags.any(|flag| flag == "fuzzy");
        } else if let Some(note) = comment.strip_prefix('.') {
            let hash = note.trim().strip_prefix(HASH.trim_end());
            self.entry.hash = hash
                .and_then(|hash| parse_hash(hash.trim()))
                .or(self.entry.hash);
        }
        Ok(())
    }

    /// Ends the entry.
    fn end(&mut self) -> Result<(), Problem> {
        let entry = std::mem::take(&mut self.entry);
        self.field = None;
        if entry.fields.is_empty() {
            return Ok(());
        }
        let line = entry.line;
        let Some(id) = entry.fields.get(&Field::Id) else {
            return Err(wrong(line, "the entry has no `msgid`"));
        };
        if id.text.is_empty() && !entry.fields.contains_key(&Field::Context) {
            let header = entry
                .fields
                .get(&Field::Text)
                .map_or("", |value| &value.text);
            self.has_header = true;
            self.answer.locale = read_header(header, line)?;
            return Ok(());
        }
        match self.segment(entry) {
            Ok(segment) => self.answer.segments.extend(segment),
            Err(problem) => self.answer.problems.push(problem),
        }
        Ok(())
    }

    /// Returns what an entry answers.
    fn segment(&mut self, mut entry: Entry) -> Result<Option<Segment>, Problem> {
        let line = entry.line;
        let context = entry.fields.remove(&Field::Context);
        let (name, place) = context.map_or((String::new(), (line, 1)), |one| (one.text, one.place));
        let Some((id, case)) = parse_full_name(&name) else {
            let title = match name.is_empty() {
                true => "the entry has no `msgctxt`, which names the text".to_owned(),
                false => format!("`{}` is not the name of a text", shortened(&name)),
            };
            let help = "a name is that of the file which was sent out, as in `tok/TOK005.summary`";
            return Err(Problem::new(place.0, title, help).at_column(place.1));
        };
        let (text, place) = match entry.fields.remove(&Field::Text) {
            Some(_)
                if entry
                    .fields
                    .keys()
                    .any(|field| matches!(field, Field::Form(_))) =>
            {
                let title = "the entry has both `msgstr` and `msgstr[0]`: remove the wrong one";
                return Err(wrong(line, title));
            }
            Some(value) => (SegmentText::Inline(value.text), value.place),
            None => plurals(&mut entry)?,
        };
        if entry.is_fuzzy && !text.is_empty() {
            let title = format!("`{id}` is marked as fuzzy and was not imported");
            self.answer.skipped.push(Problem::new(place.0, title, ""));
            return Ok(None);
        }
        let plural = entry.fields.remove(&Field::Plural);
        let source = entry.fields.remove(&Field::Id).map(|value| value.text);
        let source = match (source, plural) {
            (Some(one), Some(plural)) => Some(format!("{one}\u{0}{}", plural.text)),
            (source, _) => source,
        };
        Ok(Some(Segment {
            id,
            case,
            source,
            source_hash: entry.hash,
            text,
            is_reviewed: true,
            line: place.0,
            column: place.1,
        }))
    }
}

/// Returns the plural forms of an entry, and where the first one stands.
fn plurals(entry: &mut Entry) -> Result<(SegmentText, (usize, usize)), Problem> {
    let mut texts = Vec::new();
    let mut place = None;
    while let Some(value) = entry.fields.remove(&Field::Form(texts.len())) {
        place = place.or(Some(value.place));
        texts.push(value.text);
    }
    if let Some((Field::Form(at), _)) = entry
        .fields
        .iter()
        .find(|(field, _)| matches!(field, Field::Form(_)))
    {
        let title = format!(
            "the entry has `msgstr[{at}]`, but not `msgstr[{}]`",
            texts.len()
        );
        return Err(wrong(entry.line, &title));
    }
    let place = place.ok_or_else(|| wrong(entry.line, "the entry has no `msgstr`"))?;
    Ok((SegmentText::Plurals(texts), place))
}

/// Returns the language of a header.
fn read_header(header: &str, line: usize) -> Result<Option<String>, Problem> {
    let find = |wanted: &str| {
        let mut fields = header.lines().filter_map(|line| line.split_once(':'));
        let found = fields.find(|(name, _)| name.trim().eq_ignore_ascii_case(wanted));
        found.map(|(_, value)| value.trim().to_owned())
    };
    if let Some(content) = find("Content-Type") {
        let charset = content
            .split("charset=")
            .nth(1)
            .map(|set| set.trim().to_ascii_lowercase());
        let is_utf8 =
            |set: &str| matches!(set, "utf-8" | "utf8" | "charset" | "us-ascii" | "ascii");
        if let Some(set) = charset.filter(|set| !is_utf8(set)) {
            let title = format!("the file says that it is encoded as `{}`", shortened(&set));
            let help = "convert it to UTF-8 (`msgconv --to-code=UTF-8`)";
            return Err(Problem::new(line, title, help));
        }
    }
    // gettext writes `pt_BR`, and `sr@latin` for a script.
    let language = find("Language").map(|tag| tag.replace('_', "-"));
    let language = language.map(|tag| match tag.split_once('@') {
        Some((tag, "latin")) => format!("{tag}-Latn"),
        Some((tag, "cyrillic")) => format!("{tag}-Cyrl"),
        _ => tag,
    });
    Ok(language.filter(|tag| !tag.is_empty()))
}

fn field(name: &str) -> Option<Field> {
    match name {
        "msgctxt" => Some(Field::Context),
        "msgid" => Some(Field::Id),
        "msgid_plural" => Some(Field::Plural),
        "msgstr" => Some(Field::Text),
        _ => {
            let at = name.strip_prefix("msgstr[")?.strip_suffix(']')?;
            let at = at.parse().ok().filter(|at| *at < MOST_FORMS)?;
            Some(Field::Form(at))
        }
    }
}

/// Reads a text in quotes.
fn unquoted(text: &str, line: usize, column: usize) -> Result<String, Problem> {
    let fail = |at: usize, title: &str| {
        let before = text.get(..at).unwrap_or_default().chars().count();
        Err(wrong(line, title).at_column(column + before))
    };
    let mut chars = text.char_indices();
    if !matches!(chars.next(), Some((_, '"'))) {
        return fail(0, "a text in quotes is expected here");
    }
    let mut out = String::new();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                let rest = text.get(at + 1..).unwrap_or_default();
                return match rest.trim().is_empty() {
                    true => Ok(out),
                    false => fail(at + 1, "there is text after the closing quote"),
                };
            }
            '\\' => match chars.next() {
                Some((_, 'n')) => out.push('\n'),
                Some((_, 't')) => out.push('\t'),
                Some((_, 'r')) => out.push('\r'),
                Some((_, c @ ('"' | '\\' | '\''))) => out.push(c),
                Some((_, 'x')) => {
                    let digits = text
                        .get(at + 2..at + 4)
                        .and_then(|two| u8::from_str_radix(two, 16).ok());
                    match digits.filter(u8::is_ascii) {
                        Some(byte) => out.push(char::from(byte)),
                        None => return fail(at, "`\\x` needs two digits of an ASCII character"),
                    }
                    chars.next();
                    chars.next();
                }
                _ => {
                    return fail(
                        at,
                        "this is no escape of PO: `\\n`, `\\t`, `\\r`, `\\\"`, `\\\\` are",
                    );
                }
            },
            c => out.push(c),
        }
    }
    fail(text.len(), "the text has no closing quote")
}

fn wrong(line: usize, title: &str) -> Problem {
    Problem::new(
        line,
        title,
        "see which tool wrote the file, or fix the line",
    )
}
