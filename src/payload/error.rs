//! Why a payload is not an error of a catalog.

use alloc::string::String;
use core::fmt;

/// Why a payload could not be turned into a typed error.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PayloadError {
    /// The payload does not say which entry of which catalog it is, as one of another service need
    /// not.
    Unnamed {
        /// The member that is missing.
        member: &'static str,
    },
    /// The payload is of another catalog.
    OtherCatalog {
        /// The catalog that was expected.
        expected: &'static str,
        /// The catalog that the payload names.
        found: String,
    },
    /// The catalog has no entry of this key. It may be newer where the payload comes from.
    UnknownEntry {
        /// The catalog.
        catalog: &'static str,
        /// The key that the payload names.
        key: String,
    },
    /// A parameter is not there.
    Missing {
        /// The entry's key.
        entry: &'static str,
        /// The parameter's name.
        param: &'static str,
    },
    /// A parameter has a value that its type does not have.
    Mistyped {
        /// The entry's key.
        entry: &'static str,
        /// The parameter's name.
        param: &'static str,
        /// What was expected, as in ``a `u32` ``.
        expected: String,
        /// What was found, of a text the beginning.
        found: String,
    },
    /// The entry has a secret parameter, which no payload carries.
    SecretParam {
        /// The entry's key.
        entry: &'static str,
        /// The parameter's name.
        param: &'static str,
    },
}

impl fmt::Display for PayloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unnamed { member } => {
                write!(
                    f,
                    "the payload names no entry of a catalog: `{member}` is missing"
                )
            }
            Self::OtherCatalog { expected, found } => {
                let found = Excerpt(found);
                write!(
                    f,
                    "the payload is of the catalog {found}, not of `{expected}`"
                )
            }
            Self::UnknownEntry { catalog, key } => {
                write!(f, "the catalog `{catalog}` has no entry {}", Excerpt(key))
            }
            Self::Missing { entry, param } => {
                write!(f, "the parameter `{param}` of `{entry}` is missing")
            }
            Self::Mistyped {
                entry,
                param,
                expected,
                found,
            } => {
                write!(
                    f,
                    "the parameter `{param}` of `{entry}` has to be {expected}, but is {found}"
                )
            }
            Self::SecretParam { entry, param } => {
                write!(
                    f,
                    "the parameter `{param}` of `{entry}` is secret, so no payload contains it"
                )
            }
        }
    }
}

impl core::error::Error for PayloadError {}

/// The beginning of a foreign text, in quotation marks, safe for a log.
pub(super) struct Excerpt<'a>(pub(super) &'a str);

/// The most characters that are shown of a foreign text.
const MOST_SHOWN: usize = 60;

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = self.0.char_indices().nth(MOST_SHOWN).map(|(at, _)| at);
        let shown = end.and_then(|end| self.0.get(..end)).unwrap_or(self.0);
        write!(f, "{shown:?}{}", if end.is_some() { "…" } else { "" })
    }
}
