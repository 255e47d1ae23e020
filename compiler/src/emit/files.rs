//! The catalogs of a crate together with their files, for those who compile them again at run time.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::format::private;
use crate::lock;
use crate::model::CatalogDef;
use crate::source::{FileId, SourceFile, Sources};

/// Where the build script puts the copies of a project's files, in the folder of what it generates.
pub const COPIES: &str = "files";

/// The files that are copied: those that a catalog is compiled from.
pub fn copied(sources: &Sources) -> impl Iterator<Item = (FileId, &SourceFile)> {
    sources
        .iter()
        .filter(|(_, source)| source.path != lock::PATH)
}

/// The end of the file that [`rust`](super::rust()) makes: a list of the catalogs with their files. A
/// macro of errorbook leaves it out, files and all, unless its feature `overrides` is on.
#[must_use]
pub fn rust_files(catalogs: &[CatalogDef], sources: &Sources) -> String {
    let names = catalogs
        .iter()
        .map(|catalog| Ident::new(&catalog.name, Span::call_site()));
    let files: TokenStream = copied(sources)
        .map(|(_, source)| {
            let path = &source.path;
            let copy = format!("/errorbook/{COPIES}/{path}");
            quote!((#path, ::core::include_bytes!(::core::concat!(::core::env!("OUT_DIR"), #copy))),)
        })
        .collect();
    let private = private();
    let item = quote! {
        #private::if_overrides! {
            /// The catalogs of this crate, with what [`Overrides::load`](::errorbook::Overrides::load) needs
            /// of them.
            pub static CATALOGS: ::errorbook::Catalogs = ::errorbook::Catalogs::new(
                &[#(&#names::CATALOG),*],
                &[#files],
            );
        }
    };
    match syn::parse2(item.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        // Only a mistake in this file leads here, and rustc then shows it in what was generated.
        Err(_) => item.to_string(),
    }
}
