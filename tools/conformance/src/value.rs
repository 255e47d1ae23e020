//! Arguments, as errorbook and as `fluent-bundle` take them.

use errorbook_compiler::conformance::Declared;
use errorbook_core::jiff::SignedDuration;
use errorbook_core::{AsValue, ParamType, Params, Value};
use fluent_bundle::{FluentArgs, FluentValue};

/// The value of a variable.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A string.
    Text(String),
    /// The word of an enum.
    Word(&'static str),
    /// A truth value, which Fluent takes as a string.
    Bool(bool),
    /// An integer.
    Int(i64),
    /// An integer without sign.
    Uint(u32),
    /// A large integer.
    Big(i128),
    /// A floating-point number.
    Float(f64),
    /// Several strings.
    Texts(Vec<String>),
    /// A length of time.
    Duration(SignedDuration),
    /// A number of bytes.
    Bytes(u64),
}

impl Argument {
    /// Returns the type of the parameter that has such values.
    #[must_use]
    pub fn kind(&self) -> ParamType {
        match self {
            Self::Text(_) | Self::Texts(_) => ParamType::String,
            Self::Word(_) => ParamType::Enum,
            Self::Bool(_) => ParamType::Bool,
            Self::Int(_) => ParamType::I64,
            Self::Uint(_) => ParamType::U32,
            Self::Big(_) => ParamType::I128,
            Self::Float(_) => ParamType::F64,
            Self::Duration(_) => ParamType::Duration,
            Self::Bytes(_) => ParamType::Bytes,
        }
    }

    /// Returns the value as `f64`, if it is a number.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Text(_)
            | Self::Word(_)
            | Self::Bool(_)
            | Self::Texts(_)
            | Self::Duration(_)
            | Self::Bytes(_) => None,
            Self::Int(n) => Some(*n as f64),
            Self::Uint(n) => Some((*n).into()),
            Self::Big(n) => Some(*n as f64),
            Self::Float(n) => Some(*n),
        }
    }

    /// Returns whether `fluent-bundle`, which knows `f64` only, shows all digits of the value.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        match self {
            Self::Text(_)
            | Self::Word(_)
            | Self::Bool(_)
            | Self::Uint(_)
            | Self::Float(_)
            | Self::Texts(_)
            | Self::Duration(_) => true,
            Self::Bytes(n) => n.to_string() == (*n as f64).to_string(),
            Self::Int(n) => n.to_string() == (*n as f64).to_string(),
            Self::Big(n) => n.to_string() == (*n as f64).to_string(),
        }
    }

    fn fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Word(word) => (*word).into(),
            Self::Bool(b) => if *b { "true" } else { "false" }.into(),
            Self::Int(n) => n.into(),
            Self::Uint(n) => n.into(),
            Self::Big(n) => n.into(),
            Self::Float(n) => n.into(),
            Self::Texts(texts) => texts.join(", ").into(),
            Self::Duration(length) => length.to_string().into(),
            Self::Bytes(n) => n.into(),
        }
    }
}

/// The words of every enum here.
pub const WORDS: [&str; 4] = ["one", "other", "file", "dir-2"];

/// Variables and their values.
#[derive(Clone, Debug, Default)]
pub struct Arguments(pub Vec<(String, Argument)>);

impl Arguments {
    /// Returns the parameters as a catalog declares them.
    #[must_use]
    pub fn declared(&self) -> Vec<Declared> {
        let declared = self.0.iter().map(|(name, value)| Declared {
            name: name.clone(),
            kind: value.kind(),
            list: matches!(value, Argument::Texts(_)),
            words: if value.kind() == ParamType::Enum {
                WORDS.map(str::to_owned).to_vec()
            } else {
                Vec::new()
            },
        });
        declared.collect()
    }

    pub(crate) fn fluent(&self) -> FluentArgs<'_> {
        let values = self.0.iter();
        values
            .map(|(name, value)| (name.as_str(), value.fluent()))
            .collect()
    }
}

impl Params for Arguments {
    fn value(&self, index: usize) -> Value<'_> {
        match self.0.get(index).map(|(_, value)| value) {
            None => Value::Redacted,
            Some(Argument::Text(text)) => Value::Str(text),
            Some(Argument::Word(word)) => Value::Str(word),
            Some(Argument::Bool(b)) => Value::Bool(*b),
            Some(Argument::Int(n)) => Value::Int(*n),
            Some(Argument::Uint(n)) => Value::Uint((*n).into()),
            Some(Argument::Big(n)) => Value::from(*n),
            Some(Argument::Float(n)) => Value::from(*n),
            Some(Argument::Texts(texts)) => texts.as_value(),
            Some(Argument::Duration(length)) => Value::from(*length),
            Some(Argument::Bytes(n)) => Value::from(*n),
        }
    }
}
