//! The texts of a project, by the names that findings have for them.

use std::collections::BTreeMap;

use errorbook_compiler::Compilation;
use errorbook_compiler::model::{ParamDef, Part, Pattern};

/// A text, by names.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The catalog.
    pub catalog: String,
    /// The locale; empty for the source's.
    pub locale: String,
    /// The entry's key; empty for what belongs to none.
    pub key: String,
    /// The field; empty for the message.
    pub field: String,
}

/// Texts as they are written.
#[derive(Debug, Default)]
pub struct Texts(BTreeMap<Place, String>);

impl Texts {
    /// Returns the texts of a project.
    #[must_use]
    pub fn of(compilation: &Compilation) -> Self {
        let mut texts = BTreeMap::new();
        each(compilation, |text| {
            texts.insert(text.place, text.written.to_owned());
        });
        Self(texts)
    }

    /// Returns the text of a place; empty where there is none.
    #[must_use]
    pub fn text(&self, place: &Place) -> String {
        self.0.get(place).cloned().unwrap_or_default()
    }

    /// Returns what the text of a place was translated from.
    #[must_use]
    pub fn source(&self, place: &Place) -> String {
        let source = Place {
            locale: String::new(),
            ..place.clone()
        };
        self.text(&source)
    }
}

/// A text of an entry.
#[derive(Debug)]
pub struct TextOf<'a> {
    /// Where it is.
    pub place: Place,
    /// As it is written, in TOML with its quotes.
    pub written: &'a str,
    /// What it says, if it could be read.
    pub pattern: Option<&'a Pattern>,
    /// The parameters of its entry.
    pub params: &'a [ParamDef],
}

/// Calls `f` with every text of every entry.
pub fn each<'a>(compilation: &'a Compilation, mut f: impl FnMut(TextOf<'a>)) {
    for catalog in compilation.catalogs() {
        for named in catalog.named_fields() {
            let Some(entry) = named.entry else { continue };
            for (locale, text) in named.field.texts() {
                let tag = catalog.locales[locale].locale;
                f(TextOf {
                    place: Place {
                        catalog: catalog.name.clone(),
                        locale: if locale == 0 {
                            String::new()
                        } else {
                            tag.to_string()
                        },
                        key: entry.key.value.clone(),
                        field: named.name.clone(),
                    },
                    written: compilation.sources().text(text.span()),
                    pattern: text.pattern.as_ref(),
                    params: &entry.params,
                });
            }
        }
    }
}

/// Returns every way to read a pattern, up to a number, with parameters in braces.
#[must_use]
pub fn readings(pattern: &Pattern, params: &[ParamDef]) -> Vec<String> {
    const MOST: usize = 64;
    let mut texts = vec![String::new()];
    extend(&mut texts, pattern, params, MOST);
    texts
}

fn extend(texts: &mut Vec<String>, pattern: &Pattern, params: &[ParamDef], most: usize) {
    for part in &pattern.parts {
        match part {
            Part::Text { text, .. } => texts.iter_mut().for_each(|one| one.push_str(text)),
            Part::Param { param, .. } => {
                let name = params.get(*param).map_or("", |param| &param.name.value);
                let shown = format!("{{{name}}}");
                texts.iter_mut().for_each(|one| one.push_str(&shown));
            }
            Part::Isolated(inner) => extend(texts, inner, params, most),
            Part::Select { variants, .. } => {
                let before = std::mem::take(texts);
                for variant in variants {
                    let mut with = before.clone();
                    extend(&mut with, &variant.pattern, params, most);
                    texts.extend(with);
                    texts.truncate(most);
                }
            }
        }
    }
}
