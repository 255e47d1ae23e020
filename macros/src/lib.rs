//! The derive of errorbook. Its documentation is where `errorbook` re-exports it.
//!
//! It reads no file: it emits code that names the items which the compiler generated for a catalog, so
//! that rustc itself reports an unknown code, a missing parameter or a wrong type, at the user's own
//! text.

mod ast;
mod expand;
mod generated;
mod impls;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Makes an enum an error of a catalog: each variant is an entry, its fields are the parameters.
///
/// It implements `Display` (the localized message), `Error` (the field `source`, if there is one, is
/// the source), the trait of the same name, and the conversion into the catalog's own enum. It gives
/// the enum the methods `code`, `entry`, `status`, `params` and `localize`.
///
/// A variant must have the parameters of its entry, by name, in any order; their values may be of any
/// type that converts into the parameter's.
#[proc_macro_derive(ErrorCatalog, attributes(errorbook))]
pub fn derive_error_catalog(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let tokens = match ast::Input::parse(&input) {
        Ok(parsed) => expand::expand(&parsed),
        // The error, and impls that do nothing, so that it is the only one.
        Err(error) => expand::fallback(&input, &error),
    };
    tokens.into()
}
