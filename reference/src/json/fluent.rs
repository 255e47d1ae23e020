//! A compiled pattern as Fluent source, without references to other messages or terms.

use std::fmt::Write;

use errorbook_compiler::model::{ParamDef, Part, Pattern, SelectKind, Selector};
use errorbook_core::packed::{fluent_name, is_implied};

/// Writes a pattern as Fluent, as it stands behind `key =` if each of its lines is indented.
///
/// ```
/// use errorbook_compiler::{compile, source::InputFile};
/// use errorbook_reference::json::fluent;
///
/// let catalog = "[error.A]\nmessage = \"{ $n } of { $n }\"\nparams = [{ name = \"n\", type = \"u8\" }]\n";
/// let compiled = compile(vec![InputFile::new("catalog/app.toml", catalog)]);
/// let entry = &compiled.catalogs()[0].entries[0];
/// let pattern = entry.message.source().unwrap().pattern.as_ref().unwrap();
/// assert_eq!(fluent(pattern, &entry.params), "{ $n } of { $n }");
/// ```
#[must_use]
pub fn fluent(pattern: &Pattern, params: &[ParamDef]) -> String {
    let mut writer = Writer {
        params,
        out: String::new(),
    };
    writer.pattern(pattern, 0);
    writer.out
}

struct Writer<'a> {
    params: &'a [ParamDef],
    out: String,
}

impl Writer<'_> {
    /// Writes a pattern. Its lines behind the first are indented by so many spaces, which Fluent takes away.
    fn pattern(&mut self, pattern: &Pattern, indent: usize) {
        let last = pattern.parts.len().saturating_sub(1);
        for (at, part) in pattern.parts.iter().enumerate() {
            match part {
                Part::Text {
                    text,
                    isolate: false,
                    ..
                } => self.text(text, at == 0, at == last, indent),
                Part::Text {
                    text,
                    isolate: true,
                    ..
                } => self.literal(text),
                Part::Param { param, format, .. } => {
                    let name = self.name(*param);
                    let called = format
                        .as_ref()
                        .filter(|format| !is_implied(format.function, &format.options));
                    let call = called.and_then(|format| {
                        let function = fluent_name(format.function)?;
                        Some(format!("{function}(${name}{})", format.options))
                    });
                    let value = call.unwrap_or_else(|| format!("${name}"));
                    // A string takes all that is written to it.
                    let _ = write!(self.out, "{{ {value} }}");
                }
                Part::Isolated(inner) => self.pattern(inner, indent),
                Part::Select {
                    selector,
                    variants,
                    default,
                    ..
                } => {
                    let value = self.selector(*selector);
                    let _ = write!(self.out, "{{ {value} ->");
                    for (at, variant) in variants.iter().enumerate() {
                        let star = if at == *default { '*' } else { ' ' };
                        let key = variant.key.as_str();
                        let _ = write!(self.out, "\n{:indent$}   {star}[{key}] ", "");
                        if variant.pattern.parts.is_empty() {
                            self.literal("");
                        }
                        self.pattern(&variant.pattern, indent + 8);
                    }
                    let _ = write!(self.out, "\n{:indent$}}}", "");
                }
            }
        }
    }

    /// Writes text so that it is read back to the character.
    fn text(&mut self, text: &str, is_first: bool, is_last: bool, indent: usize) {
        let last = text.matches('\n').count();
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.out.push('\n');
                self.out.push_str(&" ".repeat(indent));
            }
            // Blanks at either end of a pattern are none, and those that begin a line indent it.
            let is_end = (is_first && at == 0) || (is_last && at == last);
            self.line(line, at > 0 || is_first, is_end, is_last && at == last);
        }
    }

    fn line(&mut self, line: &str, begins: bool, is_end: bool, ends: bool) {
        let inner = line.trim_matches(' ');
        let start = line.len() - line.trim_start_matches(' ').len();
        let (leading, rest) = line.split_at(start);
        let trailing = rest.strip_prefix(inner).unwrap_or_default();
        if (begins && !leading.is_empty()) || (inner.is_empty() && is_end) {
            self.literal(leading);
        } else {
            self.out.push_str(leading);
        }
        let mut is_first = begins && leading.is_empty();
        for c in inner.chars() {
            let is_mark = is_first && matches!(c, '[' | '*' | '.' | '}');
            if is_mark || matches!(c, '{' | '}') {
                self.literal(c.encode_utf8(&mut [0; 4]));
            } else if c == '\r' {
                self.out.push_str("{\"\\u000D\"}");
            } else {
                self.out.push(c);
            }
            is_first = false;
        }
        if !trailing.is_empty() && ends {
            self.literal(trailing);
        } else {
            self.out.push_str(trailing);
        }
    }

    fn literal(&mut self, text: &str) {
        self.out.push_str("{\"");
        for c in text.chars() {
            match c {
                '"' | '\\' => self.out.extend(['\\', c]),
                c if c.is_control() => {
                    let _ = write!(self.out, "\\u{:04X}", u32::from(c));
                }
                c => self.out.push(c),
            }
        }
        self.out.push_str("\"}");
    }

    fn selector(&self, selector: Selector) -> String {
        let name = self.name(selector.param);
        let mut options = String::new();
        // A string takes all that is written to it.
        let _ = selector.options.write_fluent(&mut options);
        if selector.kind == SelectKind::Ordinal {
            options.push_str(", type: \"ordinal\"");
        }
        match options.as_str() {
            "" => format!("${name}"),
            options => format!("NUMBER(${name}{options})"),
        }
    }

    fn name(&self, param: usize) -> &str {
        self.params.get(param).map_or("", |param| &param.name.value)
    }
}
