//! The values that stand beside a name.

use std::ops::Range;

use errorbook_compiler::model::ParamDef;
use errorbook_compiler::values;

use crate::finding::Finding;

/// How far from a name its values are looked for, in bytes.
const LONGEST_VALUES: usize = 4_096;

/// Reads the values that stand beside a name: as `Debug`, JSON, or a command line writes them.
pub(crate) fn values_beside(text: &str, name: &Range<usize>, params: &[ParamDef]) -> Vec<Finding> {
    let floor = |at: usize| {
        (0..=at)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0)
    };
    let start = floor(name.start.saturating_sub(LONGEST_VALUES));
    let end = floor((name.end + LONGEST_VALUES).min(text.len()));
    let behind = text.get(name.end..end).unwrap_or_default();
    let before = text.get(start..name.start).unwrap_or_default();
    params
        .iter()
        .map(|param| {
            let value = [behind, before].into_iter().find_map(|text| {
                let written = value_of(text, &param.name.value)?;
                values::parse(param, &written).ok()
            });
            value.map_or(Finding::Unknown, Finding::Value)
        })
        .collect()
}

/// Finds `name: "…"`, `"name": 7`, `name=…`.
fn value_of(text: &str, name: &str) -> Option<String> {
    text.match_indices(name).find_map(|(at, _)| {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let before = text.get(..at)?.chars().next_back();
        if before.is_some_and(is_part) {
            return None;
        }
        let rest = text.get(at + name.len()..)?;
        let rest = rest.strip_prefix('"').unwrap_or(rest).trim_start();
        let rest = rest.strip_prefix([':', '='])?.trim_start();
        let rest = rest.strip_prefix("Some(").unwrap_or(rest);
        match rest.chars().next()? {
            '"' => crate::text::quoted(rest),
            '\'' => rest
                .get(1..)?
                .split_once('\'')
                .map(|(value, _)| value.to_owned()),
            _ => {
                let end = rest.find([',', '}', ')', ']', ' ', '\n', '\t', ';']);
                let value = rest.get(..end.unwrap_or(rest.len()))?;
                (!value.is_empty()).then(|| value.to_owned())
            }
        }
    })
}
