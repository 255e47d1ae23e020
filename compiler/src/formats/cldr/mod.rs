//! CLDR's data on how values are written, as tables that `cargo run -p errorbook-cldr` generates.

mod currencies;
mod lists;
mod numbers;

/// Values with `|` between them, and the tags of the locales that have them.
pub(super) type Groups = &'static [(&'static str, &'static str)];

pub(super) use currencies::{CURRENCYCODES, CURRENCYFORMATS, CURRENCYSYMBOLS, TIMESEPARATORS};
pub(super) use lists::LISTS;
pub(super) use numbers::NUMBERS;

/// Units: a unit and a width, the patterns of plural categories, and the locales that have them.
pub(super) static UNITS: &str = include_str!("units.txt");
