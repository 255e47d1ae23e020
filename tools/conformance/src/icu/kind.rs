//! What is compared, and what is known to differ.

use serde_json::Value;

use crate::value::Argument;

/// Values of a kind, calls that write them, and what is known to differ.
pub(super) struct Kind {
    /// What a table of results calls it.
    pub(super) source: &'static str,
    /// What `icu.mjs` calls it.
    pub(super) name: &'static str,
    /// The calls in each locale: of Fluent, with `$v` for the value, and the options that `Intl` takes.
    pub(super) calls: Vec<(String, Value)>,
    pub(super) values: Vec<Argument>,
    /// The values as JavaScript reads them.
    pub(super) asked: Vec<Value>,
    pub(super) ledger: &'static [Known],
}

/// A known difference.
pub(super) struct Known {
    pub(super) id: &'static str,
    pub(super) explains: fn(&Difference<'_>) -> bool,
}

/// What both sides write.
pub(super) struct Difference<'d> {
    pub(super) locale: &'d str,
    pub(super) call: &'d str,
    pub(super) ours: &'d str,
    pub(super) theirs: &'d str,
}
