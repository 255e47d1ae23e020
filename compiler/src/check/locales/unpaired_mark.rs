//! Brackets and marks of Markdown that lost their partner.

use super::compared::Compared;
use crate::check::language::{is_hangul, is_letter};
use crate::diagnostic::{Check, Level, Needs, Report};

/// EB0319: a bracket or Markdown mark is unpaired in a translation, but not in the source.
pub static UNPAIRED_MARK: Check = Check {
    code: "EB0319",
    name: "unpaired-mark",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a bracket or Markdown mark is unpaired in a translation, but not in the source",
    reason: "Marked text is shown as plain text, or the rest of the text as code.",
    fix: "Write both marks, as in the source.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota (per day) is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当て（1日は使い切られました。
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota (per day) is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当て（1日）は使い切られました。
"#,
    ..Check::DEFAULT
};

pub(super) fn check(compared: &Compared<'_, '_>, report: &mut Report) {
    if !compared
        .texts
        .iter()
        .any(|text| text.whole.contains(is_mark))
    {
        return;
    }
    let kinds = if compared.pair.is_markdown() {
        &KINDS[..]
    } else {
        &KINDS[..5]
    };
    for (shown, is_unpaired) in kinds {
        let mut texts = compared.texts.iter();
        // Of brackets, those in code are not looked at.
        let text = |reading: &super::compared::Reading| {
            let is_bracket = shown.starts_with(['(', '[', '「']) && !matches!(*shown, "[[" | "](");
            is_unpaired(if is_bracket {
                &reading.prose
            } else {
                &reading.whole
            })
        };
        if texts.any(text) && !compared.source_has(text) {
            let what = format!("has an unpaired `{shown}`");
            let found = compared.finding(&UNPAIRED_MARK, &what, "write both marks or neither");
            report.add(found.help("write both marks, as in the source"));
        }
    }
}

/// Returns whether a character is one of those that [`KINDS`] look for.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '(' | ')'
            | '['
            | ']'
            | '`'
            | '*'
            | '（'
            | '）'
            | '［'
            | '］'
            | '「'
            | '」'
            | '『'
            | '』'
            | '【'
            | '】'
    )
}

/// A mark, and whether a text has one without its partner. The last are marks of Markdown alone.
type Kind = (&'static str, fn(&str) -> bool);

const KINDS: [Kind; 8] = [
    ("(", |text| is_uneven(text, "(（", ")）")),
    ("[", |text| is_uneven(text, "[［", "]］")),
    ("「", |text| is_uneven(text, "「『【", "」』】")),
    ("`", |text| backticks(text) % 2 == 1),
    ("(）", |text| {
        let wide = (text.matches('（').count(), text.matches('）').count());
        wide.0 != wide.1 && !is_uneven(text, "(（", ")）")
    }),
    ("*", |text| {
        if !text.contains('*') {
            return false;
        }
        let text = text.replace("\n* ", "\n").replace(" * ", " ");
        text.matches('*').count() % 2 == 1
    }),
    ("[[", |text| {
        text.matches("[[").count() != text.matches("]]").count()
    }),
    ("](", |text| {
        let mut links = text.split("](").skip(1);
        links.any(|link| !link.contains(')'))
    }),
];

/// Counts backticks. Where one is left over, those between the letters of a word stand for apostrophes, and one may
/// open what `'` closes.
fn backticks(text: &str) -> usize {
    let all = text.matches('`').count();
    if all.is_multiple_of(2) {
        return all;
    }
    let gnu = gnu_quotes(text);
    if gnu > 0 {
        return all - gnu;
    }
    let is_letter = |side: Option<char>| side.is_some_and(is_letter);
    let is_mark = |at: usize| {
        let (before, after) = text.split_at_checked(at).unwrap_or_default();
        !(is_letter(before.chars().next_back()) && is_letter(after.chars().nth(1)))
    };
    let places = text.match_indices('`');
    places.filter(|&(at, _)| is_mark(at)).count()
}

/// Counts the backticks that open a quotation which `'` closes: `` `so' ``.
fn gnu_quotes(text: &str) -> usize {
    let mut quoted = text.split('`').skip(1);
    let mut count = 0;
    while let Some(inner) = quoted.next() {
        let end = inner
            .char_indices()
            .zip(inner.chars().skip(1).map(Some).chain([None]));
        let mut before = None;
        let mut closed = false;
        for ((_, c), next) in end {
            if c == '\'' {
                let opens = before.is_none_or(char::is_whitespace);
                let goes_on = next.is_some_and(|c| is_letter(c) && !is_hangul(c));
                closed = !opens && !goes_on;
                if opens || closed {
                    break;
                }
            }
            before = Some(c);
        }
        if closed {
            count += 1;
        } else {
            // The next backtick closes it.
            quoted.next();
        }
    }
    count
}

/// Returns whether one of two brackets stands more often. One behind the number or letter of an item is none.
fn is_uneven(text: &str, open: &str, close: &str) -> bool {
    // Most texts have none.
    let has = |marks: &str| marks.chars().any(|mark| text.contains(mark));
    if !has(open) && !has(close) {
        return false;
    }
    let mut depth = 0_i64;
    let mut before = [None, None];
    for c in text.chars() {
        let [last, other] = before;
        let is_smiley = matches!(last, Some(':' | ';' | '-'));
        let is_item = |c: char| {
            c.is_alphanumeric() && other.is_none_or(|c: char| c.is_whitespace() || c.is_numeric())
        };
        if open.contains(c) {
            depth += 1;
        } else if close.contains(c)
            && !(depth == 0 && is_smiley)
            && !(depth == 0 && last.is_some_and(is_item))
        {
            depth -= 1;
        }
        before = [Some(c), last];
    }
    depth != 0
}

#[cfg(test)]
mod tests {
    use super::{backticks, is_uneven};

    #[test]
    fn a_backtick_in_a_word_is_an_apostrophe() {
        assert_eq!(backticks("tab`lar"), 0);
        assert_eq!(backticks("値`code`が") % 2, 0);
        assert_eq!(backticks("値`codeが"), 1);
        assert_eq!(backticks("`a` b"), 2);
        assert_eq!(backticks("die Datei `a' fehlt"), 0);
        assert_eq!(backticks("`exit'를"), 0);
        assert_eq!(backticks("`a` und `b' fehlen") % 2, 0);
        assert_eq!(backticks("`a ist 'b' und don't") % 2, 1);
    }

    #[test]
    fn items_have_one_bracket() {
        assert!(!is_uneven("1) a 2) b", "(", ")") && !is_uneven("(a) b", "(", ")"));
        assert!(!is_uneven("(-), a", "(", ")") && !is_uneven("a :)", "(", ")"));
        assert!(is_uneven("(a b", "(", ")") && is_uneven("abc) d", "(", ")"));
    }
}
