//! The frame around the content of every page.

use std::borrow::Cow;

use crate::config::Config;
use crate::html::Html;
use crate::markdown::{self, Flow, Targets};
use crate::opensearch;
use crate::plan::Plan;
use crate::words::{ScriptWords, Words, words};
use errorbook_reference::language;

/// The file of the feed of changes.
pub(crate) const FEED: &str = "changes.xml";

/// A link.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) href: String,
    pub(crate) label: String,
}

/// The same page in a language.
#[derive(Clone, Debug)]
pub(crate) struct LanguageLink<'a> {
    pub(crate) tag: &'a str,
    pub(crate) name: Cow<'a, str>,
    pub(crate) dir: &'static str,
    pub(crate) href: String,
    pub(crate) current: bool,
}

impl<'a> LanguageLink<'a> {
    pub(crate) fn new(tag: &'a str, href: String, current: bool) -> Self {
        Self {
            tag,
            name: language::name(tag),
            dir: language::direction(tag),
            href,
            current,
        }
    }
}

/// An entry of `<link rel="alternate">`.
pub(crate) struct Alternate {
    pub(crate) tag: String,
    pub(crate) href: String,
}

/// The frame around the content of a page.
pub(crate) struct Layout<'a> {
    pub(crate) tag: &'a str,
    pub(crate) dir: &'static str,
    /// The relative path from the page to the root of the site: `../` for each folder.
    pub(crate) up: &'a str,
    pub(crate) title: String,
    pub(crate) site_title: String,
    pub(crate) description: String,
    pub(crate) words: &'static Words,
    /// The attribute that marks the words of the page itself, where they are not in its language.
    pub(crate) foreign: Html,
    pub(crate) script_words: String,
    /// The locales of the site, for the script.
    pub(crate) tags: String,
    pub(crate) languages: Vec<LanguageLink<'a>>,
    pub(crate) language_name: Cow<'a, str>,
    pub(crate) canonical: Option<String>,
    pub(crate) alternates: Vec<Alternate>,
    pub(crate) alternate: Option<String>,
    /// Structured data of the page for machines.
    pub(crate) structured: Option<Html>,
    pub(crate) crumbs: Vec<Link>,
    pub(crate) home: String,
    /// True but on the decoder's page, whose own field takes what the box does.
    pub(crate) has_box: bool,
    pub(crate) decode: String,
    /// The page of changes, and the feed of them.
    pub(crate) changes: Option<String>,
    pub(crate) feed: Option<String>,
    /// The description by which browsers search the site.
    pub(crate) opensearch: Option<String>,
    pub(crate) logo: Option<String>,
    pub(crate) has_theme: bool,
    pub(crate) footer: Html,
    /// The attributes of the footer, which is written in the source language.
    pub(crate) footer_attributes: Html,
    pub(crate) version: &'a str,
}

/// Facts of a page for its layout.
pub(crate) struct Head<'a> {
    /// The language.
    pub(crate) tag: &'a str,
    /// The path of the page below the folder of its language, such as `tok/TOK001/`.
    pub(crate) path: String,
    /// The title, without the site's.
    pub(crate) title: String,
    pub(crate) description: String,
    /// The languages that have the page.
    pub(crate) tags: Vec<&'a str>,
    /// Those of them in which something is written on it. The page says the same as the first in any other.
    pub(crate) written: Vec<&'a str>,
    pub(crate) crumbs: Vec<Link>,
    /// The folder of the address that belongs to no language, if the page has one.
    pub(crate) permalink: Option<&'a str>,
    /// True if there is a Markdown alternate.
    pub(crate) alternate: bool,
}

struct Nothing;

impl Targets for Nothing {
    fn page_of(&self, _: &str) -> Option<String> {
        None
    }
}

impl<'a> Layout<'a> {
    /// Makes the layout of a page that there is in several languages.
    pub(crate) fn new(
        plan: &Plan<'a>,
        config: &Config,
        version: &'a str,
        up: &'a str,
        head: Head<'a>,
    ) -> Self {
        let mut layout = Self::neutral(plan, config, version, up, head.tag);
        let folder = |tag: &str| format!("{tag}/{}", head.path);
        let file = |tag: &str| {
            let folder = folder(tag);
            let index = folder.ends_with('/');
            format!("{up}{folder}{}", if index { "index.html" } else { "" })
        };
        let base = config.base_url.as_deref();
        let absolute = |tag: &str| match base {
            Some(base) => format!("{base}{}", folder(tag)),
            None => file(tag),
        };
        layout.languages = head
            .tags
            .iter()
            .map(|tag| LanguageLink::new(tag, file(tag), *tag == head.tag))
            .collect();
        let is_written = head.written.contains(&head.tag);
        let written = head.written.iter().filter(|_| is_written);
        layout.alternates = written
            .map(|tag| Alternate {
                tag: (*tag).to_owned(),
                href: absolute(tag),
            })
            .collect();
        let neutral = head.permalink.filter(|_| is_written);
        let neutral = neutral.map(|slug| Alternate {
            tag: "x-default".to_owned(),
            href: match base {
                Some(base) => format!("{base}{slug}/"),
                None => format!("{up}{slug}/index.html"),
            },
        });
        layout.alternates.extend(neutral);
        let original = head.written.first().filter(|_| !is_written);
        layout.canonical = base.map(|_| absolute(original.unwrap_or(&head.tag)));
        layout.title = match head.title.as_str() {
            "" => layout.site_title.clone(),
            title => format!("{title} · {}", layout.site_title),
        };
        layout.description = head.description;
        layout.crumbs = head.crumbs;
        layout.alternate = head
            .alternate
            .then(|| format!("{up}{}index.md", folder(head.tag)));
        layout
    }

    /// Returns the layout of a page that belongs to no language; its words are those of `tag`.
    pub(crate) fn neutral(
        plan: &Plan<'a>,
        config: &Config,
        version: &'a str,
        up: &'a str,
        tag: &'a str,
    ) -> Self {
        let words = words(tag);
        let mut foreign = Html::default();
        if let Some(tag) = words.foreign(tag) {
            foreign.push_attribute("lang", tag);
            foreign.push_attribute("dir", language::direction(tag));
        }
        let mut footer_attributes = Html::default();
        if let Some(source) = plan.locales.first().filter(|source| **source != tag) {
            footer_attributes.push_attribute("lang", source);
            footer_attributes.push_attribute("dir", language::direction(source));
        }
        let footer = config.footer.as_deref().unwrap_or_default();
        Self {
            tag,
            dir: language::direction(tag),
            up,
            title: config.title.clone(),
            site_title: config.title.clone(),
            description: String::new(),
            words,
            foreign,
            // Nothing in it refuses to be serialized.
            script_words: serde_json::to_string(&ScriptWords::from(words)).unwrap_or_default(),
            tags: plan.locales.join(" "),
            languages: Vec::new(),
            language_name: language::name(tag),
            canonical: None,
            alternates: Vec::new(),
            alternate: None,
            structured: None,
            crumbs: Vec::new(),
            home: format!("{up}{tag}/index.html"),
            has_box: true,
            decode: format!("{up}{tag}/decode.html"),
            changes: plan.has_changes.then(|| format!("{up}{tag}/changes.html")),
            feed: (plan.has_changes && config.has_feed()).then(|| format!("{up}{FEED}")),
            opensearch: config
                .base_url
                .as_ref()
                .map(|_| format!("{up}{tag}/{}", opensearch::FILE)),
            logo: config
                .logo
                .as_ref()
                .map(|logo| format!("{up}assets/{}", logo.name)),
            has_theme: config.theme.is_some(),
            footer_attributes,
            footer: markdown::of_text(footer, &[], Flow::Block, &Nothing),
            version,
        }
    }
}
