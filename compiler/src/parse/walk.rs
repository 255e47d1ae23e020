//! From the parser's tree back to the source: where everything stands, and the text of patterns.
//!
//! The tree says what comes next and the source where it is, so this is a second parser that has
//! nothing to decide. It reads white space by the specification, and finds what `fluent-syntax`
//! accepts although the specification's grammar does not.

use fluent_syntax::ast;

use super::dedent::{Piece, dedent};
use super::place::Place;
use super::slice::Slice;
use super::tree::{
    Arguments, Attribute, Element, Expression, Key, Message, Name, Pattern, Resource, Variant,
};
use crate::check::files::ftl_syntax::FTL_SYNTAX;
use crate::diagnostic::Diagnostic;
/// Reads the entries of a parsed file.
pub(super) fn resource<'a>(
    place: &Place<'a>,
    resource: &ast::Resource<Slice<'a>>,
) -> (Resource, Vec<Diagnostic>) {
    let mut walk = Walk {
        place,
        at: 0,
        line_end: None,
        problems: Vec::new(),
        references: Vec::new(),
        lost: false,
    };
    let mut read = Resource::default();
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(message) => {
                walk.begin_entry(place.offset(message.id.name.0));
                let message =
                    walk.message(&message.id, message.value.as_ref(), &message.attributes);
                read.messages.push(message);
            }
            ast::Entry::Term(term) => {
                walk.begin_entry(place.offset(term.id.name.0).saturating_sub(1));
                walk.expect("-");
                let term = walk.message(&term.id, Some(&term.value), &term.attributes);
                read.terms.push(term);
            }
            // Junk was reported as the parser's error.
            ast::Entry::Junk { content } => {
                walk.at = place.offset(content.0) + content.0.len();
                walk.lost = true;
            }
            ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_) => {}
        }
    }
    walk.begin_entry(place.text.len());
    read.references = walk.references;
    (read, walk.problems)
}

struct Walk<'p, 'a> {
    place: &'p Place<'a>,
    /// How far the source has been read.
    at: usize,
    /// Where the line ends that was read last, so that a line of many placeables is searched for it once.
    line_end: Option<usize>,
    problems: Vec<Diagnostic>,
    /// The messages that texts refer to.
    references: Vec<String>,
    /// True if the source is not what the tree says. The rest of the entry is not compared.
    lost: bool,
}

impl<'a> Walk<'_, 'a> {
    fn rest(&self) -> &'a str {
        self.place.text.get(self.at..).unwrap_or_default()
    }

    /// Moves to where an entry begins. Between entries stand blank lines and comments.
    fn begin_entry(&mut self, start: usize) {
        let between = self.place.text.get(self.at..start).unwrap_or_default();
        let mut from = 0;
        for line in between.split_inclusive('\n') {
            let content = line.trim_end_matches('\n');
            let content = content.strip_suffix('\r').unwrap_or(content);
            let blank = content.trim_matches(' ').is_empty();
            let whole_line = from > 0 || self.at == 0;
            let comment = whole_line && content.starts_with('#');
            if !blank && !comment {
                self.at += from + (content.len() - content.trim_start_matches(' ').len());
                self.lose("the next entry, or an indented line that continues the text");
                break;
            }
            from += line.len();
        }
        self.at = start;
        self.lost = false;
    }

    fn message(
        &mut self,
        id: &ast::Identifier<Slice<'a>>,
        value: Option<&ast::Pattern<Slice<'a>>>,
        attributes: &[ast::Attribute<Slice<'a>>],
    ) -> Message {
        let id = self.name(id.name.0);
        self.skip_blank();
        self.expect("=");
        let value = value.map(|value| self.pattern(value));
        let mut read = Vec::new();
        for attribute in attributes {
            self.skip_blank();
            self.expect(".");
            let id = self.name(attribute.id.name.0);
            self.skip_blank();
            self.expect("=");
            let value = self.pattern(&attribute.value);
            read.push(Attribute { id, value });
        }
        Message {
            id,
            value,
            attributes: read,
        }
    }

    fn pattern(&mut self, pattern: &ast::Pattern<Slice<'a>>) -> Pattern {
        let mut placeables = pattern.elements.iter().filter_map(|element| match element {
            ast::PatternElement::Placeable { expression } => Some(expression),
            ast::PatternElement::TextElement { .. } => None,
        });
        self.skip_spaces();
        let mut pieces = Vec::new();
        let (mut start, mut end) = (None, self.at);
        loop {
            if let Some(indent) = self.indent() {
                pieces.push(indent);
                continue;
            }
            let from = self.at;
            if self.rest().starts_with('{') {
                let Some(expression) = placeables.next() else {
                    break;
                };
                let expression = self.placeable(expression);
                pieces.push(Piece::Placeable(expression));
                end = self.at;
            } else {
                let text = self.text();
                if text.is_empty() {
                    break;
                }
                end = from + text.trim_end_matches(' ').len();
                self.pieces(from, &mut pieces);
            }
            start = start.or(Some(from));
        }
        if placeables.next().is_some() {
            self.lose("the continued text");
        }
        let elements = dedent(pieces, self.place.written);
        let text = elements.iter().any(|element| match element {
            Element::Text(text) => !text.value.is_empty(),
            Element::Placeable(_) => true,
        });
        // The parser takes a carriage return that ends the file for a text, and leaves it out.
        if !text {
            self.lose("a text");
        }
        Pattern {
            elements,
            span: self.place.range(start.unwrap_or(end), end),
        }
    }

    /// Returns the line breaks and spaces before a line that goes on with the pattern. Such a line begins
    /// with a brace, or is indented and does not begin with what begins something else.
    fn indent(&mut self) -> Option<Piece<'a>> {
        let before = self.at;
        let mut breaks = 0;
        let mut spaces = 0;
        while self.skip_line_break() {
            breaks += 1;
            spaces = self.skip_spaces();
        }
        let goes_on = match self.rest().chars().next() {
            Some('{') => true,
            Some('}' | '.' | '[' | '*') | None => false,
            Some(_) => spaces > 0,
        };
        if breaks > 0 && goes_on {
            let at = self.place.written_at(before);
            return Some(Piece::Indent { breaks, spaces, at });
        }
        self.at = before;
        None
    }

    /// Reads text up to a brace or the end of the line.
    fn text(&mut self) -> &'a str {
        let rest = self.rest();
        let mut end = self.line_end() - self.at;
        // Each by itself, which passes many characters at a time.
        for brace in ['{', '}'] {
            let line = rest.get(..end).unwrap_or_default();
            end = line.find(brace).unwrap_or(end);
        }
        let text = rest.get(..end).unwrap_or_default();
        let text = match text.strip_suffix('\r') {
            Some(line) if rest.get(end..).is_some_and(|rest| rest.starts_with('\n')) => line,
            _ => text,
        };
        self.at += text.len();
        text
    }

    /// Returns where the line ends in which the source has been read so far.
    fn line_end(&mut self) -> usize {
        // It is read from the beginning to the end, but for a step back from an indentation.
        let known = self.line_end.filter(|&end| self.at <= end);
        let end = known.unwrap_or_else(|| {
            let rest = self.rest();
            self.at + rest.find('\n').unwrap_or(rest.len())
        });
        self.line_end = Some(end);
        end
    }

    /// Adds the text from an offset up to where the source has been read.
    fn pieces(&self, mut from: usize, pieces: &mut Vec<Piece<'a>>) {
        while from < self.at {
            let end = self.place.piece_end(from, self.at);
            let text = self.place.text.get(from..end).unwrap_or_default();
            pieces.push(Piece::Text(text, self.place.written_at(from)));
            from = end;
        }
    }

    fn placeable(&mut self, expression: &ast::Expression<Slice<'a>>) -> Expression {
        self.expect("{");
        self.skip_blank();
        let expression = self.expression(expression);
        self.skip_blank();
        self.expect("}");
        expression
    }

    fn expression(&mut self, expression: &ast::Expression<Slice<'a>>) -> Expression {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                let selector = self.inline(selector);
                self.skip_blank();
                self.expect("->");
                let span = selector.span();
                let variants = variants
                    .iter()
                    .map(|variant| self.variant(variant))
                    .collect();
                Expression::Select {
                    selector: Box::new(selector),
                    variants,
                    span,
                }
            }
        }
    }

    fn variant(&mut self, variant: &ast::Variant<Slice<'a>>) -> Variant {
        self.skip_blank();
        self.expect(if variant.default { "*[" } else { "[" });
        self.skip_blank();
        let key = match &variant.key {
            ast::VariantKey::Identifier { name } => Key::Word(self.name(name.0)),
            ast::VariantKey::NumberLiteral { value } => Key::Number(self.name(value.0)),
        };
        self.skip_blank();
        self.expect("]");
        Variant {
            key,
            value: self.pattern(&variant.value),
            default: variant.default,
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<Slice<'a>>) -> Expression {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                self.expect("\"");
                let literal = self.name(value.0);
                self.expect("\"");
                Expression::Text(literal)
            }
            ast::InlineExpression::NumberLiteral { value } => {
                Expression::Number(self.name(value.0))
            }
            ast::InlineExpression::VariableReference { id } => {
                self.expect("$");
                Expression::Variable(self.name(id.name.0))
            }
            ast::InlineExpression::FunctionReference { id, arguments } => Expression::Function {
                id: self.name(id.name.0),
                arguments: self.arguments(Some(arguments)),
            },
            ast::InlineExpression::MessageReference { id, attribute } => {
                self.references.push(id.name.0.to_owned());
                Expression::Message {
                    id: self.name(id.name.0),
                    attribute: self.attribute_of(attribute.as_ref()),
                }
            }
            ast::InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                self.expect("-");
                Expression::Term {
                    id: self.name(id.name.0),
                    attribute: self.attribute_of(attribute.as_ref()),
                    arguments: self.arguments(arguments.as_ref()),
                }
            }
            ast::InlineExpression::Placeable { expression } => {
                Expression::Nested(Box::new(self.placeable(expression)))
            }
        }
    }

    fn attribute_of(
        &mut self,
        attribute: Option<&ast::Identifier<Slice<'a>>>,
    ) -> Option<Box<Name>> {
        let attribute = attribute?;
        // No space may stand before it, which the parser lets pass.
        self.expect(".");
        Some(Box::new(self.name(attribute.name.0)))
    }

    fn arguments(&mut self, arguments: Option<&ast::CallArguments<Slice<'a>>>) -> Box<Arguments> {
        let mut read = Box::<Arguments>::default();
        let Some(arguments) = arguments else {
            return read;
        };
        self.skip_blank();
        self.expect("(");
        self.skip_blank();
        for argument in &arguments.positional {
            read.positional.push(self.inline(argument));
            self.argument_end();
        }
        for argument in &arguments.named {
            let name = self.name(argument.name.name.0);
            self.skip_blank();
            self.expect(":");
            self.skip_blank();
            read.named.push((name, self.inline(&argument.value)));
            self.argument_end();
        }
        self.expect(")");
        read
    }

    /// Reads the end of an argument: between two stands a comma, which the parser does not ask for.
    fn argument_end(&mut self) {
        self.skip_blank();
        if !self.rest().starts_with(')') {
            self.expect(",");
            self.skip_blank();
        }
    }

    fn name(&mut self, slice: &'a str) -> Name {
        let start = self.place.offset(slice);
        if self.at != start && !self.lost {
            self.lose(&format!("`{slice}`"));
        }
        self.at = start + slice.len();
        self.place.name(slice)
    }

    fn expect(&mut self, token: &str) {
        if self.rest().starts_with(token) {
            self.at += token.len();
        } else {
            self.lose(&format!("`{token}`"));
        }
    }

    fn lose(&mut self, expected: &str) {
        if self.lost {
            return;
        }
        self.lost = true;
        let len = self.rest().chars().next().map_or(0, char::len_utf8);
        self.problems.push(
            Diagnostic::new(
                &FTL_SYNTAX,
                format!("this is not valid Fluent: expected {expected}"),
            )
            .at(
                self.place.range(self.at, self.at + len),
                format!("expected {expected}"),
            )
            .help("some Fluent implementations accept this, others drop the text"),
        );
    }

    fn skip_spaces(&mut self) -> usize {
        let rest = self.rest();
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        self.at += spaces;
        spaces
    }

    fn skip_line_break(&mut self) -> bool {
        let len = match self.rest().as_bytes() {
            [b'\n', ..] => 1,
            [b'\r', b'\n', ..] => 2,
            _ => return false,
        };
        self.at += len;
        true
    }

    fn skip_blank(&mut self) {
        while self.skip_spaces() > 0 || self.skip_line_break() {}
    }
}
