//! What a catalog says of each error: its entries, and what they share.

mod catalog;
mod endpoint;
mod entry;
mod error_catalog;
mod facts;
mod fields;
mod note;
mod oauth;
mod page_url;
mod param;
mod placeholders;
mod status;
mod text;

pub use catalog::Entries;
pub use endpoint::{Endpoint, Endpoints};
pub use entry::Entry;
pub use error_catalog::ErrorCatalog;
pub use facts::{Meta, Severity};
pub use fields::Texts;
pub use note::{Note, NoteKind};
pub use oauth::OAuth;
pub use page_url::{PageUrl, UriText};
pub use param::{Param, ParamType};
pub use placeholders::Placeholders;
pub use status::{localized_reason_phrase, reason_phrase};
pub use text::Text;
