//! Texts as pieces, for tools that take them out of a project and bring them back.
//!
//! ```
//! use errorbook_compiler::fluent::{self, Piece};
//! use errorbook_compiler::source::InputFile;
//!
//! let file = fluent::read(InputFile::new("de.ftl", "Late = { $hours }  Stunden zu spät\n"));
//! let text = file.messages[0].value.as_ref().unwrap();
//! let [Piece::Placeable(hours), Piece::Text(rest)] = &text.pieces[..] else { panic!() };
//! assert_eq!((hours.as_str(), rest.as_str()), ("$hours", "  Stunden zu spät"));
//! ```

use crate::diagnostic::{Diagnostic, Report};
use crate::lock::pattern_hash;
use crate::model::Text;
use crate::parse::ftl;
use crate::parse::tree::{Arguments, Element, Expression, Message, Name, Pattern};
use crate::source::{InputFile, Sources, Span, Spanned};

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text as it reads: without indentation and escapes.
    Text(String),
    /// The content of a placeable in one form, without braces: `$hours`, `NUMBER($n, minimumFractionDigits: 1)`.
    Placeable(String),
    /// A choice by a value.
    Select(Select),
}

/// A choice by a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Select {
    /// The expression that chooses, in one form: `$hours`.
    pub selector: String,
    /// The variants, in the order of the text.
    pub variants: Vec<SelectVariant>,
}

/// A variant of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectVariant {
    /// The key.
    pub key: String,
    /// True if it is taken where no other fits.
    pub is_default: bool,
    /// The text.
    pub pieces: Vec<Piece>,
}

/// A text of a Fluent file.
#[derive(Clone, Debug)]
pub struct FluentText {
    /// The text.
    pub pieces: Vec<Piece>,
    /// Where it is written.
    pub span: Span,
    /// The hash, as that of [`Text::hash`].
    pub hash: u64,
}

/// A message or a term of a Fluent file.
#[derive(Clone, Debug)]
pub struct FluentMessage {
    /// The id, of a term without its `-`.
    pub id: Spanned<String>,
    /// The text of its own.
    pub value: Option<FluentText>,
    /// The attributes, each with its name.
    pub attributes: Vec<(Spanned<String>, FluentText)>,
}

/// A Fluent file.
#[derive(Debug)]
pub struct FluentFile {
    /// The messages.
    pub messages: Vec<FluentMessage>,
    /// The terms.
    pub terms: Vec<FluentMessage>,
    /// Its errors. Everything else was read.
    pub findings: Vec<Diagnostic>,
    /// The file, to which all places belong.
    pub sources: Sources,
}

/// Reads a Fluent file on its own.
#[must_use]
pub fn read(file: InputFile) -> FluentFile {
    let mut report = Report::new();
    let sources = Sources::decode(vec![file], &mut report);
    let resources = sources
        .iter()
        .map(|(id, source)| ftl::parse(id, source, &mut report));
    let resource = resources.last().unwrap_or_default();
    let read = |messages: Vec<Message>| messages.iter().map(FluentMessage::new).collect();
    FluentFile {
        messages: read(resource.messages),
        terms: read(resource.terms),
        findings: report.into_diagnostics(),
        sources,
    }
}

impl Text {
    /// Returns the text in pieces, as it is written: references stay references.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        pieces(&self.tree)
    }

    /// Returns the hash by which a [lock](crate::lock) knows the text.
    #[must_use]
    pub fn hash(&self) -> u64 {
        pattern_hash(&self.tree)
    }
}

impl FluentMessage {
    fn new(message: &Message) -> Self {
        let attributes = message.attributes.iter();
        let attributes = attributes.map(|one| (one.id.clone(), FluentText::new(&one.value)));
        Self {
            id: message.id.clone(),
            value: message.value.as_ref().map(FluentText::new),
            attributes: attributes.collect(),
        }
    }
}

impl FluentText {
    fn new(pattern: &Pattern) -> Self {
        Self {
            pieces: pieces(pattern),
            span: pattern.span,
            hash: pattern_hash(pattern),
        }
    }
}

fn pieces(pattern: &Pattern) -> Vec<Piece> {
    let elements = pattern.elements.iter();
    elements
        .map(|element| match element {
            Element::Text(text) => Piece::Text(text.value.to_string()),
            Element::Placeable(inner) => piece(inner),
        })
        .collect()
}

fn piece(expression: &Expression) -> Piece {
    match expression {
        Expression::Select {
            selector, variants, ..
        } => Piece::Select(Select {
            selector: inline(selector),
            variants: variants
                .iter()
                .map(|variant| SelectVariant {
                    key: variant.key.name().value.clone(),
                    is_default: variant.default,
                    pieces: pieces(&variant.value),
                })
                .collect(),
        }),
        // Braces around a choice say nothing.
        Expression::Nested(inner) if matches!(**inner, Expression::Select { .. }) => piece(inner),
        Expression::Text(_)
        | Expression::Number(_)
        | Expression::Variable(_)
        | Expression::Message { .. }
        | Expression::Term { .. }
        | Expression::Function { .. }
        | Expression::Nested(_) => Piece::Placeable(inline(expression)),
    }
}

/// Returns an expression in one form, without braces.
fn inline(expression: &Expression) -> String {
    match expression {
        Expression::Text(text) => format!("\"{}\"", text.value),
        Expression::Number(number) => number.value.clone(),
        Expression::Variable(name) => format!("${}", name.value),
        Expression::Message { id, attribute } => reference("", id, attribute.as_deref()),
        Expression::Term {
            id,
            attribute,
            arguments,
        } => reference("-", id, attribute.as_deref()) + &call(arguments, false),
        Expression::Function { id, arguments } => id.value.clone() + &call(arguments, true),
        // The grammar has a choice in braces of its own only, and that is a piece.
        Expression::Select { selector, .. } => inline(selector),
        Expression::Nested(inner) => format!("{{ {} }}", inline(inner)),
    }
}

fn reference(sigil: &str, id: &Name, attribute: Option<&Name>) -> String {
    let attribute = attribute.map_or_else(String::new, |name| format!(".{}", name.value));
    format!("{sigil}{}{attribute}", id.value)
}

/// Returns arguments in parentheses, or nothing where there are none and nothing needs them.
fn call(arguments: &Arguments, is_needed: bool) -> String {
    let positional = arguments.positional.iter().map(inline);
    let named = arguments.named.iter();
    let named = named.map(|(name, value)| format!("{}: {}", name.value, inline(value)));
    let all: Vec<_> = positional.chain(named).collect();
    match all.is_empty() && !is_needed {
        true => String::new(),
        false => format!("({})", all.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_braces_has_one_form() {
        let text = "A = {$a}{ NUMBER ( $n , minimumFractionDigits :1 ) }{ -t }{ -u ( case: \"g\" ) }{ B.c }{\"{\"}{ { $a } }\n    .x = { { $n ->\n        [one] 1\n       *[other] { $n }\n      } }\n";
        let file = read(InputFile::new("a.ftl", text));
        let placeables = |pieces: &[Piece]| -> Vec<String> {
            let inner = pieces.iter().map(|piece| match piece {
                Piece::Placeable(inner) => inner.clone(),
                Piece::Text(_) | Piece::Select(_) => panic!("{piece:?}"),
            });
            inner.collect()
        };
        let message = &file.messages[0];
        let value = message.value.as_ref().unwrap();
        assert_eq!(
            placeables(&value.pieces),
            [
                "$a",
                "NUMBER($n, minimumFractionDigits: 1)",
                "-t",
                "-u(case: \"g\")",
                "B.c",
                "\"{\"",
                "{ $a }"
            ]
        );
        let [Piece::Select(select)] = &message.attributes[0].1.pieces[..] else {
            panic!("{:?}", message.attributes)
        };
        assert_eq!(select.selector, "$n");
        assert!(!select.variants[0].is_default && select.variants[1].is_default);
        assert_eq!(placeables(&select.variants[1].pieces), ["$n"]);
        assert!(file.findings.is_empty());
    }
}
