//! An error in a reader's language.

use core::fmt;

use errorbook_core::{Chain, Entry, ErrorCatalog, LocaleRequest, Style, Surface, Text, negotiate};

/// An error, and who reads it. Made by an error's `localize`.
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
/// assert_eq!(localized.message().unwrap().locale(), "ja");
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
    /// `error` for a reader who asked for `request`.
    #[must_use]
    pub fn new(error: &'a dyn ErrorCatalog, request: &'a R) -> Self {
        let chain = negotiate(request, &error.catalog());
        Self {
            error,
            request,
            chain,
            style: Style::LOG,
        }
    }

    /// The same for another surface. [`Surface::Html`] isolates parameters.
    #[must_use]
    pub fn on(self, surface: Surface) -> Self {
        let style = Style::of(surface);
        Self { style, ..self }
    }

    /// The same with or without marks around parameters (U+2068 and U+2069), which keep a value
    /// written from right to left from disturbing the text around it.
    #[must_use]
    pub fn isolated(self, isolate: bool) -> Self {
        Self {
            style: self.style.isolated(isolate),
            ..self
        }
    }

    /// What the error says. `None` if the entry has no message.
    #[must_use]
    pub fn message(&self) -> Option<LocalizedText<'a>> {
        self.text(self.entry().message_in(&self.chain))
    }

    /// What kind of error it is.
    #[must_use]
    pub fn summary(&self) -> Option<LocalizedText<'a>> {
        self.text(self.entry().summary_in(&self.chain))
    }

    /// What happened.
    #[must_use]
    pub fn description(&self) -> Option<LocalizedText<'a>> {
        self.text(self.entry().description_in(&self.chain))
    }

    /// Why it may have happened; any of these.
    pub fn causes(&self) -> impl Iterator<Item = LocalizedText<'a>> + use<'a, R> {
        let (error, style) = (self.error, self.style);
        self.entry()
            .causes_in(&self.chain)
            .map(move |text| LocalizedText { text, error, style })
    }

    /// What to do about it, step by step.
    pub fn resolutions(&self) -> impl Iterator<Item = LocalizedText<'a>> + use<'a, R> {
        let (error, style) = (self.error, self.style);
        self.entry()
            .resolutions_in(&self.chain)
            .map(move |text| LocalizedText { text, error, style })
    }

    /// The entry of the error.
    #[must_use]
    pub fn entry(&self) -> Entry<'static> {
        Entry::at(self.error.catalog(), self.error.entry_index())
    }

    /// What the reader asked for.
    #[must_use]
    pub fn request(&self) -> &'a R {
        self.request
    }

    #[cfg(feature = "std")]
    pub(crate) fn error(&self) -> &'a dyn ErrorCatalog {
        self.error
    }

    fn text(&self, text: Option<Text<'static>>) -> Option<LocalizedText<'a>> {
        Some(LocalizedText {
            text: text?,
            error: self.error,
            style: self.style,
        })
    }
}

impl<R: LocaleRequest + ?Sized> fmt::Display for Localized<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_message(self.error, &self.chain, self.style, f)
    }
}

impl<R: ?Sized> fmt::Debug for Localized<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Localized")
            .field("error", &self.error)
            .finish_non_exhaustive()
    }
}

/// The message; of an entry without one the summary, or else the code.
pub(crate) fn write_message(
    error: &dyn ErrorCatalog,
    chain: &Chain,
    style: Style,
    out: &mut dyn fmt::Write,
) -> fmt::Result {
    let entry = Entry::at(error.catalog(), error.entry_index());
    match entry.message_in(chain).or_else(|| entry.summary_in(chain)) {
        Some(text) => text.write(error, style, out),
        None => out.write_str(entry.code()),
    }
}

/// A field of an error, with the error's values, in the locale in which it was found.
#[derive(Clone, Copy)]
pub struct LocalizedText<'a> {
    text: Text<'static>,
    error: &'a dyn ErrorCatalog,
    style: Style,
}

impl LocalizedText<'_> {
    /// The tag of the locale that the text is written in, which need not be the one asked for.
    #[must_use]
    pub fn locale(&self) -> &'static str {
        self.text.locale()
    }
}

impl fmt::Display for LocalizedText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.write(self.error, self.style, f)
    }
}

impl fmt::Debug for LocalizedText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LocalizedText({:?}, \"{self}\")", self.locale())
    }
}
