//! Marks of Chinese and Japanese running text, in ASCII and full-width.

use std::ops::Range;

use crate::check::language::is_cjk;
use crate::check::markdown::PLACEHOLDER;
use crate::check::prose::Passage;

/// Marks that have a full-width form, and are no brackets, which are looked at in pairs.
pub(super) const MARKS: [char; 6] = [',', '.', ':', ';', '!', '?'];

/// A mark with the places where it stands in ASCII; of brackets, both, with the spaces around them. None for
/// one that is full-width.
pub(super) type Seen = (char, Option<Vec<Range<usize>>>);

/// The characters of a passage that are prose.
pub(super) struct Reading {
    chars: Vec<(usize, char)>,
}

impl Reading {
    pub(super) fn new(passage: &Passage<'_>) -> Self {
        let mut skipped = passage.marks.not_prose.iter().peekable();
        let mut chars = Vec::new();
        for (at, c) in passage.text.char_indices() {
            while skipped.next_if(|range| range.end <= at).is_some() {}
            let is_code = skipped.peek().is_some_and(|range| range.contains(&at));
            chars.push((at, if is_code { PLACEHOLDER } else { c }));
        }
        Self { chars }
    }

    fn at(&self, index: Option<usize>) -> Option<char> {
        self.chars.get(index?).map(|&(_, c)| c)
    }

    /// Returns the marks but for brackets, in the order of the text. `source_has`: the source has a word.
    pub(super) fn marks(&self, source_has: impl Fn(&str) -> bool) -> Vec<Seen> {
        let mut seen = Vec::new();
        for (index, &(at, c)) in self.chars.iter().enumerate() {
            if let Some(mark) = narrow(c) {
                seen.push((mark, None));
            } else if MARKS.contains(&c) && self.is_of_cjk(index, c, &source_has) {
                // The space behind it is part of the full-width mark.
                let spaces = self.chars.iter().skip(index + 1);
                let spaces = spaces.take_while(|(_, c)| *c == ' ').count();
                let place = at..at + 1 + spaces;
                seen.push((c, Some(std::iter::once(place).collect())));
            }
        }
        seen
    }

    /// Returns whether a mark stands behind Chinese or Japanese, or before it and behind a word in ASCII that does.
    fn is_of_cjk(&self, index: usize, c: char, source_has: &impl Fn(&str) -> bool) -> bool {
        let before = self.at(index.checked_sub(1));
        let after = self.at(Some(index + 1));
        // Beside its full-width form, one of the two is too many.
        if [before, after]
            .into_iter()
            .flatten()
            .any(|side| narrow(side) == Some(c))
        {
            return false;
        }
        // An ellipsis, and `.` before the extension of a file.
        if c == '.'
            && (before == Some('.') || after.is_some_and(|c| c == '.' || c.is_ascii_alphanumeric()))
        {
            return false;
        }
        let is_value = |c: char| c == PLACEHOLDER || c.is_ascii_alphanumeric();
        let behind = || self.chars.iter().take(index).rev().map(|&(_, c)| c);
        let before_word = behind().find(|&c| !is_value(c));
        let is_alone = before_word.is_none_or(|before| before != c && !"/-_@".contains(before))
            || {
                // A host or a name that the source has, too, is whole without the mark.
                let name = behind().take_while(char::is_ascii_graphic);
                let name: Vec<char> = name.collect();
                source_has(&name.into_iter().rev().collect::<String>())
            };
        before.is_some_and(is_cjk)
            || after.is_some_and(|c| is_cjk(c) && c.is_alphanumeric())
                && before.is_some_and(is_value)
                && is_alone
    }

    /// Returns brackets in pairs. What is inside those of code is neither Chinese nor Japanese.
    pub(super) fn pairs(&self) -> Vec<Seen> {
        let mut seen = Vec::new();
        let mut open = Vec::new();
        for (index, &(_, c)) in self.chars.iter().enumerate() {
            match c {
                '（' => seen.push(('(', None)),
                '(' => open.push(index),
                ')' => {
                    if let Some(start) = open.pop()
                        && self.is_pair_of_cjk(start, index)
                    {
                        seen.push(('(', Some(vec![self.widened(start), self.widened(index)])));
                    }
                }
                _ => {}
            }
        }
        seen
    }

    fn is_pair_of_cjk(&self, start: usize, end: usize) -> bool {
        let inner = self.chars.get(start + 1..end).unwrap_or_default();
        // Each nested one is looked at by itself.
        let says_cjk =
            |chars: &[(usize, char)]| chars.iter().any(|&(_, c)| is_cjk(c) && c.is_alphanumeric());
        let is_letter = |side: Option<char>| side.is_some_and(|c| is_cjk(c) && c.is_alphanumeric());
        let is_simple = !inner.iter().any(|&(_, c)| c == '(');
        // A synopsis: `(<file> | <folder>)`, `%(align:…)`.
        let before = self.at(start.checked_sub(1));
        // The letter of a key: `(_S)`, `(&S)`.
        let is_key = matches!(inner, [(_, '_' | '&'), (_, c)] if c.is_ascii_alphanumeric());
        let is_syntax = is_key
            || inner.iter().any(|&(_, c)| c == '|')
            || before.is_some_and(|c| "%$@".contains(c))
            || matches!(
                (inner.first(), inner.last()),
                (Some((_, '<')), Some((_, '>')))
            );
        is_simple && !is_syntax && (says_cjk(inner) || is_letter(self.at(start.checked_sub(1))))
    }

    /// Returns a bracket with the one space outside of it, which its full-width form has in itself.
    fn widened(&self, index: usize) -> Range<usize> {
        let Some(&(at, c)) = self.chars.get(index) else {
            return 0..0;
        };
        let is_space = |index: Option<usize>| self.at(index) == Some(' ');
        if c == '(' && is_space(index.checked_sub(1)) && index > 1 {
            at - 1..at + 1
        } else if c == ')' && is_space(Some(index + 1)) && index + 2 < self.chars.len() {
            at..at + 2
        } else {
            at..at + 1
        }
    }
}

/// Returns the mark in ASCII that a full-width one stands for.
fn narrow(c: char) -> Option<char> {
    Some(match c {
        '、' | '，' => ',',
        '。' | '．' => '.',
        '：' => ':',
        '；' => ';',
        '！' => '!',
        '？' => '?',
        _ => return None,
    })
}
