//! The error that caused an error.

#[cfg(feature = "alloc")]
use alloc::{boxed::Box, sync::Arc};
use core::error::Error;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::Deref;

/// The error that caused a catalog error.
///
/// It is shared, so that a catalog error can be cloned. Two are equal if they are the same error.
#[cfg_attr(
    feature = "alloc",
    doc = "
With the feature `alloc`, it is made from any error and from any text:

```
use errorbook::Source;

let source = Source::from(\"connection reset\");
assert_eq!(source.to_string(), \"connection reset\");
assert_eq!(source, source.clone());
```"
)]
#[derive(Clone)]
pub struct Source(Held);

#[derive(Clone)]
enum Held {
    Static(&'static (dyn Error + Send + Sync)),
    // Boxed, so that a source is no larger than a reference to an error.
    #[cfg(feature = "alloc")]
    Shared(Arc<Box<dyn Error + Send + Sync>>),
}

impl Source {
    /// Holds an error that stays, without an allocator.
    ///
    /// ```
    /// use errorbook::Source;
    ///
    /// # #[derive(Debug)]
    /// struct Offline;
    /// # impl core::fmt::Display for Offline {
    /// #     fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
    /// #         f.write_str("offline")
    /// #     }
    /// # }
    /// # impl core::error::Error for Offline {}
    ///
    /// static OFFLINE: Source = Source::new(&Offline);
    /// assert_eq!(OFFLINE.to_string(), "offline");
    /// ```
    #[must_use]
    pub const fn new(error: &'static (dyn Error + Send + Sync)) -> Self {
        Self(Held::Static(error))
    }
}

#[cfg(feature = "alloc")]
impl<E: Into<Box<dyn Error + Send + Sync>>> From<E> for Source {
    fn from(error: E) -> Self {
        Self(Held::Shared(Arc::new(error.into())))
    }
}

#[cfg(not(feature = "alloc"))]
impl<E: Error + Send + Sync> From<&'static E> for Source {
    fn from(error: &'static E) -> Self {
        Self::new(error)
    }
}

impl Deref for Source {
    type Target = dyn Error + Send + Sync;

    fn deref(&self) -> &Self::Target {
        match &self.0 {
            Held::Static(error) => *error,
            #[cfg(feature = "alloc")]
            Held::Shared(error) => &***error,
        }
    }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Held::Static(a), Held::Static(b)) => core::ptr::addr_eq(*a, *b),
            #[cfg(feature = "alloc")]
            (Held::Shared(a), Held::Shared(b)) => Arc::ptr_eq(a, b),
            #[cfg(feature = "alloc")]
            (Held::Static(_), Held::Shared(_)) | (Held::Shared(_), Held::Static(_)) => false,
        }
    }
}

impl Eq for Source {}

/// By which error it is, as two are compared.
impl Hash for Source {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let error: *const (dyn Error + Send + Sync) = &**self;
        error.cast::<()>().hash(state);
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

/// The source of an error as a trait object, whatever a field holds it as: an error, a box of one, or
/// a [`Source`]. Method look-up finds the first of these that fits.
pub trait AsDynError {
    /// Returns the error.
    fn as_dyn_error(&self) -> &(dyn Error + 'static);
}

impl<T: Error + 'static> AsDynError for T {
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! as_dyn_error {
    ($($type:ty),*) => {$(
        impl AsDynError for $type {
            fn as_dyn_error(&self) -> &(dyn Error + 'static) {
                self
            }
        }
    )*};
}

as_dyn_error!(
    dyn Error + 'static,
    dyn Error + Send + 'static,
    dyn Error + Send + Sync + 'static
);
