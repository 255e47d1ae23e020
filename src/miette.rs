//! Errors as diagnostics of the crate `miette`.

use alloc::boxed::Box;
use alloc::string::String;
use core::error::Error;
use core::fmt::{self, Write as _};

use errorbook_core::LogWriter;

use crate::ambient;
use crate::{Entry, ErrorCatalog, LocaleRequest, Localized, LocalizedText};

/// An error with the language of its reader, as a diagnostic: code, message, resolutions as help, and
/// the URL of its page. Its severity is always that of an error.
///
/// It holds both, so that it can be returned as a `miette::Report`. What is shown is safe for a
/// terminal, and so are the causes: their texts are taken in the reader's language, and escaped, when
/// the diagnostic is made. [`error`](Self::error) leads to the causes themselves.
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
    cause: Option<Box<Cause>>,
}

impl<E: ErrorCatalog, R: LocaleRequest> Diagnostic<E, R> {
    /// Returns `error` for a reader who asked for `request`.
    pub fn new(error: E, request: R) -> Self {
        let scope = ambient::scope(&request);
        let cause = error.source().map(Cause::new);
        drop(scope);
        Self {
            error,
            request,
            cause,
        }
    }

    /// Returns the error.
    pub const fn error(&self) -> &E {
        &self.error
    }

    /// Returns the error itself.
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
        let cause = self.cause.as_deref()?;
        Some(cause)
    }
}

/// What an error says that caused another, and what caused it in turn.
#[derive(Clone, Debug)]
struct Cause {
    text: String,
    source: Option<Box<Cause>>,
}

impl Cause {
    fn new(error: &dyn Error) -> Box<Self> {
        let mut text = String::new();
        // A `String` refuses nothing; an error that does has said what it could.
        let _ = write!(LogWriter::new(&mut text), "{error}");
        let source = error.source().map(Self::new);
        Box::new(Self { text, source })
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Error for Cause {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let source = self.source.as_deref()?;
        Some(source)
    }
}

impl<E: ErrorCatalog, R: LocaleRequest + fmt::Debug> ::miette::Diagnostic for Diagnostic<E, R> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.entry().code()))
    }

    fn severity(&self) -> Option<::miette::Severity> {
        Some(::miette::Severity::Error)
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
