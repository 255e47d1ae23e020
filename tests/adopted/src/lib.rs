//! Error enums in the shapes of three public crates, written anew: those of an archive, of an object store and of a
//! database. [`before`] is theirs, [`after`] and the catalogs are what `errorbook adopt` made of them, to the letter
//! (`cli/tests/adopt.rs` holds it).

errorbook::include_catalogs!();

/// On `thiserror`.
pub mod before {
    #[allow(missing_docs)]
    pub mod archive;
    #[allow(missing_docs)]
    pub mod database;
    #[allow(missing_docs)]
    pub mod object;
}

/// On catalogs. What `adopt` wrote stays as it is, blank lines included.
pub mod after {
    #[allow(missing_docs)]
    #[rustfmt::skip]
    pub mod archive;
    #[allow(missing_docs)]
    #[rustfmt::skip]
    pub mod database;
    #[allow(missing_docs)]
    #[rustfmt::skip]
    pub mod object;
}
