//! Proof of errorbook's Fluent: what others wrote, and generated texts, run through errorbook and
//! through `fluent-bundle`.
//!
//! `cargo run -p errorbook-conformance` fetches the material, runs it and prints a table. What may be
//! kept in the tree runs in `cargo test -p errorbook-conformance`.

pub mod bundle;
pub mod differential;
pub mod firefox;
pub mod generate;
pub mod icu;
pub mod intl;
pub mod ledger;
pub mod material;
pub mod print;
pub mod side;
pub mod specification;
pub mod tally;
pub mod tape;
pub mod value;
