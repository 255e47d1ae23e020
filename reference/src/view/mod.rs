//! A catalog and its entries as one reader sees them: every text in the first of the reader's languages that has
//! it, and what is known of that text.
//!
//! Writers take nothing else. A new field of an entry is added here, in [`EntryView`].

mod catalog;
mod condition;
mod entry;
mod placeholder;
mod text;
mod values;

pub(crate) use catalog::Search;
pub use catalog::{CatalogView, Code, LinkView};
pub use entry::{
    CauseView, EndingKind, EndingView, EndpointView, EntryView, NoteView, ParamView, RelatedView,
    ResolutionView,
};
pub use placeholder::{PlaceholderStyle, Placeholders};
pub use text::{Remark, ResolvedText, TextVariant, TextVariants, Writing};
pub use values::Values;
