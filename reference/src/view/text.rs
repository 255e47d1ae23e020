//! A text in the language in which a reader gets it.

use std::borrow::Cow;
use std::sync::Arc;

use errorbook_compiler::model::{Choice, ParamDef, Part, Pattern, Variant};
use errorbook_compiler::pack_text;
use errorbook_compiler::values::OwnedParams;
use errorbook_core::{Locale, Style};

use super::condition::condition;
use super::{Placeholders, Values};

/// A text in the first of a reader's languages that has it.
#[derive(Clone, Debug)]
pub struct ResolvedText<'a> {
    /// The compiled pattern.
    pub pattern: &'a Pattern,
    /// The parameters of the entry that it belongs to.
    pub params: &'a [ParamDef],
    /// The language that it is written in.
    pub lang: Locale,
    /// The position of that language among those of the catalog.
    pub position: usize,
    /// True if that is another language than the reader's.
    pub is_fallback: bool,
    /// False if it stays in the source language on purpose: `translate = false`.
    pub is_translatable: bool,
    /// True if it is a translation that is older than its source.
    pub is_stale: bool,
    /// Why it is known to say something else than its source.
    pub divergence: Option<Remark<'a>>,
    pub(super) values: Option<Arc<Values>>,
}

/// A remark of a catalog's authors on an entry or a text. Plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// The language that it is written in.
    pub lang: Locale,
    /// True if that is another language than the reader's.
    pub is_fallback: bool,
}

/// The variants of a text.
#[derive(Clone, Debug)]
pub struct TextVariants<'a> {
    /// The variants, in the order of the text. One without a condition if nothing is chosen by a value.
    pub list: Vec<TextVariant<'a>>,
    /// True if there are more. See [`Pattern::variants`].
    pub is_cut: bool,
}

/// A text as it reads in certain cases.
#[derive(Clone, Debug)]
pub struct TextVariant<'a> {
    /// The choices by which it reads so.
    pub choices: Vec<Choice<'a>>,
    /// When it reads so: `format = ini, hours = 0, 2, 3, …`. Empty: always.
    pub condition: String,
    /// The text, in which nothing is chosen any more.
    pub pattern: Cow<'a, Pattern>,
    /// True if every choice is the one that is taken if no other fits.
    pub is_default: bool,
}

/// How a text is written.
#[derive(Clone, Copy, Debug)]
pub struct Writing<'w> {
    /// For which surface values are written.
    pub style: Style,
    /// The function that escapes values of text, so that they are no markup.
    pub escape: Option<fn(&str) -> String>,
    /// The placeholders of parameters without a value.
    pub placeholders: &'w Placeholders,
}

impl<'a> ResolvedText<'a> {
    /// Returns the text with values in it, as far as they are given.
    #[must_use]
    pub fn with_values(self, values: Values) -> Self {
        Self {
            values: Some(Arc::new(values)),
            ..self
        }
    }

    /// Returns the language, if it is another than the reader's.
    #[must_use]
    pub fn foreign(&self) -> Option<&str> {
        self.is_fallback.then(|| self.lang.as_str())
    }

    /// Returns the variants that the reader's values leave open.
    #[must_use]
    pub fn variants(&self) -> TextVariants<'a> {
        if !self.pattern.has_select() {
            let always = TextVariant {
                choices: Vec::new(),
                condition: String::new(),
                pattern: Cow::Borrowed(self.pattern),
                is_default: true,
            };
            return TextVariants {
                list: vec![always],
                is_cut: false,
            };
        }
        let variants = self
            .pattern
            .variants(&self.lang, &|select| self.decide(select));
        let list = variants.list.into_iter().map(|variant| TextVariant {
            condition: condition(&variant.choices, self.params, &self.lang),
            choices: variant.choices,
            pattern: Cow::Owned(variant.pattern),
            is_default: variant.is_default,
        });
        TextVariants {
            list: list.collect(),
            is_cut: variants.is_cut,
        }
    }

    /// Writes one of the [variants](Self::variants).
    #[must_use]
    pub fn write(&self, variant: &Pattern, writing: &Writing<'_>) -> String {
        let values = self.values.as_ref().filter(|values| !values.is_empty());
        match values {
            Some(values) => {
                let values = values.complete(self.params, writing.escape);
                render(variant, self.params, &self.lang, &values, writing.style)
            }
            None => self.outline(variant, writing.placeholders),
        }
    }

    /// Writes a pattern with placeholders in the places of its parameters.
    fn outline(&self, pattern: &Pattern, placeholders: &Placeholders) -> String {
        let mut out = String::new();
        for part in &pattern.parts {
            match part {
                Part::Text { text, .. } => out.push_str(text),
                Part::Param { param, .. } => {
                    let name = self
                        .params
                        .get(*param)
                        .map_or("", |param| &param.name.value);
                    out.push_str(&placeholders.placeholder(*param, name));
                }
                Part::Isolated(inner) => out.push_str(&self.outline(inner, placeholders)),
                Part::Select {
                    variants, default, ..
                } => {
                    if let Some(variant) = variants.get(*default) {
                        out.push_str(&self.outline(&variant.pattern, placeholders));
                    }
                }
            }
        }
        out
    }

    /// Returns the position of the variant that a select takes, if the reader gave the value that it chooses
    /// by.
    fn decide(&self, select: &Part) -> Option<usize> {
        let Part::Select {
            selector,
            variants,
            default,
            ..
        } = select
        else {
            return None;
        };
        let values = self.values.as_ref()?;
        values.get(selector.param)?;
        // The renderer itself decides, on a text that says which variant it took.
        let probes = variants.iter().enumerate().map(|(at, variant)| Variant {
            key: variant.key.clone(),
            pattern: Pattern {
                parts: vec![Part::Text {
                    text: at.to_string().into(),
                    isolate: false,
                    escape: false,
                }],
            },
        });
        let probe = Pattern {
            parts: vec![Part::Select {
                selector: *selector,
                variants: probes.collect(),
                default: *default,
                isolate: false,
            }],
        };
        let values = values.complete(self.params, None);
        let taken = render(&probe, self.params, &self.lang, &values, Style::TEXT);
        taken.parse().ok()
    }
}

/// Has the renderer of every application write a pattern.
fn render(
    pattern: &Pattern,
    params: &[ParamDef],
    locale: &Locale,
    values: &OwnedParams,
    style: Style,
) -> String {
    let packed = pack_text(pattern, params, locale);
    let catalog = packed.catalog();
    let text = catalog.entry(0).and_then(|entry| entry.message_at(0));
    let mut out = String::new();
    if let Some(text) = text {
        // A string takes all that is written to it.
        let _ = text.write(values, style, &mut out);
    }
    out
}
