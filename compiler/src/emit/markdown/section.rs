//! One entry as Markdown: the same for pages of documentation and for a single explanation.

use errorbook_core::NoteKind;

use super::escape::{code_cell, plain, rich_cell};
use crate::emit::Headings;
use crate::model::{EntryDef, ParamDef};

/// One entry, its texts in Markdown already.
#[derive(Clone, Debug)]
pub struct Section<'a> {
    /// The headings, in the reader's language.
    pub headings: &'a Headings,
    /// How many `#` stand before the title.
    pub level: usize,
    /// The title: the code.
    pub title: String,
    /// Whether it is a code whose cases follow.
    pub has_cases: bool,
    /// That the entry is not to be used any more, or is gone.
    pub ended: Option<Ended>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// What kind of error it is. Below the title, without a heading.
    pub summary: Option<Shown>,
    /// What the error says.
    pub message: Option<Shown>,
    /// What happened.
    pub description: Option<Shown>,
    /// Why it may have happened.
    pub causes: Vec<Shown>,
    /// What to do.
    pub resolutions: Vec<Shown>,
    /// The rows of the table of parameters.
    pub params: Vec<ParamRow<'a>>,
    /// The endpoints that the error comes from.
    pub endpoints: Vec<String>,
    /// The payload of OAuth 2.0.
    pub payload: Option<String>,
    /// The admonitions.
    pub notes: Vec<(NoteKind, Shown)>,
    /// Links to related codes, and how they differ.
    pub related: Vec<(String, Option<Shown>)>,
}

/// How an entry ends, in Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// What it is, in the reader's language.
    pub heading: &'static str,
    /// The version since which it is so.
    pub since: String,
    /// Why.
    pub reason: String,
    /// The code that is used in its place, perhaps as a link.
    pub replaced_by: Option<String>,
}

impl Ended {
    /// Returns how an entry ends, if it does, for readers of the locale at a position. `code` writes the code of the entry that is used in its place.
    pub fn of<'e>(
        entry: &'e EntryDef,
        locale: usize,
        headings: &Headings,
        code: impl Fn(&'e str) -> String,
    ) -> Option<Self> {
        let retired = entry.retired.as_ref().map(|end| (headings.retired, end));
        let deprecated = entry.deprecated.as_ref();
        let (heading, end) = retired.or(deprecated.map(|end| (headings.deprecated, end)))?;
        let replaced_by = end.replaced_by.as_ref();
        Some(Self {
            heading,
            since: plain(&end.since),
            reason: plain(&entry.plain(&end.reason, locale)),
            replaced_by: replaced_by.map(|key| code(&key.value)),
        })
    }

    fn markdown(&self, headings: &Headings) -> String {
        let (heading, since, reason) = (self.heading, &self.since, &self.reason);
        let mut out = format!("> **{heading}:** {since}\n>\n> {reason}\n");
        if let Some(code) = &self.replaced_by {
            out.push_str(&format!(">\n> **{}:** {code}\n", headings.replaced_by));
        }
        out + "\n"
    }
}

/// A text in Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The text.
    pub text: String,
    /// The language, if it is another than that of the page.
    pub lang: Option<String>,
    /// Why the text is known to say something else than the source.
    pub divergence: Option<String>,
}

impl Shown {
    /// The text, marked if its language is another than that of the page.
    pub(super) fn marked(&self) -> String {
        match &self.lang {
            Some(lang) => format!("{} *[{lang}]*", self.text),
            None => self.text.clone(),
        }
    }
}

/// A parameter in the table of parameters.
#[derive(Clone, Debug)]
pub struct ParamRow<'a> {
    /// The parameter.
    pub param: &'a ParamDef,
    /// What stands for it in the texts, if that is not its name.
    pub placeholder: Option<String>,
    /// A value to show in place of the example.
    pub value: Option<String>,
    /// What it means, as Markdown for any place.
    pub doc: Option<Shown>,
}

impl Section<'_> {
    /// The section.
    #[must_use]
    pub fn markdown(&self) -> String {
        let words = self.headings;
        let mut out = format!("{} {}\n\n", "#".repeat(self.level), self.title);
        if let Some(ended) = &self.ended {
            out.push_str(&ended.markdown(words));
        }
        if let Some(summary) = &self.summary {
            out.push_str(&self.block(summary));
        }
        if let Some(status) = self.status {
            out.push_str(&format!("**{}:** {status}\n\n", words.status));
        }
        if !self.endpoints.is_empty() {
            let endpoints = self.endpoints.join(", ");
            out.push_str(&format!("**{}:** {endpoints}\n\n", words.endpoint));
        }
        if let Some(payload) = &self.payload {
            out.push_str(&json_block(words.payload, payload));
        }
        if self.is_undocumented() && !self.has_cases {
            out.push_str(&format!("*{}*\n\n", words.undocumented));
        }
        self.single(words.message, self.message.as_ref(), &mut out);
        self.single(words.description, self.description.as_ref(), &mut out);
        self.items(words.causes, &self.causes, |_| "- ".to_owned(), &mut out);
        let number = |index| format!("{}. ", index + 1);
        self.items(words.resolutions, &self.resolutions, number, &mut out);
        for (kind, note) in &self.notes {
            let word = match kind {
                NoteKind::Note => words.note,
                NoteKind::Warning => words.warning,
            };
            let note = format!("**{word}:** {}", note.marked());
            out.push_str(&format!("> {}\n\n", note.replace('\n', "\n> ")));
        }
        self.table(&mut out);
        self.related(&mut out);
        out
    }

    fn related(&self, out: &mut String) {
        let word = self.headings.related;
        if self.related.is_empty() {
            return;
        }
        if self.related.iter().all(|(_, text)| text.is_none()) {
            let links: Vec<_> = self.related.iter().map(|(link, _)| link.as_str()).collect();
            out.push_str(&format!("**{word}:** {}\n\n", links.join(", ")));
            return;
        }
        out.push_str(&format!("**{word}:**\n\n"));
        for (link, text) in &self.related {
            let item = match text {
                Some(text) => format!("{link}: {}", text.marked()),
                None => link.clone(),
            };
            out.push_str(&format!("- {}\n", item.replace('\n', "\n  ")));
        }
        out.push('\n');
    }

    fn is_undocumented(&self) -> bool {
        let singles = [&self.summary, &self.message, &self.description];
        singles.iter().all(|text| text.is_none())
            && self.causes.is_empty()
            && self.resolutions.is_empty()
            && self.payload.is_none()
    }

    fn heading(&self, text: &str, out: &mut String) {
        out.push_str(&format!("{} {text}\n\n", "#".repeat(self.level + 1)));
    }

    fn single(&self, heading: &str, text: Option<&Shown>, out: &mut String) {
        if let Some(text) = text {
            self.heading(heading, out);
            out.push_str(&self.block(text));
        }
    }

    /// A text, and a note if it says something else than the source.
    fn block(&self, text: &Shown) -> String {
        let mut block = format!("{}\n\n", text.marked());
        if let Some(reason) = &text.divergence {
            let words = self.headings;
            let note = format!("**{}:** {}: {reason}", words.note, words.divergence);
            block.push_str(&format!("> {}\n\n", note.replace('\n', "\n> ")));
        }
        block
    }

    fn items(
        &self,
        heading: &str,
        items: &[Shown],
        marker: impl Fn(usize) -> String,
        out: &mut String,
    ) {
        if items.is_empty() {
            return;
        }
        self.heading(heading, out);
        for (index, item) in items.iter().enumerate() {
            let marker = marker(index);
            let indent = format!("\n{}", " ".repeat(marker.len()));
            let block = self.block(item);
            out.push_str(&marker);
            out.push_str(&block.trim_end().replace('\n', &indent));
            out.push('\n');
        }
        out.push('\n');
    }

    fn table(&self, out: &mut String) {
        if self.params.is_empty() {
            return;
        }
        let words = self.headings;
        let has_value = self.params.iter().any(|row| row.value.is_some());
        let value = if has_value {
            words.value
        } else {
            words.example
        };
        self.heading(words.params, out);
        let titles = [words.name, words.kind, words.unit, value, words.description];
        out.push_str(&row(&titles.map(str::to_owned)));
        out.push_str("|---|---|---|---|---|\n");
        for param in &self.params {
            out.push_str(&row(&param.cells(words)));
        }
        out.push('\n');
    }
}

impl ParamRow<'_> {
    fn cells(&self, words: &Headings) -> [String; 5] {
        let name = code_cell(&self.param.name.value);
        let name = match &self.placeholder {
            Some(placeholder) => format!("{} {name}", code_cell(placeholder)),
            None => name,
        };
        let code = |text: Option<&String>| text.map(|text| code_cell(text)).unwrap_or_default();
        let value = self.value.as_ref().or(self.param.example.as_ref());
        [
            name,
            self.kind(),
            code(self.param.unit.as_ref()),
            code(value),
            self.doc(words),
        ]
    }

    fn kind(&self) -> String {
        let words = self.param.words.iter().map(|word| code_cell(word));
        let words: Vec<_> = words.collect();
        if words.is_empty() {
            code_cell(self.param.kind.name())
        } else {
            words.join(", ")
        }
    }

    fn doc(&self, words: &Headings) -> String {
        let doc = self.doc.as_ref().map(|doc| rich_cell(&doc.marked()));
        let flags = [
            (self.param.untrusted, words.untrusted),
            (self.param.secret, words.secret),
        ];
        let flags = flags.iter().filter(|(set, _)| *set);
        let parts = flags.map(|(_, word)| format!("*({word})*"));
        doc.into_iter().chain(parts).collect::<Vec<_>>().join(" ")
    }
}

/// A payload, under what it is called.
pub(super) fn json_block(title: &str, payload: &str) -> String {
    let runs = payload.split(|c| c != '`').map(str::len);
    let fence = "`".repeat((runs.max().unwrap_or(0) + 1).max(3));
    format!("**{title}:**\n\n{fence}json\n{payload}\n{fence}\n\n")
}

/// A row of a table.
pub(super) fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}
