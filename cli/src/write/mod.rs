//! Writes files, for every command that does.
//!
//! Whatever happens, nothing of the user is lost and no file is half-written: a killed run, a full disk and a
//! second command at the same time included. There are two ways in:
//!
//! - [`WriteDir`] replaces single files: catalogs, translations, `errorbook.lock`, generated code.
//! - [`OutputDir`] fills a directory with pages, and remembers in a list which of its files are errorbook's.
//!
//! Both write a new file beside the old one and rename it, follow no link below the directory that the user
//! named, and hold the directory for themselves meanwhile.

mod exclusive;
mod file;
mod manifest;
mod output_dir;
mod path;

pub(crate) use file::{Existing, WriteDir, write_named};
pub(crate) use output_dir::{OutputDir, WriteSummary};
