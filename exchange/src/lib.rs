//! Files of translators, out and back.
//!
//! [`Translation`] holds the texts of a project in one language as units: what the source says, what the translation
//! says, and what a translator needs to know. [`write()`] writes units in a [`Format`]. [`read()`] reads what comes
//! back, [`Import`] holds it against the project, and [`merge()`] puts it into translation files, in which comments
//! and order stay.
//!
//! ```
//! use errorbook_compiler::{compile, source::InputFile};
//! use errorbook_exchange::{Format, Import, Selection, Translation, merge, read, write};
//!
//! let catalog = "[error.Late]\nmessage = \"{ $hours } hours late\"\nparams = [{ name = \"hours\", type = \"u8\" }]\n";
//! let project = vec![InputFile::new("catalog/app.toml", catalog)];
//! let compilation = compile(project.clone());
//! let mut german = Translation::new(&compilation, "de".parse()?);
//! german.select(Selection::default());
//! let po = write(&german, Format::Po).text;
//! assert!(po.contains("msgid \"{ $hours } hours late\"\nmsgstr \"\""));
//!
//! let po = po.replace("late\"\nmsgstr \"\"", "late\"\nmsgstr \"{ $hours } Stunden zu spät\"");
//! let answer = read("de.po", po.as_bytes(), Format::Po)?;
//! let german = Translation::new(&compilation, "de".parse()?);
//! let import = Import::new(&german, answer);
//! assert!(import.problems.is_empty(), "{:?}", import.problems);
//! let merged = merge(&german, &project, &import.texts);
//! assert!(merged[0].text.ends_with("Late = { $hours } Stunden zu spät\n"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod answer;
mod csv;
mod fluent;
mod format;
mod import;
mod inline;
mod merge;
mod moving;
pub mod openapi;
mod places;
mod po;
mod problem;
mod rows;
mod state;
mod unit;
mod value;
mod variants;
mod written;
mod xliff;
mod xml;

pub use answer::{Answer, Segment, SegmentText};
pub use format::{Format, read, write};
pub use import::{Import, ImportedText};
pub use merge::{Merged, merge};
pub use moving::{ForeignFile, ForeignFormat, NewCatalog, read_foreign};
pub use problem::Problem;
pub use state::{Selection, State};
pub use unit::{Translation, Unit, UnitId, source_text};
pub use written::Written;
