//! What a catalog says of each error: its entries, and what they share.

mod entry;
mod error_catalog;
mod page_url;
mod param;
mod shared;
mod text;

pub use entry::Entry;
pub use error_catalog::ErrorCatalog;
pub use page_url::{PageUrl, UriText};
pub use param::{Param, ParamType};
pub use shared::{Endpoint, Endpoints, Note, NoteKind, OAuth};
pub use text::{Text, Texts};
