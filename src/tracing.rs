//! Errors in traces and structured logs.
//!
//! [`event!`](crate::event) records an error as an event of the crate `tracing`, [`record`] on a span.
//! Both write these fields:
//!
//! | field | |
//! |---|---|
//! | `error.catalog` | the catalog's name |
//! | `error.code` | what people see of the entry |
//! | `error.key` | what identifies it in its catalog; only if it is not the code |
//! | `error.status` | the status of HTTP, if there is one, as a number |
//! | `error.params` | the parameters, as in `hours=24 user="ann"`, secrets redacted; only if there are any |
//! | `error.source` | the error that caused it, if there is one |
//!
//! Field names of an event are fixed at compile time, so the parameters of all errors share one
//! field. The message of an event is the error's `Display`: in the ambient locale, and safe for a
//! log.

use core::error::Error;
use core::fmt::{self, Write};

use ::tracing::Span;
use ::tracing::field::DisplayValue;

use crate::{Entry, ErrorCatalog, ListValue, Param, Surface, Value};

/// Records an error as an event: `event!(Level::ERROR, error)`. The arguments of `tracing::event!`
/// can follow: fields, and a message instead of the error's.
///
/// The error may be a reference or a box. It is formatted only if a subscriber is interested.
///
/// ```
/// use errorbook::tok::tok_error;
/// use errorbook::tracing::Level;
///
/// let error = tok_error!(TOK013, "t-1");
/// errorbook::event!(Level::ERROR, error);
/// errorbook::event!(Level::WARN, &error, attempt = 2, "no token, trying again");
/// ```
#[macro_export]
macro_rules! event {
    ($level:expr, $error:expr $(,)?) => {
        $crate::event!(@ $level, $error, error => "{}", error.error())
    };
    ($level:expr, $error:expr, $($rest:tt)+) => {
        $crate::event!(@ $level, $error, error => $($rest)+)
    };
    (@ $level:expr, $error:expr, $name:ident => $($rest:tt)+) => {
        match &$error {
            error => {
                use $crate::tracing::AsFields as _;
                let $name = error.as_fields();
                $crate::tracing::__event!(
                    $level,
                    error.catalog = $name.catalog(),
                    error.code = $name.code(),
                    error.key = $name.key(),
                    error.status = $name.status(),
                    error.params = $name.params(),
                    error.source = $name.source(),
                    $($rest)+
                )
            }
        }
    };
}

pub use ::tracing::Level;
#[doc(hidden)]
pub use ::tracing::event as __event;

/// Records an error on a span, in those of the [fields](self) that the span has.
///
/// ```
/// use errorbook::tok::tok_error;
/// use tracing::field::Empty;
///
/// let span = tracing::info_span!("export", error.code = Empty, error.params = Empty);
/// errorbook::tracing::record(&span, &tok_error!(TOK013, "t-1"));
/// ```
pub fn record(span: &Span, error: &dyn ErrorCatalog) {
    let fields = Fields { error };
    span.record("error.catalog", fields.catalog());
    span.record("error.code", fields.code());
    span.record("error.key", fields.key());
    span.record("error.status", fields.status());
    span.record("error.params", fields.params());
    span.record("error.source", fields.source());
}

/// The fields that are recorded of an error. Made by [`AsFields::as_fields`].
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    error: &'a dyn ErrorCatalog,
}

impl<'a> Fields<'a> {
    /// Returns the error.
    #[must_use]
    pub fn error(&self) -> &'a dyn ErrorCatalog {
        self.error
    }

    /// Returns `error.catalog`
    #[must_use]
    pub fn catalog(&self) -> &'static str {
        self.entry().catalog().name()
    }

    /// Returns `error.code`
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.entry().code()
    }

    /// Returns `error.key`, if it is not the code.
    #[must_use]
    pub fn key(&self) -> Option<&'static str> {
        Some(self.entry().key()).filter(|key| *key != self.code())
    }

    /// Returns `error.status`
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.entry().status()
    }

    /// Returns `error.params`, if there are any.
    #[must_use]
    pub fn params(&self) -> Option<DisplayValue<ParamList<'a>>> {
        let list = ParamList {
            error: self.error,
            entry: self.entry(),
        };
        list.entry.params().next()?;
        Some(::tracing::field::display(list))
    }

    /// Returns `error.source`
    #[must_use]
    pub fn source(&self) -> Option<&'a (dyn Error + 'static)> {
        self.error.source()
    }

    fn entry(&self) -> Entry<'static> {
        Entry::at(self.error.catalog(), self.error.entry_index())
    }
}

/// An error, as [`event!`](crate::event) takes one.
pub trait AsFields {
    /// Returns what is recorded of it.
    fn as_fields(&self) -> Fields<'_>;
}

impl<E: ErrorCatalog> AsFields for E {
    fn as_fields(&self) -> Fields<'_> {
        Fields { error: self }
    }
}

macro_rules! as_fields {
    ($($type:ty),*) => {$(
        impl AsFields for $type {
            fn as_fields(&self) -> Fields<'_> {
                Fields { error: self }
            }
        }
    )*};
}

as_fields!(
    dyn ErrorCatalog + '_,
    dyn ErrorCatalog + Send + '_,
    dyn ErrorCatalog + Send + Sync + '_
);

/// The parameters with their values, as in `hours=24 user="ann"`, safe for a log. Texts stand in
/// quotation marks, so that no value can look like another parameter.
#[derive(Clone, Copy, Debug)]
pub struct ParamList<'a> {
    error: &'a dyn ErrorCatalog,
    entry: Entry<'static>,
}

impl fmt::Display for ParamList<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut is_first = true;
        for (index, param) in self.entry.params().enumerate() {
            // Declared or held as such: either is enough.
            let value = if param.is_secret() {
                Value::Redacted
            } else {
                self.error.value(index)
            };
            if matches!(value, Value::Absent) {
                continue;
            }
            if !is_first {
                f.write_char(' ')?;
            }
            is_first = false;
            write!(f, "{}=", param.name())?;
            write_value(&param, value, f)?;
        }
        Ok(())
    }
}

fn write_value(param: &Param<'_>, value: Value<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let most = param
        .max_chars()
        .and_then(|most| usize::try_from(most).ok());
    // The alternate form of a length of time, which texts have, holds spaces.
    if let Value::Duration(length) = value {
        return write!(f, "{}", length.get());
    }
    if let Value::List(list) = value {
        return write_list(param, list, f);
    }
    if !is_text(value) {
        return value.write(most, Surface::Log, f);
    }
    f.write_char('"')?;
    value.write(most, Surface::Log, &mut Quoted(f))?;
    f.write_char('"')
}

/// Tells whether a value is text that may hold spaces.
fn is_text(value: Value<'_>) -> bool {
    matches!(
        value,
        Value::Str(_) | Value::Char(_) | Value::Display(_) | Value::Lossy(_)
    )
}

fn write_list(param: &Param<'_>, list: ListValue<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_char('[')?;
    for (index, value) in list.iter().enumerate() {
        if index > 0 {
            f.write_char(',')?;
        }
        write_value(param, value, f)?;
    }
    f.write_char(']')
}

/// Escapes quotation marks. Backslashes are escaped by [`Surface::Log`].
struct Quoted<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl Write for Quoted<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for (index, part) in text.split('"').enumerate() {
            if index > 0 {
                self.0.write_str("\\\"")?;
            }
            self.0.write_str(part)?;
        }
        Ok(())
    }
}
