//! The end of a program that failed: its error, in the user's language, and its exit status.

use core::fmt::{self, Write as _};
use std::io::Write as _;
use std::process::ExitCode;
use std::string::String;
use std::vec::Vec;

use errorbook_core::LogWriter;

use crate::codes::{chain, entry_of};
use crate::{ErrorCatalog, Locale, Localized, Value, ambient};

/// Runs a program, prints its error, and returns the exit status.
///
/// It makes the language of the environment (`LANG` and similar variables) the
/// [default](ambient::set_default) of the process. An error is printed to standard error as a
/// [`Report`]. The exit status is the `exit-code` of its entry (`meta = { exit-code = 64 }`), or 1.
///
/// ```no_run
/// use std::process::ExitCode;
///
/// use errorbook::tok::{tok_error, TokError};
///
/// fn run() -> Result<(), TokError> {
///     Err(tok_error!(TOK013, "t-1"))
/// }
///
/// fn main() -> ExitCode {
///     errorbook::main(run)
/// }
/// ```
pub fn main<E: ErrorCatalog + 'static>(run: impl FnOnce() -> Result<(), E>) -> ExitCode {
    speak_of_environment();
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let report = Report::new(error);
            // Nobody may be there to read it.
            let _ = writeln!(std::io::stderr(), "{report}");
            report.exit_code()
        }
    }
}

/// Makes the language of the environment the default, unless the program has chosen one.
fn speak_of_environment() {
    if ambient::locales().is_empty() {
        ambient::set_default(&Locale::from_env()[..]);
    }
}

/// An error as a program prints it at its end: code and message, what caused it, what to do, and where to read on, in
/// the user's language.
///
/// Use it in `fn main() -> Result<(), Report<E>>`, which prints the `Debug` of an error: the
/// `Debug` of a report is the report. The language is the ambient locale when the report is
/// created, even if its scope has ended when the report is printed. Without one, it is the language
/// of the environment.
///
/// ```
/// use errorbook::tok::{tok_error, TokError};
/// use errorbook::{ambient, Locale, Report};
///
/// let ja: Locale = "ja".parse()?;
/// let report = {
///     let _scope = ambient::scope(&ja);
///     Report::new(tok_error!(TOK003, "d-42", std::io::Error::other("disk full")))
/// };
/// let text = format!("{report:?}");
/// assert!(text.starts_with("[TOK003] download Id d-42 の"));
/// assert!(text.contains("\n  ← disk full [?]\n"));
/// # Ok::<(), errorbook::LocaleError>(())
/// ```
///
/// Causes that come from errorbook have their code and speak the same language. The text of any other cause is written
/// as it is and marked with `[?]` if the reader's language is not English: the standard library and most crates speak
/// English.
pub struct Report<E> {
    error: E,
    locales: Vec<Locale>,
}

impl<E> Report<E> {
    /// Takes an error, and the language that is spoken now.
    pub fn new(error: E) -> Self {
        let ambient = ambient::locales();
        let locales = match ambient.is_empty() {
            true => Locale::from_env(),
            false => ambient,
        };
        Self { error, locales }
    }

    /// Returns the error.
    pub fn error(&self) -> &E {
        &self.error
    }

    /// Returns the error itself.
    pub fn into_error(self) -> E {
        self.error
    }
}

impl<E: ErrorCatalog> Report<E> {
    /// Returns the exit status: the `exit-code` of the entry's open data, or 1.
    pub fn exit_code(&self) -> ExitCode {
        let entry = self.localized().entry();
        if let Some(Value::Int(status)) = entry.meta(EXIT_CODE)
            && let Ok(status) = u8::try_from(status)
        {
            return status.into();
        }
        ExitCode::FAILURE
    }

    fn localized(&self) -> Localized<'_, [Locale]> {
        Localized::new(&self.error, &self.locales[..])
    }

    fn is_english(&self) -> bool {
        let first = self.locales.first();
        first.is_none_or(|locale| locale.as_str().split('-').next() == Some("en"))
    }

    fn write_causes(&self, out: &mut String) -> fmt::Result {
        let _scope = ambient::scope(&self.locales[..]);
        for cause in self.error.source().into_iter().flat_map(chain) {
            out.write_str("\n  ← ")?;
            let entry = entry_of(cause);
            if let Some(entry) = entry {
                write!(out, "[{}] ", entry.code())?;
            }
            // What comes from errorbook is safe for a log already, and would be escaped twice.
            match entry {
                Some(_) => write!(out, "{cause}")?,
                None => write!(LogWriter::new(out), "{cause}")?,
            }
            if entry.is_none() && !self.is_english() {
                out.write_str(" [?]")?;
            }
        }
        Ok(())
    }
}

/// The open data that is the exit status of a program.
const EXIT_CODE: &str = "exit-code";

impl<E> From<E> for Report<E> {
    fn from(error: E) -> Self {
        Self::new(error)
    }
}

impl<E: ErrorCatalog> fmt::Display for Report<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let localized = self.localized();
        let entry = localized.entry();
        // At once, so that lines of several threads do not mix.
        let mut out = String::new();
        write!(out, "[{}] {localized}", entry.code())?;
        self.write_causes(&mut out)?;
        for (number, step) in (1..).zip(localized.resolutions()) {
            write!(out, "\n  {number}. {step}")?;
        }
        if let Some(url) = entry.page_url() {
            write!(out, "\n  {url}")?;
        }
        f.write_str(&out)
    }
}

/// Writes the report, for `main`.
impl<E: ErrorCatalog> fmt::Debug for Report<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
