//! Facts about an entry that are no texts: how bad it is, open data, samples.

use std::fmt;

use errorbook_core::ParamType;
pub use errorbook_core::Severity;

use crate::source::{Span, Spanned};

/// A kind of open data that entries may have: a line of `[catalog.meta]`.
#[derive(Clone, Debug)]
pub struct MetaDef {
    /// The name.
    pub name: Spanned<String>,
    /// The type of its values.
    pub kind: ParamType,
    /// True if clients are sent it.
    pub public: bool,
}

/// One piece of an entry's open data.
#[derive(Clone, Debug)]
pub struct MetaEntry {
    /// The name, which a [`MetaDef`] has.
    pub name: Spanned<String>,
    /// The value.
    pub value: MetaValue,
    /// Where the value is written.
    pub span: Span,
}

/// A value of open data.
#[derive(Clone, Debug, PartialEq)]
pub enum MetaValue {
    /// A truth value.
    Bool(bool),
    /// An integer.
    Integer(i128),
    /// A floating-point number, which is finite.
    Float(f64),
    /// Text, and all that is written as text: a URL, a timestamp, a date, a duration.
    Text(String),
}

/// Writes the value as it could have been read.
impl fmt::Display for MetaValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => value.fmt(f),
            Self::Integer(value) => value.fmt(f),
            Self::Float(value) => value.fmt(f),
            Self::Text(value) => f.write_str(value),
        }
    }
}

/// A sample of what is wrong, of what is right, or of both: literal, in no human language.
#[derive(Clone, Debug)]
pub struct ExampleDef {
    /// The language, as a code fence names it.
    pub lang: Spanned<String>,
    /// Code or input that raises the error.
    pub wrong: Option<String>,
    /// Code or input that does not.
    pub right: Option<String>,
}
