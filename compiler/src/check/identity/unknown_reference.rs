//! A name points to nothing.

use std::collections::HashSet;

use errorbook_core::Locale;

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef};
use crate::source::Spanned;

/// EB0104: a name refers to nothing.
pub static UNKNOWN_REFERENCE: Check = Check {
    code: "EB0104",
    name: "unknown-reference",
    level: Level::Error,
    allowable: false,
    summary: "a name refers to nothing",
    reason: "The reference would lead nowhere.",
    fix: "Correct the name, or add the missing definition.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["RateLimited"]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["RateLimited"]

[error.RateLimited]
message = "The requests come too fast."
"#,
    ..Check::DEFAULT
};

/// Finds remarks, replacements and related entries that name nothing in the catalog.
pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    let entries = catalog.with_parents();
    let keys: HashSet<&str> = entries.map(|entry| entry.key.value.as_str()).collect();
    for entry in catalog.with_parents() {
        let omit = entry.omit.iter();
        let omit = omit.map(|remark| (&remark.locale, &remark.subject));
        let divergence = entry.divergence.iter();
        let divergence = divergence.map(|remark| (&remark.locale, &remark.subject));
        for (locale, subject) in omit.chain(divergence) {
            if catalog.locale_index(locale).is_none() {
                report.add(unknown_locale(catalog, locale, subject));
            }
        }
        let key = &entry.key.value;
        for (other, label) in named(entry) {
            if !keys.contains(other.value.as_str()) {
                let near = report.nearest(&other.value, keys.iter().copied());
                let title = format!("there is no entry `{}`", other.value);
                report.add(
                    Diagnostic::new(&UNKNOWN_REFERENCE, title)
                        .at(other.span, label.replace("{}", key))
                        .help("name an entry's key")
                        .did_you_mean(near),
                );
            }
        }
    }
}

/// Returns the entries that an entry names, each with what is said of the place; `{}` is the entry.
fn named(entry: &EntryDef) -> impl Iterator<Item = (&Spanned<String>, &'static str)> {
    let ends = [&entry.deprecated, &entry.retired].into_iter().flatten();
    let replacements = ends.filter_map(|end| end.replaced_by.as_ref());
    let related = entry.related.iter().map(|related| &related.key);
    replacements
        .map(|key| (key, "the replacement of `{}`"))
        .chain(related.map(|key| (key, "related to `{}`, but not in this catalog")))
}

/// Returns a remark about the texts of a locale that has none.
fn unknown_locale(catalog: &CatalogDef, tag: &Locale, subject: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(
        &UNKNOWN_REFERENCE,
        format!("catalog `{}` has no texts in `{tag}`", catalog.name),
    )
    .at(subject.span, format!("a remark about `{tag}`"))
    .help(format!(
        "remove it, or write `locales/{tag}/{}.ftl`",
        catalog.name
    ))
}
