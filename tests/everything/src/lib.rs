//! A catalog with every type, many locales and several ways to name things. Its tests are in `tests/`.

/// Somewhere below the root.
pub mod catalogs {
    /// Where the catalogs are included.
    pub mod inner {
        errorbook::include_catalogs!();
    }
}
