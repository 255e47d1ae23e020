//! Lines that end where the terminal does.

use textwrap::{Options, WordSeparator, WrapAlgorithm};

/// The widest that text is still easily read.
const WIDEST: usize = 100;

/// Breaks the lines of a page at spaces, and between Japanese characters where a line may end; what was
/// broken off stands below the text that it continues.
#[must_use]
pub fn wrap(page: &str, terminal: usize) -> String {
    let width = terminal.clamp(20, WIDEST);
    let mut out = String::with_capacity(page.len());
    for line in page.lines() {
        if is_payload(line) {
            out.push_str(line);
        } else {
            push_wrapped(line, width, &mut out);
        }
        out.push('\n');
    }
    out
}

/// Returns whether a line is a payload, which stays whole: it is copied, and the terminal itself joins what it has broken.
fn is_payload(line: &str) -> bool {
    line.trim_start().starts_with('{')
}

fn push_wrapped(line: &str, width: usize, out: &mut String) {
    let text = line.trim_start_matches(' ');
    let first = line.len() - text.len();
    let first_indent = " ".repeat(first);
    let indent = " ".repeat(first + marker(text));
    let options = Options::new(width)
        .initial_indent(&first_indent)
        .subsequent_indent(&indent)
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        // An identifier that is too long is better copied whole.
        .break_words(false);
    out.push_str(&textwrap::wrap(text, options).join("\n"));
}

/// Returns the width of a bullet, number or letter that begins an item.
fn marker(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if text.starts_with("• ") {
        2
    } else if let [b'A'..=b'Z', b'.', b' ', ..] = text.as_bytes() {
        3
    } else if digits > 0
        && text
            .get(digits..)
            .is_some_and(|rest| rest.starts_with(". "))
    {
        digits + 2
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::wrap;
    use unicode_width::UnicodeWidthStr as _;

    #[test]
    fn items_continue_below_their_text() {
        let page = "Heading\n\n  12. one two three four five six\n  • alpha beta gamma delta\n";
        assert_eq!(
            wrap(page, 20),
            "Heading\n\n  12. one two three\n      four five six\n  • alpha beta gamma\n    delta\n"
        );
        assert_eq!(
            wrap("  B. alpha beta gamma\n", 20),
            "  B. alpha beta\n     gamma\n"
        );
    }

    #[test]
    fn japanese_takes_two_columns_and_no_line_begins_with_a_full_stop() {
        let page = "  • トークンリクエストの有効期限は、二十四時間より未来日に設定できません。\n";
        let wrapped = wrap(page, 30);
        assert!(wrapped.lines().count() > 2);
        for line in wrapped.lines() {
            assert!(line.width() <= 30, "{line}");
            assert!(!line.trim_start().starts_with(['。', '、', 'ー']), "{line}");
        }
        assert_eq!(wrapped.replace("\n    ", ""), page);
    }

    #[test]
    fn styles_and_links_have_no_width_and_payloads_stay_whole() {
        let link = "\u{1b}]8;;https://example.com/very/long\u{1b}\\text\u{1b}]8;;\u{1b}\\";
        let page = format!("  \u{1b}[1m{link}\u{1b}[0m and more\n");
        assert_eq!(wrap(&page, 20), page);
        let payload = "  {\"error\": \"invalid_request\", \"error_description\": \"x\"}\n";
        assert_eq!(wrap(payload, 20), payload);
    }
}
