//! A packed pattern as the steps of a matcher.

use std::ops::Range;

use errorbook_core::packed::{Reader, key, number, op, select};

/// What a matcher does at a position of the text that it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step<'a> {
    /// This very text must come.
    Fixed(&'a str),
    /// The value of a parameter must come.
    Hole(Hole),
    /// One of the arms of a select comes. A jump behind all of them stands at the end of each.
    Split(Vec<Range<usize>>),
    /// The arm that was taken is the one of this key.
    Assume(Assumption<'a>),
    /// It goes on at another step.
    Jump(usize),
    /// The pattern ends.
    End,
}

/// A placeable that shows a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hole {
    /// The parameter's position in the entry.
    pub(crate) param: usize,
    pub(crate) form: Form,
}

/// How a value is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// As it is.
    Plain,
    /// Perhaps only its beginning.
    Cut,
    /// As a number with options.
    Number,
}

/// What is known of a parameter because an arm of a select was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Assumption<'a> {
    pub(crate) param: usize,
    pub(crate) key: Key<'a>,
    /// Whether the arm is taken for whatever no other is taken for, too.
    pub(crate) is_default: bool,
}

/// The key of an arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key<'a> {
    /// A text, or a number.
    Exact(&'a str),
    /// A plural category, by its number.
    Category(u8),
}

/// The steps of a packed pattern. `None` where the packed data is malformed.
pub(crate) fn program(pattern: Reader<'_>) -> Option<Vec<Step<'_>>> {
    let mut steps = Vec::new();
    block(pattern, &mut steps)?;
    steps.push(Step::End);
    Some(steps)
}

fn block<'a>(mut reader: Reader<'a>, steps: &mut Vec<Step<'a>>) -> Option<()> {
    while let Some(code) = reader.byte() {
        if let Some(len) = op::short_text(code) {
            steps.push(Step::Fixed(reader.take(len)?));
            continue;
        }
        let hole = |param, form| Step::Hole(Hole { param, form });
        if let Some((param, is_cut)) = op::short_param(code) {
            if is_cut {
                reader.size()?;
            }
            let form = if is_cut { Form::Cut } else { Form::Plain };
            steps.push(hole(param, form));
            continue;
        }
        match code & !op::ISOLATE {
            op::END => break,
            op::TEXT => fixed(reader.string()?, steps),
            op::PARAM => steps.push(hole(reader.size()?, Form::Plain)),
            op::CUT => {
                steps.push(hole(reader.size()?, Form::Cut));
                reader.size()?;
            }
            op::NUMBER => {
                steps.push(hole(reader.size()?, Form::Number));
                skip_number_options(&mut reader)?;
            }
            op::SELECT => arms(&mut reader, steps)?,
            op::GROUP => block(reader.section()?, steps)?,
            _ => return None,
        }
    }
    Some(())
}

fn fixed<'a>(text: &'a str, steps: &mut Vec<Step<'a>>) {
    if !text.is_empty() {
        steps.push(Step::Fixed(text));
    }
}

fn arms<'a>(reader: &mut Reader<'a>, steps: &mut Vec<Step<'a>>) -> Option<()> {
    let kind = reader.byte()?;
    if !matches!(kind, select::TEXT | select::CARDINAL | select::ORDINAL) {
        return None;
    }
    let param = reader.size()?;
    skip_number_options(reader)?;
    let (default, count) = (reader.size()?, reader.size()?);
    let mut arms = reader.section()?;
    let split = steps.len();
    steps.push(Step::Split(Vec::new()));
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for arm in 0..count {
        let start = steps.len();
        let key = arm_key(&mut arms)?;
        steps.push(Step::Assume(Assumption {
            param,
            key,
            is_default: arm == default,
        }));
        block(arms.section()?, steps)?;
        ranges.push(start..steps.len());
        steps.push(Step::Jump(0));
    }
    let next = steps.len();
    for range in &ranges {
        *steps.get_mut(range.end)? = Step::Jump(next);
    }
    *steps.get_mut(split)? = Step::Split(ranges);
    Some(())
}

fn arm_key<'a>(arms: &mut Reader<'a>) -> Option<Key<'a>> {
    Some(match arms.byte()? {
        key::TEXT | key::NUMBER => Key::Exact(arms.string()?),
        key::CATEGORY => Key::Category(arms.byte()?),
        _ => return None,
    })
}

fn skip_number_options(reader: &mut Reader<'_>) -> Option<()> {
    let bits = reader.byte()?;
    for bit in [
        number::MIN_INTEGER,
        number::MIN_FRACTION,
        number::MAX_FRACTION,
    ] {
        if bits & bit != 0 {
            reader.varint()?;
        }
    }
    Some(())
}
