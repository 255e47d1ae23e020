//! Values of the types that errors hold.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use core::num::NonZero;
use core::time::Duration;

use jiff::SignedDuration;

use super::value::{AsValue, Items, ListValue, Value};

/// A value, or none.
impl<T: AsValue> AsValue for Option<T> {
    fn as_value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Absent, AsValue::as_value)
    }
}

impl<T: AsValue, const N: usize> Items for [T; N] {
    fn count(&self) -> usize {
        N
    }

    fn item(&self, index: usize) -> Option<Value<'_>> {
        self.get(index).map(AsValue::as_value)
    }
}

impl<T: AsValue, const N: usize> AsValue for [T; N] {
    fn as_value(&self) -> Value<'_> {
        Value::List(ListValue::new(self))
    }
}

/// The longest that there is, if it is longer.
impl AsValue for Duration {
    fn as_value(&self) -> Value<'_> {
        Value::from(SignedDuration::try_from(*self).unwrap_or(SignedDuration::MAX))
    }
}

macro_rules! non_zero {
    ($($type:ty),*) => {$(
        impl AsValue for NonZero<$type> {
            fn as_value(&self) -> Value<'_> {
                Value::from(self.get())
            }
        }
    )*};
}

non_zero!(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize
);

macro_rules! displayed {
    ($($type:ty),*) => {$(
        impl AsValue for $type {
            fn as_value(&self) -> Value<'_> {
                Value::display(self)
            }
        }
    )*};
}

displayed!(
    IpAddr,
    Ipv4Addr,
    Ipv6Addr,
    SocketAddr,
    SocketAddrV4,
    SocketAddrV6
);

#[cfg(feature = "uuid")]
displayed!(uuid::Uuid);

#[cfg(feature = "url")]
impl AsValue for url::Url {
    fn as_value(&self) -> Value<'_> {
        Value::Str(self.as_str())
    }
}

#[cfg(feature = "alloc")]
mod owned {
    use super::{AsValue, Items, ListValue, Value};
    use alloc::{borrow::Cow, boxed::Box, rc::Rc, string::String, sync::Arc, vec::Vec};

    macro_rules! as_str {
        ($($type:ty),*) => {$(
            impl AsValue for $type {
                fn as_value(&self) -> Value<'_> {
                    Value::Str(self)
                }
            }
        )*};
    }

    as_str!(String, Box<str>, Arc<str>, Rc<str>, Cow<'_, str>);

    macro_rules! as_list {
        ($($type:ty),*) => {$(
            impl<T: AsValue> Items for $type {
                fn count(&self) -> usize {
                    self.len()
                }

                fn item(&self, index: usize) -> Option<Value<'_>> {
                    self.get(index).map(AsValue::as_value)
                }
            }

            impl<T: AsValue> AsValue for $type {
                fn as_value(&self) -> Value<'_> {
                    Value::List(ListValue::new(self))
                }
            }
        )*};
    }

    as_list!(Vec<T>, Box<[T]>, Arc<[T]>);
}

#[cfg(feature = "std")]
mod with_std {
    use std::path::{Path, PathBuf};
    use std::time::{SystemTime, UNIX_EPOCH};

    use super::super::value::LossyValue;
    use super::{AsValue, Value};

    impl AsValue for Path {
        fn as_value(&self) -> Value<'_> {
            match self.to_str() {
                Some(text) => Value::Str(text),
                None => Value::Lossy(LossyValue::new(self.as_os_str().as_encoded_bytes())),
            }
        }
    }

    impl AsValue for PathBuf {
        fn as_value(&self) -> Value<'_> {
            self.as_path().as_value()
        }
    }

    /// The first or the last timestamp that there is, if it is before or after.
    impl AsValue for SystemTime {
        fn as_value(&self) -> Value<'_> {
            Value::Timestamp(timestamp(*self))
        }
    }

    fn timestamp(time: SystemTime) -> jiff::Timestamp {
        let (length, nearest) = match time.duration_since(UNIX_EPOCH) {
            Ok(after) => (
                jiff::SignedDuration::try_from(after).ok(),
                jiff::Timestamp::MAX,
            ),
            Err(before) => {
                let length = jiff::SignedDuration::try_from(before.duration());
                (length.ok().map(|length| -length), jiff::Timestamp::MIN)
            }
        };
        let exact = length.and_then(|length| jiff::Timestamp::from_duration(length).ok());
        exact.unwrap_or(nearest)
    }
}
