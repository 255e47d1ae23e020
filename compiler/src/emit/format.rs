//! The format of generated code, by which the library knows whether it fits, and where it finds its files.

use errorbook_core::packed::FORMAT;

/// Where generated code stands, and with it the files that it includes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placement {
    /// In `errorbook/` in the directory that Cargo gives a build script.
    OutDir,
    /// In a directory of the crate's own sources, as the module that it is.
    Sources,
}

impl Placement {
    /// Returns the path of a file as Rust finds it: an expression.
    pub(super) fn path(self, name: &str) -> String {
        match self {
            Self::OutDir => {
                let name = format!("/errorbook/{name}");
                format!("::core::concat!(::core::env!(\"OUT_DIR\"), {name:?})")
            }
            Self::Sources => format!("{name:?}"),
        }
    }
}

/// Returns the root of generated code. It states the format of the code in `catalogs.rs` and the
/// compiler's version. A library that reads another format then names both versions instead of
/// including the code.
#[must_use]
pub fn rust_root(placement: Placement) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let file = match placement {
        Placement::OutDir => "file: \"/errorbook/catalogs.rs\"",
        Placement::Sources => "beside: \"catalogs.rs\"",
    };
    format!("::errorbook::__generated! {{ format: {FORMAT}, compiler: {version:?}, {file} }}\n")
}

/// Returns the path of the library's hidden names for this format.
pub(super) fn private() -> String {
    format!("::errorbook::__private::v{FORMAT}")
}
