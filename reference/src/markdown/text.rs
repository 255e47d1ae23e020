//! A resolved text as Markdown, with all its variants.

use errorbook_core::Style;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::escape::{code_cell, plain, plain_inline, plain_value, rich, rich_cell};
use super::links::harmless;
use crate::headings::Headings;
use crate::view::{Placeholders, Remark, ResolvedText, TextVariant, Writing};

/// Writes the texts of an entry.
#[derive(Clone, Copy)]
pub(super) struct TextWriter<'w> {
    pub(super) headings: &'static Headings,
    pub(super) placeholders: &'w Placeholders,
}

/// Whether a text is Markdown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A message, a title: plain text.
    Plain,
    /// An explanation.
    Rich,
}

impl TextWriter<'_> {
    /// Writes a text as a block of its own: a paragraph, or a list of its variants, then what is known of it.
    pub(super) fn block(&self, text: &ResolvedText<'_>, kind: Kind) -> String {
        self.block_with(text, kind, "", "")
    }

    /// Writes a text as a block, `before` and `after` each of its variants.
    pub(super) fn block_with(
        &self,
        text: &ResolvedText<'_>,
        kind: Kind,
        before: &str,
        after: &str,
    ) -> String {
        let variants = text.variants();
        let mark = mark(text);
        let write = |variant: &TextVariant<'_>| match kind {
            Kind::Plain => plain(&self.write(text, variant, kind)),
            Kind::Rich => harmless(&rich(&self.write(text, variant, kind))),
        };
        let mut block = match &variants.list[..] {
            [always] if always.condition.is_empty() => {
                let text = around(before, &write(always), &format!("{mark}{after}"));
                format!("{text}\n\n")
            }
            list => {
                let items = list.iter().map(|variant| {
                    let before = format!("{before}{}: ", code_cell(&variant.condition));
                    let item = around(&before, &write(variant), &format!("{mark}{after}"));
                    format!("- {}\n", item.replace('\n', "\n  "))
                });
                let cut = if variants.is_cut { "- …\n" } else { "" };
                format!("{}{cut}\n", items.collect::<String>())
            }
        };
        block.push_str(&self.remarks(text));
        block
    }

    /// Writes a text as the cell of a table.
    pub(super) fn cell(&self, text: &ResolvedText<'_>, kind: Kind) -> String {
        let variants = text.variants();
        let texts = variants.list.iter().map(|variant| {
            let text = self.write(text, variant, kind);
            let text = match kind {
                Kind::Plain => plain_inline(&text),
                Kind::Rich => rich_cell(&harmless(&rich(&text))),
            };
            match variant.condition.as_str() {
                "" => text,
                condition => format!("{}: {text}", code_cell(condition)),
            }
        });
        let cut = variants.is_cut.then(|| "…".to_owned());
        let texts: Vec<_> = texts.chain(cut).collect();
        format!("{}{}", texts.join(" / "), mark(text))
    }

    /// Writes a text where the line goes on behind it.
    pub(super) fn inline(&self, text: &ResolvedText<'_>) -> String {
        self.cell(text, Kind::Rich)
    }

    /// Returns an explanation on one line and without markup, where there is room for one variant: the last,
    /// which is the default.
    pub(super) fn words(&self, text: &ResolvedText<'_>) -> String {
        let variants = text.variants();
        let default = variants.list.last();
        let markdown = default.map(|variant| self.write(text, variant, Kind::Rich));
        let mut words = String::new();
        for event in Parser::new(&rich(&markdown.unwrap_or_default())) {
            if let Event::Text(text) | Event::Code(text) = event {
                words.push_str(&text);
            } else if matches!(event, Event::SoftBreak | Event::HardBreak | Event::End(_)) {
                words.push(' ');
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn write(&self, text: &ResolvedText<'_>, variant: &TextVariant<'_>, kind: Kind) -> String {
        let writing = match kind {
            Kind::Plain => Writing {
                style: Style::LOG,
                escape: None,
                placeholders: self.placeholders,
            },
            Kind::Rich => Writing {
                style: Style::TEXT,
                escape: Some(|value| plain_value(&crate::safe(value))),
                placeholders: self.placeholders,
            },
        };
        text.write(&variant.pattern, &writing)
    }

    /// Writes what is known of a text: that it is stale, or says something else than its source.
    fn remarks(&self, text: &ResolvedText<'_>) -> String {
        let (headings, marks) = (self.headings, self.headings.punctuation);
        let stale = text.is_stale.then(|| headings.stale.to_owned());
        let divergence = text.divergence.as_ref();
        let divergence =
            divergence.map(|remark| marks.labelled(headings.divergence, &self.remark(remark)));
        let notes = stale.into_iter().chain(divergence);
        notes
            .map(|note| quote(&format!("{}{note}", marks.bold_label(headings.note))))
            .collect()
    }

    /// Writes a remark, marked if its language is another than the reader's.
    pub(super) fn remark(&self, remark: &Remark<'_>) -> String {
        let text = plain(&remark.text);
        match remark.is_fallback {
            true => format!("{text} *[{}]*", remark.lang),
            false => text,
        }
    }
}

/// Writes words before and after a text: in the line of its first and its last paragraph, where it begins or ends with
/// one, else as paragraphs.
fn around(before: &str, text: &str, after: &str) -> String {
    let (mut depth, mut last) = (0, true);
    let mut first = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        if let Event::Start(tag) = event {
            if depth == 0 {
                last = matches!(tag, Tag::Paragraph | Tag::List(_));
                first.get_or_insert(tag == Tag::Paragraph);
            }
            depth += 1;
        } else if matches!(event, Event::End(_)) {
            depth -= 1;
        }
    }
    let gap = |joined: bool, words: &str| {
        if joined || words.is_empty() {
            ""
        } else {
            "\n\n"
        }
    };
    let (first, last) = (gap(first.unwrap_or(true), before), gap(last, after));
    let before = if first.is_empty() {
        before
    } else {
        before.trim_end()
    };
    let after = if last.is_empty() {
        after
    } else {
        after.trim_start()
    };
    format!("{before}{first}{text}{last}{after}")
}

/// Names the language of a text that is not in the reader's.
fn mark(text: &ResolvedText<'_>) -> String {
    text.foreign()
        .map_or_else(String::new, |lang| format!(" *[{lang}]*"))
}

/// Returns a block as a quotation.
pub(super) fn quote(block: &str) -> String {
    format!("> {}\n\n", block.trim_end().replace('\n', "\n> "))
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn words_join_paragraphs_and_keep_off_other_blocks() {
        let cases = [
            ("a", "**A.** a *[en]*"),
            ("a\n\n- b", "**A.** a\n\n- b *[en]*"),
            ("- b\n\nc", "**A.**\n\n- b\n\nc *[en]*"),
            ("a\n\n```\nb\n```", "**A.** a\n\n```\nb\n```\n\n*[en]*"),
            (
                "| a |\n|---|\n| b |",
                "**A.**\n\n| a |\n|---|\n| b |\n\n*[en]*",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(around("**A.** ", text, " *[en]*"), expected, "{text}");
        }
        assert_eq!(around("", "```\na\n```", ""), "```\na\n```");
    }
}
