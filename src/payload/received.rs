//! Payloads that were received.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::fmt;

use errorbook_core::LogWriter;
use serde_core::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::received_value::ReceivedParams;
use super::{Fields, FromPayload, PayloadError};
use crate::{Locale, Value};

/// A [`Payload`](super::Payload) that was received, of whatever catalog.
///
/// [`error`](Self::error) turns it into a typed error. Where that fails (the sender may know entries
/// that the receiver does not), its message, in the language in which it was sent, is still there;
/// `Display` shows it, safe for a log.
///
/// ```
/// use errorbook::payload::{PayloadError, Received};
/// use errorbook::tok::TokError;
/// use errorbook::Locale;
///
/// let json = r#"{"catalog":"tok","code":"TOK013","key":"TOK013","message":"…","lang":"de","params":{"token_id":"t-1"}}"#;
/// let received: Received = serde_json::from_str(json)?;
/// let error: TokError = received.error()?;
/// let ja: Locale = "ja".parse()?;
/// assert_eq!(error.localize(&ja).to_string(), "IDt-1のトークンが見つかりませんでした。");
///
/// let newer: Received = serde_json::from_str(&json.replace("TOK013", "TOK099"))?;
/// let unknown = newer.error::<TokError>().unwrap_err();
/// assert_eq!(unknown.to_string(), "the catalog `tok` has no entry \"TOK099\"");
/// assert_eq!(newer.to_string(), "…");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Members that are not known are passed over, as are parameters that the entry does not have: a
/// sender may be newer. [`unknown_params`](Self::unknown_params) says which these are.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    catalog: String,
    key: String,
    params: ReceivedParams,
    code: Option<String>,
    message: Option<String>,
    lang: Option<String>,
    docs: Option<String>,
}

impl Received {
    /// Returns the typed error.
    ///
    /// # Errors
    /// When the payload is of another catalog or of an entry that is not known, or a parameter is
    /// missing, has a value that is none of its type, or is secret.
    pub fn error<E: FromPayload>(&self) -> Result<E, PayloadError> {
        typed(&self.catalog, &self.key, &self.params)
    }

    /// Returns the name of the catalog.
    #[must_use]
    pub fn catalog(&self) -> &str {
        &self.catalog
    }

    /// Returns what identifies the entry in its catalog.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Returns what people see of the entry.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Returns the message as it was sent.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Returns the language of the message.
    #[must_use]
    pub fn lang(&self) -> Option<Locale> {
        self.lang.as_deref().and_then(|tag| tag.parse().ok())
    }

    /// Returns the URL of the entry's page, as it was sent.
    #[must_use]
    pub fn docs(&self) -> Option<&str> {
        self.docs.as_deref()
    }

    /// Returns the parameters as they were sent. A value that no parameter can have, as an object, is
    /// [`Value::Redacted`].
    pub fn params(&self) -> impl Iterator<Item = (&str, Value<'_>)> {
        self.params.iter()
    }

    /// Returns the parameters that the entry of `E` does not have. All of them, if there is no such entry.
    pub fn unknown_params<E: FromPayload>(&self) -> impl Iterator<Item = &str> {
        let is_ours = self.catalog == E::CATALOG.name();
        let entry = E::CATALOG.find(&self.key).filter(|_| is_ours);
        let names = self.params.iter().map(|(name, _)| name);
        names.filter(move |name| {
            let mut params = entry.iter().flat_map(crate::Entry::params);
            !params.any(|param| param.name() == *name)
        })
    }
}

/// The message, or else the code, safe for a log.
impl fmt::Display for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.message().or(self.code()).unwrap_or(&self.key);
        fmt::Write::write_str(&mut LogWriter::new(f), shown)
    }
}

impl core::error::Error for Received {}

impl<'de> Deserialize<'de> for Received {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ReceivedVisitor)
    }
}

struct ReceivedVisitor;

impl<'de> Visitor<'de> for ReceivedVisitor {
    type Value = Received;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an error's payload")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Received, A::Error> {
        let (mut catalog, mut key, mut code) = (None, None, None);
        let (mut message, mut lang, mut docs, mut params) = (None, None, None, None);
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "catalog" => once(&mut catalog, "catalog", &mut map)?,
                "key" => once(&mut key, "key", &mut map)?,
                "code" => once(&mut code, "code", &mut map)?,
                "message" => once(&mut message, "message", &mut map)?,
                "lang" => once(&mut lang, "lang", &mut map)?,
                "docs" => once(&mut docs, "docs", &mut map)?,
                "params" => once(&mut params, "params", &mut map)?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        let missing = |name| de::Error::missing_field(name);
        Ok(Received {
            catalog: catalog.ok_or_else(|| missing("catalog"))?,
            key: key.ok_or_else(|| missing("key"))?,
            params: params.unwrap_or_default(),
            code: code.flatten(),
            message: message.flatten(),
            lang: lang.flatten(),
            docs: docs.flatten(),
        })
    }
}

/// Reads a member that may be there once.
pub(super) fn once<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    member: &mut Option<T>,
    name: &'static str,
    map: &mut A,
) -> Result<(), A::Error> {
    if member.is_some() {
        return Err(de::Error::duplicate_field(name));
    }
    *member = Some(map.next_value()?);
    Ok(())
}

/// Returns the typed error that a payload names.
pub(super) fn typed<E: FromPayload>(
    catalog: &str,
    key: &str,
    params: &ReceivedParams,
) -> Result<E, PayloadError> {
    let expected = E::CATALOG.name();
    if catalog != expected {
        let found = catalog.to_owned();
        return Err(PayloadError::OtherCatalog { expected, found });
    }
    match E::CATALOG.find(key) {
        Some(entry) => E::from_payload(&Fields::new(entry, params)),
        None => Err(PayloadError::UnknownEntry {
            catalog: expected,
            key: key.to_owned(),
        }),
    }
}
