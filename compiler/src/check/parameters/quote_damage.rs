//! Quotation marks that lost or doubled their partner beside a parameter: `'{0}''` of MessageFormat.

use crate::check::language::{is_hangul, is_letter};
use crate::check::markdown::PLACEHOLDER;
use crate::check::text::{TextRef, literal, param_at, read_aloud};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::ParamDef;
use crate::parse::tree::{Element, Pattern, TextElement};

use super::missing_unit::is_number;

/// EB0211: a quotation mark beside a parameter is doubled or unpaired.
pub static QUOTE_DAMAGE: Check = Check {
    code: "EB0211",
    name: "quote-damage",
    level: Level::Warning,
    summary: "a quotation mark beside a parameter is doubled or unpaired",
    reason: "MessageFormat doubles or drops quotation marks. Fluent shows them literally.",
    fix: "Write each quotation mark once, on both sides of the parameter or on neither. `--fix` does not choose between two kinds of marks.",
    bad: r#"
[error.UserUnknown]
message = "There is no user '{ $user }''."
params = [{ name = "user", type = "string" }]
"#,
    good: r#"
[error.UserUnknown]
message = "There is no user '{ $user }'."
params = [{ name = "user", type = "string" }]
"#,
    ..Check::DEFAULT
};

/// Marks that stand in pairs of one family. Which of a family opens depends on the language: „…“ in German,
/// “…” in English, ”…” in Swedish, so that only their number tells whether one is missing.
const FAMILIES: [&[char]; 7] = [
    &['\''],
    &['"'],
    &['“', '”', '„', '‟'],
    &['‘', '’', '‚', '‛'],
    &['«', '»'],
    &['‹', '›'],
    &['`'],
];

/// Marks of which one opens and the other closes, in every language that has them.
const PAIRS: [(char, char); 2] = [('「', '」'), ('『', '』')];

pub(super) fn check(
    text_ref: TextRef<'_>,
    pattern: &Pattern,
    params: &[ParamDef],
    report: &mut Report,
) {
    let has_value = |element: &Element| matches!(element, Element::Placeable(_));
    if !pattern.elements.iter().any(has_value) {
        return;
    }
    let mut marks = marks(pattern);
    if !marks.iter().any(|mark| mark.touches()) {
        return;
    }
    take_pairs(&mut marks);
    let rest: Vec<&Mark<'_>> = marks.iter().filter(|mark| mark.is_open()).collect();
    // GNU's way: `this'.
    let is_gnu =
        of(&rest, &['`']).count() > 0 && of(&rest, &['`']).count() == of(&rest, &['\'']).count();
    // Of several in one text, the first says it.
    let damaged = FAMILIES.iter().find_map(|family| {
        let of_family = || of(&rest, family);
        if let Some(doubled) =
            of_family().find(|mark| mark.is_doubled() && !closes_commas(mark, pattern))
            && !text_ref.source_has(|source| source.contains(&doubled.shown()))
        {
            let what = "is doubled beside a parameter";
            return Some(finding(text_ref, doubled, what, "write it once"));
        }
        let touching = of_family().find(|mark| mark.touches())?;
        let is_meant = is_gnu && matches!(family, ['`' | '\''])
            || of_family().any(|mark| is_inch(mark, pattern, params))
            || (of_family().map(|mark| mark.count).sum::<usize>() + before_values(&marks, family))
                .is_multiple_of(2)
            || text_ref.source_has(|source| source.matches(*family).count() % 2 == 1);
        (!is_meant).then(|| without_partner(text_ref, touching))
    });
    let damaged = damaged.or_else(|| {
        PAIRS.iter().find_map(|&(open, close)| {
            let count = |mark| marks.iter().filter(|other| other.mark == mark).count();
            let mut of_pair = marks
                .iter()
                .filter(|mark| mark.mark == open || mark.mark == close);
            let touching = of_pair.find(|mark| mark.touches())?;
            (count(open) != count(close)).then(|| without_partner(text_ref, touching))
        })
    });
    match damaged {
        Some(damaged) => report.add(damaged),
        None => quoted_twice(text_ref, pattern, &marks, report),
    }
}

/// Returns whether two apostrophes close what two commas open, as typists write `„…”`.
fn closes_commas(mark: &Mark<'_>, pattern: &Pattern) -> bool {
    let mut before = pattern.elements.iter().take(mark.index + 1);
    mark.mark == '\''
        && before.any(|element| matches!(element, Element::Text(text) if text.value.contains(",,")))
}

/// Returns the marks of a family.
fn of<'m, 'a>(marks: &'m [&'m Mark<'a>], family: &'m [char]) -> impl Iterator<Item = &'m Mark<'a>> {
    let marks = marks.iter().copied();
    marks.filter(move |mark| family.contains(&mark.mark))
}

/// Counts the marks behind a letter and before a value: `l'{ $x }`, or the first of a pair without its space.
fn before_values(marks: &[Mark<'_>], family: &[char]) -> usize {
    let of_family = marks.iter().filter(|mark| family.contains(&mark.mark));
    let is_before = |mark: &&Mark<'_>| {
        mark.after == Side::Value && !mark.is_paired && !mark.is_open() && mark.count == 1
    };
    of_family.filter(is_before).count().min(1)
}

/// Finds `« '{ $p }' »` where the source has one pair of marks.
fn quoted_twice(text_ref: TextRef<'_>, pattern: &Pattern, marks: &[Mark<'_>], report: &mut Report) {
    if text_ref.source.is_some()
        && let Some(mark) = marks.iter().find(|mark| mark.touches())
        && has_two_pairs(&read_aloud(pattern))
        && !text_ref.source_has(has_two_pairs)
    {
        let what = "is within other quotation marks around the same parameter";
        let help = "write one pair, as the source does";
        report.add(finding(text_ref, mark, what, help));
    }
}

/// Returns whether quotation marks of two families stand on both sides of a value.
fn has_two_pairs(text: &str) -> bool {
    let is_two = |side: &mut dyn Iterator<Item = char>| {
        let mut side = side.filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}'));
        let pair = (side.next(), side.next());
        let family = |c: char| FAMILIES.iter().position(|family| family.contains(&c));
        matches!(pair, (Some(a), Some(b)) if a != '`'
            && family(a).zip(family(b)).is_some_and(|(a, b)| a != b))
    };
    text.match_indices(PLACEHOLDER).any(|(at, value)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + value.len()..).unwrap_or_default();
        is_two(&mut before.chars().rev()) && is_two(&mut after.chars())
    })
}

/// What stands beside a mark.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    End,
    Char(char),
    Value,
}

/// A quotation mark, or several of the same in a row.
struct Mark<'a> {
    mark: char,
    element: &'a TextElement,
    /// The position of the element in the pattern.
    index: usize,
    at: usize,
    /// How many of them stand in a row.
    count: usize,
    before: Side,
    after: Side,
    /// Returns whether its partner stands on the other side of the same value.
    is_paired: bool,
}

impl Mark<'_> {
    fn touches(&self) -> bool {
        self.before == Side::Value || self.after == Side::Value
    }

    /// Returns whether it has no partner around a value, and is no apostrophe: `don't`, `l'{ $x }`, `{ $x }'s`.
    fn is_open(&self) -> bool {
        let letter = |side: Side| matches!(side, Side::Char(c) if is_letter(c) && !is_hangul(c));
        let is_apostrophe = self.count == 1
            && matches!(self.mark, '\'' | '’')
            && (letter(self.after) && (letter(self.before) || self.before == Side::Value)
                || letter(self.before) && self.after == Side::Value);
        !self.is_paired && !is_apostrophe
    }

    /// Returns whether it is two marks in the place of one: `''` and `""` close what one mark opens, `„„` stands for
    /// one. Of a code span, several are right.
    fn is_doubled(&self) -> bool {
        self.touches() && self.count == 2 && self.mark != '`'
    }

    fn shown(&self) -> String {
        self.mark.to_string().repeat(self.count)
    }
}

/// Finds the marks that stand on both sides of a value: they are partners, whatever follows.
fn take_pairs(marks: &mut [Mark<'_>]) {
    let pairs: Vec<usize> = marks
        .windows(2)
        .enumerate()
        .filter_map(|(at, pair)| match pair {
            [a, b] => (a.after == Side::Value
                && b.before == Side::Value
                && b.index == a.index + 2
                && a.is_partner_of(b))
            .then_some(at),
            _ => None,
        })
        .collect();
    for at in pairs {
        for mark in marks.iter_mut().skip(at).take(2) {
            mark.is_paired = true;
        }
    }
}

impl Mark<'_> {
    fn is_partner_of(&self, other: &Self) -> bool {
        let is_family = FAMILIES
            .iter()
            .any(|family| family.contains(&self.mark) && family.contains(&other.mark));
        let is_gnu = self.mark == '`' && other.mark == '\'';
        let is_single = self.count == 1 && other.count == 1;
        is_gnu && self.count == other.count || is_family && is_single
    }
}

fn marks(pattern: &Pattern) -> Vec<Mark<'_>> {
    let mut marks: Vec<Mark<'_>> = Vec::new();
    for (index, element) in pattern.elements.iter().enumerate() {
        let Element::Text(element) = element else {
            continue;
        };
        let text = &element.value;
        // Found by looking at many characters at a time.
        if text.is_ascii() && !['\'', '"', '`'].iter().any(|&mark| text.contains(mark)) {
            continue;
        }
        let beside = |other: Option<usize>, is_before: bool| {
            let other = other.and_then(|other| pattern.elements.get(other));
            let Some(Element::Placeable(expression)) = other else {
                return Side::End;
            };
            let Some(literal) = literal(expression) else {
                return Side::Value;
            };
            let mut chars = literal.chars();
            let next = if is_before {
                chars.next_back()
            } else {
                chars.next()
            };
            next.map_or(Side::End, Side::Char)
        };
        let mut before = beside(index.checked_sub(1), true);
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let last = std::mem::replace(&mut before, Side::Char(c));
            if !is_mark(c) {
                continue;
            }
            let mut count = 1;
            // Of brackets, each needs its partner.
            while !is_bracket(c) && chars.next_if(|&(_, next)| next == c).is_some() {
                count += 1;
            }
            let next = chars.peek().map(|&(_, next)| Side::Char(next));
            marks.push(Mark {
                mark: c,
                element,
                index,
                at,
                count,
                before: last,
                after: next.unwrap_or_else(|| beside(Some(index + 1), false)),
                is_paired: false,
            });
        }
    }
    marks
}

fn is_mark(c: char) -> bool {
    // Nearly all characters are letters and spaces.
    if c.is_ascii() {
        return matches!(c, '\'' | '"' | '`');
    }
    is_bracket(c) || FAMILIES.iter().any(|family| family.contains(&c))
}

fn is_bracket(c: char) -> bool {
    PAIRS.iter().any(|&(open, close)| c == open || c == close)
}

/// Returns whether a mark stands for inches: `{ $size }"`.
fn is_inch(mark: &Mark<'_>, pattern: &Pattern, params: &[ParamDef]) -> bool {
    let name = param_at(pattern, mark.index.checked_sub(1));
    let param = params.iter().find(|param| name == Some(&param.name.value));
    mark.before == Side::Value && matches!(mark.mark, '\'' | '"') && param.is_some_and(is_number)
}

fn without_partner(text_ref: TextRef<'_>, mark: &Mark<'_>) -> Diagnostic {
    let what = "beside a parameter is unpaired";
    finding(
        text_ref,
        mark,
        what,
        "write both quotation marks or neither",
    )
}

fn finding(text_ref: TextRef<'_>, mark: &Mark<'_>, what: &str, help: &str) -> Diagnostic {
    let end = mark.at + mark.mark.len_utf8() * mark.count;
    let shown = mark.element.value.get(mark.at..end).unwrap_or_default();
    let span = mark.element.span(text_ref.file(), mark.at..end);
    Diagnostic::new(
        &QUOTE_DAMAGE,
        format!(
            "the quotation mark {} {what} in a text of {}",
            mark.mark,
            text_ref.owner()
        ),
    )
    .at(span, format!("{shown} is not meant for readers"))
    .help(help)
}
