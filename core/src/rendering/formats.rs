//! The functions that write values in the reader's language.

use core::fmt::{self, Write};

use super::surface::Form;
use super::{bytes, duration, list, number, unit};
use crate::packed::function;
use crate::values::Value;

/// Writes a value as data of a [`Format`](crate::packed::Format) says. `None`: the data is malformed, or says
/// nothing of such a value, and nothing was written.
pub(super) type WriteFormat = fn(Value<'_>, &str, Form, &mut dyn Write) -> Option<fmt::Result>;

/// The functions that write values in the reader's language.
///
/// A catalog names those that its texts call, so that a program has no others.
///
/// ```
/// use errorbook_core::{Catalog, Formats};
///
/// static FORMATS: Formats = Formats::NONE.with_number();
/// let catalog = Catalog::new(&[], "").with_formats(&FORMATS);
/// assert_eq!(catalog.entries().count(), 0);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Formats {
    functions: [Option<WriteFormat>; function::COUNT],
}

impl Formats {
    /// None of them.
    pub const NONE: Self = Self {
        functions: [None; function::COUNT],
    };

    /// All of them, for code that packs texts while it runs.
    pub const ALL: Self = Self::NONE
        .with_number()
        .with_list()
        .with_unit()
        .with_duration()
        .with_bytes();

    /// Returns these and `NUMBER()`.
    #[must_use]
    pub const fn with_number(self) -> Self {
        self.with(function::NUMBER, number::write)
    }

    /// Returns these and `LIST()`.
    #[must_use]
    pub const fn with_list(self) -> Self {
        self.with(function::LIST, list::write)
    }

    /// Returns these and `NUMBER()` with a unit or the name of a currency.
    #[must_use]
    pub const fn with_unit(self) -> Self {
        self.with(function::UNIT, unit::write)
    }

    /// Returns these and `DURATION()`.
    #[must_use]
    pub const fn with_duration(self) -> Self {
        self.with(function::DURATION, duration::write)
    }

    /// Returns these and `BYTES()`.
    #[must_use]
    pub const fn with_bytes(self) -> Self {
        self.with(function::BYTES, bytes::write)
    }

    const fn with(mut self, function: u8, write: WriteFormat) -> Self {
        let places = self.functions.split_at_mut_checked(function as usize);
        if let Some((_, [place, ..])) = places {
            *place = Some(write);
        }
        self
    }

    /// Returns a function, if it is one of these.
    pub(super) fn get(&self, function: u8) -> Option<WriteFormat> {
        self.functions.get(usize::from(function)).copied().flatten()
    }
}
