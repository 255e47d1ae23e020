//! Fields of errors: what they hold, and what may be given for them.

#[cfg(feature = "alloc")]
use alloc::string::String;
use core::error::Error;

use crate::{Date, Secret, SignedDuration, Source, Timestamp};

/// What a `string` or `url` parameter is held as.
#[cfg(feature = "alloc")]
pub type Text = String;

/// What a `string` or `url` parameter is held as.
#[cfg(not(feature = "alloc"))]
pub type Text = &'static str;

/// A value that a parameter of the type `F` can be made from, without loss and without failing.
///
/// Numbers convert from their own type only: whether another fits is for the caller to decide.
#[diagnostic::on_unimplemented(
    message = "a parameter of the type `{F}` cannot be made from `{Self}`",
    label = "expected `{F}`, found `{Self}`",
    note = "the catalog declares the parameter's type; convert the value first, for instance with `try_from`"
)]
pub trait IntoField<F> {
    /// The value as the field holds it.
    fn into_field(self) -> F;
}

/// [`IntoField::into_field`] as a function.
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
    Timestamp, Date, SignedDuration, Source,
}

#[cfg(feature = "alloc")]
mod owned {
    use super::{Error, IntoField, Source, Text};
    use alloc::borrow::Cow;
    use alloc::boxed::Box;
    use alloc::string::String;
    use alloc::sync::Arc;

    macro_rules! text {
        ($($type:ty),* $(,)?) => {$(
            #[diagnostic::do_not_recommend]
            impl IntoField<Text> for $type {
                fn into_field(self) -> Text {
                    self.into()
                }
            }
        )*};
    }

    text!(
        String,
        &str,
        &String,
        &mut str,
        Box<str>,
        Cow<'_, str>,
        char
    );

    #[diagnostic::do_not_recommend]
    impl IntoField<Text> for Arc<str> {
        fn into_field(self) -> Text {
            (*self).into()
        }
    }

    /// Any error, and any text, can be what caused one.
    #[diagnostic::do_not_recommend]
    impl<E: Into<Box<dyn Error + Send + Sync + 'static>>> IntoField<Source> for E {
        fn into_field(self) -> Source {
            Source::new(self)
        }
    }
}

#[cfg(not(feature = "alloc"))]
mod borrowed {
    use super::{Error, IntoField, Source, Text};

    #[diagnostic::do_not_recommend]
    impl IntoField<Text> for Text {
        fn into_field(self) -> Text {
            self
        }
    }

    /// Any error that stays can be what caused one.
    #[diagnostic::do_not_recommend]
    impl<E: Error + Send + Sync + 'static> IntoField<Source> for &'static E {
        fn into_field(self) -> Source {
            Source::new(self)
        }
    }
}

/// A secret is wrapped by who has it, so that it is one from the beginning.
#[diagnostic::do_not_recommend]
impl<T> IntoField<Secret<T>> for Secret<T> {
    fn into_field(self) -> Self {
        self
    }
}

/// What nothing is made into. Since every type has these two conversions beside its own, rustc never
/// concludes from a value which field it is for, and reports a wrong value at the value.
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
