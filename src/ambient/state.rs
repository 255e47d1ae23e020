//! Which languages a thread and the process speak, and what a thread chose by them.

use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use crate::{Catalog, Chain, Entry, LanguageRange, negotiate};

thread_local! {
    static SCOPE: RefCell<Option<Arc<[LanguageRange]>>> = const { RefCell::new(None) };
    static CHOSEN: Cell<Chosen> = const { Cell::new(Chosen::NOTHING) };
    /// Set while somebody asks which entry the error is that is being written, and the answer.
    pub(super) static PROBE: Cell<Option<Option<Entry<'static>>>> = const { Cell::new(None) };
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

/// Returns the scope of this thread.
pub(super) fn innermost() -> Option<Arc<[LanguageRange]>> {
    let scope = SCOPE.try_with(|scope| scope.try_borrow().ok().and_then(|ranges| ranges.clone()));
    scope.ok().flatten()
}

/// Begins a scope; with `None` one in which there is none.
pub(super) fn enter(ranges: Option<Arc<[LanguageRange]>>) -> Scope {
    Chooser::install();
    Scope {
        before: replace_scope(ranges),
        thread: PhantomData,
    }
}

fn replace_scope(ranges: Option<Arc<[LanguageRange]>>) -> Option<Arc<[LanguageRange]>> {
    // Where the thread is ending, there is nothing to speak to any more.
    let _forgotten = CHOSEN.try_with(|chosen| chosen.set(Chosen::NOTHING));
    SCOPE.try_with(|scope| scope.replace(ranges)).ok().flatten()
}

/// Ends a [`scope`](crate::ambient::scope) when it is dropped.
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

/// Sets the languages of the process.
pub(super) fn set_default(ranges: Arc<[LanguageRange]>) {
    Chooser::install();
    replace_default(Some(ranges));
}

/// Takes the languages of the process back.
pub(super) fn clear_default() {
    if CHOOSER.get().is_some() {
        replace_default(None);
    }
}

fn replace_default(ranges: Option<Arc<[LanguageRange]>>) {
    *DEFAULT.write().unwrap_or_else(PoisonError::into_inner) = ranges;
    VERSION.fetch_add(1, Ordering::Release);
}

/// Returns the locale of a catalog that is wanted most.
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

/// Returns what this thread chose last, if it was of this catalog and nobody has changed the default since.
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

/// Stands for a locale that no catalog has, so that no message is found.
const NO_LOCALE: usize = u16::MAX as usize;

/// Tells whether somebody asks which entry an error is.
pub(crate) fn is_probed() -> bool {
    PROBE
        .try_with(|probe| probe.get().is_some())
        .unwrap_or(false)
}

#[cold]
fn choose(catalog: Catalog<'static>) -> usize {
    if is_probed() {
        return NO_LOCALE;
    }
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

/// Returns the ambient locales as a chain of a catalog's.
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
pub(super) fn with<T>(f: impl FnOnce(&[LanguageRange]) -> T) -> T {
    let ambient = innermost().or_else(default);
    f(ambient.as_deref().unwrap_or_default())
}

pub(super) fn default() -> Option<Arc<[LanguageRange]>> {
    CHOOSER.get()?;
    DEFAULT
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .clone()
}
