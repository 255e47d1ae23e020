//! Texts that readers of a language get in the source language, and of which nothing is required.

use crate::diagnostic::{Check, Diagnostic, Level, Report, Subject};
use crate::model::{CatalogDef, CatalogLocale, EntryDef, FieldKind};
use crate::source::{Sources, Span};

use super::missing_field::{place_in_translation, translation_stub};

/// EB0323: texts have no translation.
pub static UNTRANSLATED: Check = Check {
    code: "EB0323",
    name: "untranslated",
    level: Level::Info,
    summary: "texts have no translation",
    reason: "Readers of the language see the source text. If `require` promises a translation, a missing one is an error.",
    fix: "Add the translations, or do nothing: each field falls back on its own.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
summary = "Quota exceeded"

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
summary = "Quota exceeded"

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
    .summary = 割り当て超過
"#,
    ..Check::DEFAULT
};

/// Reports translations in which no entry has a text; of others, the entries of which only some texts
/// are translated, or none; of many without any text, all at once.
pub(super) fn check(catalog: &CatalogDef, sources: &Sources, report: &mut Report) {
    let entries = || catalog.entries.iter().chain(&catalog.parents);
    for (index, locale) in translations(catalog, sources) {
        let is_empty = !entries().any(|entry| is_translated(entry, index));
        let incomplete = entries()
            .filter(|entry| entry.complete)
            .filter_map(|entry| {
                let missing = missing(catalog, entry, index);
                (!missing.is_empty()).then_some((entry, missing))
            });
        if is_empty {
            let mut incomplete = incomplete;
            let found = incomplete.next().map(|_| nothing(catalog, locale));
            found.into_iter().for_each(|found| report.add(found));
            continue;
        }
        let (partly, wholly): (Vec<_>, Vec<_>) =
            incomplete.partition(|(entry, _)| is_translated(entry, index));
        for (entry, missing) in &partly {
            report.add(finding(catalog, entry, index, missing, sources));
        }
        // An allow on an entry is of a finding about it alone.
        let (allowed, others): (Vec<_>, Vec<_>) =
            wholly.into_iter().partition(|(entry, _)| is_allowed(entry));
        let alone = if others.len() > MOST_ALONE {
            report.add(many(catalog, index, &others, sources));
            allowed
        } else {
            [allowed, others].concat()
        };
        for (entry, missing) in &alone {
            let stub = stub(entry, missing);
            report.add(finding(catalog, entry, index, missing, sources).help(stub));
        }
    }
}

fn is_allowed(entry: &EntryDef) -> bool {
    let mut allows = entry.allow.iter();
    allows.any(|allow| allow.lint.value == UNTRANSLATED.name)
}

/// So many entries of a language that have no text are reported each by itself. More are work that is to be done, of
/// which nobody reads a list.
const MOST_ALONE: usize = 20;

/// Returns what to do about an entry without a translation.
fn stub(entry: &EntryDef, missing: &[String]) -> String {
    let fields = entry.fields();
    let names = fields.filter(|field| missing.contains(&field.title()));
    let stub = translation_stub(&entry.message_id(), names.map(|field| field.name()));
    format!(
        "add this, and remove the `#` after translating it:\n{}",
        stub.trim_end()
    )
}

fn many(
    catalog: &CatalogDef,
    locale: usize,
    entries: &[(&EntryDef, Vec<String>)],
    sources: &Sources,
) -> Diagnostic {
    const SHOWN: usize = 5;
    let tag = catalog.locales[locale].locale;
    let count = entries.len();
    let title = format!(
        "{count} entries of catalog `{}` are not translated into `{tag}`",
        catalog.name
    );
    let names = entries.iter().take(SHOWN);
    let names: Vec<_> = names
        .map(|(entry, _)| format!("`{}`", entry.message_id()))
        .collect();
    let label = format!("not here: {}, and {} more", names.join(", "), count - SHOWN);
    let file = catalog.locales[locale].file;
    let end = sources.get(file).text.trim_end().len();
    Diagnostic::new(&UNTRANSLATED, title)
        .at(Span::new(file, end..end), label)
        .about(Subject::catalog(catalog).locale(tag))
}

fn nothing(catalog: &CatalogDef, locale: &CatalogLocale) -> Diagnostic {
    let tag = locale.locale;
    let title = format!("catalog `{}` has no translations in `{tag}`", catalog.name);
    Diagnostic::new(&UNTRANSLATED, title)
        .at(Span::file_start(locale.file), "no entry is translated")
        .about(Subject::catalog(catalog).locale(tag))
}

fn finding(
    catalog: &CatalogDef,
    entry: &EntryDef,
    locale: usize,
    missing: &[String],
    sources: &Sources,
) -> Diagnostic {
    let (key, tag) = (entry.message_id(), catalog.locales[locale].locale);
    let title = if is_translated(entry, locale) {
        format!("`{key}` is translated only in part into `{tag}`")
    } else {
        format!("`{key}` is not translated into `{tag}`")
    };
    let place = place_in_translation(catalog, entry, locale, sources);
    Diagnostic::new(&UNTRANSLATED, title)
        .at(place, format!("not here: {}", missing.join(", ")))
        .about(Subject::entry(catalog, entry).locale(tag))
}

fn is_translated(entry: &EntryDef, locale: usize) -> bool {
    entry
        .fields()
        .any(|field| field.field.text(locale).is_some())
}

/// Returns the locales whose files were read as a whole, but for the source locale and those that only
/// overriding files are written in: these are not meant to have everything.
fn translations<'a>(
    catalog: &'a CatalogDef,
    sources: &Sources,
) -> impl Iterator<Item = (usize, &'a CatalogLocale)> {
    let locales = catalog.locales.iter().enumerate().skip(1);
    locales.filter(|(_, locale)| locale.complete && !sources.get(locale.file).overriding)
}

/// Returns the fields that the source has and a translation does not, unless they are required: then it
/// is an error of its own.
fn missing(catalog: &CatalogDef, entry: &EntryDef, locale: usize) -> Vec<String> {
    let tag = catalog.locales[locale].locale;
    let required = |kind: FieldKind| {
        let of_locale = catalog.require.iter().filter(|of| of.locale.value == tag);
        of_locale.into_iter().any(|of| of.kinds.contains(&kind))
    };
    let fields = entry.fields().filter(|field| {
        field.field.source().is_some()
            && field.field.is_translatable()
            && field.field.text(locale).is_none()
            && !required(field.kind)
            // A remark on a translation is shown to those who read the source as well.
            && field.kind != FieldKind::Divergence
    });
    fields.map(|field| field.title()).collect()
}
