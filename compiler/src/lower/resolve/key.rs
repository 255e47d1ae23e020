//! Keys of variants: of the kind of what chooses, and such that each can be chosen.

use errorbook_core::ParamType;
use errorbook_core::plural::Category;

use super::constant::{category_of, normal_number};
use super::{Constant, Resolver};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, nearest};
use crate::lower::table::list;
use crate::model::{ABSENT, Key, NumberOptions, ParamDef, SelectKind, Selector};
use crate::parse::tree;
use crate::plural::Kind;
use crate::source::Span;

impl Resolver<'_> {
    /// Checks for two equal keys, of which the second is never chosen.
    pub(super) fn check_twice(&mut self, variants: &[tree::Variant]) {
        let key = |variant: &tree::Variant| match &variant.key {
            tree::Key::Word(word) => (false, word.value.clone()),
            tree::Key::Number(number) => (true, normal_number(&number.value)),
        };
        for (index, variant) in variants.iter().enumerate() {
            if variants
                .iter()
                .take(index)
                .any(|before| key(before) == key(variant))
            {
                let why = Unreachable::Twice;
                self.fail(never_chosen(variant, why).help(why.help()));
            }
        }
    }

    /// Reports the keys of a select on a literal, or on what is computed from one, that are of another
    /// kind than it is, or that nothing could ever choose.
    pub(super) fn check_constant_keys(
        &mut self,
        constant: &Constant,
        ordinal: bool,
        variants: &[tree::Variant],
    ) {
        let mut keys = Vec::new();
        for variant in variants {
            let key = match constant {
                Constant::Text(_) => text_key(variant),
                Constant::Number(_) => {
                    self.category_key(NumberOptions::default(), ordinal, variant, &keys)
                }
            };
            let key = key.and_then(|key| unlike(&keys, key));
            match key {
                Ok(key) => keys.push(key),
                Err(Unreachable::NoSuchCategory) => {} // What is shown is right.
                Err(why) => self.fail(never_chosen(variant, why).help(why.help())),
            }
        }
    }

    /// Returns the keys of a select on a parameter. One that can never be chosen is reported.
    pub(super) fn keys(
        &mut self,
        selector: Selector,
        variants: &[tree::Variant],
        span: Span,
    ) -> Vec<Key> {
        let mut keys: Vec<Key> = Vec::new();
        for variant in variants {
            let key = match selector.kind {
                _ if self.is_absent(selector, variant) => Ok(Key::Absent),
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
                if let (Unreachable::NoSuchCategory, tree::Key::Word(word)) = (why, &variant.key)
                    && let Some(category) = Category::from_name(&word.value)
                {
                    self.unused_category(selector, variant, category);
                    return Key::Category(category);
                }
                self.unreachable(selector, variant, why);
                // Only stands in for what was reported.
                Key::Text(String::new())
            }));
        }
        debug_assert!(!keys.is_empty(), "a select without variants at {span:?}");
        keys
    }

    /// Returns whether a variant is the one for an optional value that is not there.
    fn is_absent(&self, selector: Selector, variant: &tree::Variant) -> bool {
        let param = &self.params[selector.param];
        param.optional && variant.key.name().value == ABSENT
    }

    fn word_key(&self, param: &ParamDef, variant: &tree::Variant) -> Result<Key, Unreachable> {
        let tree::Key::Word(word) = &variant.key else {
            return Err(Unreachable::NumberForWord);
        };
        let possible = if param.kind == ParamType::Bool {
            ["true", "false"].contains(&word.value.as_str())
        } else if param.kind == ParamType::Enum {
            param.words.contains(&word.value)
        } else {
            let is_long = param.kind == ParamType::Char && word.value.chars().count() != 1;
            param.kind.is_word() && !is_long
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
        variant: &tree::Variant,
        before: &[Key],
    ) -> Result<Key, Unreachable> {
        let ordinal = selector.kind == SelectKind::Ordinal;
        let key = self.category_key(selector.options, ordinal, variant, before)?;
        match &key {
            Key::Number(number) if !holds(&self.params[selector.param], number) => {
                Err(Unreachable::OutOfRange)
            }
            Key::Number(_) | Key::Text(_) | Key::Category(_) | Key::Absent => Ok(key),
        }
    }

    /// Returns the key of a variant that a number shown with `format` chooses.
    fn category_key(
        &self,
        format: NumberOptions,
        ordinal: bool,
        variant: &tree::Variant,
        before: &[Key],
    ) -> Result<Key, Unreachable> {
        match &variant.key {
            tree::Key::Number(number) => {
                let number = normal_number(&number.value);
                if number.contains('.') {
                    return Err(Unreachable::Fraction);
                }
                // The category is that of the number as it is shown.
                let shown = Constant::number(&number).formatted(format);
                let shown = shown.map_or_else(|| number.clone(), |shown| shown.to_text());
                let category =
                    Key::Category(category_of(&shown, self.scope.rules.as_ref(), ordinal));
                if before.contains(&category) {
                    Err(Unreachable::Shadowed)
                } else {
                    Ok(Key::Number(number))
                }
            }
            tree::Key::Word(word) => match Category::from_name(&word.value) {
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

    /// Reports a category that no number has here, which hides nothing. Where nothing is known of a
    /// language, that is said once for the text.
    fn unused_category(&mut self, selector: Selector, variant: &tree::Variant, category: Category) {
        if self
            .scope
            .rules
            .as_ref()
            .is_none_or(|rules| !rules.are_known())
        {
            return;
        }
        let name = variant.key.name();
        let ordinal = selector.kind == SelectKind::Ordinal;
        let found = Diagnostic::new(
            &checks::UNUSED_CATEGORY,
            format!("no number is of the category `{}` here", category.as_str()),
        );
        let found = found.at(name.span, "no number shows this variant");
        self.warn(found.help(self.categories(ordinal)));
    }

    /// Says which categories the locale has.
    fn categories(&self, ordinal: bool) -> String {
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
            "this locale's {are} {}; exact numbers are allowed as well",
            list(&names)
        )
    }

    fn unreachable(&mut self, selector: Selector, variant: &tree::Variant, why: Unreachable) {
        let param = &self.params[selector.param];
        let ordinal = selector.kind == SelectKind::Ordinal;
        let help = match why {
            Unreachable::WordForNumber | Unreachable::NoSuchCategory => self.categories(ordinal),
            Unreachable::NoSuchWord if param.kind == ParamType::Char => {
                "a value is one character".to_owned()
            }
            Unreachable::NoSuchWord if param.kind == ParamType::Bool => {
                "the values are `true` and `false`".to_owned()
            }
            Unreachable::NoSuchWord if !param.kind.is_word() => {
                "the value is present (`*[other]`) or absent (`[none]`)".to_owned()
            }
            Unreachable::NoSuchWord => {
                let words: Vec<_> = param.words.iter().map(String::as_str).collect();
                format!("the values are {}", list(&words))
            }
            Unreachable::Twice
            | Unreachable::Shadowed
            | Unreachable::NumberForWord
            | Unreachable::Fraction
            | Unreachable::OutOfRange => why.help().to_owned(),
        };
        let words = param.words.iter().map(String::as_str);
        let near = matches!(why, Unreachable::NoSuchWord)
            .then(|| nearest(&variant.key.name().value, words))
            .flatten();
        let diagnostic = never_chosen(variant, why)
            .at(
                param.name.span,
                format!(
                    "`${}` is declared as `{}` here",
                    param.name.value,
                    param.type_name()
                ),
            )
            .help(help);
        self.fail(diagnostic.did_you_mean(near));
    }
}

/// Returns the key of a variant that a word chooses.
fn text_key(variant: &tree::Variant) -> Result<Key, Unreachable> {
    match &variant.key {
        tree::Key::Word(word) => Ok(Key::Text(word.value.clone())),
        tree::Key::Number(_) => Err(Unreachable::NumberForWord),
    }
}

/// Returns a key that none before it is.
fn unlike(before: &[Key], key: Key) -> Result<Key, Unreachable> {
    if before.contains(&key) {
        Err(Unreachable::Twice)
    } else {
        Ok(key)
    }
}

fn never_chosen(variant: &tree::Variant, why: Unreachable) -> Diagnostic {
    let name = variant.key.name();
    Diagnostic::new(
        &checks::SELECT,
        format!("the variant `[{}]` can never be chosen", name.value),
    )
    .at(name.span, why.reason())
}

/// Returns whether a parameter can have the value of a whole number, or a list this length.
fn holds(param: &ParamDef, number: &str) -> bool {
    match param.kind {
        _ if param.list => number.parse::<u64>().is_ok(),
        ParamType::I8 => number.parse::<i8>().is_ok(),
        ParamType::I16 => number.parse::<i16>().is_ok(),
        ParamType::I32 => number.parse::<i32>().is_ok(),
        ParamType::I64 | ParamType::Isize => number.parse::<i64>().is_ok(),
        ParamType::I128 => number.parse::<i128>().is_ok(),
        ParamType::U8 => number.parse::<u8>().is_ok(),
        ParamType::U16 => number.parse::<u16>().is_ok(),
        ParamType::U32 => number.parse::<u32>().is_ok(),
        ParamType::U64 | ParamType::Usize | ParamType::Bytes => number.parse::<u64>().is_ok(),
        ParamType::U128 => number.parse::<u128>().is_ok(),
        ParamType::F64
        | ParamType::Percent
        | ParamType::Path
        | ParamType::String
        | ParamType::Bool
        | ParamType::Char
        | ParamType::Timestamp
        | ParamType::Date
        | ParamType::Duration
        | ParamType::Url
        | ParamType::Enum => true,
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
    Fraction,
    OutOfRange,
}

impl Unreachable {
    fn reason(self) -> &'static str {
        match self {
            Self::Twice => "the same key is used above",
            Self::Shadowed => "a variant above already takes this number",
            Self::NumberForWord => "a word is never equal to a number",
            Self::WordForNumber => "numbers need a plural category, and this is not one",
            Self::NoSuchCategory => "this locale has no such plural category",
            Self::NoSuchWord => "not a value of this parameter",
            Self::Fraction => {
                "implementations of Fluent differ in when a number with a point is equal to another"
            }
            Self::OutOfRange => "no value of this parameter's type",
        }
    }

    fn help(self) -> &'static str {
        match self {
            Self::Twice => "give each variant a different key",
            Self::Shadowed => "put exact numbers before the plural category that contains them",
            Self::NumberForWord => "the values are words, never numbers; use a word",
            Self::WordForNumber | Self::NoSuchCategory => "use a plural category of this locale",
            Self::NoSuchWord => {
                "use a value of the parameter: for a `bool`, `true` or `false`; for a `char`, one letter"
            }
            Self::Fraction => "use a whole number or a plural category",
            Self::OutOfRange => "use a number that the type holds, or remove the variant",
        }
    }
}
