//! Errors as problem details of HTTP.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::cell::Cell;
use core::fmt;

use errorbook_core::{
    Chain, Entry, Locale, LocaleRequest, LogWriter, PageUrl, Params, Style, Text, UriText,
    localized_reason_phrase, reason_phrase,
};
use serde_core::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use super::meta::{PublicMeta, serialize_meta};
use super::native::{AsStr, main_text};
use super::params::ParamMap;
use super::received::typed;
use super::received_value::{Lenient, ReceivedParams, ReceivedValue};
use super::{FromPayload, PayloadError, PublicView};
use crate::localized::{entry_of, text_locale, with_entry};
use crate::{Localized, Value};

impl<'a, R: LocaleRequest + ?Sized> Localized<'a, R> {
    /// Returns the error as problem details of HTTP (RFC 9457).
    #[must_use]
    pub fn problem(&self) -> Problem<'a, R> {
        Problem {
            localized: *self,
            status: PublicView::new(self.error()).status(),
            instance: None,
        }
    }
}

/// An error as `application/problem+json` (RFC 9457). Made by [`Localized::problem`].
///
/// | member | |
/// |---|---|
/// | `type` | the URL of the entry's page, or `about:blank` if the catalog has no `docs-url` |
/// | `title` | the summary, or the code of an entry whose summary is not the same every time; with `about:blank`, what HTTP calls the status, in the language of `detail` if that is English or Japanese |
/// | `title_lang` | the language of `title` (BCP 47), if that of `detail` is another |
/// | `status` | the status, if there is one |
/// | `detail` | the message, or else the summary |
/// | `instance` | what [`instance`](Self::instance) was given |
/// | `code`, `key`, `catalog`, `params` | as in a [`Payload`](super::Payload) |
///
/// ```
/// use errorbook::tok::tok_error;
/// use errorbook::AcceptLanguage;
///
/// let error = tok_error!(TOK013, "t-1");
/// let problem = serde_json::to_value(error.localize(&AcceptLanguage("ja")).problem().instance("/tokens/t-1"))?;
/// assert_eq!(problem["type"], "about:blank");
/// assert_eq!(problem["title"], "見つかりません");
/// assert_eq!(problem["detail"], "IDt-1のトークンが見つかりませんでした。");
/// assert_eq!(problem["status"], 404);
/// assert_eq!(problem["instance"], "/tokens/t-1");
/// assert_eq!(problem["params"]["token_id"], "t-1");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub struct Problem<'a, R: ?Sized> {
    localized: Localized<'a, R>,
    status: Option<u16>,
    instance: Option<&'a str>,
}

impl<'a, R: LocaleRequest + ?Sized> Problem<'a, R> {
    /// The media type of problem details as JSON.
    pub const MEDIA_TYPE: &'static str = ProblemDetails::MEDIA_TYPE;

    /// Sets the status that is answered, where that is not the entry's (RFC 9457, section 3.1.2).
    #[must_use]
    pub fn with_status(self, status: u16) -> Self {
        Self {
            status: Some(status),
            ..self
        }
    }

    /// Adds a reference to the URI of this occurrence (RFC 9457, section 3.1.5). What no URI may hold
    /// is percent-encoded.
    #[must_use]
    pub fn instance(self, instance: &'a str) -> Self {
        Self {
            instance: Some(instance),
            ..self
        }
    }

    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// Returns the language of `detail`, as for a header `Content-Language`. `None` if there is no `detail`.
    #[must_use]
    pub fn lang(&self) -> Option<Locale> {
        let view = PublicView::new(self.localized.error());
        with_entry(entry_of(&view), &self.localized, |entry, chain| {
            main_text(entry, chain).map(|text| text_locale(&text))
        })
    }
}

/// The problem details of an entry with given values, as a [`Problem`] writes those of an error.
///
/// Serves tools that have a catalog and no enum of it: a reference that shows what a service sends, or a
/// server that stands in for one.
#[derive(Clone, Copy)]
pub struct ProblemDetails<'a> {
    /// The entry as it was built in.
    entry: Entry<'a>,
    /// The entry as it reads now, overrides included.
    read: Entry<'a>,
    chain: Chain,
    params: &'a dyn Params,
    status: Option<u16>,
    instance: Option<&'a str>,
}

impl<'a> ProblemDetails<'a> {
    /// The media type of problem details as JSON.
    pub const MEDIA_TYPE: &'static str = "application/problem+json";

    /// Returns the details of an entry in the languages of a chain. `params` are in the order of the
    /// entry's. Of entries that nobody may tell apart, clients see [`Entry::stand_in`].
    #[must_use]
    pub fn new(entry: Entry<'a>, chain: Chain, params: &'a dyn Params) -> Self {
        Self {
            entry,
            read: entry,
            chain,
            params,
            status: entry.status(),
            instance: None,
        }
    }

    /// Returns the language of `detail`, as for a header `Content-Language`. `None` if there is no
    /// `detail`.
    #[must_use]
    pub fn lang(&self) -> Option<Locale> {
        main_text(&self.read, &self.chain).map(|text| text_locale(&text))
    }

    fn title(&self, page: Option<PageUrl<'_>>) -> Option<Title<'a>> {
        if page.is_none() {
            // RFC 9457, section 4.2.1.
            let status = self.status?;
            let localized = self.lang();
            let localized = localized.and_then(|lang| localized_reason_phrase(status, &lang));
            return match localized {
                Some(phrase) => Some(Title::Phrase(phrase)),
                None => reason_phrase(status).map(Title::English),
            };
        }
        // It should be the same for every occurrence (section 3.1.3).
        let summary = self.read.summary_in(&self.chain).filter(is_constant);
        Some(summary.map_or(Title::Phrase(self.read.code()), Title::Text))
    }

    /// Returns the language of the title, if that of `detail` is another.
    fn title_lang(&self, title: Option<&Title<'_>>) -> Option<Locale> {
        let lang = match title? {
            Title::Phrase(_) => return None,
            Title::English(_) => ENGLISH,
            Title::Text(text) => text_locale(text),
        };
        self.lang().filter(|detail| *detail != lang).map(|_| lang)
    }
}

impl fmt::Debug for ProblemDetails<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProblemDetails")
            .field("entry", &self.entry)
            .finish_non_exhaustive()
    }
}

enum Title<'a> {
    /// A phrase in the language of `detail`, or a code.
    Phrase(&'a str),
    /// A phrase that there is in English only.
    English(&'static str),
    Text(Text<'a>),
}

/// Returns whether a text shows no value.
fn is_constant(text: &Text<'_>) -> bool {
    let probe = ValueProbe::default();
    // `Nowhere` takes all that is written.
    let _ = text.write(&probe, Style::TEXT, &mut Nowhere);
    !probe.0.get()
}

/// Notes whether any value was asked for.
#[derive(Default)]
struct ValueProbe(Cell<bool>);

impl Params for ValueProbe {
    fn value(&self, _: usize) -> Value<'_> {
        self.0.set(true);
        Value::Redacted
    }
}

struct Nowhere;

impl fmt::Write for Nowhere {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

/// A text with values, as it is.
struct WithValues<'a> {
    text: Text<'a>,
    params: &'a dyn Params,
}

impl fmt::Display for WithValues<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.write(self.params, Style::TEXT, f)
    }
}

// Not derived: `R` need not be `Clone` for a reference to it to be copied.
impl<R: ?Sized> Clone for Problem<'_, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: ?Sized> Copy for Problem<'_, R> {}

impl<R: ?Sized> fmt::Debug for Problem<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Problem")
            .field("localized", &self.localized)
            .field("status", &self.status)
            .field("instance", &self.instance)
            .finish()
    }
}

impl<R: LocaleRequest + ?Sized> Serialize for Problem<'_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let view = PublicView::new(self.localized.error());
        with_entry(entry_of(&view), &self.localized, |read, chain| {
            let details = ProblemDetails {
                entry: view.entry(),
                read: *read,
                chain: *chain,
                params: &view,
                status: self.status,
                instance: self.instance,
            };
            details.serialize(serializer)
        })
    }
}

impl Serialize for ProblemDetails<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { entry, params, .. } = *self;
        let page = entry.page_url();
        let title = self.title(page);
        let title_lang = self.title_lang(title.as_ref());
        let detail = main_text(&self.read, &self.chain).map(|text| WithValues { text, params });
        let meta = PublicMeta::new(entry);
        let optional = [
            title.is_some(),
            title_lang.is_some(),
            self.status.is_some(),
            detail.is_some(),
            self.instance.is_some(),
            meta.is_some(),
        ];
        let members = 5 + optional.iter().filter(|there| **there).count();
        let mut out = serializer.serialize_struct("Problem", members)?;
        match page {
            Some(page) => out.serialize_field("type", &AsStr(page))?,
            None => out.serialize_field("type", BLANK)?,
        }
        match title {
            Some(Title::Phrase(phrase) | Title::English(phrase)) => {
                out.serialize_field("title", phrase)?
            }
            Some(Title::Text(text)) => {
                out.serialize_field("title", &AsStr(WithValues { text, params }))?
            }
            None => out.skip_field("title")?,
        }
        match title_lang {
            Some(lang) => out.serialize_field("title_lang", lang.as_str())?,
            None => out.skip_field("title_lang")?,
        }
        match self.status {
            Some(status) => out.serialize_field("status", &status)?,
            None => out.skip_field("status")?,
        }
        match detail {
            Some(detail) => out.serialize_field("detail", &AsStr(detail))?,
            None => out.skip_field("detail")?,
        }
        match self.instance {
            Some(instance) => out.serialize_field("instance", &AsStr(UriText(instance)))?,
            None => out.skip_field("instance")?,
        }
        out.serialize_field("code", entry.code())?;
        out.serialize_field("key", entry.key())?;
        out.serialize_field("catalog", entry.catalog().name())?;
        out.serialize_field("params", &ParamMap { entry, params })?;
        serialize_meta::<S>(meta, &mut out)?;
        out.end()
    }
}

/// The type of a problem that is no more than its status.
const BLANK: &str = "about:blank";

/// The language of the reason phrases of HTTP.
const ENGLISH: Locale = match Locale::parse("en") {
    Ok(locale) => locale,
    Err(_) => unreachable!(),
};

/// Problem details that were received, of whatever service.
///
/// As RFC 9457, section 3.1, asks, a member that is not known, or has a value of another type, is
/// passed over. [`error`](Self::error) turns a [`Problem`] back into a typed error.
///
/// ```
/// use errorbook::payload::ReceivedProblem;
///
/// let problem: ReceivedProblem = serde_json::from_str(r#"{"title":"Not Found","status":404,"balance":30}"#)?;
/// assert_eq!((problem.kind(), problem.status()), ("about:blank", Some(404)));
/// assert_eq!(problem.to_string(), "Not Found");
/// assert!(problem.error::<errorbook::tok::TokError>().is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReceivedProblem {
    kind: Option<String>,
    title: Option<String>,
    title_lang: Option<String>,
    status: Option<u16>,
    detail: Option<String>,
    instance: Option<String>,
    code: Option<String>,
    key: Option<String>,
    catalog: Option<String>,
    params: ReceivedParams,
}

impl ReceivedProblem {
    /// Returns the typed error.
    ///
    /// # Errors
    /// When the problem does not say which entry of which catalog it is, it is of another catalog or
    /// of an entry that is not known, or a parameter is missing, has a value that is none of its type,
    /// or is secret.
    pub fn error<E: FromPayload>(&self) -> Result<E, PayloadError> {
        let need = |text: Option<&'_ str>, member| match text {
            Some(text) => Ok(text.to_owned()),
            None => Err(PayloadError::Unnamed { member }),
        };
        let catalog = need(self.catalog.as_deref(), "catalog")?;
        let key = need(self.key.as_deref(), "key")?;
        typed(&catalog, &key, &self.params)
    }

    /// Returns `type`: a reference to the URI of what kind of problem it is.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.kind.as_deref().unwrap_or(BLANK)
    }

    /// Returns `title`: what kind of problem it is, in a phrase.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// Returns `title_lang`: the language of `title`, if that of `detail` is another.
    #[must_use]
    pub fn title_lang(&self) -> Option<&str> {
        self.title_lang.as_deref()
    }

    /// Returns `status`: the status of HTTP that the problem was first answered with.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// Returns `detail`: what happened this time.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// Returns `instance`: a reference to the URI of this occurrence.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.instance.as_deref()
    }

    /// Returns `code`: what people see of the entry.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }
}

/// The detail, or else the title, or else the type, safe for a log.
impl fmt::Display for ReceivedProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.detail().or(self.title()).unwrap_or(self.kind());
        fmt::Write::write_str(&mut LogWriter::new(f), shown)
    }
}

impl core::error::Error for ReceivedProblem {}

impl<'de> Deserialize<'de> for ReceivedProblem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ProblemVisitor)
    }
}

struct ProblemVisitor;

impl<'de> Visitor<'de> for ProblemVisitor {
    type Value = ReceivedProblem;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("problem details")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ReceivedProblem, A::Error> {
        let mut problem = ReceivedProblem::default();
        while let Some(name) = map.next_key::<String>()? {
            let member = match name.as_str() {
                "type" => &mut problem.kind,
                "title" => &mut problem.title,
                "title_lang" => &mut problem.title_lang,
                "detail" => &mut problem.detail,
                "instance" => &mut problem.instance,
                "code" => &mut problem.code,
                "key" => &mut problem.key,
                "catalog" => &mut problem.catalog,
                "status" => {
                    let status = map.next_value::<ReceivedValue>()?.integer();
                    problem.status = status.and_then(|status| status.try_into().ok());
                    continue;
                }
                "params" => {
                    problem.params = map.next_value::<Lenient>()?.0;
                    continue;
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            *member = map.next_value::<ReceivedValue>()?.into_text();
        }
        Ok(problem)
    }
}
