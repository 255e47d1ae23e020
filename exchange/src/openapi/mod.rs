//! Payloads that clients receive, as components of OpenAPI 3.1.

mod components;
mod document;
mod entry;
mod responses;
mod schema;

pub use components::{Components, NamingProblem};
pub use document::{document, merge};
