//! The error that caused an error.

#[cfg(feature = "alloc")]
use alloc::boxed::Box;
#[cfg(feature = "alloc")]
use alloc::sync::Arc;
use core::error::Error;
use core::fmt;
use core::ops::Deref;

/// The error that caused a catalog error.
///
/// It is shared, so that a catalog error can be cloned. Two are equal if they are the same error.
#[cfg_attr(
    feature = "alloc",
    doc = "
```
use errorbook::Source;

let source = Source::new(\"connection reset\");
assert_eq!(source.to_string(), \"connection reset\");
assert_eq!(source, source.clone());
```"
)]
#[derive(Clone)]
pub struct Source(Shared);

#[cfg(feature = "alloc")]
type Shared = Arc<dyn Error + Send + Sync>;
#[cfg(not(feature = "alloc"))]
type Shared = &'static (dyn Error + Send + Sync);

#[cfg(feature = "alloc")]
impl Source {
    /// Holds an error, or a text as one.
    pub fn new(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(Shared::from(error.into()))
    }
}

#[cfg(not(feature = "alloc"))]
impl Source {
    /// Holds an error.
    pub const fn new(error: &'static (dyn Error + Send + Sync)) -> Self {
        Self(error)
    }
}

impl Deref for Source {
    type Target = dyn Error + Send + Sync;

    fn deref(&self) -> &Self::Target {
        // Of an `Arc` and of a reference alike.
        core::borrow::Borrow::borrow(&self.0)
    }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::addr_eq(&raw const **self, &raw const **other)
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// The source of an error as a trait object, whatever a field holds it as: an error, a box of one, or
/// a [`Source`]. Method look-up finds the first of these that fits.
pub trait AsDynError {
    /// The error.
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
