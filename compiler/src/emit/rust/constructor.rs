//! The macro that makes an error, and the constructors that it calls.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::variant::{deprecated, field_type};
use super::{ident, line};
use crate::model::{CatalogDef, EntryDef};
use crate::names::case_ident;

pub(super) fn constructor_macro(catalog: &CatalogDef, error: &Ident, module: &str) -> TokenStream {
    let name = format_ident!("{}_error", catalog.name);
    let hidden = format_ident!("__errorbook_{}_error", catalog.name);
    let path: TokenStream = module_path(module, &catalog.name);
    let doc = format!(
        "Makes a [`{error}`]: `{name}!(CODE, value, …)` with the parameters in their order (and the error that \
         caused it last, where the entry has one), or by name, `{name}!(CODE, name = value, …)`, in any order.{}",
        if catalog.codes_with_cases().next().is_none() {
            String::new()
        } else {
            format!(" A case of a code is `{name}!(CODE::case, …)`.")
        }
    );
    let left_out = catalog
        .parents
        .iter()
        .map(|parent| case_left_out(catalog, parent));
    // Only where there are cases, since rustc would otherwise name what no catalog has.
    let cases = catalog.codes_with_cases().next().is_some().then(|| {
        quote! {
            ($code:ident :: $case:ident $(, $name:ident = $value:expr)+ $(,)?) => {
                #path::__case::$code::$case { $($name: #path::__field($value)),+ }
            };
            ($code:ident :: $case:ident $(, $value:expr)* $(,)?) => {
                #path::__new::$code::$case($($value),*)
            };
        }
    });
    quote! {
        #[doc(hidden)]
        #[macro_export]
        macro_rules! #hidden {
            #(#left_out)*
            ($code:ident $(, $name:ident = $value:expr)+ $(,)?) => {
                #path::#error::$code { $($name: #path::__field($value)),+ }
            };
            #cases
            ($code:ident $(, $value:expr)* $(,)?) => {
                #path::__new::$code($($value),*)
            };
        }

        #[doc = #doc]
        #[doc(inline)]
        pub use #hidden as #name;

        #[doc(hidden)]
        pub use ::errorbook::field::into_field as __field;
    }
}

/// What the macro says to a code without the case: rustc alone would speak of a module.
fn case_left_out(catalog: &CatalogDef, parent: &EntryDef) -> TokenStream {
    let code = ident(&parent.key.value);
    let cases = catalog.cases(parent).filter_map(|entry| {
        let id = case_ident(&entry.case.as_ref()?.id.value);
        Some(format!("`{code}::{id}`"))
    });
    let cases = cases.collect::<Vec<_>>().join(", ");
    let message = format!("`{code}` has cases, and one must be named: {cases}");
    quote! {
        (#code $(, $($values:tt)*)?) => { ::core::compile_error!(#message) };
    }
}

/// `$crate::…` for `crate::…`, as a macro that is used elsewhere needs it.
fn module_path(module: &str, catalog: &str) -> TokenStream {
    let parts = module
        .split("::")
        .map(str::trim)
        .filter(|part| !part.is_empty() && *part != "crate");
    let parts: Vec<_> = parts.chain([catalog]).map(ident).collect();
    quote!($crate #(:: #parts)*)
}

/// A function named by the code, so that rustc says what is wrong with a call of the macro.
pub(super) fn constructor(entry: &EntryDef, error: &str, out: &mut String) {
    let key = &entry.key.value;
    deprecated(entry, out);
    let params = entry.params.iter().map(|param| {
        let name = param.field_name();
        (name, field_type(entry, param, "super::"))
    });
    let source = ("source", "::errorbook::Source".to_owned());
    let fields: Vec<_> = params.chain(entry.source.then_some(source)).collect();
    if fields.is_empty() {
        line(out, 2, &format!("pub fn {key}() -> super::{error} {{"));
        line(out, 3, &format!("super::{error}::{key}"));
        line(out, 2, "}");
        return;
    }
    line(out, 2, &format!("pub fn {key}("));
    for (name, ty) in &fields {
        line(
            out,
            3,
            &format!("{name}: impl ::errorbook::field::IntoField<{ty}>,"),
        );
    }
    line(out, 2, &format!(") -> super::{error} {{"));
    line(out, 3, &format!("super::{error}::{key} {{"));
    for (name, _) in &fields {
        line(
            out,
            4,
            &format!("{name}: ::errorbook::field::IntoField::into_field({name}),"),
        );
    }
    line(out, 3, "}");
    line(out, 2, "}");
}

/// For each code with cases, a module with its constructors and one with its variants, by the cases' ids.
pub(super) fn cases(catalog: &CatalogDef, error: &Ident) -> (TokenStream, TokenStream) {
    let mut constructors = TokenStream::new();
    let mut variants = TokenStream::new();
    for parent in catalog.codes_with_cases() {
        let code = ident(&parent.key.value);
        let names = catalog.cases(parent).filter_map(|entry| {
            let case = entry.case.as_ref()?;
            Some((ident(&entry.key.value), ident(&case_ident(&case.id.value))))
        });
        let (keys, ids): (Vec<_>, Vec<_>) = names.unzip();
        constructors.extend(quote!(pub mod #code { #(pub use super::#keys as #ids;)* }));
        variants.extend(quote!(pub mod #code { #(pub use super::super::#error::#keys as #ids;)* }));
    }
    if variants.is_empty() {
        return (constructors, variants);
    }
    (
        constructors,
        quote!(#[doc(hidden)] pub mod __case { #variants }),
    )
}
