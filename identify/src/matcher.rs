//! Running a program over a text.

use std::ops::Range;

use errorbook_compiler::model::ParamDef;

use crate::ending;
use crate::program::{Assumption, Form, Hole, Step};
use crate::value;

/// The most steps that one pattern takes from one position, so that no text takes long.
const MOST_STEPS: usize = 20_000;

/// The most readings of one message.
const MOST_READINGS: usize = 16;

/// The most positions at which a value of any text is tried to end.
const MOST_ENDS: usize = 64;

/// The most bytes of a value of any text in a message that other text surrounds.
const LONGEST_VALUE: usize = 8 * 1024;

/// Where a message may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// Only where the text does.
    Text,
    /// Wherever the pattern does; a value of any text at its end reaches to the end of the line.
    Anywhere,
}

/// One way to read a text as a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading<'p> {
    /// Where it stands.
    pub(crate) range: Range<usize>,
    /// Where the values stand.
    pub(crate) values: Vec<(Hole<'p>, Range<usize>)>,
    /// The arms that were taken.
    pub(crate) assumptions: Vec<Assumption<'p>>,
    /// How many characters are the pattern's own text.
    pub(crate) fixed: usize,
}

/// What was learnt on the way.
#[derive(Clone, Debug)]
enum Event<'p> {
    Value(Hole<'p>, Range<usize>),
    Arm(Assumption<'p>),
    Fixed(usize),
}

/// A step to be taken at a position, what was learnt last, and how much before that.
struct Task<'p> {
    step: usize,
    at: usize,
    known: usize,
    event: Option<Event<'p>>,
}

/// Returns every way to read `text` from `start` on, likeliest first.
pub(crate) fn readings<'p>(
    steps: &[Step<'p>],
    params: &[ParamDef],
    text: &str,
    start: usize,
    end: End,
) -> Vec<Reading<'p>> {
    let mut search = Search {
        steps,
        params,
        text,
        start,
        end,
        trail: Vec::new(),
        tasks: vec![Task {
            step: 0,
            at: start,
            known: 0,
            event: None,
        }],
        found: Vec::new(),
    };
    for _ in 0..MOST_STEPS {
        if search.found.len() >= MOST_READINGS || search.step().is_none() {
            break;
        }
    }
    search.found
}

struct Search<'s, 'p> {
    steps: &'s [Step<'p>],
    params: &'s [ParamDef],
    text: &'s str,
    start: usize,
    end: End,
    /// What is known at the step that is being taken.
    trail: Vec<Event<'p>>,
    tasks: Vec<Task<'p>>,
    found: Vec<Reading<'p>>,
}

impl<'p> Search<'_, 'p> {
    /// Takes the likeliest step that is left. `None` if there is none.
    fn step(&mut self) -> Option<()> {
        let task = self.tasks.pop()?;
        self.trail.truncate(task.known);
        self.trail.extend(task.event);
        match self.steps.get(task.step)? {
            Step::Fixed(fixed) => {
                if self.rest(task.at).starts_with(fixed) {
                    let event = Event::Fixed(fixed.chars().count());
                    self.push(task.step + 1, task.at + fixed.len(), Some(event));
                }
            }
            Step::Hole(hole) => self.hole(task.step, *hole, task.at),
            Step::Split(arms) => {
                for arm in arms.iter().rev() {
                    self.push(arm.start, task.at, None);
                }
            }
            Step::Assume(assumption) => {
                self.push(task.step + 1, task.at, Some(Event::Arm(*assumption)));
            }
            Step::Jump(next) => self.push(*next, task.at, None),
            Step::End => self.finish(task.at),
        }
        Some(())
    }

    fn push(&mut self, step: usize, at: usize, event: Option<Event<'p>>) {
        self.tasks.push(Task {
            step,
            at,
            known: self.trail.len(),
            event,
        });
    }

    fn rest(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    fn hole(&mut self, step: usize, hole: Hole<'p>, at: usize) {
        let ends = match self.shown_before(hole) {
            // The same value, shown in the same way, is the same text.
            Some(range) => {
                let known = self.text.get(range).unwrap_or_default();
                let again = self.rest(at).starts_with(known);
                again.then_some(known.len()).into_iter().collect()
            }
            None => self.ends(step, hole, at),
        };
        for length in ends.into_iter().rev() {
            let event = Event::Value(hole, at..at + length);
            self.push(step + 1, at + length, Some(event));
        }
    }

    fn shown_before(&self, hole: Hole<'p>) -> Option<Range<usize>> {
        self.trail.iter().find_map(|event| match event {
            Event::Value(known, range) if *known == hole => Some(range.clone()),
            Event::Value(..) | Event::Arm(_) | Event::Fixed(_) => None,
        })
    }

    /// Returns how long the value at a position may be, likeliest first.
    fn ends(&self, step: usize, hole: Hole<'p>, at: usize) -> Vec<usize> {
        let rest = self.rest(at);
        let Some(param) = self.params.get(hole.param) else {
            return Vec::new();
        };
        let next = self.next(step + 1);
        if hole.form != Form::Cut
            && let Some(mut ends) = value::ends(param, hole, rest)
        {
            if matches!(next, Some(Step::End)) && self.end == End::Anywhere {
                ends.retain(|&end| value::may_end(rest, end));
            }
            return ends;
        }
        match next {
            Some(Step::Fixed(next)) => self.ends_before(next, rest),
            Some(Step::End) | None => self.last_ends(rest),
            Some(Step::Hole(_) | Step::Split(_) | Step::Assume(_) | Step::Jump(_)) => {
                let ends = rest.char_indices().map(|(at, _)| at);
                ends.chain([rest.len()]).take(MOST_ENDS).collect()
            }
        }
    }

    /// Returns the step that a matcher takes next, jumps left out.
    fn next(&self, mut step: usize) -> Option<&Step<'p>> {
        while let Some(Step::Jump(next)) = self.steps.get(step) {
            step = *next;
        }
        self.steps.get(step)
    }

    /// Returns where a value may end that a fixed text follows. A quotation mark between letters closes nothing.
    fn ends_before(&self, next: &str, rest: &str) -> Vec<usize> {
        let rest = match self.end {
            End::Text => rest,
            End::Anywhere => value::beginning(rest, LONGEST_VALUE + next.len()),
        };
        let all = || rest.match_indices(next).map(|(at, _)| at);
        if matches!(next, "'" | "\"" | "’" | "”") {
            let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let closes = |at: &usize| {
                let behind = rest
                    .get(at + next.len()..)
                    .and_then(|rest| rest.chars().next());
                !is_letter(behind)
            };
            let closing: Vec<usize> = all().filter(closes).take(MOST_ENDS).collect();
            if !closing.is_empty() {
                return closing;
            }
        }
        all().take(MOST_ENDS).collect()
    }

    /// Returns where the text that ends a message may end.
    fn last_ends(&self, rest: &str) -> Vec<usize> {
        if self.end == End::Text {
            return vec![rest.len()];
        }
        let quoted = self.text.get(..self.start).unwrap_or_default();
        let line = rest.find('\n').unwrap_or(rest.len());
        let quote = quoted.ends_with('"').then(|| rest.find('"')).flatten();
        let end = quote.filter(|&quote| quote < line).unwrap_or(line);
        let cut = ending::cut(rest.get(..end).unwrap_or_default());
        let mut ends = vec![cut, end, line];
        ends.dedup();
        ends
    }

    fn finish(&mut self, at: usize) {
        if self.end == End::Text && at != self.text.len() {
            return;
        }
        let mut reading = Reading {
            range: self.start..at,
            values: Vec::new(),
            assumptions: Vec::new(),
            fixed: 0,
        };
        for event in &self.trail {
            match event {
                Event::Value(hole, range) => reading.values.push((*hole, range.clone())),
                Event::Arm(assumption) => reading.assumptions.push(*assumption),
                Event::Fixed(length) => reading.fixed += length,
            }
        }
        self.found.push(reading);
    }
}
