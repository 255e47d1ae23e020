//! The derive of errorbook. Its documentation is where `errorbook` re-exports it.
//!
//! It reads no file: it emits code that names the items which the compiler generated for a catalog, so
//! that rustc itself reports an unknown code, a missing parameter or a wrong type, at the user's own
//! text.

mod ast;
mod construct;
mod expand;
mod generated;
mod impls;
mod library;
mod transparent;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Makes an enum an error of a catalog: each variant is an entry, its fields are the parameters.
///
/// It implements `Display` (the localized message), `Error` (the field `source`, if there is one, is
/// the source), the trait of the same name, and the conversion into the catalog's own enum. It gives
/// the enum the methods `code`, `entry`, `status`, `params` and `localize`.
///
/// A variant must have the parameters of its entry: by name, in any order, or by position, in the catalog's order.
/// Their values may be of any type that converts into the parameter's.
///
/// # Attributes
///
/// | on | attribute | meaning |
/// |---|---|---|
/// | the enum | `catalog = path::to::module` | the variants are entries of this catalog |
/// | the enum | `transparent` | each variant holds an error of any catalog, and is it: `Billing(BillingError)`; `From` of each |
/// | the enum | `crate = path::to::errorbook` | where the library is found, if not at `::errorbook` |
/// | a variant | `entry = KEY` | the entry, if the variant is not called like it |
/// | a field | `source` | the error that caused this one; a field of that name needs no attribute |
/// | a field | `from` | the same, and `From` for it, so that `?` makes the error |
///
/// A source may be an `Option`, if the catalog says `source = "optional"`.
// Those of `thiserror` are known so that each is refused with what to write instead.
#[proc_macro_derive(ErrorCatalog, attributes(errorbook, error, from, source))]
pub fn derive_error_catalog(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let attributes = ast::Attributes::parse(&input);
    let library = attributes.as_ref().ok();
    let library = library.and_then(|attributes| attributes.library.clone());
    let expanded = attributes.and_then(|attributes| match attributes.is_transparent {
        true => transparent::expand(&input),
        false => ast::Input::parse(&input, attributes).map(|parsed| expand::expand(&parsed)),
    });
    // The error, and impls that do nothing, so that it is the only one.
    let tokens = expanded.unwrap_or_else(|error| expand::fallback(&input, &error));
    library::renamed(tokens, library.as_ref()).into()
}

/// Makes an error, for the macro of a catalog.
#[doc(hidden)]
#[proc_macro]
pub fn construct(input: TokenStream) -> TokenStream {
    construct::construct(input.into()).into()
}
