//! Characters that nobody sees.

use crate::check::language::Language;
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::parse::tree::{Element, Pattern, TextElement};

/// EB0311: a text contains an invisible character.
pub static INVISIBLE_CHARACTER: Check = Check {
    code: "EB0311",
    name: "invisible-character",
    level: Level::Warning,
    fixable: true,
    summary: "a text contains an invisible character",
    reason: "It splits words for a search, changes the order of characters, or hides text. Most often, it was pasted. A no-break space between two words is only an info.",
    fix: "Remove it. If it is intended, write it as an escape: `{ \"\\u200B\" }`.",
    bad: "\
[error.QuotaExceeded]
message = \"The quo\u{200b}ta is used up.\"
",
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(
    text_ref: TextRef<'_>,
    pattern: &Pattern,
    language: Language<'_>,
    report: &mut Report,
) {
    for (index, element) in pattern.elements.iter().enumerate() {
        let Element::Text(text) = element else {
            continue;
        };
        if text.value.is_ascii() {
            continue;
        }
        for (at, c) in text.value.char_indices() {
            if let Some((name, what)) = name(c)
                && !is_meant(c, at, text, language, beside_value(pattern, index, at, c))
            {
                report.add(finding(text_ref, text, (at, c), name, what));
            }
        }
    }
}

/// Returns where a character that nobody sees stands in what is no text of Fluent (a code, a unit, a reason), which
/// character it is, what it is called and what it does. Spaces and joiners of letters may be meant.
pub(crate) fn find_in_plain(text: &str) -> Option<(usize, char, &'static str, &'static str)> {
    if text.is_ascii() {
        return None;
    }
    let mut before = None;
    for (at, c) in text.char_indices() {
        let is_joined = matches!(c, '\u{200c}' | '\u{200d}')
            && before.is_some_and(|before: char| !before.is_ascii() && name(before).is_none());
        let is_space = matches!(c, '\u{a0}' | '\u{202f}');
        if let Some((name, what)) = name(c).filter(|_| !is_joined && !is_space) {
            return Some((at, c, name, what));
        }
        before = Some(c);
    }
    None
}

/// Returns whether a character at an end of a text stands beside a placeable.
fn beside_value(pattern: &Pattern, index: usize, at: usize, c: char) -> bool {
    let text = match pattern.elements.get(index) {
        Some(Element::Text(text)) => &text.value,
        Some(Element::Placeable(_)) | None => return false,
    };
    at == 0 && index > 0 || at + c.len_utf8() == text.len() && index + 1 < pattern.elements.len()
}

/// Returns the name of a character that is not seen, and what it does.
fn name(c: char) -> Option<(&'static str, &'static str)> {
    Some(match c {
        '\u{a0}' => (
            "NO-BREAK SPACE",
            "looks like a space, but searches for a space do not find it",
        ),
        '\u{202f}' => (
            "NARROW NO-BREAK SPACE",
            "looks like a space, but searches for a space do not find it",
        ),
        '\u{ad}' => ("SOFT HYPHEN", "is visible only at a line break"),
        '\u{34f}' => ("COMBINING GRAPHEME JOINER", "is never seen"),
        '\u{61c}' => (
            "ARABIC LETTER MARK",
            "changes the order of the characters around it",
        ),
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => {
            ("HANGUL FILLER", "is empty, but counts as a letter")
        }
        '\u{180e}' => ("MONGOLIAN VOWEL SEPARATOR", "is never seen"),
        '\u{200b}' => ("ZERO WIDTH SPACE", "is invisible and splits words"),
        '\u{200c}' => ("ZERO WIDTH NON-JOINER", "is never seen"),
        '\u{200d}' => ("ZERO WIDTH JOINER", "is never seen"),
        '\u{200e}' => (
            "LEFT-TO-RIGHT MARK",
            "changes the order of the characters around it",
        ),
        '\u{200f}' => (
            "RIGHT-TO-LEFT MARK",
            "changes the order of the characters around it",
        ),
        '\u{2060}' => ("WORD JOINER", "is never seen"),
        '\u{2061}'..='\u{2064}' => ("INVISIBLE OPERATOR", "is never seen"),
        '\u{2066}' => (
            "LEFT-TO-RIGHT ISOLATE",
            "changes the order of the characters after it",
        ),
        '\u{2067}' => (
            "RIGHT-TO-LEFT ISOLATE",
            "changes the order of the characters after it",
        ),
        '\u{2068}' => (
            "FIRST STRONG ISOLATE",
            "changes the order of the characters after it",
        ),
        '\u{2069}' => (
            "POP DIRECTIONAL ISOLATE",
            "changes the order of the characters before it",
        ),
        '\u{206a}'..='\u{206f}' => ("DEPRECATED FORMAT CHARACTER", "is never seen"),
        '\u{fff9}'..='\u{fffb}' => ("INTERLINEAR ANNOTATION", "is invisible and can hide text"),
        '\u{feff}' => (
            "ZERO WIDTH NO-BREAK SPACE (byte order mark)",
            "is invisible within a text",
        ),
        '\u{e0000}'..='\u{e007f}' => ("TAG CHARACTER", "is invisible and can hide text"),
        _ => return None,
    })
}

/// Returns whether a character is part of how a language is written, or of an emoji.
fn is_meant(
    c: char,
    at: usize,
    text: &TextElement,
    language: Language<'_>,
    beside_value: bool,
) -> bool {
    let before = text.value.get(..at).unwrap_or_default().chars().next_back();
    let mut after = text
        .value
        .get(at + c.len_utf8()..)
        .unwrap_or_default()
        .chars();
    match c {
        '\u{a0}' | '\u{202f}' => {
            let word = text.value.get(..at).unwrap_or_default();
            language.has_spaces_before_marks()
                || beside_value
                || is_kept_together(word, before, after.next())
        }
        '\u{200c}' => language.has_joiners(),
        '\u{200d}' => {
            language.has_joiners()
                || before.is_some_and(is_emoji) && after.next().is_some_and(is_emoji)
        }
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}' => {
            language.is_right_to_left()
        }
        // Where a language has no spaces, it says where a line may break.
        '\u{200b}' => !language.has_spaces() && !language.has_full_width_punctuation(),
        _ => false,
    }
}

/// Returns whether a space that breaks no line stands where one belongs: at numbers, dashes, dots and guillemets,
/// within abbreviations (`z. B.`), and behind words of one letter, which should not end a line.
fn is_kept_together(text: &str, before: Option<char>, after: Option<char>) -> bool {
    let is_side = |side: Option<char>| {
        side.is_some_and(|c| c.is_numeric() || "…—–-«»‹›„“”%°№§.:;!?/".contains(c))
    };
    let word = text.rsplit(|c: char| !c.is_alphabetic()).next();
    let is_short = word.is_some_and(|word| word.chars().count() == 1);
    is_short || is_side(before) && !text.ends_with(['!', '?']) || is_side(after)
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

fn finding(
    text_ref: TextRef<'_>,
    text: &TextElement,
    (at, c): (usize, char),
    name: &str,
    what: &str,
) -> Diagnostic {
    let code = format!("U+{:04X}", u32::from(c));
    let is_space = matches!(c, '\u{a0}' | '\u{202f}');
    // Between two words, it may be meant to keep them together.
    let is_between = is_space && stands_between_words(text, at, c);
    let help = if is_between {
        "write a normal space"
    } else {
        "remove it"
    };
    let end = at + c.len_utf8();
    let span = text.span(text_ref.file(), at..end);
    let found = Diagnostic::new(
        &INVISIBLE_CHARACTER,
        format!("a text of {} contains {code} {name}", text_ref.owner()),
    )
    .at(span, what)
    .help(format!(
        "{help}; if it is intended, write it as an escape: `{{ \"{}\" }}`",
        escape(c)
    ));
    if is_between {
        found.level(Level::Info)
    } else {
        text_ref.fix(found, (span, c.encode_utf8(&mut [0; 4])), help, "")
    }
}

/// Returns whether neither side is another space or an end of the text.
fn stands_between_words(text: &TextElement, at: usize, c: char) -> bool {
    let before = text.value.get(..at).unwrap_or_default();
    let after = text.value.get(at + c.len_utf8()..).unwrap_or_default();
    let is_word = |side: Option<char>| side.is_some_and(|c| !c.is_whitespace());
    is_word(before.chars().next_back()) && is_word(after.chars().next())
}

/// Returns the character as a literal of Fluent writes it.
fn escape(c: char) -> String {
    match u32::from(c) {
        point @ ..=0xffff => format!("\\u{point:04X}"),
        point => format!("\\U{point:06X}"),
    }
}
