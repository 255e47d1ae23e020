//! What the derive needs to know of the enum.

use syn::{Data, DeriveInput, Error, Field, Fields, Generics, Ident, Path, Result, Type, Variant};

/// An enum of catalog errors.
pub(crate) struct Input<'a> {
    pub(crate) name: &'a Ident,
    pub(crate) generics: &'a Generics,
    /// The module that the catalog compiled to. `self` in the enum that was generated with it.
    pub(crate) catalog: Path,
    pub(crate) variants: Vec<Entry<'a>>,
}

/// A variant, which stands for an entry.
pub(crate) struct Entry<'a> {
    pub(crate) variant: &'a Ident,
    /// The entry's key. Its span is where an unknown one is reported.
    pub(crate) key: Ident,
    /// Every field but `source`.
    pub(crate) params: Vec<&'a Ident>,
    /// The types of `params`.
    pub(crate) types: Vec<&'a Type>,
    pub(crate) source: Option<&'a Ident>,
}

impl<'a> Input<'a> {
    pub(crate) fn parse(input: &'a DeriveInput) -> Result<Self> {
        let Data::Enum(data) = &input.data else {
            return Err(Error::new_spanned(
                &input.ident,
                "`ErrorCatalog` is derived for enums: each variant is an entry",
            ));
        };
        let mut variants = Vec::new();
        let mut errors: Option<Error> = None;
        let catalog = collect(&mut errors, catalog(input));
        for variant in &data.variants {
            variants.extend(collect(&mut errors, Entry::parse(variant)));
        }
        match (errors, catalog) {
            (None, Some(catalog)) => Ok(Self {
                name: &input.ident,
                generics: &input.generics,
                catalog,
                variants,
            }),
            (errors, _) => {
                Err(errors.unwrap_or_else(|| Error::new_spanned(&input.ident, "no catalog")))
            }
        }
    }

    /// Returns whether this is the enum that was generated with its catalog, so that its fields are the
    /// parameters in their order.
    pub(crate) fn is_generated(&self) -> bool {
        self.catalog.is_ident("self")
    }
}

/// Keeps every error: all of them are reported.
fn collect<T>(errors: &mut Option<Error>, result: Result<T>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(error) => {
            match errors {
                Some(errors) => errors.combine(error),
                None => *errors = Some(error),
            }
            None
        }
    }
}

/// Returns `#[errorbook(catalog = path::to::module)]`
fn catalog(input: &DeriveInput) -> Result<Path> {
    let mut catalog = None;
    for attribute in input
        .attrs
        .iter()
        .filter(|attribute| attribute.path().is_ident("errorbook"))
    {
        attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("catalog") {
                return Err(meta.error("expected `catalog = path::to::module`"));
            }
            catalog = Some(Path::parse_mod_style(meta.value()?)?);
            Ok(())
        })?;
    }
    catalog.ok_or_else(|| {
        let message = "say which catalog the variants are entries of: `#[errorbook(catalog = path::to::module)]`";
        Error::new_spanned(&input.ident, message)
    })
}

impl<'a> Entry<'a> {
    fn parse(variant: &'a Variant) -> Result<Self> {
        let fields: Vec<&Field> = match &variant.fields {
            Fields::Named(fields) => fields.named.iter().collect(),
            Fields::Unit => Vec::new(),
            Fields::Unnamed(fields) => {
                let message = "parameters are named: write the fields in braces, called as the catalog calls them";
                return Err(Error::new_spanned(fields, message));
            }
        };
        let named = fields
            .iter()
            .filter_map(|field| Some((field.ident.as_ref()?, &field.ty)));
        let (source, params) = named.partition::<Vec<_>, _>(|(name, _)| *name == "source");
        let (params, types) = params.into_iter().unzip();
        Ok(Self {
            variant: &variant.ident,
            key: key(variant)?.unwrap_or_else(|| variant.ident.clone()),
            params,
            types,
            source: source.first().map(|(name, _)| *name),
        })
    }
}

/// Returns `#[errorbook(entry = KEY)]`
fn key(variant: &Variant) -> Result<Option<Ident>> {
    let mut key = None;
    for attribute in variant
        .attrs
        .iter()
        .filter(|attribute| attribute.path().is_ident("errorbook"))
    {
        attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("entry") {
                return Err(meta.error("expected `entry = KEY`"));
            }
            key = Some(meta.value()?.parse()?);
            Ok(())
        })?;
    }
    Ok(key)
}
