//! When a command uses colour.

use anstream::ColorChoice;

/// When to use color.
#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
pub(crate) enum Color {
    /// At a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always, also in files.
    Always,
    /// Never.
    Never,
}

impl Color {
    /// Returns the choice as the stream of a terminal takes it.
    pub(crate) fn choice(self) -> ColorChoice {
        match self {
            Self::Auto => ColorChoice::Auto,
            Self::Always => ColorChoice::AlwaysAnsi,
            Self::Never => ColorChoice::Never,
        }
    }
}
