//! What a typed error offers to the renderer.

use core::fmt;

use crate::packed::Catalog;
use crate::rendering::Message;
use crate::values::Params;

/// An error that is an entry of a catalog.
///
/// Implemented by `#[derive(errorbook::ErrorCatalog)]`, on the enum that the compiler generates and
/// on enums of an application's own. Its methods are what generic code needs; the derive also gives
/// each enum inherent methods, which need no import.
pub trait ErrorCatalog: core::error::Error + Params {
    /// Returns the catalog that the error belongs to.
    fn catalog(&self) -> Catalog<'static>;

    /// Returns the position of the error's entry in [`Catalog::entries`].
    fn entry_index(&self) -> usize;

    /// Writes the message in the locale at a position of [`Catalog::locales`] for a log, as quickly as
    /// an error can that knows its own values. `None`, and nothing is written: the message is to be
    /// looked up, and written with [`Text::write`](crate::Text::write). Where the message is not written
    /// in that locale, `elsewhere` finds another for the entry at a position.
    #[doc(hidden)]
    fn write_log(
        &self,
        locale: usize,
        elsewhere: fn(&'static Catalog<'static>, usize) -> Option<Message<'static>>,
        f: &mut fmt::Formatter<'_>,
    ) -> Option<fmt::Result> {
        let _ = (locale, elsewhere, f);
        None
    }
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

    #[inline(always)]
    fn write_log(
        &self,
        locale: usize,
        elsewhere: fn(&'static Catalog<'static>, usize) -> Option<Message<'static>>,
        f: &mut fmt::Formatter<'_>,
    ) -> Option<fmt::Result> {
        (**self).write_log(locale, elsewhere, f)
    }
}
