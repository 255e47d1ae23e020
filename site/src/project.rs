//! A project of a site.

use errorbook_compiler::Readable;

/// A project whose catalogs a site shows.
#[derive(Clone, Debug)]
pub struct SiteProject<'a> {
    /// The catalogs.
    pub readable: Readable<'a>,
    /// The folder of the project, as seen from the directory that links to its files begin at: empty, or with `/` between
    /// its parts.
    pub folder: String,
}
