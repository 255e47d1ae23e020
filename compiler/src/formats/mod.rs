//! Values in the reader's language: the data that calls of `NUMBER()` and others are compiled to.
//!
//! All that depends on the language is decided here, from tables of CLDR; what is packed is read by the one function of
//! [`errorbook_core`] that writes such values.

mod cldr;
pub(crate) mod currency;
pub(crate) mod duration;
pub(crate) mod list;
pub(crate) mod number;
pub(crate) mod unit;

use errorbook_core::Locale;

use crate::locales;
use cldr::Groups;

/// Returns what a table says of a locale, or of the first that it inherits from: CLDR's values, one after the other.
fn find(table: Groups, locale: &Locale) -> Option<impl Iterator<Item = &'static str>> {
    first_of(table.iter().copied(), locale).map(|values| values.split('|'))
}

/// Returns of texts, each with the tags that have it, that of a locale, or of the first that it inherits from.
fn first_of<'t>(
    table: impl Iterator<Item = (&'t str, &'t str)> + Clone,
    locale: &Locale,
) -> Option<&'t str> {
    let line = locales::inheritance(locale);
    let found = line.iter().find_map(|tag| {
        let has = |(_, locales): &(&str, &str)| locales.split(' ').any(|one| one == tag);
        table.clone().find(has)
    });
    found.map(|(values, _)| values)
}
