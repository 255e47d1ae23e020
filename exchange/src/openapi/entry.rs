//! An entry as clients receive it.

use errorbook_reference::EntryView;

/// An entry as clients receive it, and the names of its components.
pub(super) struct ClientEntry<'a> {
    pub(super) view: EntryView<'a>,
    /// The name of the schema of problem details. Those of its other forms begin with it.
    pub(super) name: String,
    /// The value of `error`, if it is answered as an error of OAuth 2.0.
    pub(super) oauth_error: Option<String>,
    /// The status of the answer, if there is one.
    pub(super) status: Option<u16>,
    /// The names of its examples.
    pub(super) examples: Vec<String>,
}
