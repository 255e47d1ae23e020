//! Sites to test, and their pages as a browser reads them.

use std::collections::BTreeMap;

use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile};
use errorbook_site::{Config, Site};
use html5gum::{Token, Tokenizer};

/// Returns the catalogs that ship.
pub(crate) fn shipped() -> Compilation {
    project(&[
        (
            "catalog/akoya.toml",
            include_str!("../../../catalog/akoya.toml"),
        ),
        (
            "catalog/netsuite.toml",
            include_str!("../../../catalog/netsuite.toml"),
        ),
        (
            "catalog/tok.toml",
            include_str!("../../../catalog/tok.toml"),
        ),
        (
            "locales/ja/akoya.ftl",
            include_str!("../../../locales/ja/akoya.ftl"),
        ),
        (
            "locales/ja/netsuite.ftl",
            include_str!("../../../locales/ja/netsuite.ftl"),
        ),
        (
            "locales/ja/tok.ftl",
            include_str!("../../../locales/ja/tok.ftl"),
        ),
    ])
}

pub(crate) fn project(files: &[(&str, &str)]) -> Compilation {
    let files = files.iter().map(|&(path, text)| InputFile::new(path, text));
    let compilation = compile(files.collect());
    assert!(
        !compilation.has_errors(),
        "{}",
        compilation.report(errorbook_compiler::diagnostic::Color::Never)
    );
    compilation
}

/// Returns the files of the site, by path. A path that stands twice is a mistake.
pub(crate) fn files(compilation: &Compilation, config: &Config) -> BTreeMap<String, String> {
    let site = Site::new(compilation.readable(), config.clone());
    let mut files = BTreeMap::new();
    for file in site.files() {
        let text = String::from_utf8(file.bytes.into_owned()).unwrap();
        let again = files.insert(file.path.clone(), text);
        assert!(again.is_none(), "{} is there twice", file.path);
    }
    files
}

/// An element's name and attributes.
#[derive(Clone, Debug)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
}

impl Tag {
    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }
}

/// A page as the tokenizer of HTML's specification reads it.
#[derive(Debug, Default)]
pub(crate) struct Document {
    pub(crate) tags: Vec<Tag>,
    /// All text, without the markup.
    pub(crate) text: String,
    /// What is wrong with the markup.
    pub(crate) errors: Vec<String>,
}

/// Elements that have no end.
const VOID: [&str; 9] = [
    "meta", "link", "img", "input", "br", "hr", "wbr", "col", "source",
];

/// What may not stand in a paragraph.
const BLOCKS: [&str; 14] = [
    "p",
    "ul",
    "ol",
    "dl",
    "div",
    "table",
    "pre",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "section",
    "aside",
    "figure",
];

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Reads a page strictly: every element is closed, in its order, and stands where it may.
pub(crate) fn parse(html: &str) -> Document {
    let mut document = Document::default();
    let mut open: Vec<String> = Vec::new();
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                let inline = ["p", "h1", "h2", "h3", "span", "a", "code", "summary"];
                let around = open
                    .iter()
                    .rev()
                    .find(|around| inline.contains(&around.as_str()));
                if let (Some(around), true) = (around, BLOCKS.contains(&name.as_str())) {
                    document.errors.push(format!("<{name}> in <{around}>"));
                }
                if name == "a" && open.contains(&name) {
                    document.errors.push("a link in a link".to_owned());
                }
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|(name, value)| (text(name), text(value)));
                document.tags.push(Tag {
                    name: name.clone(),
                    attributes: attributes.collect(),
                });
                if !VOID.contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => {
                let name = text(&tag.name);
                if open.pop().as_deref() != Some(&name) {
                    document.errors.push(format!("</{name}> ends nothing"));
                }
            }
            Token::String(string) => document.text.push_str(&text(&string)),
            Token::Comment(comment) => document
                .errors
                .push(format!("a comment: {}", text(&comment))),
            Token::Error(error) => document.errors.push(error.to_string()),
            Token::Doctype(_) => {}
        }
    }
    document.errors.extend(
        open.into_iter()
            .map(|name| format!("<{name}> is left open")),
    );
    document
}
