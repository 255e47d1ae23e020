//! An explanation for a terminal.

use errorbook_compiler::model::ParamDef;
use errorbook_core::NoteKind;

use super::variants::{Kind, Markup, line, variants};
use super::{CODE, CONDITION, HEADING, REMARK, inline};
use crate::headings::Headings;
use crate::safe;
use crate::view::{EntryView, ParamView, Remark, ResolvedText};

/// How an entry is explained.
#[derive(Clone, Debug, Default)]
pub struct Explained {
    /// True if the terminal has styles and links.
    pub styled: bool,
    /// A note before everything else.
    pub note: Option<String>,
    /// The address of the entry's page.
    pub url: Option<String>,
}

/// The property that entries were found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchedBy {
    /// Their code or key.
    Code,
    /// `error` in their payload.
    Error,
    /// Their HTTP status.
    Status,
}

/// Writes all that is known of an entry.
#[must_use]
pub fn page(entry: &EntryView<'_>, how: &Explained) -> String {
    let mut page = Page::new(entry, how);
    page.title();
    page.wire();
    page.texts();
    page.notes();
    page.recorded();
    page.examples();
    page.related();
    page.out
}

/// Writes the links that every page of the catalog shows.
fn links(entry: &EntryView<'_>) -> String {
    let links = entry.links.iter().map(|link| {
        let title = link.title.as_ref();
        let title = title.map_or_else(
            || link.name.to_owned(),
            |text| line(text, Kind::Rich, Markup::Words),
        );
        match link.url {
            Some(url) => format!("{title} ({})", safe(url)),
            None => title,
        }
    });
    let links: Vec<_> = links.collect();
    let (words, marks) = (entry.headings(), entry.headings().punctuation);
    match links.is_empty() {
        true => String::new(),
        false => format!("\n{}\n", marks.labelled(words.links, &marks.listed(links))),
    }
}

/// Writes a code with its cases.
#[must_use]
pub fn cases(code: &EntryView<'_>, cases: &[EntryView<'_>], how: &Explained) -> String {
    let mut out = page(code, how);
    let how = Explained {
        note: None,
        ..how.clone()
    };
    for case in cases {
        out.push_str(&format!("\n{}", page(case, &how)));
    }
    out + &links(code)
}

/// Writes entries of which any may be meant, each with its name.
#[must_use]
pub fn choices(entries: &[EntryView<'_>], by: MatchedBy) -> String {
    let what = match by {
        MatchedBy::Code => "code",
        MatchedBy::Error => "`error`",
        MatchedBy::Status => "status",
    };
    let mut out = format!("{} entries have this {what}:\n", entries.len());
    let name = |entry: &EntryView<'_>| format!("{}/{}", entry.catalog(), entry.key());
    for entry in entries {
        let text = entry
            .summary
            .as_ref()
            .map(|text| line(text, Kind::Rich, Markup::Source));
        let message = || {
            entry
                .message
                .as_ref()
                .map(|text| line(text, Kind::Plain, Markup::Source))
        };
        let text = text.or_else(message).unwrap_or_default();
        out.push_str(&format!("  {CODE}{}{CODE:#}  {text}\n", name(entry)));
        if by == MatchedBy::Error {
            out.push_str(&told_apart(entry));
        }
    }
    let first = entries.first().map(name).unwrap_or_default();
    out + &format!("Which of them do you mean? `errorbook explain {first}` explains the first.\n")
}

/// Returns what tells an entry from others with the same `error`: where it comes from, and what its payload
/// says.
fn told_apart(entry: &EntryView<'_>) -> String {
    let status = entry.status_line();
    let description = entry.oauth().and_then(|oauth| oauth.description.clone());
    let endpoints = Some(endpoints(entry, Markup::Source)).filter(|titles| !titles.is_empty());
    let parts = [endpoints, status, description].into_iter().flatten();
    let parts: Vec<_> = parts.collect();
    if parts.is_empty() {
        return String::new();
    }
    format!("    {}\n", parts.join(" · "))
}

/// Returns the titles of the endpoints.
fn endpoints(entry: &EntryView<'_>, markup: Markup) -> String {
    let endpoints = entry.endpoints.iter();
    let titles = endpoints.map(|endpoint| named(endpoint.title.as_ref(), endpoint.name(), markup));
    entry.headings().punctuation.listed(titles)
}

/// Returns a title, or the name of what has none.
fn named(title: Option<&ResolvedText<'_>>, name: &str, markup: Markup) -> String {
    title.map_or_else(|| name.to_owned(), |title| line(title, Kind::Rich, markup))
}

struct Page<'v, 'a> {
    entry: &'v EntryView<'a>,
    how: &'v Explained,
    markup: Markup,
    words: &'static Headings,
    out: String,
}

impl<'v, 'a> Page<'v, 'a> {
    fn new(entry: &'v EntryView<'a>, how: &'v Explained) -> Self {
        let note = how.note.as_ref();
        let note = note.map(|note| format!("{REMARK}{note}{REMARK:#}\n\n"));
        Self {
            entry,
            how,
            markup: match how.styled {
                true => Markup::Styles,
                false => Markup::Source,
            },
            words: entry.headings(),
            out: note.unwrap_or_default(),
        }
    }

    fn title(&mut self) {
        let (entry, words) = (self.entry, self.words);
        let code = match &self.how.url {
            Some(url) if self.how.styled => inline::link(entry.code(), url),
            Some(_) | None => entry.code().to_owned(),
        };
        self.out.push_str(&format!("{CODE}{code}{CODE:#}"));
        if let Some(case) = entry.case() {
            let case = format!("{} {case}", words.case);
            self.out.push_str(&words.punctuation.bracketed(&case));
        } else if entry.code() != entry.key() {
            self.out.push_str(&format!(" ({})", entry.key()));
        }
        match &entry.summary {
            Some(summary) => {
                let text = line(summary, Kind::Rich, self.markup);
                self.out
                    .push_str(&format!(": {HEADING}{text}{HEADING:#}\n"));
                self.remarks(summary, "");
            }
            None => self.out.push('\n'),
        }
        self.ending();
        for (heading, fact) in entry.facts() {
            self.line(&match fact.is_empty() {
                true => heading,
                false => words.punctuation.labelled(&heading, &safe(&fact)),
            });
        }
        if let Some(section) = &entry.section {
            let title = named(section.title.as_ref(), section.name, self.markup);
            self.line(&words.punctuation.labelled(words.section, &title));
        }
    }

    /// Says that the entry is not to be used any more, or is gone.
    fn ending(&mut self) {
        let Some(ending) = &self.entry.ending else {
            return;
        };
        let marks = self.words.punctuation;
        let since = marks.labelled(ending.heading, &safe(ending.since));
        let reason = remark(&ending.reason);
        self.line(&format!("{REMARK}{since}{REMARK:#}\n  {reason}"));
        if let Some(key) = ending.replaced_by {
            let successor = ending.successor.as_ref();
            let code = safe(successor.map_or(key, |other| &other.title));
            let code = format!("{CODE}{code}{CODE:#}");
            self.line(&marks.labelled(self.words.replaced_by, &code));
        }
    }

    /// Writes where the error comes from, and its payload.
    fn wire(&mut self) {
        let (entry, words) = (self.entry, self.words);
        let titles = endpoints(entry, self.markup);
        if !titles.is_empty() {
            self.line(&words.punctuation.labelled(words.endpoint, &titles));
        }
        let Some(oauth) = entry.oauth() else {
            return;
        };
        self.heading(words.payload);
        self.out.push_str(&format!("  {}\n", oauth.sample()));
    }

    /// Writes the payloads that were recorded of the error. Those of other errors at its endpoints are left out.
    fn recorded(&mut self) {
        let (entry, words) = (self.entry, self.words);
        for endpoint in &entry.endpoints {
            let sample = endpoint.recorded_sample();
            let Some(payload) = sample.filter(|payload| entry.answers_with(payload)) else {
                continue;
            };
            let title = named(endpoint.title.as_ref(), endpoint.name(), self.markup);
            let title = words.punctuation.bracketed(&title);
            self.heading(&format!("{}{title}", words.recorded));
            self.out.push_str(&format!("  {}\n", safe(payload)));
            if let Some(note) = &endpoint.sample_note {
                self.text("", note, Kind::Rich, "");
            }
        }
    }

    fn notes(&mut self) {
        for note in &self.entry.notes {
            let Some(text) = &note.text else { continue };
            self.heading(match note.kind {
                NoteKind::Note => self.words.note,
                NoteKind::Warning => self.words.warning,
            });
            self.text("", text, Kind::Rich, "");
        }
    }

    /// Writes samples of what is wrong and what is right.
    fn examples(&mut self) {
        for example in self.entry.examples() {
            let samples = [
                (self.words.wrong, &example.wrong),
                (self.words.right, &example.right),
            ];
            for (heading, sample) in samples {
                let Some(sample) = sample else { continue };
                let lang = self.words.punctuation.bracketed(&safe(&example.lang.value));
                self.heading(&format!("{heading}{lang}"));
                for line in sample.lines() {
                    self.out.push_str(format!("  {}", safe(line)).trim_end());
                    self.out.push('\n');
                }
            }
        }
    }

    fn texts(&mut self) {
        let (entry, words) = (self.entry, self.words);
        if entry.is_undocumented() {
            let word = words.undocumented;
            self.out.push_str(&format!("{REMARK}{word}{REMARK:#}\n"));
        }
        self.single(words.message, entry.message.as_ref(), Kind::Plain);
        self.single(words.description, entry.description.as_ref(), Kind::Rich);
        self.params();
        if !entry.causes.is_empty() {
            self.heading(words.causes);
        }
        for (at, cause) in entry.causes.iter().enumerate() {
            let letter = entry.cause_letter(at).map(|letter| format!("{letter}. "));
            let marker = letter.unwrap_or_else(|| "• ".to_owned());
            self.text(&marker, &cause.text, Kind::Rich, "");
        }
        if !entry.resolutions.is_empty() {
            self.heading(words.resolutions);
        }
        for (at, step) in entry.resolutions.iter().enumerate() {
            let fixed = entry.fixed_causes(step);
            self.text(&format!("{}. ", at + 1), &step.text, Kind::Rich, &fixed);
        }
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn heading(&mut self, heading: &str) {
        self.out
            .push_str(&format!("\n{HEADING}{heading}{HEADING:#}\n"));
    }

    fn single(&mut self, heading: &str, text: Option<&ResolvedText<'a>>, kind: Kind) {
        if let Some(text) = text {
            self.heading(heading);
            self.text("", text, kind, "");
        }
    }

    /// Writes a text, its further lines and variants below its first line. `after` is said of all of it.
    fn text(&mut self, marker: &str, text: &ResolvedText<'a>, kind: Kind, after: &str) {
        let indent = " ".repeat(2 + marker.chars().count());
        let mut lead = format!("  {marker}");
        let variants = variants(text, kind, self.markup);
        let last = variants.len().saturating_sub(1);
        for (at, variant) in variants.iter().enumerate() {
            if !variant.condition.is_empty() {
                lead.push_str(&format!("{CONDITION}{}:{CONDITION:#} ", variant.condition));
            }
            let after = if at == last { after } else { "" };
            for line in format!("{}{after}", variant.text).lines() {
                self.out.push_str(format!("{lead}{line}").trim_end());
                self.out.push('\n');
                lead.clone_from(&indent);
            }
        }
        self.remarks(text, &indent);
    }

    /// Says that a text is stale, or says something else than its source.
    fn remarks(&mut self, text: &ResolvedText<'a>, indent: &str) {
        let (words, marks) = (self.words, self.words.punctuation);
        let stale = text.is_stale.then(|| words.stale.to_owned());
        let divergence = text.divergence.as_ref();
        let divergence = divergence.map(|reason| marks.labelled(words.divergence, &remark(reason)));
        for note in stale.into_iter().chain(divergence) {
            let note = marks.labelled(words.note, &note);
            self.line(&format!("{indent}{REMARK}{note}{REMARK:#}"));
        }
    }

    fn params(&mut self) {
        if !self.entry.params.is_empty() {
            self.heading(self.words.params);
        }
        for (at, param) in self.entry.params.iter().enumerate() {
            let marks = self.words.punctuation;
            let facts = marks.bracketed(&marks.listed(self.facts(at, param)));
            let name = &param.def.name.value;
            self.line(&format!("  {CODE}{name}{CODE:#}{facts}"));
            if let Some(doc) = &param.doc {
                self.text("  ", doc, Kind::Rich, "");
            }
        }
    }

    /// Lists type, unit, value or example, and what else a reader should know of a parameter.
    fn facts(&self, at: usize, param: &ParamView<'_>) -> Vec<String> {
        let (words, def) = (self.words, param.def);
        let mut facts = vec![kind(def)];
        facts.extend(def.unit.clone());
        let marks = words.punctuation;
        let example = || Some(marks.labelled(words.example, def.example.as_deref()?));
        facts.extend(match self.entry.brief_value(at) {
            Some(value) => Some(marks.labelled(words.value, &value)),
            None => example(),
        });
        facts.extend(def.untrusted.then(|| words.untrusted.to_owned()));
        facts.extend(def.secret.then(|| words.secret.to_owned()));
        facts
    }

    fn related(&mut self) {
        let (words, related) = (self.words, &self.entry.related);
        if related.is_empty() {
            return;
        }
        if related.iter().all(|other| other.text.is_none()) {
            let marks = words.punctuation;
            let titles = marks.listed(related.iter().map(|other| &other.title));
            self.out.push('\n');
            self.line(&marks.labelled(words.related, &titles));
            return;
        }
        self.heading(words.related);
        for other in related {
            self.out
                .push_str(&format!("  {CODE}{}{CODE:#}\n", other.title));
            if let Some(text) = &other.text {
                self.text("  ", text, Kind::Rich, "");
            }
        }
    }
}

/// Returns the type of a parameter: the words, if it is one of them.
pub(crate) fn kind(param: &ParamDef) -> String {
    match param.words[..] {
        [] => param.type_sign(),
        _ => param.words.join(" | "),
    }
}

/// Returns a remark, marked if its language is another than the reader's.
fn remark(remark: &Remark<'_>) -> String {
    let text = safe(&remark.text);
    match remark.is_fallback {
        true => format!("{text} [{}]", remark.lang),
        false => text,
    }
}
