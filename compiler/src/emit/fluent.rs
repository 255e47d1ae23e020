//! What the packed catalog does without, and Fluent resources need: the ids of causes and resolutions.

use proc_macro2::TokenStream;
use quote::quote;

use super::format::private;
use crate::model::{CatalogDef, Item};

/// An item of the catalog's module. A macro of errorbook leaves it out unless its feature `fluent` is
/// on.
pub(super) fn item(catalog: &CatalogDef) -> TokenStream {
    let ids = |items: &[Item]| {
        let ids = items.iter().map(|item| item.id.value.as_str());
        quote!(&[#(#ids),*])
    };
    let entries = catalog.entries.iter().enumerate();
    // Every one of them is read by rustc, wanted or not.
    let with_ids =
        entries.filter(|(_, entry)| !(entry.causes.is_empty() && entry.resolutions.is_empty()));
    let entries = with_ids.map(|(index, entry)| {
        let (causes, resolutions) = (ids(&entry.causes), ids(&entry.resolutions));
        quote!((#index, #causes, #resolutions))
    });
    let private = private();
    quote! {
        #private::if_fluent! {
            /// The catalog's texts as Fluent resources.
            pub static FLUENT: ::errorbook::fluent::FluentCatalog<'static> =
                ::errorbook::fluent::FluentCatalog::new(&CATALOG, &[#(#entries),*]);
        }
    }
}
