//! XML as it is needed here: elements with attributes and text, each with its place.
//!
//! Document types, and with them entities, are refused: they could make a file mean more than it says.

use quick_xml::errors::Error;
use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use quick_xml::{XmlVersion, escape::resolve_predefined_entity};

use crate::places::Places;
use crate::problem::{Problem, shortened};

/// The most elements within each other. Formats of translators have less than ten.
const MOST_DEPTH: usize = 64;

/// The most attributes of an element. Each is compared with all others.
const MOST_ATTRIBUTES: usize = 64;

/// An element with all that is in it.
#[derive(Debug, Default)]
pub(crate) struct Element {
    /// The name: without a prefix if it is of the format's own namespace.
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
    pub(crate) line: usize,
    pub(crate) column: usize,
}

#[derive(Debug)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns the elements in it.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub(crate) fn find(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    pub(crate) fn problem(&self, title: impl AsRef<str>, help: &str) -> Problem {
        Problem::new(self.line, title, help).at_column(self.column)
    }
}

/// A step through a file.
pub(crate) enum Step {
    /// An element begins.
    Start(Element),
    Text(String),
    End,
    /// The file ends, with all elements closed.
    Eof,
}

/// Reads a file step by step.
pub(crate) struct XmlReader<'a> {
    reader: Reader<&'a [u8]>,
    places: Places<'a>,
    /// The prefix of the first element, which is that of the format's own.
    own_prefix: Option<String>,
    depth: usize,
    has_root: bool,
}

impl<'a> XmlReader<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            places: Places::new(text),
            own_prefix: None,
            depth: 0,
            has_root: false,
        }
    }

    /// Returns what comes next.
    ///
    /// # Errors
    /// If it is no XML, or more than is read here.
    pub(crate) fn step(&mut self) -> Result<Step, Problem> {
        loop {
            let start = self.offset();
            let event = self.reader.read_event();
            let event = event.map_err(|error| {
                let at = usize::try_from(self.reader.error_position()).unwrap_or(start);
                self.no_xml(at.max(start), &error)
            })?;
            let step = match event {
                Event::Start(element) | Event::Empty(element) => self.start(start, &element)?,
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Step::End
                }
                Event::Text(text) => Step::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Step::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(name) => Step::Text(self.reference(start, &name)?),
                Event::DocType(_) => {
                    let title = "the file has a `<!DOCTYPE`, which may define anything";
                    let help = "remove it: translation files need no document type";
                    return Err(self.problem(start, title, help));
                }
                Event::Decl(declaration) => {
                    self.declaration(start, &declaration)?;
                    continue;
                }
                Event::Comment(_) | Event::PI(_) => continue,
                Event::Eof if self.depth > 0 => {
                    let title = "the file ends before its elements do";
                    return Err(self.problem(start, title, "it was cut off; get it again"));
                }
                Event::Eof => Step::Eof,
            };
            match &step {
                Step::Text(text) if self.depth == 0 && !text.trim().is_empty() => {
                    let title = "there is text outside of the root element";
                    return Err(self.problem(start, title, "see which tool wrote the file"));
                }
                Step::Text(_) | Step::Start(_) | Step::End | Step::Eof => return Ok(step),
            }
        }
    }

    /// Reads the rest of an element that has begun.
    pub(crate) fn element(&mut self, start: Element) -> Result<Element, Problem> {
        let mut open = vec![start];
        while let Some(inner) = open.last_mut() {
            match self.step()? {
                Step::Start(element) => open.push(element),
                Step::Text(text) => match inner.children.last_mut() {
                    Some(Node::Text(before)) => before.push_str(&text),
                    Some(Node::Element(_)) | None => inner.children.push(Node::Text(text)),
                },
                Step::End => {
                    let done = open.pop().unwrap_or_default();
                    match open.last_mut() {
                        Some(outer) => outer.children.push(Node::Element(done)),
                        None => return Ok(done),
                    }
                }
                Step::Eof => break,
            }
        }
        Ok(Element::default())
    }

    fn offset(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn problem(&mut self, at: usize, title: impl AsRef<str>, help: &str) -> Problem {
        let (line, column) = self.places.place(at);
        Problem::new(line, title, help).at_column(column)
    }

    fn no_xml(&mut self, at: usize, error: &Error) -> Problem {
        let title = format!("the file is not valid XML from here on: {error}");
        self.problem(at, title, "see which tool wrote the file, or fix the line")
    }

    fn start(&mut self, at: usize, element: &BytesStart<'_>) -> Result<Step, Problem> {
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            let title = format!("more than {MOST_DEPTH} elements are within each other");
            return Err(self.problem(at, title, "translation tools do not write such files"));
        }
        if self.depth == 1 && std::mem::replace(&mut self.has_root, true) {
            let title = "there is a second root element";
            return Err(self.problem(at, title, "see which tool wrote the file"));
        }
        let name = element.name();
        let (local, prefix) = name.decompose();
        let prefix = prefix.map(|prefix| prefix.as_ref().to_owned());
        if self.depth == 1 {
            self.own_prefix.clone_from(&prefix);
        }
        let name = match prefix == self.own_prefix {
            true => local.as_ref(),
            false => name.as_ref(),
        };
        let (line, column) = self.places.place(at);
        Ok(Step::Start(Element {
            name: name.to_owned(),
            attributes: self.attributes(at, element)?,
            children: Vec::new(),
            line,
            column,
        }))
    }

    fn attributes(
        &mut self,
        at: usize,
        element: &BytesStart<'_>,
    ) -> Result<Vec<(String, String)>, Problem> {
        let mut attributes = Vec::new();
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|error| self.no_xml(at, &error.into()))?;
            let value = attribute.normalized_value(XmlVersion::Explicit1_0);
            let value = value.map_err(|error| self.no_xml(at, &error))?;
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
            if attributes.len() > MOST_ATTRIBUTES {
                let title = format!("an element has more than {MOST_ATTRIBUTES} attributes");
                return Err(self.problem(at, title, "translation tools do not write such files"));
            }
        }
        Ok(attributes)
    }

    /// Returns the text of `&amp;`, `&#10;` and the like.
    fn reference(&mut self, at: usize, name: &BytesRef<'_>) -> Result<String, Problem> {
        let found = match name.resolve_char_ref() {
            Ok(Some(c)) if is_xml(c) => Some(c.to_string()),
            Ok(Some(_)) | Err(_) => None,
            Ok(None) => resolve_predefined_entity(name).map(str::to_owned),
        };
        found.ok_or_else(|| {
            let title = format!("`&{};` is not a character of XML", shortened(name));
            let help = "write the character itself; `&` alone is `&amp;`";
            self.problem(at, title, help)
        })
    }

    fn declaration(&mut self, at: usize, declaration: &BytesDecl<'_>) -> Result<(), Problem> {
        let encoding = declaration.encoding().and_then(Result::ok);
        let is_utf8 = |name: &str| {
            let names = ["utf-8", "utf8", "us-ascii", "ascii"];
            names.contains(&name.to_ascii_lowercase().as_str())
        };
        match encoding.filter(|name| !is_utf8(name)) {
            None => Ok(()),
            Some(name) => {
                let title = format!(
                    "the file claims the encoding `{}`, but is UTF-8",
                    shortened(&name)
                );
                Err(self.problem(at, title, "save it as UTF-8, and say so in its first line"))
            }
        }
    }
}

/// Returns whether XML may have a character.
pub(crate) fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// Returns a text as the value of an attribute, or as text between elements. XML cannot have every character: those it
/// cannot are given by `other`.
pub(crate) fn escaped(text: &str, mut other: impl FnMut(char) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Readers take the first for a line end, and have both others as spaces in attributes.
            '\r' => out.push_str("&#13;"),
            c if is_xml(c) => out.push(c),
            c => out.push_str(&other(c)),
        }
    }
    out
}
