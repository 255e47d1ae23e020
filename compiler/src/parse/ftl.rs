//! Fluent files and patterns, as trees that know where everything stands.
//!
//! `fluent-syntax` parses; its tree has no spans, but borrows its names and texts from the source, so
//! that the place of each is its distance from the source's beginning ([`Place::span`]).

use fluent_syntax::ast;
use fluent_syntax::parser::{self, ErrorKind, ParserError};

use super::nesting::{MOST_DEPTH, too_deep};
use super::toml::MOST_BYTES;
use crate::diagnostic::{Diagnostic, Report, checks};
use crate::source::{FileId, Source, Span, Spanned};

/// A name and where it is written.
pub(crate) type Name = Spanned<String>;

/// A file of messages and terms.
#[derive(Debug, Default)]
pub(crate) struct Resource {
    pub(crate) messages: Vec<Message>,
    pub(crate) terms: Vec<Message>,
}

/// A message or a term.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) id: Name,
    pub(crate) value: Option<Pattern>,
    pub(crate) attributes: Vec<Attribute>,
}

/// An attribute of a message or term.
#[derive(Clone, Debug)]
pub(crate) struct Attribute {
    pub(crate) id: Name,
    pub(crate) value: Pattern,
}

/// A pattern as written.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    pub(crate) elements: Vec<Element>,
    pub(crate) span: Span,
}

/// A part of a pattern.
#[derive(Clone, Debug)]
pub(crate) enum Element {
    Text(String),
    Placeable(Expression),
}

/// What stands in braces.
#[derive(Clone, Debug)]
pub(crate) enum Expression {
    /// A string literal, as written between its quotes.
    Text(Name),
    /// A number literal, as written.
    Number(Name),
    Variable(Name),
    Message {
        id: Name,
        attribute: Option<Name>,
    },
    Term {
        id: Name,
        attribute: Option<Name>,
        arguments: Arguments,
    },
    Function {
        id: Name,
        arguments: Arguments,
    },
    Select {
        selector: Box<Expression>,
        variants: Vec<Variant>,
        span: Span,
    },
    Nested(Box<Expression>),
}

impl Expression {
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Text(name) | Self::Number(name) | Self::Variable(name) => name.span,
            Self::Message { id, .. } | Self::Term { id, .. } | Self::Function { id, .. } => id.span,
            Self::Select { span, .. } => *span,
            Self::Nested(inner) => inner.span(),
        }
    }
}

/// Arguments of a term or function.
#[derive(Clone, Debug, Default)]
pub(crate) struct Arguments {
    pub(crate) positional: Vec<Expression>,
    pub(crate) named: Vec<(Name, Expression)>,
}

/// A variant of a select.
#[derive(Clone, Debug)]
pub(crate) struct Variant {
    pub(crate) key: Key,
    pub(crate) value: Pattern,
    pub(crate) default: bool,
}

/// A variant's key.
#[derive(Clone, Debug)]
pub(crate) enum Key {
    Word(Name),
    Number(Name),
}

impl Key {
    pub(crate) fn name(&self) -> &Name {
        match self {
            Self::Word(name) | Self::Number(name) => name,
        }
    }
}

/// Parses a file and reports what is not Fluent.
pub(crate) fn parse(file: FileId, source: &Source, report: &mut Report) -> Resource {
    let place = Place {
        file,
        text: &source.text,
        offsets: None,
    };
    if source.text.len() > MOST_BYTES {
        let title = format!("the file is larger than {} MiB", MOST_BYTES >> 20);
        report.add(
            Diagnostic::new(&checks::TOO_LARGE, title)
                .at(Span::file_start(file), "")
                .help("split it by catalog"),
        );
        return Resource::default();
    }
    if let Some(deep) = too_deep(&source.text) {
        report.add(place.too_deep(deep));
        return Resource::default();
    }
    let (resource, errors) = match parser::parse(source.text.as_str()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    for error in &errors {
        report.add(place.syntax_error(error));
    }
    place.resource(&resource)
}

/// Parses a pattern that stands in another file format. `offsets` gives, for each byte of `value`
/// and its end, where it is written in the file of `whole`.
pub(crate) fn embedded_pattern(
    whole: Span,
    value: &str,
    offsets: Vec<usize>,
    report: &mut Report,
) -> Option<Pattern> {
    if value.trim().is_empty() {
        let title = "the text is empty";
        report.add(
            Diagnostic::new(&checks::EMPTY_TEXT, title)
                .at(whole, "nothing to show")
                .help("leave the key out if there is nothing to say; the field is then absent"),
        );
        return None;
    }
    let message = as_message(value, &offsets);
    let place = Place {
        file: whole.file,
        text: &message.text,
        offsets: Some(&message.offsets),
    };
    if let Some(deep) = too_deep(&message.text) {
        report.add(place.too_deep(deep));
        return None;
    }
    match parser::parse(message.text.as_str()) {
        Ok(resource) => match resource.body.as_slice() {
            [
                ast::Entry::Message(ast::Message {
                    value: Some(value),
                    attributes,
                    ..
                }),
            ] if attributes.is_empty() => Some(Pattern {
                span: whole,
                ..place.pattern(value)
            }),
            _ => {
                report.add(place.line_start(&message.text, whole));
                None
            }
        },
        Err((_, errors)) => {
            let first = errors.first()?;
            report.add(place.syntax_error(first));
            None
        }
    }
}

/// A text written as the value of a message, and where its bytes come from.
struct AsMessage {
    text: String,
    offsets: Vec<usize>,
}

/// A single line stands behind the `=`, where it may begin with any character. Several lines stand
/// below it, indented by the same amount, so that they keep their own indentation.
fn as_message(value: &str, offsets: &[usize]) -> AsMessage {
    let at = |index: usize| offsets.get(index).copied().unwrap_or_default();
    let mut message = AsMessage {
        text: String::new(),
        offsets: Vec::new(),
    };
    let mut push = |text: &str, from: usize, is_source: bool| {
        message.text.push_str(text);
        message
            .offsets
            .extend((0..text.len()).map(|byte| at(if is_source { from + byte } else { from })));
    };
    let block = value.contains('\n');
    push(if block { "m =\n" } else { "m = " }, 0, false);
    let mut from = 0;
    for line in value.split_inclusive('\n') {
        if block && !line.trim_ascii().is_empty() {
            push("    ", from, false);
        }
        push(line, from, true);
        from += line.len();
    }
    message.offsets.push(at(value.len()));
    message
}

/// A source that trees borrow from.
struct Place<'a> {
    file: FileId,
    text: &'a str,
    /// Where each byte of `text` is written in the file, if `text` is not the file itself.
    offsets: Option<&'a [usize]>,
}

impl<'a> Place<'a> {
    /// Where a slice of `text` stands. The slice must be one: its distance from the beginning is
    /// its offset.
    fn span(&self, slice: &str) -> Span {
        let start = (slice.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        debug_assert!(start <= self.text.len(), "not a slice of this text");
        self.range(start, start.saturating_add(slice.len()))
    }

    fn range(&self, start: usize, end: usize) -> Span {
        let Some(offsets) = self.offsets else {
            return Span::new(
                self.file,
                start.min(self.text.len())..end.min(self.text.len()),
            );
        };
        let at = |index: usize| {
            offsets
                .get(index)
                .or(offsets.last())
                .copied()
                .unwrap_or_default()
        };
        // The end is that of the last byte, since what follows it may be an escape or a line break.
        let last = if end > start {
            at(end - 1) + 1
        } else {
            at(start)
        };
        Span::new(self.file, at(start)..last.max(at(start)))
    }

    fn name(&self, slice: &str) -> Name {
        Spanned::new(slice.to_owned(), self.span(slice))
    }

    fn resource(&self, resource: &ast::Resource<&'a str>) -> Resource {
        let mut lowered = Resource::default();
        for entry in &resource.body {
            match entry {
                ast::Entry::Message(message) => {
                    lowered.messages.push(self.message(
                        &message.id,
                        message.value.as_ref(),
                        &message.attributes,
                    ));
                }
                ast::Entry::Term(term) => {
                    lowered
                        .terms
                        .push(self.message(&term.id, Some(&term.value), &term.attributes));
                }
                // Junk was reported as the parser's error.
                ast::Entry::Comment(_)
                | ast::Entry::GroupComment(_)
                | ast::Entry::ResourceComment(_)
                | ast::Entry::Junk { .. } => {}
            }
        }
        lowered
    }

    fn message(
        &self,
        id: &ast::Identifier<&'a str>,
        value: Option<&ast::Pattern<&'a str>>,
        attributes: &[ast::Attribute<&'a str>],
    ) -> Message {
        let attribute = |attribute: &ast::Attribute<&'a str>| Attribute {
            id: self.name(attribute.id.name),
            value: self.pattern(&attribute.value),
        };
        Message {
            id: self.name(id.name),
            value: value.map(|value| self.pattern(value)),
            attributes: attributes.iter().map(attribute).collect(),
        }
    }

    fn pattern(&self, pattern: &ast::Pattern<&'a str>) -> Pattern {
        let mut elements: Vec<Element> = Vec::new();
        let mut span: Option<Span> = None;
        for element in &pattern.elements {
            let (element, at) = match element {
                ast::PatternElement::TextElement { value } => {
                    (Element::Text((*value).to_owned()), self.span(value))
                }
                ast::PatternElement::Placeable { expression } => {
                    let expression = self.expression(expression);
                    let at = expression.span();
                    (Element::Placeable(expression), at)
                }
            };
            span = Some(span.map_or(at, |span| Span {
                end: span.end.max(at.end),
                ..span
            }));
            // The parser gives one text a line; a reader sees one text.
            match (elements.last_mut(), element) {
                (Some(Element::Text(before)), Element::Text(text)) => before.push_str(&text),
                (_, element) => elements.push(element),
            }
        }
        Pattern {
            elements,
            span: span.unwrap_or(Span::file_start(self.file)),
        }
    }

    fn expression(&self, expression: &ast::Expression<&'a str>) -> Expression {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                let selector = self.inline(selector);
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

    fn variant(&self, variant: &ast::Variant<&'a str>) -> Variant {
        let key = match &variant.key {
            ast::VariantKey::Identifier { name } => Key::Word(self.name(name)),
            ast::VariantKey::NumberLiteral { value } => Key::Number(self.name(value)),
        };
        Variant {
            key,
            value: self.pattern(&variant.value),
            default: variant.default,
        }
    }

    fn inline(&self, inline: &ast::InlineExpression<&'a str>) -> Expression {
        let attribute_name = |attribute: &Option<ast::Identifier<&'a str>>| {
            attribute.as_ref().map(|id| self.name(id.name))
        };
        match inline {
            ast::InlineExpression::StringLiteral { value } => Expression::Text(self.name(value)),
            ast::InlineExpression::NumberLiteral { value } => Expression::Number(self.name(value)),
            ast::InlineExpression::VariableReference { id } => {
                Expression::Variable(self.name(id.name))
            }
            ast::InlineExpression::FunctionReference { id, arguments } => Expression::Function {
                id: self.name(id.name),
                arguments: self.arguments(Some(arguments)),
            },
            ast::InlineExpression::MessageReference { id, attribute } => Expression::Message {
                id: self.name(id.name),
                attribute: attribute_name(attribute),
            },
            ast::InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => Expression::Term {
                id: self.name(id.name),
                attribute: attribute_name(attribute),
                arguments: self.arguments(arguments.as_ref()),
            },
            ast::InlineExpression::Placeable { expression } => {
                Expression::Nested(Box::new(self.expression(expression)))
            }
        }
    }

    fn arguments(&self, arguments: Option<&ast::CallArguments<&'a str>>) -> Arguments {
        let Some(arguments) = arguments else {
            return Arguments::default();
        };
        Arguments {
            positional: arguments
                .positional
                .iter()
                .map(|argument| self.inline(argument))
                .collect(),
            named: arguments
                .named
                .iter()
                .map(|argument| (self.name(argument.name.name), self.inline(&argument.value)))
                .collect(),
        }
    }

    fn too_deep(&self, at: usize) -> Diagnostic {
        let title = format!("braces and calls are nested more than {MOST_DEPTH} deep");
        Diagnostic::new(&checks::TOO_LARGE, title)
            .at(self.range(at, at + 1), "too deep")
            .help("close the braces, or move inner selects into terms")
    }

    fn syntax_error(&self, error: &ParserError) -> Diagnostic {
        let (what, help) = explain(&error.kind);
        Diagnostic::new(
            &checks::FTL_SYNTAX,
            format!("this is not valid Fluent: {what}"),
        )
        .at(self.range(error.pos.start, error.pos.end), what)
        .help(help)
    }

    /// A line of a text that the parser took for something else than text.
    fn line_start(&self, text: &str, whole: Span) -> Diagnostic {
        let mut from = 0;
        let mut found = None;
        for line in text.split_inclusive('\n') {
            let indent = line.len() - line.trim_start_matches(' ').len();
            if found.is_none()
                && from > 0
                && line
                    .get(indent..)
                    .is_some_and(|rest| rest.starts_with(['.', '*', '[', '}']))
            {
                found = Some(self.range(from + indent, from + indent + 1));
            }
            from += line.len();
        }
        Diagnostic::new(
            &checks::FTL_SYNTAX,
            "a line of a Fluent text cannot begin with `.`, `*`, `[` or `}`",
        )
        .at(
            found.unwrap_or(whole),
            "read as an attribute or a variant, not as text",
        )
        .help("begin the line with another character, or write it as a literal: `{\".\"}`")
    }
}

/// A parser's error in words: what was found, and what to do.
fn explain(kind: &ErrorKind) -> (String, &'static str) {
    let help = match kind {
        ErrorKind::ExpectedToken('=') => {
            "an entry is `id = text`; a text that goes on in the next line is indented there"
        }
        ErrorKind::ExpectedToken('}') | ErrorKind::UnbalancedClosingBrace => {
            "every `{` needs its `}`; a brace that is text is written `{\"{\"}` or `{\"}\"}`"
        }
        ErrorKind::MissingDefaultVariant => "mark one variant as the default: `*[other] …`",
        ErrorKind::MultipleDefaultVariants => "leave the `*` on one variant only",
        ErrorKind::ExpectedInlineExpression => {
            "in braces stands a parameter `{ $name }`, a term `{ -name }`, a message `{ NAME }` or a literal `{\"…\"}`"
        }
        ErrorKind::ForbiddenCallee => "functions are written in capitals: `NUMBER($hours)`",
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector => {
            "select on a parameter (`$name`), on `NUMBER($name)`, or on a term's attribute (`-term.attribute`)"
        }
        ErrorKind::UnterminatedStringLiteral => "close the literal with `\"` on the same line",
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            "a literal knows `\\\\`, `\\\"`, `\\uXXXX` and `\\UXXXXXX`"
        }
        ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::MissingValue
        | ErrorKind::ExpectedTermField { .. } => {
            "write a text behind the `=`, or remove the entry: what is absent falls back"
        }
        ErrorKind::ExpectedToken(_)
        | ErrorKind::ExpectedCharRange { .. }
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_)
        | ErrorKind::ExpectedSimpleExpressionAsSelector
        | ErrorKind::ExpectedLiteral => "see the Fluent guide for what may stand here",
    };
    let message = kind.to_string();
    let mut words = message.chars();
    let lowered = words
        .next()
        .map(|first| first.to_lowercase().chain(words).collect());
    (lowered.unwrap_or_default(), help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{InputFile, Sources};

    #[test]
    fn every_span_slices_to_its_name() {
        let text = "# c\nm = a { $x ->\n    [one] { -t(k: \"v\") }\n   *[other] { NUMBER($y) }\n  } b\n    .at = { m2.b }\n-t = あ{ \"q\" }\n";
        let mut report = Report::new();
        let sources = Sources::decode(vec![InputFile::new("a.ftl", text)], &mut report);
        let (file, source) = sources.iter().next().unwrap();
        let resource = parse(file, source, &mut report);
        assert!(report.into_diagnostics().is_empty());
        let mut names = Vec::new();
        for message in resource.messages.iter().chain(&resource.terms) {
            names.push(message.id.clone());
            let attributes = message.attributes.iter().map(|attribute| &attribute.value);
            for pattern in message.value.iter().chain(attributes) {
                collect(pattern, &mut names);
            }
        }
        assert_eq!(names.len(), 12);
        for name in names {
            assert_eq!(sources.text(name.span), name.value);
        }
    }

    fn collect(pattern: &Pattern, names: &mut Vec<Name>) {
        for element in &pattern.elements {
            if let Element::Placeable(expression) = element {
                collect_expression(expression, names);
            }
        }
    }

    fn collect_expression(expression: &Expression, names: &mut Vec<Name>) {
        match expression {
            Expression::Text(name) | Expression::Number(name) | Expression::Variable(name) => {
                names.push(name.clone())
            }
            Expression::Message { id, attribute } => {
                names.extend(std::iter::once(id).chain(attribute).cloned())
            }
            Expression::Term { id, arguments, .. } | Expression::Function { id, arguments } => {
                names.push(id.clone());
                arguments
                    .positional
                    .iter()
                    .for_each(|argument| collect_expression(argument, names));
                arguments
                    .named
                    .iter()
                    .for_each(|(name, _)| names.push(name.clone()));
            }
            Expression::Select {
                selector, variants, ..
            } => {
                collect_expression(selector, names);
                for variant in variants {
                    names.push(variant.key.name().clone());
                    collect(&variant.value, names);
                }
            }
            Expression::Nested(inner) => collect_expression(inner, names),
        }
    }
}
