//! Messages as ICU and Java write them: `{0}`, `{count, plural, one {# file} other {# files}}`.

use errorbook_compiler::fluent::{Piece, Select, SelectVariant};

use super::names;
use crate::inline::joined;
use crate::problem::shortened;

/// The most choices within each other.
const MOST_DEPTH: usize = 8;

/// The most arguments of a message, and variants of a choice. Each is compared with all others.
const MOST: usize = 100;

/// The use of an argument, as far as messages tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ArgKind {
    Unknown,
    /// A whole number.
    Whole,
    Number,
    Percent,
    Timestamp,
    Words(Vec<String>),
}

/// A message.
#[derive(Clone, Debug)]
pub(super) struct Message {
    pub(super) pieces: Vec<Piece>,
    /// The arguments in the order of the text; those of numbers by their numbers.
    pub(super) args: Vec<(String, ArgKind)>,
    /// The parts without a counterpart, which are left out.
    pub(super) notes: Vec<String>,
}

/// A place where a message cannot be read, and why.
#[derive(Clone, Debug)]
pub(super) struct MessageError {
    /// The offset in bytes.
    pub(super) at: usize,
    pub(super) title: String,
}

impl Message {
    /// Adds the arguments of a translation, which may tell more of them.
    pub(super) fn add_args(&mut self, other: &Self) {
        for (name, kind) in &other.args {
            add_arg(&mut self.args, name, kind.clone());
        }
    }
}

fn add_arg(args: &mut Vec<(String, ArgKind)>, name: &str, kind: ArgKind) {
    match args.iter_mut().find(|(known, _)| known == name) {
        None => args.push((name.to_owned(), kind)),
        Some((_, ArgKind::Words(words))) => {
            if let ArgKind::Words(more) = kind {
                for word in more {
                    if !words.contains(&word) {
                        words.push(word);
                    }
                }
            }
        }
        Some((_, known)) if *known == ArgKind::Unknown => *known = kind,
        Some(_) => {}
    }
}

/// Reads a message. One without a brace is plain text: Java does not read it as a message either.
pub(super) fn parse(text: &str) -> Result<Message, MessageError> {
    let mut parser = Parser {
        text,
        at: 0,
        args: Vec::new(),
        notes: Vec::new(),
    };
    let pieces = match text.contains(['{', '}']) {
        true => parser.pieces(0, None)?,
        false => plain(text),
    };
    let mut args = parser.args;
    if args.iter().all(|(name, _)| number(name).is_some()) {
        args.sort_by_key(|(name, _)| number(name));
    }
    Ok(Message {
        pieces: with_blanks(joined(pieces)),
        args,
        notes: parser.notes,
    })
}

fn number(name: &str) -> Option<u32> {
    name.strip_prefix("arg")?.parse().ok()
}

/// Returns a text whose spaces at its ends stay: Fluent takes them off.
fn with_blanks(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let nothing = || Piece::Placeable("\"\"".to_owned());
    let is_blank = |piece: Option<&Piece>, side: fn(&str) -> Option<char>| match piece {
        Some(Piece::Text(text)) => matches!(side(text), Some(' ' | '\n')),
        Some(Piece::Placeable(_) | Piece::Select(_)) | None => false,
    };
    if is_blank(pieces.first(), |text| text.chars().next()) {
        pieces.insert(0, nothing());
    }
    if is_blank(pieces.last(), |text| text.chars().next_back()) {
        pieces.push(nothing());
    }
    pieces
}

/// Returns pieces that read as a text does: a brace is a literal in Fluent.
fn plain(text: &str) -> Vec<Piece> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut pieces = Vec::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['{', '}']) {
        let (before, behind) = rest.split_at(at);
        let (brace, behind) = behind.split_at(1);
        pieces.push(Piece::Text(before.to_owned()));
        pieces.push(Piece::Placeable(format!("\"{brace}\"")));
        rest = behind;
    }
    pieces.push(Piece::Text(rest.to_owned()));
    pieces
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    args: Vec<(String, ArgKind)>,
    notes: Vec<String>,
}

impl Parser<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.rest().chars().next()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn skip_blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn fail<T>(&self, at: usize, title: impl Into<String>) -> Result<T, MessageError> {
        let title = title.into();
        Err(MessageError { at, title })
    }

    /// Reads text up to its end: that of the message, or of a variant. `counted`: the argument that `#` stands for.
    fn pieces(&mut self, depth: usize, counted: Option<&str>) -> Result<Vec<Piece>, MessageError> {
        let mut pieces = Vec::new();
        let mut text = String::new();
        loop {
            let at = self.at;
            match self.next() {
                None if depth > 0 => return self.fail(at, "the message ends in a variant"),
                None => break,
                Some('}') if depth > 0 => break,
                Some('}') => {
                    return self.fail(at, "this `}` closes nothing; one that is shown is `'}'`");
                }
                Some('\'') => self.quoted(counted.is_some(), &mut text),
                Some('#') if counted.is_some() => {
                    pieces.extend(plain(&std::mem::take(&mut text)));
                    let name = counted.unwrap_or_default();
                    pieces.push(Piece::Placeable(format!("${name}")));
                }
                Some('{') => {
                    pieces.extend(plain(&std::mem::take(&mut text)));
                    pieces.push(self.argument(at, depth)?);
                }
                Some(c) => text.push(c),
            }
        }
        pieces.extend(plain(&text));
        Ok(joined(pieces))
    }

    /// Reads what follows an apostrophe: two are one, and one before a mark of the format quotes it.
    fn quoted(&mut self, is_counted: bool, text: &mut String) {
        match self.rest().chars().next() {
            Some('\'') => {
                self.at += 1;
                text.push('\'');
            }
            Some(c) if matches!(c, '{' | '}' | '|') || (c == '#' && is_counted) => {
                while let Some(c) = self.next() {
                    if c != '\'' {
                        text.push(c);
                    } else if self.rest().starts_with('\'') {
                        self.at += 1;
                        text.push('\'');
                    } else {
                        break;
                    }
                }
            }
            Some(_) | None => text.push('\''),
        }
    }

    /// Reads a word up to `,`, `}` or `{`.
    fn word(&mut self) -> String {
        self.skip_blanks();
        let rest = self.rest();
        let end = rest.find([',', '}', '{']).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or_default().trim().to_owned();
        self.at += end;
        word
    }

    /// Reads an argument, behind its brace.
    fn argument(&mut self, start: usize, depth: usize) -> Result<Piece, MessageError> {
        let name = self.word();
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
        if name.is_empty() || !name.chars().all(is_name) {
            let title = format!("`{}` is no name of an argument", shortened(&name));
            return self.fail(start, title);
        }
        let name = names::param(&name);
        if self.args.len() == MOST && self.args.iter().all(|(known, _)| *known != name) {
            return self.fail(start, format!("the message has more than {MOST} arguments"));
        }
        let (kind, piece) = match self.next() {
            Some('}') => (ArgKind::Unknown, format!("${name}")),
            Some(',') => {
                let of = self.word();
                return match of.as_str() {
                    "plural" | "selectordinal" | "select" => self.choice(start, &name, &of, depth),
                    _ => self.formatted(start, &name, &of),
                };
            }
            _ => return self.fail(start, "this `{` is not closed; one that is shown is `'{'`"),
        };
        add_arg(&mut self.args, &name, kind);
        Ok(Piece::Placeable(piece))
    }

    /// Reads the style of a number or a date.
    fn formatted(&mut self, start: usize, name: &str, of: &str) -> Result<Piece, MessageError> {
        let style = match self.next() {
            Some('}') => String::new(),
            Some(',') => {
                let style = self.word();
                match self.next() {
                    Some('}') => style,
                    _ => {
                        return self
                            .fail(start, "this `{` is not closed; one that is shown is `'{'`");
                    }
                }
            }
            _ => return self.fail(start, "this `{` is not closed; one that is shown is `'{'`"),
        };
        let (kind, piece) = match (of, style.as_str()) {
            ("number", "") => (ArgKind::Number, format!("NUMBER(${name})")),
            ("number", "integer") => (ArgKind::Whole, format!("NUMBER(${name})")),
            ("number", "percent") => (
                ArgKind::Percent,
                format!("NUMBER(${name}, style: \"percent\")"),
            ),
            ("date" | "time", style) => {
                if !style.is_empty() {
                    let style = shortened(style);
                    self.notes.push(format!("the style `{style}` of `${name}` is left out; a parameter's `show` says how it is written"));
                }
                (ArgKind::Timestamp, format!("${name}"))
            }
            _ => {
                let (of, style) = (shortened(of), shortened(&style));
                let title = format!(
                    "`{}` has no counterpart in a catalog",
                    format!("{of} {style}").trim()
                );
                return self.fail(start, title);
            }
        };
        add_arg(&mut self.args, name, kind);
        Ok(Piece::Placeable(piece))
    }

    /// Reads the variants of a choice.
    fn choice(
        &mut self,
        start: usize,
        name: &str,
        of: &str,
        depth: usize,
    ) -> Result<Piece, MessageError> {
        if depth >= MOST_DEPTH {
            return self.fail(
                start,
                format!("more than {MOST_DEPTH} choices are within each other"),
            );
        }
        if self.next() != Some(',') {
            return self.fail(start, "a choice needs variants, as in `other {…}`");
        }
        let is_number = of != "select";
        let mut variants: Vec<SelectVariant> = Vec::new();
        loop {
            self.skip_blanks();
            let at = self.at;
            let rest = self.rest();
            let end = rest
                .find(|c: char| c.is_whitespace() || matches!(c, '{' | '}'))
                .unwrap_or(rest.len());
            let key = rest.get(..end).unwrap_or_default().to_owned();
            self.at += end;
            if key.starts_with("offset:") && variants.is_empty() && is_number {
                if key != "offset:0" {
                    return self.fail(
                        at,
                        format!("`{}` has no counterpart in a catalog", shortened(&key)),
                    );
                }
                continue;
            }
            if key.is_empty() && self.next() == Some('}') {
                break;
            }
            self.skip_blanks();
            let key = key
                .strip_prefix('=')
                .filter(|_| is_number)
                .unwrap_or(&key)
                .to_owned();
            let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
            let is_word = !key.is_empty() && key.chars().all(is_key);
            if !is_word || self.next() != Some('{') {
                return self.fail(at, "a variant is expected here, as in `other {…}`");
            }
            if variants.iter().any(|known| known.key == key) {
                return self.fail(
                    at,
                    format!("the variant `{}` is there twice", shortened(&key)),
                );
            }
            if variants.len() == MOST {
                return self.fail(at, format!("the choice has more than {MOST} variants"));
            }
            let pieces = self.pieces(depth + 1, is_number.then_some(name))?;
            let is_default = key == "other";
            variants.push(SelectVariant {
                key,
                is_default,
                pieces,
            });
        }
        if !variants.iter().any(|variant| variant.is_default) {
            return self.fail(start, "the choice has no variant `other`");
        }
        let keys = variants.iter().map(|variant| variant.key.clone());
        let kind = match is_number {
            true => ArgKind::Whole,
            false => ArgKind::Words(keys.collect()),
        };
        add_arg(&mut self.args, name, kind);
        let selector = match of {
            "selectordinal" => format!("NUMBER(${name}, type: \"ordinal\")"),
            _ => format!("${name}"),
        };
        Ok(Piece::Select(Select { selector, variants }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inline;

    fn read(text: &str) -> String {
        inline::write(&parse(text).unwrap().pieces)
    }

    #[test]
    fn messages_become_fluent() {
        for (text, expected) in [
            ("Can't", "Can't"),
            ("Can''t", "Can''t"),
            ("Can''t {0}", "Can't { $arg0 }"),
            ("Can't {userName}", "Can't { $user_name }"),
            ("'{0}' is {0}", "{ \"{\" }0{ \"}\" } is { $arg0 }"),
            (" {0} ", "{ \"\" } { $arg0 } { \"\" }"),
            (
                "{0,number,integer} of {1, number}",
                "{ NUMBER($arg0) } of { NUMBER($arg1) }",
            ),
            (
                "{n, plural, offset:0 =0 {none} one {# '#' file} other {# files by {who}}}.",
                "{ $n ->\n    [0] none\n    [one] { $n } # file\n   *[other] { $n } files by { $who }\n}.",
            ),
            (
                "{n, selectordinal, one {#st} other {#th}}",
                "{ NUMBER($n, type: \"ordinal\") ->\n    [one] { $n }st\n   *[other] { $n }th\n}",
            ),
            (
                "{g,select,male{he}other{they}}",
                "{ $g ->\n    [male] he\n   *[other] they\n}",
            ),
            ("a\r\nb {0}", "a\nb { $arg0 }"),
        ] {
            assert_eq!(read(text), expected);
        }
    }

    #[test]
    fn arguments_have_the_types_that_the_message_tells() {
        let message =
            parse("{1} {0, plural, other {#}} {2, date, short} {3, select, a {} other {}}")
                .unwrap();
        let words = ArgKind::Words(vec!["a".to_owned(), "other".to_owned()]);
        let kinds = [ArgKind::Whole, ArgKind::Unknown, ArgKind::Timestamp, words];
        assert!(
            message.args.iter().map(|(_, kind)| kind).eq(&kinds),
            "{:?}",
            message.args
        );
        assert_eq!(message.notes.len(), 1);
    }

    #[test]
    fn what_has_no_counterpart_has_a_place() {
        let deep = format!("{}x{}", "{n, plural, other {".repeat(9), "}}".repeat(9));
        let variants: String = (100..300).map(|at| format!("={at} {{x}} ")).collect();
        let variants = format!("{{n, plural, {variants}other {{}}}}");
        let args: String = (100..300).map(|at| format!("{{{at}}}")).collect();
        for (text, at) in [
            ("a } b", 2),
            ("a {0", 2),
            ("a { b c }", 2),
            ("{0, choice, 0#a|1#b}", 0),
            ("x {0, number, currency}", 2),
            ("{n, plural, offset:1 other {a}}", 12),
            ("{n, plural, one {a}}", 0),
            ("{n, plural, other {a}", 21),
            ("{n, plural, other {a} other {b}}", 22),
            ("{n, plural, other {a", 20),
            ("{n, plural, {a}}", 12),
            ("{n, plural}", 0),
            (deep.as_str(), 152),
            (variants.as_str(), 912),
            (args.as_str(), 500),
        ] {
            let error = parse(text).unwrap_err();
            assert_eq!(error.at, at, "{text}: {}", error.title);
        }
    }
}
