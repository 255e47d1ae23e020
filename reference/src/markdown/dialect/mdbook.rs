//! mdBook, which includes files by `{{#include …}}`, in code as well, and gives headings ids by `{#…}`.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};

use super::{Edits, for_text, parse};

/// Writes a page so that mdBook reads it as text.
pub(in crate::markdown) fn mdbook(page: &str) -> String {
    let mut edits = Edits::default();
    for_text(page, |c| {
        if c.value == '{' && !c.is_escaped {
            edits.replace(c.at..c.at, "\\");
        }
    });
    let mut fenced = None;
    for (event, range) in parse(page) {
        // No backslash escapes in code.
        if let Event::Code(code) = &event
            && includes(code)
        {
            edits.replace(range, format!("<code>{}</code>", html(code)));
        } else if let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) = event {
            let is_special = includes(page.get(range.clone()).unwrap_or_default());
            fenced = is_special.then(|| (range, language, String::new()));
        } else if let Some((_, _, code)) = &mut fenced
            && let Event::Text(text) = &event
        {
            code.push_str(text);
        } else if matches!(event, Event::End(_))
            && let Some((range, language, code)) = fenced.take()
        {
            edits.replace(range, block(&language, &code));
        }
    }
    edits.apply(page)
}

/// Returns whether mdBook would put something in the place of a part of the code.
fn includes(code: &str) -> bool {
    code.split("{{")
        .skip(1)
        .any(|rest| rest.trim_start().starts_with('#'))
}

fn block(language: &CowStr<'_>, code: &str) -> String {
    let language = html(language.split_whitespace().next().unwrap_or_default());
    let code = html(code);
    format!("<pre><code class=\"language-{language}\">{code}</code></pre>")
}

fn html(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' | '<' | '>' | '"' | '{' | '|' => out.push_str(&format!("&#{};", u32::from(c))),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::mdbook;

    #[test]
    fn nothing_is_included() {
        let cases = [
            ("{hours} {{#include a}}", r"\{hours} \{\{#include a}}"),
            ("# A {#b}", r"# A \{#b}"),
            (
                "`{a}` `{{ #include a }}`",
                "`{a}` <code>&#123;&#123; #include a }}</code>",
            ),
            (
                "```ini\n{{#include <a>}}\n```\n",
                "<pre><code class=\"language-ini\">&#123;&#123;#include &#60;a&#62;}}\n</code></pre>\n",
            ),
            ("```\n{{a}}\n```\n", "```\n{{a}}\n```\n"),
        ];
        for (page, expected) in cases {
            assert_eq!(mdbook(page), expected, "{page}");
        }
    }
}
