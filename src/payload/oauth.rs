//! Errors as OAuth 2.0 has them.

use core::fmt;

use errorbook_core::{Entry, OAuth, Params};
use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use super::PublicView;
use super::native::{AsStr, serialize_page};
use crate::{ErrorCatalog, Style, Surface, Text, Value};

/// An error as the body of an answer of OAuth 2.0: `error`, `error_description` and `error_uri` of
/// RFC 6749, section 5.2, which RFC 7009, section 2.2.1, shares.
///
/// Only an entry with `wire.oauth` in its catalog is one. Its description is what the catalog says
/// there, the same in every language; where it shows a value (`{ $name }`), characters that the
/// protocol does not allow are replaced in it. `error_uri` is the URL of the entry's page.
///
/// ```
/// use errorbook::akoya::akoya_error;
/// use errorbook::payload::OAuthError;
///
/// let error = akoya_error!(InvalidClient);
/// let oauth = OAuthError::new(&error).unwrap();
/// assert_eq!(
///     serde_json::to_string(&oauth)?,
///     r#"{"error":"invalid_client","error_description":"Invalid client credentials."}"#,
/// );
/// assert_eq!(oauth.status(), 401);
/// assert_eq!(oauth.challenge("tokens").unwrap().to_string(), r#"Basic realm="tokens""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct OAuthError<'a> {
    pub(super) error: PublicView<'a>,
    details: OAuthDetails<'static, PublicView<'a>>,
}

impl<'a> OAuthError<'a> {
    /// The media type of the body.
    pub const MEDIA_TYPE: &'static str = "application/json";

    /// The headers that an answer has beside its `Content-Type`, whatever the error: no cache may keep
    /// it (RFC 6749, sections 5.1 and 5.2).
    pub const HEADERS: [(&'static str, &'static str); 2] =
        [("Cache-Control", "no-store"), ("Pragma", "no-cache")];

    /// Returns the error as one of OAuth 2.0. `None` if its entry has no `wire.oauth`.
    #[must_use]
    pub fn new(error: &'a dyn ErrorCatalog) -> Option<Self> {
        Self::from_view(PublicView::new(error))
    }

    pub(super) fn from_view(error: PublicView<'a>) -> Option<Self> {
        let details = OAuthDetails::new(error.entry(), error)?;
        Some(Self { error, details })
    }

    /// Returns `error`
    #[must_use]
    pub fn error(&self) -> &'static str {
        self.details.oauth.error()
    }

    /// Returns `error_description`. `None` if the payload has none.
    #[must_use]
    pub fn description(&self) -> Option<impl fmt::Display + use<'a>> {
        self.details.description()
    }

    /// Returns the status that the error is answered with: the entry's, or else 400 (RFC 6749, section 5.2).
    #[must_use]
    pub fn status(&self) -> u16 {
        self.details.status()
    }

    /// Returns whether only a resource answers with it (RFC 6750, section 3.1).
    pub(super) fn is_of_resource(&self) -> bool {
        matches!(self.error(), "invalid_token" | "insufficient_scope")
    }
}

impl fmt::Debug for OAuthError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("OAuthError")
            .field(&self.details.oauth)
            .finish()
    }
}

impl Serialize for OAuthError<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.details.serialize(serializer)
    }
}

/// The body of an entry with given values in OAuth 2.0, as an [`OAuthError`] writes that of an error.
///
/// Serves tools that have a catalog and no enum of it; see [`ProblemDetails`](super::ProblemDetails).
#[derive(Clone, Copy)]
pub struct OAuthDetails<'a, P> {
    entry: Entry<'a>,
    oauth: OAuth<'a>,
    params: P,
}

impl<'a, P: Params + Copy> OAuthDetails<'a, P> {
    /// Returns the body of an entry, whose parameters are `params`. `None` if it has no `wire.oauth`.
    #[must_use]
    pub fn new(entry: Entry<'a>, params: P) -> Option<Self> {
        let oauth = entry.oauth()?;
        Some(Self {
            entry,
            oauth,
            params,
        })
    }

    /// Returns the status of the answer: the entry's, or else 400 (RFC 6749, section 5.2).
    #[must_use]
    pub fn status(&self) -> u16 {
        self.entry.status().unwrap_or(400)
    }

    fn description(&self) -> Option<Description<'a, P>> {
        Some(Description {
            text: self.oauth.description()?,
            template: self.entry.oauth_template(),
            params: self.params,
        })
    }
}

impl<P> fmt::Debug for OAuthDetails<'_, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("OAuthDetails").field(&self.oauth).finish()
    }
}

impl<P: Params + Copy> Serialize for OAuthDetails<'_, P> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (description, page) = (self.description(), self.entry.page_url());
        let members = 1 + usize::from(description.is_some()) + usize::from(page.is_some());
        let mut out = serializer.serialize_struct("OAuthError", members)?;
        out.serialize_field("error", &AsStr(Conformed(self.oauth.error())))?;
        match description {
            Some(description) => out.serialize_field("error_description", &AsStr(description))?,
            None => out.skip_field("error_description")?,
        }
        serialize_page::<S>("error_uri", page, &mut out)?;
        out.end()
    }
}

/// `error_description`, with values if it shows any.
struct Description<'a, P> {
    text: &'a str,
    template: Option<Text<'a>>,
    params: P,
}

impl<P: Params> fmt::Display for Description<'_, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.template {
            Some(template) => template.write(&self.params, Style::WIRE, f),
            None => Conformed(self.text).fmt(f),
        }
    }
}

/// A text in the characters of RFC 6749, section 5.2.
pub(super) struct Conformed<'a>(pub(super) &'a str);

impl fmt::Display for Conformed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Value::Str(self.0).write(None, Surface::Wire, f)
    }
}
