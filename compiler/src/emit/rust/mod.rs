//! The typed Rust of catalogs: one module each, in one file.
//!
//! It is written as text: made of tokens, parsed and printed, it took most of the time of a build script, which is
//! not optimised, and a third of what there was to compile for one.

mod call;
mod code;
mod constructor;
mod doc;
mod refusal;
mod variant;

use errorbook_core::packed::function;

use super::format::{GENERATED, Placement, private};
use super::template::fill;
use crate::model::{CatalogDef, EntryDef, Part};
use crate::names::error_name;
use crate::sound::Sound;
use crate::source::Sources;
use call::call_macro;
use code::code;
use constructor::{case_variants, constructors};
use doc::catalog_doc;
use variant::{enums, variant};

/// Returns the catalogs as Rust. `module` is the one that the code is included in: `crate` for the crate's root.
#[must_use]
pub fn rust(sound: Sound<'_>, module: &str, placement: Placement) -> String {
    let mut text = GENERATED.to_owned();
    let sources = sound.compilation().sources();
    for catalog in sound.catalogs() {
        text.push_str(&catalog_module(&catalog, sources, module, placement));
    }
    text
}

const MODULE: &str = "
%doc%
// A program need not use all of a catalog, whose keys have a style of their own.
#[allow(
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    unreachable_pub,
    unused_imports,
    clippy::all,
    clippy::pedantic,
    clippy::restriction
)]
pub mod %name% {
    /// The catalog itself: entries, locales and texts.
    pub static CATALOG: ::errorbook::Catalog<'static> = ::errorbook::Catalog::new(
        ::core::include_bytes!(%tables%),
        ::core::include_str!(%text%),
    )%formats%;
    %fluent%
    %code%

    /// An error of the catalog `%name%`. Made by [`%name%_error!`].
    #[derive(::errorbook::ErrorCatalog)]
    #[errorbook(catalog = self)]
    #[non_exhaustive]
    pub enum %error% {
        %variants%
    }
    %response%
    %conversions%

    /// The catalog's own enum, by a name that is the same for every catalog.
    pub type Error = %error%;
    %words%

    %constructors%
    %case_variants%
    %macros%
}
";

fn catalog_module(
    catalog: &CatalogDef,
    sources: &Sources,
    module: &str,
    placement: Placement,
) -> String {
    let name = &catalog.name;
    let error = error_name(catalog);
    let mut doc = String::new();
    comment(&mut doc, 0, &catalog_doc(catalog));
    let rows = |row: &dyn Fn(&EntryDef, &mut String)| {
        let mut rows = String::new();
        catalog
            .entries
            .iter()
            .for_each(|entry| row(entry, &mut rows));
        rows
    };
    let variants = rows(&|entry, out| variant(catalog, entry, sources, out));
    let conversions = rows(&|entry, out| conversion(entry, &error, out));
    fill(
        MODULE,
        &[
            ("doc", &doc),
            ("name", name),
            ("error", &error),
            ("tables", &placement.path(&format!("{name}.tables"))),
            ("text", &placement.path(&format!("{name}.text"))),
            ("formats", &formats(catalog)),
            ("fluent", &super::fluent::item(catalog)),
            ("code", &code(catalog)),
            ("variants", &variants),
            ("response", &super::response::item(&error)),
            ("conversions", &conversions),
            ("words", &enums(catalog)),
            ("constructors", &constructors(catalog, &error)),
            ("case_variants", &case_variants(catalog, &error)),
            ("macros", &call_macro(catalog, &error, module)),
        ],
    )
}

const FORMATS: &str = "
    .with_formats({
        static FORMATS: %private%::Formats = %private%::Formats::NONE%functions%;
        &FORMATS
    })";

/// Writes which functions the texts of a catalog call, so that a program has no others. Nothing where none is called.
fn formats(catalog: &CatalogDef) -> String {
    let mut functions = [false; function::COUNT];
    for pattern in catalog.patterns() {
        pattern.visit(&mut |part| {
            if let Part::Param {
                format: Some(format),
                ..
            } = part
                && let Some(called) = functions.get_mut(usize::from(format.function))
            {
                *called = true;
            }
        });
    }
    let called = (0..).zip(functions).filter(|(_, called)| *called);
    let calls = called.filter_map(|(function, _)| function::name(function));
    let calls: String = calls
        .map(|name| format!(".with_{}()", name.to_lowercase()))
        .collect();
    if calls.is_empty() {
        return String::new();
    }
    fill(FORMATS, &[("private", &private()), ("functions", &calls)])
}

/// Writes a line, indented as deep.
fn line(out: &mut String, depth: usize, text: &str) {
    for _ in 0..depth {
        out.push_str("    ");
    }
    out.push_str(text);
    out.push('\n');
}

/// Writes a doc comment.
fn comment(out: &mut String, depth: usize, doc: &str) {
    for text in doc.split('\n') {
        match text {
            "" => line(out, depth, "///"),
            // The space keeps `/` from making another comment of it.
            text => line(out, depth, &format!("/// {text}")),
        }
    }
}

const CONVERSION: &str = "
    impl ::core::convert::From<%path%> for %error% {
        fn from(source: %path%) -> Self {
            Self::%key% { source: %source% }
        }
    }
";

/// Writes `From` for the type that an entry is made from alone.
fn conversion(entry: &EntryDef, error: &str, out: &mut String) {
    let Some(path) = &entry.from else {
        return;
    };
    if entry.source && entry.params.is_empty() {
        let (path, key) = (&path.value, &entry.key.value);
        let source = "::errorbook::field::IntoField::into_field(source)";
        let source = match entry.source_optional {
            true => format!("::core::option::Option::Some({source})"),
            false => source.to_owned(),
        };
        let values = [
            ("path", path.as_str()),
            ("error", error),
            ("key", key),
            ("source", &source),
        ];
        out.push_str(&fill(CONVERSION, &values));
    }
}
