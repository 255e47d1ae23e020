//! An enum over errors of several catalogs, each of which it is.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{DeriveInput, Error, Member, Result, Type};

use crate::ast::{collect, variants};
use crate::impls::names_of_write_log;

/// A variant and the error that it holds.
struct Holder<'a> {
    variant: &'a Ident,
    member: Member,
    ty: &'a Type,
}

/// Returns impls that ask the error which is held.
pub(crate) fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let holders = holders(input)?;
    let (name, generics) = (&input.ident, &input.generics);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let ask = |call: &TokenStream| {
        let arms = holders.iter().map(
            |Holder {
                 variant, member, ..
             }| { quote!(Self::#variant { #member: error } => #call,) },
        );
        match holders.is_empty() {
            true => quote!(match *self {}),
            false => quote!(match self { #(#arms)* }),
        }
    };
    let [_, formatter] = names_of_write_log();
    let display = ask(&quote!(::core::fmt::Display::fmt(error, f)));
    let source = ask(&quote!(::core::error::Error::source(error)));
    let value = ask(&quote!(::errorbook::Params::value(error, index)));
    let catalog = ask(&quote!(::errorbook::ErrorCatalog::catalog(error)));
    let entry_index = ask(&quote!(::errorbook::ErrorCatalog::entry_index(error)));
    let write_log =
        ask(&quote!(::errorbook::ErrorCatalog::write_log(error, locale, elsewhere, #formatter)));
    let conversions = holders.iter().map(|Holder { variant, member, ty }| {
        quote! {
            #[automatically_derived]
            #[allow(unused_qualifications)]
            impl #impl_generics ::core::convert::From<#ty> for #name #type_generics #where_clause {
                fn from(error: #ty) -> Self {
                    Self::#variant { #member: error }
                }
            }
        }
    });
    let methods = methods();
    Ok(quote! {
        #(#conversions)*
        #[automatically_derived]
        #[allow(unused_qualifications)]
        impl #impl_generics ::core::fmt::Display for #name #type_generics #where_clause {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #display
            }
        }
        #[automatically_derived]
        #[allow(unused_qualifications)]
        impl #impl_generics ::core::error::Error for #name #type_generics #where_clause {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                #source
            }
        }
        #[automatically_derived]
        #[allow(unused_qualifications, unused_variables)]
        impl #impl_generics ::errorbook::Params for #name #type_generics #where_clause {
            fn value(&self, index: usize) -> ::errorbook::Value<'_> {
                #value
            }
        }
        #[automatically_derived]
        #[allow(unused_qualifications, unused_variables)]
        impl #impl_generics ::errorbook::ErrorCatalog for #name #type_generics #where_clause {
            fn catalog(&self) -> ::errorbook::Catalog<'static> {
                #catalog
            }
            fn entry_index(&self) -> usize {
                #entry_index
            }
            fn write_log(
                &self,
                locale: usize,
                elsewhere: ::errorbook::__private::v8::Elsewhere,
                #formatter: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::option::Option<::core::fmt::Result> {
                #write_log
            }
        }
        #[automatically_derived]
        #[allow(unused_qualifications)]
        impl #impl_generics #name #type_generics #where_clause {
            #methods
        }
    })
}

/// Returns the methods that an enum of one catalog has as well; its code is a text, since the catalogs have types of
/// their own for theirs.
fn methods() -> TokenStream {
    quote! {
        /// Returns the error's code as people see it.
        #[must_use]
        pub fn code(&self) -> &'static str {
            self.entry().code()
        }

        /// Returns all that its catalog knows of the error.
        #[must_use]
        pub fn entry(&self) -> ::errorbook::Entry<'static> {
            ::errorbook::Entry::at(
                ::errorbook::ErrorCatalog::catalog(self),
                ::errorbook::ErrorCatalog::entry_index(self),
            )
        }

        /// Returns the HTTP status that the error is answered with.
        #[must_use]
        pub fn status(&self) -> ::core::option::Option<u16> {
            self.entry().status()
        }

        ::errorbook::__private::v8::if_std! {
            /// Returns the error's code, and those of the errors that caused it and are a catalog's, whatever their types.
            pub fn codes(&self) -> impl ::core::iter::Iterator<Item = &'static str> {
                ::errorbook::__private::v8::codes(self)
            }
        }

        /// Returns the error in the language of a reader: a locale, a list of them, or an
        /// `Accept-Language` header.
        #[must_use]
        pub fn localize<'errorbook, R>(&'errorbook self, locale: &'errorbook R) -> ::errorbook::Localized<'errorbook, R>
        where
            R: ::errorbook::LocaleRequest + ?::core::marker::Sized,
        {
            ::errorbook::Localized::new(self, locale)
        }
    }
}

fn holders(input: &DeriveInput) -> Result<Vec<Holder<'_>>> {
    let mut errors: Option<Error> = None;
    let mut holders = Vec::new();
    for variant in variants(input)? {
        let mut members = variant.fields.members().zip(variant.fields.iter());
        let holder = match (members.next(), members.next()) {
            (Some((member, field)), None) => Ok(Holder {
                variant: &variant.ident,
                member,
                ty: &field.ty,
            }),
            _ => {
                let message =
                    "a variant of a transparent enum holds one error: `Billing(BillingError)`";
                Err(Error::new_spanned(variant, message))
            }
        };
        holders.extend(collect(&mut errors, holder));
    }
    match errors {
        Some(errors) => Err(errors),
        None => Ok(holders),
    }
}
