//! Which parameters a text shows: in some of its variants, and in every one.

use std::collections::BTreeSet;

use errorbook_core::plural::Category;

use crate::model::{Key, Part, Pattern, Variant};

/// The parameters that a pattern shows, by position.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shown {
    /// Those that some variant shows.
    pub(super) ever: BTreeSet<usize>,
    /// Those that every variant shows, or tells by being chosen: `[one] a file`.
    pub(super) always: BTreeSet<usize>,
}

impl Shown {
    pub(super) fn new(pattern: &Pattern) -> Self {
        Self::of(pattern, true)
    }

    /// Returns what is shown where the numbers that are chosen by are not zero: of nothing, there may be nothing
    /// to say.
    pub(super) fn of_something(pattern: &Pattern) -> Self {
        Self {
            ever: Self::new(pattern).ever,
            ..Self::of(pattern, false)
        }
    }

    fn of(pattern: &Pattern, has_nothing: bool) -> Self {
        let mut shown = Self::default();
        for part in &pattern.parts {
            match part {
                Part::Text { .. } => {}
                Part::Param { param, .. } => {
                    shown.ever.insert(*param);
                    shown.always.insert(*param);
                }
                Part::Isolated(inner) => shown.add(Self::of(inner, has_nothing)),
                Part::Select {
                    selector,
                    variants,
                    default,
                    ..
                } => {
                    let each = variants.iter().enumerate();
                    let each = each.filter(|(at, variant)| {
                        has_nothing || *at == *default || !is_of_zero(variant)
                    });
                    let each = each.map(|(at, variant)| {
                        let mut shown = Self::of(&variant.pattern, has_nothing);
                        if tells_value(variant, at == *default) {
                            shown.always.insert(selector.param);
                        }
                        shown
                    });
                    shown.add(each.reduce(Self::or).unwrap_or_default());
                }
            }
        }
        shown
    }

    fn add(&mut self, other: Self) {
        self.ever.extend(other.ever);
        self.always.extend(other.always);
    }

    fn or(self, other: Self) -> Self {
        Self {
            always: self.always.intersection(&other.always).copied().collect(),
            ever: self.ever.into_iter().chain(other.ever).collect(),
        }
    }
}

/// Returns whether a variant is chosen for one value only, or nearly so.
fn tells_value(variant: &Variant, is_default: bool) -> bool {
    match &variant.key {
        Key::Number(_) | Key::Absent => !is_default,
        Key::Category(Category::Zero | Category::One | Category::Two) => !is_default,
        Key::Category(Category::Few | Category::Many | Category::Other) => false,
        Key::Text(text) => !is_default || text != "other",
    }
}

/// Returns whether a pattern says something else of nothing.
pub(super) fn speaks_of_zero(pattern: &Pattern) -> bool {
    let mut speaks = false;
    pattern.visit(&mut |part| {
        if let Part::Select { variants, .. } = part {
            speaks = speaks || variants.iter().any(is_of_zero);
        }
    });
    speaks
}

fn is_of_zero(variant: &Variant) -> bool {
    match &variant.key {
        Key::Number(digits) => digits == "0",
        Key::Category(category) => *category == Category::Zero,
        Key::Text(_) | Key::Absent => false,
    }
}
