//! `main` with anyhow: its report is written by `Display`, in the language of the process.

use anyhow::Context as _;
use errorbook::{Locale, ambient};
use errorbook_reports::download;

fn main() -> anyhow::Result<()> {
    // A guard of `ambient::scope` would be dropped before the report is printed.
    ambient::set_default(&Locale::from_env()[..]);
    download().context("downloading")?;
    Ok(())
}
