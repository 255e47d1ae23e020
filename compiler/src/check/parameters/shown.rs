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
        let mut shown = Self::default();
        for part in &pattern.parts {
            match part {
                Part::Text { .. } => {}
                Part::Param { param, .. } => {
                    shown.ever.insert(*param);
                    shown.always.insert(*param);
                }
                Part::Isolated(inner) => shown.add(Self::new(inner)),
                Part::Select {
                    selector,
                    variants,
                    default,
                    ..
                } => {
                    let each = variants.iter().enumerate().map(|(at, variant)| {
                        let mut shown = Self::new(&variant.pattern);
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
        Key::Number(_) => !is_default,
        Key::Category(Category::Zero | Category::One | Category::Two) => !is_default,
        Key::Category(Category::Few | Category::Many | Category::Other) => false,
        Key::Text(text) => !is_default || text != "other",
    }
}
