//! What reads and makes the fields of the enum that is generated with its catalog.
//!
//! Such an enum may have ten thousand variants, and what rustc takes for it is what it takes for each
//! variant that binds its fields. So a variant does so in one pattern and is made in one arm, and each
//! trait has an arm for each list of types: variants whose fields have the same types share it.

use std::collections::HashMap;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Type;

use crate::ast::{Entry, Input, SourceField};
use crate::impls::{catalog_error, error_impl, names_of_write_log, source_of};

/// The variants whose fields have the same types, in the same order.
struct Group<'a> {
    types: Vec<&'a Type>,
    source: Option<&'a SourceField<'a>>,
    /// With their positions in the enum, which are those of the catalog's entries.
    entries: Vec<(usize, &'a Entry<'a>)>,
}

impl Group<'_> {
    /// Returns a name for each field, the source last.
    fn bindings(&self) -> Vec<Ident> {
        let count = self.types.len() + usize::from(self.source.is_some());
        (0..count).map(binding).collect()
    }

    fn source_type(&self) -> Option<TokenStream> {
        self.source.map(|source| source.ty.to_token_stream())
    }
}

fn binding(index: usize) -> Ident {
    Ident::new(&format!("field{index}"), Span::mixed_site())
}

fn groups<'a>(input: &'a Input<'a>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut known: HashMap<(String, Option<bool>), usize> = HashMap::new();
    for (index, entry) in input.variants.iter().enumerate() {
        let types = &entry.types;
        let source = entry.source.as_ref();
        let kind = source.map(SourceField::is_optional);
        let key = (quote!(#(#types),*).to_string(), kind);
        let at = *known.entry(key).or_insert(groups.len());
        if at == groups.len() {
            groups.push(Group {
                types: types.clone(),
                source,
                entries: Vec::new(),
            });
        }
        if let Some(group) = groups.get_mut(at) {
            group.entries.push((index, entry));
        }
    }
    groups
}

/// Returns the impls that look at fields: `Params`, `Error`, `Clone`, `Debug`, `PartialEq` and payloads. In a
/// scope of their own, since the types that they share are no one else's.
pub(crate) fn fields(input: &Input<'_>, index: &TokenStream) -> TokenStream {
    let groups = groups(input);
    let fields = fields_enum(input, &groups);
    let constructors: TokenStream = (groups.iter().enumerate())
        .map(|(at, group)| constructor(input, at, group))
        .collect();
    let catalog_error = catalog_error(input, index, &written(&groups));
    let (params, error) = (params(input, &groups), error(input, &groups));
    let (clone, debug) = (clone(input, &groups), debug(input, &groups));
    let payload = payload(input, &groups);
    let eq = eq(input, &groups);
    let name = input.name;
    quote! {
        #[doc(hidden)]
        const _: () = {
            #fields #constructors #catalog_error #params #error #clone #debug #payload #eq

            #[automatically_derived]
            impl ::core::cmp::PartialEq for #name {
                fn eq(&self, other: &Self) -> bool {
                    ::errorbook::ErrorCatalog::entry_index(self) == ::errorbook::ErrorCatalog::entry_index(other)
                        && fields(self) == fields(other)
                }
            }
        };
    }
}

/// Returns `Eq` and `Hash`, unless a field is a number that is not always equal to itself.
fn eq(input: &Input<'_>, groups: &[Group<'_>]) -> TokenStream {
    if !has_eq(groups) {
        return TokenStream::new();
    }
    let name = input.name;
    quote! {
        #[automatically_derived]
        impl ::core::cmp::Eq for #name {}

        #[automatically_derived]
        impl ::core::hash::Hash for #name {
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(&::errorbook::ErrorCatalog::entry_index(self), state);
                ::core::hash::Hash::hash(&fields(self), state);
            }
        }
    }
}

fn has_eq(groups: &[Group<'_>]) -> bool {
    let mut types = groups.iter().flat_map(|group| &group.types);
    !types.any(|ty| quote!(#ty).to_string().contains("f64"))
}

/// Returns the position of `self` in the enum. Of such a `match`, whose numbers are the variants' own, rustc
/// makes a single load; one whose arms are codes is left to LLVM, which takes time by the square of them.
pub(crate) fn index(input: &Input<'_>) -> TokenStream {
    let name = input.name;
    let arms = input.variants.iter().enumerate().map(|(index, entry)| {
        let variant = entry.variant;
        quote!(#name::#variant { .. } => #index,)
    });
    quote!(match self { #(#arms)* })
}

fn group_name(at: usize) -> Ident {
    format_ident!("Group{at}")
}

fn constructor_name(at: usize) -> Ident {
    format_ident!("construct{at}")
}

/// Returns an arm for each group, which takes its fields, by reference, as its bindings.
fn arms(groups: &[Group<'_>], arm: impl Fn(usize, &Group<'_>) -> TokenStream) -> TokenStream {
    let arms = groups.iter().enumerate().map(|(at, group)| {
        let (name, bindings, body) = (group_name(at), group.bindings(), arm(at, group));
        quote!(Fields::#name(#(#bindings),*) => #body,)
    });
    arms.collect()
}

/// The most patterns of an arm: what rustc takes for an arm grows faster than the patterns in it.
const MOST_PATTERNS: usize = 64;

/// Returns `Fields`, the fields of an error by reference, and `fields`, which looks at them.
fn fields_enum(input: &Input<'_>, groups: &[Group<'_>]) -> TokenStream {
    let name = input.name;
    let has_fields = groups.iter().any(|group| !group.bindings().is_empty());
    let (lifetime, elided) = match has_fields {
        true => (quote!(<'a>), quote!(<'_>)),
        false => (TokenStream::new(), TokenStream::new()),
    };
    let variants = groups.iter().enumerate().map(|(at, group)| {
        let (name, types, source) = (group_name(at), &group.types, group.source_type());
        let types = types.iter().map(ToTokens::to_token_stream).chain(source);
        quote!(#name(#(&'a #types),*),)
    });
    let parts = groups.iter().enumerate().flat_map(|(at, group)| {
        let entries = group.entries.chunks(MOST_PATTERNS);
        entries.map(move |entries| (at, group, entries))
    });
    let arms = parts.map(|(at, group, entries)| {
        let (at, bindings) = (group_name(at), group.bindings());
        let patterns = entries.iter().map(|(_, entry)| {
            let fields = initializer(entry, &bindings);
            let variant = entry.variant;
            quote!(#name::#variant #fields)
        });
        quote!(#(#patterns)|* => Fields::#at(#(#bindings),*),)
    });
    let body = match groups.is_empty() {
        true => quote!(match *error {}),
        false => quote!(match error { #(#arms)* }),
    };
    let hash = has_eq(groups).then(|| quote!(, Hash));
    quote! {
        #[derive(PartialEq #hash)]
        enum Fields #lifetime { #(#variants)* }

        #[inline]
        fn fields(error: &#name) -> Fields #elided {
            #body
        }
    }
}

/// Returns `{ name: field0, … }`, as a pattern or as an expression.
fn initializer(entry: &Entry<'_>, bindings: &[Ident]) -> TokenStream {
    if bindings.is_empty() {
        return TokenStream::new();
    }
    let source = entry.source.as_ref().map(|source| &source.binding);
    let fields = entry.params.iter().chain(source);
    quote!({ #(#fields: #bindings),* })
}

/// The most arms of a function that makes errors: LLVM takes time by the square of them.
const MOST_ARMS: usize = 256;

/// Returns a function that makes any of a group's errors, by the position of its entry.
fn constructor(input: &Input<'_>, at: usize, group: &Group<'_>) -> TokenStream {
    let (name, constructor, bindings) = (input.name, constructor_name(at), group.bindings());
    let types = group.types.iter().map(ToTokens::to_token_stream);
    let types: Vec<_> = types.chain(group.source_type()).collect();
    let function = |constructor: &Ident, body: &TokenStream| {
        quote! {
            fn #constructor(entry: usize, #(#bindings: #types),*) -> #name { #body }
        }
    };
    let one = |part: &[(usize, &Entry<'_>)]| {
        let arms = part.iter().map(|(index, entry)| {
            let (variant, fields) = (entry.variant, initializer(entry, &bindings));
            (quote!(#index), quote!(#name::#variant #fields))
        });
        match_last(arms.collect())
    };
    let mut parts = group.entries.chunks(MOST_ARMS);
    if parts.len() < 2 {
        return parts
            .next()
            .map_or_else(TokenStream::new, |part| function(&constructor, &one(part)));
    }
    let (mut functions, mut arms) = (TokenStream::new(), Vec::new());
    for (number, part) in parts.enumerate() {
        let part_constructor = format_ident!("{constructor}_{number}");
        functions.extend(function(&part_constructor, &one(part)));
        if let Some((last, _)) = part.last() {
            arms.push((
                quote!(..=#last),
                quote!(#part_constructor(entry, #(#bindings),*)),
            ));
        }
    }
    functions.extend(function(&constructor, &match_last(arms)));
    functions
}

/// Returns a `match` of an entry that is known to be in one of the arms, so that the last needs no pattern.
fn match_last(mut arms: Vec<(TokenStream, TokenStream)>) -> TokenStream {
    let Some((_, last)) = arms.pop() else {
        return TokenStream::new();
    };
    let (patterns, bodies): (Vec<_>, Vec<_>) = arms.into_iter().unzip();
    quote!(match entry { #(#patterns => #bodies,)* _ => #last })
}

fn params(input: &Input<'_>, groups: &[Group<'_>]) -> TokenStream {
    let name = input.name;
    let arms = arms(groups, |_, group| {
        let values = (0..group.types.len()).map(|index| {
            let field = binding(index);
            quote!(#index => ::errorbook::AsValue::as_value(#field),)
        });
        quote!(match index { #(#values)* _ => ::errorbook::Value::Redacted })
    });
    quote! {
        #[automatically_derived]
        #[allow(unused_variables, clippy::match_single_binding)]
        impl ::errorbook::Params for #name {
            fn value(&self, index: usize) -> ::errorbook::Value<'_> {
                match fields(self) { #arms }
            }
        }
    }
}

/// Returns the message with the fields' values, which have the order of the parameters.
fn written(groups: &[Group<'_>]) -> TokenStream {
    let [message, formatter] = names_of_write_log();
    let arms = arms(groups, |_, group| {
        let values = (0..group.types.len()).map(|index| {
            let field = binding(index);
            quote!(::errorbook::AsValue::as_value(#field))
        });
        quote!(#message.write(&[#(#values),*], #formatter))
    });
    quote!(match fields(self) { #arms })
}

fn error(input: &Input<'_>, groups: &[Group<'_>]) -> TokenStream {
    let arms = arms(groups, |_, group| {
        match group.source.zip(group.bindings().pop()) {
            Some((source, binding)) => source_of(source, &binding),
            None => quote!(::core::option::Option::None),
        }
    });
    let body = quote! {
        #[allow(unused_imports)]
        use ::errorbook::__private::v8::AsDynError as _;
        #[allow(unused_variables)]
        match fields(self) { #arms }
    };
    error_impl(input, &body)
}

fn clone(input: &Input<'_>, groups: &[Group<'_>]) -> TokenStream {
    let name = input.name;
    let arms = arms(groups, |at, group| {
        let (constructor, bindings) = (constructor_name(at), group.bindings());
        quote!(#constructor(::errorbook::ErrorCatalog::entry_index(self), #(::core::clone::Clone::clone(#bindings)),*))
    });
    quote! {
        #[automatically_derived]
        impl ::core::clone::Clone for #name {
            fn clone(&self) -> Self {
                match fields(self) { #arms }
            }
        }
    }
}

/// Writes `Debug` as the standard derive has it. What variants and fields are called is in the catalog.
fn debug(input: &Input<'_>, groups: &[Group<'_>]) -> TokenStream {
    let name = input.name;
    let arms = arms(groups, |_, group| {
        let bindings = group.bindings();
        quote!(::errorbook::__private::v8::debug(&self.entry(), &[#(#bindings),*], f))
    });
    quote! {
        #[automatically_derived]
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match fields(self) { #arms }
            }
        }
    }
}

/// Returns the enum as a payload, and made from one. For the feature `serde`: without it, the tokens go no
/// further than the macro that drops them.
fn payload(input: &Input<'_>, groups: &[Group<'_>]) -> TokenStream {
    let name = input.name;
    let arms = groups.iter().enumerate().map(|(at, group)| {
        let constructor = constructor_name(at);
        let entries = group.entries.iter().map(|(index, _)| index);
        let positions = 0..group.types.len();
        let source = group.source.map(|source| match source.is_optional() {
            // Whether there was one is not sent.
            true => quote!(::core::option::Option::None),
            false => quote!(fields.source()),
        });
        let taken = positions.map(|at| quote!(fields.take(#at)?)).chain(source);
        quote!(entry @ (#(#entries)|*) => #constructor(entry, #(#taken),*),)
    });
    quote! {
        ::errorbook::__private::v8::if_serde! {
            #[automatically_derived]
            #[allow(unused_qualifications, unused_parens, unreachable_code)]
            impl ::errorbook::payload::FromPayload for #name {
                const CATALOG: &'static ::errorbook::Catalog<'static> = &self::CATALOG;

                fn from_payload(
                    fields: &::errorbook::payload::Fields<'_>,
                ) -> ::core::result::Result<Self, ::errorbook::payload::PayloadError> {
                    ::core::result::Result::Ok(match fields.entry_index() {
                        #(#arms)*
                        _ => return ::core::result::Result::Err(fields.unknown_entry()),
                    })
                }
            }

            /// The payload in the ambient locale. See `errorbook::payload`.
            #[automatically_derived]
            #[allow(unused_qualifications)]
            impl ::errorbook::__private::v8::serde::Serialize for #name {
                fn serialize<S: ::errorbook::__private::v8::serde::Serializer>(
                    &self,
                    serializer: S,
                ) -> ::core::result::Result<S::Ok, S::Error> {
                    ::errorbook::__private::v8::serialize(self, serializer)
                }
            }

            /// From a payload. See `errorbook::payload`.
            #[automatically_derived]
            #[allow(unused_qualifications)]
            impl<'de> ::errorbook::__private::v8::serde::Deserialize<'de> for #name {
                fn deserialize<D: ::errorbook::__private::v8::serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    ::errorbook::__private::v8::deserialize(deserializer)
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_ARMS, constructor, groups};
    use crate::ast::{Attributes, Input};

    #[test]
    fn parts_of_a_constructor_construct_every_variant() {
        let count = 2 * MOST_ARMS + 3;
        let variants: String = (0..count).map(|n| format!("V{n} {{ a: u32 }},")).collect();
        let text = format!("#[errorbook(catalog = self)] enum E {{ {variants} }}");
        let parsed = syn::parse_str(&text).unwrap();
        let attributes = Attributes::parse(&parsed).unwrap();
        let input = Input::parse(&parsed, attributes).unwrap();
        let groups = groups(&input);
        assert_eq!(groups.len(), 1);
        let made = constructor(&input, 0, &groups[0])
            .to_string()
            .replace(' ', "");
        for n in 0..count {
            assert_eq!(made.matches(&format!("E::V{n}{{")).count(), 1, "V{n}");
        }
        let (first, second) = (MOST_ARMS - 1, 2 * MOST_ARMS - 1);
        let chosen = format!(
            "matchentry{{..={first}usize=>construct0_0(entry,field0),..={second}usize=>construct0_1(entry,field0),_=>construct0_2(entry,field0)}}"
        );
        assert!(made.contains(&chosen), "{made}");
        for function in made.split("fn").skip(1) {
            assert!(function.matches("=>").count() <= MOST_ARMS);
        }
    }
}
