//! CLDR's data on how values are written, as tables that `cargo run -p errorbook-cldr` generates.

mod numbers;

/// Values with `|` between them, and the tags of the locales that have them.
pub(super) type Groups = &'static [(&'static str, &'static str)];

pub(super) use numbers::NUMBERS;
