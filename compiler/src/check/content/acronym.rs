//! An acronym whose letters are not in the order of the words that it stands for: "cross-site request
//! forgery (CSFR)".

use crate::check::prose::{MOST_FOUND, Passage};
use crate::check::text::{TextRef, positions};
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};

/// EB0512: the letters of an acronym are not in the order of its words.
pub static ACRONYM: Check = Check {
    code: "EB0512",
    name: "acronym",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "the letters of an acronym are not in the order of its words",
    reason: "A search for the correct acronym does not find the page.",
    fix: "Put the letters in the order of the words.",
    bad: r#"
[error.BadOrigin]
description = "This may be cross-site request forgery (CSFR)."
"#,
    good: r#"
[error.BadOrigin]
description = "This may be cross-site request forgery (CSRF)."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(text_ref: &TextRef<'_>, passage: &Passage<'_>, report: &mut Report) {
    let runs = passage.runs.iter();
    let found = runs.flat_map(|run| {
        let text = run.text();
        let marks = positions(text, &['(', '（']).into_iter();
        marks.filter_map(move |(at, _)| {
            let acronym = acronym(text.get(at..)?)?;
            Some((run, acronym, expected(text.get(..at)?, acronym)?))
        })
    });
    for (run, acronym, expected) in found.take(MOST_FOUND) {
        report.add(misspelt(acronym, &expected).at(
            run.span_of(text_ref.file(), acronym),
            "does not match the words before it",
        ));
    }
}

fn misspelt(acronym: &str, expected: &str) -> Diagnostic {
    Diagnostic::new(
        &ACRONYM,
        format!("the letters of `{acronym}` are not in the order of its words"),
    )
    .help(format!("did you mean `{expected}`?"))
}

/// Returns the capitals between parentheses.
fn acronym(text: &str) -> Option<&str> {
    const LEAST: usize = 3;
    const MOST: usize = 12;
    let text = text.strip_prefix(['(', '（'])?;
    let capitals = text.bytes().take(MOST).take_while(u8::is_ascii_uppercase);
    let (acronym, behind) = text.split_at_checked(capitals.count())?;
    (acronym.len() >= LEAST && behind.starts_with([')', '）'])).then_some(acronym)
}

/// Returns the first letters of the words before the acronym, if they are the same letters in another order.
fn expected(before: &str, acronym: &str) -> Option<String> {
    let words = before.split(|c: char| !c.is_ascii_alphanumeric());
    let mut initials: Vec<char> = words
        .rev()
        .filter_map(|word| word.chars().next())
        .map(|c| c.to_ascii_uppercase())
        .take(acronym.len())
        .collect();
    initials.reverse();
    let expected: String = initials.iter().collect();
    let mut letters: Vec<char> = acronym.chars().collect();
    initials.sort_unstable();
    letters.sort_unstable();
    let is_other = expected != acronym && !AGREED.contains(&acronym);
    (is_other && initials == letters).then_some(expected)
}

/// Acronyms whose letters stand in the order of no language, by agreement of several.
const AGREED: [&str; 4] = ["ISO", "TAI", "UCI", "UTC"];

#[cfg(test)]
mod tests {
    use super::expected;

    #[test]
    fn letters_follow_the_words() {
        let found = |before, acronym| expected(before, acronym);
        assert_eq!(
            found("by cross-site request forgery ", "CSFR").as_deref(),
            Some("CSRF")
        );
        assert_eq!(found("by cross-site request forgery ", "CSRF"), None);
        assert_eq!(found("the account ", "URL"), None);
        assert_eq!(found("", "ABC"), None);
        assert_eq!(found("coordinated universal time ", "UTC"), None);
        assert_eq!(
            found("International Organization for Standardization ", "ISO"),
            None
        );
    }
}
