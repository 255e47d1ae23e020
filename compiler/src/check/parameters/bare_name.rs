//! Names and numbers of parameters that stand in a text where their values should: `$name`, `{name}` as a
//! literal, `%name%`, `%1`, `<0>`.

use std::ops::Range;

use crate::check::prose::Passage;
use crate::model::ParamDef;

/// Finds them in prose. Of a passage that is full of what may begin one, the first are looked at.
pub(super) fn bare_names(passage: &Passage<'_>, params: &[ParamDef]) -> Vec<Range<usize>> {
    let text: &str = &passage.text;
    let is_code = |at: usize| {
        let mut ranges = passage.marks.not_prose.iter();
        ranges.any(|range| range.contains(&at))
    };
    if params.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text
        .get(from..)
        .and_then(|rest| rest.find(['$', '{', '%', '<']))
    {
        let start = from + at;
        let rest = text.get(start..).unwrap_or_default();
        let before = text
            .get(..start)
            .and_then(|before| before.chars().next_back());
        let length = length(rest, before, params).filter(|_| !is_code(start));
        if let Some(length) = length {
            found.push(start..start + length);
        }
        from = start + length.unwrap_or(1);
    }
    found
}

/// Returns how long the placeholder is that a text begins with.
fn length(text: &str, before: Option<char>, params: &[ParamDef]) -> Option<usize> {
    let is_declared = |name: &str| params.iter().any(|param| param.name.value == name);
    let is_position = |digits: &str, first: usize| {
        let position = digits.parse::<usize>().ok();
        position.is_some_and(|at| (first..first + params.len()).contains(&at))
    };
    let (mark, rest) = text.split_at_checked(1)?;
    match mark {
        "$" => {
            let name = word(rest);
            is_declared(name).then_some(1 + name.len())
        }
        "{" => {
            let inner = rest.get(..near(rest, '}')?)?;
            let name = inner.trim().trim_start_matches('$');
            (is_declared(name) || is_position(name, 0)).then_some(inner.len() + 2)
        }
        "<" => {
            let inner = rest.get(..near(rest, '>')?)?;
            is_position(inner, 0).then_some(inner.len() + 2)
        }
        _ => {
            let is_behind = before.is_some_and(|c| c.is_numeric() || c == '%');
            let name = word(rest);
            let behind = rest.get(name.len()..)?;
            if is_declared(name) && behind.starts_with('%') {
                Some(name.len() + 2)
            } else {
                // `%1.2f` is a format, and `%1.` ends a sentence.
                let goes_on =
                    |rest: &str| rest.starts_with(|c: char| c == '*' || c.is_ascii_alphanumeric());
                let is_end = !behind.starts_with(['$', '%', '-'])
                    && !behind.strip_prefix('.').is_some_and(goes_on);
                (!is_behind && is_end && is_position(name, 1)).then_some(1 + name.len())
            }
        }
    }
}

/// Returns where a mark stands, not further away than a name is long.
fn near(text: &str, mark: char) -> Option<usize> {
    const MOST: usize = 80;
    let mut chars = text.char_indices().take(MOST);
    chars.find(|&(_, c)| c == mark).map(|(at, _)| at)
}

/// Returns the name or number that a text begins with.
fn word(text: &str) -> &str {
    let is_outside = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    let end = text.find(is_outside).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}
