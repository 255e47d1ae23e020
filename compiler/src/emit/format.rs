//! The format of generated code, by which the library knows whether it fits.

use errorbook_core::packed::FORMAT;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// Returns the file that `errorbook::include_catalogs!()` includes. It states the format of the
/// generated code in `file`, a path in `OUT_DIR`, and the compiler's version. A library that reads
/// another format then names both versions instead of including the code.
#[must_use]
pub fn rust_root(file: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "::errorbook::__generated! {{ format: {FORMAT}, compiler: {version:?}, file: {file:?} }}\n"
    )
}

/// Returns the path of the library's hidden names for this format.
pub(super) fn private() -> TokenStream {
    let version = Ident::new(&format!("v{FORMAT}"), Span::call_site());
    quote!(::errorbook::__private::#version)
}
