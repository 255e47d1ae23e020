//! The impls that every enum has, whose bodies depend on the enum.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::ast::{Input, SourceField};

/// Returns `ErrorCatalog`, with the position of the entry, and what gives `message` its values.
pub(crate) fn catalog_error(
    input: &Input<'_>,
    index: &TokenStream,
    written: &TokenStream,
) -> TokenStream {
    let [message, formatter] = names_of_write_log();
    let Input {
        name,
        generics,
        catalog,
        ..
    } = input;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        #[allow(unused_qualifications)]
        impl #impl_generics ::errorbook::ErrorCatalog for #name #type_generics #where_clause {
            fn catalog(&self) -> ::errorbook::Catalog<'static> {
                #catalog::CATALOG
            }
            #[inline]
            fn entry_index(&self) -> usize {
                #index
            }
            #[inline(always)]
            #[allow(unreachable_code, unused_variables)]
            fn write_log(
                &self,
                locale: usize,
                elsewhere: ::errorbook::__private::v8::Elsewhere,
                #formatter: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::option::Option<::core::fmt::Result> {
                let entry = ::errorbook::ErrorCatalog::entry_index(self);
                let catalog = &#catalog::CATALOG;
                let #message = ::errorbook::__private::v8::message(catalog, locale, entry, elsewhere)?;
                ::core::option::Option::Some(#written)
            }
        }
    }
}

/// Returns what `write_log` calls the message and the formatter. Hygienic: fields may be called so as well.
pub(crate) fn names_of_write_log() -> [Ident; 2] {
    ["message", "f"].map(|name| Ident::new(name, Span::mixed_site()))
}

/// Returns `Error`, with the body of `source`.
pub(crate) fn error_impl(input: &Input<'_>, source: &TokenStream) -> TokenStream {
    let Input { name, generics, .. } = input;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        #[allow(unused_qualifications)]
        impl #impl_generics ::core::error::Error for #name #type_generics #where_clause {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                #source
            }
        }
    }
}

/// Returns the source that a field holds, if it holds one.
pub(crate) fn source_of(source: &SourceField<'_>, binding: &Ident) -> TokenStream {
    match source.is_optional() {
        true => quote! {
            match #binding {
                ::core::option::Option::Some(source) => ::core::option::Option::Some(source.as_dyn_error()),
                ::core::option::Option::None => ::core::option::Option::None,
            }
        },
        false => quote!(::core::option::Option::Some(#binding.as_dyn_error())),
    }
}
