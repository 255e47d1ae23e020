//! Texts beside what they were translated from.

use std::borrow::Cow;

use crate::check::batch::Batch;
use crate::check::markdown::{Marks, between};
use crate::model::{
    CatalogDef, EntryDef, Field, FieldRef, ParamDef, Part as PatternPart, Pattern, Text,
};

/// A translation and its source, both compiled.
pub(super) struct Pair<'a> {
    pub(super) locale: usize,
    pub(super) text: &'a Text,
    pub(super) source: &'a Text,
    pub(super) pattern: &'a Pattern,
    pub(super) source_pattern: &'a Pattern,
    /// None for what belongs to no entry.
    pub(super) entry: Option<&'a EntryDef>,
    /// What findings call the text.
    field: Option<FieldRef<'a>>,
}

impl Pair<'_> {
    pub(super) fn params(&self) -> &[ParamDef] {
        self.entry.map_or(&[], |entry| &entry.params)
    }

    /// Returns whether the text is Markdown. Messages are plain.
    pub(super) fn is_markdown(&self) -> bool {
        self.field.is_none_or(|field| !field.kind.is_plain())
    }

    /// Returns what findings call the text: "the summary of `TOK005`".
    pub(super) fn what(&self) -> String {
        match self.entry.zip(self.field) {
            Some((entry, field)) => format!("the {} of `{}`", field.title(), entry.message_id()),
            None => "a text of the catalog".to_owned(),
        }
    }
}

/// Returns every translation of a batch that can be compared with its source. One that is known to say
/// something else cannot.
pub(super) fn pairs<'a>(batch: Batch<'a>) -> impl Iterator<Item = Pair<'a>> {
    let catalog = batch.catalog;
    let own = batch.own_fields().map(|field| (None, None, field));
    let of_entries = batch.with_parents().flat_map(|entry| {
        let fields = entry.fields();
        fields.map(move |field| (Some(entry), Some(field), field.field))
    });
    own.chain(of_entries)
        .flat_map(move |(entry, field, texts)| of_field(catalog, entry, field, texts))
}

fn of_field<'a>(
    catalog: &'a CatalogDef,
    entry: Option<&'a EntryDef>,
    field: Option<FieldRef<'a>>,
    texts: &'a Field,
) -> impl Iterator<Item = Pair<'a>> {
    let source = texts.source();
    let compiled = source.and_then(|source| Some((source, source.pattern.as_ref()?)));
    compiled
        .into_iter()
        .flat_map(move |(source, source_pattern)| {
            let translations = texts.texts().filter(|&(locale, _)| locale > 0);
            translations.filter_map(move |(locale, text)| {
                let pair = Pair {
                    locale,
                    text,
                    source,
                    pattern: text.pattern.as_ref()?,
                    source_pattern,
                    entry,
                    field,
                };
                (!diverges(catalog, &pair)).then_some(pair)
            })
        })
}

fn diverges(catalog: &CatalogDef, pair: &Pair<'_>) -> bool {
    let Some((entry, field)) = pair.entry.zip(pair.field) else {
        return false;
    };
    // The name of a field is written for this alone.
    if entry.divergence.iter().len() == 0 {
        return false;
    }
    let locale = &catalog.locales[pair.locale].locale;
    entry.divergence_of(locale, &field.name()).is_some()
}

/// Returns all that a pattern says, each variant on a line of its own.
pub(super) fn whole_text<'a>(pattern: &'a Pattern, params: &[ParamDef]) -> Cow<'a, str> {
    if let [PatternPart::Text { text, .. }] = pattern.parts.as_slice() {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    push(pattern, params, &mut out);
    Cow::Owned(out)
}

fn push(pattern: &Pattern, params: &[ParamDef], out: &mut String) {
    for part in &pattern.parts {
        match part {
            PatternPart::Text { text, .. } => out.push_str(text),
            PatternPart::Param { param, .. } => {
                out.push('{');
                out.push_str(params.get(*param).map_or("", |param| &param.name.value));
                out.push('}');
            }
            PatternPart::Isolated(inner) => push(inner, params, out),
            PatternPart::Select { variants, .. } => {
                for variant in variants {
                    push(&variant.pattern, params, out);
                    out.push('\n');
                }
            }
        }
    }
}

/// Returns a text without code spans and addresses.
pub(super) fn prose_of<'t>(text: &'t str, marks: &Marks) -> Cow<'t, str> {
    if marks.not_prose.is_empty() {
        return Cow::Borrowed(text);
    }
    let ranges = between(&marks.not_prose, 0..text.len());
    let pieces: Vec<_> = ranges.filter_map(|range| text.get(range)).collect();
    Cow::Owned(pieces.join(" "))
}
