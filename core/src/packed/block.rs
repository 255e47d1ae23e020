//! Reading patterns.

use super::arm::{Packed, Select};
use super::operations::op;
use super::options::NumberOptions;
use super::read::{Numbers, Reader};

/// A packed pattern, or a part of one: operations that are still to be run, as an iterator.
///
/// Where the packed data is malformed, it ends, and [`is_done`](Self::is_done) says that it is not done.
///
/// ```
/// use errorbook_core::packed::{Block, Op};
///
/// let mut block = Block::at("\x06\x02\0\0\0\0\0Hi", 0).unwrap();
/// assert!(matches!(block.next(), Some(Op::Text { text: "Hi", isolate: false, .. })));
/// assert!(matches!(block.next(), Some(Op::Param { param: 0, limit: None, isolate: true })));
/// assert!(block.next().is_none() && block.is_done());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Block<'a> {
    head: Numbers<'a>,
    body: &'a str,
    /// True if the text of the step was read that the head begins within.
    within_step: bool,
}

/// An operation of a [`Block`].
#[derive(Clone, Copy, Debug)]
pub enum Op<'a> {
    /// Literal text.
    Text {
        /// The text.
        text: &'a str,
        /// True if it is isolated where isolation is asked for.
        isolate: bool,
        /// Whether a log escapes the control characters in it.
        escape: bool,
    },
    /// A parameter's value.
    Param {
        /// The parameter's position in the entry.
        param: usize,
        /// The most characters that are shown of it.
        limit: Option<usize>,
        /// True if it is isolated where isolation is asked for.
        isolate: bool,
    },
    /// A parameter's value in the reader's language.
    Format {
        /// The parameter's position in the entry.
        param: usize,
        /// The [function](super::function) that writes it.
        function: u8,
        /// Where its [`Format`](super::Format) stands, for [`Catalog::format`](super::Catalog::format).
        at: usize,
        /// True if it is isolated where isolation is asked for.
        isolate: bool,
    },
    /// Operations that are isolated together.
    Group {
        /// These operations.
        packed: Packed<'a>,
        /// True if they are isolated where isolation is asked for.
        isolate: bool,
    },
    /// A choice between blocks.
    Select {
        /// What is chosen by, and what from.
        select: Select<'a>,
        /// True if what it prints is isolated where isolation is asked for.
        isolate: bool,
    },
}

impl Op<'_> {
    /// Tells whether what it prints is isolated where isolation is asked for.
    #[must_use]
    pub const fn is_isolated(&self) -> bool {
        match self {
            Self::Text { isolate, .. }
            | Self::Param { isolate, .. }
            | Self::Format { isolate, .. }
            | Self::Group { isolate, .. }
            | Self::Select { isolate, .. } => *isolate,
        }
    }
}

/// Splits the first `len` bytes off.
#[inline]
fn take<'a>(body: &mut &'a str, len: usize) -> Option<&'a str> {
    let (piece, after) = body.split_at_checked(len)?;
    *body = after;
    Some(piece)
}

impl<'a> Block<'a> {
    /// Returns the block that begins at a byte of `text`.
    #[must_use]
    #[inline]
    pub fn at(text: &'a str, at: usize) -> Option<Self> {
        let (_, from) = text.split_at_checked(at)?;
        let (&len, after) = from.as_bytes().split_first()?;
        // Nearly all heads are shorter than 64 bytes, which is a number of one digit.
        if len >= 0x40 {
            return Self::at_rarer(text, at);
        }
        let len = usize::from(len);
        let (_, body) = from.split_at_checked(len + 1)?;
        Some(Self::from_parts(after.get(..len)?, body))
    }

    #[cold]
    fn at_rarer(text: &'a str, at: usize) -> Option<Self> {
        let mut reader = Reader::new(text, at);
        let len = reader.size()?;
        let head = reader.take(len)?;
        Some(Self::from_parts(head.as_bytes(), text.get(reader.at..)?))
    }

    /// Returns the text of the block that begins at a byte of `text`, if it is one without steps.
    #[must_use]
    #[inline]
    pub(crate) fn lone_text(text: &'a str, at: usize) -> Option<&'a str> {
        const HEAD: u8 = op::TEXT_LEN as u8;
        let [HEAD, low, high, ..] = *text.as_bytes().get(at..)? else {
            return None;
        };
        let body = at + 1 + op::TEXT_LEN;
        text.get(body..body + op::text_len(low, high))
    }

    /// Returns the texts before and after the first parameter, of the block that begins at a byte of
    /// `text`, if it is one of that parameter alone.
    #[inline]
    pub(crate) fn around(text: &'a str, at: usize) -> Option<(&'a str, &'a str)> {
        const LEN: usize = op::STEP + op::TEXT_LEN;
        const HEAD: u8 = LEN as u8;
        let block = text.as_bytes().get(at..)?.first_chunk::<{ 1 + LEN }>()?;
        let [HEAD, before @ .., 0, _, low, high] = *block else {
            return None;
        };
        let (_, body) = text.split_at_checked(at + block.len())?;
        let [before_low, before_high] = before;
        let (before, body) = body.split_at_checked(op::text_len(before_low, before_high))?;
        let (after, _) = body.split_at_checked(op::text_len(low, high))?;
        Some((before, after))
    }

    /// Returns what is to be run, and the bytes that it takes.
    #[inline]
    pub(crate) fn parts(self) -> (&'a [u8], &'a str) {
        (self.head.0, self.body)
    }

    /// Returns the block of what [`parts`](Self::parts) gave, or of what is left of it.
    #[inline]
    pub(crate) fn from_parts(head: &'a [u8], body: &'a str) -> Self {
        Self {
            head: Numbers(head),
            body,
            within_step: false,
        }
    }

    /// Tells whether all operations were run. If not, what comes next is malformed.
    #[must_use]
    pub fn is_done(&self) -> bool {
        let nothing: &[u8] = if self.within_step { &[] } else { &[0, 0] };
        self.head.0 == nothing
    }

    fn read(&mut self) -> Option<Op<'a>> {
        if !self.within_step {
            let len = op::text_len(self.head.byte()?, self.head.byte()?);
            let text = take(&mut self.body, len)?;
            self.within_step = true;
            if !text.is_empty() {
                return Some(Op::Text {
                    text,
                    isolate: false,
                    escape: false,
                });
            }
        }
        let [code, byte] = [self.head.byte()?, self.head.byte()?];
        self.within_step = false;
        self.operation(code, byte)
    }

    /// Reads the further operands of a step.
    pub(crate) fn operation(&mut self, code: u8, byte: u8) -> Option<Op<'a>> {
        if code < op::SHORT_PARAMS {
            return Some(Op::Param {
                param: code.into(),
                limit: op::short_limit(byte),
                isolate: true,
            });
        }
        let isolate = code & op::ISOLATE != 0;
        Some(match code & !op::ISOLATE {
            op::TEXT => Op::Text {
                text: self.section()?,
                isolate,
                escape: byte == op::ESCAPE,
            },
            op::PARAM => Op::Param {
                param: self.head.size()?,
                limit: None,
                isolate,
            },
            op::CUT => Op::Param {
                param: self.head.size()?,
                limit: Some(self.head.size()?),
                isolate,
            },
            op::FORMAT => Op::Format {
                function: byte,
                param: self.head.size()?,
                at: self.head.size()?,
                isolate,
            },
            op::GROUP => Op::Group {
                packed: Packed::new(self.section()?),
                isolate,
            },
            op::SELECT => Op::Select {
                select: self.select(byte)?,
                isolate,
            },
            _ => return None,
        })
    }

    /// Reads the rest of a [select](op::SELECT) of a kind.
    #[inline]
    pub(crate) fn select(&mut self, kind: u8) -> Option<Select<'a>> {
        Some(Select {
            kind,
            param: self.head.size()?,
            options: NumberOptions::read(&mut self.head)?,
            before_default: Some(self.head.size()?),
            arms: self.section()?,
        })
    }

    /// Takes a part of the body as long as the head says.
    ///
    /// It is taken off, so that no byte is read again after it: in malformed data the work would
    /// double with every operation.
    #[inline]
    fn section(&mut self) -> Option<&'a str> {
        let len = self.head.size()?;
        take(&mut self.body, len)
    }
}

impl<'a> Iterator for Block<'a> {
    type Item = Op<'a>;

    fn next(&mut self) -> Option<Op<'a>> {
        let mut after = *self;
        let op = after.read()?;
        *self = after;
        Some(op)
    }
}

impl<'a> Packed<'a> {
    /// Returns the block.
    #[must_use]
    pub fn block(self) -> Option<Block<'a>> {
        Block::at(self.text(), 0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Op};
    use std::vec::Vec;

    #[test]
    fn a_lone_text_is_read_both_ways() {
        let text = "あ\x02\x03\0abcd";
        assert_eq!(Block::lone_text(text, 3), Some("abc"));
        let mut block = Block::at(text, 3).unwrap();
        assert!(matches!(
            block.next(),
            Some(Op::Text {
                text: "abc",
                isolate: false,
                escape: false,
            })
        ));
        assert!(block.next().is_none() && block.is_done());
        for (text, at) in [
            ("\x02\x05\0abcd", 0),
            ("\x02\x01\0あ", 0),
            ("\x02\x01\0", 0),
        ] {
            assert_eq!(Block::lone_text(text, at), None);
            let mut block = Block::at(text, at).unwrap();
            assert!(block.next().is_none() && !block.is_done(), "{text:?}");
        }
        for (text, at) in [("\x02\x01", 0), ("", 0), ("a", 9), ("あ\x02", 1)] {
            assert_eq!(Block::lone_text(text, at), None);
            assert!(Block::at(text, at).is_none());
        }
        let not_alone = "\x06\x01\0\0\0\0\0a";
        assert_eq!(Block::lone_text(not_alone, 0), None);
    }

    #[test]
    fn a_value_between_two_texts_is_read_both_ways() {
        for (text, at, before, after) in [
            ("\x06\x03\0\0\0\x01\0あ!?", 0, "あ", "!"),
            ("あ\x06\0\0\0\x09\x03\0い", 3, "", "い"),
            ("\x06\0\0\0\0\0\0", 0, "", ""),
        ] {
            assert_eq!(Block::around(text, at), Some((before, after)), "{text:?}");
            let mut block = Block::at(text, at).unwrap();
            let texts: Vec<_> = block
                .by_ref()
                .map(|op| match op {
                    Op::Text { text, .. } => text,
                    Op::Param { .. } => "{}",
                    Op::Format { .. } | Op::Group { .. } | Op::Select { .. } => "?",
                })
                .collect();
            assert_eq!(texts.concat(), [before, "{}", after].concat());
            assert!(block.is_done());
        }
        for (text, at) in [
            ("\x06\x01\0\0\0\0\0あ", 0),
            ("\x06\0\0\0\0\x01\0", 0),
            ("\x06\0\0\0\0\x01", 0),
            ("\x06\0\0\x01\0\0\0", 0),
            ("\x02\0\0\0\0\0\0", 0),
            ("a", 9),
        ] {
            assert_eq!(Block::around(text, at), None, "{text:?}");
        }
    }

    #[test]
    fn nothing_is_no_operation() {
        let mut nothing = Block::at("\x02\0\0", 0).unwrap();
        assert!(nothing.next().is_none() && nothing.is_done());
        let mut one = Block::at("\x06\0\0\x03\0\0\0", 0).unwrap();
        assert!(matches!(one.next(), Some(Op::Param { param: 3, .. })));
        assert!(one.is_done() && one.next().is_none() && one.is_done());
    }

    #[test]
    fn what_is_malformed_is_never_done() {
        let select = "\x0a\0\0\x24\0\0\0\0\x06\0\0";
        let whole = [select, "\0\0\x03\x02\0\0"].concat();
        let mut block = Block::at(&whole, 0).unwrap();
        assert!(matches!(block.next(), Some(Op::Select { .. })));
        assert!(block.is_done());
        for text in [
            "\0",
            "\x01\0",
            "\x03\0\0\0",
            "\x02\x02\0a",
            "\x04\0\0\0\0",
            "\x06\0\0\x26\0\0\0",
            "\x06\0\0\x21\0\x40\0",
            "\x06\0\0\x23\0\0\x40",
            "\x02\x01\0あ",
            select,
        ] {
            let mut block = Block::at(text, 0).unwrap();
            while block.next().is_some() {}
            assert!(!block.is_done(), "{text:?}");
        }
        assert!(Block::at("\x03\0", 0).is_none());
    }
}
