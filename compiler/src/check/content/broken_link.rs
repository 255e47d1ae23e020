//! Links in explanations, without looking where they lead.

use std::ops::Range;

use crate::check::markdown::PLACEHOLDER;
use crate::check::prose::{MOST_FOUND, Passage};
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};

/// EB0510: a link in an explanation cannot work.
pub static BROKEN_LINK: Check = Check {
    code: "EB0510",
    name: "broken-link",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a link in an explanation cannot work",
    reason: "It has no title, no URL, a relative URL, or a URL scheme that pages do not link to.",
    fix: "Write `[title](https://…)`, or declare `[link.NAME]`.",
    bad: r#"
[error.QuotaExceeded]
description = "See [Quotas](/quotas) for what is allowed."
"#,
    good: r#"
[error.QuotaExceeded]
description = "See [Quotas](https://example.com/quotas) for what is allowed."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(text_ref: &TextRef<'_>, passage: &Passage<'_>, report: &mut Report) {
    // A message is plain text: an address in it is for reading.
    if !text_ref.is_explanation() {
        return;
    }
    let links = passage.marks.links.iter();
    let broken = links.filter_map(|link| {
        let title = passage.text.get(link.title.clone()).unwrap_or_default();
        let problem = problem(title, &link.address)?;
        Some((passage.span(text_ref.file(), &link.range), problem))
    });
    let unread = unread_links(passage).map(|range| {
        let problem = "has a space in its address".to_owned();
        (passage.span(text_ref.file(), &range), problem)
    });
    for (span, problem) in broken.chain(unread).take(MOST_FOUND) {
        report.add(
            Diagnostic::new(&BROKEN_LINK, format!("a link {problem}"))
                .at(span, "leads nowhere")
                .help("write `[title](https://…)`, or declare `[link.NAME]` and write `[[NAME]]`"),
        );
    }
}

/// Returns what was meant as a link, and is prose to Markdown.
fn unread_links<'p>(passage: &'p Passage<'_>) -> impl Iterator<Item = Range<usize>> + 'p {
    let text = &passage.text;
    let is_read = |at: usize| {
        let mut marks = passage.marks.not_prose.iter();
        marks.any(|range| range.contains(&at))
    };
    let found = text
        .match_indices("](")
        .filter(move |&(at, _)| !is_read(at));
    found.filter_map(|(at, _)| {
        let start = text.get(..at)?.rfind('[')?;
        let length = text.get(at..)?.find(')')?;
        Some(start..at + length + 1)
    })
}

fn problem(title: &str, address: &str) -> Option<String> {
    if title.trim().is_empty() {
        return Some("has no title".to_owned());
    }
    if address.is_empty() {
        return Some("has no address".to_owned());
    }
    // A value may be any address.
    if address.starts_with(PLACEHOLDER) {
        return None;
    }
    let known = ["https://", "http://", "mailto:"];
    let rest = known.iter().find_map(|scheme| address.strip_prefix(scheme));
    match (rest, address.split_once(':')) {
        (Some(""), _) => Some("has no address but a scheme".to_owned()),
        (Some(_), _) => None,
        (None, Some((scheme, _))) if scheme.chars().all(|c| c.is_ascii_alphanumeric()) => Some(
            format!("has the scheme `{scheme}`, which is not shown as a link"),
        ),
        (None, _) => Some("is relative: texts are shown in many places".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::problem;

    #[test]
    fn links_work_or_say_why_not() {
        let works = |target| problem("title", target).is_none();
        assert!(works("https://a.example/") && works("mailto:a@b.example") && works("\u{e000}"));
        for target in ["", "https://", "javascript:x", "/a"] {
            assert!(!works(target), "{target}");
        }
        assert!(problem(" ", "https://a.example").is_some());
    }
}
