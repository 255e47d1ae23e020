//! Values that a reader gives for the parameters of an entry.

use errorbook_compiler::model::ParamDef;
use errorbook_compiler::values::{OwnedParams, OwnedValue};

/// Values for the parameters of an entry, by position. A parameter without one shows by its name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Values(Vec<Option<OwnedValue>>);

impl Values {
    /// Takes the values of parameters by position.
    #[must_use]
    pub fn new(values: Vec<Option<OwnedValue>>) -> Self {
        Self(values)
    }

    /// Returns the value of a parameter, if one was given and may be shown.
    #[must_use]
    pub fn get(&self, param: usize) -> Option<&OwnedValue> {
        let value = self.0.get(param)?.as_ref();
        value.filter(|value| **value != OwnedValue::Redacted)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Returns the values, with `name` in the place of each that is missing.
    pub(super) fn complete(
        &self,
        params: &[ParamDef],
        escape: Option<fn(&str) -> String>,
    ) -> OwnedParams {
        let value = |(at, param): (usize, &ParamDef)| {
            let given = self.0.get(at).cloned().flatten();
            let value = given.unwrap_or_else(|| OwnedValue::Placeholder(param.name.value.clone()));
            let is_text = matches!(value, OwnedValue::Str(_) | OwnedValue::Char(_));
            match escape {
                Some(escape) if is_text => OwnedValue::Str(escape(&value.to_string())),
                _ => value,
            }
        };
        OwnedParams(params.iter().enumerate().map(value).collect())
    }
}
