//! The formats of files.

use crate::answer::Answer;
use crate::problem::{Problem, decode};
use crate::unit::Translation;
use crate::written::Written;
use crate::{csv, fluent, po, xliff};

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Fluent. One catalog a file.
    Ftl,
    /// gettext's PO.
    Po,
    /// gettext's template: PO without translations.
    Pot,
    /// XLIFF 2.0; 1.2 and later 2.x are read as well.
    Xliff,
    /// A table for spreadsheets.
    Csv,
}

impl Format {
    /// Returns the format of files with this extension.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        let (_, extension) = path.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "ftl" => Some(Self::Ftl),
            "po" => Some(Self::Po),
            "pot" => Some(Self::Pot),
            "xlf" | "xliff" => Some(Self::Xliff),
            "csv" | "tsv" => Some(Self::Csv),
            _ => None,
        }
    }

    /// Returns the extension of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Ftl => "ftl",
            Self::Po => "po",
            Self::Pot => "pot",
            Self::Xliff => "xlf",
            Self::Csv => "csv",
        }
    }
}

/// Writes texts for translators.
#[must_use]
pub fn write(translation: &Translation<'_>, format: Format) -> Written {
    match format {
        Format::Ftl => fluent::write(translation),
        Format::Po => po::write(translation, true),
        Format::Pot => po::write(translation, false),
        Format::Xliff => xliff::write(translation),
        Format::Csv => csv::write(translation),
    }
}

/// Reads a file that came back. `name` is its path, by which a Fluent file says which catalog it is of.
///
/// # Errors
/// If nothing can be read of it. What is wrong with single entries is in [`Answer::problems`].
pub fn read(name: &str, bytes: &[u8], format: Format) -> Result<Answer, Problem> {
    let text = decode(bytes)?;
    match format {
        Format::Ftl => fluent::read(name, text),
        Format::Po | Format::Pot => po::read(text),
        Format::Xliff => xliff::read(text),
        Format::Csv => csv::read(text),
    }
}
