//! The reader of a page: the catalog as they see it, and the links from their page.

use errorbook_compiler::model::EntryDef;
use errorbook_reference::{CatalogView, EntryView, Headings, ResolvedText};

use crate::book::{Book, Page};
use crate::markdown::{self, Flow, Targets};
use crate::plan::Plan;
use crate::rendered::{Foreign, RenderedRemark, RenderedText};
use crate::words::{Words, words};

/// The reader of one catalog in one of its locales, on a page of some depth.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'s, 'a> {
    pub(crate) plan: &'s Plan<'a>,
    pub(crate) book_at: usize,
    pub(crate) book: &'s Book<'a>,
    /// The position of the locale in the catalog.
    pub(crate) locale: usize,
    /// The catalog as the reader sees it.
    pub(crate) view: &'s CatalogView<'a>,
    /// The relative path from the page to the root of the site.
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
            view: book.view(locale)?,
            up,
        })
    }

    pub(crate) fn tag(&self) -> &'a str {
        self.book.tag(self.locale)
    }

    pub(crate) fn headings(&self) -> &'static Headings {
        self.view.headings()
    }

    pub(crate) fn words(&self) -> &'static Words {
        words(self.tag())
    }

    /// Returns the address of the catalog's folder in the reader's language.
    pub(crate) fn folder(&self) -> String {
        format!("{}{}/{}/", self.up, self.tag(), self.book.path_name)
    }

    /// Returns the address of a page of the catalog in the reader's language.
    pub(crate) fn href(&self, page: &Page<'_>, anchor: Option<&str>) -> String {
        let fragment = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
        format!("{}{}/index.html{fragment}", self.folder(), page.slug)
    }

    /// Returns the title of the catalog. Its name stands in where it has none.
    pub(crate) fn title(&self) -> RenderedText {
        let title = self.view.title();
        title.map_or_else(
            || RenderedText::of_name(self.view.qualified_name()),
            |title| self.own(&title, Flow::Line),
        )
    }

    /// Returns what the catalog is called and what it is about, as words.
    pub(crate) fn about(&self) -> (String, String) {
        let words = |text: Option<ResolvedText<'a>>| text.map(|text| markdown::words(&text));
        let title = words(self.view.title());
        (
            title.unwrap_or_else(|| self.view.qualified_name().to_owned()),
            words(self.view.description()).unwrap_or_default(),
        )
    }

    /// Renders a text of the catalog's own.
    pub(crate) fn own(&self, text: &ResolvedText<'a>, flow: Flow) -> RenderedText {
        RenderedText::rich(text, self.words(), self.headings().divergence, flow, self)
    }

    /// Renders an explanation of an entry, which does not link to its own page.
    pub(crate) fn rich(
        &self,
        entry: &EntryView<'a>,
        text: &ResolvedText<'a>,
        flow: Flow,
    ) -> RenderedText {
        self.rich_of(entry.def(), text, flow)
    }

    /// Renders an explanation of an entry as [`rich`](Self::rich) does, without a view of all that the entry has.
    pub(crate) fn rich_of(
        &self,
        entry: &'a EntryDef,
        text: &ResolvedText<'a>,
        flow: Flow,
    ) -> RenderedText {
        let targets = Beside(*self, entry);
        let divergence = self.headings().divergence;
        RenderedText::rich(text, self.words(), divergence, flow, &targets)
    }

    /// Renders a message.
    pub(crate) fn message(&self, text: &ResolvedText<'a>) -> RenderedText {
        RenderedText::plain(text, self.words(), self.headings().divergence)
    }

    /// Renders a remark of the catalog's authors.
    pub(crate) fn remark(&self, remark: &errorbook_reference::view::Remark<'a>) -> RenderedRemark {
        RenderedRemark::new(remark, self.words())
    }

    /// Marks a text on a page in a language that the catalog does not speak.
    pub(crate) fn marked_foreign(&self, mut text: RenderedText) -> RenderedText {
        let own = || Foreign::new(self.view.locale(), self.words());
        text.lang = text.lang.or_else(|| Some(own()));
        text
    }
}

impl Targets for Reader<'_, '_> {
    fn page_of(&self, code: &str) -> Option<String> {
        let (page, anchor) = self.book.target(code)?;
        Some(self.href(page, anchor))
    }
}

/// A reader on the page of an entry, to which its texts do not link.
struct Beside<'s, 'a>(Reader<'s, 'a>, &'a EntryDef);

impl Targets for Beside<'_, '_> {
    fn page_of(&self, code: &str) -> Option<String> {
        let own = self.1.code == code || self.1.key.value == code;
        if own { None } else { self.0.page_of(code) }
    }
}
