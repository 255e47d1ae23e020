//! The Markdown of explanations, for readers of other forms.

use anstyle::{AnsiColor, Style};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::safe;

/// A form that Markdown is written in.
pub(crate) trait Form {
    /// Takes plain text, without control characters.
    fn text(&mut self, text: &str);
    /// Writes the text of a code span.
    fn code(&mut self, code: &str);
    /// Begins text of this kind.
    fn open(&mut self, span: &Span);
    /// Ends what was of this kind.
    fn close(&mut self, span: &Span);
    /// Begins a new line, this deep in lists.
    fn line(&mut self, depth: usize);
}

/// What text may be besides plain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Span {
    Emphasis,
    Strong,
    /// With its address.
    Link(String),
}

/// Writes Markdown in another form. What is neither inline nor a list is written as text.
pub(crate) fn write(markdown: &str, form: &mut impl Form) {
    let mut walk = Walk::default();
    for event in Parser::new(markdown) {
        walk.event(event, form);
    }
}

#[derive(Default)]
struct Walk {
    spans: Vec<Span>,
    /// The number of the next item, for each list that is open; `None` in one without numbers.
    lists: Vec<Option<u64>>,
    began: bool,
    /// True if the next block continues a line that is begun.
    in_line: bool,
}

impl Walk {
    fn event(&mut self, event: Event<'_>, form: &mut impl Form) {
        match event {
            Event::Start(tag) => self.start(tag, form),
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => {
                if let Some(span) = self.spans.pop() {
                    form.close(&span);
                }
            }
            Event::Code(code) => form.code(&safe(&code)),
            Event::SoftBreak | Event::HardBreak => form.line(self.lists.len()),
            Event::Text(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => form.text(&safe(&text)),
            Event::End(_) | Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, form: &mut impl Form) {
        let span = match tag {
            Tag::List(first) => {
                self.lists.push(first);
                return;
            }
            Tag::Item => return self.item(form),
            Tag::Emphasis => Span::Emphasis,
            Tag::Strong => Span::Strong,
            Tag::Link { dest_url, .. } => Span::Link(dest_url.into_string()),
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Heading { .. } => {
                // A paragraph is told from the next by the room between them.
                if self.began && self.lists.is_empty() {
                    form.line(0);
                }
                return self.block(form);
            }
            // Catalogs have none of these; their text is shown.
            Tag::Image { .. }
            | Tag::BlockQuote(_)
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => return,
        };
        form.open(&span);
        self.spans.push(span);
    }

    fn block(&mut self, form: &mut impl Form) {
        if self.began && !self.in_line {
            form.line(self.lists.len());
        }
        self.began = true;
        self.in_line = false;
    }

    fn item(&mut self, form: &mut impl Form) {
        let depth = self.lists.len().saturating_sub(1);
        if self.began {
            form.line(depth);
        }
        self.began = true;
        self.in_line = true;
        match self.lists.last_mut() {
            Some(Some(number)) => {
                form.text(&format!("{number}. "));
                *number += 1;
            }
            Some(None) | None => form.text("• "),
        }
    }
}

const CODE: Style = AnsiColor::Green.on_default();

/// Writes Markdown for a terminal that has styles and links.
pub(super) fn for_terminal(markdown: &str) -> String {
    let mut terminal = Terminal::default();
    write(markdown, &mut terminal);
    terminal.out
}

/// Writes the words of Markdown, without its marks.
pub(crate) fn words(markdown: &str) -> String {
    let mut words = Words::default();
    write(markdown, &mut words);
    words.0
}

#[derive(Default)]
struct Words(String);

impl Form for Words {
    fn text(&mut self, text: &str) {
        self.0.push_str(text);
    }

    fn code(&mut self, code: &str) {
        self.0.push_str(code);
    }

    fn open(&mut self, _: &Span) {}

    fn close(&mut self, _: &Span) {}

    fn line(&mut self, depth: usize) {
        self.0.push('\n');
        self.0.push_str(&"  ".repeat(depth));
    }
}

#[derive(Default)]
struct Terminal {
    out: String,
    open: Vec<Span>,
}

impl Terminal {
    fn style(span: &Span) -> Style {
        match span {
            Span::Emphasis => Style::new().italic(),
            Span::Strong => Style::new().bold(),
            Span::Link(url) if is_linkable(url) => Style::new().underline(),
            // What leads nowhere does not look as if it did.
            Span::Link(_) => Style::new(),
        }
    }

    /// Ends a style. A reset ends every one, so that those which go on begin again.
    fn reset(&mut self) {
        self.out.push_str(&format!("{}", anstyle::Reset));
        let open = self.open.iter().map(Self::style);
        let again: String = open.map(|style| style.to_string()).collect();
        self.out.push_str(&again);
    }
}

impl Form for Terminal {
    fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn code(&mut self, code: &str) {
        self.out.push_str(&format!("{CODE}{code}"));
        self.reset();
    }

    fn open(&mut self, span: &Span) {
        if let Span::Link(url) = span {
            self.out.push_str(&link_start(url));
        }
        self.out.push_str(&Self::style(span).to_string());
        self.open.push(span.clone());
    }

    fn close(&mut self, span: &Span) {
        self.open.pop();
        self.reset();
        if let Span::Link(url) = span {
            self.out.push_str(link_end(url));
        }
    }

    fn line(&mut self, depth: usize) {
        self.out.push('\n');
        self.out.push_str(&"  ".repeat(depth));
    }
}

/// Returns a text that leads to an address where the terminal knows how (the escape sequence OSC 8).
pub(super) fn link(text: &str, url: &str) -> String {
    format!("{}{text}{}", link_start(url), link_end(url))
}

fn link_start(url: &str) -> String {
    if is_linkable(url) {
        format!("\u{1b}]8;;{url}\u{1b}\\")
    } else {
        String::new()
    }
}

fn link_end(url: &str) -> &'static str {
    if is_linkable(url) {
        "\u{1b}]8;;\u{1b}\\"
    } else {
        ""
    }
}

/// Returns whether an address is safe: it may not end the escape sequence that it stands in, nor start a program.
fn is_linkable(url: &str) -> bool {
    let scheme = ["https://", "http://", "mailto:"];
    scheme.iter().any(|scheme| url.starts_with(scheme))
        && url.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::for_terminal;

    fn shown(markdown: &str) -> String {
        anstream::adapter::strip_str(&for_terminal(markdown)).to_string()
    }

    #[test]
    fn markup_becomes_style() {
        let text = "See [*the `scope`* page](https://example.com/a?b=1), **now**.";
        assert_eq!(shown(text), "See the scope page, now.");
        let styled = for_terminal(text);
        assert!(styled.contains("\u{1b}]8;;https://example.com/a?b=1\u{1b}\\"));
        assert!(styled.contains(
            "\u{1b}[3mthe \u{1b}[32mscope\u{1b}[0m\u{1b}[4m\u{1b}[3m\u{1b}[0m\u{1b}[4m page"
        ));
    }

    #[test]
    fn lists_have_lines_of_their_own() {
        assert_eq!(
            shown("Check:\n- one\n- two\n  1. a\n  2. b\n"),
            "Check:\n• one\n• two\n  1. a\n  2. b"
        );
        assert_eq!(shown("- first\n\n- second"), "• first\n• second");
        assert_eq!(shown("One.\n\nTwo:\n- a"), "One.\n\nTwo:\n• a");
    }

    #[test]
    fn nothing_in_a_text_commands_the_terminal() {
        let hostile =
            "&#27;[31mred <b>&#x202e;</b> [x](https://a.example/&#27;]8;;) [y](javascript:a)";
        let styled = for_terminal(hostile);
        assert_eq!(shown(hostile), r"\u{1b}[31mred <b>\u{202e}</b> x y");
        assert!(!styled.contains("\u{1b}[4m"), "no link, so not underlined");
        assert!(!styled.contains("\u{1b}[31m") && !styled.contains("\u{1b}]8"));
        assert_eq!(shown("a < b & c"), "a < b & c");
    }
}
