//! What a catalog promises its readers in each language.

use crate::check::batch::Batch;
use crate::diagnostic::{Check, Diagnostic, Level, Report, Subject};
use crate::model::{CatalogDef, EntryDef, FieldKind, Requirement};
use crate::source::{Sources, Span};

/// EB0301: a field that the catalog requires is missing.
pub static MISSING_FIELD: Check = Check {
    code: "EB0301",
    name: "missing-field",
    level: Level::Error,
    summary: "a field that the catalog requires is missing",
    reason: "The catalog promises this field in this language.",
    fix: "Write the text, or remove the kind of field from `require`.",
    bad: r#"
==> catalog/app.toml
[catalog]
require = { ja = ["message"] }

[error.QuotaExceeded]
message = "The quota is used up."

[error.RateLimited]
message = "The requests come too fast."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    good: r#"
==> catalog/app.toml
[catalog]
require = { ja = ["message"] }

[error.QuotaExceeded]
message = "The quota is used up."

[error.RateLimited]
message = "The requests come too fast."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
RateLimited = リクエストの間隔が短すぎます。
"#,
    ..Check::DEFAULT
};

/// Checks that there is a translation into each locale that something is required of.
pub(super) fn files(catalog: &CatalogDef, report: &mut Report) {
    for requirement in &catalog.require {
        if catalog.locale_index(&requirement.locale.value).is_none() {
            report.add(missing_file(catalog, requirement));
        }
    }
}

/// Checks that the entries of a batch have the texts that are required.
pub(super) fn check(batch: Batch<'_>, sources: &Sources, report: &mut Report) {
    let catalog = batch.catalog;
    let entries = batch.entries().map(|entry| (entry, false));
    let parents = batch.parents();
    let parents = parents.map(|parent| (parent, catalog.cases(parent).next().is_some()));
    let entries: Vec<_> = entries.chain(parents).collect();
    for requirement in &catalog.require {
        let Some(locale) = catalog.locale_index(&requirement.locale.value) else {
            continue;
        };
        // What is missing from a file that could not be read as a whole may well be there.
        if !catalog.locales[locale].complete {
            continue;
        }
        for &(entry, has_cases) in entries.iter().filter(|(entry, _)| entry.complete) {
            // What a code with cases does not say, its cases do.
            if has_cases && locale == 0 {
                continue;
            }
            let missing = missing(entry, requirement, locale);
            if let [_, _, ..] = missing.as_slice()
                && locale > 0
                && !entry
                    .fields()
                    .any(|field| field.field.text(locale).is_some())
            {
                report.add(missing_entry(
                    catalog,
                    requirement,
                    entry,
                    &missing,
                    sources,
                ));
                continue;
            }
            for title in missing {
                report.add(missing_field(
                    catalog,
                    requirement,
                    entry,
                    locale,
                    &title,
                    sources,
                ));
            }
        }
    }
}

fn missing_file(catalog: &CatalogDef, requirement: &Requirement) -> Diagnostic {
    let tag = requirement.locale.value;
    let title = format!(
        "catalog `{}` requires texts in `{tag}`, but has no translation",
        catalog.name
    );
    Diagnostic::new(&MISSING_FIELD, title)
        .at(requirement.locale.span, "required here")
        .help(format!(
            "write `locales/{tag}/{}.ftl`, or do not require it",
            catalog.name
        ))
}

/// Returns the required fields that an entry lacks in a locale, as findings call them.
///
/// The source must have what is required of it. A translation must have what the source has:
/// absent is absent in every language.
fn missing(entry: &EntryDef, requirement: &Requirement, locale: usize) -> Vec<String> {
    let mut missing = Vec::new();
    for field in entry
        .fields()
        .filter(|field| requirement.kinds.contains(&field.kind))
    {
        let may_be = field.field.is_translatable() && field.field.source().is_some();
        let expected = locale == 0 || may_be;
        if expected && field.field.text(locale).is_none() {
            missing.push(field.title());
        }
    }
    if locale == 0 {
        let lists = [
            (FieldKind::Causes, &entry.causes, "cause"),
            (FieldKind::Resolutions, &entry.resolutions, "resolution"),
        ];
        for (kind, items, title) in lists {
            if requirement.kinds.contains(&kind) && items.is_empty() {
                missing.push(title.to_owned());
            }
        }
    }
    missing
}

/// Reports an entry of which a translation has nothing: once, with all that is to be written.
fn missing_entry(
    catalog: &CatalogDef,
    requirement: &Requirement,
    entry: &EntryDef,
    missing: &[String],
    sources: &Sources,
) -> Diagnostic {
    let (key, tag) = (entry.message_id(), requirement.locale.value);
    let locale = catalog.locale_index(&tag).unwrap_or_default();
    let file = &sources.get(catalog.locales[locale].file).path;
    let names = entry
        .fields()
        .filter(|field| missing.contains(&field.title()))
        .map(|field| field.name());
    let stub = translation_stub(&key, names);
    Diagnostic::new(
        &MISSING_FIELD,
        format!("`{key}` is not translated into `{tag}`"),
    )
    .at(
        place_in_translation(catalog, entry, locale, sources),
        format!("not here: {}", missing.join(", ")),
    )
    .at(requirement.locale.span, format!("required of `{tag}` here"))
    .at(entry.key.span, "the texts to translate")
    .about(Subject::entry(catalog, entry).locale(tag))
    .help(format!(
        "add this to `{file}`, and remove the `#` after translating it:\n{}",
        stub.trim_end()
    ))
}

/// Returns a translation to be written, with these attributes, the message's name being empty. It is a
/// comment, so that the source text shows until it is.
pub(crate) fn translation_stub(key: &str, names: impl Iterator<Item = String>) -> String {
    let names: Vec<_> = names.collect();
    let has_message = names.iter().any(String::is_empty);
    let mut out = format!("# {key} ={}\n", if has_message { " TODO" } else { "" });
    for name in names.iter().filter(|name| !name.is_empty()) {
        out.push_str(&format!("#     .{name} = TODO\n"));
    }
    out
}

fn missing_field(
    catalog: &CatalogDef,
    requirement: &Requirement,
    entry: &EntryDef,
    locale: usize,
    title: &str,
    sources: &Sources,
) -> Diagnostic {
    let tag = requirement.locale.value;
    let key = &entry.message_id();
    let place = if locale == 0 {
        entry.key.span
    } else {
        place_in_translation(catalog, entry, locale, sources)
    };
    let file = &sources.get(catalog.locales[locale].file).path;
    let diagnostic = Diagnostic::new(&MISSING_FIELD, format!("`{key}` has no {title} in `{tag}`"))
        .at(place, format!("no {title} here"))
        .at(requirement.locale.span, format!("required of `{tag}` here"));
    let field = entry.fields().find(|field| field.title() == title);
    let subject = Subject::entry(catalog, entry).locale(tag);
    let diagnostic = diagnostic.about(match &field {
        Some(field) => subject.field(field),
        None => subject,
    });
    let help = match field.map(|field| field.name()) {
        _ if locale == 0 => match &entry.case {
            Some(case) => format!("add it to this `[[error.{}.case]]` in `{file}`", case.of),
            None => format!("add it to `[error.{key}]` in `{file}`"),
        },
        Some(name) if name.is_empty() => format!("add `{key} = …` to `{file}`"),
        Some(name) => format!("add `.{name} = …` below `{key}` in `{file}`"),
        None => format!("add it to `{file}`"),
    };
    let source = field
        .and_then(|field| field.field.source())
        .filter(|_| locale > 0);
    match source {
        Some(source) => diagnostic
            .at(source.span(), "the text to translate")
            .help(help),
        None => diagnostic.help(help),
    }
}

/// Returns where a missing field would stand: behind the translation's last text of the entry, else at the end
/// of the file.
pub(super) fn place_in_translation(
    catalog: &CatalogDef,
    entry: &EntryDef,
    locale: usize,
    sources: &Sources,
) -> Span {
    let file = catalog.locales[locale].file;
    let last = entry
        .fields()
        .filter_map(|field| Some(field.field.text(locale)?.span()))
        .max_by_key(|span| span.end);
    let text = &sources.get(file).text;
    let end = last.map_or(text.trim_end().len(), |last| last.end);
    Span::new(file, end..end)
}
