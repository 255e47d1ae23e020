//! Running a packed pattern.

use core::fmt::{self, Write};

use super::grapheme::cut;
use super::surface::{Form, Surface};
use crate::locales::plural::{Category, category, category_of_whole};
use crate::packed::{
    Block, Catalog, Key, MOST_DEPTH, NumberOptions, Op, Packed, Select, locale, select,
};
use crate::values::{
    Decimal, Params, Value, is_exactly, operands, write_date, write_signed, write_timestamp,
    write_unsigned,
};

/// How a text is written: for which surface, and whether its placeables are isolated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Style {
    /// Where the text is shown.
    pub surface: Surface,
    /// Whether U+2068 and U+2069 stand around placeables, so that a value written from right to
    /// left does not disturb the text around it. For surfaces that a browser or a GUI lays out.
    pub isolate: bool,
}

impl Style {
    /// For a log or a terminal.
    pub const LOG: Self = Self {
        surface: Surface::Log,
        isolate: false,
    };
    /// The plain result of Fluent.
    pub const TEXT: Self = Self {
        surface: Surface::Text,
        isolate: false,
    };
    /// For HTML, placeables isolated.
    pub const HTML: Self = Self {
        surface: Surface::Html,
        isolate: true,
    };
    /// For the values of RFC 6749.
    pub const WIRE: Self = Self {
        surface: Surface::Wire,
        isolate: false,
    };

    /// What suits a surface: placeables are isolated in HTML.
    #[must_use]
    pub const fn for_surface(surface: Surface) -> Self {
        Self {
            surface,
            isolate: matches!(surface, Surface::Html),
        }
    }

    /// The same with or without isolation marks.
    #[must_use]
    pub const fn isolated(self, isolate: bool) -> Self {
        Self {
            surface: self.surface,
            isolate,
        }
    }

    #[inline]
    pub(crate) const fn form(self) -> Form {
        self.surface.form(self.isolate)
    }
}

/// A pattern in a catalog's text, in a locale.
#[derive(Clone, Copy)]
pub(crate) struct Pattern<'a> {
    pub(crate) catalog: Catalog<'a>,
    pub(crate) locale: usize,
    pub(crate) at: usize,
}

/// Writes a pattern. Where the packed data is malformed, the text ends there.
pub(crate) fn render(
    pattern: &Pattern<'_>,
    params: &dyn Params,
    form: Form,
    out: &mut dyn Write,
) -> fmt::Result {
    let Some(block) = Block::at(pattern.catalog.text(), pattern.at) else {
        return Ok(());
    };
    let mut renderer = Renderer {
        pattern,
        params,
        form,
        out,
        depth: 0,
    };
    renderer.block(block)
}

/// No text has more characters.
pub(crate) const ALL: usize = usize::MAX;

struct Renderer<'a, 'w> {
    pattern: &'a Pattern<'a>,
    params: &'a dyn Params,
    form: Form,
    out: &'w mut dyn Write,
    depth: u32,
}

impl<'a> Renderer<'a, '_> {
    fn block(&mut self, block: Block<'a>) -> fmt::Result {
        // The compiler nests no deeper; malformed data must not exhaust the stack.
        if self.depth >= MOST_DEPTH {
            return Ok(());
        }
        self.depth += 1;
        for op in block {
            let isolate = self.form.isolate && op.is_isolated();
            if isolate {
                self.out.write_char('\u{2068}')?;
            }
            if !self.operation(op)? {
                break;
            }
            if isolate {
                self.out.write_char('\u{2069}')?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Runs an operation. False: it is malformed.
    fn operation(&mut self, op: Op<'a>) -> Result<bool, fmt::Error> {
        let form = self.form;
        match op {
            Op::Text { text, .. } => form.write_literal(text, self.out)?,
            Op::Param { param, limit, .. } => {
                let value = self.params.value(param);
                value.write_to(limit.unwrap_or(ALL), form, self.out)?;
            }
            Op::Number { param, options, .. } => {
                write_number(self.params.value(param), options, form, self.out)?;
            }
            Op::Group { packed, .. } => self.nested(packed)?,
            Op::Select { select, .. } => {
                let value = self.params.value(select.param);
                let Pattern {
                    catalog, locale, ..
                } = self.pattern;
                match choose(&select, value, catalog, *locale) {
                    Some(packed) => self.nested(packed)?,
                    None => return Ok(false),
                }
            }
        }
        Ok(true)
    }

    fn nested(&mut self, packed: Packed<'a>) -> fmt::Result {
        match packed.block() {
            Some(block) => self.block(block),
            None => Ok(()),
        }
    }
}

/// Writes a value as a number with options; as it is, if it is none.
// Not inlined: its buffer would be on the stack once for each block that is nested.
#[inline(never)]
pub(crate) fn write_number<W: Write + ?Sized>(
    value: Value<'_>,
    options: NumberOptions,
    form: Form,
    out: &mut W,
) -> fmt::Result {
    match Decimal::new(value, options) {
        Some(number) => number.write(out),
        None => value.write_to(ALL, form, out),
    }
}

/// The arm of a select to be run. `None`: it is malformed.
pub(crate) fn choose<'a>(
    select: &Select<'a>,
    value: Value<'_>,
    catalog: &Catalog<'a>,
    locale: usize,
) -> Option<Packed<'a>> {
    let choice = Choice {
        value,
        plural: plural(select, value, catalog, locale),
        by_text: select.kind == select::TEXT,
    };
    select.chosen(|key| choice.is(key))
}

/// The category of a select's value, if it chooses by that.
fn plural(
    select: &Select<'_>,
    value: Value<'_>,
    catalog: &Catalog<'_>,
    locale: usize,
) -> Option<Category> {
    let rules = match select.kind {
        select::CARDINAL => locale::CARDINAL,
        select::ORDINAL => locale::ORDINAL,
        _ => return None,
    };
    // A locale without rules has the one category that every locale has.
    let rules = catalog.plural_rules(locale, rules);
    let text = catalog.text();
    if select.options == NumberOptions::default()
        && let (Value::Uint(number), Some(at)) = (value, rules)
        && let Some(category) = category_of_whole(text, at, number)
    {
        return Some(category);
    }
    let operands = operands(value, select.options)?;
    Some(rules.map_or(Category::Other, |at| category(text, at, &operands)))
}

impl Value<'_> {
    /// Writes the value as texts show it; of a text, at most the first `most` characters and `…`.
    ///
    /// # Errors
    /// The error of `out`, and none of its own.
    pub fn write(&self, most: Option<usize>, surface: Surface, out: &mut dyn Write) -> fmt::Result {
        self.write_to(most.unwrap_or(ALL), surface.form(false), out)
    }

    pub(crate) fn write_to<W: Write + ?Sized>(
        &self,
        most: usize,
        form: Form,
        out: &mut W,
    ) -> fmt::Result {
        match *self {
            Value::Str(text) => write_text(text, most, form, out),
            Value::Char(c) => form.write_value(c.encode_utf8(&mut [0; 4]), out),
            Value::Bool(b) => out.write_str(if b { "true" } else { "false" }),
            Value::Int(n) => write_signed(n, out),
            Value::Uint(n) => write_unsigned(n, out),
            Value::Timestamp(t) => write_timestamp(t, out),
            Value::Date(d) => write_date(d, out),
            Value::BigInt(_)
            | Value::BigUint(_)
            | Value::Float(_)
            | Value::Duration(_)
            | Value::Placeholder(_)
            | Value::Redacted => self.write_rare(out),
        }
    }

    #[cold]
    fn write_rare<W: Write>(&self, mut out: W) -> fmt::Result {
        match *self {
            Value::BigInt(n) => n.write(None, &mut out),
            Value::BigUint(n) => n.write(None, &mut out),
            Value::Float(n) => n.write(None, &mut out),
            Value::Duration(length) => length.write(None, &mut out),
            Value::Placeholder(name) => ["{", name, "}"]
                .into_iter()
                .try_for_each(|piece| out.write_str(piece)),
            Value::Redacted => out.write_str("[redacted]"),
            Value::Str(_)
            | Value::Char(_)
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Uint(_)
            | Value::Timestamp(_)
            | Value::Date(_) => Ok(()),
        }
    }
}

#[inline]
fn write_text<W: Write + ?Sized>(text: &str, most: usize, form: Form, out: &mut W) -> fmt::Result {
    // No more characters than bytes.
    if text.len() <= most {
        form.write_value(text, out)
    } else {
        write_cut(text, most, form, out)
    }
}

fn write_cut<W: Write + ?Sized>(text: &str, most: usize, form: Form, out: &mut W) -> fmt::Result {
    let (shown, is_cut) = cut(text, most);
    form.write_value(shown, out)?;
    if is_cut {
        form.write_ellipsis(out)?;
    }
    Ok(())
}

/// What a select's keys are compared with.
struct Choice<'v> {
    value: Value<'v>,
    plural: Option<Category>,
    by_text: bool,
}

impl Choice<'_> {
    /// Whether an arm's key is the one.
    fn is(&self, key: Key<'_>) -> bool {
        match key {
            Key::Text(key) => self.by_text && self.is_text(key),
            Key::Number(key) => self.is_number(key),
            Key::Category(key) => self.plural.is_some_and(|plural| plural as u8 == key),
        }
    }

    // Not inlined, as little as what follows: what it needs would be made for keys of every kind.
    #[inline(never)]
    fn is_number(&self, key: &str) -> bool {
        is_exactly(self.value, key)
    }

    #[inline(never)]
    fn is_text(&self, key: &str) -> bool {
        match self.value {
            Value::Str(text) => text == key,
            Value::Bool(b) => key == if b { "true" } else { "false" },
            Value::Char(c) => key == c.encode_utf8(&mut [0; 4]),
            Value::Int(_)
            | Value::Uint(_)
            | Value::BigInt(_)
            | Value::BigUint(_)
            | Value::Float(_)
            | Value::Timestamp(_)
            | Value::Date(_)
            | Value::Duration(_)
            | Value::Placeholder(_)
            | Value::Redacted => false,
        }
    }
}
