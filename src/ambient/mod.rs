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

pub(crate) mod probe;
mod scoped;
mod state;
mod surroundings;

use std::future::Future;
use std::vec::Vec;

pub use scoped::Scoped;
pub use state::Scope;
pub(crate) use state::{chain, first, is_probed};
pub(crate) use surroundings::Surroundings;

use crate::{LanguageRange, Locale, LocaleRequest};

/// Makes `Display` speak a language on this thread until the guard is dropped.
///
/// It is for a part of a program. For all of it, as in `main`, use [`set_default`]: a guard in `main` is dropped before an
/// error that `main` returns is printed, which then speaks English again.
///
/// Scopes nest; each ends what it began. A scope is the thread's, so it must not be held across an
/// `await`: see [`scoped`].
pub fn scope<R: LocaleRequest + ?Sized>(locale: &R) -> Scope {
    state::enter(Some(ranges(locale).into()))
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
    let ranges = ranges(locale).into();
    Scoped::new(future, Surroundings::current().with_ranges(ranges))
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

/// Makes `Display` speak a language wherever no [`scope`] says otherwise, until the process ends.
///
/// ```no_run
/// use errorbook::{ambient, Locale};
///
/// # fn run() -> Result<(), Box<dyn std::error::Error>> { Ok(()) }
/// fn main() -> Result<(), Box<dyn std::error::Error>> {
///     ambient::set_default(&Locale::from_env()[..]);
///     run()
/// }
/// ```
pub fn set_default<R: LocaleRequest + ?Sized>(locale: &R) {
    state::set_default(ranges(locale).into());
}

/// Takes the process's default back, so that `Display` speaks each catalog's source locale again.
pub fn clear_default() {
    state::clear_default();
}

/// Returns the ambient locales, best first. Empty if nobody has set any.
#[must_use]
pub fn locales() -> Vec<Locale> {
    let mut ranges = state::with(<[LanguageRange]>::to_vec);
    ranges.retain(|range| range.quality > 0);
    // Stable: among ranges of one quality, the first is preferred.
    ranges.sort_by_key(|range| core::cmp::Reverse(range.quality));
    ranges
        .into_iter()
        .filter_map(|range| range.locale)
        .collect()
}

/// Returns what was asked for, to be asked again for each catalog.
fn ranges<R: LocaleRequest + ?Sized>(request: &R) -> Vec<LanguageRange> {
    let mut ranges = Vec::new();
    request.visit(&mut |range| ranges.push(range));
    ranges
}
