//! Locales by their tags.

use errorbook_core::Locale;

use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report, quoted};
use crate::model::PluralLike;
use crate::source::Spanned;

/// Reads the tag of a locale that has plural rules: its own, or those that `plural_like` gives it.
pub(super) fn known_locale(
    tag: &Spanned<String>,
    plural_like: &PluralLike,
    report: &mut Report,
) -> Option<Locale> {
    let locale = canonical(tag, report)?;
    if plural_like.rules(&locale).is_some() {
        return Some(locale);
    }
    let found = not_a_locale(tag, "CLDR does not know this language");
    report.add(found.help("`plural-like` in `[catalog]` sets those of another language"));
    None
}

/// Reads a tag in canonical form.
pub(super) fn canonical(tag: &Spanned<String>, report: &mut Report) -> Option<Locale> {
    let problem = match tag.value.parse::<Locale>() {
        Ok(locale) if locale.as_str() == tag.value => return Some(locale),
        Ok(locale) => format!("its canonical form is `{locale}`"),
        Err(error) => error.to_string(),
    };
    report.add(not_a_locale(tag, &problem));
    None
}

fn not_a_locale(tag: &Spanned<String>, problem: &str) -> Diagnostic {
    Diagnostic::new(
        &checks::UNKNOWN_REFERENCE,
        format!("{} is not the tag of a locale", quoted(&tag.value)),
    )
    .at(tag.span, problem)
    .help("write a BCP 47 tag such as `ja`, `pt-BR` or `zh-Hant`")
}
