//! A packed pattern in Fluent's own syntax.
//!
//! What it prints means the same to every Fluent parser: a line break is written as one only where no
//! white-space rule could touch it, and as a literal elsewhere.

use core::fmt::{self, Write};

use errorbook_core::packed::{Reader, key, number, op, select};
use errorbook_core::plural::Category;

use crate::{Entry, Text};

/// Writes the pattern of a text, its further lines indented. Where the packed data is malformed, it
/// ends.
pub(super) fn write(text: &Text<'_>, indent: usize, out: &mut dyn Write) -> fmt::Result {
    let mut writer = Writer {
        entry: text.entry(),
        out,
        result: Ok(()),
    };
    let _malformed = writer.block(text.pattern(), indent);
    writer.result
}

/// Its methods give `None` when they cannot go on: the data is malformed, or `result` is an error.
struct Writer<'a, 'w> {
    entry: Entry<'a>,
    out: &'w mut dyn Write,
    result: fmt::Result,
}

/// What a select chooses by.
struct Selector<'a> {
    name: &'a str,
    /// The options of `NUMBER()`, if it is called.
    options: String,
}

/// A variant: its key and what it shows.
struct Arm<'a> {
    key: String,
    is_exact: bool,
    block: Reader<'a>,
}

impl<'a> Writer<'a, '_> {
    fn put(&mut self, text: &str) -> Option<()> {
        self.result = self.out.write_str(text);
        self.result.ok()
    }

    fn line(&mut self, indent: usize) -> Option<()> {
        self.put("\n")?;
        (0..indent).try_for_each(|_| self.put(" "))
    }

    fn block(&mut self, mut reader: Reader<'a>, indent: usize) -> Option<()> {
        let mut first = true;
        loop {
            let code = reader.byte()?;
            if let Some(len) = op::short_text(code) {
                self.literal(reader.take(len)?, first, reader, indent)?;
                first = false;
                continue;
            }
            if let Some((param, is_cut)) = op::short_param(code) {
                if is_cut {
                    // The arguments are cut already.
                    let _most = reader.size()?;
                }
                self.param(param, "")?;
                first = false;
                continue;
            }
            match code & !op::ISOLATE {
                op::END if first => return self.put("{\"\"}"),
                op::END => return Some(()),
                op::TEXT => {
                    let text = reader.string()?;
                    self.literal(text, first, reader, indent)?;
                }
                op::PARAM => self.param(reader.size()?, "")?,
                op::CUT => {
                    // The arguments are cut already.
                    let (param, _most) = (reader.size()?, reader.size()?);
                    self.param(param, "")?;
                }
                op::NUMBER => {
                    let param = reader.size()?;
                    self.param(param, &options(&mut reader)?)?;
                }
                op::SELECT => self.select(&mut reader, indent)?,
                op::GROUP => {
                    let len = reader.size()?;
                    let block = reader;
                    reader.take(len)?;
                    self.block(block, indent)?;
                }
                _ => return None,
            }
            first = false;
        }
    }

    /// A literal, and what comes behind it.
    fn literal(
        &mut self,
        text: &str,
        first: bool,
        mut after: Reader<'_>,
        indent: usize,
    ) -> Option<()> {
        let last = after.byte()? == op::END;
        self.text(text, first, last, indent)
    }

    /// Text, whose ends are trimmed where it is the first or the last of its pattern.
    fn text(&mut self, text: &str, first: bool, last: bool, indent: usize) -> Option<()> {
        let trimmed = last.then(|| text.strip_suffix(' ')).flatten();
        let mut chars = trimmed.unwrap_or(text).chars().peekable();
        let mut at_start = first;
        while let Some(c) = chars.next() {
            match c {
                ' ' if at_start => self.put("{\" \"}")?,
                '{' => self.put("{\"{\"}")?,
                '}' => self.put("{\"}\"}")?,
                '\r' => self.put("{\"\\u000D\"}")?,
                '\n' if !at_start && chars.peek().is_some_and(begins_line) => self.line(indent)?,
                '\n' => self.put("{\"\\u000A\"}")?,
                c => self.put(c.encode_utf8(&mut [0; 4]))?,
            }
            at_start = false;
        }
        if trimmed.is_some() {
            self.put("{\" \"}")?;
        }
        Some(())
    }

    fn param(&mut self, param: usize, options: &str) -> Option<()> {
        self.put("{ ")?;
        let name = self.name(param)?;
        self.selector(&Selector {
            name,
            options: options.to_owned(),
        })?;
        self.put(" }")
    }

    fn name(&self, param: usize) -> Option<&'a str> {
        self.entry.params().nth(param).map(|param| param.name())
    }

    fn selector(&mut self, selector: &Selector<'_>) -> Option<()> {
        let Selector { name, options } = selector;
        if options.is_empty() {
            return self.put(&format!("${name}"));
        }
        self.put(&format!("NUMBER(${name}{options})"))
    }

    fn select(&mut self, reader: &mut Reader<'a>, indent: usize) -> Option<()> {
        let kind = reader.byte()?;
        let name = self.name(reader.size()?)?;
        let mut options = options(reader)?;
        if kind == select::ORDINAL {
            options.push_str(", type: \"ordinal\"");
        }
        let (default, count, len) = (reader.size()?, reader.size()?, reader.size()?);
        let mut at = *reader;
        reader.take(len)?;
        // Each arm takes some bytes, which bounds the count.
        let arms = (0..count)
            .map(|_| arm(&mut at))
            .collect::<Option<Vec<_>>>()?;
        let selector = Selector { name, options };
        let exact = arms.iter().any(|arm| arm.is_exact);
        if exact && !selector.options.is_empty() {
            return self.exact_first(&selector, &arms, default, indent);
        }
        self.open(&selector)?;
        for (index, arm) in arms.iter().enumerate() {
            self.arm(&arm.key, index == default, indent)?;
            self.block(arm.block, indent + 8)?;
        }
        self.close(indent)
    }

    /// A select whose exact keys are chosen by the parameter alone, since `fluent-bundle` finds no
    /// number equal to one that has options. An exact key is never behind a category that contains it,
    /// so that it does not matter that they come first.
    fn exact_first(
        &mut self,
        selector: &Selector<'a>,
        arms: &[Arm<'a>],
        default: usize,
        indent: usize,
    ) -> Option<()> {
        let alone = Selector {
            name: selector.name,
            options: String::new(),
        };
        self.open(&alone)?;
        for arm in arms.iter().filter(|arm| arm.is_exact) {
            self.arm(&arm.key, false, indent)?;
            self.block(arm.block, indent + 8)?;
        }
        self.arm("other", true, indent)?;
        let inner = indent + 8;
        self.open(selector)?;
        for (index, arm) in arms.iter().enumerate().filter(|(_, arm)| !arm.is_exact) {
            self.arm(&arm.key, index == default, inner)?;
            self.block(arm.block, inner + 8)?;
        }
        if let Some(default) = arms.get(default).filter(|arm| arm.is_exact) {
            // A key that is no category, and so can only be the default.
            self.arm("default", true, inner)?;
            self.block(default.block, inner + 8)?;
        }
        self.close(inner)?;
        self.close(indent)
    }

    fn open(&mut self, selector: &Selector<'_>) -> Option<()> {
        self.put("{ ")?;
        self.selector(selector)?;
        self.put(" ->")
    }

    fn arm(&mut self, key: &str, is_default: bool, indent: usize) -> Option<()> {
        self.line(indent + if is_default { 3 } else { 4 })?;
        self.put(if is_default { "*[" } else { "[" })?;
        self.put(key)?;
        self.put("] ")
    }

    fn close(&mut self, indent: usize) -> Option<()> {
        self.line(indent)?;
        self.put("}")
    }
}

/// Whether a line of text may begin with it: nothing that Fluent reads as indentation or syntax.
fn begins_line(c: &char) -> bool {
    !c.is_whitespace() && !c.is_control() && !['.', '*', '[', '{', '}'].contains(c)
}

/// The options of `NUMBER()`, each behind a comma.
fn options(reader: &mut Reader<'_>) -> Option<String> {
    let bits = reader.byte()?;
    let mut options = String::new();
    for (bit, name) in [
        (number::MIN_INTEGER, "minimumIntegerDigits"),
        (number::MIN_FRACTION, "minimumFractionDigits"),
        (number::MAX_FRACTION, "maximumFractionDigits"),
    ] {
        if bits & bit != 0 {
            options += &format!(", {name}: {}", reader.varint()?);
        }
    }
    Some(options)
}

/// Reads an arm, the reader moved behind it.
fn arm<'a>(arms: &mut Reader<'a>) -> Option<Arm<'a>> {
    let kind = arms.byte()?;
    let key = match kind {
        key::CATEGORY => Category::from_index(arms.byte()?)?.as_str(),
        _ => arms.string()?,
    };
    let len = arms.size()?;
    let block = *arms;
    arms.take(len)?;
    Some(Arm {
        key: key.to_owned(),
        is_exact: kind == key::NUMBER,
        block,
    })
}
