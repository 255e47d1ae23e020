//! Values of parameters, as the renderer sees them.

use core::fmt::{self, Display, Write};

use super::dynamic::Dynamic;
use super::secret::Secret;
use crate::rendering::Form;

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
    /// Several values.
    List(ListValue<'a>),
    /// What its own `Display` says.
    Display(DisplayValue<'a>),
    /// Text that may be no UTF-8.
    Lossy(LossyValue<'a>),
    /// An optional value that is not there.
    Absent,
    /// No value: the parameter's name stands for it, as in `{hours}`.
    Placeholder(&'a str),
    /// A value that is not shown.
    Redacted,
}

/// What holds the values of a list.
///
/// It is implemented for arrays and vectors. Implement it for a collection of your own, and return it from
/// [`AsValue`](crate::AsValue) by [`ListValue::new`].
pub trait Items {
    /// Returns how many values there are.
    fn count(&self) -> usize;

    /// Returns the value at a position.
    fn item(&self, index: usize) -> Option<Value<'_>>;
}

macro_rules! borrowed {
    ($($(#[$doc:meta])* $name:ident: $type:ty;)*) => {$(
        $(#[$doc])*
        // The function goes with the value, as those of a `Dynamic` do, so that only programs that make such
        // a value have it.
        #[derive(Clone, Copy)]
        pub struct $name<'a> {
            value: &'a $type,
            write: fn(&$type, usize, Form, &mut dyn Write) -> fmt::Result,
        }

        impl<'a> $name<'a> {
            /// Borrows a value, and takes what writes it.
            pub(crate) fn with(
                value: &'a $type,
                write: fn(&$type, usize, Form, &mut dyn Write) -> fmt::Result,
            ) -> Self {
                Self { value, write }
            }

            /// Returns what was borrowed.
            #[must_use]
            pub fn get(self) -> &'a $type {
                self.value
            }

            pub(crate) fn write(self, most: usize, form: Form, out: &mut dyn Write) -> fmt::Result {
                (self.write)(self.value, most, form, out)
            }
        }
    )*};
}

borrowed! {
    /// Several values, in their order.
    ///
    /// ```
    /// use errorbook_core::{AsValue, Value};
    ///
    /// let tags = ["a", "b"];
    /// assert!(matches!(tags.as_value(), Value::List(list) if list.len() == 2));
    /// ```
    ListValue: dyn Items;
    /// What its own `Display` says.
    DisplayValue: dyn Display;
    /// Text that may be no UTF-8, as that of a path: what is none shows as `�`.
    LossyValue: [u8];
}

impl<'a> ListValue<'a> {
    /// Returns how many values there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.value.count()
    }

    /// Tells whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Returns the values.
    pub fn iter(self) -> impl Iterator<Item = Value<'a>> {
        (0..self.len()).map_while(move |index| self.value.item(index))
    }
}

impl fmt::Debug for ListValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl fmt::Debug for DisplayValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl fmt::Debug for LossyValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
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

/// A type whose values a parameter may have, in an enum of your own that derives `ErrorCatalog`.
///
/// Implement it for a type of your own: by [`Value::display`] if it has a `Display`, else by the value that it
/// holds.
///
/// ```
/// use errorbook_core::{AsValue, Value};
///
/// struct Peer(std::net::SocketAddr);
///
/// impl AsValue for Peer {
///     fn as_value(&self) -> Value<'_> {
///         Value::display(&self.0)
///     }
/// }
///
/// struct Attempts(u32);
///
/// impl AsValue for Attempts {
///     fn as_value(&self) -> Value<'_> {
///         self.0.as_value()
///     }
/// }
/// # assert!(matches!(Attempts(3).as_value(), Value::Uint(3)));
/// # assert_eq!(format!("{:?}", Peer(([127, 0, 0, 1], 80).into()).as_value()), "Display(127.0.0.1:80)");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a parameter",
    label = "no value of a parameter",
    note = "implement `errorbook::AsValue` for the type (`Value::display(&self.0)` shows it by its `Display`), or hold a type that has it"
)]
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
