//! The enums of a file that become errors of a catalog.

use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Attribute, Expr, ExprLit, Item, ItemEnum, Lit, Meta, Path, Token, Type, Variant};

/// Which library an enum's messages are written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Library {
    /// `#[error("…")]`
    Thiserror,
    /// Documentation comments.
    Displaydoc,
}

/// An enum of errors.
pub(super) struct ErrorEnum<'f> {
    pub(super) item: &'f ItemEnum,
    pub(super) library: Library,
}

impl ErrorEnum<'_> {
    /// Tells whether each variant holds another of these enums and says what that one says, so that it has no entries.
    pub(super) fn is_transparent(&self, enums: &[String]) -> bool {
        let mut held = Vec::new();
        for variant in &self.item.variants {
            let mut fields = variant.fields.iter();
            let (Some(field), None) = (fields.next(), fields.next()) else {
                return false;
            };
            let Type::Path(of) = &field.ty else {
                return false;
            };
            if !is_transparent(&variant.attrs) {
                return false;
            }
            held.extend(of.path.segments.last().map(|last| last.ident.to_string()));
        }
        let mut others = held.iter().enumerate();
        // `From` of each: no two are the same.
        let is_once = others.all(|(at, name)| !held.iter().take(at).any(|known| known == name));
        is_once && held.iter().all(|name| enums.contains(name))
    }
}

/// What the enums of a file are.
#[derive(Default)]
pub(super) struct Found<'f> {
    pub(super) enums: Vec<ErrorEnum<'f>>,
    /// What else has messages, by name, and why it stays.
    pub(super) left: Vec<(String, proc_macro2::Span, &'static str)>,
    /// The enums that are of a catalog already.
    pub(super) adopted: Vec<String>,
}

impl Found<'_> {
    /// Returns the names of all enums that are errors of catalogs, or become such.
    pub(super) fn names(&self) -> Vec<String> {
        let found = self.enums.iter().map(|error| error.item.ident.to_string());
        found.chain(self.adopted.iter().cloned()).collect()
    }
}

/// Returns the enums of a file, those in modules of it included.
pub(super) fn find(items: &[Item]) -> Found<'_> {
    let mut found = Found::default();
    collect(items, &mut found);
    found
}

fn collect<'f>(items: &'f [Item], found: &mut Found<'f>) {
    for item in items {
        if let Item::Mod(module) = item
            && let Some((_, items)) = &module.content
        {
            collect(items, found);
        } else if let Item::Enum(item) = item {
            add(item, found);
        } else if let Item::Struct(item) = item
            && derives(&item.attrs, "Error")
        {
            let why = "a struct is no enum of entries: make it a variant, or leave it";
            found.left.push((item.ident.to_string(), item.span(), why));
        }
    }
}

fn add<'f>(item: &'f ItemEnum, found: &mut Found<'f>) {
    let name = item.ident.to_string();
    let attributes = || item.variants.iter().flat_map(|variant| &variant.attrs);
    let has = |name: &str| attributes().any(|attribute| attribute.path().is_ident(name));
    let on_enum = |name: &str| {
        let mut attributes = item.attrs.iter();
        attributes.any(|attribute| attribute.path().is_ident(name))
    };
    if derives(&item.attrs, "ErrorCatalog") {
        found.adopted.push(name);
    } else if derives(&item.attrs, "Snafu") {
        let why = "`snafu` makes context selectors, which callers use: write its entries by hand";
        found.left.push((name, item.span(), why));
    } else if on_enum("error") {
        let why = "it has one `#[error]` for all of it: give each variant a message first";
        found.left.push((name, item.span(), why));
    } else if let Some(why) = unnameable(item) {
        if derives(&item.attrs, "Error") && has("error") {
            found.left.push((name, item.span(), why));
        }
    } else if derives(&item.attrs, "Error") && has("error") {
        found.enums.push(ErrorEnum {
            item,
            library: Library::Thiserror,
        });
    } else if derives(&item.attrs, "Display") && has("doc") {
        found.enums.push(ErrorEnum {
            item,
            library: Library::Displaydoc,
        });
    }
}

/// Returns why a catalog cannot hold what an enum has, if so.
fn unnameable(item: &ItemEnum) -> Option<&'static str> {
    let mut fields = item.variants.iter().flat_map(|variant| &variant.fields);
    let is_keyword = |field: &syn::Field| {
        field
            .ident
            .as_ref()
            .is_some_and(|name| name.to_string().starts_with("r#"))
    };
    if item.generics.type_params().next().is_some() {
        return Some("it has parameters for types, and a catalog says the type of each value");
    }
    fields
        .any(is_keyword)
        .then_some("a field is called by a keyword, which no parameter can be: rename it first")
}

/// Returns the attribute that says a variant's message, for `thiserror`.
pub(super) fn error_attribute(attributes: &[Attribute]) -> Option<&Attribute> {
    let mut attributes = attributes.iter();
    attributes.find(|attribute| attribute.path().is_ident("error"))
}

/// Tells whether a variant says what its only field says.
pub(super) fn is_transparent(attributes: &[Attribute]) -> bool {
    let attribute = error_attribute(attributes);
    let list = attribute.and_then(|attribute| attribute.meta.require_list().ok());
    list.is_some_and(|list| list.tokens.to_string() == "transparent")
}

/// Returns the paths of a derive.
pub(super) fn derived(attribute: &Attribute) -> Vec<Path> {
    if !attribute.path().is_ident("derive") {
        return Vec::new();
    }
    let paths = attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated);
    paths.map_or_else(|_| Vec::new(), |paths| paths.into_iter().collect())
}

fn derives(attributes: &[Attribute], name: &str) -> bool {
    let mut paths = attributes.iter().flat_map(derived);
    paths.any(|path| is_last(&path, name))
}

/// Returns whether a path ends with a name.
pub(super) fn is_last(path: &Path, name: &str) -> bool {
    path.segments.last().is_some_and(|last| last.ident == name)
}

/// A field of a variant.
pub(super) struct FieldOf<'f> {
    /// `None` in a tuple.
    pub(super) name: Option<String>,
    pub(super) of: &'f Type,
    pub(super) attrs: &'f [Attribute],
    pub(super) is_source: bool,
    pub(super) is_from: bool,
}

/// Returns the fields of a variant, in their order.
pub(super) fn fields(variant: &Variant) -> Vec<FieldOf<'_>> {
    let is_transparent = is_transparent(&variant.attrs);
    let fields = variant.fields.iter();
    fields
        .map(|field| {
            let name = field.ident.as_ref();
            let name = name.map(|name| name.to_string().trim_start_matches("r#").to_owned());
            let has = |wanted: &str| {
                let mut attrs = field.attrs.iter();
                attrs.any(|attribute| attribute.path().is_ident(wanted))
            };
            let is_from = has("from");
            FieldOf {
                is_source: is_transparent
                    || is_from
                    || has("source")
                    || name.as_deref() == Some("source"),
                name,
                of: &field.ty,
                attrs: &field.attrs,
                is_from,
            }
        })
        .collect()
}

/// Returns the text of documentation comments.
pub(super) fn documentation(attributes: &[Attribute]) -> Option<String> {
    let lines: Vec<String> = attributes
        .iter()
        .filter_map(|attribute| {
            let Meta::NameValue(meta) = &attribute.meta else {
                return None;
            };
            let Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) = &meta.value
            else {
                return None;
            };
            let is_doc = meta.path.is_ident("doc");
            is_doc.then(|| text.value().trim().to_owned())
        })
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
