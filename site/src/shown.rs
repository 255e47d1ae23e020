//! Texts as pages show them: in the first language that has them, and marked where that is another.

use errorbook_compiler::emit::{Found, Headings};
use errorbook_compiler::model::{EntryDef, Field, FieldRef};

use crate::book::{Book, Page};
use crate::html::Html;
use crate::language;
use crate::markdown::{self, Flow, Targets};
use crate::plan::Plan;
use crate::words::{Words, words};

/// A language that is not the page's.
#[derive(Clone, Debug)]
pub(crate) struct Foreign<'a> {
    pub(crate) tag: &'a str,
    pub(crate) dir: &'static str,
    pub(crate) name: &'a str,
    /// That the text is not translated.
    pub(crate) note: &'static str,
}

/// Why a translation says something else than the source.
#[derive(Clone, Debug)]
pub(crate) struct Divergence<'a> {
    pub(crate) label: &'static str,
    pub(crate) text: &'a str,
    /// The language that the reason is written in: the source's.
    pub(crate) lang: Foreign<'a>,
}

/// A text of a catalog.
#[derive(Clone, Debug)]
pub(crate) struct Shown<'a> {
    pub(crate) html: Html,
    pub(crate) lang: Option<Foreign<'a>>,
    pub(crate) divergence: Option<Divergence<'a>>,
    /// That the text is a translation which is older than its source.
    pub(crate) stale: Option<&'static str>,
}

impl Shown<'_> {
    /// The attributes of the element that the text stands in.
    pub(crate) fn attributes(&self) -> Html {
        let mut html = Html::default();
        if let Some(lang) = &self.lang {
            html.push_attribute("lang", lang.tag);
            html.push_attribute("dir", lang.dir);
        }
        html
    }
}

/// The reader of one catalog in one of its locales, on a page of some depth.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'s, 'a> {
    pub(crate) plan: &'s Plan<'a>,
    pub(crate) book_at: usize,
    pub(crate) book: &'s Book<'a>,
    /// The position of the locale in the catalog.
    pub(crate) locale: usize,
    /// What leads from the page to the root of the site.
    pub(crate) up: &'s str,
}

impl<'s, 'a> Reader<'s, 'a> {
    pub(crate) fn new(
        plan: &'s Plan<'a>,
        book_at: usize,
        locale: usize,
        up: &'s str,
    ) -> Option<Self> {
        let book = plan.books.get(book_at)?;
        Some(Self {
            plan,
            book_at,
            book,
            locale,
            up,
        })
    }

    pub(crate) fn tag(&self) -> &'a str {
        self.book.tag(self.locale)
    }

    pub(crate) fn headings(&self) -> &'static Headings {
        self.book.headings(self.locale)
    }

    pub(crate) fn words(&self) -> &'static Words {
        words(self.tag())
    }

    pub(crate) fn find(&self, field: &'a Field) -> Option<Found<'a>> {
        self.book.find(self.locale, field)
    }

    /// The address of a page of the catalog in the reader's language.
    pub(crate) fn href(&self, page: &Page<'_>, anchor: Option<&str>) -> String {
        let fragment = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
        let (up, tag, catalog) = (self.up, self.tag(), &self.book.catalog.name);
        format!("{up}{tag}/{catalog}/{}/index.html{fragment}", page.slug)
    }

    /// A text of the catalog's own.
    pub(crate) fn own(&self, field: &'a Field, flow: Flow) -> Option<Shown<'a>> {
        let found = self.find(field)?;
        let html = markdown::rich(found.pattern, &[], flow, self);
        let mut shown = self.shown(found, html);
        shown.stale = self.stale(field, found);
        Some(shown)
    }

    /// The words of a text of the catalog's own.
    pub(crate) fn own_words(&self, field: &'a Field) -> Option<String> {
        Some(markdown::words(self.find(field)?.pattern, &[]))
    }

    /// An explanation of an entry, by its field.
    pub(crate) fn rich(
        &self,
        entry: &'a EntryDef,
        field: &FieldRef<'a>,
        flow: Flow,
    ) -> Option<Shown<'a>> {
        let found = self.find(field.field)?;
        let html = markdown::rich(found.pattern, &entry.params, flow, &On(*self, entry));
        let mut shown = self.shown(found, html);
        shown.divergence = self.divergence(entry, found, &field.name());
        shown.stale = self.stale(field.field, found);
        Some(shown)
    }

    /// The words of an explanation.
    pub(crate) fn words_of(&self, entry: &'a EntryDef, field: &'a Field) -> Option<String> {
        Some(markdown::words(self.find(field)?.pattern, &entry.params))
    }

    pub(crate) fn message(&self, entry: &'a EntryDef) -> Option<(Found<'a>, Shown<'a>)> {
        let found = self.find(&entry.message)?;
        let html = markdown::plain(found.pattern, &entry.params);
        let mut shown = self.shown(found, html);
        shown.divergence = self.divergence(entry, found, "");
        shown.stale = self.stale(&entry.message, found);
        Some((found, shown))
    }

    /// Whether a locale has a text, and one that says what its source says today.
    pub(crate) fn is_current(
        &self,
        locale: usize,
        entry: Option<&EntryDef>,
        field: &Field,
        name: &str,
    ) -> bool {
        let known = self.book.catalog.locales.get(locale);
        let divergence = entry
            .zip(known)
            .and_then(|(entry, known)| entry.divergence_of(&known.locale, name));
        let text = field.text(locale);
        divergence.is_none() && text.is_some_and(|text| !self.plan.stale.contains(&text.span()))
    }

    fn stale(&self, field: &Field, found: Found<'_>) -> Option<&'static str> {
        let text = field.text(found.locale)?;
        let is_stale = self.plan.stale.contains(&text.span());
        is_stale.then_some(self.words().stale)
    }

    pub(crate) fn divergence(
        &self,
        entry: &'a EntryDef,
        found: Found<'_>,
        name: &str,
    ) -> Option<Divergence<'a>> {
        let locale = self.book.catalog.locales.get(found.locale)?.locale;
        let text = entry.divergence_of(&locale, name)?;
        Some(Divergence {
            label: self.headings().divergence,
            text,
            lang: self.foreign(0),
        })
    }

    pub(crate) fn shown(&self, found: Found<'_>, html: Html) -> Shown<'a> {
        let foreign = found.locale != self.locale;
        Shown {
            html,
            lang: foreign.then(|| self.foreign(found.locale)),
            divergence: None,
            stale: None,
        }
    }

    /// A text as it shows on a page in a language that the catalog does not speak.
    pub(crate) fn marked_foreign(&self, mut shown: Shown<'a>) -> Shown<'a> {
        shown.lang = shown.lang.or_else(|| Some(self.foreign(self.locale)));
        shown
    }

    /// The catalog's locale at a position, as the language of a text that is not in the reader's.
    pub(crate) fn foreign(&self, locale: usize) -> Foreign<'a> {
        let tag = self.book.tag(locale);
        Foreign {
            tag,
            dir: language::direction(tag),
            name: language::name(tag),
            note: self.words().fallback,
        }
    }
}

impl Targets for Reader<'_, '_> {
    fn page_of(&self, code: &str) -> Option<String> {
        let (page, anchor) = self.book.target(code)?;
        Some(self.href(page, anchor))
    }
}

/// A reader on the page of an entry, to which its texts do not link.
struct On<'s, 'a>(Reader<'s, 'a>, &'a EntryDef);

impl Targets for On<'_, '_> {
    fn page_of(&self, code: &str) -> Option<String> {
        let own = self.1.code == code || self.1.key.value == code;
        if own { None } else { self.0.page_of(code) }
    }
}
