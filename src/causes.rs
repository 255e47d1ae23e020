//! An error with everything that caused it, in one language.

use core::error::Error;
use core::fmt;

use errorbook_core::{LocaleRequest, LogWriter, Surface};

use crate::{Localized, ambient};

impl<'a, R: LocaleRequest + ?Sized> Localized<'a, R> {
    /// Returns the error and everything that caused it, in one line and in one language.
    ///
    /// ```
    /// use errorbook::tok::tok_error;
    /// use errorbook::Locale;
    ///
    /// let cause = tok_error!(TOK013, "t-1");
    /// let error = tok_error!(TOK003, "d-42", cause);
    /// let ja: Locale = "ja".parse()?;
    /// assert_eq!(
    ///     error.localize(&ja).chain().to_string(),
    ///     "download Id d-42 のトークンのエクスポートに失敗しました。: IDt-1のトークンが見つかりませんでした。",
    /// );
    /// # Ok::<(), errorbook::LocaleError>(())
    /// ```
    #[must_use]
    pub fn chain(&self) -> CauseChain<'a, R> {
        CauseChain { localized: *self }
    }
}

/// An error and its causes. Made by [`Localized::chain`].
///
/// Its `Display` is one line for a log, whatever surface was chosen before: the messages, separated by `: `. The causes that come from
/// errorbook speak the same language, whichever catalog they are of; in the text of all others, control
/// characters are escaped. Unlike a message alone, it allocates: what was asked for is put into an
/// [ambient scope](ambient::scope) while the causes are written.
pub struct CauseChain<'a, R: ?Sized> {
    localized: Localized<'a, R>,
}

impl<'a, R: LocaleRequest + ?Sized> CauseChain<'a, R> {
    /// Returns what caused the error, the nearest cause first.
    pub fn causes(&self) -> impl Iterator<Item = &'a (dyn Error + 'static)> + use<'a, R> {
        core::iter::successors(
            self.localized.error().source(),
            |error: &&'a (dyn Error + 'static)| (*error).source(),
        )
    }
}

impl<R: LocaleRequest + ?Sized> fmt::Display for CauseChain<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.localized.on(Surface::Log))?;
        let _scope = ambient::scope(self.localized.request());
        let mut out = LogWriter::new(f);
        for cause in self.causes() {
            fmt::Write::write_fmt(&mut out, format_args!(": {cause}"))?;
        }
        Ok(())
    }
}

impl<R: ?Sized> fmt::Debug for CauseChain<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CauseChain")
            .field("localized", &self.localized)
            .finish()
    }
}
