//! MDX, which Docusaurus reads: braces are expressions, and lines that begin with `import` or `export` are modules.

use pulldown_cmark::{Event, Tag};

use super::{Edits, for_text, parse};

/// Writes a page so that MDX 3 and the directives of Docusaurus read it as text.
pub(in crate::markdown) fn mdx(page: &str) -> String {
    let mut edits = Edits::default();
    for_text(page, |c| {
        let is_special = match c.value {
            '{' | '}' | '<' => true,
            // `:name` and `:::name` are directives.
            ':' => page.get(c.at + 1..).is_some_and(begins_directive),
            _ => false,
        };
        if is_special && !c.is_escaped {
            edits.replace(c.at..c.at, "\\");
        }
    });
    for (event, range) in parse(page) {
        if matches!(event, Event::Start(Tag::Paragraph)) {
            escape_module(page, range.start, &mut edits);
        }
    }
    edits.apply(page)
}

fn begins_directive(rest: &str) -> bool {
    rest.starts_with(|c: char| c == ':' || c.is_alphabetic())
}

/// Keeps a paragraph from being read as a module.
fn escape_module(page: &str, start: usize, edits: &mut Edits) {
    let (before, paragraph) = page.split_at_checked(start).unwrap_or_default();
    let starts_line = before.is_empty() || before.ends_with('\n');
    for (word, escaped) in [("import ", "&#105;"), ("export ", "&#101;")] {
        if starts_line && paragraph.starts_with(word) {
            edits.replace(start..start + 1, escaped);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::mdx;

    #[test]
    fn what_mdx_would_evaluate_is_text() {
        let cases = [
            ("{hours} `{hours}`", r"\{hours\} `{hours}`"),
            (r"\{a\\{", r"\{a\\\{"),
            ("```\n{a} <b\n```", "```\n{a} <b\n```"),
            ("    {a} <b", r"    \{a\} \<b"),
            (r"a \< b", r"a \< b"),
            (
                "| {a} | `{b}` |\n|---|---|\n| {c} | d |",
                "| \\{a\\} | `{b}` |\n|---|---|\n| \\{c\\} | d |",
            ),
            ("import failed", "&#105;mport failed"),
            ("a\n\nexport { x }", "a\n\n&#101;xport \\{ x \\}"),
            ("importing\n\n- import a", "importing\n\n- import a"),
            (":::note\n\n:b c: d:e", "\\:\\:\\:note\n\n\\:b c: d\\:e"),
            ("[a](https://a.example/{b})", "[a](https://a.example/{b})"),
        ];
        for (page, expected) in cases {
            assert_eq!(mdx(page), expected, "{page}");
        }
    }
}
