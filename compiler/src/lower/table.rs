//! Reading TOML tables: what is asked for, what is left over, and what has the wrong type.

use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use crate::check::find_in_plain;
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Fix, Report, is_unprintable, nearest};
use crate::model::{MetaValue, Text};
use crate::parse;
use crate::source::{FileId, SourceFile, Span, Spanned};

/// A file that tables are read from.
#[derive(Clone, Copy)]
pub(super) struct TomlFile<'a> {
    pub(super) file: FileId,
    pub(super) source: &'a SourceFile,
}

/// A table that knows which of its keys were asked for.
pub(super) struct Table<'a> {
    from: TomlFile<'a>,
    table: &'a DeTable<'a>,
    /// What the table is called in findings.
    pub(super) what: String,
    asked: Vec<&'static str>,
    pub(super) span: Span,
}

impl<'a> Table<'a> {
    pub(super) fn new(
        from: TomlFile<'a>,
        table: &'a DeTable<'a>,
        span: Span,
        what: impl Into<String>,
    ) -> Self {
        Self {
            from,
            table,
            what: what.into(),
            asked: Vec::new(),
            span,
        }
    }

    pub(super) fn get(&mut self, key: &'static str) -> Option<Value<'a>> {
        self.asked.push(key);
        let (name, value) = self.table.get_key_value(key)?;
        Some(self.value(name, value))
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Returns a key that must be there.
    pub(super) fn need(&mut self, key: &'static str, report: &mut Report) -> Option<Value<'a>> {
        let value = self.get(key);
        if value.is_none() {
            let title = format!("{} lacks the key `{key}`", self.what);
            report.add(
                Diagnostic::new(&checks::MISSING_KEY, title)
                    .at(self.span, "in this table")
                    .help(format!("add `{key} = …`")),
            );
        }
        value
    }

    /// Returns every key, in the order of the file. None of them is unknown.
    pub(super) fn all(&self) -> Vec<Value<'a>> {
        let mut values: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| self.value(key, value))
            .collect();
        values.sort_by_key(|value| value.key.span);
        values
    }

    /// Reports the keys that nobody asked for.
    pub(super) fn finish(self, report: &mut Report) {
        for value in self.all() {
            let key = &value.key.value;
            if self.asked.contains(&key.as_str()) {
                continue;
            }
            let near = nearest(key, self.asked.iter().copied());
            let mut known = self.asked.clone();
            known.sort_unstable();
            report.add(
                Diagnostic::new(
                    &checks::UNKNOWN_KEY,
                    format!("unknown key `{key}` in {}", self.what),
                )
                .at(value.key.span, "not a key of this table")
                .help(match known.as_slice() {
                    [only] => format!("the only key is `{only}`"),
                    known => format!("the keys are {}", list(known)),
                })
                .did_you_mean(near),
            );
        }
    }

    fn value(
        &self,
        key: &'a toml::Spanned<toml::de::DeString<'a>>,
        value: &'a toml::Spanned<DeValue<'a>>,
    ) -> Value<'a> {
        Value {
            from: self.from,
            key: Spanned::new(
                key.get_ref().to_string(),
                Span::new(self.from.file, key.span()),
            ),
            value: value.get_ref(),
            in_array: false,
            span: Span::new(self.from.file, value.span()),
        }
    }
}

/// A value of a table or an array.
pub(super) struct Value<'a> {
    from: TomlFile<'a>,
    /// The key that it stands under, or that of the array that it is in.
    pub(super) key: Spanned<String>,
    value: &'a DeValue<'a>,
    in_array: bool,
    pub(super) span: Span,
}

impl<'a> Value<'a> {
    pub(super) fn string(&self, report: &mut Report) -> Option<Spanned<String>> {
        let Some(text) = self.value.as_str() else {
            return self.wrong("a string", report);
        };
        Some(Spanned::new(text.to_owned(), self.span))
    }

    /// Returns a string that is shown as it is: not empty, and of nothing that could disturb a line.
    pub(super) fn shown(&self, report: &mut Report) -> Option<String> {
        let text = self.string(report)?.value;
        let key = &self.key.value;
        if text.trim().is_empty() && self.span.start < self.span.end {
            report.add(
                Diagnostic::new(&checks::EMPTY_TEXT, format!("`{key}` is empty"))
                    .at(self.span, "nothing to show")
                    .help("remove the key if there is nothing to say"),
            );
        }
        self.check_printable(&text, report);
        Some(text)
    }

    /// Reads the same, but perhaps blank.
    pub(super) fn reason(&self, report: &mut Report) -> Option<Spanned<String>> {
        let text = self.string(report)?;
        self.check_printable(&text.value, report);
        Some(text)
    }

    fn check_printable(&self, text: &str, report: &mut Report) {
        if text.contains(is_unprintable) {
            let key = &self.key.value;
            report.add(
                Diagnostic::new(
                    &checks::WRONG_TYPE,
                    format!("`{key}` has a character that cannot be shown"),
                )
                .at(
                    self.span,
                    "a control character, or one that changes the direction of text",
                )
                .help("leave it out"),
            );
        } else {
            self.check_visible(text, report);
        }
    }

    /// Reports a character that nobody sees.
    pub(super) fn check_visible(&self, text: &str, report: &mut Report) {
        let Some((at, c, name, what)) = find_in_plain(text) else {
            return;
        };
        let (key, code) = (&self.key.value, u32::from(c));
        let offsets = self.offsets(text);
        let place = |at: usize| offsets.get(at).copied().unwrap_or(self.span.start);
        let span = Span::new(self.from.file, place(at)..place(at + c.len_utf8()));
        let title = format!("`{key}` contains U+{code:04X} {name}");
        let found = Diagnostic::new(&checks::INVISIBLE_CHARACTER, title)
            .at(span, what)
            .help("remove it");
        let written = self.from.source.text.get(span.start..span.end);
        let is_itself = written.is_some_and(|written| written.chars().eq([c]));
        report.add(match is_itself {
            true => found.fix(Fix::new("remove it", span, "")),
            false => found,
        });
    }

    /// Returns a text to show, which is a Fluent pattern.
    pub(super) fn text(&self, report: &mut Report) -> Option<Text> {
        let Some(text) = self.value.as_str() else {
            return self.wrong("a string", report);
        };
        // What the parser made of a syntax error, which has been reported.
        if self.span.start == self.span.end {
            return None;
        }
        parse::toml::pattern(self.from.source, self.span, text, report).map(Text::new)
    }

    /// Returns the text of the file that it is written in.
    pub(super) fn written_in(&self) -> &'a Arc<String> {
        &self.from.source.text
    }

    /// Returns for each byte of the string `text` that it is, and its end, where it is written.
    pub(super) fn offsets(&self, text: &str) -> Vec<usize> {
        parse::toml::offsets(self.from.source, self.span, text)
    }

    pub(super) fn bool(&self, report: &mut Report) -> Option<bool> {
        let value = self.value.as_bool();
        value.or_else(|| self.wrong("`true` or `false`", report))
    }

    pub(super) fn is_string(&self, value: &str) -> bool {
        self.value.as_str() == Some(value)
    }

    pub(super) fn is_bool(&self, value: bool) -> bool {
        self.value.as_bool() == Some(value)
    }

    /// Returns an integer in `range`.
    pub(super) fn integer(
        &self,
        range: std::ops::RangeInclusive<u32>,
        report: &mut Report,
    ) -> Option<u32> {
        let what = format!("an integer from {} to {}", range.start(), range.end());
        let DeValue::Integer(digits) = self.value else {
            return self.wrong(&what, report);
        };
        match u32::from_str_radix(digits.as_str(), digits.radix()) {
            Ok(value) if range.contains(&value) => Some(value),
            _ => self.refuse(&what, "out of range", report),
        }
    }

    /// Reads a value of open data.
    pub(super) fn meta(&self, report: &mut Report) -> Option<MetaValue> {
        match self.value {
            DeValue::Boolean(value) => Some(MetaValue::Bool(*value)),
            DeValue::Integer(digits) => {
                match i128::from_str_radix(digits.as_str(), digits.radix()) {
                    Ok(value) => Some(MetaValue::Integer(value)),
                    Err(_) => self.refuse("an integer", "out of range", report),
                }
            }
            DeValue::Float(digits) => match digits.as_str().parse::<f64>() {
                Ok(value) if value.is_finite() => Some(MetaValue::Float(value)),
                _ => self.refuse("a number", "not finite", report),
            },
            DeValue::String(_) => Some(MetaValue::Text(self.shown(report)?)),
            DeValue::Datetime(_) => Some(MetaValue::Text(self.written(report)?)),
            DeValue::Array(_) | DeValue::Table(_) => self.wrong("a single value", report),
        }
    }

    /// Reads a literal sample, perhaps of several lines.
    pub(super) fn sample(&self, report: &mut Report) -> Option<String> {
        let text = self.string(report)?.value;
        let is_bad = |c: char| is_unprintable(c) && !matches!(c, '\n' | '\t');
        self.check_visible(&text, report);
        if text.trim().is_empty() || text.contains(is_bad) {
            let found = match text.trim() {
                "" => "empty",
                _ => "has a character that cannot be shown",
            };
            return self.refuse("a text to show", found, report);
        }
        Some(text)
    }

    /// Returns a value as it is written, for documentation.
    pub(super) fn written(&self, report: &mut Report) -> Option<String> {
        match self.value {
            DeValue::String(text) => Some(text.to_string()),
            DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => Some(
                self.from
                    .source
                    .text
                    .get(self.span.start..self.span.end)?
                    .to_owned(),
            ),
            DeValue::Array(_) | DeValue::Table(_) => self.wrong("a single value", report),
        }
    }

    pub(super) fn table(&self, what: impl Into<String>, report: &mut Report) -> Option<Table<'a>> {
        let Some(table) = self.value.as_table() else {
            return self.wrong("a table", report);
        };
        Some(Table::new(self.from, table, self.table_span(), what))
    }

    pub(super) fn array(&self, report: &mut Report) -> Option<Vec<Value<'a>>> {
        let DeValue::Array(array) = self.value else {
            return self.wrong("an array", report);
        };
        let item = |value: &'a toml::Spanned<DeValue<'a>>| Value {
            from: self.from,
            key: self.key.clone(),
            value: value.get_ref(),
            in_array: true,
            span: Span::new(self.from.file, value.span()),
        };
        Some(array.iter().map(item).collect())
    }

    pub(super) fn strings(&self, report: &mut Report) -> Option<Vec<Spanned<String>>> {
        let items = self.array(report)?;
        Some(
            items
                .iter()
                .filter_map(|item| item.string(report))
                .collect(),
        )
    }

    pub(super) fn is_array(&self) -> bool {
        matches!(self.value, DeValue::Array(_))
    }

    pub(super) fn is_table(&self) -> bool {
        matches!(self.value, DeValue::Table(_))
    }

    /// Reports a value of another type than the one that is expected.
    pub(super) fn wrong<T>(&self, expected: &str, report: &mut Report) -> Option<T> {
        let found = match self.value.type_str() {
            found @ ("array" | "integer") => format!("this is an {found}"),
            found => format!("this is a {found}"),
        };
        self.refuse(expected, &found, report)
    }

    /// Reports a value that is not what is expected: `found` says what it is.
    pub(super) fn refuse<T>(&self, expected: &str, found: &str, report: &mut Report) -> Option<T> {
        // What the parser made of a syntax error stands nowhere; the error has been reported.
        if self.span.start == self.span.end && !self.is_table() {
            return None;
        }
        let what = match self.in_array {
            true => format!("an item of `{}`", self.key.value),
            false => format!("`{}`", self.key.value),
        };
        report.add(
            Diagnostic::new(&checks::WRONG_TYPE, format!("{what} must be {expected}"))
                .at(self.span, found)
                .help(help(expected)),
        );
        None
    }

    /// Returns a table that is written under a header has the header's span; one written by dotted keys
    /// has that of its key.
    fn table_span(&self) -> Span {
        if self.span.start < self.span.end {
            self.span
        } else {
            self.key.span
        }
    }
}

/// Returns how a value of the expected kind is written.
fn help(expected: &str) -> String {
    match expected {
        "a string" => "write it in quotes: `\"…\"`".to_owned(),
        "an array" => "write it in brackets: `[…, …]`".to_owned(),
        "a table" => "write it in braces, `{ key = … }`, or below a header".to_owned(),
        "`true` or `false`" => "write it without quotes".to_owned(),
        _ => format!("write {expected}"),
    }
}

/// The most names in a sentence.
const MOST_LISTED: usize = 32;

/// Writes names in a sentence: "`a`, `b` and `c`".
pub(super) fn list(names: &[&str]) -> String {
    let mut quoted: Vec<_> = names
        .iter()
        .take(MOST_LISTED)
        .map(|name| format!("`{name}`"))
        .collect();
    if names.len() > MOST_LISTED {
        quoted.push(format!("{} more", names.len() - MOST_LISTED));
    }
    match quoted.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}
