//! Errors as OAuth 2.0 has them.

use core::fmt::{self, Write};

use errorbook_core::{Entry, OAuth, Params};
use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use super::Presented;
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
    error: Presented<'a>,
    details: OAuthDetails<'static, Presented<'a>>,
}

impl<'a> OAuthError<'a> {
    /// The media type of the body.
    pub const MEDIA_TYPE: &'static str = "application/json";

    /// The headers that an answer has beside its `Content-Type`, whatever the error: no cache may keep
    /// it (RFC 6749, sections 5.1 and 5.2).
    pub const HEADERS: [(&'static str, &'static str); 2] =
        [("Cache-Control", "no-store"), ("Pragma", "no-cache")];

    /// The error as one of OAuth 2.0. `None` if its entry has no `wire.oauth`.
    #[must_use]
    pub fn new(error: &'a dyn ErrorCatalog) -> Option<Self> {
        Self::of(Presented::new(error))
    }

    pub(super) fn of(error: Presented<'a>) -> Option<Self> {
        let details = OAuthDetails::new(error.entry(), error)?;
        Some(Self { error, details })
    }

    /// `error`
    #[must_use]
    pub fn error(&self) -> &'static str {
        self.details.oauth.error()
    }

    /// `error_description`. `None` if the payload has none.
    #[must_use]
    pub fn description(&self) -> Option<impl fmt::Display + use<'a>> {
        self.details.description()
    }

    /// The status that the error is answered with: the entry's, or else 400 (RFC 6749, section 5.2).
    #[must_use]
    pub fn status(&self) -> u16 {
        self.details.status()
    }

    /// What the header `WWW-Authenticate` says, if the answer needs it.
    ///
    /// What the catalog says comes first (`wire.challenge`, or `challenge` of the endpoint). An error of RFC 6750, section 3.1, that a resource answers with (`invalid_token`,
    /// `insufficient_scope`) asks for a bearer token and says what was wrong. Any other with the status
    /// 401 asks the client to authenticate (RFC 6749, section 5.2). Where a resource answers with
    /// `invalid_request`, say so: [`Challenge::bearer`].
    #[must_use]
    pub fn challenge(&self, realm: &'a str) -> Option<Challenge<'a>> {
        self.error.challenge(realm)
    }

    /// Whether only a resource answers with it (RFC 6750, section 3.1).
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
struct Conformed<'a>(&'a str);

impl fmt::Display for Conformed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Value::Str(self.0).write(None, Surface::Wire, f)
    }
}

/// A challenge of the header `WWW-Authenticate` (RFC 9110, section 11.6.1). Its `Display` is the
/// header's value, which is printable ASCII whatever it was made from.
///
/// ```
/// use errorbook::payload::Challenge;
///
/// assert_eq!(Challenge::basic(r#"the "token" service"#).to_string(), r#"Basic realm="the \"token\" service""#);
/// assert_eq!(
///     Challenge::bearer("api").scope("read write").to_string(),
///     r#"Bearer realm="api", scope="read write""#,
/// );
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Challenge<'a> {
    /// The scheme, with parameters if the catalog gives any.
    declared: &'a str,
    realm: &'a str,
    scope: Option<&'a str>,
    error: Option<OAuthError<'a>>,
}

impl<'a> Challenge<'a> {
    /// Asks a client for its id and its secret (RFC 7617), as a token endpoint does.
    #[must_use]
    pub const fn basic(realm: &'a str) -> Self {
        Self::new("Basic", realm)
    }

    /// Asks for a bearer token (RFC 6750, section 3), as a resource does. Of a request that has no
    /// token at all, nothing more need be said.
    #[must_use]
    pub const fn bearer(realm: &'a str) -> Self {
        Self::new("Bearer", realm)
    }

    /// What a catalog says: a scheme, perhaps with parameters.
    pub(super) const fn declared(declared: &'a str, realm: &'a str) -> Self {
        Self::new(declared, realm)
    }

    const fn new(declared: &'a str, realm: &'a str) -> Self {
        Self {
            declared,
            realm,
            scope: None,
            error: None,
        }
    }

    /// With the scope that a token needs, as words separated by spaces.
    #[must_use]
    pub const fn scope(self, scope: &'a str) -> Self {
        Self {
            scope: Some(scope),
            ..self
        }
    }

    /// With what was wrong with the token that was given.
    #[must_use]
    pub const fn error(self, error: OAuthError<'a>) -> Self {
        Self {
            error: Some(error),
            ..self
        }
    }
}

impl fmt::Display for Challenge<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scheme, given) = self
            .declared
            .split_once(' ')
            .map_or((self.declared, ""), |(scheme, given)| {
                (scheme, given.trim())
            });
        let needs_realm = needs_realm(scheme) && !has_param(given, "realm");
        f.write_str(scheme)?;
        if needs_realm {
            write!(f, " realm=\"{}\"", Quoted(self.realm))?;
        }
        if !given.is_empty() {
            write!(f, "{} {given}", if needs_realm { "," } else { "" })?;
        }
        if let Some(scope) = self.scope {
            write!(f, ", scope=\"{}\"", Conformed(scope))?;
        }
        let Some(error) = self.error.filter(|_| !has_param(given, "error")) else {
            return Ok(());
        };
        // Neither of these can hold a quotation mark or a backslash.
        write!(f, ", error=\"{}\"", Conformed(error.error()))?;
        if let Some(description) = error.description() {
            write!(f, ", error_description=\"{description}\"")?;
        }
        match error.error.entry().page_url() {
            Some(page) => write!(f, ", error_uri=\"{page}\""),
            None => Ok(()),
        }
    }
}

/// Whether a challenge of the scheme names a realm: RFC 7617, section 2, and RFC 6750, section 3, which
/// RFC 9449, section 7.1, follows. Others may have other parameters, or none.
fn needs_realm(scheme: &str) -> bool {
    let schemes = ["Basic", "Bearer", "DPoP"];
    schemes
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
}

/// Whether the parameters of a challenge have one of this name.
fn has_param(params: &str, name: &str) -> bool {
    let mut in_quotes = false;
    let is_separator = move |c: char| {
        in_quotes ^= c == '"';
        !in_quotes && matches!(c, ',' | ' ')
    };
    params.split(is_separator).any(|param| {
        let found = param.split_once('=').map(|(found, _)| found);
        found.is_some_and(|found| found.eq_ignore_ascii_case(name))
    })
}

/// The content of a `quoted-string` (RFC 9110, section 5.6.4). What a header should not hold is
/// replaced: control characters, and characters that are not ASCII.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| match c {
            '"' | '\\' => write!(f, "\\{c}"),
            ' '..='~' => f.write_char(c),
            c if c.is_control() || c.is_whitespace() => f.write_char(' '),
            _ => f.write_char('?'),
        })
    }
}
