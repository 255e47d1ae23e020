//! HTML and headings in texts.

use super::{MOST_FOUND, Written};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::source::Sources;

/// EB0508: an explanation contains a heading.
pub static HEADING: Check = Check {
    code: "EB0508",
    name: "heading",
    level: Level::Warning,
    summary: "an explanation contains a heading",
    reason: "An explanation is a part of a page and of a terminal's output: a heading in it breaks the outline of the one, and stands as `#` in the other.",
    fix: "Divide the text into fields, or begin a paragraph with words in bold.",
    bad: r#"
[error.QuotaExceeded]
description = """
# Quotas
The quota of this month is used up.
"""
"#,
    good: r#"
[error.QuotaExceeded]
description = "The quota of this month is used up."
"#,
    ..Check::DEFAULT
};

/// EB0507: a text contains HTML.
pub static HTML: Check = Check {
    code: "EB0507",
    name: "html",
    level: Level::Warning,
    summary: "a text contains HTML",
    reason: "Texts are shown in terminals, logs and pages alike; everywhere, HTML is shown as it is written.",
    fix: "Write Markdown in explanations, plain text in messages, and the character in the place of an entity.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is <b>used up</b>."
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(written: &Written<'_>, sources: &Sources, report: &mut Report) {
    let (mut html, mut headings) = (Vec::new(), Vec::new());
    let is_plain = written.is_plain;
    written.prose(|piece, at_line_start| {
        html.extend(piece.split('<').skip(1).filter_map(element));
        html.extend(piece.split('&').skip(1).filter_map(entity));
        if !is_plain && piece.contains('#') {
            let lines = piece.split('\n').skip(usize::from(!at_line_start));
            headings.extend(lines.filter(|line| is_heading(line)));
        }
    });
    for (name, found) in html.into_iter().take(MOST_FOUND) {
        let mark = if found.ends_with(';') { "&" } else { "<" };
        let title = match mark {
            "&" => format!("`&{found}` in a text: it is shown as it stands"),
            _ => format!("`<{name}>` in a text: HTML is shown as it stands"),
        };
        let place = written.place(&format!("{mark}{found}"), sources);
        report.add(
            Diagnostic::new(&HTML, title)
                .at(place, "no HTML")
                .help("write Markdown in explanations and the character itself; or a code span, if it is to be shown"),
        );
    }
    for heading in headings.into_iter().take(MOST_FOUND) {
        report.add(
            Diagnostic::new(&HEADING, "a heading within a text")
                .at(written.place(heading, sources), "a heading")
                .help("divide the text into several fields, or begin the paragraph with words in bold"),
        );
    }
}

/// Elements that people write into texts. A list, because messages speak of `Vec<T>` and `<name>` as well.
const ELEMENTS: [&str; 44] = [
    "a",
    "abbr",
    "b",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "kbd",
    "li",
    "ol",
    "p",
    "pre",
    "script",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "table",
    "td",
    "u",
    "ul",
];

/// The name of the element whose tag stands behind `<`, and the tag.
fn element(behind: &str) -> Option<(&str, &str)> {
    let tag = behind.get(..=behind.find('>')?)?;
    let name = tag.trim_start_matches('/');
    let end = name.find(|c: char| !c.is_ascii_alphanumeric())?;
    let name = name.get(..end)?;
    let is_known = ELEMENTS
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name));
    is_known.then_some((name, tag))
}

/// The entity behind `&`.
fn entity(behind: &str) -> Option<(&str, &str)> {
    const MOST: usize = 10;
    let end = behind.bytes().take(MOST).position(|b| b == b';')?;
    let name = behind.get(..end)?;
    let named = [
        "amp", "apos", "copy", "gt", "hellip", "lt", "mdash", "nbsp", "ndash", "quot", "reg",
    ];
    let is_number = |digits: &str| {
        let digits = digits.trim_start_matches(['x', 'X']);
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit())
    };
    let is_entity = named.contains(&name) || name.strip_prefix('#').is_some_and(is_number);
    is_entity.then_some((name, behind.get(..=end)?))
}

/// CommonMark 0.31, section 4.2: one to six `#` and a space.
fn is_heading(line: &str) -> bool {
    const MOST: usize = 6;
    let behind = line.trim_start_matches('#');
    let marks = line.len() - behind.len();
    (1..=MOST).contains(&marks) && behind.starts_with(' ')
}
