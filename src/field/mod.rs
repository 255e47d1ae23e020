//! Fields of errors: what they hold, and what may be given for them.

#[cfg(feature = "chrono")]
mod chrono;
mod list;
#[cfg(any(feature = "chrono", feature = "time"))]
mod nearest;
mod standard;
mod text;
#[cfg(feature = "time")]
mod time;

pub use list::List;
pub use text::Text;

use crate::{Date, Secret, SignedDuration, Source, Timestamp};

/// A value that a parameter of the type `F` can be made from, without loss and without failing.
///
/// | field | is made from |
/// |---|---|
/// | [`Text`] (`string`, `path`, `url`) | texts (`&str`, `String`, `Box<str>`, `Arc<str>`, `Cow<str>`), paths (`&Path`, `PathBuf`), addresses (`IpAddr`, `SocketAddr`); anything else with a `Display` by [`display`] |
/// | an integer | its own type, and `NonZero` of it |
/// | `SignedDuration` | `core::time::Duration` |
/// | `Timestamp` | `SystemTime` |
/// | [`List<T>`](List) | vectors, slices, arrays and sets of what `T` is made from |
/// | `Option<T>` | `Some` of what `T` is made from, or `None`; and [`Absent`] |
///
/// Other numbers are for the caller to convert: a length is `items.len() as u64`, or a parameter of the type `usize`.
/// With the features `uuid` and `url`, a [`Text`] is made from the ids and addresses of these crates.
/// With the features `chrono` and `time`, the values of these crates convert as well; years before -9999 or after 9999
/// become the first or the last moment that there is.
///
/// Implement it for a type of your own:
///
/// ```
/// use errorbook::field::{IntoField, Text};
/// use errorbook::tok::tok_error;
///
/// struct TokenId(u64);
///
/// impl IntoField<Text> for TokenId {
///     fn into_field(self) -> Text {
///         errorbook::field::display(format_args!("t-{}", self.0))
///     }
/// }
///
/// let error = tok_error!(TOK013, TokenId(1));
/// assert_eq!(error.to_string(), "Token with ID 't-1' was not found.");
/// ```
#[diagnostic::on_unimplemented(
    message = "a parameter of the type `{F}` cannot be made from `{Self}`",
    label = "expected `{F}`, found `{Self}`",
    note = "the catalog declares the parameter's type; a number of another type: `try_from`; a length: `type = \"usize\"`; anything with a `Display` as text: `errorbook::field::display(value)`"
)]
pub trait IntoField<F> {
    /// Converts the value into what the field holds.
    fn into_field(self) -> F;
}

/// Returns the text of anything that has a `Display`, for a parameter that holds text.
///
/// ```
/// use errorbook::tok::tok_error;
///
/// let error = tok_error!(TOK013, errorbook::field::display(7.5));
/// assert_eq!(error.to_string(), "Token with ID '7.5' was not found.");
/// ```
#[cfg(feature = "alloc")]
pub fn display(value: impl core::fmt::Display) -> Text {
    alloc::format!("{value}").into()
}

/// No value for an optional parameter: `None`, of whatever type the parameter is.
///
/// ```
/// use errorbook::field::{Absent, IntoField, Text};
///
/// let near: Option<Text> = Absent.into_field();
/// assert_eq!(near, None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Absent;

#[diagnostic::do_not_recommend]
impl<F> IntoField<Option<F>> for Absent {
    fn into_field(self) -> Option<F> {
        None
    }
}

/// Calls [`IntoField::into_field`].
pub fn into_field<F, T: IntoField<F>>(value: T) -> F {
    value.into_field()
}

macro_rules! identity {
    ($($type:ty),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl IntoField<$type> for $type {
            fn into_field(self) -> $type {
                self
            }
        }
    )*};
}

identity! {
    bool, char, i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f64,
    Timestamp, Date, SignedDuration,
}

/// With the feature `alloc` any text, else one that stays.
#[diagnostic::do_not_recommend]
impl<T: Into<Text>> IntoField<Text> for T {
    fn into_field(self) -> Text {
        self.into()
    }
}

/// With the feature `alloc` any error and any text, else an error that stays.
#[diagnostic::do_not_recommend]
impl<T: Into<Source>> IntoField<Source> for T {
    fn into_field(self) -> Source {
        self.into()
    }
}

/// A secret is wrapped where it is read, so that it is one from the beginning.
#[diagnostic::do_not_recommend]
impl<F, T: IntoField<F>> IntoField<Secret<F>> for Secret<T> {
    fn into_field(self) -> Secret<F> {
        Secret::new(self.into_exposed().into_field())
    }
}

/// The target of two conversions that every type has beside its own. With them rustc never concludes
/// from a value which field it is for, and reports a wrong value at the value.
#[doc(hidden)]
#[derive(Debug)]
pub struct Unrelated<const N: u8>;

macro_rules! unrelated {
    ($($n:literal),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T> IntoField<Unrelated<$n>> for T {
            fn into_field(self) -> Unrelated<$n> {
                Unrelated
            }
        }
    )*};
}

unrelated!(0, 1);
