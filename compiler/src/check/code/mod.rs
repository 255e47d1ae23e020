//! The source code of the application: which entries it makes and tests, and what goes around the catalog.

pub(super) mod hard_coded_message;
#[cfg(feature = "review")]
mod literals;
#[cfg(feature = "review")]
mod names;
pub(super) mod never_made;
#[cfg(feature = "review")]
mod tokens;
pub(super) mod unknown_code;
pub(super) mod unreadable_source;
pub(super) mod untested;
#[cfg(feature = "review")]
pub(super) mod usage;
