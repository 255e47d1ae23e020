//! Patterns as documentation shows them: parameters by name or number, selects by their default.

use std::collections::HashMap;

use crate::model::{EntryDef, ParamDef, Part, Pattern};

/// What documentation shows in the places of parameters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlaceholderStyle {
    /// Names, which are the same in every locale.
    #[default]
    Names,
    /// Numbers, which each locale has by the order of its own message.
    Numbered,
}

/// How documentation shows a parameter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Placeholders {
    /// By name: `{hours}`.
    #[default]
    Names,
    /// By number: `{0}`, `{1}`, …
    Numbers(HashMap<usize, usize>),
}

impl Placeholders {
    /// The placeholders of an entry's texts, beside the message that is shown in `locale`.
    #[must_use]
    pub fn of(style: PlaceholderStyle, entry: &EntryDef, locale: usize) -> Self {
        match style {
            PlaceholderStyle::Names => Self::Names,
            PlaceholderStyle::Numbered => Self::numbered(entry, locale),
        }
    }

    /// Numbers by first appearance in a locale's message; parameters that it leaves out follow in
    /// their positional order.
    #[must_use]
    pub fn numbered(entry: &EntryDef, locale: usize) -> Self {
        let message = entry.message.text(locale).or(entry.message.source());
        let mut order = message
            .and_then(|text| text.pattern.as_ref())
            .map(Pattern::params_by_appearance)
            .unwrap_or_default();
        let others: Vec<_> = (0..entry.params.len())
            .filter(|param| !order.contains(param))
            .collect();
        order.extend(others);
        Self::Numbers(
            order
                .into_iter()
                .enumerate()
                .map(|(number, param)| (param, number))
                .collect(),
        )
    }
}

impl Placeholders {
    /// What stands for the parameter at a position: `{hours}` or `{0}`.
    #[must_use]
    pub fn placeholder(&self, param: usize, name: &str) -> String {
        match self {
            Self::Names => format!("{{{name}}}"),
            Self::Numbers(numbers) => {
                format!("{{{}}}", numbers.get(&param).copied().unwrap_or(param))
            }
        }
    }
}

/// A pattern, to be shown in documentation.
#[derive(Clone, Copy, Debug)]
pub struct Prose<'a> {
    pattern: &'a Pattern,
    params: &'a [ParamDef],
}

/// A run of a text in documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run<'a> {
    /// Text.
    Text(&'a str),
    /// A parameter.
    Param(String),
}

impl<'a> Prose<'a> {
    /// The pattern of one of an entry's texts.
    #[must_use]
    pub fn new(pattern: &'a Pattern, params: &'a [ParamDef]) -> Self {
        Self { pattern, params }
    }

    /// The text and its parameters in order. Of a select, the default variant is shown.
    #[must_use]
    pub fn runs(&self, placeholders: &Placeholders) -> Vec<Run<'a>> {
        let mut runs = Vec::new();
        self.push(self.pattern, placeholders, &mut runs);
        runs
    }

    /// The text with its parameters in braces.
    #[must_use]
    pub fn text(&self, placeholders: &Placeholders) -> String {
        let text = self.runs(placeholders).into_iter().map(|run| match run {
            Run::Text(text) => text.to_owned(),
            Run::Param(name) => name,
        });
        text.collect()
    }

    fn push(&self, pattern: &'a Pattern, placeholders: &Placeholders, runs: &mut Vec<Run<'a>>) {
        for part in &pattern.parts {
            match part {
                Part::Text { text, .. } => runs.push(Run::Text(text)),
                Part::Param { param, .. } => {
                    runs.push(Run::Param(self.placeholder(*param, placeholders)))
                }
                Part::Isolated(inner) => self.push(inner, placeholders, runs),
                Part::Select {
                    variants, default, ..
                } => {
                    if let Some(variant) = variants.get(*default) {
                        self.push(&variant.pattern, placeholders, runs);
                    }
                }
            }
        }
    }

    fn placeholder(&self, param: usize, placeholders: &Placeholders) -> String {
        let name = self.params.get(param).map_or("", |param| &param.name.value);
        placeholders.placeholder(param, name)
    }
}
