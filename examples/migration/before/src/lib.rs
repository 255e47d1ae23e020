//! Copies configuration.

pub mod error;
pub mod sync;
