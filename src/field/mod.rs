//! Fields of errors: what they hold, and what may be given for them.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(any(feature = "chrono", feature = "time"))]
mod nearest;
mod text;
#[cfg(feature = "time")]
mod time;

pub use text::Text;

use crate::{Date, Secret, SignedDuration, Source, Timestamp};

/// A value that a parameter of the type `F` can be made from, without loss and without failing.
///
/// Numbers convert from their own type only: whether another fits is for the caller to decide. With the features
/// `chrono` and `time`, the timestamps, dates and lengths of time of these crates convert as well; years before -9999
/// or after 9999 become the first or the last moment that there is.
#[diagnostic::on_unimplemented(
    message = "a parameter of the type `{F}` cannot be made from `{Self}`",
    label = "expected `{F}`, found `{Self}`",
    note = "the catalog declares the parameter's type; convert the value first, for instance with `try_from`"
)]
pub trait IntoField<F> {
    /// Converts the value into what the field holds.
    fn into_field(self) -> F;
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
