//! Translations that the catalog says are known to say something else than the source.

use crate::check::part::Part;
use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{EntryDef, Remark};

pub(super) fn check(part: Part<'_>, report: &mut Report) {
    for entry in part.with_parents() {
        for remark in &entry.divergence {
            if let Some(locale) = part.catalog.locale_index(&remark.locale) {
                divergence(entry, remark, locale, report);
            }
        }
    }
}

fn divergence(entry: &EntryDef, remark: &Remark, locale: usize, report: &mut Report) {
    let name = match remark.subject.value.as_str() {
        "message" => "",
        name => name,
    };
    let Some(field) = entry.fields().find(|field| field.name() == name) else {
        return;
    };
    let tag = remark.locale;
    // A remark may stand before the text does.
    if let Some(text) = field.field.text(locale) {
        report.add(
            Diagnostic::new(
                &checks::DIVERGENCE,
                format!(
                    "the {} of `{}` says something else in `{tag}` than in the source",
                    field.title(),
                    entry.message_id()
                ),
            )
            .at(text.span(), remark.reason.clone())
            .at(remark.subject.span, "known since this was written")
            .help("translate the source anew if the text may change, and remove the remark"),
        );
    }
}
