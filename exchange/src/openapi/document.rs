//! A document that the components are put into. All else in it keeps its bytes.

use std::borrow::Cow;
use std::collections::HashSet;

use serde::de::IgnoredAny;
use serde_json::Value;

use super::components::{Components, Section};
use crate::problem::{BOM, Problem, decode};

/// Returns a document of the components alone.
#[must_use]
pub fn document(title: &str, components: &Components) -> String {
    let mut info = Object::default();
    info.push("title", Value::from(title).to_string(), 2);
    info.push("version", "\"0\"".to_owned(), 2);
    let mut root = Object::default();
    root.push("openapi", "\"3.1.0\"".to_owned(), 1);
    root.push("info", info.write(), 1);
    let mut all = Object::default();
    for (name, own) in sections(components) {
        let mut section = Object::default();
        section.push_all(own);
        all.push(name, section.write(), 2);
    }
    root.push("components", all.write(), 1);
    root.write() + "\n"
}

/// Returns a document with the components in it. Of its own components, those are replaced whose names begin with the
/// key and a dot; the rest keeps its bytes.
///
/// # Errors
/// If the document is not JSON, not OpenAPI 3.1, or has no object where components belong.
pub fn merge(document: &[u8], key: &str, components: &Components) -> Result<String, Problem> {
    let text = decode(document)?;
    serde_json::from_str::<IgnoredAny>(text).map_err(|error| {
        let help = "a document in YAML is to be converted to JSON first";
        Problem::new(
            error.line(),
            format!("the document is not JSON: {error}"),
            help,
        )
        .at_column(error.column().max(1))
    })?;
    let file = File(text);
    let start = text.len() - text.trim_start().len();
    let mut root = file.object(start, "the document")?;
    file.check_version(&root)?;
    let mut all = match root.member("components") {
        Some(member) => file.object(member.start, "`components`")?,
        None => Object::default(),
    };
    for (name, own) in sections(components) {
        let mut section = match all.member(name) {
            Some(member) => file.object(member.start, &format!("`components.{name}`"))?,
            None => Object::default(),
        };
        let prefix = format!("{key}.");
        section
            .members
            .retain(|member| !member.name.starts_with(&prefix));
        section.push_all(own);
        if !section.members.is_empty() || all.member(name).is_some() {
            all.set(name, section.write(), 2);
        }
    }
    root.set("components", all.write(), 1);
    let end = text.trim_end().len();
    let (before, after) = (text.get(..start), text.get(end..));
    let bom = if document.starts_with(BOM.as_bytes()) {
        BOM
    } else {
        ""
    };
    Ok([
        bom,
        before.unwrap_or_default(),
        &root.write(),
        after.unwrap_or_default(),
    ]
    .concat())
}

fn sections(components: &Components) -> impl Iterator<Item = (&'static str, &Section)> {
    let Components {
        schemas,
        responses,
        examples,
    } = components;
    [
        ("examples", examples),
        ("responses", responses),
        ("schemas", schemas),
    ]
    .into_iter()
}

/// A text that is JSON.
struct File<'t>(&'t str);

/// An object as it is written.
#[derive(Default)]
struct Object<'t> {
    members: Vec<Member<'t>>,
    /// The white space before the closing brace.
    tail: Cow<'t, str>,
}

struct Member<'t> {
    name: String,
    /// The text before the value: white space, the name, the colon.
    head: Cow<'t, str>,
    value: Cow<'t, str>,
    /// The white space before the comma after it.
    after: &'t str,
    /// The position of the value in the file.
    start: usize,
}

impl<'t> File<'t> {
    /// Reads the object at a position.
    fn object(&self, start: usize, what: &str) -> Result<Object<'t>, Problem> {
        if self.byte(start) != Some(b'{') {
            let title = format!("{what} is not an object");
            return Err(self.problem(
                start,
                &title,
                "see the OpenAPI Specification 3.1, section 4.8",
            ));
        }
        let mut object = Object::default();
        let mut names = HashSet::new();
        let mut at = start + 1;
        loop {
            let name = self.skip_space(at);
            if self.byte(name) != Some(b'"') {
                object.tail = self.slice(at, name).into();
                return Ok(object);
            }
            let name_end = self.skip_value(name);
            let value = self.skip_space(self.skip_space(name_end) + 1);
            let end = self.skip_value(value);
            let next = self.skip_space(end);
            let is_last = self.byte(next) != Some(b',');
            let member = Member {
                name: serde_json::from_str(self.slice(name, name_end)).unwrap_or_default(),
                head: self.slice(at, value).into(),
                value: self.slice(value, end).into(),
                after: if is_last { "" } else { self.slice(end, next) },
                start: value,
            };
            if !names.insert(member.name.clone()) {
                let title = format!("`{}` stands twice in {what}", member.name);
                return Err(self.problem(name, &title, "remove one of them"));
            }
            object.members.push(member);
            if is_last {
                object.tail = self.slice(end, next).into();
                return Ok(object);
            }
            at = next + 1;
        }
    }

    fn check_version(&self, root: &Object<'_>) -> Result<(), Problem> {
        let help =
            "write `\"openapi\": \"3.1.0\"`; documents of other versions are to be converted first";
        let Some(member) = root.member("openapi") else {
            return Err(self.problem(0, "the document does not say `openapi`, its version", help));
        };
        let version: String = serde_json::from_str(&member.value).unwrap_or_default();
        if version != "3.1" && !version.starts_with("3.1.") {
            let title = format!("the document is not of OpenAPI 3.1 but of {}", member.value);
            return Err(self.problem(member.start, &title, help));
        }
        Ok(())
    }

    fn problem(&self, at: usize, title: &str, help: &str) -> Problem {
        let before = self.slice(0, at);
        let line = before.matches('\n').count() + 1;
        let last = before.rsplit('\n').next().unwrap_or_default();
        Problem::new(line, title, help).at_column(last.chars().count() + 1)
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.0.as_bytes().get(at).copied()
    }

    fn slice(&self, start: usize, end: usize) -> &'t str {
        self.0.get(start..end).unwrap_or_default()
    }

    fn skip_space(&self, mut at: usize) -> usize {
        while self.byte(at).is_some_and(|byte| byte.is_ascii_whitespace()) {
            at += 1;
        }
        at
    }

    /// Returns where the value that begins at a position ends.
    fn skip_value(&self, mut at: usize) -> usize {
        let mut depth = 0_usize;
        while let Some(byte) = self.byte(at) {
            match byte {
                b'"' => at = self.skip_string(at),
                b'{' | b'[' => (depth, at) = (depth + 1, at + 1),
                b'}' | b']' if depth > 0 => (depth, at) = (depth - 1, at + 1),
                b'}' | b']' | b',' | b':' | b' ' | b'\t' | b'\r' | b'\n' if depth == 0 => {
                    return at;
                }
                _ => {
                    at += 1;
                    continue;
                }
            }
            if depth == 0 {
                return at;
            }
        }
        at
    }

    fn skip_string(&self, start: usize) -> usize {
        let mut at = start + 1;
        while let Some(byte) = self.byte(at) {
            match byte {
                b'"' => return at + 1,
                b'\\' => at += 2,
                _ => at += 1,
            }
        }
        at
    }
}

impl Object<'_> {
    fn member(&self, name: &str) -> Option<&Member<'_>> {
        self.members.iter().find(|member| member.name == name)
    }

    /// Replaces the value of a member, or adds it with an indentation.
    fn set(&mut self, name: &str, value: String, depth: usize) {
        if let Some(member) = self.members.iter_mut().find(|member| member.name == name) {
            member.value = value.into();
            return;
        }
        self.push(name, value, depth);
    }

    /// Adds components, in the depth where they belong.
    fn push_all(&mut self, own: &Section) {
        const DEPTH: usize = 3;
        let line = format!("\n{}", "  ".repeat(DEPTH));
        for (name, text) in own {
            // A string of JSON has no line break of its own.
            self.push(name, text.replace('\n', &line), DEPTH);
        }
    }

    /// Adds a member that is not there.
    fn push(&mut self, name: &str, value: String, depth: usize) {
        let indent = |depth: usize| format!("\n{}", "  ".repeat(depth));
        if self.members.is_empty() {
            self.tail = indent(depth.saturating_sub(1)).into();
        }
        self.members.push(Member {
            name: name.to_owned(),
            head: format!("{}{}: ", indent(depth), Value::from(name)).into(),
            value: value.into(),
            after: "",
            start: 0,
        });
    }

    fn write(&self) -> String {
        let members = self.members.iter();
        let members: Vec<_> = members
            .map(|one| [&*one.head, &*one.value, one.after].concat())
            .collect();
        format!("{{{}{}}}", members.join(","), self.tail)
    }
}
