//! Texts in another form than Unicode's NFC.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::check::text::Written;
use crate::diagnostic::{Diagnostic, Report, checks};
use crate::parse::ftl::{Element, Pattern, TextElement};

pub(super) fn check(written: Written<'_>, pattern: &Pattern, report: &mut Report) {
    for element in &pattern.elements {
        if let Element::Text(text) = element
            && !text.value.chars().all(is_always_normal)
            && !is_nfc(&text.value)
        {
            report.add(finding(written, text));
        }
    }
}

/// Whether a character is the same in every form and joins none before it: most of Latin, Greek and Cyrillic
/// are told from the tables, but the blocks of most texts need none.
fn is_always_normal(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3029}'
        | '\u{3041}'..='\u{3096}' | '\u{309b}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}' | '\u{ff01}'..='\u{ff9d}')
}

fn finding(written: Written<'_>, text: &TextElement) -> Diagnostic {
    let composed: String = text.value.nfc().collect();
    let same = text.value.chars().zip(composed.chars()).take_while(|(a, b)| a == b);
    let start: usize = same.map(|(c, _)| c.len_utf8()).sum();
    // From the first character that would change to the end of what is combined with it.
    let rest = text.value.get(start..).unwrap_or_default();
    let mut chars = rest.char_indices().skip(1);
    let end = chars.find(|&(_, c)| is_always_normal(c)).map_or(text.value.len(), |(at, _)| start + at);
    let shown = text.value.get(start..end).unwrap_or_default();
    let better: String = shown.nfc().collect();
    let span = text.span(written.file(), start..end);
    let found = Diagnostic::new(
        &checks::NOT_NFC,
        format!("a text of {} is not in Unicode's normal form C", written.owner()),
    )
    .at(
        span,
        format!("{} characters where {} would do", shown.chars().count(), better.chars().count()),
    )
    .help(format!("write `{better}` in its composed form ({})", code_points(&better)));
    written.mend(found, (span, shown), "write the composed form", better)
}

fn code_points(text: &str) -> String {
    let points: Vec<_> = text.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    points.join(" ")
}
