//! The reference site: written to a directory, or shown on this machine.

mod config;
mod progress;
mod serve;
mod write;

pub(crate) use config::read_config;
pub(crate) use serve::{Origin, Serve};
pub(crate) use write::add_site;
