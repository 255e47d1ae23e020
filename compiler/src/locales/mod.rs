//! Which of a catalog's locales serves which reader, worked out in advance.
//!
//! A catalog carries no locale data. It carries the answers, as rows that [`Locale::prefixes`] are
//! looked up in. A row is there only where the answer differs from that of the shorter tags, so
//! that a few suffice: `es` and `es-MX`, but not `es-ES`.
//!
//! A locale serves by CLDR's language matching, with aliases resolved (`iw` is `he`) and likely
//! subtags added on both sides (`zh-TW` is `zh-Hant`): in the same language and script, or in one
//! at most 10 away, as `de` for `gsw` and `sr-Latn` for `sr`. Regions never keep a locale from
//! serving: a reader of American English is better served with British English than with Japanese.
//! They decide which of several is the nearest: `es-MX` for `es-AR`, `en-GB` for `en-AU`.
//!
//! A locale in another script does not serve otherwise, since its reader may be unable to read it.

mod cldr;
mod matcher;
mod parents;
mod rows;

use std::sync::{Mutex, PoisonError};

use errorbook_core::Locale;
use unic_langid::subtags::{Language, Region};

use matcher::{Matcher, identifier};

/// What a catalog says of its locales. They are meant by position, the source locale being 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LocaleTable {
    /// For each locale, the one that its missing texts come from before the source locale's. The
    /// source locale has none, and parents never lead in a circle.
    pub(crate) parents: Vec<Option<usize>>,
    /// Tags, and the locale that serves a reader of each, if any does. In byte order of the tags.
    pub(crate) rows: Vec<(String, Option<usize>)>,
}

/// The number of tables that are kept.
const MOST_KEPT: usize = 8;

/// Tables that were worked out, the last one at the end.
static KEPT: Mutex<Vec<(Vec<Locale>, LocaleTable)>> = Mutex::new(Vec::new());

/// Returns the table of a catalog that speaks `available`, the source locale first.
///
/// It is most of the work of a small catalog, and the catalogs of a project mostly speak the same languages: tables are
/// kept for those that follow.
#[must_use]
pub(crate) fn table(available: &[Locale]) -> LocaleTable {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, table)) = kept.iter().find(|(locales, _)| locales == available) {
        return table.clone();
    }
    let table = work_out(available);
    if kept.len() == MOST_KEPT {
        kept.remove(0);
    }
    kept.push((available.to_vec(), table.clone()));
    table
}

fn work_out(available: &[Locale]) -> LocaleTable {
    let matcher = Matcher::new(available);
    LocaleTable {
        parents: parents::parents(&matcher, available.len()),
        rows: rows::rows(&matcher, available),
    }
}

/// Returns which of `available` serves a reader of `requested`: the answer that a catalog of these locales has.
#[must_use]
pub fn serving_locale(requested: &Locale, available: &[Locale]) -> Option<usize> {
    Matcher::new(available).answer(&identifier(requested)?)
}

/// Tells whether CLDR knows the language of a locale. `jp`, a country's code, is no language.
///
/// ```
/// use errorbook_compiler::{is_known_language, likely_language};
///
/// assert!(is_known_language(&"gsw-CH".parse()?));
/// assert!(!is_known_language(&"jp".parse()?));
/// assert_eq!(likely_language("jp").as_deref(), Some("ja"));
/// # Ok::<(), errorbook_core::LocaleError>(())
/// ```
#[must_use]
pub fn is_known_language(locale: &Locale) -> bool {
    let Some(id) = identifier(locale) else {
        return false;
    };
    let alone = cldr::tag(id.language, None, None);
    id.language.is_empty() || cldr::maximal(&alone) != alone || cldr::canonical(&alone) != alone
}

/// Returns the locale as CLDR calls it now: `he` for `iw`.
pub(crate) fn canonical(locale: &Locale) -> Option<String> {
    Some(cldr::canonical(&identifier(locale)?).to_string())
}

/// Returns the script that a locale is most likely written in, as ISO 15924 names it.
pub(crate) fn likely_script(locale: &Locale) -> Option<String> {
    let script = cldr::maximal(&identifier(locale)?).script;
    script.map(|script| script.to_string())
}

/// Returns the tag of a locale as CLDR has it, and those that it inherits from, the nearest first.
pub(crate) fn inheritance(locale: &Locale) -> Vec<String> {
    let id = identifier(locale).map(|id| cldr::canonical(&id));
    let line = id.map(|id| cldr::line(&id)).unwrap_or_default();
    line.iter().map(ToString::to_string).collect()
}

/// Returns the language that is most likely meant by a country's code: `ja` by `jp`.
#[must_use]
pub fn likely_language(country: &str) -> Option<String> {
    let region = country.parse::<Region>().ok()?;
    let alone = cldr::tag(Language::default(), None, Some(region));
    let likely = cldr::maximal(&alone).language;
    (!likely.is_empty()).then(|| likely.to_string())
}

#[cfg(test)]
mod tests;
