//! The ambient locale: the language that `Display` speaks.
//!
//! It is the locale of the innermost [`scope`] of the thread, else the [default of the
//! process](set_default), else the source locale of each catalog. The environment is read only by
//! [`Locale::from_env`]. A server with many readers passes each reader's locale to `localize`, or
//! gives the future of a request its own scope: [`scoped`].
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
/// Use it for a part of a program. For the whole program, use [`set_default`]: a guard in `main` is
/// dropped before the error that `main` returns is printed, so that error would be in English.
///
/// Scopes can be nested. A scope belongs to a thread, so do not hold it across an `await`: see
/// [`scoped`].
pub fn scope<R: LocaleRequest + ?Sized>(locale: &R) -> Scope {
    state::enter(Some(ranges(locale).into()))
}

/// Makes a future speak a language, on every thread that it runs on.
///
/// Other futures on the same thread are not affected: the scope begins and ends with each poll.
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

/// Makes a future speak the current ambient locale wherever it runs. A spawned task does not
/// inherit the scopes of the task that spawns it.
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

/// Makes `Display` speak a language outside of every [`scope`], until the process ends.
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

/// Removes the default of the process: `Display` speaks the source locale of each catalog again.
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
