//! What a typed error offers to the renderer.

use crate::{Catalog, Params};

/// An error that is an entry of a catalog.
///
/// Implemented by `#[derive(errorbook::ErrorCatalog)]`, on the enum that the compiler generates and
/// on enums of an application's own. Its methods are what generic code needs; the derive also gives
/// each enum inherent methods, which need no import.
pub trait ErrorCatalog: core::error::Error + Params {
    /// The catalog that the error belongs to.
    fn catalog(&self) -> Catalog<'static>;

    /// The position of the error's entry in [`Catalog::entries`].
    fn entry_index(&self) -> usize;
}

/// So that what is asked of a reference is asked of the error, and a `dyn ErrorCatalog` can be made of
/// one that is borrowed.
impl<E: ErrorCatalog + ?Sized> ErrorCatalog for &E {
    #[inline]
    fn catalog(&self) -> Catalog<'static> {
        (**self).catalog()
    }

    #[inline]
    fn entry_index(&self) -> usize {
        (**self).entry_index()
    }
}
