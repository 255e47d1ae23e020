//! Selects: what chooses, whether each variant can be chosen, and choosing now where it is known.

use errorbook_core::ParamType;
use errorbook_core::plural::Category;

use super::constant::{category_of, normal_number};
use super::number::NumberValue;
use super::{Constant, Resolver, push_group};
use crate::diagnostic::{Diagnostic, checks, nearest};
use crate::lower::table::list;
use crate::model::{Key, NumberFormat, Param, Part, Pattern, SelectKind, Selector, Variant};
use crate::parse::ftl::{self, Expression, Name};
use crate::plural::Kind;
use crate::source::Span;

/// What a select chooses by.
enum Choice {
    /// A parameter: what is chosen is known at run time.
    Param(Selector),
    /// A value that is known now, and whether ordinal categories are meant.
    Constant(Constant, bool),
}

impl Resolver<'_> {
    pub(super) fn select(
        &mut self,
        selector: &Expression,
        variants: &[ftl::Variant],
        span: Span,
        isolate: bool,
        out: &mut Pattern,
    ) -> usize {
        let choice = self.choice(selector);
        let mut resolved = Vec::new();
        let mut placeables = 0;
        for variant in variants {
            let (pattern, within) = self.pattern(&variant.value);
            placeables = placeables.max(within);
            resolved.push(pattern);
        }
        let default = variants
            .iter()
            .position(|variant| variant.default)
            .unwrap_or(0);
        match choice {
            None => {}
            Some(Choice::Constant(constant, ordinal)) => {
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

    fn choice(&mut self, selector: &Expression) -> Option<Choice> {
        match selector {
            Expression::Variable(name) => match &self.arguments {
                None => self.param_choice(name).map(Choice::Param),
                Some(arguments) => match arguments.get(&name.value).cloned() {
                    Some(constant) => Some(Choice::Constant(constant, false)),
                    None => {
                        self.unknown_argument(name);
                        None
                    }
                },
            },
            Expression::Function { id, arguments } => {
                let call = self.number_call(id, arguments)?;
                let kind = if call.ordinal {
                    SelectKind::Ordinal
                } else {
                    SelectKind::Cardinal
                };
                Some(match call.value {
                    NumberValue::Param(param) => Choice::Param(Selector {
                        param,
                        kind,
                        format: call.format,
                    }),
                    NumberValue::Constant(constant) => Choice::Constant(constant, call.ordinal),
                })
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
                self.term(id, attribute.as_ref(), arguments, &mut text);
                // Terms see no parameters, so all that is left of one is text.
                let parts = text.parts.into_iter().map(|part| match part {
                    Part::Text { text, .. } => text,
                    Part::Param { .. } | Part::Isolated(_) | Part::Select { .. } => String::new(),
                });
                Some(Choice::Constant(Constant::Text(parts.collect()), false))
            }
            Expression::Message { .. } | Expression::Select { .. } | Expression::Nested(_) => {
                self.fail(
                    Diagnostic::new(&checks::SELECT, "a select cannot choose by this")
                        .at(selector.span(), "not a parameter")
                        .help("choose by `$name`, by `NUMBER($name)`, or by a term's attribute"),
                );
                None
            }
        }
    }

    fn param_choice(&mut self, name: &Name) -> Option<Selector> {
        let param = self.param(name)?;
        let declared = &self.params[param];
        let kind = if declared.kind.is_number() {
            SelectKind::Cardinal
        } else if declared.kind.is_word() {
            SelectKind::Text
        } else {
            self.fail(
                Diagnostic::new(
                    &checks::PARAMETER_TYPE,
                    format!("a select cannot choose by `${}`", name.value),
                )
                .at(name.span, "neither a number nor a word")
                .at(
                    declared.name.span,
                    format!("declared as `{}` here", declared.kind.name()),
                )
                .help("choose by a number, a `string`, a `bool`, a `char` or an enum"),
            );
            return None;
        };
        Some(Selector {
            param,
            kind,
            format: NumberFormat::default(),
        })
    }

    /// The variant that a value known now chooses.
    fn chosen(
        &self,
        constant: &Constant,
        ordinal: bool,
        variants: &[ftl::Variant],
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
                (ftl::Key::Word(key), Constant::Text(text)) => key.value == *text,
                (ftl::Key::Number(key), Constant::Number(shown)) => {
                    normal_number(&key.value) == normal_number(shown)
                }
                (ftl::Key::Word(key), Constant::Number(_)) => Some(key.value.as_str()) == category,
                (ftl::Key::Number(_), Constant::Text(_)) => false,
            })
    }

    /// The keys of a select on a parameter. One that can never be chosen is reported.
    fn keys(&mut self, selector: Selector, variants: &[ftl::Variant], span: Span) -> Vec<Key> {
        let mut keys: Vec<Key> = Vec::new();
        for variant in variants {
            let key = match selector.kind {
                SelectKind::Text => self.word_key(&self.params[selector.param], variant),
                SelectKind::Cardinal | SelectKind::Ordinal => {
                    self.number_key(selector, variant, &keys)
                }
            };
            let key = key.and_then(|key| {
                if keys.contains(&key) {
                    Err(Unreachable::Twice)
                } else {
                    Ok(key)
                }
            });
            keys.push(key.unwrap_or_else(|why| {
                self.unreachable(selector, variant, why);
                // Only stands in for what was reported.
                Key::Text(String::new())
            }));
        }
        debug_assert!(!keys.is_empty(), "a select without variants at {span:?}");
        keys
    }

    fn word_key(&self, param: &Param, variant: &ftl::Variant) -> Result<Key, Unreachable> {
        let ftl::Key::Word(word) = &variant.key else {
            return Err(Unreachable::NumberForWord);
        };
        let possible = if param.kind == ParamType::Bool {
            ["true", "false"].contains(&word.value.as_str())
        } else if param.kind == ParamType::Enum {
            param.words.contains(&word.value)
        } else {
            param.kind != ParamType::Char || word.value.chars().count() == 1
        };
        if possible || variant.default {
            Ok(Key::Text(word.value.clone()))
        } else {
            Err(Unreachable::NoSuchWord)
        }
    }

    fn number_key(
        &self,
        selector: Selector,
        variant: &ftl::Variant,
        before: &[Key],
    ) -> Result<Key, Unreachable> {
        let ordinal = selector.kind == SelectKind::Ordinal;
        match &variant.key {
            ftl::Key::Number(number) => {
                let number = normal_number(&number.value);
                let category =
                    Key::Category(category_of(&number, self.scope.rules.as_ref(), ordinal));
                if before.contains(&category) {
                    Err(Unreachable::Shadowed)
                } else {
                    Ok(Key::Number(number))
                }
            }
            ftl::Key::Word(word) => match Category::from_name(&word.value) {
                Some(category) if variant.default || self.has(category, ordinal) => {
                    Ok(Key::Category(category))
                }
                Some(_) => Err(Unreachable::NoSuchCategory),
                // A default needs no key that fits.
                None if variant.default => Ok(Key::Text(word.value.clone())),
                None => Err(Unreachable::WordForNumber),
            },
        }
    }

    fn has(&self, category: Category, ordinal: bool) -> bool {
        let kind = if ordinal {
            Kind::Ordinal
        } else {
            Kind::Cardinal
        };
        self.scope
            .rules
            .as_ref()
            .is_some_and(|rules| rules.categories(kind).any(|has| has == category))
    }

    fn unreachable(&mut self, selector: Selector, variant: &ftl::Variant, why: Unreachable) {
        let name = variant.key.name();
        let param = &self.params[selector.param];
        let ordinal = selector.kind == SelectKind::Ordinal;
        let help = match why {
            Unreachable::Twice => "give each variant a key of its own".to_owned(),
            Unreachable::Shadowed => {
                "put exact numbers before the plural category that contains them".to_owned()
            }
            Unreachable::NumberForWord => {
                "the values are words, never numbers; use a word".to_owned()
            }
            Unreachable::WordForNumber | Unreachable::NoSuchCategory => {
                let has = Category::ALL
                    .into_iter()
                    .filter(|category| self.has(*category, ordinal));
                let names: Vec<_> = has.map(Category::as_str).collect();
                let are = if names.len() == 1 {
                    "only category is"
                } else {
                    "categories are"
                };
                format!(
                    "this locale's {are} {}; an exact number may stand as well",
                    list(&names)
                )
            }
            Unreachable::NoSuchWord => {
                let words: Vec<_> = param.words.iter().map(String::as_str).collect();
                if param.kind == ParamType::Char {
                    "a value is one character".to_owned()
                } else if words.is_empty() {
                    "the values are `true` and `false`".to_owned()
                } else {
                    format!("the values are {}", list(&words))
                }
            }
        };
        let diagnostic = Diagnostic::new(
            &checks::SELECT,
            format!("the variant `[{}]` can never be chosen", name.value),
        )
        .at(name.span, why.reason())
        .at(
            param.name.span,
            format!(
                "`${}` is declared as `{}` here",
                param.name.value,
                param.kind.name()
            ),
        )
        .help(help);
        let words = param.words.iter().map(String::as_str);
        let near = matches!(why, Unreachable::NoSuchWord)
            .then(|| nearest(&name.value, words))
            .flatten();
        self.fail(diagnostic.did_you_mean(near));
    }
}

/// Why a variant can never be chosen.
#[derive(Clone, Copy)]
enum Unreachable {
    Twice,
    Shadowed,
    NumberForWord,
    WordForNumber,
    NoSuchCategory,
    NoSuchWord,
}

impl Unreachable {
    fn reason(self) -> &'static str {
        match self {
            Self::Twice => "the same key stands above",
            Self::Shadowed => "a variant above already takes this number",
            Self::NumberForWord => "a word is never equal to a number",
            Self::WordForNumber => "a number is of a plural category, and this is none",
            Self::NoSuchCategory => "this locale has no such plural category",
            Self::NoSuchWord => "not a value of this parameter",
        }
    }
}
