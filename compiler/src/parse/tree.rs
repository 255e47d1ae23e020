//! Fluent files and patterns, as trees that know where everything stands.

pub(crate) use super::text::TextElement;
use crate::source::{Span, Spanned};

/// A name and where it is written.
pub(crate) type Name = Spanned<String>;

/// A file of messages and terms.
#[derive(Debug, Default)]
pub(crate) struct Resource {
    pub(crate) messages: Vec<Message>,
    pub(crate) terms: Vec<Message>,
    /// The messages that its texts refer to, as often as they do.
    pub(crate) references: Vec<String>,
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

/// A part of a pattern. As there are more texts than all else, what is rare stands in boxes.
#[derive(Clone, Debug)]
pub(crate) enum Element {
    Text(TextElement),
    Placeable(Box<Expression>),
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
        attribute: Option<Box<Name>>,
    },
    Term {
        id: Name,
        attribute: Option<Box<Name>>,
        arguments: Box<Arguments>,
    },
    Function {
        id: Name,
        arguments: Box<Arguments>,
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

impl Pattern {
    /// Calls `f` with every expression, at any depth, in the order of the source.
    pub(crate) fn visit<'t>(&'t self, f: &mut impl FnMut(&'t Expression)) {
        for element in &self.elements {
            match element {
                Element::Text(_) => {}
                Element::Placeable(expression) => expression.visit(f),
            }
        }
    }
}

impl Expression {
    /// Visits this expression and those in it.
    pub(crate) fn visit<'t>(&'t self, f: &mut impl FnMut(&'t Expression)) {
        f(self);
        match self {
            Self::Text(_) | Self::Number(_) | Self::Variable(_) | Self::Message { .. } => {}
            Self::Term { arguments, .. } | Self::Function { arguments, .. } => {
                let named = arguments.named.iter().map(|(_, value)| value);
                for argument in arguments.positional.iter().chain(named) {
                    argument.visit(f);
                }
            }
            Self::Select {
                selector, variants, ..
            } => {
                selector.visit(f);
                variants.iter().for_each(|variant| variant.value.visit(f));
            }
            Self::Nested(inner) => inner.visit(f),
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
