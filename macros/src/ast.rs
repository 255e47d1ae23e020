//! What the derive needs to know of the enum.

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned as _;
use syn::{
    Attribute, Data, DeriveInput, Error, Field, Fields, Generics, Index, Member, Path, Result,
    Type, Variant,
};

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
    /// Whether the fields have positions instead of names, which are then those of the parameters.
    pub(crate) is_tuple: bool,
    /// Every field but the source: the names, or what stands for a position.
    pub(crate) params: Vec<Ident>,
    pub(crate) members: Vec<Member>,
    /// The types of `params`.
    pub(crate) types: Vec<&'a Type>,
    pub(crate) source: Option<SourceField<'a>>,
}

/// The field that holds the error which caused this one.
pub(crate) struct SourceField<'a> {
    pub(crate) binding: Ident,
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    /// Whether the error is made from it, by `?`.
    pub(crate) is_from: bool,
}

impl SourceField<'_> {
    /// Tells whether the error may have none.
    pub(crate) fn is_optional(&self) -> bool {
        let Type::Path(path) = self.ty else {
            return false;
        };
        let last = path.path.segments.last();
        last.is_some_and(|segment| segment.ident == "Option")
    }
}

/// What `#[errorbook(…)]` on the enum says.
#[derive(Default)]
pub(crate) struct Attributes {
    catalog: Option<Path>,
    /// Whether its variants hold errors of catalogs, and are them.
    pub(crate) is_transparent: bool,
    /// Where the library is found, if not at `::errorbook`.
    pub(crate) library: Option<Path>,
}

impl Attributes {
    pub(crate) fn parse(input: &DeriveInput) -> Result<Self> {
        let mut found = Self::default();
        for attribute in ours(&input.attrs) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("catalog") {
                    found.catalog = Some(Path::parse_mod_style(meta.value()?)?);
                } else if meta.path.is_ident("crate") {
                    found.library = Some(Path::parse_mod_style(meta.value()?)?);
                } else if meta.path.is_ident("transparent") {
                    found.is_transparent = true;
                } else {
                    let expected = "expected `catalog = path::to::module`, `transparent` or `crate = path::to::errorbook`";
                    return Err(meta.error(expected));
                }
                Ok(())
            })?;
        }
        Ok(found)
    }
}

/// Refuses an attribute of `thiserror`.
fn refuse_foreign(attributes: &[Attribute]) -> Result<()> {
    for attribute in attributes {
        let instead = match attribute.path() {
            path if path.is_ident("from") => "`#[from]` is thiserror's: write `#[errorbook(from)]`",
            path if path.is_ident("source") => {
                "`#[source]` is thiserror's: write `#[errorbook(source)]`"
            }
            path if path.is_ident("error") => {
                "`#[error(…)]` is thiserror's: the message is in the catalog; remove the attribute"
            }
            _ => continue,
        };
        return Err(Error::new_spanned(attribute, instead));
    }
    Ok(())
}

/// Returns the attributes that are the derive's.
fn ours(attributes: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("errorbook"))
}

/// Returns the variants of an enum.
pub(crate) fn variants(input: &DeriveInput) -> Result<impl Iterator<Item = &Variant>> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new_spanned(
            &input.ident,
            "`ErrorCatalog` is derived for enums: each variant is an entry",
        ));
    };
    Ok(data.variants.iter())
}

impl<'a> Input<'a> {
    pub(crate) fn parse(input: &'a DeriveInput, attributes: Attributes) -> Result<Self> {
        let mut entries = Vec::new();
        let mut errors: Option<Error> = None;
        let catalog = attributes.catalog.ok_or_else(|| {
            let message = "say which catalog the variants are entries of: `#[errorbook(catalog = path::to::module)]`; or, of errors of several catalogs, `#[errorbook(transparent)]`";
            Error::new_spanned(&input.ident, message)
        });
        let variants = variants(input)?;
        let catalog = collect(&mut errors, catalog);
        for variant in variants {
            entries.extend(collect(&mut errors, Entry::parse(variant)));
        }
        match (errors, catalog) {
            (None, Some(catalog)) => Ok(Self {
                name: &input.ident,
                generics: &input.generics,
                catalog,
                variants: entries,
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
pub(crate) fn collect<T>(errors: &mut Option<Error>, result: Result<T>) -> Option<T> {
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

impl<'a> Entry<'a> {
    fn parse(variant: &'a Variant) -> Result<Self> {
        let mut entry = Self {
            variant: &variant.ident,
            key: key(variant)?.unwrap_or_else(|| variant.ident.clone()),
            is_tuple: matches!(variant.fields, Fields::Unnamed(_)),
            params: Vec::new(),
            members: Vec::new(),
            types: Vec::new(),
            source: None,
        };
        for (index, field) in variant.fields.iter().enumerate() {
            entry.add(index, field)?;
        }
        let is_from = entry.source.as_ref().is_some_and(|source| source.is_from);
        if is_from && !entry.params.is_empty() {
            let message = "an error is made from its source alone: a variant with `#[errorbook(from)]` has no other field";
            return Err(Error::new_spanned(variant, message));
        }
        Ok(entry)
    }

    fn add(&mut self, index: usize, field: &'a Field) -> Result<()> {
        let (binding, member) = match &field.ident {
            Some(name) => (name.clone(), Member::Named(name.clone())),
            None => {
                // Where the field is written, for what rustc says of its value.
                let span = Span::mixed_site().located_at(field.ty.span());
                let binding = Ident::new(&format!("field{index}"), span);
                (binding, Member::Unnamed(Index::from(index)))
            }
        };
        let role = Role::parse(field)?;
        if role == Role::Param && binding != "source" {
            self.params.push(binding);
            self.members.push(member);
            self.types.push(&field.ty);
            return Ok(());
        }
        if self.source.is_some() {
            return Err(Error::new_spanned(field, "an error has one source"));
        }
        self.source = Some(SourceField {
            binding,
            member,
            ty: &field.ty,
            is_from: role == Role::From,
        });
        Ok(())
    }
}

/// What a field is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Param,
    /// `#[errorbook(source)]`
    Source,
    /// `#[errorbook(from)]`
    From,
}

impl Role {
    fn parse(field: &Field) -> Result<Self> {
        refuse_foreign(&field.attrs)?;
        let mut role = Self::Param;
        for attribute in ours(&field.attrs) {
            attribute.parse_nested_meta(|meta| {
                role = if meta.path.is_ident("from") {
                    Self::From
                } else if meta.path.is_ident("source") {
                    Self::Source
                } else {
                    return Err(meta.error("expected `from` or `source`"));
                };
                Ok(())
            })?;
        }
        Ok(role)
    }
}

/// Returns `#[errorbook(entry = KEY)]`
fn key(variant: &Variant) -> Result<Option<Ident>> {
    refuse_foreign(&variant.attrs)?;
    let mut key = None;
    for attribute in ours(&variant.attrs) {
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
