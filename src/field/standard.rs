//! Values of the standard library as fields.

use core::num::NonZero;
use core::time::Duration;

use super::IntoField;
use crate::SignedDuration;

/// The longest that there is, if it is longer.
#[diagnostic::do_not_recommend]
impl IntoField<SignedDuration> for Duration {
    fn into_field(self) -> SignedDuration {
        SignedDuration::try_from(self).unwrap_or(SignedDuration::MAX)
    }
}

macro_rules! non_zero {
    ($($type:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl IntoField<$type> for NonZero<$type> {
            fn into_field(self) -> $type {
                self.get()
            }
        }
    )*};
}

non_zero!(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize
);

/// Either a value or none. Where rustc cannot know of what type nothing is, as in `error!(CODE, None)`, say
/// [`Absent`](super::Absent).
#[diagnostic::do_not_recommend]
impl<F, T: IntoField<F>> IntoField<Option<F>> for Option<T> {
    fn into_field(self) -> Option<F> {
        self.map(IntoField::into_field)
    }
}

#[cfg(feature = "alloc")]
mod owned {
    use alloc::string::ToString;
    use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

    use crate::field::Text;

    macro_rules! displayed {
        ($($type:ty),*) => {$(
            impl From<$type> for Text {
                fn from(value: $type) -> Self {
                    value.to_string().into()
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
    displayed!(uuid::Uuid, &uuid::Uuid);

    #[cfg(feature = "url")]
    displayed!(url::Url, &url::Url);
}

#[cfg(feature = "std")]
mod with_std {
    use alloc::borrow::Cow;
    use alloc::boxed::Box;
    use std::path::{Path, PathBuf};
    use std::time::SystemTime;

    use crate::field::{IntoField, Text};
    use crate::{AsValue, Timestamp, Value};

    /// What is no Unicode in it shows as `�`.
    impl From<&Path> for Text {
        fn from(path: &Path) -> Self {
            path.to_string_lossy().into()
        }
    }

    macro_rules! paths {
        ($($type:ty),*) => {$(
            impl From<$type> for Text {
                fn from(path: $type) -> Self {
                    let path: &Path = path.as_ref();
                    path.into()
                }
            }
        )*};
    }

    paths!(PathBuf, &PathBuf, Box<Path>, Cow<'_, Path>);

    impl AsRef<Path> for Text {
        fn as_ref(&self) -> &Path {
            Path::new(self.as_str())
        }
    }

    /// The first or the last timestamp that there is, if it is before or after.
    #[diagnostic::do_not_recommend]
    impl IntoField<Timestamp> for SystemTime {
        fn into_field(self) -> Timestamp {
            if let Value::Timestamp(timestamp) = self.as_value() {
                timestamp
            } else {
                Timestamp::UNIX_EPOCH
            }
        }
    }
}
