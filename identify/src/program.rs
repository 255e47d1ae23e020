//! A packed pattern as the steps of a matcher.

use std::ops::Range;

use errorbook_core::Catalog;
use errorbook_core::packed::{self, Block, Op, Select, select};

/// What a matcher does at a position of the text that it reads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Step<'a> {
    /// This very text must come.
    Fixed(&'a str),
    /// The value of a parameter must come.
    Hole(Hole<'a>),
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Hole<'a> {
    /// The parameter's position in the entry.
    pub(crate) param: usize,
    pub(crate) form: Form<'a>,
}

/// How a value is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Form<'a> {
    /// As it is.
    Plain,
    /// Perhaps only its beginning.
    Cut,
    /// In the reader's language, by a function with data.
    Format(u8, &'a str),
}

/// What is known of a parameter because an arm of a select was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Assumption<'a> {
    pub(crate) param: usize,
    pub(crate) key: Key<'a>,
    /// True if the arm is taken for whatever no other is taken for, too.
    pub(crate) is_default: bool,
}

/// The key of an arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Key<'a> {
    /// A text, or a number.
    Exact(&'a str),
    /// A plural category, by its number.
    Category(u8),
    /// An optional value that is not there.
    Absent,
}

/// Returns the steps of a packed pattern. `None` where the packed data is malformed.
pub(crate) fn program<'a>(pattern: Block<'a>, catalog: &Catalog<'a>) -> Option<Vec<Step<'a>>> {
    let mut steps = Vec::new();
    block(pattern, catalog, &mut steps)?;
    steps.push(Step::End);
    Some(steps)
}

fn block<'a>(
    mut pattern: Block<'a>,
    catalog: &Catalog<'a>,
    steps: &mut Vec<Step<'a>>,
) -> Option<()> {
    for op in pattern.by_ref() {
        let hole = |param, form| Step::Hole(Hole { param, form });
        match op {
            Op::Text { text: "", .. } => {}
            Op::Text { text, .. } => steps.push(Step::Fixed(text)),
            Op::Param { param, limit, .. } => {
                let form = limit.map_or(Form::Plain, |_| Form::Cut);
                steps.push(hole(param, form));
            }
            Op::Format {
                param,
                function,
                at,
                ..
            } => {
                let form = Form::Format(function, catalog.format(at)?.data);
                steps.push(hole(param, form));
            }
            Op::Group { packed, .. } => block(packed.block()?, catalog, steps)?,
            Op::Select { select, .. } => arms(select, catalog, steps)?,
        }
    }
    pattern.is_done().then_some(())
}

fn arms<'a>(
    mut select: Select<'a>,
    catalog: &Catalog<'a>,
    steps: &mut Vec<Step<'a>>,
) -> Option<()> {
    if !matches!(
        select.kind,
        select::TEXT | select::CARDINAL | select::ORDINAL
    ) {
        return None;
    }
    let param = select.param;
    let split = steps.len();
    steps.push(Step::Split(Vec::new()));
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for arm in select.by_ref() {
        let start = steps.len();
        steps.push(Step::Assume(Assumption {
            param,
            key: match arm.key {
                packed::Key::Text(key) | packed::Key::Number(key) => Key::Exact(key),
                packed::Key::Category(category) => Key::Category(category),
                packed::Key::Absent => Key::Absent,
            },
            is_default: arm.is_default,
        }));
        block(arm.packed.block()?, catalog, steps)?;
        ranges.push(start..steps.len());
        steps.push(Step::Jump(0));
    }
    if !select.is_done() {
        return None;
    }
    let next = steps.len();
    for range in &ranges {
        *steps.get_mut(range.end)? = Step::Jump(next);
    }
    *steps.get_mut(split)? = Step::Split(ranges);
    Some(())
}
