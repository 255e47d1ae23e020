//! A catalog and its entries as one reader sees them: every text in the first of the reader's languages that has
//! it, and what is known of that text.
//!
//! Writers take nothing else. A new field of an entry is added here, in [`EntryView`].

mod catalog;
mod condition;
mod entry;
mod find;
mod item;
mod placeholder;
mod text;
mod values;

pub use catalog::{CatalogView, Code, LinkView};
pub(crate) use catalog::{Facts, Search};
pub use entry::EntryView;
pub use item::{
    CauseView, EndingKind, EndingView, EndpointView, NoteView, ParamView, RelatedView,
    ResolutionView, SectionView,
};
pub use placeholder::{PlaceholderStyle, Placeholders};
pub use text::{Remark, ResolvedText, TextVariant, TextVariants, Writing};
pub use values::Values;
