//! The variants of a pattern: the texts that it may read as, without any select, and when it does.

use errorbook_core::Locale;
use errorbook_core::plural::{Category, Operands, category};

use super::{Key, NumberOptions, Part, Pattern, SelectKind, Selector};
use crate::plural;

/// A pattern without selects, and the choices that lead to it.
#[derive(Clone, Debug, PartialEq)]
pub struct PatternVariant<'a> {
    /// The choices, in the order of the text. One choice for each select that decides anything.
    pub choices: Vec<Choice<'a>>,
    /// The pattern without selects.
    pub pattern: Pattern,
    /// True if each choice is the default.
    pub is_default: bool,
}

/// The choice of one variant of a select.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<'a> {
    /// The value that chooses.
    pub selector: Selector,
    /// The key of the variant.
    pub key: &'a Key,
    /// True if it is the variant that is taken if no other fits.
    pub is_default: bool,
    /// The keys of the other variants, which do not fit.
    pub others: Vec<&'a Key>,
}

/// The variants of a pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct Variants<'a> {
    /// The variants, in the order of the text.
    pub list: Vec<PatternVariant<'a>>,
    /// True if there are more than these. See [`Pattern::variants`].
    pub is_cut: bool,
}

impl Pattern {
    /// The most variants of which every combination is listed.
    pub const MOST_COMBINATIONS: usize = 12;
    /// The most variants that are listed at all.
    pub const MOST_VARIANTS: usize = 48;

    /// Lists the variants.
    ///
    /// Several selects give every combination that can arise, up to
    /// [`MOST_COMBINATIONS`](Self::MOST_COMBINATIONS). Of more than that, the default is listed, and then what
    /// each select changes while all others keep their default, up to [`MOST_VARIANTS`](Self::MOST_VARIANTS).
    ///
    /// `locale` is the one that the pattern is written in. `decide` gives the position of the variant that a select takes where its value is known.
    #[must_use]
    pub fn variants<'a>(
        &'a self,
        locale: &Locale,
        decide: &dyn Fn(&'a Part) -> Option<usize>,
    ) -> Variants<'a> {
        let mut walk = Walk {
            locale,
            decide,
            one_at_a_time: false,
            most: Self::MOST_COMBINATIONS,
            variants: Variants {
                list: Vec::new(),
                is_cut: false,
            },
        };
        walk.start(self);
        if walk.variants.is_cut {
            walk.one_at_a_time = true;
            walk.most = Self::MOST_VARIANTS;
            walk.start(self);
            walk.variants.is_cut = true;
        }
        walk.variants
    }

    /// Returns whether the pattern chooses by a value anywhere.
    #[must_use]
    pub fn has_select(&self) -> bool {
        let mut found = false;
        self.visit(&mut |part| found |= matches!(part, Part::Select { .. }));
        found
    }
}

struct Walk<'a, 'd> {
    locale: &'d Locale,
    decide: &'d dyn Fn(&'a Part) -> Option<usize>,
    one_at_a_time: bool,
    most: usize,
    variants: Variants<'a>,
}

impl<'a> Walk<'a, '_> {
    fn start(&mut self, pattern: &'a Pattern) {
        self.variants.list.clear();
        self.variants.is_cut = false;
        let none = PatternVariant {
            choices: Vec::new(),
            pattern: Pattern::default(),
            is_default: true,
        };
        self.parts(pattern.parts.iter().rev().collect(), none);
    }

    /// Goes on with a variant by the parts that are left, the last first.
    fn parts(&mut self, mut rest: Vec<&'a Part>, mut variant: PatternVariant<'a>) {
        while let Some(part) = rest.pop() {
            match part {
                Part::Text { .. } | Part::Param { .. } => variant.pattern.push(part.clone()),
                Part::Isolated(inner) => rest.extend(inner.parts.iter().rev()),
                Part::Select { .. } => return self.select(part, &rest, &variant),
            }
        }
        if self.variants.list.len() < self.most {
            self.variants.list.push(variant);
        } else {
            self.variants.is_cut = true;
        }
    }

    /// Goes on with each variant of a select that the choices so far allow.
    fn select(&mut self, part: &'a Part, rest: &[&'a Part], before: &PatternVariant<'a>) {
        let Part::Select {
            selector,
            variants,
            default,
            ..
        } = part
        else {
            return;
        };
        let decided = (self.decide)(part);
        let keys: Vec<&Key> = variants.iter().map(|variant| &variant.key).collect();
        let choice = |at: usize| Choice {
            selector: *selector,
            key: keys[at],
            is_default: at == *default,
            others: keys
                .iter()
                .copied()
                .filter(|key| *key != keys[at])
                .collect(),
        };
        let is_meant = |at: &usize| match decided {
            Some(decided) => *at == decided,
            None => is_possible(&choice(*at), &before.choices, self.locale),
        };
        let meant: Vec<usize> = (0..keys.len()).filter(is_meant).collect();
        let is_free = meant.len() > 1;
        for at in meant {
            let choice = choice(at);
            let is_second = is_free && !before.is_default && !choice.is_default;
            if self.variants.is_cut || (self.one_at_a_time && is_second) {
                continue;
            }
            let mut next = before.clone();
            if is_free {
                next.is_default &= choice.is_default;
                next.choices.push(choice);
            }
            let parts = variants[at].pattern.parts.iter().rev();
            self.parts(rest.iter().copied().chain(parts).collect(), next);
        }
    }
}

/// Returns whether a choice can be made after others by the same value.
fn is_possible(next: &Choice<'_>, before: &[Choice<'_>], locale: &Locale) -> bool {
    let is_text = next.selector.kind == SelectKind::Text;
    let same = before.iter().filter(|choice| {
        choice.selector.param == next.selector.param
            && (choice.selector.kind == SelectKind::Text) == is_text
    });
    let same: Vec<&Choice<'_>> = same.collect();
    let is_absent = |choice: &&Choice<'_>| choice.fits_absent();
    if same.is_empty() || (is_absent(&next) && same.iter().all(is_absent)) {
        true
    } else if is_text {
        same.iter()
            .all(|choice| choice.allows(next) && next.allows(choice))
    } else {
        let all: Vec<&Choice<'_>> = same.into_iter().chain([next]).collect();
        !numbers(&all, locale).is_empty()
    }
}

impl Choice<'_> {
    /// Returns whether another choice by the same text can be made as well.
    fn allows(&self, other: &Choice<'_>) -> bool {
        match (self.is_default, other.is_default) {
            (false, false) => self.key == other.key,
            (true, false) => !self.others.contains(&other.key),
            (_, true) => true,
        }
    }

    /// Returns whether the choice is made for an optional value that is not there.
    fn fits_absent(&self) -> bool {
        *self.key == Key::Absent || self.is_default && !self.others.contains(&&Key::Absent)
    }

    /// Returns whether the choice is made for a number of a category.
    fn fits(&self, number: &str, category: Option<Category>) -> bool {
        let is = |key: &Key| match key {
            Key::Number(digits) => digits == number,
            Key::Category(of) => category == Some(*of),
            Key::Text(_) | Key::Absent => false,
        };
        let is_exactly = |key: &&Key| matches!(key, Key::Number(_)) && is(key);
        if self.is_default {
            !self.others.iter().any(|key| is(key))
        } else {
            is(self.key) && (is_exactly(&self.key) || !self.others.iter().any(is_exactly))
        }
    }
}

/// Returns the numbers for which choices by the same value are all made: of those below 120 and some others, which
/// have an example of every category that whole numbers have in any language. The smallest come first.
#[must_use]
pub fn numbers(choices: &[&Choice<'_>], locale: &Locale) -> Vec<String> {
    let rules = plural::rules(locale.as_str());
    let sorters = choices.iter().map(|choice| {
        let rules = rules.as_ref().map(|rules| match choice.selector.kind {
            SelectKind::Ordinal => rules.pack_ordinal(),
            SelectKind::Cardinal | SelectKind::Text => rules.pack_cardinal(),
        });
        (*choice, rules)
    });
    let sorters: Vec<_> = sorters.collect();
    let exact = choices
        .iter()
        .flat_map(|choice| choice.others.iter().chain([&choice.key]));
    let exact = exact.filter_map(|key| match key {
        Key::Number(digits) => Some(digits.clone()),
        Key::Text(_) | Key::Category(_) | Key::Absent => None,
    });
    let mut samples: Vec<String> = (0..120).map(|number| number.to_string()).collect();
    let more = ["1000", "1000000"].map(str::to_owned);
    for number in more.into_iter().chain(exact) {
        if !samples.contains(&number) {
            samples.push(number);
        }
    }
    samples.retain(|number| {
        sorters.iter().all(|(choice, rules)| {
            let category = rules.as_ref().and_then(|rules| {
                let operands = Operands::from_decimal(&shown(number, choice.selector.options))?;
                Some(category(rules, 0, &operands))
            });
            choice.fits(number, category)
        })
    });
    samples
}

/// Returns the number with as many digits as a select looks at.
fn shown(number: &str, format: NumberOptions) -> String {
    match format.min_fraction {
        Some(digits) if digits > 0 && !number.contains('.') => {
            format!("{number}.{}", "0".repeat(digits.into()))
        }
        _ => number.to_owned(),
    }
}
