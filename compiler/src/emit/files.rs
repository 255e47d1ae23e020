//! The catalogs of a crate together with their files, for those who compile them again at run time.

use std::fmt::Write;

use super::format::{Placement, private};
use super::template::fill;
use crate::lock;
use crate::model::CatalogDef;
use crate::source::{FileId, SourceFile, Sources};

/// The folder of the copies of a project's files, in that of what is generated.
pub const COPIES: &str = "files";

const ITEM: &str = "
%private%::if_overrides! {
    /// The catalogs of this crate, with what `Overrides::load` needs
    /// of them.
    pub static CATALOGS: ::errorbook::Catalogs = ::errorbook::Catalogs::new(
        &[%catalogs%],
        &[
            %files%
        ],
    );
}
";

/// Returns the files that are copied: those that a catalog is compiled from.
pub fn copied(sources: &Sources) -> impl Iterator<Item = (FileId, &SourceFile)> {
    sources
        .iter()
        .filter(|(_, source)| source.path != lock::PATH)
}

/// Returns the end of the file that [`rust`](super::rust()) makes: a list of the catalogs with their files. A
/// macro of errorbook leaves it out, files and all, unless its feature `overrides` is on.
#[must_use]
pub fn rust_files(catalogs: &[CatalogDef], sources: &Sources, placement: Placement) -> String {
    let catalogs = catalogs.iter().map(|it| format!("&{}::CATALOG", it.name));
    let catalogs = catalogs.collect::<Vec<_>>().join(", ");
    let mut files = String::new();
    for (_, source) in copied(sources) {
        let copy = placement.path(&format!("{COPIES}/{}", source.path));
        let path = &source.path;
        let _ = writeln!(
            files,
            "            ({path:?}, ::core::include_bytes!({copy})),"
        );
    }
    fill(
        ITEM,
        &[
            ("private", &private()),
            ("catalogs", &catalogs),
            ("files", &files),
        ],
    )
}
