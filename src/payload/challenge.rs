//! The header `WWW-Authenticate`.

use core::fmt::{self, Write as _};

use super::oauth::{Conformed, OAuthError};
use super::public_view::PublicView;

const UNAUTHORIZED: u16 = 401;

impl<'a> PublicView<'a> {
    /// Returns the header `WWW-Authenticate` of an answer, if it needs one: what the catalog says
    /// (`wire.challenge`, or `challenge` of the endpoint), or else what the protocol asks for. See
    /// [`OAuthError::challenge`]; of any other error, the status 401 asks for a bearer token (RFC 9110,
    /// section 15.5.2, wants some challenge). A realm is added to a scheme that needs one.
    #[must_use]
    pub fn challenge(&self, realm: &'a str) -> Option<Challenge<'a>> {
        let oauth = OAuthError::from_view(*self);
        if let Some(declared) = self.entry().challenge() {
            let challenge = Challenge::declared(declared, realm);
            let resource = oauth.filter(OAuthError::is_of_resource);
            return Some(resource.map_or(challenge, |oauth| challenge.error(oauth)));
        }
        match oauth {
            Some(oauth) if oauth.is_of_resource() => Some(Challenge::bearer(realm).error(oauth)),
            Some(oauth) => (oauth.status() == UNAUTHORIZED).then(|| Challenge::basic(realm)),
            None => (self.status() == Some(UNAUTHORIZED)).then(|| Challenge::bearer(realm)),
        }
    }
}

impl<'a> OAuthError<'a> {
    /// Returns the header `WWW-Authenticate` of an answer, if it needs one.
    ///
    /// What the catalog says comes first (`wire.challenge`, or `challenge` of the endpoint). An error of RFC 6750, section 3.1, that a resource answers with (`invalid_token`,
    /// `insufficient_scope`) asks for a bearer token and says what was wrong. Any other with the status
    /// 401 asks the client to authenticate (RFC 6749, section 5.2). Where a resource answers with
    /// `invalid_request`, say so: [`Challenge::bearer`].
    #[must_use]
    pub fn challenge(&self, realm: &'a str) -> Option<Challenge<'a>> {
        self.error.challenge(realm)
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

    /// Returns what a catalog says: a scheme, perhaps with parameters.
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

    /// Adds the scope that a token needs, as words separated by spaces.
    #[must_use]
    pub const fn scope(self, scope: &'a str) -> Self {
        Self {
            scope: Some(scope),
            ..self
        }
    }

    /// Adds what was wrong with the token that was given.
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

/// Returns whether a challenge of the scheme names a realm: RFC 7617, section 2, and RFC 6750, section 3, which
/// RFC 9449, section 7.1, follows. Others may have other parameters, or none.
fn needs_realm(scheme: &str) -> bool {
    let schemes = ["Basic", "Bearer", "DPoP"];
    schemes
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
}

/// Returns whether the parameters of a challenge have one of this name.
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
