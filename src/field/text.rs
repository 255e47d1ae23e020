//! The text that a field holds.

#[cfg(feature = "alloc")]
use alloc::{borrow::Cow, boxed::Box, rc::Rc, string::String, sync::Arc};
use core::borrow::Borrow;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::Deref;

use crate::{AsValue, Value};

/// Holds the value of a `string` or `url` parameter.
///
/// It is made from a `&'static str` in any program, and from any text with the feature `alloc`. It reads as a
/// `&str`.
///
/// ```
/// use errorbook::field::Text;
///
/// static UNKNOWN: Text = Text::from_static("unknown");
///
/// fn name(given: Option<&'static str>) -> Text {
///     given.map_or(UNKNOWN.clone(), Text::from)
/// }
///
/// assert_eq!(name(None), "unknown");
/// assert_eq!(&*name(Some("north")), "north");
/// ```
#[derive(Clone)]
pub struct Text(Held);

#[cfg(feature = "alloc")]
type Held = Cow<'static, str>;
#[cfg(not(feature = "alloc"))]
type Held = &'static str;

impl Text {
    /// Holds a text that stays, without copying it.
    #[must_use]
    pub const fn from_static(text: &'static str) -> Self {
        #[cfg(feature = "alloc")]
        return Self(Cow::Borrowed(text));
        #[cfg(not(feature = "alloc"))]
        return Self(text);
    }

    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self
    }
}

impl Deref for Text {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        Borrow::<str>::borrow(&self.0)
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        self
    }
}

impl AsValue for Text {
    #[inline]
    fn as_value(&self) -> Value<'_> {
        Value::Str(self)
    }
}

impl Default for Text {
    fn default() -> Self {
        Self::from_static("")
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl Eq for Text {}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Ord for Text {
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Hashes as the `str` that it can be borrowed as.
impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

macro_rules! equal_to {
    ($($type:ty),*) => {$(
        impl PartialEq<$type> for Text {
            fn eq(&self, other: &$type) -> bool {
                **self == **other
            }
        }

        impl PartialEq<Text> for $type {
            fn eq(&self, other: &Text) -> bool {
                **self == **other
            }
        }
    )*};
}

equal_to!(&str);
#[cfg(feature = "alloc")]
equal_to!(String);

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl PartialEq<Text> for str {
    fn eq(&self, other: &Text) -> bool {
        *self == **other
    }
}

#[cfg(not(feature = "alloc"))]
impl From<&'static str> for Text {
    fn from(text: &'static str) -> Self {
        Self::from_static(text)
    }
}

/// Takes an owned text as it is, and copies any other.
#[cfg(feature = "alloc")]
macro_rules! from_text {
    ($($type:ty),*) => {$(
        impl From<$type> for Text {
            #[inline]
            fn from(text: $type) -> Self {
                Self(Cow::Owned(text.into()))
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
from_text!(
    String,
    &str,
    &String,
    &mut str,
    Box<str>,
    Cow<'_, str>,
    char
);

/// Copies a text that is shared.
#[cfg(feature = "alloc")]
macro_rules! from_shared {
    ($($type:ty),*) => {$(
        impl From<$type> for Text {
            fn from(text: $type) -> Self {
                Self::from(&**text)
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
from_shared!(&&str, &Box<str>, &Arc<str>, &Cow<'_, str>, &Text);

#[cfg(feature = "alloc")]
impl From<Arc<str>> for Text {
    fn from(text: Arc<str>) -> Self {
        Self::from(&*text)
    }
}

#[cfg(feature = "alloc")]
impl From<Rc<str>> for Text {
    fn from(text: Rc<str>) -> Self {
        Self::from(&*text)
    }
}

#[cfg(feature = "alloc")]
impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0.into_owned()
    }
}

#[cfg(feature = "serde")]
impl serde_core::Serialize for Text {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde_core::Deserialize<'de> for Text {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
