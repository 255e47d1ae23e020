//! Text for a terminal: an entry, a list of entries, and what both are laid out with.

mod check;
mod explain;
pub(crate) mod inline;
mod list;
mod table;
mod variants;
mod wrap;

pub use check::{check, checks};
pub(crate) use explain::kind;
pub use explain::{Explained, MatchedBy, cases, choices, page};
pub use list::list;
pub use table::columns;
pub use wrap::wrap;

use anstyle::{AnsiColor, Style};

const CODE: Style = AnsiColor::Cyan.on_default().bold();
const HEADING: Style = Style::new().bold();
const REMARK: Style = AnsiColor::Yellow.on_default();
const CONDITION: Style = Style::new().dimmed();
