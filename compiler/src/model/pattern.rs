//! Patterns with everything decided that can be decided before run time.
//!
//! References are inlined, terms are constant, names are parameter positions, and a select's keys
//! are of its selector's kind. What is left is what depends on values. Packing writes exactly this
//! down, so there is nothing in it that could fail.

use std::collections::BTreeSet;
use std::sync::Arc;

pub use errorbook_core::packed::NumberOptions;
use errorbook_core::plural::Category;

use super::ParamDef;
use crate::source::Excerpt;

/// A pattern.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pattern {
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Text.
    Text {
        /// The text.
        text: Excerpt,
        /// True if it stands for a placeable that isolation marks go around.
        isolate: bool,
        /// Whether a log escapes the control characters in it, because nobody reviewed the text.
        escape: bool,
    },
    /// The value of a parameter.
    Param {
        /// The parameter's position in its entry.
        param: usize,
        /// How it is written, if it was given to a function.
        format: Option<Arc<Format>>,
        /// True if isolation marks go around it.
        isolate: bool,
    },
    /// A pattern that isolation marks go around.
    Isolated(Pattern),
    /// One of several patterns.
    Select {
        /// The value that chooses.
        selector: Selector,
        /// The patterns. The first whose key fits is taken.
        variants: Vec<Variant>,
        /// The position of the one that is taken if none fits.
        default: usize,
        /// True if isolation marks go around it.
        isolate: bool,
    },
}

/// How a value is written in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Format {
    /// The [function](errorbook_core::packed::function) that writes it.
    pub function: u8,
    /// The options of the call as Fluent writes them, each behind a comma.
    pub options: String,
    /// The packed data that the function reads.
    pub data: String,
}

/// The value that a select chooses by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selector {
    /// The parameter's position in its entry.
    pub param: usize,
    /// How it chooses.
    pub kind: SelectKind,
    /// The form of the number that the plural category is that of.
    pub options: NumberOptions,
}

/// How a select chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectKind {
    /// By the value as text.
    Text,
    /// By exact number, then by cardinal plural category.
    Cardinal,
    /// By exact number, then by ordinal plural category.
    Ordinal,
}

/// A variant of a select.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// When it is chosen.
    pub key: Key,
    /// The pattern that is shown.
    pub pattern: Pattern,
}

/// When a variant is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// For this text.
    Text(String),
    /// For this number, in decimal digits.
    Number(String),
    /// For the numbers of this plural category.
    Category(Category),
    /// For an optional value that is not there.
    Absent,
}

/// The key of the variant for an optional value that is not there.
pub const ABSENT: &str = "none";

impl Key {
    /// Returns the key as Fluent writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Number(digits) => digits,
            Self::Category(category) => category.as_str(),
            Self::Absent => ABSENT,
        }
    }
}

impl Pattern {
    /// Appends text, to the part before it if that is text as well.
    pub(crate) fn push_text(&mut self, text: &Excerpt) {
        if text.is_empty() {
            return;
        }
        match self.parts.last_mut() {
            Some(Part::Text {
                text: before,
                isolate: false,
                escape: false,
            }) => before.push_str(text),
            _ => self.push_part(Part::Text {
                text: text.clone(),
                isolate: false,
                escape: false,
            }),
        }
    }

    fn push_part(&mut self, part: Part) {
        if self.parts.is_empty() {
            // Most patterns are one part, for which a vector would make room for four.
            self.parts.reserve_exact(1);
        }
        self.parts.push(part);
    }

    /// Appends a part.
    pub(crate) fn push(&mut self, part: Part) {
        if let Part::Text {
            text,
            isolate: false,
            escape: false,
        } = &part
        {
            self.push_text(text);
        } else {
            self.push_part(part);
        }
    }

    /// Returns the text with its parameters by name, as in `{hours}`. Of a select, the default is taken; see
    /// [`variants`](Self::variants) for all of them.
    #[must_use]
    pub fn default_text(&self, params: &[ParamDef]) -> String {
        let mut out = String::new();
        self.push_default(params, &mut out);
        out
    }

    fn push_default(&self, params: &[ParamDef], out: &mut String) {
        for part in &self.parts {
            match part {
                Part::Text { text, .. } => out.push_str(text),
                Part::Param { param, .. } => {
                    let name = params.get(*param).map_or("", |param| &param.name.value);
                    out.push_str(&format!("{{{name}}}"));
                }
                Part::Isolated(inner) => inner.push_default(params, out),
                Part::Select {
                    variants, default, ..
                } => {
                    if let Some(variant) = variants.get(*default) {
                        variant.pattern.push_default(params, out);
                    }
                }
            }
        }
    }

    /// Returns roughly how many bytes the pattern takes up.
    pub(crate) fn size(&self) -> usize {
        let mut size = 0;
        self.visit(&mut |part| {
            size += size_of::<Part>();
            if let Part::Text { text, .. } = part {
                size += text.len();
            }
        });
        size
    }

    /// Calls `f` with every part, at any depth, in the order of the text.
    pub fn visit<'a>(&'a self, f: &mut impl FnMut(&'a Part)) {
        for part in &self.parts {
            f(part);
            match part {
                Part::Text { .. } | Part::Param { .. } => {}
                Part::Isolated(inner) => inner.visit(f),
                Part::Select { variants, .. } => {
                    for variant in variants {
                        variant.pattern.visit(f);
                    }
                }
            }
        }
    }

    /// Returns the parameters that are shown or chosen by, by position.
    #[must_use]
    pub fn params(&self) -> BTreeSet<usize> {
        let mut params = BTreeSet::new();
        self.visit_params(&mut |param| {
            params.insert(param);
        });
        params
    }

    /// Calls `f` with every parameter that is shown or chosen by, as often as it is.
    pub(crate) fn visit_params(&self, f: &mut impl FnMut(usize)) {
        self.visit(&mut |part| match part {
            Part::Text { .. } | Part::Isolated(_) => {}
            Part::Param { param, .. } => f(*param),
            Part::Select { selector, .. } => f(selector.param),
        });
    }

    /// Returns the parameters in the order in which they first appear.
    #[must_use]
    pub fn params_by_appearance(&self) -> Vec<usize> {
        let mut params = Vec::new();
        self.visit_params(&mut |param| {
            if !params.contains(&param) {
                params.push(param);
            }
        });
        params
    }
}
