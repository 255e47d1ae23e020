//! Values of parameters, read from text: examples in catalogs, arguments of commands.

use std::borrow::Cow;
use std::fmt;

use errorbook_core::{AsValue, ParamType, Params, Value};

use crate::model::ParamDef;

/// An owned value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OwnedValue {
    /// Text, a URL, or the word of an enum.
    Str(String),
    /// A truth value.
    Bool(bool),
    /// One character.
    Char(char),
    /// An integer.
    Int(i128),
    /// An integer above `i128::MAX`.
    Uint(u128),
    /// A floating-point number.
    Float(f64),
    /// A timestamp.
    Timestamp(jiff::Timestamp),
    /// A day.
    Date(jiff::civil::Date),
    /// A length of time.
    Duration(jiff::SignedDuration),
    /// Several values.
    List(Vec<OwnedValue>),
    /// An optional value that is not there.
    Absent,
    /// No value; the name stands for it.
    Placeholder(String),
    /// A secret's.
    Redacted,
}

impl OwnedValue {
    /// Returns the value as the renderer takes it.
    #[must_use]
    pub fn as_value(&self) -> Value<'_> {
        match self {
            Self::Str(text) => Value::Str(text),
            Self::Bool(value) => Value::Bool(*value),
            Self::Char(value) => Value::Char(*value),
            // The type decides how a payload has an integer, and those of narrow types have narrow values.
            Self::Int(value) => {
                i64::try_from(*value).map_or_else(|_| Value::from(*value), Value::from)
            }
            Self::Uint(value) => Value::from(*value),
            Self::Float(value) => Value::from(*value),
            Self::Timestamp(value) => Value::Timestamp(*value),
            Self::Date(value) => Value::Date(*value),
            Self::Duration(value) => Value::from(*value),
            Self::List(items) => items.as_value(),
            Self::Absent => Value::Absent,
            Self::Placeholder(name) => Value::Placeholder(name),
            Self::Redacted => Value::Redacted,
        }
    }
}

impl AsValue for OwnedValue {
    fn as_value(&self) -> Value<'_> {
        self.as_value()
    }
}

/// The value as it could have been read.
impl fmt::Display for OwnedValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Str(text) => f.write_str(text),
            Self::Bool(value) => value.fmt(f),
            Self::Char(value) => value.fmt(f),
            Self::Int(value) => value.fmt(f),
            Self::Uint(value) => value.fmt(f),
            Self::Float(value) => value.fmt(f),
            Self::Timestamp(value) => value.fmt(f),
            Self::Date(value) => value.fmt(f),
            Self::Duration(value) => value.fmt(f),
            Self::List(items) => {
                let texts: Vec<_> = items.iter().map(ToString::to_string).collect();
                f.write_str(&texts.join(", "))
            }
            Self::Absent => Ok(()),
            Self::Placeholder(name) => write!(f, "{{{name}}}"),
            Self::Redacted => f.write_str("[redacted]"),
        }
    }
}

/// Values by position.
#[derive(Clone, Debug, Default)]
pub struct OwnedParams(pub Vec<OwnedValue>);

impl Params for OwnedParams {
    fn value(&self, index: usize) -> Value<'_> {
        self.0
            .get(index)
            .map_or(Value::Redacted, OwnedValue::as_value)
    }
}

/// A text that is no value of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueError {
    text: String,
    /// The name of the type.
    pub kind: Cow<'static, str>,
    /// A value as it should be written.
    pub expected: String,
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown: String = self.text.chars().take(80).collect();
        write!(f, "`{}` is no {}", shown.escape_debug(), self.kind)
    }
}

impl std::error::Error for ValueError {}

/// Returns the value that documentation shows for a parameter: its example, else any of its type. A secret
/// has none.
///
/// ```
/// use errorbook_compiler::{compile, source::InputFile, values};
///
/// let catalog = "[error.A]\nmessage = \"{ $n }\"\nparams = [{ name = \"n\", type = \"u8\", example = 7 }]\n";
/// let compiled = compile(vec![InputFile::new("catalog/a.toml", catalog)]);
/// let param = &compiled.catalogs()[0].entries[0].params[0];
/// assert_eq!(values::example(param).to_string(), "7");
/// ```
#[must_use]
pub fn example(param: &ParamDef) -> OwnedValue {
    if param.secret {
        return OwnedValue::Redacted;
    }
    let own = param.example.iter().chain(param.words.first());
    let mut read = own.filter_map(|text| parse(param, text).ok());
    let any = || match param.kind {
        ParamType::String => OwnedValue::Str("…".to_owned()),
        ParamType::Path
        | ParamType::Bytes
        | ParamType::Percent
        | ParamType::Bool
        | ParamType::Char
        | ParamType::I8
        | ParamType::I16
        | ParamType::I32
        | ParamType::I64
        | ParamType::I128
        | ParamType::Isize
        | ParamType::U8
        | ParamType::U16
        | ParamType::U32
        | ParamType::U64
        | ParamType::U128
        | ParamType::Usize
        | ParamType::F64
        | ParamType::Timestamp
        | ParamType::Date
        | ParamType::Duration
        | ParamType::Url
        | ParamType::Enum => parse_item(param, sample(param.kind)).unwrap_or(OwnedValue::Redacted),
    };
    read.next().unwrap_or_else(|| match param.list {
        true => OwnedValue::List(vec![any()]),
        false => any(),
    })
}

/// Reads a value of a parameter's type. The values of a list stand comma by comma, as in `a,b`. Nothing at all is
/// an optional value that is not there, or else an empty list.
///
/// # Errors
/// When the text is no value of that type, or out of its range.
pub fn parse(param: &ParamDef, text: &str) -> Result<OwnedValue, ValueError> {
    let read = match param {
        param if param.optional && text.is_empty() => Some(OwnedValue::Absent),
        param if param.list => parse_list(param, text),
        param => parse_item(param, text),
    };
    read.ok_or_else(|| ValueError {
        text: text.to_owned(),
        kind: param.type_name(),
        expected: expected(param),
    })
}

fn parse_list(param: &ParamDef, text: &str) -> Option<OwnedValue> {
    let items = text.split(',').filter(|_| !text.trim().is_empty());
    let items = items.map(|item| parse_item(param, item.trim()));
    items.collect::<Option<_>>().map(OwnedValue::List)
}

/// Reads one value, of a list one of those in it.
#[must_use]
pub fn parse_item(param: &ParamDef, text: &str) -> Option<OwnedValue> {
    parse_kind(param.kind, &param.words, text)
}

/// Returns whether a text is a value of a type that has no words of its own.
pub(crate) fn is_of(kind: ParamType, text: &str) -> bool {
    parse_kind(kind, &[], text).is_some()
}

fn parse_kind(kind: ParamType, words: &[String], text: &str) -> Option<OwnedValue> {
    Some(match kind {
        ParamType::String | ParamType::Path => OwnedValue::Str(text.to_owned()),
        ParamType::Url => OwnedValue::Str(text.contains(':').then(|| text.to_owned())?),
        ParamType::Enum => OwnedValue::Str(words.iter().find(|word| *word == text)?.clone()),
        ParamType::Bool => OwnedValue::Bool(text.parse().ok()?),
        ParamType::Char => OwnedValue::Char(text.parse().ok()?),
        ParamType::I8 => int(text, i8::MIN, i8::MAX)?,
        ParamType::I16 => int(text, i16::MIN, i16::MAX)?,
        ParamType::I32 => int(text, i32::MIN, i32::MAX)?,
        ParamType::I64 | ParamType::Isize => int(text, i64::MIN, i64::MAX)?,
        ParamType::I128 => int(text, i128::MIN, i128::MAX)?,
        ParamType::U8 => int(text, u8::MIN, u8::MAX)?,
        ParamType::U16 => int(text, u16::MIN, u16::MAX)?,
        ParamType::U32 => int(text, u32::MIN, u32::MAX)?,
        ParamType::U64 | ParamType::Usize | ParamType::Bytes => int(text, u64::MIN, u64::MAX)?,
        ParamType::U128 => OwnedValue::Uint(text.replace('_', "").parse().ok()?),
        ParamType::F64 | ParamType::Percent => {
            OwnedValue::Float(text.replace('_', "").parse().ok()?)
        }
        ParamType::Timestamp => OwnedValue::Timestamp(text.parse().ok()?),
        ParamType::Date => OwnedValue::Date(text.parse().ok()?),
        ParamType::Duration => OwnedValue::Duration(text.parse().ok()?),
    })
}

fn int<T: Into<i128>>(text: &str, min: T, max: T) -> Option<OwnedValue> {
    // TOML allows `1_000`, and an example is taken as it is written.
    let value: i128 = text.replace('_', "").parse().ok()?;
    (min.into()..=max.into())
        .contains(&value)
        .then_some(OwnedValue::Int(value))
}

/// Returns a value as it should be written.
fn expected(param: &ParamDef) -> String {
    match (param.list, &param.words[..]) {
        (true, [word, ..]) => word.clone(),
        (false, words @ [_, ..]) => words.join(" or "),
        (true, []) => format!("{0},{0}", sample(param.kind)),
        (false, []) => sample(param.kind).to_owned(),
    }
}

/// Returns a value of a type as it should be written.
pub(crate) fn sample(kind: ParamType) -> &'static str {
    match kind {
        ParamType::String => "any text",
        ParamType::Bool => "true",
        ParamType::Char => "x",
        ParamType::I8
        | ParamType::I16
        | ParamType::I32
        | ParamType::I64
        | ParamType::I128
        | ParamType::Isize => "-24",
        ParamType::U8
        | ParamType::U16
        | ParamType::U32
        | ParamType::U64
        | ParamType::U128
        | ParamType::Usize => "24",
        ParamType::F64 => "1.5",
        ParamType::Path => "/srv/data/orders.csv",
        ParamType::Bytes => "1048576",
        ParamType::Percent => "0.25",
        ParamType::Timestamp => "2026-11-23T10:00:00Z",
        ParamType::Date => "2026-11-23",
        ParamType::Duration => "1h 30m",
        ParamType::Url => "https://example.com/",
        ParamType::Enum => "a word",
    }
}
