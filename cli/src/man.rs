//! A manual page for each catalog and locale, for `man 7 CATALOG`.

use errorbook_compiler::emit::{Headings, Page, headings};
use errorbook_core::{NoteKind, Style, negotiate};
use roff::{Inline, Roff, bold, italic, roman};

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::inline::{self, Form, Span};
use crate::lookup::{Found, entries};
use crate::project::CompiledCatalog;
use crate::request::Request;
use crate::shown::{EntryTexts, Format, Shown, write};

/// The pages: `man7/CATALOG.7` in the source locale, `LOCALE/man7/CATALOG.7` in the others, as `man`
/// looks for them.
pub(crate) fn pages(catalogs: &[CompiledCatalog<'_>]) -> Result<Vec<Page>, Failure> {
    let mut pages = Vec::new();
    for catalog in catalogs {
        for (index, locale) in catalog.catalog().locales().enumerate() {
            let dir = match index {
                0 => String::new(),
                // As systems name locales.
                _ => format!("{}/", locale.replace('-', "_")),
            };
            pages.push(Page {
                path: format!("{dir}man7/{}.7", catalog.model.name),
                content: Manual::new(catalog, locale)?.page()?,
            });
        }
    }
    Ok(pages)
}

struct Manual<'a> {
    catalog: &'a CompiledCatalog<'a>,
    request: Request,
    words: &'static Headings,
    roff: Roff,
}

impl<'a> Manual<'a> {
    fn new(catalog: &'a CompiledCatalog<'a>, locale: &str) -> Result<Self, Failure> {
        let request = Request::new(Some(locale))?;
        let words = headings(&locale.parse().unwrap_or(catalog.model.source_locale()));
        Ok(Self {
            catalog,
            request,
            words,
            roff: Roff::new(),
        })
    }

    fn page(mut self) -> Result<String, Failure> {
        let name = self.catalog.model.name.as_str();
        let title = self.own_text(|catalog, chain| catalog.title_in(chain));
        let description = self.own_text(|catalog, chain| catalog.description_in(chain));
        // No date: the same catalog gives the same page. (What is empty would not count as an argument.)
        self.roff
            .control("TH", [&name.to_uppercase(), "7", " ", "errorbook"]);
        // Japanese has no spaces that could be stretched.
        self.roff.control("ad", ["l"]);
        // `man -k` finds the page by this section's English name.
        self.roff.control("SH", ["NAME"]);
        self.roff.text([roman(format!("{name} - {title}"))]);
        if !description.is_empty() {
            self.roff.control("SH", [self.words.description]);
            self.markdown(&description);
        }
        self.roff.control("SH", [self.words.details]);
        let mut parent_before = None;
        for found in entries(self.catalog) {
            let parent = self.parent_of(found);
            let key = parent
                .as_ref()
                .map(|parent| parent.model.key.value.as_str());
            if let Some(parent) = parent
                && parent_before != key
            {
                self.entry(parent)?;
            }
            parent_before = key;
            self.entry(found)?;
        }
        Ok(self.roff.render())
    }

    fn own_text(
        &self,
        text: impl Fn(
            &errorbook_core::Catalog<'a>,
            &errorbook_core::Chain,
        ) -> Option<errorbook_core::Text<'a>>,
    ) -> String {
        let catalog = self.catalog.catalog();
        let text = text(&catalog, &negotiate(&self.request, &catalog));
        // Such texts have no parameters.
        text.map_or_else(String::new, |text| {
            write(&text, &Default::default(), Style::LOG)
        })
    }

    fn parent_of(&self, found: Found<'a>) -> Option<Found<'a>> {
        Some(Found {
            catalog: found.catalog,
            model: found.catalog.model.parent_of(found.model)?,
            entry: found.entry.parent()?,
        })
    }

    fn entry(&mut self, found: Found<'a>) -> Result<(), Failure> {
        let arguments = Arguments::read(found.model, &[])?;
        let entry = EntryTexts::new(found, arguments, &self.request, Format::Markdown);
        let words = self.words;
        let title = match &found.model.case {
            Some(case) => format!("{} ({} {})", found.model.code, words.case, case.id.value),
            None => found.model.code.clone(),
        };
        self.roff.control("SS", [title.as_str()]);
        if let Some(summary) = entry.summary() {
            self.paragraph(&[], &summary, &entry);
        }
        self.facts(&entry);
        self.labelled(words.message, entry.message(), &entry);
        self.labelled(words.description, entry.description(), &entry);
        self.params(&entry);
        self.items(words.causes, &entry.causes(), &entry, |_| "\u{2022}".into());
        let number = |index: usize| format!("{}.", index + 1);
        self.items(words.resolutions, &entry.resolutions(), &entry, number);
        for (kind, note) in entry.notes() {
            let label = match kind {
                NoteKind::Note => words.note,
                NoteKind::Warning => words.warning,
            };
            self.labelled(label, Some(note), &entry);
        }
        self.related(&entry);
        Ok(())
    }

    /// Status, endpoints and payload.
    fn facts(&mut self, entry: &EntryTexts<'_>) {
        let words = self.words;
        let status = entry.found.model.status;
        let status = status.map(|status| (words.status, status.to_string()));
        let endpoints = entry.endpoints().into_iter();
        let endpoints: Vec<String> = endpoints.map(|(_, title)| title.text).collect();
        let endpoints = (!endpoints.is_empty()).then(|| (words.endpoint, endpoints.join(", ")));
        let oauth = entry.found.model.oauth.as_ref();
        let payload = oauth.map(|oauth| (words.payload, oauth.sample()));
        for (label, fact) in [status, endpoints, payload].into_iter().flatten() {
            self.roff.control("PP", []);
            self.roff.text([bold(label), roman(format!(": {fact}"))]);
        }
    }

    fn labelled(&mut self, label: &str, shown: Option<Shown>, entry: &EntryTexts<'_>) {
        if let Some(shown) = shown {
            self.paragraph(&[bold(label), roman(": ")], &shown, entry);
        }
    }

    fn params(&mut self, entry: &EntryTexts<'_>) {
        for (index, param) in entry.found.model.params.iter().enumerate() {
            self.roff.control("TP", []);
            let kind = match param.words[..] {
                [] => param.kind.name().to_owned(),
                _ => param.words.join(" | "),
            };
            let kind = [Some(kind), param.unit.clone()];
            let kind = kind.into_iter().flatten().collect::<Vec<_>>().join(", ");
            let name = bold(param.name.value.as_str());
            self.roff.text([name, roman(format!(" ({kind})"))]);
            let doc = entry.param_doc(index);
            self.markdown(&doc.map_or_else(String::new, |doc| entry.marked(&doc)));
        }
    }

    fn items(
        &mut self,
        label: &str,
        items: &[Shown],
        entry: &EntryTexts<'_>,
        marker: impl Fn(usize) -> String,
    ) {
        if items.is_empty() {
            return;
        }
        self.roff.control("PP", []);
        self.roff.text([bold(label)]);
        for (index, item) in items.iter().enumerate() {
            self.roff.control("IP", [marker(index).as_str(), "4"]);
            self.markdown(&entry.marked(item));
        }
    }

    fn related(&mut self, entry: &EntryTexts<'_>) {
        for (index, related) in entry.found.model.related.iter().enumerate() {
            let other = entry.found.catalog.model.entry(&related.key.value);
            let Some(other) = other else { continue };
            let label = [
                bold(self.words.related),
                roman(": "),
                bold(other.code.as_str()),
            ];
            match entry.related(index) {
                Some(text) => self.paragraph(&[&label[..], &[roman(": ")]].concat(), &text, entry),
                None => {
                    self.roff.control("PP", []);
                    self.roff.text(label);
                }
            }
        }
    }

    fn paragraph(&mut self, label: &[Inline], shown: &Shown, entry: &EntryTexts<'_>) {
        self.roff.control("PP", []);
        let mut text = label.to_vec();
        text.extend(inlines(&entry.marked(shown)));
        self.roff.text(text);
    }

    fn markdown(&mut self, text: &str) {
        self.roff.text(inlines(text));
    }
}

fn inlines(markdown: &str) -> Vec<Inline> {
    let mut form = Typeset::default();
    inline::write(markdown, &mut form);
    form.out
}

/// Roff has two fonts besides the plain one.
#[derive(Default)]
struct Typeset {
    out: Vec<Inline>,
    open: Vec<Span>,
}

impl Form for Typeset {
    fn text(&mut self, text: &str) {
        let text = match self.open.last() {
            Some(Span::Strong) => bold(text),
            Some(Span::Emphasis) => italic(text),
            Some(Span::Link(_)) | None => roman(text),
        };
        self.out.push(text);
    }

    fn code(&mut self, code: &str) {
        self.out.push(bold(code));
    }

    fn open(&mut self, span: &Span) {
        self.open.push(span.clone());
    }

    fn close(&mut self, span: &Span) {
        self.open.pop();
        // Paper has no links.
        if let Span::Link(url) = span {
            self.out
                .push(roman(format!(" <{}>", crate::shown::safe(url))));
        }
    }

    fn line(&mut self, depth: usize) {
        self.out.push(Inline::LineBreak);
        if depth > 0 {
            self.out.push(roman("\u{a0}".repeat(2 * depth)));
        }
    }
}
