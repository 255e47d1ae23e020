//! The forms in which names are compared.

use unicode_normalization::UnicodeNormalization as _;

/// Returns the letters and digits of a name, in one width and case, without the zeros before a number.
///
/// ```
/// assert_eq!(errorbook_identify::bare(" ＴＯＫ-005。"), "tok5");
/// ```
#[must_use]
pub fn bare(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.nfkc().filter(|c| c.is_alphanumeric()).peekable();
    let mut in_number = false;
    while let Some(c) = letters.next() {
        let is_leading = c == '0' && !in_number && letters.peek().is_some_and(char::is_ascii_digit);
        if !is_leading {
            in_number = c.is_ascii_digit();
            out.extend(c.to_lowercase());
        }
    }
    out
}

/// The letters that a reading machine takes for a digit, or a digit for them.
pub(crate) const CONFUSED: [(char, &str); 6] = [
    ('0', "oqd"),
    ('1', "il|"),
    ('2', "z"),
    ('5', "s"),
    ('8', "b"),
    ('6', "g"),
];

/// Returns the letters and digits with one for all that a reading machine confuses.
pub(super) fn shape(text: &str) -> String {
    let letters = text.nfkc().filter(|c| c.is_alphanumeric());
    let shape_of = |c: char| {
        let mut confused = CONFUSED.iter();
        let digit = confused.find(|(_, letters)| letters.contains(c));
        digit.map_or(c, |(digit, _)| *digit)
    };
    letters.flat_map(char::to_lowercase).map(shape_of).collect()
}

/// Returns whether no word of a language looks like a name: it has a hump, or a number or sign beside letters.
pub(super) fn is_distinct(name: &str) -> bool {
    let mut before = None;
    let has_hump = name.chars().any(|c| {
        let hump = c.is_uppercase() && before.is_some_and(char::is_lowercase);
        before = Some(c);
        hump
    });
    let has_letter = name.contains(char::is_alphabetic);
    has_hump || has_letter && name.contains(|c: char| c.is_numeric() || "_.-:".contains(c))
}

/// Returns whether a token is written as a word is: all letters, without a hump.
pub(super) fn is_word(token: &str) -> bool {
    token.chars().all(char::is_alphabetic) && !is_distinct(token)
}
