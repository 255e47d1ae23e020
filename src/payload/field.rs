//! From a payload's parameters to the fields of a typed error.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use super::PayloadError;
use super::params::{INFINITY, MINUS_INFINITY, NAN};
use super::received_value::{ReceivedParams, ReceivedValue};
use crate::{
    Catalog, Date, Entry, ErrorCatalog, Param, Secret, SignedDuration, Source, Timestamp, field,
};

/// A catalog's own enum, which is made from payloads. Implemented by what the compiler generates.
///
/// An entry that carries the error that caused it is given a [`Source`] which says that the cause was
/// not transmitted.
pub trait FromPayload: ErrorCatalog + Sized {
    /// The catalog.
    const CATALOG: &'static Catalog<'static>;

    /// Returns the error of the entry that the parameters were received for.
    ///
    /// # Errors
    /// When a parameter is missing, has a value that is none of its type, or is secret.
    fn from_payload(fields: &Fields<'_>) -> Result<Self, PayloadError>;
}

/// The parameters that were received for an entry.
#[derive(Clone, Copy)]
pub struct Fields<'a> {
    entry: Entry<'static>,
    received: &'a ReceivedParams,
}

impl<'a> Fields<'a> {
    pub(super) fn new(entry: Entry<'static>, received: &'a ReceivedParams) -> Self {
        Self { entry, received }
    }

    /// Returns the position of the entry in its catalog.
    #[must_use]
    pub fn entry_index(&self) -> usize {
        self.entry.index()
    }

    /// Returns the parameter at a position of the entry.
    ///
    /// # Errors
    /// When it is missing, has a value that is none of its type, or is secret.
    pub fn take<T: FromField>(&self, index: usize) -> Result<T, PayloadError> {
        match self.field(index) {
            Some(field) => T::from_field(&field),
            None => Err(self.unknown_entry()),
        }
    }

    /// Returns what stands for the error that caused this one.
    #[must_use]
    pub fn source(&self) -> Source {
        Source::new(&NotTransmitted)
    }

    /// Returns the error for an entry that the enum has no variant of.
    #[must_use]
    pub fn unknown_entry(&self) -> PayloadError {
        PayloadError::UnknownEntry {
            catalog: self.entry.catalog().name(),
            key: self.entry.key().to_owned(),
        }
    }

    fn field(&self, index: usize) -> Option<Field<'a>> {
        let param = self.entry.params().nth(index)?;
        let received = self.received.get(param.name());
        Some(Field {
            entry: self.entry,
            param,
            received,
        })
    }
}

impl fmt::Debug for Fields<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fields")
            .field("entry", &self.entry)
            .finish_non_exhaustive()
    }
}

/// One parameter, and what was received for it.
pub struct Field<'a> {
    entry: Entry<'static>,
    param: Param<'static>,
    received: Option<&'a ReceivedValue>,
}

impl<'a> Field<'a> {
    fn received(&self) -> Result<&'a ReceivedValue, PayloadError> {
        self.received.ok_or_else(|| PayloadError::Missing {
            entry: self.entry.key(),
            param: self.param.name(),
        })
    }

    /// Returns what `read` makes of the value that was received.
    fn read<T>(
        &self,
        read: impl FnOnce(&'a ReceivedValue) -> Option<T>,
    ) -> Result<T, PayloadError> {
        let received = self.received()?;
        read(received).ok_or_else(|| {
            let kind = self.param.kind().name();
            let expected = match self.param.is_list() {
                true => format!("an array of values of `{kind}`"),
                false => format!("a value of `{kind}`"),
            };
            self.mistyped(received, expected)
        })
    }

    /// Returns the values of an array.
    fn items(&self) -> Result<impl Iterator<Item = Field<'a>>, PayloadError> {
        let items = self.read(ReceivedValue::items)?;
        let (entry, param) = (self.entry, self.param);
        Ok(items.iter().map(move |item| Field {
            entry,
            param,
            received: Some(item),
        }))
    }

    fn mistyped(&self, received: &ReceivedValue, expected: String) -> PayloadError {
        PayloadError::Mistyped {
            entry: self.entry.key(),
            param: self.param.name(),
            expected,
            found: received.description(),
        }
    }

    /// Returns a text that another type is written as.
    fn parse<T: FromStr>(&self) -> Result<T, PayloadError> {
        self.read(|received| received.text()?.parse().ok())
    }
}

impl fmt::Debug for Field<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Field")
            .field("param", &self.param)
            .finish_non_exhaustive()
    }
}

/// The type of a field of a catalog's own enum.
pub trait FromField: Sized {
    /// Returns the field's value, from what was received.
    ///
    /// # Errors
    /// When nothing was received, or what is no value of the type.
    fn from_field(field: &Field<'_>) -> Result<Self, PayloadError>;
}

/// Returns the word that was received, among those of an enum.
///
/// # Errors
/// When nothing was received, or another word.
pub fn word<T: Copy>(
    field: &Field<'_>,
    words: &[T],
    as_str: fn(T) -> &'static str,
) -> Result<T, PayloadError> {
    let received = field.received()?;
    let found = words
        .iter()
        .find(|&&word| received.text() == Some(as_str(word)));
    found.copied().ok_or_else(|| {
        let mut expected = String::from("one of ");
        for (index, &word) in words.iter().enumerate() {
            expected.push_str(if index == 0 { "`" } else { ", `" });
            expected.push_str(as_str(word));
            expected.push('`');
        }
        field.mistyped(received, expected)
    })
}

impl FromField for field::Text {
    fn from_field(field: &Field<'_>) -> Result<Self, PayloadError> {
        field.read(|received| received.text().map(field::Text::from))
    }
}

impl FromField for bool {
    fn from_field(field: &Field<'_>) -> Result<Self, PayloadError> {
        field.read(ReceivedValue::bool)
    }
}

impl FromField for f64 {
    fn from_field(field: &Field<'_>) -> Result<Self, PayloadError> {
        field.read(|received| match received.text() {
            Some(NAN) => Some(Self::NAN),
            Some(INFINITY) => Some(Self::INFINITY),
            Some(MINUS_INFINITY) => Some(Self::NEG_INFINITY),
            Some(_) => None,
            None => received.float(),
        })
    }
}

macro_rules! integers {
    ($($type:ty),*) => {$(
        impl FromField for $type {
            fn from_field(field: &Field<'_>) -> Result<Self, PayloadError> {
                field.read(|received| match received.text() {
                    Some(digits) => digits.parse().ok(),
                    None => received.integer().and_then(|number| number.try_into().ok()),
                })
            }
        }
    )*};
}

integers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, usize);

impl FromField for u128 {
    fn from_field(field: &Field<'_>) -> Result<Self, PayloadError> {
        field.read(|received| match received.text() {
            Some(digits) => digits.parse().ok(),
            None => received.unsigned(),
        })
    }
}

macro_rules! texts {
    ($($type:ty),*) => {$(
        impl FromField for $type {
            fn from_field(field: &Field<'_>) -> Result<Self, PayloadError> {
                field.parse()
            }
        }
    )*};
}

texts!(char, Timestamp, Date, SignedDuration);

impl<T: FromField> FromField for field::List<T> {
    fn from_field(field: &Field<'_>) -> Result<Self, PayloadError> {
        let items = field.items()?.map(|item| T::from_field(&item));
        items.collect::<Result<Vec<_>, _>>().map(Self::from_vec)
    }
}

/// What is not there, or `null`, is no value.
impl<T: FromField> FromField for Option<T> {
    fn from_field(field: &Field<'_>) -> Result<Self, PayloadError> {
        match field.received {
            None | Some(ReceivedValue::Null) => Ok(None),
            Some(_) => T::from_field(field).map(Some),
        }
    }
}

impl<T> FromField for Secret<T> {
    fn from_field(field: &Field<'_>) -> Result<Self, PayloadError> {
        Err(PayloadError::SecretParam {
            entry: field.entry.key(),
            param: field.param.name(),
        })
    }
}

/// What stands for the error that caused a received one.
#[derive(Debug)]
struct NotTransmitted;

impl fmt::Display for NotTransmitted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the cause was not transmitted")
    }
}

impl core::error::Error for NotTransmitted {}
