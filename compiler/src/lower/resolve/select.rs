//! Selects: what chooses, whether each variant can be chosen, and choosing now where it is known.

use super::constant::{category_of, normal_number};
use super::function::FUNCTIONS;
use super::number::{NumberCall, NumberValue};
use super::{Constant, Resolver, push_group};
use crate::check::registry as checks;
use crate::diagnostic::Diagnostic;
use crate::model::{NumberOptions, Part, Pattern, SelectKind, Selector, Variant};
use crate::parse::tree::{self, Expression, Name};
use crate::source::Span;

/// The most variants of a select. Plural categories, months and error kinds are far below.
const MOST_VARIANTS: usize = 1_000;

/// The value that a select chooses by.
enum Choice {
    /// A parameter: what is chosen is known at run time.
    Param(Selector),
    /// A value that is known now, and whether ordinal categories are meant.
    Constant(Constant, bool),
    /// An argument that a term is used without: the default.
    Default,
}

impl NumberCall {
    fn choice(self) -> Choice {
        let kind = if self.ordinal {
            SelectKind::Ordinal
        } else {
            SelectKind::Cardinal
        };
        match self.value {
            NumberValue::Param(param) => Choice::Param(Selector {
                param,
                kind,
                options: self.selector_options,
            }),
            NumberValue::Constant(constant) => Choice::Constant(constant, self.ordinal),
        }
    }
}

impl Resolver<'_> {
    pub(super) fn select(
        &mut self,
        selector: &Expression,
        variants: &[tree::Variant],
        span: Span,
        isolate: bool,
        out: &mut Pattern,
    ) -> usize {
        // Each key is compared with all before it.
        if variants.len() > MOST_VARIANTS {
            self.too_many_variants(variants.len(), span);
            return 0;
        }
        let (choice, in_selector) = self.choice(selector);
        let mut resolved = Vec::new();
        let mut placeables = 0;
        let after_selector = self.after_term;
        let mut after_any = after_selector;
        for variant in variants {
            self.after_term = after_selector;
            let (pattern, within) = self.pattern(&variant.value);
            after_any |= self.after_term;
            placeables = placeables.max(within);
            resolved.push(pattern);
        }
        self.after_term = after_any;
        placeables += in_selector;
        let default = variants
            .iter()
            .position(|variant| variant.default)
            .unwrap_or(0);
        match choice {
            None => {}
            Some(Choice::Default) => {
                self.check_twice(variants);
                push_group(resolved.swap_remove(default), isolate, out);
            }
            Some(Choice::Constant(constant, ordinal)) => {
                // Whoever refers to a term decides of what kind its argument is.
                if matches!(selector, Expression::Variable(_)) {
                    self.check_twice(variants);
                } else {
                    self.check_constant_keys(&constant, ordinal, variants);
                }
                let chosen = self.chosen(&constant, ordinal, variants).unwrap_or(default);
                push_group(resolved.swap_remove(chosen), isolate, out);
            }
            Some(Choice::Param(selector)) => {
                let keys = self.keys(selector, variants, span);
                let variants = keys
                    .into_iter()
                    .zip(resolved)
                    .map(|(key, pattern)| Variant { key, pattern })
                    .collect();
                out.push(Part::Select {
                    selector,
                    variants,
                    default,
                    isolate,
                });
            }
        }
        placeables
    }

    /// Returns what is chosen by, and how many placeables are in it.
    fn choice(&mut self, selector: &Expression) -> (Option<Choice>, usize) {
        let choice = match selector {
            Expression::Variable(name) => match &self.arguments {
                None => self.param_choice(name).map(Choice::Param),
                Some(_) if !self.is_given(name) => Some(Choice::Default),
                Some(_) => self
                    .argument(name)
                    .map(|constant| Choice::Constant(constant, false)),
            },
            Expression::Function { id, arguments } => {
                self.number_choice(id, arguments).map(NumberCall::choice)
            }
            Expression::Text(literal) => Some(Choice::Constant(
                Constant::Text(self.string(literal)),
                false,
            )),
            Expression::Number(literal) => {
                Some(Choice::Constant(Constant::number(&literal.value), false))
            }
            Expression::Term {
                id,
                attribute,
                arguments,
            } => {
                let mut text = Pattern::default();
                let placeables = self.term(id, attribute.as_deref(), arguments, &mut text);
                return (self.term_choice(id, text), placeables);
            }
            Expression::Message { .. } | Expression::Select { .. } | Expression::Nested(_) => {
                self.fail(
                    Diagnostic::new(&checks::SELECT, "a select cannot use this")
                        .at(selector.span(), "not a parameter")
                        .help("use `$name`, `NUMBER($name)`, or an attribute of a term"),
                );
                None
            }
        };
        (choice, 0)
    }

    /// Reports a select by a function that gives no number.
    pub(super) fn no_choice(&mut self, id: &Name) {
        if !FUNCTIONS.contains(&id.value.as_str()) {
            return self.unknown_function(id);
        }
        let title = format!("a select cannot use `{}`", id.value);
        self.fail(
            Diagnostic::new(&checks::SELECT, title)
                .at(id.span, "it writes no number")
                .help("use `$name`, `NUMBER($name)`, or an attribute of a term"),
        );
    }

    /// Terms see no parameters, so what is left of one is text. With isolation marks in it, it would
    /// be equal to no key.
    fn term_choice(&mut self, id: &Name, text: Pattern) -> Option<Choice> {
        let mut chosen = String::new();
        for part in text.parts {
            match part {
                Part::Text {
                    text,
                    isolate: false,
                    ..
                } => chosen.push_str(&text),
                Part::Text { .. }
                | Part::Isolated(_)
                | Part::Param { .. }
                | Part::Select { .. } => {
                    self.fail(
                        Diagnostic::new(
                            &checks::SELECT,
                            "a select cannot use a text that consists of parts",
                        )
                        .at(
                            id.span,
                            "isolation marks would make it differ from every key",
                        )
                        .help("give the term's attribute a text without braces"),
                    );
                    return None;
                }
            }
        }
        Some(Choice::Constant(Constant::Text(chosen), false))
    }

    fn too_many_variants(&mut self, count: usize, span: Span) {
        self.exhausted = true;
        self.fail(
            Diagnostic::new(&checks::TOO_LARGE, format!("a select has {count} variants"))
                .at(span, "chooses by this")
                .help(format!("at most {MOST_VARIANTS} are allowed")),
        );
    }

    fn param_choice(&mut self, name: &Name) -> Option<Selector> {
        let param = self.param(name)?;
        let declared = &self.params[param];
        let kind = if declared.list || declared.kind.is_number() {
            SelectKind::Cardinal
        } else if declared.optional || declared.kind.is_word() {
            SelectKind::Text
        } else {
            self.fail(
                Diagnostic::new(
                    &checks::PARAMETER_TYPE,
                    format!("a select cannot use `${}`", name.value),
                )
                .at(name.span, "neither a number nor a word")
                .at(
                    declared.name.span,
                    format!("declared as `{}` here", declared.type_name()),
                )
                .help("use a number, a list, a `string`, a `bool`, a `char` or an enum; for an `optional` value of any type, `[none]` matches an absent one"),
            );
            return None;
        };
        Some(Selector {
            param,
            kind,
            options: NumberOptions::default(),
        })
    }

    /// Returns the variant that a value known now chooses.
    fn chosen(
        &self,
        constant: &Constant,
        ordinal: bool,
        variants: &[tree::Variant],
    ) -> Option<usize> {
        let category = match constant {
            Constant::Number(shown) => {
                Some(category_of(shown, self.scope.rules.as_ref(), ordinal).as_str())
            }
            Constant::Text(_) => None,
        };
        variants
            .iter()
            .position(|variant| match (&variant.key, constant) {
                (tree::Key::Word(key), Constant::Text(text)) => key.value == *text,
                (tree::Key::Number(key), Constant::Number(shown)) => {
                    normal_number(&key.value) == normal_number(shown)
                }
                (tree::Key::Word(key), Constant::Number(_)) => Some(key.value.as_str()) == category,
                (tree::Key::Number(_), Constant::Text(_)) => false,
            })
    }
}
