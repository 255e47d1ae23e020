//! An explanation for a terminal.

use anstyle::{AnsiColor, Style};
use errorbook_compiler::emit::{Headings, headings};
use errorbook_compiler::model::{EntryDef, Item, ParamDef};
use errorbook_compiler::values::OwnedValue;
use errorbook_core::NoteKind;

use crate::inline;
use crate::lookup::By;
use crate::shown::{EntryTexts, Shown, safe};

const CODE: Style = AnsiColor::Cyan.on_default().bold();
const HEADING: Style = Style::new().bold();
const REMARK: Style = AnsiColor::Yellow.on_default();

/// All that is known of an entry, after a note if there is one.
pub(super) fn page(entry: &EntryTexts<'_>, note: Option<String>) -> String {
    let mut page = Page::new(entry, note);
    page.title();
    page.wire();
    page.texts();
    page.notes();
    page.related();
    page.out
}

/// A code with its cases.
pub(super) fn cases(
    parent: &EntryTexts<'_>,
    cases: &[EntryTexts<'_>],
    note: Option<String>,
) -> String {
    let mut first = Page::new(parent, note);
    first.title();
    first.single(first.words.description, parent.description().as_ref());
    first.notes();
    first.related();
    let mut out = first.out;
    for case in cases {
        out.push_str(&format!("\n{}", page(case, None)));
    }
    out
}

/// The entries that have something in common, and how each is named.
pub(super) fn choices(entries: &[EntryTexts<'_>], by: By) -> String {
    let what = match by {
        By::Name => "code",
        By::Wire => "`error`",
        By::Status => "status",
    };
    let mut out = format!("{} entries have this {what}:\n", entries.len());
    for entry in entries {
        let text = entry.summary().or_else(|| entry.message());
        let text = text.map_or_else(String::new, |shown| entry.marked(&shown));
        let name = entry.found.name();
        out.push_str(&format!("  {CODE}{name}{CODE:#}  {text}\n"));
        if by == By::Wire {
            out.push_str(&told_apart(entry));
        }
    }
    let first = entries.first().map(|entry| entry.found.name());
    let first = first.unwrap_or_default();
    out + &format!("Which of them do you mean? `errorbook explain {first}` explains the first.\n")
}

/// What tells an entry from others with the same `error`: where it comes from, and what its payload says.
fn told_apart(entry: &EntryTexts<'_>) -> String {
    let endpoints = entry.endpoints().into_iter();
    let endpoints = endpoints.map(|(_, title)| entry.marked(&title));
    let endpoints = endpoints.collect::<Vec<_>>().join(", ");
    let status = entry.found.model.status.map(|status| status.to_string());
    let oauth = entry.found.model.oauth.as_ref();
    let description = oauth.and_then(|oauth| oauth.description.as_deref());
    let parts = [Some(endpoints.as_str()), status.as_deref(), description];
    let parts: Vec<_> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        return String::new();
    }
    format!("    {}\n", parts.join(" · "))
}

struct Page<'a> {
    entry: &'a EntryTexts<'a>,
    words: &'static Headings,
    out: String,
}

impl<'a> Page<'a> {
    fn new(entry: &'a EntryTexts<'a>, note: Option<String>) -> Self {
        let note = note.map(|note| format!("{REMARK}{note}{REMARK:#}\n\n"));
        Self {
            entry,
            words: headings(&entry.locale()),
            out: note.unwrap_or_default(),
        }
    }

    fn title(&mut self) {
        let (found, words) = (self.entry.found, self.words);
        let code = &found.model.code;
        let code = match found.entry.page_url() {
            Some(url) if self.entry.is_styled() => inline::link(code, &url.to_string()),
            Some(_) | None => code.clone(),
        };
        self.out.push_str(&format!("{CODE}{code}{CODE:#}"));
        if let Some(case) = &found.model.case {
            self.out
                .push_str(&format!(" ({} {})", words.case, case.id.value));
        } else if found.model.code != found.model.key.value {
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
        self.divergence(summary.as_ref(), "");
        self.ended();
        if let Some(status) = found.model.status {
            self.out.push_str(&format!("{}: {status}\n", words.status));
        }
    }

    /// That the entry is not to be used any more, or is gone.
    fn ended(&mut self) {
        let (found, words) = (self.entry.found, self.words);
        let retired = found.model.retired.as_ref();
        let retired = retired.map(|end| (words.retired, end));
        let deprecated = found.model.deprecated.as_ref();
        let Some((word, end)) = retired.or(deprecated.map(|end| (words.deprecated, end))) else {
            return;
        };
        let (since, reason) = (safe(&end.since), self.entry.remark(&end.reason));
        let reason = safe(&reason);
        self.out
            .push_str(&format!("{REMARK}{word}: {since}{REMARK:#}\n  {reason}\n"));
        if let Some(key) = &end.replaced_by {
            let other = found.catalog.model.entry(&key.value);
            let code = safe(other.map_or(&key.value, |other| &other.code)).to_string();
            self.out
                .push_str(&format!("{}: {CODE}{code}{CODE:#}\n", words.replaced_by));
        }
    }

    /// Where the error comes from, and its payload.
    fn wire(&mut self) {
        let (entry, words) = (self.entry, self.words);
        let endpoints = entry.endpoints();
        let titles: Vec<_> = endpoints
            .iter()
            .map(|(_, title)| entry.marked(title))
            .collect();
        if !titles.is_empty() {
            self.out
                .push_str(&format!("{}: {}\n", words.endpoint, titles.join(", ")));
        }
        let Some(oauth) = &entry.found.model.oauth else {
            return;
        };
        self.heading(words.payload);
        self.out.push_str(&format!("  {}\n", oauth.sample()));
        for (title, payload, note) in entry.recorded() {
            self.heading(&format!("{} ({title})", words.recorded));
            self.out.push_str(&format!("  {}\n", safe(&payload)));
            if let Some(note) = note {
                self.line("", &note);
            }
        }
    }

    fn notes(&mut self) {
        for (kind, note) in self.entry.notes() {
            self.heading(match kind {
                NoteKind::Note => self.words.note,
                NoteKind::Warning => self.words.warning,
            });
            self.line("", &note);
        }
    }

    fn texts(&mut self) {
        let (entry, words) = (self.entry, self.words);
        let (message, description) = (entry.message(), entry.description());
        let (causes, resolutions) = (entry.causes(), entry.resolutions());
        let singles = [&message, &description, &entry.summary()];
        let nothing = singles.iter().all(|text| text.is_none());
        let nothing = nothing && entry.found.model.oauth.is_none();
        if nothing && causes.is_empty() && resolutions.is_empty() {
            self.out
                .push_str(&format!("{REMARK}{}{REMARK:#}\n", words.undocumented));
        }
        self.single(words.message, message.as_ref());
        self.single(words.description, description.as_ref());
        self.params();
        let model = entry.found.model;
        let letters = letters(model);
        self.items(words.causes, &causes, |index| match letters.get(index) {
            Some((_, letter)) => format!("{letter}. "),
            None => "• ".to_owned(),
        });
        let steps = resolutions.into_iter().enumerate();
        let steps: Vec<_> = steps
            .map(|(index, mut step)| {
                step.text.push_str(&fixed(model, index, &letters));
                step
            })
            .collect();
        self.items(words.resolutions, &steps, |index| {
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
        let text = self.entry.marked(shown);
        for (index, line) in text.lines().enumerate() {
            match index {
                0 => self.out.push_str(&format!("  {marker}{line}\n")),
                _ if line.is_empty() => self.out.push('\n'),
                _ => self.out.push_str(&format!("{indent}{line}\n")),
            }
        }
        self.divergence(Some(shown), &indent);
    }

    fn divergence(&mut self, shown: Option<&Shown>, indent: &str) {
        let words = self.words;
        if let Some(reason) = shown.and_then(|shown| shown.divergence.as_deref()) {
            let note = format!("{}: {}: {}", words.note, words.divergence, safe(reason));
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
    fn facts(&self, index: usize, param: &ParamDef) -> Vec<String> {
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
        let others = related.enumerate().filter_map(|(index, related)| {
            let other = found.catalog.model.entry(&related.key.value)?;
            Some((other.code.clone(), self.entry.related(index)))
        });
        let others: Vec<_> = others.collect();
        let words = self.words;
        if others.is_empty() {
            return;
        }
        if others.iter().all(|(_, text)| text.is_none()) {
            let codes: Vec<_> = others.iter().map(|(code, _)| code.as_str()).collect();
            self.out
                .push_str(&format!("\n{}: {}\n", words.related, codes.join(", ")));
            return;
        }
        self.heading(words.related);
        for (code, text) in others {
            self.out.push_str(&format!("  {CODE}{code}{CODE:#}\n"));
            if let Some(text) = text {
                self.line("  ", &text);
            }
        }
    }
}

/// A letter for each cause, if a step fixes some of them and not others.
fn letters(model: &EntryDef) -> Vec<(&str, char)> {
    let causes = model.causes.len();
    let tells = |step: &Item| !step.fixes.is_empty() && step.fixes.len() < causes;
    if !model.resolutions.iter().any(tells) || causes > LETTERS.len() {
        return Vec::new();
    }
    let ids = model.causes.iter().map(|cause| cause.id.value.as_str());
    ids.zip(LETTERS.chars()).collect()
}

const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// After a step: the causes that it fixes, ` (A, C)`.
fn fixed(model: &EntryDef, step: usize, letters: &[(&str, char)]) -> String {
    let fixes = model.resolutions.get(step).map(|step| &step.fixes[..]);
    let fixes = fixes.unwrap_or_default();
    let is_fixed = |id: &str| fixes.iter().any(|fixed| fixed.value == id);
    let fixed = letters.iter().filter(|(id, _)| is_fixed(id));
    let fixed: Vec<_> = fixed.map(|(_, letter)| letter.to_string()).collect();
    if fixed.is_empty() {
        String::new()
    } else {
        format!(" ({})", fixed.join(", "))
    }
}

/// A value in a list, where it need not be shown whole.
pub(super) fn brief(value: &OwnedValue, param: &ParamDef) -> String {
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
