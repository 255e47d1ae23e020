//! What is installed, for the whole process.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use errorbook_overrides::Loaded;

use crate::Catalog;

static INSTALLED: RwLock<Option<Arc<Loaded>>> = RwLock::new(None);
/// Whether anything is installed, so that a process without overrides takes no lock. Written with
/// the lock held, which keeps it in step.
static IS_INSTALLED: AtomicBool = AtomicBool::new(false);

pub(super) fn replace(overrides: Option<Arc<Loaded>>) {
    let mut installed = INSTALLED.write().unwrap_or_else(PoisonError::into_inner);
    IS_INSTALLED.store(overrides.is_some(), Ordering::Release);
    let before = std::mem::replace(&mut *installed, overrides);
    // Freeing what was there may take its time, and nobody should wait for it.
    drop(installed);
    drop(before);
}

/// Returns whether anything stands in the place of any catalog.
#[inline]
pub(crate) fn is_installed() -> bool {
    IS_INSTALLED.load(Ordering::Acquire)
}

pub(super) fn get() -> Option<Arc<Loaded>> {
    if !is_installed() {
        return None;
    }
    INSTALLED
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .clone()
}

/// Returns what stands in the place of a catalog now. It stays while this is held; no lock does.
pub(crate) fn current(built_in: &Catalog<'static>) -> Option<Current> {
    let loaded = get()?;
    let position = position(&loaded, built_in)?;
    Some(Current { loaded, position })
}

/// Finds what stands in the place of a catalog.
pub(super) fn position(loaded: &Loaded, built_in: &Catalog<'static>) -> Option<usize> {
    let mut catalogs = loaded.catalogs.iter();
    catalogs.position(|overriding| overriding.built_in == *built_in)
}

/// A catalog that stands in the place of another. Made by [`current`].
pub(crate) struct Current {
    loaded: Arc<Loaded>,
    position: usize,
}

impl Current {
    pub(crate) fn catalog(&self) -> Catalog<'_> {
        let overriding = self.loaded.catalogs.get(self.position);
        overriding.map_or(Catalog::new(&[], ""), |overriding| {
            overriding.packed.catalog()
        })
    }
}
