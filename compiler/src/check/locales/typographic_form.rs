//! Three dots, straight quotation marks and apostrophes, where the language writes the typographic ones.

use crate::check::batch::batches;
use crate::check::markdown::Marks;
use crate::check::prose::passages;
use crate::check::text::texts;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::model::CatalogDef;
use crate::source::{Sources, Span};

/// EB0324: a text has three dots or straight quotation marks, where others have the typographic form.
pub static TYPOGRAPHIC_FORM: Check = Check {
    code: "EB0324",
    name: "typographic-form",
    level: Level::Info,
    needs: Needs::Review,
    summary: "a translation has three dots or straight quotation marks, but its source or nearly all other texts in the language have the typographic form",
    reason: "Each is a valid style, but a catalog should use only one.",
    fix: "Write `…`, and the quotation marks and apostrophe of the language. Nothing is reported if the source and most other texts have the plain form.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "Waiting…"

==> locales/de/app.ftl
QuotaExceeded = Bitte warten...
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "Waiting…"

==> locales/de/app.ftl
QuotaExceeded = Bitte warten…
"#,
    ..Check::DEFAULT
};

/// A form that is typed, and the one that is set.
struct Form {
    plain: &'static str,
    name: &'static str,
    has_plain: fn(&str) -> bool,
    has_set: fn(&str) -> bool,
}

const FORMS: [Form; 3] = [
    Form {
        plain: "...",
        name: "…",
        has_plain: |text| text.contains("..."),
        has_set: |text| text.contains('…'),
    },
    Form {
        plain: "\"",
        name: "the quotation marks of the language",
        has_plain: |text| text.contains('"'),
        has_set: |text| text.contains(['“', '”', '„', '«', '»', '「', '『']),
    },
    Form {
        plain: "'",
        name: "’",
        has_plain: |text| has_within_word(text, '\''),
        has_set: |text| has_within_word(text, '’'),
    },
];

/// So many texts with the typographic form stand against each with the plain one, from this many in all on.
const RATIO: usize = 4;
const FEWEST: usize = 10;

/// Where the texts of a locale have a form, in the order of [`FORMS`].
#[derive(Clone, Default)]
struct OfLocale {
    set: [usize; FORMS.len()],
    plain: [Vec<Place>; FORMS.len()],
}

/// A text with the plain form.
#[derive(Clone)]
struct Place {
    span: Span,
    owner: String,
    is_set_in_source: bool,
}

pub(crate) fn check(
    catalog: &CatalogDef,
    sources: &Sources,
    read: fn(&str, bool) -> Marks,
    report: &mut Report,
) {
    let mut locales = vec![OfLocale::default(); catalog.locales.len()];
    for text_ref in batches(catalog).flat_map(|batch| texts(batch, sources)) {
        let Some(of_locale) = locales.get_mut(text_ref.locale) else {
            continue;
        };
        let passages = passages(&text_ref, read);
        for (at, form) in FORMS.iter().enumerate() {
            let has = |has: fn(&str) -> bool| {
                let mut runs = passages.iter().flat_map(|passage| &passage.runs);
                runs.any(|run| has(run.text()))
            };
            if has(form.has_set) {
                of_locale.set[at] += 1;
            } else if has(form.has_plain) {
                of_locale.plain[at].push(Place {
                    span: text_ref.text.span(),
                    owner: text_ref.owner(),
                    is_set_in_source: text_ref.source_has(form.has_set),
                });
            }
        }
    }
    for (of_locale, locale) in locales.into_iter().zip(&catalog.locales) {
        let OfLocale { set, plain } = of_locale;
        for ((form, set), plain) in FORMS.iter().zip(set).zip(plain) {
            let is_usual = set + plain.len() >= FEWEST && set >= plain.len() * RATIO;
            let asked = plain.into_iter();
            for place in asked.filter(|place| is_usual || place.is_set_in_source) {
                let tag = locale.locale;
                let title = format!("a text of {} has {:?} in `{tag}`", place.owner, form.plain);
                let help = format!("write {}", form.name);
                let found = Diagnostic::new(&TYPOGRAPHIC_FORM, title);
                report.add(found.at(place.span, "the plain form").help(help));
            }
        }
    }
}

/// Returns whether a mark stands between two letters.
fn has_within_word(text: &str, mark: char) -> bool {
    text.match_indices(mark).any(|(at, mark)| {
        let (before, after) = text.split_at_checked(at).unwrap_or_default();
        let after = after.get(mark.len()..).unwrap_or_default();
        before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic)
    })
}

#[cfg(test)]
mod tests {
    use super::has_within_word;

    #[test]
    fn apostrophes_stand_in_words() {
        assert!(has_within_word("l'auteur", '\'') && has_within_word("l’auteur", '’'));
        assert!(!has_within_word("'a' b", '\''));
    }
}
