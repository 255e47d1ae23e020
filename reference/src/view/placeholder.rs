//! What stands in the place of a parameter without a value.

use std::collections::HashMap;

use errorbook_compiler::model::{ParamDef, Pattern};

/// The style of placeholders in documentation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlaceholderStyle {
    /// Names, which are the same in every locale.
    #[default]
    Names,
    /// Numbers, which each locale has by the order of its own message.
    Numbered,
}

/// The placeholders of an entry's parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Placeholders {
    /// The name: `{hours}`.
    #[default]
    Names,
    /// A number: `{0}`, `{1}`, …
    Numbers(HashMap<usize, usize>),
}

impl Placeholders {
    /// Returns numbers by first appearance in a message; parameters that it leaves out follow in their
    /// positional order.
    #[must_use]
    pub fn numbered(message: Option<&Pattern>, params: &[ParamDef]) -> Self {
        let shown = message.map(Pattern::params_by_appearance);
        let mut order = shown.unwrap_or_default();
        let others = (0..params.len()).filter(|param| !order.contains(param));
        let others: Vec<_> = others.collect();
        order.extend(others);
        let numbers = order.into_iter().enumerate();
        Self::Numbers(numbers.map(|(number, param)| (param, number)).collect())
    }

    /// Returns what stands for the parameter at a position: `{hours}` or `{0}`.
    #[must_use]
    pub fn placeholder(&self, param: usize, name: &str) -> String {
        match self {
            Self::Names => format!("{{{name}}}"),
            Self::Numbers(numbers) => {
                format!("{{{}}}", numbers.get(&param).copied().unwrap_or(param))
            }
        }
    }
}
