//! The impls. Nothing here can fail.
//!
//! Each allows `unused_qualifications`: its paths have the spans of the user's variants, which lints
//! would take for the user's own text.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{DeriveInput, Error, Member};

use crate::ast::{Entry, Input};
use crate::generated;
use crate::impls::{catalog_error, error_impl, names_of_write_log, source_of};

pub(crate) fn expand(input: &Input<'_>) -> TokenStream {
    let (code, index) = code_and_index(input);
    let display = display(input);
    let methods = methods(input, &code);
    let fields = if input.is_generated() {
        generated::fields(input, &index)
    } else {
        let catalog_error = catalog_error(input, &index, &written_by_name(input));
        let (params, error, conversion) = (params(input), error(input), conversion(input));
        quote!(#catalog_error #params #error #conversion)
    };
    quote!(#display #methods #fields)
}

/// Returns the error, and impls that let everything else compile.
pub(crate) fn fallback(input: &DeriveInput, error: &Error) -> TokenStream {
    let error = error.to_compile_error();
    let name = &input.ident;
    let (impl_generics, type_generics, where_clause) = input.generics.split_for_impl();
    quote! {
        #error
        #[automatically_derived]
        #[allow(unused_qualifications)]
        impl #impl_generics ::core::fmt::Display for #name #type_generics #where_clause {
            fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::result::Result::Ok(())
            }
        }
        #[automatically_derived]
        #[allow(unused_qualifications)]
        impl #impl_generics ::core::error::Error for #name #type_generics #where_clause {}
    }
}

/// Returns the message with the values of fields that are found by name.
fn written_by_name(input: &Input<'_>) -> TokenStream {
    if input.variants.is_empty() {
        return quote!(match *self {});
    }
    let [message, formatter] = names_of_write_log();
    let arms = input.variants.iter().map(|entry| {
        let (variant, pattern, params) = (entry.variant, params_pattern(entry), &entry.params);
        let values = match entry.is_tuple {
            true => quote!(&[#(::errorbook::AsValue::as_value(#params)),*]),
            false => {
                let fields = fields_by_name(params);
                quote!(&::errorbook::__private::v8::values_by_name(&self.entry(), #fields))
            }
        };
        quote!(Self::#variant #pattern => #message.write(#values, #formatter),)
    });
    quote!(match self { #(#arms)* })
}

/// Returns a field in a pattern. A name is bound to itself, without which a lint would have its say.
fn bound_to(member: &Member, binding: &Ident) -> TokenStream {
    match member {
        Member::Named(_) => quote!(#binding),
        Member::Unnamed(_) => quote!(#member: #binding),
    }
}

/// Returns the pattern that binds the parameters of a variant.
fn params_pattern(entry: &Entry<'_>) -> TokenStream {
    let bound = entry.members.iter().zip(&entry.params);
    let bound = bound.map(|(member, param)| bound_to(member, param));
    quote!({ #(#bound,)* .. })
}

/// Returns an array of fields and their names.
fn fields_by_name(params: &[Ident]) -> TokenStream {
    let names = params.iter().map(ToString::to_string);
    quote!([#((#names, #params as &dyn ::errorbook::AsValue)),*])
}

/// Returns the code of `self`, and the position of its entry: of an enum that was generated with its catalog by
/// the position, which is that of the variant, else the other way round.
fn code_and_index(input: &Input<'_>) -> (TokenStream, TokenStream) {
    let name = input.name;
    if input.variants.is_empty() {
        return (quote!(match *self {}), quote!(match *self {}));
    }
    if input.is_generated() {
        let index = quote!(::errorbook::ErrorCatalog::entry_index(self));
        return (quote!(self::__CODES[#index]), generated::index(input));
    }
    let arms = input.variants.iter().map(|entry| {
        let Entry { variant, key, .. } = entry;
        let code = item(input, entry, &quote_spanned!(key.span()=> Code));
        quote!(Self::#variant { .. } => #code,)
    });
    (
        quote!(match self { #(#arms)* }),
        quote!(#name::code(self) as usize),
    )
}

/// Returns the path of an entry's item in the catalog's module, as in `tok::Code::TOK005`.
///
/// Every token of it has the span of the user's variant, so that rustc reports an unknown code, or a
/// missing parameter, there and not at the derive.
fn item(input: &Input<'_>, entry: &Entry<'_>, name: &TokenStream) -> TokenStream {
    let key = &entry.key;
    let respan = |mut token: TokenTree| {
        token.set_span(key.span());
        token
    };
    let catalog: TokenStream = input
        .catalog
        .to_token_stream()
        .into_iter()
        .map(respan)
        .collect();
    quote_spanned!(key.span()=> #catalog::#name::#key)
}

/// Gathers the values. The fields may stand in another order than the catalog's parameters, so each is found by its name.
fn params(input: &Input<'_>) -> TokenStream {
    let Input { name, generics, .. } = input;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    // Hygienic: a field may be called `index` as well.
    let index = Ident::new("index", Span::mixed_site());
    let arms = input.variants.iter().map(|entry| {
        let Entry {
            variant,
            key,
            params,
            ..
        } = entry;
        let pattern = params_pattern(entry);
        let value = if entry.is_tuple {
            let positions = 0..params.len();
            quote! {
                match #index {
                    #(#positions => ::errorbook::AsValue::as_value(#params),)*
                    _ => ::errorbook::Value::Redacted,
                }
            }
        } else {
            let fields = fields_by_name(params);
            let code = item(input, entry, &quote_spanned!(key.span()=> Code));
            quote!(::errorbook::__private::v8::value_by_name(&#code.entry(), #index, &#fields))
        };
        quote!(Self::#variant #pattern => #value,)
    });
    let body = if input.variants.is_empty() {
        quote!(match *self {})
    } else {
        quote!(match self { #(#arms)* })
    };
    quote! {
        #[automatically_derived]
        #[allow(unused_qualifications)]
        impl #impl_generics ::errorbook::Params for #name #type_generics #where_clause {
            fn value(&self, #index: usize) -> ::errorbook::Value<'_> {
                let _ = #index;
                #body
            }
        }
    }
}

fn error(input: &Input<'_>) -> TokenStream {
    let arms = input.variants.iter().filter_map(|entry| {
        let (variant, source) = (entry.variant, entry.source.as_ref()?);
        let bound = bound_to(&source.member, &source.binding);
        let found = source_of(source, &source.binding);
        Some(quote!(Self::#variant { #bound, .. } => #found,))
    });
    let arms: TokenStream = arms.collect();
    if arms.is_empty() {
        return error_impl(input, &quote!(::core::option::Option::None));
    }
    let without_source = input.variants.iter().any(|entry| entry.source.is_none());
    let rest = without_source.then(|| quote!(_ => ::core::option::Option::None,));
    let body = quote! {
        use ::errorbook::__private::v8::AsDynError as _;
        match self { #arms #rest }
    };
    error_impl(input, &body)
}

/// The most variants of an enum whose `Display` makes a table of functions for the enum itself, of which
/// one drops it. What LLVM takes for that grows with the square of the variants (4 s for 10,000), and
/// where an error is only shown it is not needed: a table for a reference drops nothing, for one more
/// load whenever it is asked for a value.
const MOST_DROPPED: usize = 1_000;

fn display(input: &Input<'_>) -> TokenStream {
    let Input { name, generics, .. } = input;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let error = match input.variants.len() {
        0..=MOST_DROPPED => quote!(self),
        _ => quote!(&self),
    };
    quote! {
        #[automatically_derived]
        #[allow(unused_qualifications)]
        impl #impl_generics ::core::fmt::Display for #name #type_generics #where_clause {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::errorbook::__private::v8::display(#error, f)
            }
        }
    }
}

fn methods(input: &Input<'_>, code: &TokenStream) -> TokenStream {
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
        impl #impl_generics #name #type_generics #where_clause {
            /// Returns the error's code.
            #[must_use]
            #[inline]
            pub fn code(&self) -> #catalog::Code {
                #code
            }

            /// Returns all that the catalog knows of the error.
            #[must_use]
            pub fn entry(&self) -> ::errorbook::Entry<'static> {
                ::errorbook::Entry::at(#catalog::CATALOG, ::errorbook::ErrorCatalog::entry_index(self))
            }

            /// Returns the HTTP status that the error is answered with.
            #[must_use]
            pub fn status(&self) -> ::core::option::Option<u16> {
                self.entry().status()
            }

            /// Returns the parameters with their values, in positional order.
            pub fn params(&self) -> impl ::core::iter::Iterator<Item = (::errorbook::Param<'static>, ::errorbook::Value<'_>)> {
                let params = self.entry().params().enumerate();
                params.map(move |(index, param)| (param, ::errorbook::Params::value(self, index)))
            }

            ::errorbook::__private::v8::if_std! {
                /// Returns the error's code, and those of the errors that caused it and are a catalog's, whatever their types.
                pub fn codes(&self) -> impl ::core::iter::Iterator<Item = &'static str> {
                    ::errorbook::__private::v8::codes(self)
                }
            }

            ::errorbook::__private::v8::if_fluent! {
                /// Returns the parameters with their values, by name, for a bundle of Fluent. Secrets are left
                /// out. Integers beyond 2^53, which a bundle's numbers cannot tell apart, are texts, as
                /// are timestamps, days and lengths of time.
                pub fn fluent_args(&self) -> ::errorbook::fluent::FluentArgs<'_> {
                    ::errorbook::__private::v8::fluent_args(self)
                }
            }

            /// Returns the error in the language of a reader: a locale, a list of them, or an
            /// `Accept-Language` header.
            #[must_use]
            #[inline]
            pub fn localize<'errorbook, R>(&'errorbook self, locale: &'errorbook R) -> ::errorbook::Localized<'errorbook, R>
            where
                R: ::errorbook::LocaleRequest + ?::core::marker::Sized,
            {
                ::errorbook::Localized::new(self, locale)
            }
        }
    }
}

/// Returns the user's enum as the catalog's own. It is what makes rustc check the parameters: their names stand
/// in a literal of the catalog's variant, with the spans of the user's fields.
fn conversion(input: &Input<'_>) -> TokenStream {
    let Input {
        name,
        generics,
        catalog,
        variants,
    } = input;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let arms = variants.iter().map(|entry| {
        let (variant, key) = (entry.variant, &entry.key);
        let source = entry.source.as_ref();
        let members = entry.members.iter();
        let members = members.chain(source.map(|source| &source.member));
        let bindings = entry.params.iter();
        let bindings: Vec<_> = bindings
            .chain(source.map(|source| &source.binding))
            .collect();
        let values = entry.params.iter().map(into_field);
        let values = values.chain(source.map(|source| {
            let binding = &source.binding;
            quote!(::errorbook::field::IntoField::into_field(#binding))
        }));
        let made = if entry.is_tuple {
            quote!(#catalog::__fields!(#key #(, #values)*))
        } else {
            let fields = source.map(|source| Ident::new("source", source.binding.span()));
            let fields = entry.params.iter().cloned().chain(fields);
            let target = item(input, entry, &quote_spanned!(key.span()=> Error));
            quote!(#target { #(#fields: #values),* })
        };
        let bound = members.zip(&bindings);
        let bound = bound.map(|(member, binding)| bound_to(member, binding));
        quote!(#name::#variant { #(#bound),* } => #made,)
    });
    let made_from = variants.iter().filter_map(|entry| {
        let source = entry.source.as_ref().filter(|source| source.is_from)?;
        let (variant, member, ty) = (entry.variant, &source.member, source.ty);
        Some(quote! {
            #[automatically_derived]
            #[allow(unused_qualifications)]
            impl #impl_generics ::core::convert::From<#ty> for #name #type_generics #where_clause {
                fn from(source: #ty) -> Self {
                    Self::#variant { #member: source }
                }
            }
        })
    });
    quote! {
        #(#made_from)*
        #[automatically_derived]
        #[allow(unused_qualifications)]
        impl #impl_generics ::core::convert::From<#name #type_generics> for #catalog::Error #where_clause {
            fn from(error: #name #type_generics) -> Self {
                #[allow(unused_imports)]
                use ::errorbook::__private::v8::NotAValue as _;
                match error { #(#arms)* }
            }
        }
    }
}

/// Returns a parameter's value as the catalog's. Where it is none, `Params` says so, and this does not say it again.
fn into_field(binding: &Ident) -> TokenStream {
    let place = Span::mixed_site().located_at(binding.span());
    quote_spanned!(place=> ::errorbook::__private::v8::FieldValue(#binding).into_field())
}
