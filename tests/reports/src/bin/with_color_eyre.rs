//! `main` with color-eyre: the report, and what to do as its suggestions, in the language of the process.

use color_eyre::Section as _;
use color_eyre::config::{HookBuilder, Theme};
use color_eyre::eyre::{Report, Result, WrapErr as _};
use errorbook::tok::TokError;
use errorbook::{Locale, ambient};
use errorbook_reports::download;

fn main() -> Result<()> {
    ambient::set_default(&Locale::from_env()[..]);
    // Without colours, for the test.
    HookBuilder::default().theme(Theme::new()).install()?;
    download().map_err(with_resolutions).wrap_err("downloading")
}

/// Returns a report that suggests what the catalog does.
fn with_resolutions(error: TokError) -> Report {
    let locales = ambient::locales();
    let resolutions = error.localize(&locales[..]).resolutions();
    let resolutions: Vec<_> = resolutions.map(|text| text.to_string()).collect();
    let report = Report::new(error);
    resolutions
        .into_iter()
        .fold(report, |report, text| report.suggestion(text))
}
