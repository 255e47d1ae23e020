//! The ambient locale: the language that `Display` speaks.
//!
//! It is that of the innermost [`scope`] of the thread, else the [process's default](set_default),
//! else each catalog's source locale. It is never read from the environment unless the program asks,
//! by [`Locale::from_env`]. A server that answers many readers names each reader's locale by an error's
//! `localize`, or gives the future that answers a request a scope of its own: [`scoped`].
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
use std::future::Future;
use std::marker::PhantomData;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::vec::Vec;

pub use crate::scoped::Scoped;

use crate::scoped::Surroundings;
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
/// `await`: see [`scoped`].
pub fn scope<R: LocaleRequest + ?Sized>(locale: &R) -> Scope {
    enter(Some(wishes(locale).into()))
}

/// Makes a future speak a language, on whatever thread it goes on after an `await`.
///
/// Other futures on the same thread are not concerned: the scope begins and ends with each poll.
///
/// ```
/// use errorbook::tok::tok_error;
/// use errorbook::{ambient, AcceptLanguage};
///
/// let answer = ambient::scoped(&AcceptLanguage("ja"), async {
///     std::future::ready(()).await;
///     tok_error!(TOK013, "t-1").to_string()
/// });
/// # let mut answer = std::pin::pin!(answer);
/// # let mut context = std::task::Context::from_waker(std::task::Waker::noop());
/// # let std::task::Poll::Ready(answer) = answer.as_mut().poll(&mut context) else { unreachable!() };
/// assert_eq!(answer, "IDt-1のトークンが見つかりませんでした。");
/// ```
pub fn scoped<R: LocaleRequest + ?Sized, F: Future>(locale: &R, future: F) -> Scoped<F> {
    let wishes = Some(wishes(locale).into());
    Scoped::new(
        future,
        Surroundings {
            wishes,
            ..Surroundings::current()
        },
    )
}

/// Makes a future that is to run elsewhere speak what is spoken here: a task that is spawned does not
/// know the scopes of the one that spawns it.
///
/// ```no_run
/// # fn spawn<F>(_: F) {}
/// use errorbook::ambient;
///
/// # async fn export() {}
/// spawn(ambient::carry(export()));
/// ```
pub fn carry<F: Future>(future: F) -> Scoped<F> {
    Scoped::new(future, Surroundings::current())
}

/// The scope of this thread.
pub(crate) fn innermost() -> Option<Arc<[Requested]>> {
    let scope = SCOPE.try_with(|scope| scope.try_borrow().ok().and_then(|wishes| wishes.clone()));
    scope.ok().flatten()
}

/// What was asked for here; empty if nobody has set anything.
#[cfg(feature = "axum")]
pub(crate) fn asked() -> Arc<[Requested]> {
    innermost().or_else(default).unwrap_or_else(|| Arc::new([]))
}

/// Begins a scope; with `None` one in which there is none.
pub(crate) fn enter(wishes: Option<Arc<[Requested]>>) -> Scope {
    // Where the thread is ending, there is nothing to speak to any more.
    let before = SCOPE.try_with(|scope| scope.replace(wishes)).ok().flatten();
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
    let ambient = innermost().or_else(default);
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
