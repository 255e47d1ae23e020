//! Texts in another form than Unicode's NFC.

use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::parse::tree::{Element, Pattern, TextElement};

/// EB0313: a text is not in Unicode's normal form C.
pub static NOT_NFC: Check = Check {
    code: "EB0313",
    name: "not-nfc",
    level: Level::Warning,
    needs: Needs::Review,
    fixable: true,
    summary: "a text is not in Unicode's normal form C",
    reason: "It looks like the composed form, but searches do not find it, and some fonts show it badly.",
    fix: "Write it in composed form.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てがありません。
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てがありません。
"#,
    ..Check::DEFAULT
};

/// Finds what is not in the normal form, which `compose` gives of a text.
pub(super) fn check(
    text_ref: TextRef<'_>,
    pattern: &Pattern,
    compose: fn(&str) -> String,
    report: &mut Report,
) {
    for element in &pattern.elements {
        if let Element::Text(text) = element
            && !text.value.is_ascii()
            && !text.value.chars().all(is_always_normal)
        {
            finding(text_ref, text, compose)
                .into_iter()
                .for_each(|found| report.add(found));
        }
    }
}

/// Returns whether a character is the same in every form and joins none before it: most of Latin, Greek and Cyrillic
/// are told from the tables, but the blocks of most texts need none.
fn is_always_normal(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{388}'..='\u{482}' | '\u{48a}'..='\u{52f}'
        | '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | '\u{904}'..='\u{939}' | '\u{e01}'..='\u{e30}' | '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3029}'
        | '\u{3041}'..='\u{3096}' | '\u{309b}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}' | '\u{ff01}'..='\u{ff9d}')
}

/// Makes one finding for a text, whose fix fixes all of it: where one letter is decomposed, most are.
fn finding(
    text_ref: TextRef<'_>,
    text: &TextElement,
    compose: fn(&str) -> String,
) -> Option<Diagnostic> {
    let mut wrong = clusters(&text.value).filter_map(|(at, cluster)| {
        let composed = compose(cluster);
        is_composed(cluster, &composed).then_some((at, cluster, composed))
    });
    let (at, cluster, composed) = wrong.next()?;
    let span = |at: usize, cluster: &str| text.span(text_ref.file(), at..at + cluster.len());
    let place = span(at, cluster);
    let mut found = Diagnostic::new(
        &NOT_NFC,
        format!(
            "a text of {} is not in Unicode's normal form C",
            text_ref.owner()
        ),
    )
    .at(place, code_points(cluster))
    .help(format!(
        "write `{composed}` in its composed form ({})",
        code_points(&composed)
    ));
    found = text_ref.fix(found, (place, cluster), "write the composed form", composed);
    for (at, cluster, composed) in wrong {
        found = text_ref.fix_more(found, (span(at, cluster), cluster), composed);
    }
    Some(found)
}

/// Returns whether letters and their marks became fewer characters. Where Unicode leaves a letter in two for good, or
/// orders its marks as no keyboard does, any form is as good.
fn is_composed(cluster: &str, composed: &str) -> bool {
    composed.chars().count() < cluster.chars().count()
}

/// Returns the pieces of a text that are the same for themselves as beside others, and where they begin.
fn clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let starts = text
        .char_indices()
        .filter(|&(at, c)| at == 0 || is_always_normal(c));
    let starts: Vec<usize> = starts.map(|(at, _)| at).collect();
    let ends: Vec<usize> = starts.iter().copied().skip(1).chain([text.len()]).collect();
    let ranges = starts.into_iter().zip(ends);
    ranges.filter_map(move |(start, end)| Some((start, text.get(start..end)?)))
}

fn code_points(text: &str) -> String {
    let points: Vec<_> = text
        .chars()
        .map(|c| format!("U+{:04X}", u32::from(c)))
        .collect();
    points.join(" ")
}

#[cfg(test)]
mod tests {
    use std::iter::once;

    use unicode_normalization::char::canonical_combining_class;
    use unicode_normalization::{IsNormalized, is_nfc_quick};

    use super::is_always_normal;

    #[test]
    fn what_needs_no_table_is_normal_beside_any_character() {
        let is_normal = |c: char| {
            canonical_combining_class(c) == 0 && is_nfc_quick(once(c)) == IsNormalized::Yes
        };
        let other = ('\0'..=char::MAX).find(|&c| is_always_normal(c) && !is_normal(c));
        assert_eq!(other, None);
    }
}
