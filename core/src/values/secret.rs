//! Values that must not be shown.

use core::fmt;

/// A value that is carried but never shown, such as a password.
///
/// It has no `Display`, its `Debug` is `[redacted]`, no pattern can print it and no payload holds
/// it. Code that needs the value says so by [`expose`](Self::expose).
///
/// ```
/// use errorbook_core::Secret;
///
/// let password = Secret::new("hunter2");
/// assert_eq!(format!("{password:?}"), "[redacted]");
/// assert_eq!(*password.expose(), "hunter2");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Secret<T>(T);

impl<T> Secret<T> {
    /// Hides a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// Returns the value, for code that has a reason to see it.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// Returns the value itself, for code that has a reason to see it.
    pub fn into_exposed(self) -> T {
        self.0
    }
}

impl<T> From<T> for Secret<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}
