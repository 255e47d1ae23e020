//! Messages that a text nearly holds: in other letters, with mistakes, or cut off.

mod align;
mod form;

use errorbook_compiler::model::ParamDef;
use errorbook_compiler::values::OwnedValue;

use crate::ending;
use crate::finding::{Finding, How};
use crate::program::{Form as Shown, Step};
use crate::text::{Folded, fold};
use crate::value::{self, is_numeric};
use crate::verify::assumed_value;
use align::{Aligner, Alignment};
pub(crate) use form::weight;
use form::{Form, Symbol, forms};

/// The most characters of a text that are compared at once.
const MOST_CHARS: usize = 1_500;

/// How many characters the parts of a long text have in common.
const COMMON: usize = 400;

/// The most parts of a text that are compared.
const MOST_PARTS: usize = 24;

/// The most forms that are compared with a part of a text.
const MOST_COMPARED: usize = 12;

/// The least that a text must say of a message which is cut off.
const LEAST_CUT: usize = 16;

/// How far from a text a message may be that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// The same but for what copying does.
    Messages,
    /// With mistakes, or cut off.
    All,
}

/// All messages, in the form in which they are compared.
#[derive(Debug)]
pub(crate) struct Near<'a> {
    forms: Vec<Stored<'a>>,
    /// The groups of three characters of each form, one form after the other.
    grams: Vec<u16>,
}

#[derive(Debug)]
struct Stored<'a> {
    template: usize,
    form: Form<'a>,
    /// The end of its groups.
    end: usize,
}

/// A message that a text nearly holds.
#[derive(Debug)]
pub(crate) struct Hit {
    pub(crate) template: usize,
    /// In bytes of the text.
    pub(crate) range: std::ops::Range<usize>,
    pub(crate) findings: Vec<Finding>,
    /// The places of values.
    pub(crate) values: Vec<std::ops::Range<usize>>,
    pub(crate) fixed: usize,
    pub(crate) how: How,
    pub(crate) score: f32,
    pub(crate) rank: i32,
}

fn gram(three: &[char]) -> u16 {
    let mixed = three.iter().fold(0x811c_9dc5_u32, |hash, c| {
        (hash ^ u32::from(*c)).wrapping_mul(0x0100_0193)
    });
    u16::try_from((mixed >> 16) ^ (mixed & 0xffff)).unwrap_or(0)
}

impl<'a> Near<'a> {
    /// Reads messages: the steps and parameters of each, by its number.
    pub(crate) fn new<'s>(
        messages: impl Iterator<Item = (usize, &'s [Step<'a>], &'s [ParamDef])>,
    ) -> Self
    where
        'a: 's,
    {
        let mut near = Self {
            forms: Vec::new(),
            grams: Vec::new(),
        };
        let mut chars = Vec::new();
        for (template, steps, params) in messages {
            for form in forms(steps, params) {
                chars.clear();
                let text = form.symbols.iter().map(|symbol| match symbol {
                    Symbol::Char(c) => *c,
                    Symbol::Hole { .. } => '\0',
                });
                chars.extend(text);
                let own = chars.windows(3).filter(|three| !three.contains(&'\0'));
                near.grams.extend(own.map(gram));
                let end = near.grams.len();
                near.forms.push(Stored {
                    template,
                    form,
                    end,
                });
            }
        }
        near
    }

    /// Returns the messages that a text nearly holds. `params` gives those of a message.
    pub(crate) fn find<'p>(
        &self,
        text: &str,
        depth: Depth,
        params: impl Fn(usize) -> &'p [ParamDef],
    ) -> Vec<Hit> {
        let folded = fold(text);
        let mut aligner = Aligner::default();
        let mut hits: Vec<Hit> = Vec::new();
        let mut start = 0;
        for _ in 0..MOST_PARTS {
            let end = (start + MOST_CHARS).min(folded.chars.len());
            let part = folded.part(start..end);
            for stored in self.candidates(&part.chars, depth) {
                let Some(found) = aligner.align(&stored.form.symbols, &part.chars) else {
                    continue;
                };
                let read = Read {
                    text,
                    folded: &part,
                    stored,
                    found: &found,
                    params: params(stored.template),
                };
                hits.extend(read.hit());
            }
            if end == folded.chars.len() {
                break;
            }
            start = end - COMMON;
        }
        hits
    }

    /// Returns the forms that have most in common with a text.
    fn candidates(&self, chars: &[char], depth: Depth) -> Vec<&Stored<'a>> {
        let mut known = vec![false; 1 << 16];
        let mut count = 0_usize;
        for three in chars.windows(3) {
            if let Some(slot) = known.get_mut(usize::from(gram(three))) {
                count += usize::from(!*slot);
                *slot = true;
            }
        }
        let mut found: Vec<(usize, usize, &Stored<'a>)> = Vec::new();
        let mut start = 0;
        for stored in &self.forms {
            let own = self.grams.get(start..stored.end).unwrap_or_default();
            start = stored.end;
            let is_known = |gram: &&u16| known.get(usize::from(**gram)).copied().unwrap_or(false);
            let hits = own.iter().filter(is_known).count();
            let (possible, least) = match depth {
                Depth::Messages => (own.len(), 9),
                Depth::All => (own.len().min(count), 3),
            };
            if hits >= 2 && hits * 10 >= possible * least {
                found.push((hits, hits * 1_000 / possible.max(1), stored));
            }
        }
        let rank = |(hits, share, _): &(usize, usize, &Stored<'a>)| hits * share;
        found.sort_by_key(|one| std::cmp::Reverse(rank(one)));
        found.truncate(MOST_COMPARED);
        found.into_iter().map(|(_, _, stored)| stored).collect()
    }
}

/// A form as it was found in a text.
struct Read<'r> {
    text: &'r str,
    folded: &'r Folded,
    stored: &'r Stored<'r>,
    found: &'r Alignment,
    params: &'r [ParamDef],
}

impl Read<'_> {
    fn hit(&self) -> Option<Hit> {
        let (form, found) = (&self.stored.form, self.found);
        let is_whole = found.symbols == (0..form.symbols.len());
        let how = self.how(is_whole)?;
        let mut range = self.byte(found.range.start)..self.byte(found.range.end);
        let mut findings = vec![Finding::Unknown; self.params.len()];
        for assumption in &form.assumptions {
            if let Some(finding) = findings.get_mut(assumption.param) {
                *finding = assumed_value(assumption, self.params.get(assumption.param));
            }
        }
        let mut values = Vec::new();
        for (hole, place, is_sure) in &found.values {
            let Some(Symbol::Hole { param, shown, .. }) = form.symbols.get(*hole) else {
                continue;
            };
            let Some(def) = self.params.get(*param) else {
                continue;
            };
            let mut place = self.byte(place.start)..self.byte(place.end);
            if self.is_last(*hole, place.end) {
                place.end = self.end(place.start, def);
                range.end = range.end.max(place.end);
            } else if *hole + 1 >= found.symbols.end {
                continue;
            }
            if *hole == 0 {
                place.start = ending::value_start(self.text, place.end, is_numeric(def));
                range.start = range.start.min(place.start);
            }
            values.push(place.clone());
            let value = self.value(def, *shown, place);
            if *is_sure
                && let Some(value) = value
                && let Some(slot) = findings.get_mut(*param)
                && !matches!(slot, Finding::Value(_))
            {
                *slot = Finding::Value(value);
            }
        }
        let said = found.matched.saturating_sub(2 * found.errors);
        #[expect(clippy::cast_precision_loss, reason = "counts of characters")]
        let share = said as f32 / form.weight.max(1) as f32;
        let score = match (how, is_whole) {
            (How::Message, _) => 0.95,
            (_, true) => 0.85 * share,
            (_, false) => 0.4 + 0.4 * share,
        };
        Some(Hit {
            template: self.stored.template,
            range,
            findings,
            values,
            fixed: found.length,
            how,
            score,
            rank: found.score,
        })
    }

    /// Returns whether a value ends the message, or would but for a sign that is missing.
    fn is_last(&self, hole: usize, end: usize) -> bool {
        let behind = self.stored.form.symbols.get(hole + 1..).unwrap_or_default();
        let is_sign = |symbol: &Symbol<'_>| matches!(symbol, Symbol::Char(c) if weight(*c) == 0);
        let is_all_there = self.found.symbols.end == self.stored.form.symbols.len();
        is_all_there && behind.iter().all(is_sign) && end >= self.byte(self.found.range.end)
    }

    /// Returns how the message was found, if what is there suffices.
    fn how(&self, is_whole: bool) -> Option<How> {
        let found = self.found;
        if !is_whole {
            let is_sure = found.matched >= LEAST_CUT && found.errors * 10 <= found.length;
            return is_sure.then_some(How::Near);
        }
        let is_all = found.range.len() + 4 >= self.folded.chars.len();
        if found.errors == 0 && found.slips <= 2 {
            return (found.matched >= 6 || is_all).then_some(How::Message);
        }
        let allowed = (found.length / 7).max(usize::from(found.matched >= 8));
        (found.errors <= allowed && found.matched >= 8).then_some(How::Near)
    }

    fn byte(&self, at: usize) -> usize {
        self.folded.at.get(at).copied().unwrap_or(self.text.len())
    }

    /// Returns where the value ends that ends the message.
    fn end(&self, start: usize, param: &ParamDef) -> usize {
        let rest = self.text.get(start..).unwrap_or_default();
        let length = if is_numeric(param) {
            ending::number_end(rest)
        } else {
            let before = self.text.get(..start).unwrap_or_default();
            ending::text_end(before, rest)
        };
        start + length
    }

    fn value(
        &self,
        param: &ParamDef,
        shown: Shown<'_>,
        place: std::ops::Range<usize>,
    ) -> Option<OwnedValue> {
        let text = self.text.get(place)?.trim();
        if value::placeholder_end(param, text) == Some(text.len()) {
            return None;
        }
        // As its language writes it, or else plainly.
        let shown = match shown {
            Shown::Format(..) => match value::read(param, shown, text) {
                Some(value) => return Some(value),
                None => Shown::Plain,
            },
            Shown::Plain | Shown::Cut => shown,
        };
        let folded = || fold(text).chars.into_iter().collect::<String>();
        if is_numeric(param) {
            let plain = folded().to_ascii_uppercase();
            let grouped = || plain.replace([',', '_'], "");
            let plain_value = value::read(param, shown, &plain);
            return plain_value.or_else(|| value::read(param, shown, &grouped()));
        }
        if text.is_empty() {
            return None;
        }
        let value = value::read(param, shown, text);
        value.or_else(|| {
            let folded = folded();
            let mut words = param.words.iter().map(String::as_str);
            let word = words.find(|word| word.to_lowercase() == folded);
            value::read(param, shown, word.unwrap_or(&folded))
        })
    }
}
