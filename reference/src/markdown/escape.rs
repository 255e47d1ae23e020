//! Text as Markdown: CommonMark 0.31 with the tables and strikethrough of GitHub.

use std::iter;

/// Writes plain text as a block of its own, so that it reads the same after Markdown.
///
/// ```
/// use errorbook_reference::markdown::plain;
///
/// assert_eq!(plain("Token with ID '{token_id}' was not found."), "Token with ID '{token_id}' was not found.");
/// assert_eq!(plain("# 2 * 3 < 7 &amp; [x]"), r"\# 2 \* 3 \< 7 \&amp; \[x]");
/// ```
#[must_use]
pub fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut before = None;
    for line in text.split('\n') {
        match before {
            None => {}
            // A break inside of a paragraph would read as a space.
            Some(before) if !is_blank(before) && !is_blank(line) => out.push_str("\\\n"),
            Some(_) => out.push('\n'),
        }
        push_line(line, &mut out);
        before = Some(line);
    }
    out
}

/// Writes plain text as part of a line, such as a cell of a table. Line breaks become spaces.
#[must_use]
pub fn plain_inline(text: &str) -> String {
    let mut out = String::new();
    push_edges(&one_line(text), &mut out, push_inline);
    out
}

/// Writes plain text inside of a link's brackets.
#[must_use]
pub fn plain_label(text: &str) -> String {
    plain_inline(text).replace(']', "\\]")
}

/// Returns a value inside of Markdown: it reads the same in text and cannot end a code span that it stands in.
#[must_use]
pub fn plain_value(text: &str) -> String {
    // In a code span no backslash escapes, and in text the reference reads as a backtick.
    plain_inline(text).replace("\\`", "&#96;")
}

/// Passes inline Markdown of a catalog's authors through, but for HTML.
#[must_use]
pub fn rich(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '`', '<']) {
        let (before, special) = rest.split_at(at);
        out.push_str(before);
        let length = match special.as_bytes().first() {
            Some(b'`') => code_span(special),
            Some(b'\\') => 1 + special.chars().nth(1).map_or(0, char::len_utf8),
            _ => {
                out.push('\\');
                1
            }
        };
        let (kept, after) = special.split_at(length);
        out.push_str(kept);
        rest = after;
    }
    out + rest
}

/// Writes inline Markdown for a cell of a table. Line breaks become spaces, and the marks of a list bullets.
#[must_use]
pub fn rich_cell(text: &str) -> String {
    let mut out = String::new();
    let mut escaped = false;
    for c in one_line(&bullets(&rich(text))).chars() {
        if c == '|' && !escaped {
            out.push('\\');
        }
        escaped = c == '\\' && !escaped;
        out.push(c);
    }
    out
}

/// Writes text as code for a cell of a table.
#[must_use]
pub fn code_cell(text: &str) -> String {
    let text = one_line(text);
    let runs = text.split(|c| c != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
    let space = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    // A table takes the backslash away before the code is read.
    format!("{fence}{space}{}{space}{fence}", text.replace('|', "\\|"))
}

/// Returns an address inside of a link's parentheses, one of which would end it.
#[must_use]
pub fn escape_url(url: &str) -> String {
    url.replace('(', "%28").replace(')', "%29")
}

/// Returns the length of the code span that `text` begins with; of the backticks alone if nothing closes it.
fn code_span(text: &str) -> usize {
    let backticks = |text: &str| text.len() - text.trim_start_matches('`').len();
    let fence = backticks(text);
    let mut at = fence;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('`')) {
        at += found;
        let run = text.get(at..).map_or(0, backticks);
        at += run;
        if run == fence {
            return at;
        }
    }
    fence
}

/// Writes bullets for the marks of a list: a cell has no room for one, and hyphens in a line would read as dashes.
fn bullets(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let item = line.trim_start().strip_prefix("- ");
        item.map_or_else(|| line.to_owned(), |item| format!("• {item}"))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn one_line(text: &str) -> String {
    text.replace("\r\n", " ").replace(['\n', '\r'], " ")
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

fn push_line(line: &str, out: &mut String) {
    match block_start(line) {
        Some(at) => {
            let (before, after) = line.split_at(at);
            out.push_str(before);
            out.push('\\');
            // What is escaped here is no character that `push_inline` escapes.
            push_edges(after, out, push_inline);
        }
        None => push_edges(line, out, push_inline),
    }
}

/// Returns where a backslash keeps a line from beginning a heading, a quotation, a list, a rule or a table.
fn block_start(line: &str) -> Option<usize> {
    let ends = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
    let after = |marker: char| line.trim_start_matches(marker);
    let first = line.chars().next()?;
    let starts = match first {
        '>' => true,
        '#' => line.len() - after('#').len() <= 6 && ends(after('#')),
        '+' => ends(line.strip_prefix('+')?),
        '-' => ends(line.strip_prefix('-')?) || is_rule(line),
        '=' | ':' => is_rule(line),
        '0'..='9' => {
            let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
            let digits = line.len() - rest.len();
            let ended = rest.strip_prefix(['.', ')']).is_some_and(ends);
            return (digits <= 9 && ended).then_some(digits);
        }
        _ => false,
    };
    starts.then_some(0)
}

/// Returns an underline of a heading, a thematic break or the second row of a table.
fn is_rule(line: &str) -> bool {
    line.chars()
        .all(|c| matches!(c, '-' | '=' | ':' | '|' | ' ' | '\t'))
}

/// Blanks at the ends of a line are dropped by Markdown, or mean something, unless they are references.
fn push_edges(line: &str, out: &mut String, push: impl Fn(&str, &mut String)) {
    let inner = line.trim_matches([' ', '\t']);
    let reference = |c: char| if c == '\t' { "&#9;" } else { "&#32;" };
    let start = line.len() - line.trim_start_matches([' ', '\t']).len();
    let (leading, rest) = line.split_at(start);
    out.extend(leading.chars().map(reference));
    push(inner, out);
    let trailing = rest.strip_prefix(inner).unwrap_or_default();
    out.extend(trailing.chars().map(reference));
}

fn push_inline(text: &str, out: &mut String) {
    let nexts = text.chars().skip(1).map(Some).chain(iter::once(None));
    let mut before = None;
    for ((at, c), next) in text.char_indices().zip(nexts) {
        let inside_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let special = match c {
            '\\' | '`' | '*' | '[' | '<' | '~' | '|' => true,
            // Emphasis neither begins nor ends inside a word.
            '_' => !(inside_word(before) && inside_word(next)),
            '&' => text.get(at + 1..).is_some_and(is_reference),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
}

/// Returns whether what follows an ampersand makes it a character reference: `amp;`, `#38;`, `#x26;`.
fn is_reference(rest: &str) -> bool {
    let Some((name, _)) = rest.split_once(';') else {
        return false;
    };
    let name = name.strip_prefix('#').unwrap_or(name);
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_escaped_where_markdown_would_read_it() {
        let cases = [
            ("max_length and _a_ __b", r"max_length and \_a\_ \_\_b"),
            ("a*b `c` ~d~ [e](f) !", r"a\*b \`c\` \~d\~ \[e](f) !"),
            (r"C:\temp | x", r"C:\\temp \| x"),
            (
                "AT&T & <b> &copy; &#38; &x",
                r"AT&T & \<b> \&copy; \&#38; &x",
            ),
            ("# a", r"\# a"),
            ("#a", "#a"),
            ("####### a", "####### a"),
            ("> a", r"\> a"),
            ("- a", r"\- a"),
            ("-5 degrees", "-5 degrees"),
            ("1. a", r"1\. a"),
            ("1.5 a", "1.5 a"),
            ("12) a", r"12\) a"),
            ("a\n---\nb\n\nc\n===", "a\\\n\\---\\\nb\n\nc\\\n\\==="),
            ("  a ", "&#32;&#32;a&#32;"),
            ("", ""),
            ("リクエスト*です_", r"リクエスト\*です\_"),
        ];
        for (text, expected) in cases {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn cells_keep_to_one_line_and_one_cell() {
        assert_eq!(plain_inline("a|b\r\nc\n# d"), r"a\|b c # d");
        assert_eq!(
            rich_cell("a|b `c|d` \\| \\\\|\n- e"),
            r"a\|b `c\|d` \| \\\| • e"
        );
        assert_eq!(code_cell("a|b"), r"`a\|b`");
        assert_eq!(code_cell("`a``"), "``` `a`` ```");
        assert_eq!(plain_label("[a]"), r"\[a\]");
    }

    #[test]
    fn explanations_pass_but_for_html() {
        let cases = [
            ("**a** `b < c` <b>", r"**a** `b < c` \<b>"),
            ("``a ` <`` <", r"``a ` <`` \<"),
            (r"\< \` <", r"\< \` \<"),
            ("` <", r"` \<"),
            ("あ\\", "あ\\"),
        ];
        for (text, expected) in cases {
            assert_eq!(rich(text), expected, "{text}");
        }
    }

    #[test]
    fn values_cannot_end_a_code_span() {
        assert_eq!(plain_value("a`b*\\"), r"a&#96;b\*\\");
    }
}
