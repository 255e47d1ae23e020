//! Values in the reader's language: the data that calls of `NUMBER()` and others are compiled to.
//!
//! All that depends on the language is decided here, from tables of CLDR; what is packed is read by the one function of
//! [`errorbook_core`] that writes such values.

mod cldr;
pub(crate) mod number;

use errorbook_core::Locale;

use crate::locales;
use cldr::Groups;

/// Returns what a table says of a locale, or of the first that it inherits from: CLDR's values, one after the other.
fn find(table: Groups, locale: &Locale) -> Option<impl Iterator<Item = &'static str>> {
    let line = locales::inheritance(locale);
    let found = line.iter().find_map(|tag| {
        let has = |(_, locales): &&(&str, &str)| locales.split(' ').any(|one| one == tag);
        table.iter().find(has)
    });
    found.map(|(values, _)| values.split('|'))
}
