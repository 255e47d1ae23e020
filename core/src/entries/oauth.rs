//! What an error is in a payload of OAuth 2.0.

use super::entry::Entry;
use super::text::Text;
use crate::packed::{NONE, entry as word};

/// An error in a payload of OAuth 2.0 (RFC 6749, section 5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OAuth<'a> {
    error: &'a str,
    description: Option<&'a str>,
}

impl<'a> OAuth<'a> {
    pub(crate) fn new(error: &'a str, description: Option<&'a str>) -> Self {
        Self { error, description }
    }

    /// Returns `error`
    #[must_use]
    pub fn error(&self) -> &'a str {
        self.error
    }

    /// Returns `error_description`, parameters by name, as in `{hours}`. `None`: the payload has none.
    #[must_use]
    pub fn description(&self) -> Option<&'a str> {
        self.description
    }
}

impl<'a> Entry<'a> {
    /// Returns what the error is in a payload of OAuth 2.0 (RFC 6749, section 5.2).
    #[must_use]
    pub fn oauth(&self) -> Option<OAuth<'a>> {
        let error = self.optional(word::OAUTH_ERROR)?;
        Some(OAuth::new(error, self.optional(word::OAUTH_DESCRIPTION)))
    }

    /// Returns `error_description` in a payload of OAuth 2.0, if it shows parameters: the same in every
    /// language. See [`OAuth::description`].
    #[must_use]
    pub fn oauth_template(&self) -> Option<Text<'a>> {
        let offset = self
            .catalog()
            .entry_word(self.index(), word::OAUTH_TEMPLATE)?;
        let offset = Some(offset).filter(|&offset| offset != NONE)?;
        Some(Text {
            entry: *self,
            locale: 0,
            offset: usize::try_from(offset).ok()?,
        })
    }
}
