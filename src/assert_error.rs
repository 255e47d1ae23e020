//! A macro for the tests of those who raise errors.

use errorbook_core::{Entry, ErrorCatalog};

/// Asserts that a result is the error of this code, and returns the error.
///
/// The code is written as when the error is raised: a key, or the code and the case.
///
/// ```
/// use errorbook::assert_error;
/// use errorbook::tok::{TokError, tok_error};
///
/// fn revoke(token_id: &str) -> Result<(), TokError> {
///     Err(tok_error!(TOK013, token_id))
/// }
///
/// let error = assert_error!(revoke("t-1"), TOK013);
/// assert_eq!(error, tok_error!(TOK013, "t-1"));
/// ```
///
/// # Panics
/// If the result is no error, or another one. The panic says which, with its message.
///
/// ```should_panic
/// # use errorbook::tok::{TokError, tok_error};
/// let result: Result<(), TokError> = Err(tok_error!(TOK007));
/// errorbook::assert_error!(result, TOK013); // expected the error TOK013, found TOK007: The username or …
/// ```
#[macro_export]
macro_rules! assert_error {
    ($result:expr, $key:ident $(:: $case:ident)? $(,)?) => {
        match $result {
            ::core::result::Result::Err(error) => {
                let (key, case) = (
                    ::core::stringify!($key),
                    [$(::core::stringify!($case))?],
                );
                if !$crate::__private::v8::is_error_of(&error, key, &case) {
                    ::core::panic!(
                        "expected the error {}, found {}: {}",
                        ::core::stringify!($key $(:: $case)?),
                        $crate::__private::v8::key_of(&error),
                        error,
                    );
                }
                error
            }
            ::core::result::Result::Ok(_) => ::core::panic!(
                "expected the error {}, found no error",
                ::core::stringify!($key $(:: $case)?),
            ),
        }
    };
}

fn entry(error: &dyn ErrorCatalog) -> Entry<'static> {
    Entry::at(error.catalog(), error.entry_index())
}

/// Returns whether an error is that of a key, or of a code and a case.
#[must_use]
pub fn is_error_of(error: &dyn ErrorCatalog, key: &str, case: &[&str]) -> bool {
    let entry = entry(error);
    match case.first() {
        None => entry.key() == key,
        Some(case) => {
            // The name of a case's constructor has `_` where its id has `-`.
            let same = |(own, given): (u8, u8)| own == given || (own, given) == (b'-', b'_');
            let is_case =
                |own: &str| own.len() == case.len() && own.bytes().zip(case.bytes()).all(same);
            let parent = entry.parent();
            parent.is_some_and(|parent| parent.key() == key) && entry.case().is_some_and(is_case)
        }
    }
}

/// Returns the key of an error's entry.
#[must_use]
pub fn key_of(error: &dyn ErrorCatalog) -> &'static str {
    entry(error).key()
}
