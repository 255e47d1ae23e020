//! Texts of which one must stand in every message of a pattern.

use std::ops::Range;

use errorbook_compiler::model::ParamDef;

use crate::program::{Form, Step};
use crate::value::is_numeric;

/// Returns texts of which at least one stands in whatever the pattern can say. Empty if there is no such set:
/// the pattern can be nothing but values.
///
/// The longest text outside selects is the best anchor, because it stands in every message and is
/// least likely to stand in anything else. Without one, a select whose every arm has an anchor gives
/// all of theirs. No anchor goes over the end of a line, so that a log can be searched line by line.
pub(crate) fn anchors<'a>(steps: &[Step<'a>]) -> Vec<&'a str> {
    of_range(steps, 0..steps.len()).unwrap_or_default()
}

fn of_range<'a>(steps: &[Step<'a>], range: Range<usize>) -> Option<Vec<&'a str>> {
    let mut longest: Option<&'a str> = None;
    let mut selects = Vec::new();
    let mut at = range.start;
    while at < range.end {
        match steps.get(at)? {
            Step::Fixed(text) => {
                for part in text.split('\n').filter(|part| !part.is_empty()) {
                    if longest.is_none_or(|known| known.len() < part.len()) {
                        longest = Some(part);
                    }
                }
            }
            Step::Split(arms) => {
                selects.push(arms);
                at = arms.last()?.end;
            }
            Step::Hole(_) | Step::Assume(_) | Step::Jump(_) | Step::End => {}
        }
        at += 1;
    }
    match longest {
        Some(text) => Some(vec![text]),
        None => selects.into_iter().find_map(|arms| of_arms(steps, arms)),
    }
}

fn of_arms<'a>(steps: &[Step<'a>], arms: &[Range<usize>]) -> Option<Vec<&'a str>> {
    let mut all = Vec::new();
    for arm in arms {
        all.extend(of_range(steps, arm.clone())?);
    }
    Some(all)
}

/// Returns the most lines that a message of the pattern may have, if no value brings an end of line with it.
pub(crate) fn most_lines(steps: &[Step<'_>]) -> usize {
    let ends = steps.iter().map(|step| match step {
        Step::Fixed(text) => text.matches('\n').count(),
        Step::Hole(_) | Step::Split(_) | Step::Assume(_) | Step::Jump(_) | Step::End => 0,
    });
    // Of a select, the arms of which only one is shown are all counted: more is only slower.
    ends.sum::<usize>() + 1
}

/// What a message begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beginning<'a> {
    /// A text.
    Fixed(&'a str),
    /// A number, and then a text.
    Number(&'a str),
}

/// Returns what may begin a message of the pattern, all of it. `None` if a value may that could be anything.
pub(crate) fn beginnings<'a>(
    steps: &[Step<'a>],
    params: &[ParamDef],
) -> Option<Vec<Beginning<'a>>> {
    let mut all = Vec::new();
    begin_at(steps, params, 0, &mut all)?;
    Some(all)
}

fn begin_at<'a>(
    steps: &[Step<'a>],
    params: &[ParamDef],
    at: usize,
    all: &mut Vec<Beginning<'a>>,
) -> Option<()> {
    match steps.get(at)? {
        Step::Fixed(text) => all.push(Beginning::Fixed(text)),
        Step::Split(arms) => {
            for arm in arms {
                begin_at(steps, params, arm.start, all)?;
            }
        }
        Step::Assume(_) => begin_at(steps, params, at + 1, all)?,
        Step::Jump(next) => begin_at(steps, params, *next, all)?,
        Step::Hole(hole) => {
            let param = params.get(hole.param)?;
            let Some(Step::Fixed(next)) = steps.get(at + 1) else {
                return None;
            };
            let is_plain = !matches!(hole.form, Form::Format(..));
            (is_plain && is_numeric(param)).then_some(())?;
            all.push(Beginning::Number(next));
        }
        Step::End => return None,
    }
    Some(())
}
