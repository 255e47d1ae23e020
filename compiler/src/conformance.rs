//! A seam for the package `errorbook-conformance`: any Fluent file, without a catalog around it.
//!
//! Its texts go through the same parse, checks and packing as those of a catalog and are shown by
//! the same renderer. No part of the interface.

#![allow(missing_docs, reason = "a seam for one package of this workspace")]

mod tree;

use errorbook_core::{Locale, ParamType};

use crate::diagnostic::{Diagnostic, Report};
use crate::locales::LocaleTable;
use crate::lower::FileMessages;
use crate::model::{CatalogDef, ParamDef};
use crate::pack::{Packed, pack_for};
use crate::parse::ftl;
use crate::source::{InputFile, Sources};

/// The units that `NUMBER()` takes.
pub const UNITS: [&str; 45] = crate::formats::unit::UNITS;

/// A parsed Fluent file.
pub struct Resource {
    sources: Sources,
    tree: crate::parse::tree::Resource,
    /// The findings of the parser.
    pub syntax: Vec<Diagnostic>,
    standalone: FileMessages,
    /// The findings about the file as a whole.
    pub findings: Vec<Diagnostic>,
    locale: Locale,
}

impl std::fmt::Debug for Resource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Resource").finish_non_exhaustive()
    }
}

/// A parameter as a catalog file declares it.
#[derive(Clone, Debug)]
pub struct Declared {
    pub name: String,
    pub kind: ParamType,
    /// True if it has several values of the type.
    pub list: bool,
    /// The words of an enum.
    pub words: Vec<String>,
}

/// The key of the entry whose message a compiled text is.
pub const KEY: &str = "TEXT";

impl Resource {
    #[must_use]
    pub fn parse(locale: Locale, text: &str) -> Self {
        let mut report = Report::new();
        let sources = Sources::decode(vec![InputFile::new("a.ftl", text)], &mut report);
        let tree = sources
            .iter()
            .map(|(file, source)| ftl::parse(file, source, &mut report))
            .next()
            .unwrap_or_default();
        let syntax = report.into_diagnostics();
        let mut report = Report::new();
        let standalone = FileMessages::new(locale, &tree, &mut report);
        Self {
            sources,
            tree,
            syntax,
            standalone,
            findings: report.into_diagnostics(),
            locale,
        }
    }

    /// Returns the texts of messages: id and, for an attribute, its name.
    #[must_use]
    pub fn texts(&self) -> Vec<(String, Option<String>)> {
        let mut texts = Vec::new();
        for message in &self.tree.messages {
            let id = &message.id.value;
            texts.extend(message.value.iter().map(|_| (id.clone(), None)));
            let attributes = message.attributes.iter();
            texts
                .extend(attributes.map(|attribute| (id.clone(), Some(attribute.id.value.clone()))));
        }
        texts
    }

    /// Returns a text as the message of the entry [`KEY`] of a catalog.
    ///
    /// # Errors
    /// What is wrong with the text; nothing if there is none of this name.
    pub fn compile(
        &self,
        id: &str,
        attribute: Option<&str>,
        params: &[Declared],
    ) -> Result<Packed, Vec<Diagnostic>> {
        let mut catalog = catalog(&self.locale, params);
        let mut report = Report::new();
        let entry = &mut catalog.entries[0];
        let pattern = self
            .standalone
            .pattern(id, attribute, &entry.params, &mut report);
        let findings = report.into_diagnostics();
        let Some(pattern) = pattern else {
            return Err(findings);
        };
        for (_, text) in entry.message.texts_mut() {
            text.pattern = Some(pattern.clone());
        }
        // To work out who else could read the locale takes most of the time, and is not asked here.
        let locales = LocaleTable {
            parents: vec![None],
            rows: vec![(self.locale.as_str().to_owned(), Some(0))],
        };
        Ok(pack_for(&catalog, &locales))
    }

    /// Returns every message and term in the form of the specification's fixtures.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        tree::resource(&self.tree)
    }

    /// Returns every name and literal, and what stands in the source where it is said to stand.
    #[must_use]
    pub fn names(&self) -> Vec<(String, String)> {
        let names = tree::names(&self.tree);
        let names = names.iter();
        names
            .map(|name| (name.value.clone(), self.sources.text(name.span).to_owned()))
            .collect()
    }

    /// Returns where a finding begins in the file.
    #[must_use]
    pub fn place(&self, finding: &Diagnostic) -> usize {
        finding.labels.first().map_or(0, |label| label.span.start)
    }
}

/// Returns a catalog of one entry that has these parameters and some message.
fn catalog(locale: &Locale, params: &[Declared]) -> CatalogDef {
    let mut text = format!("catalog.source-locale = {:?}\n", locale.as_str());
    text += &format!("[error.{KEY}]\nmessage = \"-\"\nparams = [\n");
    for (index, param) in params.iter().enumerate() {
        let kind = if param.kind == ParamType::Enum {
            format!("{{ enum = {:?} }}", param.words)
        } else if param.list {
            format!("{{ list = {:?} }}", param.kind.name())
        } else {
            format!("{:?}", param.kind.name())
        };
        text += &format!("{{ name = \"p{index}\", type = {kind} }},\n");
    }
    text += "]\n";
    let mut compilation = crate::compilation::compile(vec![InputFile::new("catalog/a.toml", text)]);
    let mut catalog = compilation.catalogs.remove(0);
    let entry = &mut catalog.entries[0];
    let rename = |(param, declared): (&mut ParamDef, &Declared)| {
        debug_assert_eq!(param.kind, declared.kind);
        // A variable may have a name that no field may have.
        param.name.value.clone_from(&declared.name);
    };
    entry.params.iter_mut().zip(params).for_each(rename);
    catalog
}
