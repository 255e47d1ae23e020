//! Errors as diagnostics of the crate `miette`.

use alloc::boxed::Box;
use core::error::Error;
use core::fmt;

use crate::{Entry, ErrorCatalog, LocaleRequest, Localized, LocalizedText};

/// An error with the language of its reader, as a diagnostic: code, message, resolutions as help, and
/// the URL of its page.
///
/// It holds both, so that it can be returned as a `miette::Report`. What is shown is safe for a
/// terminal.
///
/// ```
/// use errorbook::miette::Diagnostic;
/// use errorbook::tok::tok_error;
/// use errorbook::Locale;
///
/// fn export() -> miette::Result<()> {
///     let ja: Locale = "ja".parse().unwrap_or(Locale::parse("en").unwrap());
///     Err(Diagnostic::new(tok_error!(TOK013, "t-1"), ja))?
/// }
///
/// let report = export().unwrap_err();
/// assert_eq!(report.to_string(), "IDt-1のトークンが見つかりませんでした。");
/// assert_eq!(report.code().unwrap().to_string(), "TOK013");
/// assert!(report.help().is_some());
/// ```
#[derive(Clone, Debug)]
pub struct Diagnostic<E, R> {
    error: E,
    request: R,
}

impl<E: ErrorCatalog, R: LocaleRequest> Diagnostic<E, R> {
    /// `error` for a reader who asked for `request`.
    pub const fn new(error: E, request: R) -> Self {
        Self { error, request }
    }

    /// The error.
    pub const fn error(&self) -> &E {
        &self.error
    }

    /// The error itself.
    pub fn into_error(self) -> E {
        self.error
    }

    fn localized(&self) -> Localized<'_, R> {
        Localized::new(&self.error, &self.request)
    }

    fn entry(&self) -> Entry<'static> {
        Entry::at(self.error.catalog(), self.error.entry_index())
    }
}

impl<E: ErrorCatalog, R: LocaleRequest> fmt::Display for Diagnostic<E, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.localized().fmt(f)
    }
}

impl<E: ErrorCatalog, R: LocaleRequest + fmt::Debug> Error for Diagnostic<E, R> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.error.source()
    }
}

impl<E: ErrorCatalog, R: LocaleRequest + fmt::Debug> ::miette::Diagnostic for Diagnostic<E, R> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.entry().code()))
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let localized = self.localized();
        localized.resolutions().next()?;
        Some(Box::new(Steps(localized)))
    }

    fn url<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let page = self.entry().page_url()?;
        Some(Box::new(page))
    }
}

/// The resolutions: one as it is, several numbered, each on a line of its own.
struct Steps<'a, R>(Localized<'a, R>);

impl<R: LocaleRequest> fmt::Display for Steps<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut steps = self.0.resolutions();
        let first: Option<LocalizedText<'_, R>> = steps.next();
        let Some(first) = first else { return Ok(()) };
        let mut rest = steps.zip(2..).peekable();
        if rest.peek().is_none() {
            return write!(f, "{first}");
        }
        write!(f, "1. {first}")?;
        rest.try_for_each(|(step, number)| write!(f, "\n{number}. {step}"))
    }
}
