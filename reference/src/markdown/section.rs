//! One entry as Markdown: the same for pages of documentation, of a site, and for a single explanation.

use errorbook_compiler::model::EntryDef;
use errorbook_core::NoteKind;

use super::escape::{code_cell, plain, plain_label};
use super::row;
use super::text::{Kind, TextWriter, quote};
use crate::view::{EndingView, EntryView, ParamView, PlaceholderStyle, Placeholders, ResolvedText};

/// Where and how the section of an entry is written.
#[derive(Clone, Copy)]
pub struct Section<'s> {
    /// How many `#` stand before the title.
    pub level: usize,
    /// True if the summary stands below the title. The table over a page's sections may have it already; one
    /// that is stale or diverges has no room there to say so.
    pub with_summary: bool,
    /// The placeholders of parameters.
    pub style: PlaceholderStyle,
    /// The address of an entry. Without one it is named, and not linked to.
    pub link: &'s dyn Fn(&EntryDef) -> Option<String>,
}

impl std::fmt::Debug for Section<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Section")
            .field("level", &self.level)
            .finish_non_exhaustive()
    }
}

impl Section<'_> {
    /// Makes a section that links to nothing.
    #[must_use]
    pub fn new(level: usize) -> Self {
        Self {
            level,
            with_summary: true,
            style: PlaceholderStyle::Names,
            link: &|_| None,
        }
    }
}

/// Writes the section of an entry.
#[must_use]
pub fn section(entry: &EntryView<'_>, at: Section<'_>) -> String {
    let placeholders = entry.placeholders(at.style);
    let mut writer = Writer {
        entry,
        at,
        text: TextWriter {
            headings: entry.headings(),
            placeholders: &placeholders,
        },
        out: String::new(),
    };
    writer.section();
    writer.out
}

/// Returns the heading of a section.
pub(super) fn heading(level: usize, title: &str) -> String {
    format!("{} {}", "#".repeat(level), plain(title))
}

struct Writer<'s, 'v, 'a> {
    entry: &'v EntryView<'a>,
    at: Section<'s>,
    text: TextWriter<'v>,
    out: String,
}

impl<'a> Writer<'_, '_, 'a> {
    fn section(&mut self) {
        let (entry, words) = (self.entry, self.entry.headings());
        let title = heading(self.at.level, &entry.title);
        self.out.push_str(&format!("{title}\n\n"));
        if let Some(ending) = &entry.ending {
            self.ending(ending);
        }
        let is_shown = |summary: &&ResolvedText<'_>| {
            self.at.with_summary || summary.is_stale || summary.divergence.is_some()
        };
        if let Some(summary) = entry.summary.as_ref().filter(is_shown) {
            let summary = self.text.block(summary, Kind::Rich);
            self.out.push_str(&summary);
        }
        for (heading, fact) in entry.facts() {
            match fact.as_str() {
                "" => self.out.push_str(&format!("**{heading}**\n\n")),
                fact => self.fact(&plain(&heading), &plain(fact)),
            }
        }
        if let Some(section) = &entry.section {
            let title = self.named(section.title.as_ref(), section.name);
            self.fact(words.section, &title);
        }
        self.endpoints();
        if let Some(oauth) = entry.oauth() {
            let label = self.label(words.payload);
            self.out.push_str(&json_block(&label, &oauth.sample()));
        }
        if entry.is_undocumented() {
            self.out.push_str(&format!("*{}*\n\n", words.undocumented));
        }
        self.single(words.message, entry.message.as_ref(), Kind::Plain);
        self.single(words.description, entry.description.as_ref(), Kind::Rich);
        let causes = entry.causes.iter().enumerate().map(|(at, cause)| {
            let letter = entry.cause_letter(at);
            let lead = letter.map_or_else(String::new, |letter| format!("**{letter}.** "));
            (
                "- ".to_owned(),
                self.text.block_with(&cause.text, Kind::Rich, &lead, ""),
            )
        });
        self.items(words.causes, causes.collect());
        let steps = entry.resolutions.iter().enumerate().map(|(at, step)| {
            let fixed = entry.fixed_causes(step);
            let block = self.text.block_with(&step.text, Kind::Rich, "", &fixed);
            (format!("{}. ", at + 1), block)
        });
        self.items(words.resolutions, steps.collect());
        self.notes();
        self.params();
        self.examples();
        self.related();
    }

    /// Returns a label, to be followed by what it is of.
    fn label(&self, label: &str) -> String {
        self.entry.headings().punctuation.bold_label(label)
    }

    fn listed(&self, items: Vec<String>) -> String {
        self.entry.headings().punctuation.listed(items)
    }

    fn fact(&mut self, heading: &str, fact: &str) {
        let label = self.label(heading);
        self.out.push_str(&format!("{label}{fact}\n\n"));
    }

    fn heading(&mut self, text: &str) {
        let marks = "#".repeat(self.at.level + 1);
        self.out.push_str(&format!("{marks} {text}\n\n"));
    }

    fn ending(&mut self, ending: &EndingView<'_>) {
        let reason = self.text.remark(&ending.reason);
        let mut block = format!(
            "{}{}\n\n{reason}\n",
            self.label(ending.heading),
            plain(ending.since)
        );
        if let Some(key) = ending.replaced_by {
            let code = match &ending.successor {
                Some(other) => self.link(other.entry, &other.title),
                None => plain(key),
            };
            let label = self.label(self.entry.headings().replaced_by);
            block.push_str(&format!("\n{label}{code}\n"));
        }
        self.out.push_str(&quote(&block).replace("> \n", ">\n"));
    }

    fn link(&self, entry: &EntryDef, title: &str) -> String {
        let label = plain_label(title);
        match (self.at.link)(entry) {
            Some(address) => format!("[{label}]({address})"),
            None => label,
        }
    }

    /// Returns a title, or the name of what has none.
    fn named(&self, title: Option<&ResolvedText<'a>>, name: &str) -> String {
        title.map_or_else(|| plain(name), |title| self.text.inline(title))
    }

    fn endpoints(&mut self) {
        let endpoints = self.entry.endpoints.iter();
        let titles: Vec<_> = endpoints
            .map(|endpoint| self.named(endpoint.title.as_ref(), endpoint.name()))
            .collect();
        if !titles.is_empty() {
            self.fact(self.entry.headings().endpoint, &self.listed(titles));
        }
    }

    fn single(&mut self, heading: &str, text: Option<&ResolvedText<'a>>, kind: Kind) {
        if let Some(text) = text {
            self.heading(heading);
            self.out.push_str(&self.text.block(text, kind));
        }
    }

    /// Writes items, each below its marker.
    fn items(&mut self, heading: &str, items: Vec<(String, String)>) {
        if items.is_empty() {
            return;
        }
        self.heading(heading);
        for (marker, block) in items {
            let indent = format!("\n{}", " ".repeat(marker.len()));
            self.out.push_str(&marker);
            self.out.push_str(&block.trim_end().replace('\n', &indent));
            self.out.push('\n');
        }
        self.out.push('\n');
    }

    fn notes(&mut self) {
        let words = self.entry.headings();
        for note in &self.entry.notes {
            let Some(text) = &note.text else { continue };
            let word = match note.kind {
                NoteKind::Note => words.note,
                NoteKind::Warning => words.warning,
            };
            let block = self.text.block(text, Kind::Rich);
            self.out
                .push_str(&quote(&format!("{}{block}", self.label(word))));
        }
    }

    /// Writes samples of what is wrong and what is right.
    fn examples(&mut self) {
        let words = self.entry.headings();
        for example in self.entry.examples() {
            for (heading, sample) in [(words.wrong, &example.wrong), (words.right, &example.right)]
            {
                if let Some(sample) = sample {
                    let label = self.label(heading);
                    let block = code_block(&label, &example.lang.value, sample.trim_end());
                    self.out.push_str(&block);
                }
            }
        }
    }

    fn related(&mut self) {
        let (word, related) = (self.entry.headings().related, &self.entry.related);
        let links: Vec<_> = related
            .iter()
            .map(|other| self.link(other.entry, &other.title))
            .collect();
        if links.is_empty() {
            return;
        }
        if related.iter().all(|other| other.text.is_none()) {
            return self.fact(word, &self.listed(links));
        }
        let label = self.label(word);
        self.out.push_str(&format!("{}\n\n", label.trim_end()));
        let marks = self.entry.headings().punctuation;
        for (link, other) in links.iter().zip(related) {
            let item = match &other.text {
                Some(text) => marks.labelled(link, &self.text.block(text, Kind::Rich)),
                None => link.clone(),
            };
            let item = item.trim_end().replace('\n', "\n  ");
            self.out.push_str(&format!("- {item}\n"));
        }
        self.out.push('\n');
    }

    fn params(&mut self) {
        let (entry, words) = (self.entry, self.entry.headings());
        if entry.params.is_empty() {
            return;
        }
        let has_value = (0..entry.params.len()).any(|at| entry.value(at).is_some());
        let value = if has_value {
            words.value
        } else {
            words.example
        };
        self.heading(words.params);
        let titles = [words.name, words.kind, words.unit, value, words.description];
        self.out.push_str(&row(&titles.map(str::to_owned)));
        self.out.push_str("|---|---|---|---|---|\n");
        for (at, param) in entry.params.iter().enumerate() {
            let cells = row(&self.param(at, param));
            self.out.push_str(&cells);
        }
        self.out.push('\n');
    }

    fn param(&self, at: usize, param: &ParamView<'_>) -> [String; 5] {
        let name = code_cell(&param.def.name.value);
        let name = match self.text.placeholders {
            Placeholders::Names => name,
            Placeholders::Numbers(_) => {
                let placeholder = self.text.placeholders.placeholder(at, "");
                format!("{} {name}", code_cell(&placeholder))
            }
        };
        let code = |text: Option<&str>| text.map(code_cell).unwrap_or_default();
        let value = self.entry.brief_value(at);
        let words = param.def.words.iter().map(|word| code_cell(word));
        let words: Vec<_> = words.collect();
        let kind = match &words[..] {
            [] => code_cell(&param.def.type_sign()),
            _ => self.listed(words),
        };
        [
            name,
            kind,
            code(param.def.unit.as_deref()),
            code(value.as_deref().or(param.def.example.as_deref())),
            self.doc(param),
        ]
    }

    fn doc(&self, param: &ParamView<'_>) -> String {
        let words = self.entry.headings();
        let doc = param.doc.as_ref().map(|doc| self.text.inline(doc));
        let flags = [
            (param.def.untrusted, words.untrusted),
            (param.def.secret, words.secret),
        ];
        let flags = flags.iter().filter(|(set, _)| *set);
        let parts = flags.map(|(_, word)| format!("*({word})*"));
        doc.into_iter().chain(parts).collect::<Vec<_>>().join(" ")
    }
}

/// Writes a payload below its label.
pub(super) fn json_block(label: &str, payload: &str) -> String {
    code_block(label, "json", payload)
}

/// Writes code in a language below its label.
fn code_block(label: &str, lang: &str, code: &str) -> String {
    let runs = code.split(|c| c != '`').map(str::len);
    let fence = "`".repeat((runs.max().unwrap_or(0) + 1).max(3));
    // What ends the line would begin the code.
    let lang: String = lang
        .chars()
        .filter(|c| !c.is_control() && *c != '`')
        .collect();
    let label = label.trim_end();
    format!("{label}\n\n{fence}{lang}\n{code}\n{fence}\n\n")
}
