//! Values of types that few errors have.

use core::fmt::{self, Write};

use jiff::SignedDuration;

/// A value of a type that few errors have, with the functions that write and compare it.
///
/// They go with the value, because they are large: the digits of an `f64` take more of a program than
/// all other values together. So only those programs have them that make such a value.
///
/// ```
/// use errorbook_core::{AsValue, Value};
///
/// assert!(matches!(1.5.as_value(), Value::Float(value) if value.get() == 1.5));
/// ```
// Packed, so that an `i128` does not make every value larger.
#[derive(Clone, Copy)]
#[repr(Rust, packed(8))]
pub struct Dynamic<T: 'static> {
    value: T,
    functions: &'static Functions<T>,
}

/// What a type of values can do.
struct Functions<T> {
    write: fn(T, &mut dyn Write) -> fmt::Result,
    /// True if a value is the number that a variant's key says.
    is: fn(T, &str) -> bool,
}

impl<T: Copy> Dynamic<T> {
    /// Returns the value.
    #[must_use]
    pub const fn get(self) -> T {
        self.value
    }

    /// Writes the value, of a number all digits.
    pub(crate) fn write(self, out: &mut dyn Write) -> fmt::Result {
        (self.functions.write)(self.value, out)
    }

    /// Tells whether it is the number that a variant's key says.
    pub(crate) fn is(self, key: &str) -> bool {
        (self.functions.is)(self.value, key)
    }
}

impl<T: Copy + fmt::Debug> fmt::Debug for Dynamic<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

macro_rules! dynamic {
    ($($type:ty: $write:expr, $is:expr;)*) => {$(
        impl From<$type> for Dynamic<$type> {
            #[inline]
            fn from(value: $type) -> Self {
                const FUNCTIONS: &Functions<$type> = &Functions { write: $write, is: $is };
                Self { value, functions: FUNCTIONS }
            }
        }
    )*};
}

dynamic! {
    i128: |n, out| write!(out, "{n}"), |n, key| key.parse() == Ok(n);
    u128: |n, out| write!(out, "{n}"), |n, key| key.parse() == Ok(n);
    f64: |n, out| write!(out, "{n}"), |n, key| key.parse() == Ok(n);
    SignedDuration: |length, out| write!(out, "{length:#}"), |_, _| false;
}
