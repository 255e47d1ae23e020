//! A catalog's error as the answer of an axum service.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::format::private;

/// An item of the catalog's module. A macro of errorbook leaves it out unless its feature `axum` is on.
pub(super) fn item(error: &Ident) -> TokenStream {
    let private = private();
    quote! {
        #private::if_axum! {
            /// In the language and the format that the request asks for.
            impl ::errorbook::axum::IntoResponse for #error {
                fn into_response(self) -> ::errorbook::axum::Response {
                    ::errorbook::axum::respond(&self)
                }
            }
        }
    }
}
