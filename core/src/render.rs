//! Running a packed pattern.

use core::fmt::{self, Write};

use crate::digits::{write_date, write_signed, write_timestamp, write_unsigned};
use crate::grapheme::cut;
use crate::number::{Decimal, NumberOptions, is_exactly, operands};
use crate::packed::{MOST_DEPTH, Reader, key, locale, op, select};
use crate::plural::{Category, Operands, category};
use crate::surface::{Form, is_plain};
use crate::{Catalog, Params, Surface, Value};

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
    pub const fn of(surface: Surface) -> Self {
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
    Renderer::new(pattern, params, form, out).pattern()
}

/// The same for a formatter. Since it only passes on what it is given, each piece would otherwise cost
/// a second dynamic call.
pub(crate) fn render_to_formatter(
    pattern: &Pattern<'_>,
    params: &dyn Params,
    form: Form,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    Renderer::new(pattern, params, form, f).pattern()
}

/// Behind the last operation of a pattern.
pub(crate) const END: usize = usize::MAX;

/// Writes texts and parameters for a log, up to an operation of another kind: most messages are written
/// here from beginning to end. Gives the position of that operation, or [`END`].
///
/// It does what a renderer does. All that it needs is passed in registers, and stays there.
#[inline]
pub(crate) fn write_plain<'v>(
    text: &str,
    at: usize,
    value: impl Fn(usize) -> Value<'v>,
    f: &mut fmt::Formatter<'_>,
) -> Result<usize, fmt::Error> {
    let mut reader = Reader::new(text, at);
    loop {
        let at = reader.at();
        let Some(code) = reader.byte() else {
            return Ok(END);
        };
        let text = if let Some(len) = op::short_text(code) {
            reader.take(len)
        } else if let Some((param, is_cut)) = op::short_param(code) {
            let limit = reader.at();
            if is_cut {
                reader.skip(op::SHORT_LIMIT_BYTES);
            }
            let value = value(param);
            // Nearly every text is so short that its limit need not be read, and plain.
            if let Value::Str(text) = value
                && text.len() <= op::LEAST_SHORT_LIMIT
                && is_plain(text)
            {
                Some(text)
            } else {
                if let Value::Uint(n) = value {
                    write_unsigned(n, f)?;
                } else if let Value::Timestamp(t) = value {
                    write_timestamp(t, f)?;
                } else {
                    write_logged(&value, is_cut.then_some(Reader::new(text, limit)), f)?;
                }
                continue;
            }
        } else if code == op::END {
            return Ok(END);
        } else if code == op::TEXT {
            reader.string()
        } else {
            return Ok(at);
        };
        match text {
            Some(text) => f.write_str(text)?,
            None => return Ok(END),
        }
    }
}

/// Writes a value for a log, of a text at most as many characters as the limit says.
#[inline(never)]
fn write_logged(
    value: &Value<'_>,
    limit: Option<Reader<'_>>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let most = limit.and_then(|mut limit| limit.size());
    value.write_to(most.unwrap_or(ALL), Form::LOG, f)
}

/// No text has more characters.
const ALL: usize = usize::MAX;

struct Renderer<'a, 'w, W: ?Sized> {
    pattern: &'a Pattern<'a>,
    params: &'a dyn Params,
    form: Form,
    out: &'w mut W,
    depth: u32,
}

impl<'a, 'w, W: Write + ?Sized> Renderer<'a, 'w, W> {
    #[inline]
    fn new(pattern: &'a Pattern<'a>, params: &'a dyn Params, form: Form, out: &'w mut W) -> Self {
        Self {
            pattern,
            params,
            form,
            out,
            depth: 0,
        }
    }

    #[inline]
    fn pattern(&mut self) -> fmt::Result {
        self.block(Reader::new(self.pattern.catalog.text(), self.pattern.at))
    }

    fn block(&mut self, mut reader: Reader<'a>) -> fmt::Result {
        // The compiler nests no deeper; malformed data must not exhaust the stack.
        if self.depth >= MOST_DEPTH {
            return Ok(());
        }
        self.depth += 1;
        while let Some(code) = reader.byte() {
            if let Some(len) = op::short_text(code) {
                let Some(text) = reader.take(len) else { break };
                self.form.write_literal(text, self.out)?;
                continue;
            }
            let isolate = self.form.isolate && op::is_isolated(code);
            if isolate {
                self.out.write_char('\u{2068}')?;
            }
            if let Some((param, is_cut)) = op::short_param(code) {
                let most = if is_cut { reader.size() } else { Some(ALL) };
                let Some(most) = most else { break };
                self.value(self.params.value(param), most)?;
            } else {
                match code & !op::ISOLATE {
                    op::TEXT => {
                        let Some(text) = reader.string() else { break };
                        self.form.write_literal(text, self.out)?;
                    }
                    op::END => break,
                    code => {
                        let text = reader.text();
                        let after = self.rarer_operation(code, text, reader.at())?;
                        reader = Reader::new(text, after);
                    }
                }
            }
            if isolate {
                self.out.write_char('\u{2069}')?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    // Not inlined, so that what is frequent stays short. It takes and gives positions, so that the
    // reader stays in registers there.
    #[inline(never)]
    fn rarer_operation(&mut self, code: u8, text: &'a str, at: usize) -> Result<usize, fmt::Error> {
        let mut reader = Reader::new(text, at);
        match self.run(code, &mut reader) {
            Some(result) => result.map(|()| reader.at()),
            // Beyond the end, so that the block ends.
            None => Ok(usize::MAX),
        }
    }

    /// Runs an operation that is not frequent. `None`: it is malformed.
    fn run(&mut self, code: u8, reader: &mut Reader<'a>) -> Option<fmt::Result> {
        Some(match code {
            op::PARAM => self.value(self.params.value(reader.size()?), ALL),
            op::CUT => {
                let value = self.params.value(reader.size()?);
                self.value(value, reader.size()?)
            }
            op::NUMBER => {
                let value = self.params.value(reader.size()?);
                self.number(value, NumberOptions::read(reader)?)
            }
            op::SELECT => match self.select(reader)? {
                Some(block) => self.block(block),
                None => Ok(()),
            },
            op::GROUP => self.block(reader.section()?),
            _ => return None,
        })
    }

    #[inline]
    fn value(&mut self, value: Value<'_>, most: usize) -> fmt::Result {
        value.write_to(most, self.form, self.out)
    }

    // Not inlined: its buffer would be on the stack once for each block that is nested.
    #[inline(never)]
    fn number(&mut self, value: Value<'_>, options: NumberOptions) -> fmt::Result {
        match Decimal::new(value, options) {
            Some(number) => number.write(self.out),
            None => self.value(value, ALL),
        }
    }

    /// The arm to run, the reader moved behind the select.
    fn select(&self, reader: &mut Reader<'a>) -> Option<Option<Reader<'a>>> {
        let kind = reader.byte()?;
        let value = self.params.value(reader.size()?);
        let options = NumberOptions::read(reader)?;
        let (default, count) = (reader.size()?, reader.size()?);
        let mut arms = reader.section()?;
        let choice = Choice {
            value,
            plural: self.plural(kind, value, options),
            by_text: kind == select::TEXT,
        };
        let mut fallback = None;
        for index in 0..count {
            let chosen = choice.is(&mut arms)?;
            let block = arms.section()?;
            if chosen {
                return Some(Some(block));
            }
            if index == default {
                fallback = Some(block);
            }
        }
        Some(fallback)
    }

    // Not inlined, for the same reason as `number`.
    #[inline(never)]
    fn plural(&self, kind: u8, value: Value<'_>, options: NumberOptions) -> Option<Category> {
        let rules = match kind {
            select::CARDINAL => locale::CARDINAL,
            select::ORDINAL => locale::ORDINAL,
            _ => return None,
        };
        let operands: Operands = operands(value, options)?;
        let Pattern {
            catalog, locale, ..
        } = *self.pattern;
        // A locale without rules has the one category that every locale has.
        let rules = catalog.plural_rules(locale, rules);
        Some(rules.map_or(Category::Other, |at| {
            category(catalog.text(), at, &operands)
        }))
    }
}

impl Value<'_> {
    /// Writes the value as texts show it; of a text, at most the first `most` characters and `…`.
    ///
    /// # Errors
    /// The error of `out`, and none of its own.
    pub fn write(&self, most: Option<usize>, surface: Surface, out: &mut dyn Write) -> fmt::Result {
        self.write_to(most.unwrap_or(ALL), surface.form(false), out)
    }

    fn write_to<W: Write + ?Sized>(&self, most: usize, form: Form, out: &mut W) -> fmt::Result {
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
    /// Reads an arm's key and says whether it is the one.
    fn is(&self, arms: &mut Reader<'_>) -> Option<bool> {
        Some(match arms.byte()? {
            key::TEXT => {
                let key = arms.string()?;
                self.by_text && self.is_text(key)
            }
            key::NUMBER => is_exactly(self.value, arms.string()?),
            key::CATEGORY => {
                // Read in any case: what follows the key comes next.
                let category = Category::from_index(arms.byte()?);
                self.plural.is_some() && self.plural == category
            }
            _ => return None,
        })
    }

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
