//! Texts of a catalog as markup: every variant, and what is known of the text.

use std::borrow::Cow;

use errorbook_core::Locale;
use errorbook_reference::ResolvedText;
use errorbook_reference::view::Remark;

use crate::html::Html;
use crate::markdown::{self, Flow, Targets};
use crate::words::Words;
use errorbook_reference::language;

/// A language that is not the page's.
#[derive(Clone, Debug)]
pub(crate) struct Foreign {
    lang: Locale,
    /// Whether the text is not translated, or is the same for every reader.
    pub(crate) note: &'static str,
}

impl Foreign {
    pub(crate) fn new(lang: Locale, words: &Words) -> Self {
        Self {
            lang,
            note: words.fallback,
        }
    }

    fn of(text: &ResolvedText<'_>, words: &Words) -> Option<Self> {
        let note = match text.is_translatable {
            true => words.fallback,
            false => words.same_for_all,
        };
        let lang = text.lang;
        text.is_fallback.then_some(Self { lang, note })
    }

    pub(crate) fn tag(&self) -> &str {
        self.lang.as_str()
    }

    pub(crate) fn name(&self) -> Cow<'_, str> {
        language::name(self.lang.as_str())
    }

    pub(crate) fn dir(&self) -> &'static str {
        language::direction(self.lang.as_str())
    }
}

/// A remark of a catalog's authors on an entry or a text.
#[derive(Clone, Debug)]
pub(crate) struct RenderedRemark {
    pub(crate) text: String,
    pub(crate) lang: Option<Foreign>,
}

impl RenderedRemark {
    pub(crate) fn new(remark: &Remark<'_>, words: &Words) -> Self {
        Self {
            text: remark.text.clone().into_owned(),
            lang: remark.is_fallback.then(|| Foreign::new(remark.lang, words)),
        }
    }

    /// Returns the attributes of the element that the remark stands in.
    pub(crate) fn attributes(&self) -> Html {
        attributes(self.lang.as_ref())
    }
}

/// One of the ways in which a text reads.
#[derive(Clone, Debug)]
struct RenderedVariant {
    /// When it reads so. Empty: always.
    condition: String,
    html: Html,
}

/// A text of a catalog.
#[derive(Clone, Debug)]
pub(crate) struct RenderedText {
    variants: Vec<RenderedVariant>,
    /// True if there are more variants.
    is_cut: bool,
    pub(crate) lang: Option<Foreign>,
    /// Why a translation says something else than the source, under what that is called.
    pub(crate) divergence: Option<(&'static str, RenderedRemark)>,
    /// That the text is a translation which is older than its source.
    pub(crate) stale: Option<&'static str>,
}

impl RenderedText {
    /// Renders a name, which is of no language.
    pub(crate) fn of_name(name: &str) -> Self {
        let html = Html::text(name);
        Self {
            variants: vec![RenderedVariant {
                condition: String::new(),
                html,
            }],
            is_cut: false,
            lang: None,
            divergence: None,
            stale: None,
        }
    }

    /// Renders a message, which is plain text.
    pub(crate) fn plain(text: &ResolvedText<'_>, words: &Words, divergence: &'static str) -> Self {
        Self::new(text, words, divergence, |pattern| {
            markdown::plain(pattern, text.params)
        })
    }

    /// Renders an explanation.
    pub(crate) fn rich(
        text: &ResolvedText<'_>,
        words: &Words,
        divergence: &'static str,
        flow: Flow,
        targets: &dyn Targets,
    ) -> Self {
        Self::new(text, words, divergence, |pattern| {
            markdown::rich(pattern, text.params, flow, targets)
        })
    }

    fn new(
        text: &ResolvedText<'_>,
        words: &Words,
        divergence: &'static str,
        render: impl Fn(&errorbook_compiler::model::Pattern) -> Html,
    ) -> Self {
        let variants = text.variants();
        let list = variants.list.into_iter().map(|variant| RenderedVariant {
            html: render(&variant.pattern),
            condition: variant.condition,
        });
        let remark = text.divergence.as_ref();
        Self {
            variants: list.collect(),
            is_cut: variants.is_cut,
            lang: Foreign::of(text, words),
            divergence: remark.map(|remark| (divergence, RenderedRemark::new(remark, words))),
            stale: text.is_stale.then_some(words.stale),
        }
    }

    /// Returns the attributes of the element that the text stands in.
    pub(crate) fn attributes(&self) -> Html {
        attributes(self.lang.as_ref())
    }

    /// Returns the text, if it reads the same whatever the values are.
    pub(crate) fn single(&self) -> Option<&Html> {
        match &self.variants[..] {
            [always] if always.condition.is_empty() => Some(&always.html),
            _ => None,
        }
    }

    /// Returns the text within a line: its variants one behind the other, each with its condition.
    pub(crate) fn inline(&self) -> Html {
        let mut html = Html::default();
        for (at, variant) in self.variants.iter().enumerate() {
            if at > 0 {
                html.push_markup(" / ");
            }
            variant.push(&mut html);
        }
        if self.is_cut {
            html.push_markup(" / …");
        }
        html
    }

    /// Returns the variants as a list.
    pub(crate) fn list(&self) -> Html {
        let mut html = Html::default();
        html.push_markup("<ul class=\"variants\">");
        for variant in &self.variants {
            html.push_markup("<li>");
            variant.push(&mut html);
            html.push_markup("</li>");
        }
        html.push_markup(if self.is_cut {
            "<li>…</li></ul>"
        } else {
            "</ul>"
        });
        html
    }
}

impl RenderedVariant {
    fn push(&self, html: &mut Html) {
        if !self.condition.is_empty() {
            html.push_markup("<span class=\"when\">");
            html.push_text(&self.condition);
            html.push_markup("</span> ");
        }
        html.push(&self.html);
    }
}

fn attributes(lang: Option<&Foreign>) -> Html {
    let mut html = Html::default();
    if let Some(lang) = lang {
        html.push_attribute("lang", lang.tag());
        html.push_attribute("dir", lang.dir());
    }
    html
}
