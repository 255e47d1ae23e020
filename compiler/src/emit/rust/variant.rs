//! Variants, and the types of their fields.

use errorbook_core::ParamType;
use proc_macro2::TokenStream;
use quote::quote;

use super::doc::{entry_doc, field_text, rustdoc};
use super::ident;
use crate::model::{Catalog, Entry, Param};
use crate::names::{enum_name, pascal_case};

pub(super) fn variant(catalog: &Catalog, entry: &Entry) -> TokenStream {
    let key = ident(&entry.key.value);
    let doc = entry_doc(catalog, entry);
    let fields = entry.params.iter().map(|param| {
        let (name, ty) = (ident(&param.name.value), field_type(entry, param));
        let doc = field_text(&param.doc, &entry.params)
            .map_or_else(|| format!("`{}`", param.kind.name()), |doc| rustdoc(&doc));
        quote!(#[doc = #doc] #name: #ty,)
    });
    let fields: TokenStream = fields.chain(entry.source.then(source_field)).collect();
    let deprecated = deprecated(entry);
    if fields.is_empty() {
        quote!(#[doc = #doc] #deprecated #key,)
    } else {
        quote!(#[doc = #doc] #deprecated #key { #fields },)
    }
}

/// What makes rustc warn of every use of a deprecated entry.
pub(super) fn deprecated(entry: &Entry) -> TokenStream {
    let Some(end) = &entry.deprecated else {
        return TokenStream::new();
    };
    let (since, mut note) = (&end.since, end.reason.clone());
    if let Some(other) = &end.replaced_by {
        note.push_str(&format!(" Use `{}`.", other.value));
    }
    quote!(#[deprecated(since = #since, note = #note)])
}

fn source_field() -> TokenStream {
    quote! {
        /// The error that caused this one.
        source: ::errorbook::Source,
    }
}

/// The type of a parameter's field.
pub(super) fn field_type(entry: &Entry, param: &Param) -> TokenStream {
    let inner = inner_type(entry, param);
    if param.secret {
        quote!(::errorbook::Secret<#inner>)
    } else {
        inner
    }
}

/// The same, as seen from the module of the constructors.
pub(super) fn inner_field_type(entry: &Entry, param: &Param) -> TokenStream {
    if param.kind == ParamType::Enum {
        let name = ident(&enum_name(entry, param));
        return if param.secret {
            quote!(::errorbook::Secret<super::#name>)
        } else {
            quote!(super::#name)
        };
    }
    field_type(entry, param)
}

fn inner_type(entry: &Entry, param: &Param) -> TokenStream {
    match param.kind {
        ParamType::String | ParamType::Url => quote!(::errorbook::field::Text),
        ParamType::Timestamp => quote!(::errorbook::Timestamp),
        ParamType::Date => quote!(::errorbook::Date),
        ParamType::Duration => quote!(::errorbook::SignedDuration),
        ParamType::Enum => {
            let name = ident(&enum_name(entry, param));
            quote!(#name)
        }
        ParamType::Bool
        | ParamType::Char
        | ParamType::F64
        | ParamType::I8
        | ParamType::I16
        | ParamType::I32
        | ParamType::I64
        | ParamType::I128
        | ParamType::Isize
        | ParamType::U8
        | ParamType::U16
        | ParamType::U32
        | ParamType::U64
        | ParamType::U128
        | ParamType::Usize => {
            let name = ident(param.kind.name());
            quote!(::core::primitive::#name)
        }
    }
}

/// The enums of an entry's enum parameters.
pub(super) fn enums(entry: &Entry) -> TokenStream {
    entry
        .params
        .iter()
        .filter(|param| param.kind == ParamType::Enum)
        .map(|param| words_enum(entry, param))
        .collect()
}

fn words_enum(entry: &Entry, param: &Param) -> TokenStream {
    let name = ident(&enum_name(entry, param));
    let words = &param.words;
    let variants: Vec<_> = words.iter().map(|word| ident(&pascal_case(word))).collect();
    let doc = format!(
        "The values of the parameter `{}` of `{}`.",
        param.name.value, entry.key.value
    );
    let docs = words.iter().map(|word| format!("`{word}`"));
    quote! {
        #[doc = #doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum #name { #(#[doc = #docs] #variants,)* }

        impl #name {
            /// The word that the catalog has for it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { #(Self::#variants => #words,)* }
            }
        }

        impl ::errorbook::AsValue for #name {
            fn as_value(&self) -> ::errorbook::Value<'_> {
                ::errorbook::Value::Str(self.as_str())
            }
        }

        #[diagnostic::do_not_recommend]
        impl ::errorbook::field::IntoField<Self> for #name {
            fn into_field(self) -> Self { self }
        }

        ::errorbook::__if_serde! {
            impl ::errorbook::payload::FromField for #name {
                fn from_field(
                    field: &::errorbook::payload::Field<'_>,
                ) -> ::core::result::Result<Self, ::errorbook::payload::PayloadError> {
                    ::errorbook::payload::word(field, &[#(Self::#variants),*], Self::as_str)
                }
            }
        }
    }
}
