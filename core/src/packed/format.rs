//! How a value is written in the reader's language.

use super::read::Reader;

/// How a value is written in the reader's language, as [`op::FORMAT`](super::op::FORMAT) refers to it.
///
/// All that the language decides was decided when the catalog was compiled; what is here is data for the one
/// function that writes such values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format<'a> {
    /// The options of the call as Fluent writes them, each behind a comma.
    pub options: &'a str,
    /// The packed data that the function reads.
    pub data: &'a str,
}

macro_rules! functions {
    ($($name:ident = $number:literal,)*) => {
        /// Functions that write values in the reader's language: the byte of an [`op::FORMAT`](super::op::FORMAT).
        pub mod function {
            $(
                #[doc = concat!("`", stringify!($name), "()`")]
                pub const $name: u8 = $number;
            )*
            /// The number of them.
            pub const COUNT: usize = [$($name),*].len();

            /// Returns the name of a function in Fluent.
            #[must_use]
            pub const fn name(function: u8) -> Option<&'static str> {
                match function {
                    $($name => Some(stringify!($name)),)*
                    _ => None,
                }
            }
        }
    };
}

functions! {
    NUMBER = 0,
    LIST = 1,
    UNIT = 2,
    DURATION = 3,
    BYTES = 4,
}

/// Returns the name that texts call a function by: a number with a unit is one of `NUMBER()`.
#[must_use]
pub const fn fluent_name(function: u8) -> Option<&'static str> {
    match function {
        function::UNIT => function::name(function::NUMBER),
        function => function::name(function),
    }
}

/// Tells whether a function with these options writes a value as a parameter alone is written.
#[must_use]
pub const fn is_implied(function: u8, options: &str) -> bool {
    function == function::LIST && options.is_empty()
}

impl<'a> Format<'a> {
    /// Reads the format that stands at a byte of a catalog's text.
    pub(super) fn read(text: &'a str, at: usize) -> Option<Self> {
        let mut reader = Reader::new(text, at);
        Some(Self {
            options: reader.string()?,
            data: reader.string()?,
        })
    }
}
