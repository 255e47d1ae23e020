//! Writes what belongs to a whole catalog: its title, the tables of its entries, its links.

use errorbook_compiler::model::{Columns, EntryDef};

use super::anchors;
use super::escape::{code_cell, escape_url, plain, plain_inline, plain_label};
use super::links::is_allowed;
use super::row;
use super::section::json_block;
use super::text::{Kind, TextWriter, quote};
use crate::headings::Headings;
use crate::punctuation::Punctuation;
use crate::view::{
    CatalogView, EndpointView, EntryView, PlaceholderStyle, Placeholders, ResolvedText,
};

/// Writes what is said of a whole catalog.
pub(super) struct Overview<'v, 'a> {
    pub(super) catalog: &'v CatalogView<'a>,
    pub(super) style: PlaceholderStyle,
    /// True if each entry has a section, which tables link to and which says its status.
    pub(super) has_sections: bool,
}

impl<'a> Overview<'_, 'a> {
    fn words(&self) -> &'static Headings {
        self.catalog.headings()
    }

    /// Writes the title of the catalog, or its name.
    pub(super) fn title(&self) -> String {
        let title = self.catalog.title();
        title.map_or_else(
            || plain(self.catalog.qualified_name()),
            |title| self.text(&Placeholders::Names).cell(&title, Kind::Rich),
        )
    }

    /// Writes what the catalog says of itself.
    pub(super) fn description(&self) -> String {
        let description = self.catalog.description();
        description.map_or_else(String::new, |text| {
            self.text(&Placeholders::Names).block(&text, Kind::Rich)
        })
    }

    fn text<'w>(&self, placeholders: &'w Placeholders) -> TextWriter<'w> {
        TextWriter {
            headings: self.words(),
            placeholders,
        }
    }

    /// Writes the targets of the links, with those whose address is not known.
    pub(super) fn links(&self) -> String {
        let links = self.catalog.links();
        if links.is_empty() {
            return String::new();
        }
        let mut out = format!("## {}\n\n", self.words().links);
        for link in links {
            let title = self.own(link.title.as_ref(), link.name);
            let line = match link.url {
                Some(url) if !is_allowed(url) => format!("- {title} ({})\n", plain_inline(url)),
                Some(url) => format!("- [{title}]({})\n", escape_url(url)),
                None => {
                    let unknown = self.words().punctuation.bracketed(self.words().unknown);
                    format!("- {title}{unknown}\n")
                }
            };
            out.push_str(&line);
        }
        out + "\n"
    }

    /// Returns a text of the catalog's own, or the name of what it belongs to.
    fn own(&self, text: Option<&ResolvedText<'a>>, name: &str) -> String {
        let own = self.text(&Placeholders::Names);
        text.map_or_else(|| plain(name), |text| own.inline(text))
    }

    /// Writes the tables.
    pub(super) fn tables(&self) -> String {
        match self.catalog.columns() {
            Columns::Messages => self.messages(),
            Columns::Wire => self.wire(),
            Columns::Problems => self.problems(),
        }
    }

    /// Returns what stands for the address of an entry's section until the page is whole.
    fn address(&self, entry: &EntryDef) -> String {
        anchors::mark(&entry.key.value)
    }

    /// Names an entry, with its key where no section has that.
    fn link(&self, entry: &EntryView<'_>) -> String {
        match self.has_sections {
            true => self.link_with(entry, &plain_label(&entry.title)),
            false => plain_label(&entry.listed_name()),
        }
    }

    fn link_with(&self, entry: &EntryView<'_>, label: &str) -> String {
        match self.has_sections {
            true => format!("[{label}]({})", self.address(entry.def())),
            false => label.to_owned(),
        }
    }

    fn cell(&self, entry: &EntryView<'a>, text: Option<&ResolvedText<'a>>, kind: Kind) -> String {
        let placeholders = entry.placeholders(self.style);
        let own = self.text(&placeholders);
        text.map_or_else(String::new, |text| own.cell(text, kind))
    }

    /// Writes several texts in a cell, numbered.
    fn cells<'t>(
        &self,
        entry: &EntryView<'a>,
        texts: impl Iterator<Item = &'t ResolvedText<'a>>,
    ) -> String
    where
        'a: 't,
    {
        let texts: Vec<_> = texts
            .map(|text| self.cell(entry, Some(text), Kind::Rich))
            .collect();
        numbered(&texts, self.words().punctuation)
    }

    /// Returns the rows of tables. Those of a page are in the order of the file, where the cases of a code may stand
    /// apart, and its sections tell of retired entries. A list alone has them as rows.
    fn rows(&self) -> Vec<EntryView<'a>> {
        if !self.has_sections {
            return self.catalog.listed().collect();
        }
        let mut rows: Vec<_> = self.catalog.entries().collect();
        rows.sort_by_key(|entry| entry.def().key.span.start);
        rows
    }

    fn messages(&self) -> String {
        let words = self.words();
        let titles = [words.code, words.status, words.message, words.summary];
        let rows = self.rows().into_iter().map(|entry| {
            [
                self.link(&entry),
                status(&entry),
                self.cell(&entry, entry.message.as_ref(), Kind::Plain),
                self.cell(&entry, entry.summary.as_ref(), Kind::Rich),
            ]
        });
        let rows = [titles.map(str::to_owned)].into_iter().chain(rows);
        let rows = rows.map(|[code, status, message, summary]| match self.has_sections {
            true => row(&[code, message, summary]),
            false => row(&[code, status, message, summary]),
        });
        let mut rows: Vec<String> = rows.collect();
        let columns = if self.has_sections { 3 } else { 4 };
        rows.insert(1, format!("{}|\n", "|---".repeat(columns)));
        rows.concat()
    }

    fn problems(&self) -> String {
        let words = self.words();
        let titles = [words.problem, words.code, words.resolutions].map(str::to_owned);
        let rows = self.rows().into_iter().map(|entry| {
            let problem = entry.description.as_ref().or(entry.summary.as_ref());
            let steps = entry.resolutions.iter().map(|step| &step.text);
            row(&[
                self.cell(&entry, problem, Kind::Rich),
                self.link(&entry),
                self.cells(&entry, steps),
            ])
        });
        row(&titles) + "|---|---|---|\n" + &rows.collect::<String>()
    }

    /// Returns a table for each endpoint, and one for what comes from none.
    fn wire(&self) -> String {
        let entries = self.rows();
        let mut tables = Vec::new();
        for endpoint in &self.catalog.endpoints() {
            let is_here = |entry: &&EntryView<'_>| entry.is_at(endpoint.name());
            let here: Vec<_> = entries.iter().filter(is_here).collect();
            if here.is_empty() && !self.has_sections {
                continue;
            }
            let title = self.own(endpoint.title.as_ref(), endpoint.name());
            let mut table = format!("### {title}\n\n{}", self.wire_table(&here));
            let samples = match self.has_sections {
                true => self.samples(endpoint, &here),
                false => String::new(),
            };
            if !samples.is_empty() {
                table.push_str(&format!("\n{samples}"));
            }
            table.truncate(table.trim_end().len());
            tables.push(table + "\n");
        }
        let others = entries.iter().filter(|entry| entry.endpoints.is_empty());
        let others: Vec<_> = others.collect();
        if !others.is_empty() {
            tables.push(self.wire_table(&others));
        }
        tables.join("\n")
    }

    fn wire_table(&self, entries: &[&EntryView<'a>]) -> String {
        let words = self.words();
        let mut titles = vec![words.status, "`error`", "`error_description`", words.causes];
        if !self.has_sections {
            titles.insert(0, words.code);
        }
        let rows = entries.iter().map(|entry| {
            let oauth = entry.oauth();
            let error = oauth.map_or_else(
                || plain_label(entry.code()),
                |oauth| code_cell(&oauth.error),
            );
            let description = oauth.and_then(|oauth| oauth.description.as_deref());
            let mut cells = vec![
                status(entry),
                self.link_with(entry, &error),
                description.map_or_else(String::new, code_cell),
                self.cells(entry, entry.causes.iter().map(|cause| &cause.text)),
            ];
            if !self.has_sections {
                cells.insert(0, self.link(entry));
            }
            row(&cells)
        });
        let titles: Vec<_> = titles.into_iter().map(str::to_owned).collect();
        let line = format!("{}|\n", "|---".repeat(titles.len()));
        row(&titles) + &line + &rows.collect::<String>()
    }

    /// Returns the payload of an endpoint's first row, and the one that was recorded.
    fn samples(&self, endpoint: &EndpointView<'a>, entries: &[&EntryView<'a>]) -> String {
        let (words, marks) = (self.words(), self.words().punctuation);
        let mut out = String::new();
        if let Some(first) = entries.iter().find_map(|entry| entry.oauth()) {
            let label = marks.bold_label(words.payload);
            out.push_str(&json_block(&label, &first.sample()));
        }
        if let Some(recorded) = endpoint.recorded_sample() {
            let label = marks.bold_label(words.recorded);
            out.push_str(&json_block(&label, recorded));
            if let Some(note) = &endpoint.sample_note {
                let note = self.text(&Placeholders::Names).block(note, Kind::Rich);
                let label = marks.bold_label(words.note);
                out.push_str(&quote(&format!("{label}{note}")));
            }
        }
        out
    }
}

fn status(entry: &EntryView<'_>) -> String {
    entry.status_line().unwrap_or_default()
}

/// Writes several texts in one cell: `(1) … (2) …`.
pub(crate) fn numbered(texts: &[String], marks: &Punctuation) -> String {
    match texts {
        [one] => one.clone(),
        many => {
            let numbered = many.iter().enumerate();
            let numbered = numbered.map(|(at, text)| match marks.brackets {
                [" (", close] => format!("({}{close} {text}", at + 1),
                [open, close] => format!("{open}{}{close}{text}", at + 1),
            });
            numbered.collect::<Vec<_>>().join(" ")
        }
    }
}
