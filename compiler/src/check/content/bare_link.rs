//! Addresses in explanations that are no links.

use crate::check::prose::{MOST_FOUND, Passage};
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};

/// EB0509: an explanation contains a URL without a title.
pub static BARE_LINK: Check = Check {
    code: "EB0509",
    name: "bare-link",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "an explanation contains a URL without a title",
    reason: "A page may not turn it into a link, and a screen reader spells it out.",
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

pub(super) fn check(text_ref: &TextRef<'_>, passage: &Passage<'_>, report: &mut Report) {
    // A message is plain text: an address in it is for reading.
    if !text_ref.is_explanation() {
        return;
    }
    let addresses = passage.marks.addresses.iter();
    let is_of_web = |text: &str| text.starts_with("https://") || text.starts_with("http://");
    let found = addresses.filter(|&range| {
        let before = passage.text.get(..range.start).unwrap_or_default();
        let address = passage.text.get(range.clone());
        // A link that Markdown does not read is another finding.
        address.is_some_and(is_of_web) && !before.ends_with("](")
    });
    for range in found.take(MOST_FOUND) {
        report.add(
            Diagnostic::new(&BARE_LINK, "a URL without a title in a text")
                .at(passage.span(text_ref.file(), range), "not a link")
                .help("declare it as `[link.NAME]` with a title and write `[[NAME]]`, or write `[title](URL)`"),
        );
    }
}
