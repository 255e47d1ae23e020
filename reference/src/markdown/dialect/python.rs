//! Python-Markdown, which `MkDocs` reads: older than `CommonMark`. It knows fewer escapes, wants four columns for what is
//! in a list, and a blank line before one.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::{Edits, for_text, parse};

/// The characters whose meaning a backslash takes, with those of its extension for tables.
const ESCAPED: &str = "\\`*_{}[]()>#+-.!|";

/// The indentation of an item's content.
const INDENT: &str = "    ";

/// Writes a page so that Python-Markdown reads it as `CommonMark` would.
pub(in crate::markdown) fn python(page: &str) -> String {
    lists(&inline(page))
}

/// Writes text, code and breaks.
fn inline(page: &str) -> String {
    let mut edits = Edits::default();
    for_text(page, |c| match c.value {
        // `MkDocs` has plugins that read braces.
        '{' | '}' if !c.is_escaped => edits.replace(c.at..c.at, "\\"),
        value if c.is_escaped && !ESCAPED.contains(value) => {
            let range = c.at - 1..c.at + value.len_utf8();
            edits.replace(range, format!("&#{};", u32::from(value)));
        }
        _ => {}
    });
    let mut is_table = false;
    for (event, range) in parse(page) {
        let source = page.get(range.clone()).unwrap_or_default();
        if matches!(event, Event::Start(Tag::Table(_))) {
            is_table = true;
        } else if matches!(event, Event::End(TagEnd::Table)) {
            is_table = false;
        } else if matches!(event, Event::Code(_)) && is_table {
            // A bar in code ends no cell.
            edits.replace(range, source.replace("\\|", "|"));
        } else if matches!(event, Event::HardBreak) && source.starts_with('\\') {
            edits.replace(range.start..range.start + 1, "  ");
        } else if matches!(event, Event::Start(Tag::Strikethrough)) {
            let marks = source.len() - source.trim_start_matches('~').len();
            edits.replace(range.start..range.start + marks, "<del>");
            edits.replace(range.end - marks..range.end, "</del>");
        }
    }
    edits.apply(page)
}

/// How a line stands in lists.
#[derive(Clone, Default)]
struct LinePlace {
    /// The columns before the content of the innermost item that began on a line above.
    column: usize,
    /// How many items that began on a line above hold it.
    depth: usize,
    /// The same, with those that begin on it.
    inner: usize,
    /// True if a list that is in no item begins with it.
    begins_list: bool,
    /// The part of a fenced block within an item that the line is.
    fence: Option<Fence>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fence {
    Mark,
    Code,
}

/// Indents what is in lists. Blocks of code there lose their fences, which are read only outside.
fn lists(page: &str) -> String {
    let mut out = String::new();
    let mut before = 0;
    // True behind a line that goes on with an item, which would go on with the next item's.
    let mut continues = false;
    for (line, place) in page.split_inclusive('\n').zip(places(page)) {
        if place.fence == Some(Fence::Mark) {
            let is_after_list = before > place.depth;
            out.push_str(if ends_blank(&out) { "" } else { "\n" });
            if is_after_list {
                // Indented lines after a list would belong to its last item.
                out.push_str(&format!("{}<!-- -->\n\n", INDENT.repeat(place.depth)));
            }
            before = 0;
            continue;
        }
        let quote = if line.starts_with('>') { 2 } else { 0 };
        let (quote, rest) = line.split_at_checked(quote).unwrap_or((line, ""));
        let is_item = place.inner > place.depth;
        if (place.begins_list || is_item && continues) && !ends_blank(&out) {
            out.push_str(&format!("{}\n", quote.trim_end()));
        }
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        let (_, rest) = rest.split_at(spaces.min(place.column));
        out.push_str(quote);
        if !rest.trim().is_empty() {
            out.push_str(&INDENT.repeat(place.depth));
            out.push_str(if place.fence.is_some() { INDENT } else { "" });
            before = place.inner;
            continues = !is_item && place.depth > 0;
        }
        out.push_str(rest);
    }
    out
}

fn last_line(out: &str) -> &str {
    let lines = out.strip_suffix('\n').unwrap_or(out);
    lines.rsplit('\n').next().unwrap_or_default()
}

fn ends_blank(out: &str) -> bool {
    let is_quote = last_line(out).trim_matches(['>', ' ']).is_empty();
    out.is_empty() || out.ends_with("\n\n") || is_quote
}

fn places(page: &str) -> Vec<LinePlace> {
    let breaks = page.match_indices('\n').map(|(at, _)| at + 1);
    let starts: Vec<usize> = std::iter::once(0).chain(breaks).collect();
    let line_of = |at: usize| {
        starts
            .partition_point(|start| *start <= at)
            .saturating_sub(1)
    };
    let mut places = vec![LinePlace::default(); starts.len()];
    let mut items = 0;
    for (event, range) in parse(page) {
        let (first, last) = (line_of(range.start), line_of(range.end.saturating_sub(1)));
        let lines = places.get_mut(first..=last.max(first)).unwrap_or_default();
        if matches!(event, Event::Start(Tag::Item)) {
            items += 1;
            let start = starts.get(first).copied().unwrap_or_default();
            let before = page.get(start..range.start).unwrap_or_default();
            let item = page.get(range).unwrap_or_default();
            place_item(lines, before, item);
        } else if matches!(event, Event::End(TagEnd::Item)) {
            items -= 1;
        } else if matches!(event, Event::Start(Tag::List(_))) && items == 0 {
            if let [first, ..] = lines {
                first.begins_list = true;
            }
        } else if matches!(
            event,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_)))
        ) && items > 0
        {
            place_fence(lines);
        }
    }
    places
}

/// Places the lines of an item, which begins behind `before`.
fn place_item(lines: &mut [LinePlace], before: &str, item: &str) {
    let quote = if before.starts_with('>') { 2 } else { 0 };
    let column = before.len().saturating_sub(quote) + marker(item);
    if let [first, rest @ ..] = lines {
        first.inner += 1;
        for place in rest {
            place.column = column;
            place.depth += 1;
            place.inner += 1;
        }
    }
}

fn place_fence(lines: &mut [LinePlace]) {
    if let [first, code @ .., last] = lines {
        first.fence = Some(Fence::Mark);
        last.fence = Some(Fence::Mark);
        for place in code {
            place.fence = Some(Fence::Code);
        }
    }
}

/// Returns the length of the marker that an item begins with, and of the spaces after it.
fn marker(item: &str) -> usize {
    let rest = item.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = rest.get(1..).unwrap_or_default();
    let content = rest.trim_start_matches(' ');
    item.len() - content.len()
}

#[cfg(test)]
mod tests {
    use super::python;

    #[test]
    fn escapes_that_are_not_known_become_references() {
        let cases = [
            (r"a \< \~b \* c", "a &#60; &#126;b \\* c"),
            ("{hours} `{hours}`", r"\{hours\} `{hours}`"),
            ("a\\\nb", "a  \nb"),
            ("~~a~~", "<del>a</del>"),
            (
                "| `a\\|b` |\n|---|\n| c\\|d |",
                "| `a|b` |\n|---|\n| c\\|d |",
            ),
        ];
        for (page, expected) in cases {
            assert_eq!(python(page), expected, "{page}");
        }
    }

    #[test]
    fn lists_stand_alone_and_what_is_in_them_is_indented() {
        let cases = [
            ("a:\n- b\n- c\n", "a:\n\n- b\n- c\n"),
            (
                "- a\n  - b\n    - c\n- d\n",
                "- a\n    - b\n        - c\n- d\n",
            ),
            ("- | a |\n  |---|\n- b\n", "- | a |\n    |---|\n\n- b\n"),
            ("1. a\n\n   b\n\n2. c\n", "1. a\n\n    b\n\n2. c\n"),
            ("> a\n> - b\n>   c\n", "> a\n>\n> - b\n>     c\n"),
            (
                "1. a\n   ```sh\n   x\n    y\n   ```\n   b\n",
                "1. a\n\n        x\n         y\n\n    b\n",
            ),
        ];
        for (page, expected) in cases {
            assert_eq!(python(page), expected, "{page}");
        }
    }
}
