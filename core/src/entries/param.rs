//! Parameters and their types.

use core::fmt;

use crate::packed::{Catalog, param};

/// A named, typed value that an entry's texts may show.
#[derive(Clone, Copy)]
pub struct Param<'a> {
    catalog: Catalog<'a>,
    index: usize,
}

impl<'a> Param<'a> {
    pub(super) fn new(catalog: Catalog<'a>, index: usize) -> Option<Self> {
        catalog.param_word(index, param::NAME)?;
        Some(Self { catalog, index })
    }

    /// Returns the name, as in `{ $name }`.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.string(param::NAME).unwrap_or_default()
    }

    /// Returns the type of its values.
    #[must_use]
    pub fn kind(&self) -> ParamType {
        ParamType::from_index(self.word(param::TYPE_AND_FLAGS) & 0xff)
    }

    /// Returns what a quantity counts, as in `hour`.
    #[must_use]
    pub fn unit(&self) -> Option<&'a str> {
        self.string(param::UNIT)
    }

    /// Returns the most characters that are shown of it.
    #[must_use]
    pub fn max_chars(&self) -> Option<u32> {
        Some(self.word(param::MAX_CHARS)).filter(|&max| max != 0)
    }

    /// Tells whether the value may come from outside, so that it may be anything.
    #[must_use]
    pub fn is_untrusted(&self) -> bool {
        self.word(param::TYPE_AND_FLAGS) & param::UNTRUSTED != 0
    }

    /// Tells whether the value is never shown.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        self.word(param::TYPE_AND_FLAGS) & param::SECRET != 0
    }

    /// Tells whether an error may be without it.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.word(param::TYPE_AND_FLAGS) & param::OPTIONAL != 0
    }

    /// Tells whether it has several values, of the type that [`kind`](Self::kind) gives.
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.word(param::TYPE_AND_FLAGS) & param::LIST != 0
    }

    fn word(&self, word: usize) -> u32 {
        self.catalog.param_word(self.index, word).unwrap_or(0)
    }

    fn string(&self, word: usize) -> Option<&'a str> {
        self.catalog
            .string(self.catalog.param_word(self.index, word)?)
    }
}

impl fmt::Debug for Param<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Param")
            .field("name", &self.name())
            .field("kind", &self.kind())
            .finish_non_exhaustive()
    }
}

macro_rules! param_types {
    ($($(#[$doc:meta])* $variant:ident = $index:literal $name:literal,)*) => {
        /// The type of a parameter, by the name that it has in a catalog file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum ParamType { $($(#[$doc])* $variant = $index,)* }

        impl ParamType {
            /// Every type.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Returns the type's name in a catalog file.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            fn from_index(index: u32) -> Self {
                match index { $($index => Self::$variant,)* _ => Self::String }
            }
        }
    };
}

param_types! {
    /// Text.
    String = 0 "string",
    /// `true` or `false`.
    Bool = 1 "bool",
    /// One Unicode scalar value.
    Char = 2 "char",
    /// An integer of 8 bits.
    I8 = 3 "i8",
    /// An integer of 16 bits.
    I16 = 4 "i16",
    /// An integer of 32 bits.
    I32 = 5 "i32",
    /// An integer of 64 bits.
    I64 = 6 "i64",
    /// An integer of 128 bits.
    I128 = 7 "i128",
    /// An integer of the size of a pointer.
    Isize = 8 "isize",
    /// An unsigned integer of 8 bits.
    U8 = 9 "u8",
    /// An unsigned integer of 16 bits.
    U16 = 10 "u16",
    /// An unsigned integer of 32 bits.
    U32 = 11 "u32",
    /// An unsigned integer of 64 bits.
    U64 = 12 "u64",
    /// An unsigned integer of 128 bits.
    U128 = 13 "u128",
    /// An unsigned integer of the size of a pointer.
    Usize = 14 "usize",
    /// A binary floating-point number of 64 bits.
    F64 = 15 "f64",
    /// A timestamp, shown as RFC 3339 in UTC.
    Timestamp = 16 "timestamp",
    /// A day of the Gregorian calendar, shown as RFC 3339.
    Date = 17 "date",
    /// A length of time.
    Duration = 18 "duration",
    /// A URL. Held as the text that it was given as.
    Url = 19 "url",
    /// One of the words that the catalog lists.
    Enum = 20 "enum",
    /// The path of a file or a folder. Held as text.
    Path = 21 "path",
    /// A number of bytes.
    Bytes = 22 "bytes",
    /// A share of a whole, of which 1 is all. A binary floating-point number of 64 bits.
    Percent = 23 "percent",
}

impl ParamType {
    /// Tells whether values are numbers, which a select may choose by plural category.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(
            self,
            Self::I8
                | Self::I16
                | Self::I32
                | Self::I64
                | Self::I128
                | Self::Isize
                | Self::U8
                | Self::U16
                | Self::U32
                | Self::U64
                | Self::U128
                | Self::Usize
                | Self::F64
                | Self::Bytes
                | Self::Percent
        )
    }

    /// Tells whether values are words, which a select may choose by their text.
    #[must_use]
    pub const fn is_word(self) -> bool {
        matches!(self, Self::String | Self::Bool | Self::Char | Self::Enum)
    }
}
