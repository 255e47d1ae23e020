//! `[glossary]`: terms that are always translated alike.

use errorbook_core::Locale;

use super::locale::known_locale;
use super::table::{Table, Value};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::{GlossaryTerm, PluralLike};
use crate::source::Spanned;

/// Reads the glossary: for each term of the source, the words of each locale.
pub(super) fn lower_glossary(
    catalog: &mut Table<'_>,
    plural_like: &PluralLike,
    report: &mut Report,
) -> Vec<GlossaryTerm> {
    let glossary = catalog
        .get("glossary")
        .and_then(|value| value.table("`[glossary]`", report));
    let terms = glossary.map_or_else(Vec::new, |glossary| glossary.all());
    terms
        .iter()
        .filter_map(|value| term(value, plural_like, report))
        .collect()
}

fn term(value: &Value<'_>, plural_like: &PluralLike, report: &mut Report) -> Option<GlossaryTerm> {
    let term = value.key.clone();
    if term.value.trim().is_empty() {
        report.add(
            Diagnostic::new(&checks::EMPTY_TEXT, "a term of the glossary is empty")
                .at(term.span, "no text contains it")
                .help(
                    "write the term as in the source texts: `\"refresh token\" = { ja = \"…\" }`",
                ),
        );
        return None;
    }
    let locales = value.table(format!("the term `{}`", term.value), report)?;
    let translations = locales
        .all()
        .iter()
        .filter_map(|value| translation(value, plural_like, report))
        .collect();
    Some(GlossaryTerm { term, translations })
}

/// Returns one word, or a list of those that may be used.
fn translation(
    value: &Value<'_>,
    plural_like: &PluralLike,
    report: &mut Report,
) -> Option<(Spanned<Locale>, Vec<String>)> {
    let locale = known_locale(&value.key, plural_like, report);
    let words = if value.is_array() {
        let words = value.array(report)?;
        if words.is_empty() {
            return value.refuse("a word, or a list of words", "without a word", report);
        }
        words.iter().filter_map(|word| word.shown(report)).collect()
    } else {
        vec![value.shown(report)?]
    };
    Some((Spanned::new(locale?, value.key.span), words))
}
