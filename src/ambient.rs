//! The ambient locale: the language that `Display` speaks.
//!
//! It is that of the innermost [`scope`] of the thread, else the [process's default](set_default),
//! else each catalog's source locale. It is never read from the environment unless the program asks,
//! by [`Locale::from_env`]. A server that answers many readers does not need it: it names each reader's
//! locale, by an error's `localize`.
//!
//! ```
//! use errorbook::tok::tok_error;
//! use errorbook::{ambient, Locale};
//!
//! let error = tok_error!(TOK013, "t-1");
//! let ja: Locale = "ja".parse()?;
//! {
//!     let _scope = ambient::scope(&ja);
//!     assert_eq!(error.to_string(), "IDt-1のトークンが見つかりませんでした。");
//! }
//! assert_eq!(error.to_string(), "Token with ID 't-1' was not found.");
//! # Ok::<(), errorbook::LocaleError>(())
//! ```

use std::cell::RefCell;
use std::marker::PhantomData;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::vec::Vec;

use crate::{Catalog, Chain, Locale, LocaleRequest, Requested, negotiate};

thread_local! {
    static SCOPE: RefCell<Option<Arc<[Requested]>>> = const { RefCell::new(None) };
}

static DEFAULT: RwLock<Option<Arc<[Requested]>>> = RwLock::new(None);
/// Whether there is a default, so that a process without one takes no lock.
static HAS_DEFAULT: AtomicBool = AtomicBool::new(false);

/// Makes `Display` speak a language on this thread until the guard is dropped.
///
/// Scopes nest; each ends what it began. A scope is the thread's, so it must not be held across an
/// `await` that may go on elsewhere.
pub fn scope<R: LocaleRequest + ?Sized>(locale: &R) -> Scope {
    let wishes: Arc<[Requested]> = wishes(locale).into();
    // Where the thread is ending, there is nothing to speak to any more.
    let before = SCOPE
        .try_with(|scope| scope.replace(Some(wishes)))
        .ok()
        .flatten();
    Scope {
        before,
        thread: PhantomData,
    }
}

/// Ends a [`scope`] when it is dropped.
#[derive(Debug)]
#[must_use = "the scope ends when the guard is dropped"]
pub struct Scope {
    before: Option<Arc<[Requested]>>,
    /// A guard must be dropped on the thread that it was made on.
    thread: PhantomData<*const ()>,
}

impl Drop for Scope {
    fn drop(&mut self) {
        let before = self.before.take();
        let _ended = SCOPE.try_with(|scope| scope.replace(before));
    }
}

/// Makes `Display` speak a language wherever no [`scope`] says otherwise.
pub fn set_default<R: LocaleRequest + ?Sized>(locale: &R) {
    let wishes: Arc<[Requested]> = wishes(locale).into();
    *DEFAULT.write().unwrap_or_else(PoisonError::into_inner) = Some(wishes);
    HAS_DEFAULT.store(true, Ordering::Release);
}

/// Takes the process's default back, so that `Display` speaks each catalog's source locale again.
pub fn clear_default() {
    *DEFAULT.write().unwrap_or_else(PoisonError::into_inner) = None;
    HAS_DEFAULT.store(false, Ordering::Release);
}

/// The ambient locales, best first. Empty if nobody has set any.
#[must_use]
pub fn locales() -> Vec<Locale> {
    let mut wishes = with(<[Requested]>::to_vec);
    wishes.retain(|wish| wish.quality > 0);
    // Stable: among wishes of one quality, the first is preferred.
    wishes.sort_by_key(|wish| core::cmp::Reverse(wish.quality));
    wishes.into_iter().filter_map(|wish| wish.locale).collect()
}

/// The ambient locales as a chain of a catalog's.
pub(crate) fn chain(catalog: &Catalog<'_>) -> Chain {
    with(|locales| {
        if locales.is_empty() {
            Chain::source_only()
        } else {
            negotiate(locales, catalog)
        }
    })
}

/// Calls `f` with the ambient locales. No lock or borrow is held while a message is rendered: a
/// value's own code may render another.
fn with<T>(f: impl FnOnce(&[Requested]) -> T) -> T {
    let scope = SCOPE.try_with(|scope| scope.try_borrow().ok().and_then(|locales| locales.clone()));
    let ambient = scope.ok().flatten().or_else(default);
    f(ambient.as_deref().unwrap_or_default())
}

/// What was asked for, to be asked again for each catalog.
fn wishes<R: LocaleRequest + ?Sized>(request: &R) -> Vec<Requested> {
    let mut wishes = Vec::new();
    request.visit(&mut |wish| wishes.push(wish));
    wishes
}

fn default() -> Option<Arc<[Requested]>> {
    if !HAS_DEFAULT.load(Ordering::Acquire) {
        return None;
    }
    DEFAULT
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .clone()
}
