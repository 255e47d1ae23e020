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

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::marker::PhantomData;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::vec::Vec;

pub use crate::scoped::Scoped;

use crate::scoped::Surroundings;
use crate::{Catalog, Chain, LanguageRange, Locale, LocaleRequest, negotiate};

thread_local! {
    static SCOPE: RefCell<Option<Arc<[LanguageRange]>>> = const { RefCell::new(None) };
    static CHOSEN: Cell<Chosen> = const { Cell::new(Chosen::NOTHING) };
}

static DEFAULT: RwLock<Option<Arc<[LanguageRange]>>> = RwLock::new(None);
/// By which a thread knows that what it chose is out of date: it grows whenever the default changes, and
/// is 0 until anybody chooses a language.
static VERSION: AtomicU64 = AtomicU64::new(0);
/// What finds the languages once anybody has chosen one. A process in which nobody has takes no lock, and
/// a program in which nobody can has none of what is needed to choose.
static CHOOSER: OnceLock<Chooser> = OnceLock::new();

struct Chooser {
    choose: fn(Catalog<'static>) -> usize,
    chain: fn(&Catalog<'_>) -> Chain,
}

impl Chooser {
    fn install() {
        let _installed = CHOOSER.get_or_init(|| Self {
            choose,
            chain: chosen_chain,
        });
        // Behind it, so that whoever sees the version finds the chooser. Written once, since every thread
        // reads it for every error.
        if VERSION.load(Ordering::Relaxed) == 0 {
            let _begun = VERSION.compare_exchange(0, 1, Ordering::Release, Ordering::Relaxed);
        }
    }
}

/// What a thread chose last, since its next error is most often of the same catalog.
#[derive(Clone, Copy)]
struct Chosen {
    /// Which catalog. Those that are built in stay where they are. 0: nothing was chosen.
    address: usize,
    /// The [`VERSION`] before the choice.
    version: u64,
    /// The locale that is wanted most.
    first: usize,
}

impl Chosen {
    const NOTHING: Self = Self {
        address: 0,
        version: 0,
        first: 0,
    };
}

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
#[allow(
    clippy::needless_update,
    reason = "with `axum` there is more around than the wishes"
)]
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
pub(crate) fn innermost() -> Option<Arc<[LanguageRange]>> {
    let scope = SCOPE.try_with(|scope| scope.try_borrow().ok().and_then(|wishes| wishes.clone()));
    scope.ok().flatten()
}

/// What was asked for here; empty if nobody has set anything.
#[cfg(feature = "axum")]
pub(crate) fn asked() -> Arc<[LanguageRange]> {
    innermost().or_else(default).unwrap_or_else(|| Arc::new([]))
}

/// Begins a scope; with `None` one in which there is none.
pub(crate) fn enter(wishes: Option<Arc<[LanguageRange]>>) -> Scope {
    Chooser::install();
    Scope {
        before: replace_scope(wishes),
        thread: PhantomData,
    }
}

fn replace_scope(wishes: Option<Arc<[LanguageRange]>>) -> Option<Arc<[LanguageRange]>> {
    // Where the thread is ending, there is nothing to speak to any more.
    let _forgotten = CHOSEN.try_with(|chosen| chosen.set(Chosen::NOTHING));
    SCOPE.try_with(|scope| scope.replace(wishes)).ok().flatten()
}

/// Ends a [`scope`] when it is dropped.
#[derive(Debug)]
#[must_use = "the scope ends when the guard is dropped"]
pub struct Scope {
    before: Option<Arc<[LanguageRange]>>,
    /// A guard must be dropped on the thread that it was made on.
    thread: PhantomData<*const ()>,
}

impl Drop for Scope {
    fn drop(&mut self) {
        replace_scope(self.before.take());
    }
}

/// Makes `Display` speak a language wherever no [`scope`] says otherwise.
pub fn set_default<R: LocaleRequest + ?Sized>(locale: &R) {
    Chooser::install();
    replace_default(Some(wishes(locale).into()));
}

/// Takes the process's default back, so that `Display` speaks each catalog's source locale again.
pub fn clear_default() {
    if CHOOSER.get().is_some() {
        replace_default(None);
    }
}

fn replace_default(wishes: Option<Arc<[LanguageRange]>>) {
    *DEFAULT.write().unwrap_or_else(PoisonError::into_inner) = wishes;
    VERSION.fetch_add(1, Ordering::Release);
}

/// The ambient locales, best first. Empty if nobody has set any.
#[must_use]
pub fn locales() -> Vec<Locale> {
    let mut wishes = with(<[LanguageRange]>::to_vec);
    wishes.retain(|wish| wish.quality > 0);
    // Stable: among wishes of one quality, the first is preferred.
    wishes.sort_by_key(|wish| core::cmp::Reverse(wish.quality));
    wishes.into_iter().filter_map(|wish| wish.locale).collect()
}

/// The locale of a catalog that is wanted most.
#[inline]
pub(crate) fn first(catalog: impl Fn() -> Catalog<'static>) -> usize {
    let version = VERSION.load(Ordering::Acquire);
    if version == 0 {
        return Chain::source_only().first();
    }
    match known(catalog().address(), version) {
        Some(first) => first,
        None => first_by_chooser(catalog()),
    }
}

/// What this thread chose last, if it was of this catalog and nobody has changed the default since.
// Inlined, since it is less than a call of it: a thread's cell without a destructor is one load.
#[inline]
fn known(address: usize, version: u64) -> Option<usize> {
    let known = CHOSEN.try_with(Cell::get).ok()?;
    (known.address == address && known.version == version).then_some(known.first)
}

#[cold]
fn first_by_chooser(catalog: Catalog<'static>) -> usize {
    match CHOOSER.get() {
        Some(chooser) => (chooser.choose)(catalog),
        // Never: the version was 0 until there was one.
        None => Chain::source_only().first(),
    }
}

#[cold]
fn choose(catalog: Catalog<'static>) -> usize {
    let (address, version) = (catalog.address(), VERSION.load(Ordering::Acquire));
    let first = chosen_chain(&catalog).first();
    let _ended = CHOSEN.try_with(|chosen| {
        chosen.set(Chosen {
            address,
            version,
            first,
        });
    });
    first
}

/// The ambient locales as a chain of a catalog's.
pub(crate) fn chain(catalog: &Catalog<'_>) -> Chain {
    match CHOOSER.get() {
        Some(chooser) => (chooser.chain)(catalog),
        None => Chain::source_only(),
    }
}

fn chosen_chain(catalog: &Catalog<'_>) -> Chain {
    with(|locales| {
        if locales.is_empty() {
            Chain::source_only()
        } else {
            negotiate(locales, catalog)
        }
    })
}

/// Calls `f` with the ambient locales. `f` runs no code of a value's, which might render another error.
fn with<T>(f: impl FnOnce(&[LanguageRange]) -> T) -> T {
    let ambient = innermost().or_else(default);
    f(ambient.as_deref().unwrap_or_default())
}

/// What was asked for, to be asked again for each catalog.
fn wishes<R: LocaleRequest + ?Sized>(request: &R) -> Vec<LanguageRange> {
    let mut wishes = Vec::new();
    request.visit(&mut |wish| wishes.push(wish));
    wishes
}

fn default() -> Option<Arc<[LanguageRange]>> {
    CHOOSER.get()?;
    DEFAULT
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .clone()
}
