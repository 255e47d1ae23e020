//! Links in explanations, without looking where they lead.

use super::{MOST_FOUND, Written};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::source::{Sources, char_start};

/// EB0510: a link in an explanation cannot work.
pub static BROKEN_LINK: Check = Check {
    code: "EB0510",
    name: "broken-link",
    level: Level::Warning,
    summary: "a link in an explanation cannot work",
    reason: "It has no title, no address, an address relative to nothing, or one that no page would follow.",
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

/// EB0509: an explanation contains an address without a title.
pub static BARE_LINK: Check = Check {
    code: "EB0509",
    name: "bare-link",
    level: Level::Warning,
    summary: "an explanation contains an address without a title",
    reason: "A terminal prints it, a page may not make a link of it, and a screen reader spells it.",
    fix: "Declare it as `[link.NAME]` with a title and write `[[NAME]]`.",
    bad: r#"
[error.QuotaExceeded]
description = "See https://example.com/quotas for what is allowed."
"#,
    good: r#"
[link.quotas]
title = "Quotas"
url = "https://example.com/quotas"

[error.QuotaExceeded]
description = "See [[quotas]] for what is allowed."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(written: &Written<'_>, sources: &Sources, report: &mut Report) {
    // A message is plain text: an address in it is for reading.
    if written.is_plain {
        return;
    }
    let (mut bare, mut broken) = (Vec::new(), Vec::new());
    written.prose(|piece, _| {
        bare.extend(bare_urls(piece));
        broken.extend(broken_links(piece));
    });
    for url in bare.into_iter().take(MOST_FOUND) {
        report.add(
            Diagnostic::new(&BARE_LINK, "an address without a title in a text")
                .at(written.place(url, sources), "not a link")
                .help("declare it as `[link.NAME]` with its title, and write `[[NAME]]`; or write `[title](address)`"),
        );
    }
    for (link, problem) in broken.into_iter().take(MOST_FOUND) {
        report.add(
            Diagnostic::new(&BROKEN_LINK, format!("a link {problem}"))
                .at(written.place(link, sources), "leads nowhere")
                .help("write `[title](https://…)`, or declare `[link.NAME]` and write `[[NAME]]`"),
        );
    }
}

/// The longest link that is looked at. Nothing ends a search in a text of nothing but marks.
const MOST_BYTES: usize = 1_000;

/// The beginning of a text, as far as it is looked at.
fn near(text: &str) -> &str {
    text.get(..char_start(text, MOST_BYTES)).unwrap_or_default()
}

/// Addresses that are not the target of a link.
fn bare_urls(piece: &str) -> impl Iterator<Item = &str> {
    let starts = ["https://", "http://"].into_iter();
    let found = starts.flat_map(|scheme| piece.match_indices(scheme));
    found.filter_map(|(at, _)| {
        let before = piece.get(..at)?;
        let is_linked = before.ends_with("](") || before.ends_with(['<', '[']);
        let rest = near(piece.get(at..)?);
        let end = rest.find(|c: char| c.is_whitespace() || ")]>\"」）。、".contains(c));
        let url = rest.get(..end.unwrap_or(rest.len()))?;
        (!is_linked).then(|| url.trim_end_matches(['.', ',', ';', ':']))
    })
}

/// Links of Markdown that cannot work, and why.
fn broken_links(piece: &str) -> impl Iterator<Item = (&str, String)> {
    piece.match_indices("](").filter_map(|(at, _)| {
        let from = char_start(piece, at.saturating_sub(MOST_BYTES));
        let title_start = from + piece.get(from..at)?.rfind('[')?;
        let title = piece.get(title_start + 1..at)?;
        let behind = near(piece.get(at + 2..)?);
        let end = behind.find(')')?;
        let target = behind.get(..end)?;
        let link = piece.get(title_start..=at + 2 + end)?;
        Some((link, problem(title, target)?))
    })
}

fn problem(title: &str, target: &str) -> Option<String> {
    // What may follow the address in quotes is a title of its own.
    let address = target.split(" \"").next().unwrap_or_default().trim();
    if title.trim().is_empty() {
        return Some("has no title".to_owned());
    }
    if address.is_empty() {
        return Some("has no address".to_owned());
    }
    if address.contains(char::is_whitespace) {
        return Some("has a space in its address".to_owned());
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
    use super::{bare_urls, problem};

    #[test]
    fn bare_urls_are_those_outside_of_links() {
        let text = "See https://a.example/b, [c](https://d.example/) and <http://e.example>.";
        assert_eq!(bare_urls(text).collect::<Vec<_>>(), ["https://a.example/b"]);
    }

    #[test]
    fn links_work_or_say_why_not() {
        let works = |target| problem("title", target).is_none();
        assert!(works("https://a.example/ \"A\"") && works("mailto:a@b.example"));
        for target in [
            "",
            " ",
            "https://",
            "javascript:x",
            "/a",
            "a b",
            "https://a b",
        ] {
            assert!(!works(target), "{target}");
        }
        assert!(problem(" ", "https://a.example").is_some());
    }
}
