//! Links and images in the Markdown of a catalog's authors: which of them a reader may follow.

use pulldown_cmark::{Event, Parser, Tag};

use super::escape::plain_inline;

/// Addresses that a page may link to. Anything else, `javascript:` above all, stays text.
const SCHEMES: &[&str] = &["https://", "http://", "mailto:"];

/// Returns Markdown of which nothing leads to an address that a page may not link to, and nothing is loaded when
/// it is shown: such links and all images are left with their words. It must be escaped already: a `<`
/// would hide what stands behind it, until it is escaped.
pub(super) fn harmless(markdown: &str) -> String {
    let markdown = &without_definitions(markdown);
    let mut out = String::new();
    let (mut kept, mut dropping) = (0, 0);
    for (event, range) in Parser::new(markdown).into_offset_iter() {
        let is_bad = if let Event::Start(Tag::Link { dest_url, .. }) = &event {
            !is_allowed(dest_url)
        } else {
            matches!(event, Event::Start(Tag::Image { .. }))
        };
        if range.start < dropping {
            if let Event::Text(text) = event {
                push_plain(&text, &mut out);
            } else if let Event::Code(_) = event {
                out.push_str(markdown.get(range).unwrap_or_default());
            }
        } else if is_bad {
            out.push_str(markdown.get(kept..range.start).unwrap_or_default());
            (kept, dropping) = (range.end, range.end);
        }
    }
    out.push_str(markdown.get(kept..).unwrap_or_default());
    out
}

/// Returns Markdown whose definitions of links (`[a]: https://…`) are text. They would hold for all of a page, and
/// so for texts that were looked at without them.
fn without_definitions(markdown: &str) -> String {
    let parser = Parser::new(markdown);
    if parser.reference_definitions().iter().next().is_none() {
        return markdown.to_owned();
    }
    // Of several for one name the parser tells the first only: any that may be one is taken, unless it is code.
    let mut code = parser.into_offset_iter().filter_map(|(event, range)| {
        let is_code = matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_)));
        is_code.then_some(range)
    });
    let mut next_code = code.next();
    let mut out = String::with_capacity(markdown.len());
    let mut kept = 0;
    for (at, _) in markdown.match_indices("]:") {
        while next_code.as_ref().is_some_and(|range| range.end <= at) {
            next_code = code.next();
        }
        if next_code.as_ref().is_none_or(|range| at < range.start) {
            out.push_str(markdown.get(kept..=at).unwrap_or_default());
            out.push('\\');
            kept = at + 1;
        }
    }
    out.push_str(markdown.get(kept..).unwrap_or_default());
    out
}

/// Adds text that is no markup. Spaces between words stay as they are; at the beginning of a line they
/// would mean something.
fn push_plain(text: &str, out: &mut String) {
    let words = text.trim_matches(' ');
    if words.is_empty() || out.is_empty() || out.ends_with('\n') {
        out.push_str(&plain_inline(text));
        return;
    }
    let (before, after) = text.split_once(words).unwrap_or_default();
    out.push_str(before);
    out.push_str(&plain_inline(words));
    out.push_str(after);
}

/// Returns whether a page may link to an address: one of a known scheme, without white space or control characters.
#[must_use]
pub fn is_allowed(url: &str) -> bool {
    // A browser drops control characters before it reads the scheme.
    let clean = !url.chars().any(|c| c.is_control() || c.is_whitespace());
    let scheme = |scheme: &str| {
        url.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    clean && SCHEMES.iter().any(|known| scheme(known))
}

#[cfg(test)]
mod tests {
    use super::{harmless, is_allowed};

    #[test]
    fn markdown_is_left_without_what_leads_elsewhere() {
        let cases = [
            (
                "a [b](https://a.example) `c`",
                "a [b](https://a.example) `c`",
            ),
            ("a [b `c`](javascript:alert(1)) d", "a b `c` d"),
            ("[a](JavaScript:x)[b](data:x)", "ab"),
            ("![i](https://evil.example/x.png).", "i."),
            ("[![i](x.png)](https://a.example)", "[i](https://a.example)"),
            ("- a\n- [b](vbscript:x)\n", "- a\n- b\n"),
            ("{hours} _x_", "{hours} _x_"),
            (
                "See [a].\n\n[a]: javascript:x",
                "See [a].\n\n[a]\\: javascript:x",
            ),
            (
                "![a]\n\n[a]: https://a.example",
                "![a]\n\n[a]\\: https://a.example",
            ),
            (
                "[a]: x\n\n  [A]:\n  javascript:y\n\n- `[a]: z`\n\n  [a]: javascript:z",
                "[a]\\: x\n\n  [A]\\:\n  javascript:y\n\n- `[a]: z`\n\n  [a]\\: javascript:z",
            ),
            ("[a]: b `[a]: c`", "[a]: b `[a]: c`"),
        ];
        for (text, expected) in cases {
            assert_eq!(harmless(text), expected, "{text}");
        }
    }

    #[test]
    fn addresses_are_taken_by_their_scheme() {
        for good in [
            "https://a.example",
            "HTTP://a.example",
            "mailto:a@b.example",
        ] {
            assert!(is_allowed(good), "{good}");
        }
        for bad in [
            "",
            "javascript:x",
            "java\nscript:x",
            " https://a",
            "/a",
            "vbscript:x",
            "https:a",
        ] {
            assert!(!is_allowed(bad), "{bad}");
        }
    }
}
