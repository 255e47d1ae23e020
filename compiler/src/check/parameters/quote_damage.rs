//! Quotation marks that lost or doubled their partner beside a parameter: `'{0}''` of MessageFormat.

use crate::check::language::is_letter;
use crate::check::text::{TextRef, param_at};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::ParamDef;
use crate::parse::tree::{Element, Pattern, TextElement};

use super::missing_unit::is_number;

/// EB0211: a quotation mark beside a parameter stands twice, or has no partner.
pub static QUOTE_DAMAGE: Check = Check {
    code: "EB0211",
    name: "quote-damage",
    level: Level::Warning,
    fixable: true,
    summary: "a quotation mark beside a parameter stands twice, or has no partner",
    reason: "In MessageFormat, quotation marks are doubled or lost; in Fluent, they are shown as they are written.",
    fix: "Write each quotation mark once, on both sides of the parameter or on none.",
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
    let marks = marks(pattern);
    if !marks.iter().any(|mark| mark.touches) {
        return;
    }
    for family in FAMILIES {
        let of_family: Vec<_> = marks
            .iter()
            .filter(|mark| family.contains(&mark.mark))
            .collect();
        let Some(touching) = of_family.iter().find(|mark| mark.touches) else {
            continue;
        };
        if let Some(doubled) = of_family.iter().find(|mark| mark.is_doubled()) {
            report.add(finding(
                text_ref,
                doubled,
                "stands twice beside a parameter",
                "write it once",
            ));
        } else if of_family.len() % 2 == 1
            && !of_family.iter().any(|mark| is_inch(mark, pattern, params))
        {
            report.add(finding(
                text_ref,
                touching,
                "beside a parameter has no partner",
                "write both quotation marks, or none",
            ));
        }
    }
    for (open, close) in PAIRS {
        let count = |mark| marks.iter().filter(|other| other.mark == mark).count();
        let mut of_pair = marks
            .iter()
            .filter(|mark| mark.mark == open || mark.mark == close);
        if count(open) != count(close)
            && let Some(touching) = of_pair.find(|mark| mark.touches)
        {
            let title = "beside a parameter has no partner";
            report.add(finding(
                text_ref,
                touching,
                title,
                "write both quotation marks, or none",
            ));
        }
    }
}

/// A quotation mark that is no apostrophe.
struct Mark<'a> {
    mark: char,
    element: &'a TextElement,
    /// The position of the element in the pattern.
    index: usize,
    at: usize,
    /// How many of them stand in a row. Of a row, only the first is here.
    count: usize,
    /// True if the row touches a placeable.
    touches: bool,
    /// True if it stands behind the placeable that it touches.
    behind: bool,
}

impl Mark<'_> {
    /// Returns `''` and `""` close what one mark opens. Of a code span, several are right.
    fn is_doubled(&self) -> bool {
        self.touches && self.count == 2 && matches!(self.mark, '\'' | '"')
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
        let beside = |other: Option<usize>| {
            let other = other.and_then(|other| pattern.elements.get(other));
            matches!(other, Some(Element::Placeable(_)))
        };
        let (after_value, before_value) = (beside(index.checked_sub(1)), beside(Some(index + 1)));
        let mut before: Option<char> = None;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let last = before.replace(c);
            if !is_mark(c) {
                continue;
            }
            let mut count = 1;
            while chars.next_if(|&(_, next)| next == c).is_some() {
                count += 1;
            }
            let end = at + count * c.len_utf8();
            let next = text.get(end..).and_then(|rest| rest.chars().next());
            let touches_before = at == 0 && after_value;
            let touches_after = end == text.len() && before_value;
            if count == 1 && is_apostrophe(c, (last, touches_before), (next, touches_after)) {
                continue;
            }
            // Two in a row are one mark, doubled; of brackets, each needs its partner.
            let kept = if is_bracket(c) { count } else { 1 };
            for _ in 0..kept {
                marks.push(Mark {
                    mark: c,
                    element,
                    index,
                    at,
                    count,
                    touches: touches_before || touches_after,
                    behind: touches_before,
                });
            }
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

/// Returns whether a mark is part of a word: `don't`, `l'{ $x }`, `{ $x }'s`.
fn is_apostrophe(c: char, before: (Option<char>, bool), after: (Option<char>, bool)) -> bool {
    let letter = |side: Option<char>| side.is_some_and(is_letter);
    matches!(c, '\'' | '’')
        && ((letter(before.0) || before.1) && letter(after.0) || letter(before.0) && after.1)
}

/// Returns `{ $size }"`: inches.
fn is_inch(mark: &Mark<'_>, pattern: &Pattern, params: &[ParamDef]) -> bool {
    let name = param_at(pattern, mark.index.checked_sub(1));
    let param = params.iter().find(|param| name == Some(&param.name.value));
    mark.behind
        && matches!(mark.mark, '\'' | '"')
        && param.is_some_and(|param| is_number(param.kind))
}

fn finding(text_ref: TextRef<'_>, mark: &Mark<'_>, what: &str, help: &str) -> Diagnostic {
    let end = mark.at + mark.mark.len_utf8() * mark.count;
    let shown = mark.element.value.get(mark.at..end).unwrap_or_default();
    let span = mark.element.span(text_ref.file(), mark.at..end);
    let found = Diagnostic::new(
        &QUOTE_DAMAGE,
        format!(
            "the quotation mark {} {what} in a text of {}",
            mark.mark,
            text_ref.owner()
        ),
    )
    .at(span, format!("{shown} is not what a reader should see"))
    .help(help);
    if mark.is_doubled() {
        text_ref.fix(found, (span, shown), "write it once", mark.mark)
    } else {
        found
    }
}
