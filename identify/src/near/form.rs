//! What a message looks like, with its choices made: fixed texts, folded, and values between them.

use errorbook_compiler::model::ParamDef;

use crate::program::{Assumption, Form as Shown, Step};
use crate::text::{fold, is_unspaced};
use crate::value::is_numeric;

/// The most forms of one message.
const MOST_FORMS: usize = 24;

/// The most characters of a form that are compared.
const MOST_CHARS: usize = 600;

/// A part of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Symbol<'a> {
    Char(char),
    Hole {
        param: usize,
        shown: Shown<'a>,
        is_number: bool,
    },
}

/// A message with its choices made.
#[derive(Clone, Debug)]
pub(crate) struct Form<'a> {
    pub(crate) symbols: Vec<Symbol<'a>>,
    pub(crate) assumptions: Vec<Assumption<'a>>,
    /// How much its own characters say.
    pub(crate) weight: usize,
}

/// Returns how much a character says: one of a script with thousands says more, a sign nothing.
pub(crate) fn weight(c: char) -> usize {
    match u32::from(c) {
        0x3040..=0x30ff | 0xac00..=0xd7ff => 2,
        0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff => 3,
        _ => usize::from(c.is_alphanumeric()),
    }
}

/// Returns the forms of a message.
pub(crate) fn forms<'a>(steps: &[Step<'a>], params: &[ParamDef]) -> Vec<Form<'a>> {
    let mut all = Vec::new();
    let start = Path {
        texts: Vec::new(),
        assumptions: Vec::new(),
    };
    walk(steps, 0, start, &mut all);
    all.into_iter().map(|path| path.form(params)).collect()
}

#[derive(Clone)]
struct Path<'a> {
    texts: Vec<Step<'a>>,
    assumptions: Vec<Assumption<'a>>,
}

fn walk<'a>(steps: &[Step<'a>], mut at: usize, mut path: Path<'a>, all: &mut Vec<Path<'a>>) {
    while all.len() < MOST_FORMS {
        match steps.get(at) {
            Some(step @ (Step::Fixed(_) | Step::Hole(_))) => path.texts.push(step.clone()),
            Some(Step::Assume(assumption)) => path.assumptions.push(*assumption),
            Some(Step::Jump(next)) => {
                at = *next;
                continue;
            }
            Some(Step::Split(arms)) => {
                for arm in arms {
                    walk(steps, arm.start, path.clone(), all);
                }
                return;
            }
            Some(Step::End) | None => {
                all.push(path);
                return;
            }
        }
        at += 1;
    }
}

impl<'a> Path<'a> {
    fn form(self, params: &[ParamDef]) -> Form<'a> {
        let mut symbols: Vec<Symbol<'a>> = Vec::new();
        let mut text = String::new();
        for step in &self.texts {
            match step {
                Step::Fixed(fixed) => text.push_str(fixed),
                Step::Hole(hole) => {
                    push(&mut symbols, &mut text);
                    let param = params.get(hole.param);
                    symbols.push(Symbol::Hole {
                        param: hole.param,
                        shown: hole.form,
                        is_number: param.is_some_and(is_numeric),
                    });
                }
                Step::Split(_) | Step::Assume(_) | Step::Jump(_) | Step::End => {}
            }
        }
        push(&mut symbols, &mut text);
        symbols.truncate(MOST_CHARS);
        let of = |symbol: &Symbol<'_>| match symbol {
            Symbol::Char(c) => weight(*c),
            Symbol::Hole { .. } => 0,
        };
        let weight = symbols.iter().map(of).sum();
        Form {
            symbols,
            assumptions: self.assumptions,
            weight,
        }
    }
}

/// Adds a text. A space at its ends counts only beside a value, and only in scripts that have spaces.
fn push(symbols: &mut Vec<Symbol<'_>>, text: &mut String) {
    let folded = fold(text).chars;
    let is_spaced = |c: Option<&char>| c.is_none_or(|c| !is_unspaced(*c));
    if !symbols.is_empty() && text.starts_with(char::is_whitespace) && is_spaced(folded.first()) {
        symbols.push(Symbol::Char(' '));
    }
    let ends_spaced = text.ends_with(char::is_whitespace) && is_spaced(folded.last());
    symbols.extend(folded.into_iter().map(Symbol::Char));
    if ends_spaced && !matches!(symbols.last(), Some(Symbol::Char(' '))) {
        symbols.push(Symbol::Char(' '));
    }
    text.clear();
}
