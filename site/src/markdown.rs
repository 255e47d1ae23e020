//! The Markdown of explanations: to HTML, and to plain text.
//!
//! Parameters are written into the Markdown as marks, which no text can have, and come out as chips.
//! So a parameter may stand wherever text may, in code and in emphasis, and never is markup itself.

use std::fmt::Write as _;

use errorbook_compiler::model::{ParamDef, Part, Pattern};
use errorbook_reference::ResolvedText;
use errorbook_reference::markdown::is_allowed;
use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::highlight;
use crate::html::Html;
use crate::marks::{MARK_END, MARK_START};

/// The part of Markdown that a place has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flow {
    /// Paragraphs and lists.
    Block,
    /// The first of the paragraphs.
    First,
    /// The content of a line: paragraphs are run together.
    Line,
}

/// The targets that a text may refer to.
pub(crate) trait Targets {
    /// Returns the page of a code that stands in a text as code.
    fn page_of(&self, code: &str) -> Option<String>;
}

/// Writes a pattern as text. Parameters are given by their marks. Dots stand for what is chosen by a value,
/// since nothing here says which of the variants is meant.
fn marked(pattern: &Pattern, out: &mut String) {
    for part in &pattern.parts {
        match part {
            Part::Text { text, .. } => {
                out.extend(text.chars().filter(|&c| c != MARK_START && c != MARK_END));
            }
            Part::Param { param, .. } => {
                // A string takes all that is written to it.
                let _ = write!(out, "{MARK_START}{param}{MARK_END}");
            }
            Part::Isolated(inner) => marked(inner, out),
            Part::Select { .. } => out.push('…'),
        }
    }
}

/// A run of marked text.
enum Run<'t> {
    Text(&'t str),
    Param(usize),
}

/// Calls `f` with what stands between the marks, and with what the marks stand for.
fn runs<'t>(marked: &'t str, mut f: impl FnMut(Run<'t>)) {
    for (at, piece) in marked.split(MARK_START).enumerate() {
        let text = match piece.split_once(MARK_END) {
            Some((param, text)) if at > 0 => {
                if let Ok(param) = param.parse() {
                    f(Run::Param(param));
                }
                text
            }
            _ => piece,
        };
        if !text.is_empty() {
            f(Run::Text(text));
        }
    }
}

/// Renders a message, which is plain text.
pub(crate) fn plain(pattern: &Pattern, params: &[ParamDef]) -> Html {
    let mut text = String::new();
    marked(pattern, &mut text);
    let mut html = Html::default();
    push(&text, params, &mut html, |line, html| {
        for (at, line) in line.split('\n').enumerate() {
            if at > 0 {
                html.push_markup("<br>");
            }
            html.push_text(line);
        }
    });
    html
}

/// Renders an explanation.
pub(crate) fn rich(
    pattern: &Pattern,
    params: &[ParamDef],
    flow: Flow,
    targets: &dyn Targets,
) -> Html {
    let mut text = String::new();
    marked(pattern, &mut text);
    of_text(&text, params, flow, targets)
}

fn parser(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
}

/// Renders Markdown that is no text of a catalog, such as the footer.
pub(crate) fn of_text(text: &str, params: &[ParamDef], flow: Flow, targets: &dyn Targets) -> Html {
    let mut writer = Writer {
        html: Html::default(),
        params,
        flow,
        targets,
        closers: Vec::new(),
        links: 0,
        code: None,
        columns: Vec::new(),
        column: 0,
        is_head: false,
    };
    for event in parser(text) {
        let is_end = matches!(event, Event::End(_));
        writer.event(event);
        if flow == Flow::First && is_end && writer.closers.is_empty() {
            break;
        }
    }
    writer.html
}

/// Returns the words of an explanation, without its markup, where there is room for one text.
pub(crate) fn words(text: &ResolvedText<'_>) -> String {
    words_of(text.pattern, text.params)
}

/// Returns the words of a message, where there is room for one text.
pub(crate) fn plain_words(text: &ResolvedText<'_>) -> String {
    plain_words_of(text.pattern, text.params)
}

/// Returns the words of an explanation that has no choices.
pub(crate) fn words_of(pattern: &Pattern, params: &[ParamDef]) -> String {
    let mut text = String::new();
    marked(pattern, &mut text);
    let mut out = String::new();
    for event in parser(&text) {
        match event {
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::FootnoteReference(text) => out.push_str(&named(&text, params)),
            Event::SoftBreak | Event::HardBreak | Event::Rule | Event::End(_) => {
                if !out.is_empty() && !out.ends_with(' ') && is_break(&event) {
                    out.push(' ');
                }
            }
            Event::Start(_) | Event::TaskListMarker(_) => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Returns the words of a message that has no choices.
pub(crate) fn plain_words_of(pattern: &Pattern, params: &[ParamDef]) -> String {
    let mut text = String::new();
    marked(pattern, &mut text);
    named(&text, params)
}

/// Returns whether words on both sides of an event do not belong together.
fn is_break(event: &Event<'_>) -> bool {
    let inline = matches!(
        event,
        Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Strikethrough)
    );
    !inline
}

/// Returns marked text with each parameter's name in braces.
fn named(marked: &str, params: &[ParamDef]) -> String {
    let mut out = String::new();
    runs(marked, |run| match run {
        Run::Text(text) => out.push_str(text),
        Run::Param(param) => {
            let _ = write!(out, "{{{}}}", param_name(params, param));
        }
    });
    out
}

fn param_name(params: &[ParamDef], param: usize) -> &str {
    params.get(param).map_or("", |param| &param.name.value)
}

fn push(
    marked: &str,
    params: &[ParamDef],
    html: &mut Html,
    mut push_text: impl FnMut(&str, &mut Html),
) {
    runs(marked, |run| match run {
        Run::Text(text) => push_text(text, html),
        Run::Param(at) => chip(params, at, html),
    });
}

/// Writes a parameter's name, with its type and its unit.
fn chip(params: &[ParamDef], at: usize, html: &mut Html) {
    let Some(param) = params.get(at) else {
        return;
    };
    html.push_markup("<var class=\"chip\"");
    let mut title = param.type_sign();
    if let Some(unit) = &param.unit {
        title.push_str(", ");
        title.push_str(unit);
    }
    html.push_attribute("title", &title);
    html.push_markup(">");
    html.push_text(&param.name.value);
    html.push_markup("</var>");
}

struct Writer<'a> {
    html: Html,
    params: &'a [ParamDef],
    flow: Flow,
    targets: &'a dyn Targets,
    /// The markup that ends each open element.
    closers: Vec<&'static str>,
    /// The number of open links, in which no other may begin.
    links: usize,
    /// The block of code that is open: its language, and what stands in it.
    code: Option<(String, String)>,
    /// The columns of the table that is open, the one of the next cell, and whether it is a heading.
    columns: Vec<Alignment>,
    column: usize,
    is_head: bool,
}

impl Writer<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => {
                self.end_code();
                if matches!(end, TagEnd::TableHead) {
                    self.is_head = false;
                }
                let closer = self.closers.pop().unwrap_or_default();
                if closer == "</a>" {
                    self.links = self.links.saturating_sub(1);
                }
                self.html.push_markup(closer);
            }
            Event::Code(code) => self.code(&code),
            // Markup of the catalog's own is text here.
            Event::Text(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::FootnoteReference(text) => self.text(&text),
            Event::SoftBreak => self.html.push_markup("\n"),
            Event::HardBreak => self.html.push_markup(match self.flow {
                Flow::Block | Flow::First => "<br>",
                Flow::Line => " ",
            }),
            Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((_, code)) = &mut self.code {
            code.push_str(text);
            return;
        }
        push(text, self.params, &mut self.html, |text, html| {
            html.push_text(text);
        });
    }

    /// Writes the block of code that was open, with its colours.
    fn end_code(&mut self) {
        let Some((lang, code)) = self.code.take() else {
            return;
        };
        self.html.push_markup("<pre tabindex=\"0\"><code");
        if !lang.is_empty() {
            self.html
                .push_attribute("class", &format!("language-{lang}"));
        }
        self.html.push_markup(">");
        let params = self.params;
        highlight::push(&code, &lang, &mut self.html, |piece, html| {
            push(piece, params, html, |text, html| html.push_text(text));
        });
    }

    /// Opens a cell of a table.
    fn cell(&mut self) {
        let alignment = self.columns.get(self.column).copied();
        self.column += 1;
        let (element, closer) = match self.is_head {
            true => ("<th scope=\"col\"", "</th>"),
            false => ("<td", "</td>"),
        };
        self.html.push_markup(element);
        self.html.push_markup(match alignment {
            Some(Alignment::Right) => " class=\"end\">",
            Some(Alignment::Center) => " class=\"center\">",
            Some(Alignment::Left | Alignment::None) | None => ">",
        });
        self.closers.push(closer);
    }

    fn code(&mut self, code: &str) {
        let target = if self.links == 0 {
            self.targets.page_of(code)
        } else {
            None
        };
        if let Some(target) = &target {
            self.html.push_markup("<a");
            self.html.push_attribute("href", target);
            self.html.push_markup(">");
        }
        self.html.push_markup("<code>");
        self.text(code);
        self.html.push_markup("</code>");
        if target.is_some() {
            self.html.push_markup("</a>");
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        let (open, close) = match (tag, self.flow) {
            (Tag::Link { dest_url, .. }, _) => {
                let closer = self.link(&dest_url);
                self.closers.push(closer);
                return;
            }
            (Tag::Emphasis, _) => ("<em>", "</em>"),
            (Tag::Strong, _) => ("<strong>", "</strong>"),
            (Tag::Strikethrough, _) => ("<del>", "</del>"),
            (Tag::Paragraph, Flow::Block | Flow::First) => ("<p>", "</p>"),
            (Tag::List(None), Flow::Block | Flow::First) => ("<ul>", "</ul>"),
            (Tag::List(Some(_)), Flow::Block | Flow::First) => ("<ol>", "</ol>"),
            (Tag::Item, Flow::Block | Flow::First) => ("<li>", "</li>"),
            (Tag::BlockQuote(_), Flow::Block | Flow::First) => ("<blockquote>", "</blockquote>"),
            (Tag::CodeBlock(kind), Flow::Block | Flow::First) => {
                let lang = match &kind {
                    CodeBlockKind::Fenced(info) => highlight::name(info),
                    CodeBlockKind::Indented => "",
                };
                self.code = Some((lang.to_owned(), String::new()));
                ("", "</code></pre>")
            }
            (Tag::Table(columns), Flow::Block | Flow::First) => {
                self.columns = columns;
                (
                    "<div class=\"table\" tabindex=\"0\"><table>",
                    "</tbody></table></div>",
                )
            }
            (Tag::TableHead, Flow::Block | Flow::First) => {
                (self.column, self.is_head) = (0, true);
                ("<thead><tr>", "</tr></thead><tbody>")
            }
            (Tag::TableRow, Flow::Block | Flow::First) => {
                self.column = 0;
                ("<tr>", "</tr>")
            }
            (Tag::TableCell, Flow::Block | Flow::First) => {
                self.cell();
                return;
            }
            (Tag::TableCell, Flow::Line) => {
                let is_first = self.html.is_empty();
                (if is_first { "" } else { " " }, "")
            }
            // The outline of a page is the page's own.
            (Tag::Heading { .. }, Flow::Block | Flow::First) => ("<p><strong>", "</strong></p>"),
            (Tag::Item, Flow::Line) => (" – ", ""),
            (Tag::Paragraph | Tag::CodeBlock(_) | Tag::Heading { .. }, Flow::Line) => {
                (if self.html.is_empty() { "" } else { " " }, "")
            }
            (
                Tag::List(_) | Tag::BlockQuote(_) | Tag::Table(_) | Tag::TableHead | Tag::TableRow,
                Flow::Line,
            )
            | (
                Tag::HtmlBlock
                | Tag::FootnoteDefinition(_)
                | Tag::DefinitionList
                | Tag::DefinitionListTitle
                | Tag::DefinitionListDefinition
                | Tag::Superscript
                | Tag::Subscript
                // Nothing is loaded from elsewhere: what describes an image stands for it.
                | Tag::Image { .. }
                | Tag::MetadataBlock(_),
                _,
            ) => ("", ""),
        };
        self.html.push_markup(open);
        self.closers.push(close);
    }

    fn link(&mut self, url: &CowStr<'_>) -> &'static str {
        let url = named(url, self.params);
        if self.links > 0 || !is_allowed(&url) {
            return "";
        }
        self.links += 1;
        self.html.push_markup("<a");
        self.html.push_attribute("href", &url);
        self.html.push_markup(" rel=\"noreferrer\">");
        "</a>"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Codes;

    impl Targets for Codes {
        fn page_of(&self, code: &str) -> Option<String> {
            (code == "TOK002").then(|| "../TOK002/index.html".to_owned())
        }
    }

    fn shown(text: &str, flow: Flow) -> String {
        of_text(text, &[], flow, &Codes).to_string()
    }

    #[test]
    fn inline_markdown_becomes_markup_and_html_stays_text() {
        let cases = [
            (
                "**a** *b* `c<d`",
                "<strong>a</strong> <em>b</em> <code>c&lt;d</code>",
            ),
            (
                "<script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
            ),
            ("a <b onclick=x>b</b>", "a &lt;b onclick=x&gt;b&lt;/b&gt;"),
            ("[a](javascript:alert(1))", "a"),
            ("[a](JaVaScRiPt:alert(1))", "a"),
            ("[a](&#x6a;avascript:alert(1))", "a"),
            ("[a](data:text/html,x)", "a"),
            ("[a](//evil.example/)", "a"),
            ("![a](https://evil.example/x.png)", "a"),
            (
                "[a](https://a.example/?q=\"x\")",
                "<a href=\"https://a.example/?q=&quot;x&quot;\" rel=\"noreferrer\">a</a>",
            ),
            (
                "`TOK002`",
                "<a href=\"../TOK002/index.html\"><code>TOK002</code></a>",
            ),
            (
                "[`TOK002`](https://a.example/)",
                "<a href=\"https://a.example/\" rel=\"noreferrer\"><code>TOK002</code></a>",
            ),
            ("# a", "a"),
            ("a\n\nb", "a b"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text, Flow::Line), expected, "{text}");
        }
    }

    #[test]
    fn blocks_keep_their_paragraphs_and_lists() {
        assert_eq!(
            shown("a\n- b\n- c\n\n# d", Flow::Block),
            "<p>a</p><ul><li>b</li><li>c</li></ul><p><strong>d</strong></p>"
        );
        assert_eq!(
            shown("|a|`b`|\n|-|-:|\n|*c*|<d>|", Flow::Block),
            "<div class=\"table\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"end\"><code>b</code></th></tr></thead><tbody><tr><td><em>c</em></td><td class=\"end\">&lt;d&gt;</td></tr></tbody></table></div>"
        );
        assert_eq!(shown("|a|b|\n|-|-|\n|c|d|", Flow::Line), "a b c d");
        assert_eq!(
            shown("```json\n{\"a\": 1}\n```", Flow::Block),
            "<pre tabindex=\"0\"><code class=\"language-json\">{<span class=\"hl-name\">&quot;a&quot;</span>: <span class=\"hl-number\">1</span>}\n</code></pre>"
        );
        assert_eq!(shown("```json\n1\n```", Flow::Line), "1\n");
        assert_eq!(
            shown("```x\"><script>\n1\n```\n\n    <b>", Flow::Block),
            "<pre tabindex=\"0\"><code class=\"language-x\">1\n</code></pre><pre tabindex=\"0\"><code>&lt;b&gt;</code></pre>"
        );
        assert_eq!(
            shown("<div>\n<img src=x onerror=y>\n</div>", Flow::Block),
            "&lt;div&gt;\n&lt;img src=x onerror=y&gt;\n&lt;/div&gt;"
        );
    }
}
