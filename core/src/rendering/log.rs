//! Messages for a log, which is where nearly every message goes.
//!
//! It does what a [renderer](super::render()) does for [`Surface::Log`](crate::Surface::Log), with all
//! that it needs in registers.

use core::fmt;

use super::escape::write_escaping_controls;
use super::formatted::write_formatted;
use super::plain::is_plain;
use super::select::choose;
use super::surface::Form;
use super::value::ALL;
use crate::packed::{Block, Catalog, MOST_DEPTH, Op, Packed, Select, op};
use crate::values::{Value, small_number, write_timestamp};

/// The message of an entry in a locale, to be written with values that are at hand.
///
/// ```
/// use errorbook_core::{Catalog, Message};
///
/// let nothing = Catalog::new(&[], "");
/// assert!(Message::find(&nothing, 0, 0).is_none());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    catalog: &'a Catalog<'a>,
    locale: usize,
    at: usize,
}

impl<'a> Message<'a> {
    /// Returns the message of the entry at a position of [`Catalog::entries`], in the locale at a
    /// position of [`Catalog::locales`], if it is written in that one.
    #[must_use]
    #[inline]
    pub fn find(catalog: &'a Catalog<'a>, locale: usize, entry: usize) -> Option<Self> {
        Some(Self {
            catalog,
            locale,
            at: catalog.message_pattern(locale, entry)?,
        })
    }

    /// Returns the message as one of this catalog, so that rustc sees the catalog as a constant.
    #[must_use]
    #[inline]
    pub fn with_catalog(self, catalog: &'a Catalog<'a>) -> Self {
        Self { catalog, ..self }
    }

    /// Returns the pattern that begins at a byte of a catalog's text, in the locale at a position.
    pub(crate) fn at(catalog: &'a Catalog<'a>, locale: usize, at: usize) -> Self {
        Self {
            catalog,
            locale,
            at,
        }
    }

    /// Writes the message for a log with the values of the entry's parameters, in their order.
    ///
    /// It is compiled into its caller: where rustc sees the catalog's tables, a message without
    /// parameters is nearly found before the program runs.
    ///
    /// # Errors
    /// The error of `f`, and none of its own.
    #[inline]
    pub fn write(self, values: &[Value<'_>], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.catalog.text();
        if values.is_empty()
            && let Some(text) = Block::lone_text(text, self.at)
        {
            return f.write_str(text);
        }
        if let [Value::Str(value)] = *values {
            return write_around(self.catalog, self.locale, self.at, value, f);
        }
        self.run(values, f)
    }

    #[inline]
    fn run(self, values: &[Value<'_>], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let log = Log {
            catalog: self.catalog,
            locale: self.locale,
            values,
            depth: 0,
        };
        log.run(self.catalog.text(), self.at, f)
    }
}

/// Writes the message of an entry whose one value is a text. Nearly always this stands once, between
/// two texts, which takes no more than a look at them.
#[inline(never)]
fn write_around(
    catalog: &Catalog<'_>,
    locale: usize,
    at: usize,
    value: &str,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    // Nearly every text is so short that its limit need not be read, and plain.
    if value.len() <= op::LEAST_SHORT_LIMIT
        && is_plain(value)
        && let Some((before, after)) = Block::around(catalog.text(), at)
    {
        f.write_str(before)?;
        f.write_str(value)?;
        return f.write_str(after);
    }
    write_one(catalog, locale, at, value, f)
}

/// Writes any text and any pattern.
#[cold]
fn write_one(
    catalog: &Catalog<'_>,
    locale: usize,
    at: usize,
    value: &str,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let message = Message::at(catalog, locale, at);
    message.run(&[Value::Str(value)], f)
}

/// Ends a malformed pattern.
// Cold, so that whatever leads to it is out of the way of what is always done.
#[cold]
#[inline(never)]
fn malformed() -> fmt::Result {
    Ok(())
}

/// What the operations of a message look at.
#[derive(Clone, Copy)]
struct Log<'a, 'v> {
    catalog: &'a Catalog<'a>,
    locale: usize,
    values: &'v [Value<'v>],
    /// How deep blocks are nested.
    depth: u32,
}

impl<'a> Log<'a, '_> {
    /// Runs the block that begins at a byte of a text. Where it is malformed, it ends.
    // Not inlined: it is the same for every error.
    #[inline(never)]
    fn run(&self, text: &'a str, at: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(block) = Block::at(text, at) else {
            return malformed();
        };
        let (mut head, mut body) = block.parts();
        while let Some((step, after_step)) = head.split_first_chunk::<{ op::STEP }>() {
            let [low, high, ..] = *step;
            let Some((before, after)) = body.split_at_checked(op::text_len(low, high)) else {
                return malformed();
            };
            body = after;
            if !before.is_empty() {
                f.write_str(before)?;
            }
            // Read here and not before, so that less is kept in registers meanwhile.
            let [.., code, byte] = *step;
            head = after_step;
            if code >= op::SHORT_PARAMS {
                let block = Block::from_parts(head, body);
                let Some(after) = self.rarer_operation(code, byte, block, f)? else {
                    return malformed();
                };
                (head, body) = after.parts();
                continue;
            }
            match self.values.get(usize::from(code)) {
                // Nearly every text is so short that its limit need not be read, and plain.
                Some(&Value::Str(text))
                    if text.len() <= op::LEAST_SHORT_LIMIT && is_plain(text) =>
                {
                    f.write_str(text)?;
                }
                Some(&Value::Uint(n)) if n < 100 => f.write_str(small_number(n))?,
                Some(&Value::Timestamp(timestamp)) => write_timestamp(timestamp, f)?,
                value => write_logged(value, byte, f)?,
            }
        }
        let [low, high, ..] = *head else {
            return malformed();
        };
        let Some(rest) = body.get(..op::text_len(low, high)) else {
            return malformed();
        };
        match rest.is_empty() {
            true => Ok(()),
            false => f.write_str(rest),
        }
    }

    /// Runs an operation that is not frequent, and gives what comes after it. `None`: it is malformed.
    // By value, so that what is frequent stays in registers.
    #[inline(never)]
    fn rarer_operation(
        &self,
        code: u8,
        byte: u8,
        mut block: Block<'a>,
        f: &mut fmt::Formatter<'_>,
    ) -> Result<Option<Block<'a>>, fmt::Error> {
        if code & !op::ISOLATE == op::SELECT {
            let Some(arm) = block.select(byte).and_then(|select| self.chosen(&select)) else {
                return Ok(None);
            };
            self.nested(arm, f)?;
            return Ok(Some(block));
        }
        self.rarest_operation(code, byte, block, f)
    }

    #[inline(never)]
    fn rarest_operation(
        &self,
        code: u8,
        byte: u8,
        mut block: Block<'a>,
        f: &mut fmt::Formatter<'_>,
    ) -> Result<Option<Block<'a>>, fmt::Error> {
        let Some(op) = block.operation(code, byte) else {
            return Ok(None);
        };
        match op {
            Op::Text {
                text, escape: true, ..
            } => write_escaping_controls(text, f)?,
            Op::Text { text, .. } => f.write_str(text)?,
            Op::Param { param, limit, .. } => self.value(param).write_log(limit, f)?,
            Op::Format {
                param,
                function,
                at,
                ..
            } => {
                let value = self.value(param);
                match write_formatted(function, value, self.catalog, at, Form::LOG, f) {
                    Some(written) => written?,
                    None => value.write_log(None, f)?,
                }
            }
            Op::Group { packed, .. } => self.nested(packed, f)?,
            Op::Select { select, .. } => match self.chosen(&select) {
                Some(arm) => self.nested(arm, f)?,
                None => return Ok(None),
            },
        }
        Ok(Some(block))
    }

    fn chosen(&self, select: &Select<'a>) -> Option<Packed<'a>> {
        let value = self.value(select.param);
        choose(select, value, self.catalog, self.locale)
    }

    fn nested(&self, packed: Packed<'a>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let depth = self.depth + 1;
        // The compiler nests no deeper; malformed data must not exhaust the stack.
        if depth >= MOST_DEPTH {
            return Ok(());
        }
        Self { depth, ..*self }.run(packed.text(), 0, f)
    }

    fn value(&self, param: usize) -> Value<'_> {
        self.values.get(param).copied().unwrap_or(Value::Redacted)
    }
}

/// Writes a value for a log, of a text at most as many characters as the byte of its operation says.
#[cold]
#[inline(never)]
fn write_logged(value: Option<&Value<'_>>, byte: u8, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let most = op::short_limit(byte);
    value.unwrap_or(&Value::Redacted).write_log(most, f)
}

impl Value<'_> {
    fn write_log(&self, most: Option<usize>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(most.unwrap_or(ALL), Form::LOG, f)
    }
}
