//! Reads texts by `pulldown-cmark`.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::{Link, Marks, PLACEHOLDER, between};

/// Finds what is no prose in a text. Of one that is not Markdown, readers see all marks, but what stands in
/// backticks or is an address is no prose there either.
pub(crate) fn read(text: &str, is_markdown: bool) -> Marks {
    let mut marks = Marks::default();
    if may_have_marks(text) {
        let mut tree = Tree::default();
        let parsed = if is_markdown {
            Cow::Borrowed(text)
        } else {
            without_indents(text)
        };
        for (event, range) in Parser::new(&parsed).into_offset_iter() {
            tree.event(event, range, is_markdown, &mut marks);
        }
        if let Cow::Owned(_) = parsed {
            let written = marks.not_prose.iter().filter_map(|range| {
                let lines = text.get(range.clone())?.trim_matches('`').lines();
                Some(lines.map(str::trim_start).collect::<Vec<_>>().join(" "))
            });
            marks.code = written.collect();
        }
    }
    if text.contains("://") || text.contains("[[") {
        marks.not_prose.sort_by_key(|range| range.start);
        own_marks(text, is_markdown, &mut marks);
    }
    marks.not_prose.sort_by_key(|range| range.start);
    marks
}

/// Returns a text as long as the other, with letters for the spaces before its lines: in plain text, these make no code
/// of what follows, in which backticks would be none.
fn without_indents(text: &str) -> Cow<'_, str> {
    let is_indent = |c: char| c == ' ' || c == '\t';
    let indent = |line: &str| match line.trim_start_matches(is_indent) {
        "" | "\n" | "\r\n" => 0,
        rest => line.len() - rest.len(),
    };
    if text.split_inclusive('\n').all(|line| indent(line) == 0) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (before, rest) = line.split_at_checked(indent(line)).unwrap_or_default();
        out.extend(before.chars().map(|_| 'x'));
        out.push_str(rest);
    }
    Cow::Owned(out)
}

/// Returns whether a text has anything that Markdown reads as a mark which matters here. Most are a plain line.
fn may_have_marks(text: &str) -> bool {
    let may_begin = |line: &str| {
        let rest = line.trim_start_matches(' ');
        rest.len() + 4 <= line.len()
            || rest.starts_with(|c: char| "#-*+~=>\t".contains(c) || c.is_ascii_digit())
    };
    let is_mark = |byte: u8| matches!(byte, b'`' | b'[' | b'<' | b'#');
    text.bytes().any(is_mark) || text.split('\n').any(may_begin)
}

/// The way through a tree.
#[derive(Default)]
struct Tree {
    /// How many lists are open.
    lists: usize,
    /// The links that are open, with their titles as far as they have been read.
    links: Vec<(Link, Option<Range<usize>>)>,
}

impl Tree {
    fn event(
        &mut self,
        event: Event<'_>,
        range: Range<usize>,
        is_markdown: bool,
        marks: &mut Marks,
    ) {
        if let Event::Code(code) = &event {
            marks.code.push(code.to_string());
            marks.not_prose.push(range.clone());
        }
        if !is_markdown {
            return;
        }
        for (_, title) in &mut self.links {
            let start = title.as_ref().map_or(range.start, |title| title.start);
            // The end of a link has the range of all of it.
            if !matches!(event, Event::End(TagEnd::Link | TagEnd::Image)) {
                *title = Some(start..range.end);
            }
        }
        if let Event::Start(tag) = event {
            self.start(tag, range, marks);
        } else if let Event::End(TagEnd::List(_)) = event {
            self.lists -= 1;
        } else if let Event::End(TagEnd::Link | TagEnd::Image) = event
            && let Some((link, title)) = self.links.pop()
        {
            // A title that is empty has no place.
            let title = title.unwrap_or(link.range.start..link.range.start);
            let target = title.end.max(link.range.start)..link.range.end;
            marks.not_prose.push(target);
            marks.links.push(Link { title, ..link });
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>, marks: &mut Marks) {
        if let Tag::CodeBlock(_) = tag {
            marks.not_prose.push(range);
        } else if let Tag::Heading { .. } = tag {
            marks.headings.push(range);
        } else if let Tag::List(_) = tag {
            self.lists += 1;
            if self.lists == 2 {
                marks.nested_lists.push(range);
            }
        } else if let Tag::Link {
            link_type,
            dest_url,
            ..
        }
        | Tag::Image {
            link_type,
            dest_url,
            ..
        } = tag
        {
            // The address is its own title.
            if matches!(link_type, LinkType::Autolink | LinkType::Email) {
                marks.not_prose.push(range.clone());
            }
            let link = Link {
                title: range.clone(),
                range,
                address: dest_url.to_string(),
            };
            self.links.push((link, None));
        }
    }
}

/// Finds addresses and the names of links, which are marks of texts and none of Markdown.
fn own_marks(text: &str, is_markdown: bool, marks: &mut Marks) {
    let (mut addresses, mut names) = (Vec::new(), Vec::new());
    for prose in between(&marks.not_prose, 0..text.len()) {
        let piece = text.get(prose.clone()).unwrap_or_default();
        let mut from = 0;
        while let Some(at) = piece.get(from..).and_then(|rest| rest.find("://")) {
            let address = address(piece, from, from + at);
            from = address.end;
            addresses.push(prose.start + address.start..prose.start + address.end);
        }
        let mut from = 0;
        while let Some(at) = piece.get(from..).and_then(|rest| rest.find("[[")) {
            let start = from + at;
            let Some(length) = piece.get(start..).and_then(|rest| rest.find("]]")) else {
                break;
            };
            from = start + length + 2;
            names.push(prose.start + start..prose.start + from);
        }
    }
    marks.not_prose.extend(addresses.iter().cloned());
    marks.addresses = addresses;
    if is_markdown {
        marks.not_prose.extend(names);
    }
}

/// Returns the address around the `://` at a position, not before `from`.
fn address(text: &str, from: usize, at: usize) -> Range<usize> {
    let before = text.get(from..at).unwrap_or_default();
    let scheme = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    let rest = text.get(at..).unwrap_or_default();
    let is_outside = |c: char| !(c.is_ascii_graphic() || c == PLACEHOLDER) || ")]>\"".contains(c);
    let end = rest.find(is_outside).unwrap_or(rest.len());
    // A mark behind it ends the sentence.
    let address = rest.get(..end).unwrap_or_default();
    let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    from + scheme.len()..at + address.len().max("://".len())
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::check::markdown::between;

    fn prose(text: &str) -> Vec<&str> {
        let marks = read(text, true);
        let ranges = between(&marks.not_prose, 0..text.len());
        ranges.filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn code_and_addresses_are_no_prose() {
        assert_eq!(prose("a `b` c"), ["a ", " c"]);
        assert_eq!(prose("`` a`b `` c"), [" c"]);
        assert_eq!(prose("[a](http://b/c) d"), ["[a", " d"]);
        assert_eq!(prose("a https://b.c/d。e"), ["a ", "。e"]);
        assert_eq!(prose("See https://b.c/d. E"), ["See ", ". E"]);
        assert_eq!(prose("x[[name]]y"), ["x", "y"]);
        assert_eq!(prose("a <https://b.c> d"), ["a ", " d"]);
        assert_eq!(prose("a\n\n    code\n\nb"), ["a\n\n    ", "\nb"]);
        assert_eq!(prose(""), Vec::<&str>::new());
    }

    #[test]
    fn plain_text_may_be_indented() {
        for (text, code) in [
            ("    See `a  b`.", ["a  b"]),
            ("A:\n    \n\tSee `a  b`.\r\n", ["a  b"]),
            ("    `declare'.  See `help'", ["declare'.  See "]),
            ("    See `a\n    b`", ["a b"]),
        ] {
            assert_eq!(read(text, false).code, code, "{text}");
        }
        assert!(read("A:\n\n    See `a`.", true).code.is_empty());
    }

    #[test]
    fn what_opens_nothing_is_prose() {
        assert_eq!(prose("a ` b"), ["a ` b"]);
        assert_eq!(prose("It`s a `b` and c"), ["It", "b` and c"]);
        assert_eq!(prose("[a] (b"), ["[a] (b"]);
        assert_eq!(prose("a [[b"), ["a [[b"]);
        assert_eq!(prose("a \\`b\\` c"), ["a \\`b\\` c"]);
    }

    #[test]
    fn links_lists_and_headings_are_found() {
        let marks = read("# A\n\n- [b *c*](/d)\n  1. e\n\n[](x) <http://y.z>", true);
        assert_eq!(marks.headings.len(), 1);
        assert_eq!(marks.nested_lists.len(), 1);
        let links = marks.links.iter().map(|link| link.address.as_str());
        assert_eq!(links.collect::<Vec<_>>(), ["/d", "x", "http://y.z"]);
        let plain = read("# A\n- a\n  - b `c`", false);
        assert!(plain.headings.is_empty() && plain.nested_lists.is_empty());
        assert_eq!(plain.code, ["c"]);
    }
}
