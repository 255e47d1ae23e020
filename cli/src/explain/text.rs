//! An explanation for a terminal.

use anstyle::{AnsiColor, Style};
use errorbook_compiler::emit::{Headings, headings};
use errorbook_compiler::model::Param;
use errorbook_compiler::values::OwnedValue;

use crate::shown::{EntryTexts, Shown, safe};

const CODE: Style = AnsiColor::Cyan.on_default().bold();
const HEADING: Style = Style::new().bold();
const REMARK: Style = AnsiColor::Yellow.on_default();

/// All that is known of an entry, after a note if there is one.
pub(super) fn page(entry: &EntryTexts<'_>, note: Option<String>) -> String {
    let mut page = Page {
        entry,
        words: headings(&entry.locale()),
        out: String::new(),
    };
    if let Some(note) = note {
        page.out.push_str(&format!("{REMARK}{note}{REMARK:#}\n\n"));
    }
    page.title();
    page.texts();
    page.related();
    page.out
}

/// The entries that share a code, and how each is named.
pub(super) fn choices(entries: &[EntryTexts<'_>]) -> String {
    let mut out = format!("{} entries have this code:\n", entries.len());
    for entry in entries {
        let text = entry.summary().or_else(|| entry.message());
        let text = text.map_or_else(String::new, |shown| entry.marked(&shown));
        let name = entry.found.name();
        out.push_str(&format!("  {CODE}{name}{CODE:#}  {text}\n"));
    }
    out + "`errorbook explain CATALOG/KEY` shows one of them.\n"
}

struct Page<'a> {
    entry: &'a EntryTexts<'a>,
    words: &'static Headings,
    out: String,
}

impl Page<'_> {
    fn title(&mut self) {
        let (found, words) = (self.entry.found, self.words);
        self.out
            .push_str(&format!("{CODE}{}{CODE:#}", found.model.code));
        if found.model.code != found.model.key.value {
            self.out.push_str(&format!(" ({})", found.model.key.value));
        }
        let summary = self.entry.summary();
        match &summary {
            Some(summary) => {
                let summary = self.entry.marked(summary).replace('\n', " ");
                self.out
                    .push_str(&format!(": {HEADING}{summary}{HEADING:#}\n"));
            }
            None => self.out.push('\n'),
        }
        self.drift(summary.as_ref(), "");
        if let Some(status) = found.model.status {
            self.out.push_str(&format!("{}: {status}\n", words.status));
        }
    }

    fn texts(&mut self) {
        let (entry, words) = (self.entry, self.words);
        let (message, description) = (entry.message(), entry.description());
        let (causes, resolutions) = (entry.causes(), entry.resolutions());
        let singles = [&message, &description, &entry.summary()];
        let nothing = singles.iter().all(|text| text.is_none());
        if nothing && causes.is_empty() && resolutions.is_empty() {
            self.out
                .push_str(&format!("{REMARK}{}{REMARK:#}\n", words.undocumented));
        }
        self.single(words.message, message.as_ref());
        self.single(words.description, description.as_ref());
        self.params();
        self.items(words.causes, &causes, |_| "• ".to_owned());
        self.items(words.resolutions, &resolutions, |index| {
            format!("{}. ", index + 1)
        });
    }

    fn heading(&mut self, heading: &str) {
        self.out
            .push_str(&format!("\n{HEADING}{heading}{HEADING:#}\n"));
    }

    fn single(&mut self, heading: &str, text: Option<&Shown>) {
        if let Some(shown) = text {
            self.heading(heading);
            self.line("", shown);
        }
    }

    fn items(&mut self, heading: &str, items: &[Shown], marker: impl Fn(usize) -> String) {
        if !items.is_empty() {
            self.heading(heading);
        }
        for (index, shown) in items.iter().enumerate() {
            self.line(&marker(index), shown);
        }
    }

    /// A text, its further lines below its first.
    fn line(&mut self, marker: &str, shown: &Shown) {
        let indent = " ".repeat(2 + marker.chars().count());
        let text = self
            .entry
            .marked(shown)
            .replace('\n', &format!("\n{indent}"));
        self.out.push_str(&format!("  {marker}{text}\n"));
        self.drift(Some(shown), &indent);
    }

    fn drift(&mut self, shown: Option<&Shown>, indent: &str) {
        let words = self.words;
        if let Some(reason) = shown.and_then(|shown| shown.drift.as_deref()) {
            let note = format!("{}: {}: {}", words.note, words.drift, safe(reason));
            self.out
                .push_str(&format!("{indent}{REMARK}{note}{REMARK:#}\n"));
        }
    }

    fn params(&mut self) {
        let params = &self.entry.found.model.params;
        if !params.is_empty() {
            self.heading(self.words.params);
        }
        for (index, param) in params.iter().enumerate() {
            let facts = self.facts(index, param).join(", ");
            let name = &param.name.value;
            self.out
                .push_str(&format!("  {CODE}{name}{CODE:#} ({facts})\n"));
            if let Some(doc) = self.entry.param_doc(index) {
                self.line("  ", &doc);
            }
        }
    }

    /// Type, unit, value or example, and what else a reader should know of a parameter.
    fn facts(&self, index: usize, param: &Param) -> Vec<String> {
        let words = self.words;
        let mut facts = vec![match param.words[..] {
            [] => param.kind.name().to_owned(),
            _ => param.words.join(" | "),
        }];
        facts.extend(param.unit.clone());
        let example = || Some(format!("{}: {}", words.example, param.example.as_deref()?));
        facts.extend(match self.entry.arguments.value(index) {
            Some(value) => Some(format!("{}: {}", words.value, brief(value, param))),
            None => example(),
        });
        facts.extend(param.untrusted.then(|| words.untrusted.to_owned()));
        facts.extend(param.secret.then(|| words.secret.to_owned()));
        facts
    }

    fn related(&mut self) {
        let found = self.entry.found;
        let related = found.model.related.iter();
        let codes = related.filter_map(|key| found.catalog.model.entry(&key.value));
        let codes: Vec<_> = codes.map(|entry| entry.code.clone()).collect();
        if !codes.is_empty() {
            let (words, codes) = (self.words, codes.join(", "));
            self.out
                .push_str(&format!("\n{}: {codes}\n", words.related));
        }
    }
}

/// A value in a list, where it need not be shown whole.
pub(super) fn brief(value: &OwnedValue, param: &Param) -> String {
    const MOST_CHARS: usize = 80;
    let most = param.max_chars.and_then(|most| usize::try_from(most).ok());
    let text = value.to_string();
    let mut brief: String = text
        .chars()
        .take(most.unwrap_or(MOST_CHARS).min(MOST_CHARS))
        .collect();
    if brief.len() < text.len() {
        brief.push('…');
    }
    safe(&brief)
}
