//! Values of parameters, as the renderer sees them.

use super::dynamic::Dynamic;
use super::secret::Secret;

/// The value of one parameter, borrowed from the error that carries it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Value<'a> {
    /// Text, a URL, or the word of an enum.
    Str(&'a str),
    /// A truth value.
    Bool(bool),
    /// One character.
    Char(char),
    /// An integer.
    Int(i64),
    /// An integer without sign.
    Uint(u64),
    /// An integer of up to 128 bits.
    BigInt(Dynamic<i128>),
    /// An integer without sign of up to 128 bits.
    BigUint(Dynamic<u128>),
    /// A binary floating-point number.
    Float(Dynamic<f64>),
    /// A timestamp.
    Timestamp(jiff::Timestamp),
    /// A day.
    Date(jiff::civil::Date),
    /// A length of time.
    Duration(Dynamic<jiff::SignedDuration>),
    /// No value: the parameter's name stands for it, as in `{hours}`.
    Placeholder(&'a str),
    /// A value that is not shown.
    Redacted,
}

/// The values that a text is rendered with, by the position of their parameter in the entry.
pub trait Params {
    /// Returns the value of the parameter at `index`, or [`Value::Redacted`] if there is none.
    fn value(&self, index: usize) -> Value<'_>;
}

impl<P: Params + ?Sized> Params for &P {
    #[inline]
    fn value(&self, index: usize) -> Value<'_> {
        (**self).value(index)
    }
}

/// A type whose values a parameter may have.
pub trait AsValue {
    /// Returns the value, borrowed.
    fn as_value(&self) -> Value<'_>;
}

impl<T: AsValue + ?Sized> AsValue for &T {
    fn as_value(&self) -> Value<'_> {
        (**self).as_value()
    }
}

impl AsValue for str {
    fn as_value(&self) -> Value<'_> {
        Value::Str(self)
    }
}

/// A secret is redacted before the renderer could see it.
impl<T> AsValue for Secret<T> {
    fn as_value(&self) -> Value<'_> {
        Value::Redacted
    }
}

macro_rules! as_value {
    ($($type:ty => $variant:ident $(as $wide:ty)?;)*) => {$(
        impl From<$type> for Value<'_> {
            #[inline]
            fn from(value: $type) -> Self {
                Value::$variant((value $(as $wide)?).into())
            }
        }

        impl AsValue for $type {
            #[inline]
            fn as_value(&self) -> Value<'_> {
                Value::from(*self)
            }
        }
    )*};
}

as_value! {
    bool => Bool;
    char => Char;
    i8 => Int as i64;
    i16 => Int as i64;
    i32 => Int as i64;
    i64 => Int;
    isize => Int as i64;
    i128 => BigInt;
    u8 => Uint as u64;
    u16 => Uint as u64;
    u32 => Uint as u64;
    u64 => Uint;
    usize => Uint as u64;
    u128 => BigUint;
    f64 => Float;
    jiff::Timestamp => Timestamp;
    jiff::civil::Date => Date;
    jiff::SignedDuration => Duration;
}

#[cfg(feature = "alloc")]
mod owned {
    use super::{AsValue, Value};
    use alloc::{borrow::Cow, boxed::Box, string::String, sync::Arc};

    macro_rules! as_str {
        ($($type:ty),*) => {$(
            impl AsValue for $type {
                fn as_value(&self) -> Value<'_> {
                    Value::Str(self)
                }
            }
        )*};
    }

    as_str!(String, Box<str>, Arc<str>, Cow<'_, str>);
}
