//! A manual page for each catalog and locale, for `man 7 CATALOG`.

use errorbook_core::{NoteKind, Style};
use roff::{Inline, Roff, bold, italic, roman};

use crate::headings::Headings;
use crate::markdown::{plain, plain_value};
use crate::page::Page;
use crate::punctuation::Punctuation;
use crate::safe;
use crate::text::inline::{self, Form, Span};
use crate::text::kind;
use crate::view::{CatalogView, EntryView, Placeholders, Remark, ResolvedText, Writing};

/// Writes the page of a catalog in the locale of its reader: `man7/CATALOG.7` in the source locale,
/// `LOCALE/man7/CATALOG.7` in the others, as `man` looks for them.
#[must_use]
pub fn man(catalog: &CatalogView<'_>) -> Page {
    let dir = match catalog.position() {
        0 => String::new(),
        // As systems name locales.
        _ => format!("{}/", catalog.locale().as_str().replace('-', "_")),
    };
    let manual = Manual {
        catalog,
        words: catalog.headings(),
        roff: Roff::new(),
    };
    Page {
        path: format!("{dir}man7/{}.7", catalog.def().path_name()),
        content: manual.page(),
    }
}

struct Manual<'v, 'a> {
    catalog: &'v CatalogView<'a>,
    words: &'static Headings,
    roff: Roff,
}

/// Whether a text is Markdown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A message.
    Plain,
    /// An explanation.
    Rich,
}

impl<'a> Manual<'_, 'a> {
    fn page(mut self) -> String {
        let name = self.catalog.qualified_name();
        let title = self.catalog.title();
        let title = title.map_or_else(String::new, |title| named(Some(&title), name));
        // No date: the same catalog gives the same page. (What is empty would not count as an argument.)
        self.roff
            .control("TH", [&name.to_uppercase(), "7", " ", "errorbook"]);
        // Japanese has no spaces that could be stretched.
        self.roff.control("ad", ["l"]);
        // `man -k` finds the page by this section's English name.
        self.roff.control("SH", ["NAME"]);
        self.roff.text([roman(format!("{name} - {title}"))]);
        if let Some(description) = self.catalog.description() {
            self.roff.control("SH", [self.words.description]);
            self.text(&[], &description, Kind::Rich);
        }
        self.links();
        self.roff.control("SH", [self.words.details]);
        for code in self.catalog.codes() {
            self.entry(&self.catalog.entry(code.root));
            for case in code.cases {
                self.entry(&self.catalog.entry(case));
            }
        }
        self.roff.render()
    }

    /// Writes the links that every page of the catalog shows.
    fn links(&mut self) {
        let links = self.catalog.related_links();
        if links.is_empty() {
            return;
        }
        self.roff.control("SH", [self.words.links]);
        for link in links {
            let title = named(link.title.as_ref(), link.name);
            match link.url {
                Some(url) => self.line(&[roman(title), self.colon(), roman(safe(url))]),
                None => self.line(&[roman(title)]),
            }
        }
    }

    fn entry(&mut self, entry: &EntryView<'a>) {
        let words = self.words;
        let title = match entry.case() {
            Some(case) => {
                let case = format!("{} {case}", words.case);
                format!("{}{}", entry.code(), words.punctuation.bracketed(&case))
            }
            None => entry.title.clone(),
        };
        self.roff.control("SS", [title.as_str()]);
        self.ending(entry);
        if let Some(summary) = &entry.summary {
            self.paragraph(&[], summary, Kind::Rich);
        }
        self.facts(entry);
        self.labelled(words.message, entry.message.as_ref(), Kind::Plain);
        self.labelled(words.description, entry.description.as_ref(), Kind::Rich);
        self.params(entry);
        let causes = entry.causes.iter().enumerate().map(|(at, cause)| {
            let letter = entry.cause_letter(at);
            let marker = letter.map_or_else(|| "\u{2022}".into(), |letter| format!("{letter}."));
            (marker, &cause.text, String::new())
        });
        self.items(words.causes, causes.collect());
        let steps = entry.resolutions.iter().enumerate();
        let steps =
            steps.map(|(at, step)| (format!("{}.", at + 1), &step.text, entry.fixed_causes(step)));
        self.items(words.resolutions, steps.collect());
        for note in &entry.notes {
            let label = match note.kind {
                NoteKind::Note => words.note,
                NoteKind::Warning => words.warning,
            };
            self.labelled(label, note.text.as_ref(), Kind::Rich);
        }
        self.examples(entry);
        self.related(entry);
    }

    /// Writes samples of what is wrong and what is right.
    fn examples(&mut self, entry: &EntryView<'a>) {
        for example in entry.examples() {
            let samples = [
                (self.words.wrong, &example.wrong),
                (self.words.right, &example.right),
            ];
            for (label, sample) in samples {
                let Some(sample) = sample else { continue };
                let mut line = vec![
                    bold(label),
                    roman(self.marks().bracketed(&safe(&example.lang.value))),
                    roman(self.marks().colon.trim_end()),
                ];
                for code in sample.lines() {
                    line.push(Inline::LineBreak);
                    // A line's own blanks would be taken for a break.
                    line.push(roman(format!(
                        "\u{a0}\u{a0}{}",
                        safe(code).replace(' ', "\u{a0}")
                    )));
                }
                self.line(&line);
            }
        }
    }

    /// Says that the entry is not to be used any more, or is gone.
    fn ending(&mut self, entry: &EntryView<'a>) {
        let Some(ending) = &entry.ending else { return };
        let label = [bold(ending.heading), self.colon(), roman(ending.since)];
        self.line(&[&label[..], &[Inline::LineBreak], &remark(&ending.reason)].concat());
        if let Some(key) = ending.replaced_by {
            let other = ending.successor.as_ref().map_or(key, |other| &other.title);
            self.line(&[bold(self.words.replaced_by), self.colon(), bold(other)]);
        }
    }

    /// Writes status, endpoints and payload.
    fn facts(&mut self, entry: &EntryView<'a>) {
        let words = self.words;
        for (heading, fact) in entry.facts() {
            match fact.is_empty() {
                true => self.line(&[bold(heading)]),
                false => self.line(&[bold(heading), self.colon(), roman(safe(&fact))]),
            }
        }
        if let Some(section) = &entry.section {
            let title = named(section.title.as_ref(), section.name);
            self.line(&[bold(words.section), self.colon(), roman(title)]);
        }
        let endpoints = entry.endpoints.iter();
        let titles = endpoints.map(|endpoint| named(endpoint.title.as_ref(), endpoint.name()));
        let titles = self.marks().listed(titles);
        if !titles.is_empty() {
            self.line(&[bold(words.endpoint), self.colon(), roman(titles)]);
        }
        if let Some(oauth) = entry.oauth() {
            self.line(&[bold(words.payload), self.colon(), roman(oauth.sample())]);
        }
    }

    fn marks(&self) -> &'static Punctuation {
        self.words.punctuation
    }

    fn colon(&self) -> Inline {
        roman(self.marks().colon)
    }

    fn line(&mut self, line: &[Inline]) {
        self.roff.control("PP", []);
        self.roff.text(line.to_vec());
    }

    fn labelled(&mut self, label: &str, text: Option<&ResolvedText<'a>>, kind: Kind) {
        if let Some(text) = text {
            self.paragraph(&[bold(label), self.colon()], text, kind);
        }
    }

    fn paragraph(&mut self, label: &[Inline], text: &ResolvedText<'a>, kind: Kind) {
        self.roff.control("PP", []);
        self.text(label, text, kind);
    }

    /// Writes a text below its label, each variant on a line of its own, then what is known of it.
    fn text(&mut self, label: &[Inline], text: &ResolvedText<'a>, kind: Kind) {
        let mut line = label.to_vec();
        for (at, (condition, text)) in written(text, kind).into_iter().enumerate() {
            if at > 0 || (!condition.is_empty() && !label.is_empty()) {
                line.push(Inline::LineBreak);
            }
            if !condition.is_empty() {
                line.push(italic(format!("{condition}:")));
                line.push(roman(" "));
            }
            line.extend(inlines(&text));
        }
        let words = self.words;
        if text.is_stale {
            line.extend([
                Inline::LineBreak,
                bold(words.note),
                self.colon(),
                roman(words.stale),
            ]);
        }
        if let Some(reason) = &text.divergence {
            let note = [Inline::LineBreak, bold(words.note), self.colon()];
            line.extend(note);
            line.extend([roman(words.divergence), self.colon()]);
            line.extend(remark(reason));
        }
        self.roff.text(line);
    }

    fn params(&mut self, entry: &EntryView<'a>) {
        for param in &entry.params {
            self.roff.control("TP", []);
            let kind = [Some(kind(param.def)), param.def.unit.clone()];
            let kind = self.marks().listed(kind.into_iter().flatten());
            let name = bold(param.def.name.value.as_str());
            self.roff.text([name, roman(self.marks().bracketed(&kind))]);
            match &param.doc {
                Some(doc) => self.text(&[], doc, Kind::Rich),
                None => {
                    self.roff.text([]);
                }
            }
        }
    }

    /// Writes items: the marker, the text, and what stands after it.
    fn items(&mut self, label: &str, items: Vec<(String, &ResolvedText<'a>, String)>) {
        if items.is_empty() {
            return;
        }
        self.line(&[bold(label)]);
        for (marker, text, after) in items {
            self.roff.control("IP", [marker.as_str(), "4"]);
            self.text(&[], text, Kind::Rich);
            if !after.is_empty() {
                self.roff.text([roman(after)]);
            }
        }
    }

    fn related(&mut self, entry: &EntryView<'a>) {
        for other in &entry.related {
            let label = [
                bold(self.words.related),
                self.colon(),
                bold(other.title.as_str()),
            ];
            match &other.text {
                Some(text) => {
                    self.paragraph(&[&label[..], &[self.colon()]].concat(), text, Kind::Rich);
                }
                None => self.line(&label),
            }
        }
    }
}

/// Returns the variants of a text: when each is read, and its Markdown. The last has the language, if it is
/// another than the reader's.
fn written(text: &ResolvedText<'_>, kind: Kind) -> Vec<(String, String)> {
    let writing = Writing {
        style: Style::LOG,
        escape: Some(|value| plain_value(&safe(value))),
        placeholders: &Placeholders::Names,
    };
    let variants = text.variants();
    let list = variants.list.iter().map(|variant| {
        let written = text.write(&variant.pattern, &writing);
        let written = match kind {
            Kind::Plain => plain(&written),
            Kind::Rich => written,
        };
        (variant.condition.clone(), written)
    });
    let mut list: Vec<_> = list.collect();
    if let (Some(lang), Some((_, last))) = (text.foreign(), list.last_mut()) {
        last.push_str(&format!(" [{lang}]"));
    }
    list.extend(variants.is_cut.then(|| (String::new(), "…".to_owned())));
    list
}

/// Returns a title, or the name of what has none.
fn named(title: Option<&ResolvedText<'_>>, name: &str) -> String {
    let Some(title) = title else {
        return name.to_owned();
    };
    let variants = written(title, Kind::Rich).into_iter();
    let words = variants.map(|(_, text)| inline::words(&text));
    words.collect::<Vec<_>>().join(" / ")
}

fn remark(remark: &Remark<'_>) -> Vec<Inline> {
    let lang = remark
        .is_fallback
        .then(|| roman(format!(" [{}]", remark.lang)));
    [roman(safe(&remark.text))]
        .into_iter()
        .chain(lang)
        .collect()
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
            self.out.push(roman(format!(" <{}>", safe(url))));
        }
    }

    fn line(&mut self, depth: usize) {
        self.out.push(Inline::LineBreak);
        if depth > 0 {
            self.out.push(roman("\u{a0}".repeat(2 * depth)));
        }
    }
}
