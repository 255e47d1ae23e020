//! Values that are compared, and differences that are known.

use serde_json::Value;

use crate::value::Argument;

/// Values of a kind, calls that write them, and what is known to differ.
pub(super) struct Kind {
    /// The name in a table of results.
    pub(super) source: &'static str,
    /// The name in `icu.mjs`.
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

/// The calls that both sides write.
pub(super) struct Difference<'d> {
    pub(super) locale: &'d str,
    pub(super) call: &'d str,
    pub(super) ours: &'d str,
    pub(super) theirs: &'d str,
}
