//! A summary that says again what another text of the entry says.

use super::words::{plain, words};
use crate::check::batch::Batch;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::EntryDef;

/// EB0502: the summary of an entry is its message or its description.
pub static SUMMARY_REPEATS: Check = Check {
    code: "EB0502",
    name: "summary-repeats",
    level: Level::Info,
    summary: "the summary of an entry is its message or its description",
    reason: "A reader who wants to know more reads the same text again.",
    fix: "Name the kind of error in a few words, or leave one of the two out.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
summary = "The quota is used up"
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
summary = "Too many requests in this period"
"#,
    ..Check::DEFAULT
};

pub(super) fn check(batch: Batch<'_>, report: &mut Report) {
    for entry in batch.with_parents() {
        for locale in 0..batch.catalog.locales.len() {
            of_locale(entry, locale, report);
        }
    }
}

fn of_locale(entry: &EntryDef, locale: usize, report: &mut Report) {
    let Some(summary) = entry.summary.text(locale) else {
        return;
    };
    let Some(pattern) = &summary.pattern else {
        return;
    };
    let summarized = plain(pattern);
    for (title, field) in [
        ("message", &entry.message),
        ("description", &entry.description),
    ] {
        let Some((text, other)) = field
            .text(locale)
            .and_then(|text| Some((text, text.pattern.as_ref()?)))
        else {
            continue;
        };
        // Most differ in length by far.
        let other = plain(other);
        if summarized.len().abs_diff(other.len()) > MOST_DIFFERENCE
            || words(&summarized) != words(&other)
        {
            continue;
        }
        report.add(
            Diagnostic::new(
                &SUMMARY_REPEATS,
                format!("the summary of `{}` is its {title}", entry.key.value),
            )
            .at(summary.span(), format!("says the same as the {title}"))
            .at(text.span(), format!("the {title}"))
            .help("name the kind of error in a few words, or leave one of the two out"),
        );
    }
}

/// By how many bytes texts may differ that have the same words: a full stop, spaces.
const MOST_DIFFERENCE: usize = 8;
