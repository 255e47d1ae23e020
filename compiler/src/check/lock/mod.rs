//! The lock, and what it promises.

pub(crate) mod lock_missing;
pub(crate) mod lock_out_of_date;
pub(crate) mod lock_syntax;
pub(crate) mod parameters_changed;
pub(crate) mod promises;
pub(crate) mod removed_code;
pub(crate) mod reused_code;
pub(crate) mod stale_translation;
pub(crate) mod wire_changed;

pub(super) use promises::check;
