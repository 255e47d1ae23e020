//! How a form and a text go together best: which characters are the same, what stands in the place of
//! values, and where the text is cut off.

use std::ops::Range;

use super::form::{Symbol, weight};

const SAME: i32 = 10;
const OTHER: i32 = -12;
const GAP: i32 = -10;
/// A space that is missing or too many says little: lines were broken, scripts mixed.
const SPACE: i32 = -4;
/// What each character of a value costs, so that none goes over what is not its own.
const VALUE: i32 = -1;
/// What a message that is whole is worth more.
const WHOLE: i32 = 25;

/// How two texts go together.
#[derive(Clone, Debug)]
pub(crate) struct Alignment {
    /// Where in the text, in characters.
    pub(crate) range: Range<usize>,
    /// How much the characters say that are the same.
    pub(crate) matched: usize,
    /// How many characters that is.
    pub(crate) length: usize,
    /// How many letters and digits are missing, too many or others.
    pub(crate) errors: usize,
    /// How many other signs are, spaces apart.
    pub(crate) slips: usize,
    /// Which symbols of the form are there.
    pub(crate) symbols: Range<usize>,
    /// Where values stand: the symbol, the characters, and whether both neighbours are right.
    pub(crate) values: Vec<(usize, Range<usize>, bool)>,
    pub(crate) score: i32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Start,
    Same,
    Other,
    Missing,
    Extra,
    Enter,
    Value,
}

/// Compares forms with a text. It keeps its tables.
#[derive(Default)]
pub(crate) struct Aligner {
    ways: Vec<Way>,
    last: Vec<i32>,
    row: Vec<i32>,
}

/// Returns the characters that a value of a number may have.
fn is_numeral(c: char) -> bool {
    c.is_numeric()
        || matches!(
            c,
            '.' | ',' | '-' | '+' | ':' | '_' | 'e' | 't' | 'z' | '%' | '{' | '}'
        )
}

fn is_ellipsis(text: &[char], at: usize) -> bool {
    text.get(at..at + 3)
        .is_some_and(|dots| dots == ['.', '.', '.'])
}

impl Aligner {
    /// Returns the best way to find the form in the text: whole, or cut off where the text is.
    pub(crate) fn align(&mut self, symbols: &[Symbol<'_>], text: &[char]) -> Option<Alignment> {
        let width = text.len() + 1;
        self.ways.clear();
        self.ways.resize((symbols.len() + 1) * width, Way::Start);
        self.last.clear();
        self.last.resize(width, 0);
        self.row.clear();
        self.row.resize(width, 0);
        let mut best: Option<(i32, usize, usize)> = None;
        let mut consider = |score: i32, symbol: usize, at: usize| {
            if best.is_none_or(|(known, ..)| score > known) {
                best = Some((score, symbol, at));
            }
        };
        for (at, symbol) in symbols.iter().enumerate() {
            let ways = self.ways.get_mut((at + 1) * width..(at + 2) * width)?;
            fill(*symbol, text, &self.last, &mut self.row, ways);
            for (place, score) in self.row.iter().enumerate() {
                if place == text.len() || is_ellipsis(text, place) {
                    consider(*score, at + 1, place);
                }
                if at + 1 == symbols.len() {
                    consider(*score + WHOLE, at + 1, place);
                }
            }
            std::mem::swap(&mut self.last, &mut self.row);
        }
        let (score, symbol, at) = best.filter(|(score, ..)| *score > 0)?;
        Some(self.trace(symbols, text, (symbol, at), score))
    }

    fn trace(
        &self,
        symbols: &[Symbol<'_>],
        text: &[char],
        end: (usize, usize),
        score: i32,
    ) -> Alignment {
        let width = text.len() + 1;
        let (mut symbol, mut at) = end;
        let mut found = Alignment {
            range: at..at,
            matched: 0,
            length: 0,
            errors: 0,
            slips: 0,
            symbols: symbol..symbol,
            values: Vec::new(),
            score,
        };
        // Whether what stands behind the place is right, and whether a value still waits for what is before it.
        let mut is_right = symbol == symbols.len();
        let mut is_open = false;
        while let Some(here) = symbol.checked_sub(1) {
            let way = self
                .ways
                .get(symbol * width + at)
                .copied()
                .unwrap_or(Way::Start);
            let own = match symbols.get(here) {
                Some(Symbol::Char(c)) => Some(*c),
                Some(Symbol::Hole { .. }) | None => None,
            };
            let other = at.checked_sub(1).and_then(|at| text.get(at)).copied();
            match way {
                Way::Start => break,
                Way::Same => {
                    found.matched += other.map_or(0, weight);
                    found.length += 1;
                }
                Way::Other => found.differ(own, other),
                Way::Missing => found.differ(own, None),
                Way::Extra => found.differ(None, other),
                Way::Value | Way::Enter => {}
            }
            let end = at;
            at -= usize::from(!matches!(way, Way::Missing | Way::Enter));
            symbol -= usize::from(!matches!(way, Way::Extra | Way::Value));
            if symbols
                .get(here)
                .is_some_and(|symbol| matches!(symbol, Symbol::Hole { .. }))
            {
                match found.values.last_mut() {
                    Some((known, range, _)) if *known == here => range.start = at,
                    _ => found.values.push((here, at..end, is_right)),
                }
                is_open = true;
                continue;
            }
            let is_sign = match way {
                Way::Missing => own.is_some_and(|c| weight(c) == 0),
                Way::Extra => other == Some(' '),
                Way::Start | Way::Same | Way::Other | Way::Enter | Way::Value => false,
            };
            if is_sign {
                continue;
            }
            is_right = way == Way::Same;
            if std::mem::take(&mut is_open)
                && let Some((_, _, right)) = found.values.last_mut()
            {
                *right &= is_right;
            }
        }
        found.values.reverse();
        (found.range.start, found.symbols.start) = (at, symbol);
        found
    }
}

impl Alignment {
    fn differ(&mut self, own: Option<char>, other: Option<char>) {
        if [own, other].into_iter().flatten().any(|c| weight(c) > 0) {
            self.errors += 1;
        } else if [own, other].into_iter().flatten().any(|c| c != ' ') {
            self.slips += 1;
        }
    }
}

fn fill(symbol: Symbol<'_>, text: &[char], last: &[i32], row: &mut [i32], ways: &mut [Way]) {
    // A text may begin in the middle of a message where it does, or behind what stands for the rest.
    let mut before: Option<(i32, i32)> = None;
    for (at, (&above, (slot, way))) in last.iter().zip(row.iter_mut().zip(ways)).enumerate() {
        let c = at.checked_sub(1).and_then(|at| text.get(at)).copied();
        let is_start = at == 0 || at >= 3 && is_ellipsis(text, at - 3);
        let (mut score, mut how) = (if is_start { 0 } else { i32::MIN / 2 }, Way::Start);
        let mut consider = |other: i32, way: Way| {
            if other > score {
                (score, how) = (other, way);
            }
        };
        match symbol {
            Symbol::Char(own) => {
                consider(above + if own == ' ' { SPACE } else { GAP }, Way::Missing);
                if let (Some(c), Some((left, corner))) = (c, before) {
                    let (cost, way) = if c == own {
                        (SAME, Way::Same)
                    } else {
                        (OTHER, Way::Other)
                    };
                    consider(corner + cost, way);
                    consider(left + if c == ' ' { SPACE } else { GAP }, Way::Extra);
                }
            }
            Symbol::Hole { is_number, .. } => {
                consider(above, Way::Enter);
                if let (Some(c), Some((left, _))) = (c, before)
                    && (!is_number || is_numeral(c))
                {
                    consider(left + VALUE, Way::Value);
                }
            }
        }
        *slot = score;
        *way = how;
        before = Some((score, above));
    }
}
