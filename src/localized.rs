//! An error in a reader's language.

use core::fmt;

use errorbook_core::{
    Catalog, Chain, Entry, ErrorCatalog, Locale, LocaleRequest, Style, Surface, Text, negotiate,
};

/// An error for a reader. Returned by `localize` of an error.
///
/// Its `Display` is the message, for the [`Log`](Surface::Log) surface unless
/// [`on`](Self::on) says otherwise.
///
/// ```
/// use errorbook::tok::{tok_error, TokError};
/// use errorbook::{AcceptLanguage, Surface};
///
/// let error = tok_error!(TOK013, "<b>");
/// let request = AcceptLanguage("ja;q=0.9, fr");
/// let localized = error.localize(&request);
/// assert_eq!(localized.to_string(), "ID<b>のトークンが見つかりませんでした。");
/// assert_eq!(localized.on(Surface::Html).isolated(false).to_string(), "ID&lt;b&gt;のトークンが見つかりませんでした。");
/// assert_eq!(localized.message().unwrap().locale().as_str(), "ja");
/// ```
pub struct Localized<'a, R: ?Sized> {
    error: &'a dyn ErrorCatalog,
    request: &'a R,
    chain: Chain,
    style: Style,
}

// Not derived: `R` need not be `Clone` for a reference to it to be copied.
impl<R: ?Sized> Clone for Localized<'_, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: ?Sized> Copy for Localized<'_, R> {}

impl<'a, R: LocaleRequest + ?Sized> Localized<'a, R> {
    /// Returns `error` for a reader who asked for `request`.
    #[must_use]
    #[inline]
    pub fn new(error: &'a dyn ErrorCatalog, request: &'a R) -> Self {
        let chain = negotiate(request, &error.catalog());
        Self {
            error,
            request,
            chain,
            style: Style::LOG,
        }
    }

    /// Writes for another surface. [`Surface::Html`] isolates parameters.
    #[must_use]
    pub fn on(self, surface: Surface) -> Self {
        let style = Style::for_surface(surface);
        Self { style, ..self }
    }

    /// Turns marks around parameters on or off (U+2068 and U+2069), which keep a value
    /// written from right to left from disturbing the text around it.
    #[must_use]
    pub fn isolated(self, isolate: bool) -> Self {
        Self {
            style: self.style.isolated(isolate),
            ..self
        }
    }

    /// Returns what the error says. `None` if the entry has no message.
    #[must_use]
    pub fn message(&self) -> Option<LocalizedText<'a, R>> {
        self.field(Field::Message)
    }

    /// Returns what kind of error it is.
    #[must_use]
    pub fn summary(&self) -> Option<LocalizedText<'a, R>> {
        self.field(Field::Summary)
    }

    /// Returns what happened.
    #[must_use]
    pub fn description(&self) -> Option<LocalizedText<'a, R>> {
        self.field(Field::Description)
    }

    /// Returns why it may have happened; any of these.
    pub fn causes(&self) -> impl Iterator<Item = LocalizedText<'a, R>> + use<'a, R> {
        let localized = *self;
        let count = self.entry().causes_in(&Chain::source_only()).count();
        (0..count).map(move |index| localized.text(Field::Cause(index)))
    }

    /// Returns what to do about it, step by step.
    pub fn resolutions(&self) -> impl Iterator<Item = LocalizedText<'a, R>> + use<'a, R> {
        let localized = *self;
        let count = self.entry().resolutions_in(&Chain::source_only()).count();
        (0..count).map(move |index| localized.text(Field::Resolution(index)))
    }

    /// Returns the entry of the error.
    #[must_use]
    pub fn entry(&self) -> Entry<'static> {
        entry_of(self.error)
    }

    /// Returns what the reader asked for.
    #[must_use]
    pub fn request(&self) -> &'a R {
        self.request
    }

    #[cfg(any(feature = "std", feature = "serde"))]
    pub(crate) fn error(&self) -> &'a dyn ErrorCatalog {
        self.error
    }

    /// Returns the field, if the entry has it. The source locale has every field that there is, whatever
    /// overrides say.
    fn field(&self, field: Field) -> Option<LocalizedText<'a, R>> {
        field.find(&self.entry(), &Chain::source_only())?;
        Some(self.text(field))
    }

    fn text(&self, field: Field) -> LocalizedText<'a, R> {
        LocalizedText {
            localized: *self,
            field,
        }
    }

    /// Calls `f` with the entry as it reads now, and the reader's chain of its catalog.
    pub(crate) fn with_entry<T>(&self, f: impl FnOnce(&Entry<'_>, &Chain) -> T) -> T {
        with_entry(entry_of(self.error), self, f)
    }
}

impl<R: LocaleRequest + ?Sized> Choice for Localized<'_, R> {
    fn built_in(&self, _: &Catalog<'static>) -> Chain {
        self.chain
    }

    fn chain(&self, catalog: &Catalog<'_>) -> Chain {
        negotiate(self.request, catalog)
    }
}

impl<R: LocaleRequest + ?Sized> fmt::Display for Localized<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.chain.first();
        let is_log = self.style == Style::LOG;
        let result = is_log
            .then(|| self.error.write_log(first, |_, _| None, f))
            .flatten();
        result.unwrap_or_else(|| {
            self.with_entry(|entry, chain| {
                write_message(entry, chain, f, |text, f| {
                    text.write(self.error, self.style, f)
                })
            })
        })
    }
}

impl<R: ?Sized> fmt::Debug for Localized<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Localized")
            .field("error", &self.error)
            .finish_non_exhaustive()
    }
}

/// Which of a catalog's locales are shown.
pub(crate) trait Choice {
    fn chain(&self, catalog: &Catalog<'_>) -> Chain;

    /// Returns those of the error's own catalog, if they are known already.
    fn built_in(&self, catalog: &Catalog<'static>) -> Chain {
        self.chain(catalog)
    }
}

/// Returns the entry of an error, as it was built in.
pub(crate) fn entry_of(error: &dyn ErrorCatalog) -> Entry<'static> {
    Entry::at(error.catalog(), error.entry_index())
}

/// Calls `f` with an error's entry as it reads now, overrides included, and the chain that was chosen
/// of its catalog.
pub(crate) fn with_entry<T>(
    built_in: Entry<'static>,
    choice: &impl Choice,
    f: impl FnOnce(&Entry<'_>, &Chain) -> T,
) -> T {
    #[cfg(feature = "overrides")]
    if let Some(current) = crate::overrides::current(&built_in.catalog()) {
        let catalog = current.catalog();
        let entry = Entry::at(catalog, built_in.index());
        return f(&entry, &choice.chain(&catalog));
    }
    f(&built_in, &choice.built_in(&built_in.catalog()))
}

/// Returns the message for a log as it reads now, for whatever an error does not write by itself.
///
/// It takes the error as parameters alone, because the table of all that an error can do would bring all
/// of it, `Debug` and what that shows included.
#[cfg(feature = "overrides")]
pub(crate) fn write_current_message(
    built_in: Entry<'static>,
    params: &dyn errorbook_core::Params,
    choice: &impl Choice,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    with_entry(built_in, choice, |entry, chain| {
        write_message(entry, chain, f, |text, f| text.write_log(params, f))
    })
}

/// Returns the message; of an entry without one the summary, or else the code.
pub(crate) fn write_message(
    entry: &Entry<'_>,
    chain: &Chain,
    f: &mut fmt::Formatter<'_>,
    write: impl FnOnce(&Text<'_>, &mut fmt::Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    match entry.message_in(chain).or_else(|| entry.summary_in(chain)) {
        Some(text) => write(&text, f),
        None => f.write_str(entry.code()),
    }
}

/// A field of an error, with the error's values, for a reader.
///
/// It is looked up when it is written, so that it is never older than the
#[cfg_attr(feature = "overrides", doc = "[overrides](crate::Overrides)")]
#[cfg_attr(not(feature = "overrides"), doc = "overrides")]
/// that are in use by then.
pub struct LocalizedText<'a, R: ?Sized> {
    localized: Localized<'a, R>,
    field: Field,
}

// Not derived: `R` need not be `Clone` for a reference to it to be copied.
impl<R: ?Sized> Clone for LocalizedText<'_, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: ?Sized> Copy for LocalizedText<'_, R> {}

impl<R: LocaleRequest + ?Sized> LocalizedText<'_, R> {
    /// Returns the locale that the text is written in, which need not be the one asked for.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.localized.with_entry(|entry, chain| {
            let text = self.field.find(entry, chain);
            text.map_or(UNKNOWN, |text| text_locale(&text))
        })
    }
}

/// Returns the locale that a text is written in.
pub(crate) fn text_locale(text: &Text<'_>) -> Locale {
    Locale::parse(text.locale()).unwrap_or(UNKNOWN)
}

/// What the locale of a damaged catalog's text is called.
pub(crate) const UNKNOWN: Locale = match Locale::parse("und") {
    Ok(locale) => locale,
    Err(_) => unreachable!(),
};

impl<R: LocaleRequest + ?Sized> fmt::Display for LocalizedText<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Localized { error, style, .. } = self.localized;
        self.localized
            .with_entry(|entry, chain| match self.field.find(entry, chain) {
                Some(text) => text.write(error, style, f),
                None => Ok(()),
            })
    }
}

impl<R: LocaleRequest + ?Sized> fmt::Debug for LocalizedText<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LocalizedText({:?}, \"{self}\")", self.locale().as_str())
    }
}

/// Which of an entry's texts. Of a list, the position among those that are there.
#[derive(Clone, Copy)]
enum Field {
    Message,
    Summary,
    Description,
    Cause(usize),
    Resolution(usize),
}

impl Field {
    fn find<'c>(self, entry: &Entry<'c>, chain: &Chain) -> Option<Text<'c>> {
        match self {
            Self::Message => entry.message_in(chain),
            Self::Summary => entry.summary_in(chain),
            Self::Description => entry.description_in(chain),
            Self::Cause(index) => entry.causes_in(chain).nth(index),
            Self::Resolution(index) => entry.resolutions_in(chain).nth(index),
        }
    }
}
