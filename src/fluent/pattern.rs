//! A packed pattern in Fluent's own syntax.
//!
//! What it prints means the same to every Fluent parser: a line break is written as one only where no
//! white-space rule could touch it, and as a literal elsewhere.

use core::fmt::{self, Write};

use errorbook_core::packed::{self, Block, Key, Op, select};
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
    let _malformed = text
        .pattern()
        .and_then(|pattern| writer.block(pattern, indent));
    writer.result
}

/// Its methods give `None` when they cannot go on: the data is malformed, or `result` is an error.
struct Writer<'a, 'w> {
    entry: Entry<'a>,
    out: &'w mut dyn Write,
    result: fmt::Result,
}

/// The value that a select chooses by.
struct Selector<'a> {
    name: &'a str,
    /// The options of `NUMBER()`, if it is called.
    options: String,
}

/// A variant: its key and what it shows.
struct Arm<'a> {
    key: String,
    is_exact: bool,
    block: Block<'a>,
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

    fn block(&mut self, mut block: Block<'a>, indent: usize) -> Option<()> {
        let mut first = true;
        // The limits of parameters are left out: the arguments are cut already.
        while let Some(op) = block.next() {
            match op {
                // All that there is of an empty pattern.
                Op::Text { text: "", .. } => continue,
                Op::Text { text, .. } => self.text(text, first, block.is_done(), indent)?,
                Op::Param { param, .. } => self.param(param)?,
                Op::Format {
                    param,
                    function,
                    at,
                    ..
                } => {
                    let options = self.entry.catalog().format(at)?.options;
                    match packed::is_implied(function, options) {
                        true => self.param(param)?,
                        false => self.call(packed::fluent_name(function)?, param, options)?,
                    }
                }
                Op::Group { packed, .. } => self.block(packed.block()?, indent)?,
                Op::Select { select, .. } => self.select(select, indent)?,
            }
            first = false;
        }
        block.is_done().then_some(())?;
        match first {
            true => self.put("{\"\"}"),
            false => Some(()),
        }
    }

    /// Adds text, whose ends are trimmed where it is the first or the last of its pattern.
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

    fn param(&mut self, param: usize) -> Option<()> {
        let name = self.name(param)?;
        self.put(&format!("{{ ${name} }}"))
    }

    fn call(&mut self, function: &str, param: usize, options: &str) -> Option<()> {
        let name = self.name(param)?;
        self.put(&format!("{{ {function}(${name}{options}) }}"))
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

    fn select(&mut self, mut select: packed::Select<'a>, indent: usize) -> Option<()> {
        let name = self.name(select.param)?;
        let mut options = String::new();
        // A string takes all that is written to it.
        let _ = select.options.write_fluent(&mut options);
        if select.kind == select::ORDINAL {
            options.push_str(", type: \"ordinal\"");
        }
        let mut arms = Vec::new();
        let mut default = 0;
        for read in select.by_ref() {
            if read.is_default {
                default = arms.len();
            }
            arms.push(arm(read)?);
        }
        select.is_done().then_some(())?;
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

    /// Returns a select whose exact keys are chosen by the parameter alone, since `fluent-bundle` finds no
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

/// Returns whether a line of text may begin with it: nothing that Fluent reads as indentation or syntax.
fn begins_line(c: &char) -> bool {
    !c.is_whitespace() && !c.is_control() && !['.', '*', '[', '{', '}'].contains(c)
}

fn arm(read: packed::Arm<'_>) -> Option<Arm<'_>> {
    let key = match read.key {
        Key::Text(key) | Key::Number(key) => key,
        Key::Category(index) => Category::from_index(index)?.as_str(),
        Key::Absent => "none",
    };
    Some(Arm {
        key: key.to_owned(),
        is_exact: matches!(read.key, Key::Number(_)),
        block: read.packed.block()?,
    })
}
