//! Variants, and the types of their fields.

use errorbook_core::ParamType;
use proc_macro2::TokenStream;
use quote::quote;

use super::doc::{entry_doc, field_text, rustdoc};
use super::{comment, ident, line};
use crate::emit::format::private;
use crate::model::{CatalogDef, EntryDef, ParamDef};
use crate::names::{enum_name, pascal_case};

/// A variant of the enum of errors.
pub(super) fn variant(catalog: &CatalogDef, entry: &EntryDef, out: &mut String) {
    comment(out, 2, &entry_doc(catalog, entry));
    deprecated(entry, out);
    let key = &entry.key.value;
    if entry.params.is_empty() && !entry.source {
        line(out, 2, &format!("{key},"));
        return;
    }
    line(out, 2, &format!("{key} {{"));
    for param in &entry.params {
        let doc = field_text(&param.doc, &entry.params)
            .map_or_else(|| format!("`{}`", param.kind.name()), |doc| rustdoc(&doc));
        comment(out, 3, &doc);
        let ty = field_type(entry, param, "");
        line(out, 3, &format!("{}: {ty},", param.name.value));
    }
    if entry.source {
        comment(out, 3, "The error that caused this one.");
        line(out, 3, "source: ::errorbook::Source,");
    }
    line(out, 2, "},");
}

/// What makes rustc warn of every use of a deprecated entry.
pub(super) fn deprecated(entry: &EntryDef, out: &mut String) {
    let Some(end) = &entry.deprecated else {
        return;
    };
    let (since, mut note) = (&end.since, end.reason.clone());
    if let Some(other) = &end.replaced_by {
        note.push_str(&format!(" Use `{}`.", other.value));
    }
    let attribute = quote!(#[deprecated(since = #since, note = #note)]);
    line(out, 2, &attribute.to_string());
}

/// The type of a parameter's field, where the catalog's module is reached by `module`.
pub(super) fn field_type(entry: &EntryDef, param: &ParamDef, module: &str) -> String {
    let inner = match param.kind {
        ParamType::String | ParamType::Url => "::errorbook::field::Text".to_owned(),
        ParamType::Timestamp => "::errorbook::Timestamp".to_owned(),
        ParamType::Date => "::errorbook::Date".to_owned(),
        ParamType::Duration => "::errorbook::SignedDuration".to_owned(),
        ParamType::Enum => format!("{module}{}", enum_name(entry, param)),
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
        | ParamType::Usize => format!("::core::primitive::{}", param.kind.name()),
    };
    if param.secret {
        format!("::errorbook::Secret<{inner}>")
    } else {
        inner
    }
}

/// The enums of an entry's enum parameters.
pub(super) fn enums(entry: &EntryDef) -> TokenStream {
    entry
        .params
        .iter()
        .filter(|param| param.kind == ParamType::Enum)
        .map(|param| words_enum(entry, param))
        .collect()
}

fn words_enum(entry: &EntryDef, param: &ParamDef) -> TokenStream {
    let name = ident(&enum_name(entry, param));
    let words = &param.words;
    let variants: Vec<_> = words.iter().map(|word| ident(&pascal_case(word))).collect();
    let doc = format!(
        "The values of the parameter `{}` of `{}`.",
        param.name.value, entry.key.value
    );
    let private = private();
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

        #private::if_serde! {
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
