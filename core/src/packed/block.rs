//! Reading patterns.

use core::ops::Range;

use super::{NumberOptions, Numbers, Reader, key, op};

/// A packed pattern, or a part of one: operations that are still to be run, as an iterator.
///
/// Where the packed data is malformed, it ends, and [`is_done`](Self::is_done) says that it is not done.
///
/// ```
/// use errorbook_core::packed::{Block, Op};
///
/// let mut block = Block::at("\x02\x31\x20Hi", 0).unwrap();
/// assert!(matches!(block.next(), Some(Op::Text { text: "Hi", isolate: false })));
/// assert!(matches!(block.next(), Some(Op::Param { param: 0, limit: None, isolate: true })));
/// assert!(block.next().is_none() && block.is_done());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Block<'a> {
    head: Numbers<'a>,
    body: &'a str,
}

/// An operation of a [`Block`].
#[derive(Clone, Copy, Debug)]
pub enum Op<'a> {
    /// Literal text.
    Text {
        /// The text.
        text: &'a str,
        /// Whether it is isolated where isolation is asked for.
        isolate: bool,
    },
    /// A parameter's value.
    Param {
        /// The parameter's position in the entry.
        param: usize,
        /// The most characters that are shown of it.
        limit: Option<usize>,
        /// Whether it is isolated where isolation is asked for.
        isolate: bool,
    },
    /// A parameter's value as a number.
    Number {
        /// The parameter's position in the entry.
        param: usize,
        /// How its digits are shown.
        options: NumberOptions,
        /// Whether it is isolated where isolation is asked for.
        isolate: bool,
    },
    /// Operations that are isolated together.
    Group {
        /// These operations.
        packed: Packed<'a>,
        /// Whether they are isolated where isolation is asked for.
        isolate: bool,
    },
    /// A choice between blocks.
    Select {
        /// What is chosen by, and what from.
        select: Select<'a>,
        /// Whether what it prints is isolated where isolation is asked for.
        isolate: bool,
    },
}

impl Op<'_> {
    /// Whether what it prints is isolated where isolation is asked for.
    #[must_use]
    pub const fn is_isolated(&self) -> bool {
        match self {
            Self::Text { isolate, .. }
            | Self::Param { isolate, .. }
            | Self::Number { isolate, .. }
            | Self::Group { isolate, .. }
            | Self::Select { isolate, .. } => *isolate,
        }
    }
}

/// A block within another, as it is packed.
#[derive(Clone, Copy, Debug)]
pub struct Packed<'a>(&'a str);

impl<'a> Packed<'a> {
    /// The block.
    #[must_use]
    pub fn block(self) -> Option<Block<'a>> {
        Block::at(self.0, 0)
    }

    /// The text that the block stands in, from its first byte on.
    #[inline]
    pub(crate) fn text(self) -> &'a str {
        self.0
    }
}

/// A choice between blocks, as an iterator of its arms.
///
/// Where the packed data is malformed, it ends, and [`is_done`](Self::is_done) says that it is not done.
#[derive(Clone, Copy, Debug)]
pub struct Select<'a> {
    /// One of [`select`](super::select).
    pub kind: u8,
    /// The position in the entry of the parameter that is chosen by.
    pub param: usize,
    /// How many digits of it are shown.
    pub options: NumberOptions,
    /// How many arms stand before the one that is taken where no other is, if it is among these.
    before_default: Option<usize>,
    arms: &'a str,
}

/// A block that may be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Arm<'a> {
    /// What it is chosen for.
    pub key: Key<'a>,
    /// What it shows.
    pub packed: Packed<'a>,
    /// Whether it is taken where no other is.
    pub is_default: bool,
}

/// What an arm is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// This text.
    Text(&'a str),
    /// The number that is written so.
    Number(&'a str),
    /// The plural category of this number.
    Category(u8),
}

/// Splits the first `len` bytes off.
#[inline]
fn take<'a>(body: &mut &'a str, len: usize) -> Option<&'a str> {
    let (piece, after) = body.split_at_checked(len)?;
    *body = after;
    Some(piece)
}

impl<'a> Block<'a> {
    /// The block that begins at a byte of `text`.
    #[must_use]
    #[inline]
    pub fn at(text: &'a str, at: usize) -> Option<Self> {
        let (_, from) = text.split_at_checked(at)?;
        let (&len, after) = from.as_bytes().split_first()?;
        // Nearly all heads are shorter than 64 bytes, which is a number of one digit.
        if !(1..0x40).contains(&len) {
            return Self::at_rarer(text, at);
        }
        let len = usize::from(len);
        let (_, body) = from.split_at_checked(len + 1)?;
        Some(Self {
            head: Numbers(after.get(..len)?),
            body,
        })
    }

    #[cold]
    fn at_rarer(text: &'a str, at: usize) -> Option<Self> {
        let mut reader = Reader::new(text, at);
        let len = reader.size()?;
        if len == 0 {
            return Some(Self {
                head: Numbers(LONE_TEXT),
                body: reader.string()?,
            });
        }
        let head = reader.take(len)?;
        Some(Self {
            head: Numbers(head.as_bytes()),
            body: text.get(reader.at..)?,
        })
    }

    /// The text of the block that begins at a byte of `text`, if it is one of a lone text.
    #[must_use]
    #[inline]
    pub(crate) fn lone_text(text: &'a str, at: usize) -> Option<&'a str> {
        let bytes = text.as_bytes().get(at..)?;
        let [0, low, high, ..] = *bytes else {
            return None;
        };
        let at = at + LONE_TEXT_AT;
        let len = usize::from(low & 0x3f) | usize::from(high) << 6;
        text.get(at..at + len)
    }

    /// The texts before and behind the first parameter, of the block that begins at a byte of `text`, if
    /// it is one of a parameter between two short texts.
    #[inline]
    pub(crate) fn around(text: &'a str, at: usize) -> Option<(&'a str, &'a str)> {
        let (before, after, head) = match *text.as_bytes().get(at..)? {
            [4, before, op::SHORT_CUT, _, after, ..] => (before, after, 5),
            [3, before, op::SHORT_PARAM, after, ..] => (before, after, 4),
            _ => return None,
        };
        let len = |code| match code {
            op::SHORT_TEXT..op::MEDIUM_TEXT => Some(usize::from(code - op::SHORT_TEXT) + 1),
            _ => None,
        };
        let (_, body) = text.split_at_checked(at + head)?;
        let (before, body) = body.split_at_checked(len(before)?)?;
        let (after, _) = body.split_at_checked(len(after)?)?;
        Some((before, after))
    }

    /// What is to be run, and the bytes that it takes.
    #[inline]
    pub(crate) fn parts(self) -> (&'a [u8], &'a str) {
        (self.head.0, self.body)
    }

    /// What [`parts`](Self::parts) gave, or what is left of it.
    #[inline]
    pub(crate) fn of_parts(head: &'a [u8], body: &'a str) -> Self {
        Self {
            head: Numbers(head),
            body,
        }
    }

    /// Whether all operations were run. If not, what comes next is malformed.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.head.0.is_empty()
    }

    fn read(&mut self) -> Option<Op<'a>> {
        let code = self.head.byte()?;
        self.operation(code)
    }

    /// The operation whose code was read already.
    pub(crate) fn operation(&mut self, code: u8) -> Option<Op<'a>> {
        if code == BODY {
            return Some(Op::Text {
                text: core::mem::take(&mut self.body),
                isolate: false,
            });
        }
        if code >= op::SHORT_TEXT {
            let len = op::text_len(code, || self.head.byte())?;
            return Some(Op::Text {
                text: take(&mut self.body, len)?,
                isolate: false,
            });
        }
        if let Some(param) = code.checked_sub(op::SHORT_PARAM) {
            let limit = match code < op::SHORT_CUT {
                true => None,
                false => Some(op::short_limit(self.head.byte()?)),
            };
            return Some(Op::Param {
                param: usize::from(param & (op::SHORT_PARAMS - 1)),
                limit,
                isolate: true,
            });
        }
        let isolate = code & op::ISOLATE != 0;
        Some(match code & !op::ISOLATE {
            op::TEXT => Op::Text {
                text: self.section()?,
                isolate,
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
            op::NUMBER => Op::Number {
                param: self.head.size()?,
                options: NumberOptions::read(&mut self.head)?,
                isolate,
            },
            op::GROUP => Op::Group {
                packed: Packed(self.section()?),
                isolate,
            },
            op::SELECT => Op::Select {
                select: self.select()?,
                isolate,
            },
            _ => return None,
        })
    }

    /// The rest of a [select](op::SELECT), whose code was read already.
    #[inline]
    pub(crate) fn select(&mut self) -> Option<Select<'a>> {
        Some(Select {
            kind: self.head.byte()?,
            param: self.head.size()?,
            options: NumberOptions::read(&mut self.head)?,
            before_default: Some(self.head.size()?),
            arms: self.section()?,
        })
    }

    /// A part of the body as long as the head says.
    ///
    /// It is taken off, so that no byte is read again behind it: in malformed data the work would
    /// double with every operation.
    #[inline]
    fn section(&mut self) -> Option<&'a str> {
        let len = self.head.size()?;
        take(&mut self.body, len)
    }
}

/// The operation of a block of a lone text: all of the body. It is never packed.
const BODY: u8 = 0;
const LONE_TEXT: &[u8] = &[BODY];

/// Bytes before a lone text.
const LONE_TEXT_AT: usize = 3;

impl<'a> Iterator for Block<'a> {
    type Item = Op<'a>;

    fn next(&mut self) -> Option<Op<'a>> {
        let mut after = *self;
        let op = after.read()?;
        *self = after;
        Some(op)
    }
}

impl<'a> Select<'a> {
    /// Whether all arms were read. If not, what comes next is malformed.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.arms.is_empty()
    }

    /// The block of the first arm whose key is the one, or else that of the default. `None`: they are
    /// malformed.
    #[inline]
    pub(crate) fn chosen(&self, is: impl Fn(Key<'a>) -> bool) -> Option<Packed<'a>> {
        let mut numbers = Numbers(self.arms.as_bytes());
        let mut before_default = self.before_default;
        let mut fallback = None;
        while let Some((key, block)) = read_arm(self.arms, &mut numbers) {
            if is(key) {
                return self.arms.get(block).map(Packed);
            }
            if before_default == Some(0) {
                fallback = Some(block);
            }
            before_default = before_default.and_then(|before| before.checked_sub(1));
        }
        fallback
            .filter(|_| numbers.0.is_empty())
            .and_then(|block| self.arms.get(block))
            .map(Packed)
    }

    fn read(&mut self) -> Option<Arm<'a>> {
        let (key, block) = read_arm(self.arms, &mut Numbers(self.arms.as_bytes()))?;
        let is_default = self.before_default == Some(0);
        self.before_default = self.before_default.and_then(|before| before.checked_sub(1));
        let (packed, arms) = (self.arms.get(block.clone())?, self.arms.get(block.end..)?);
        self.arms = arms;
        Some(Arm {
            key,
            packed: Packed(packed),
            is_default,
        })
    }
}

/// The key of the arm that begins where `numbers` stands among `arms`, and where its block is.
#[inline]
fn read_arm<'a>(arms: &'a str, numbers: &mut Numbers<'_>) -> Option<(Key<'a>, Range<usize>)> {
    let code = numbers.byte()?;
    let mut section = || {
        let len = numbers.size()?;
        let from = arms.len() - numbers.0.len();
        numbers.skip(len)?;
        Some(from..from + len)
    };
    let key = match code {
        key::TEXT => Key::Text(arms.get(section()?)?),
        key::NUMBER => Key::Number(arms.get(section()?)?),
        code => Key::Category(code - key::CATEGORY),
    };
    Some((key, section()?))
}

impl<'a> Iterator for Select<'a> {
    type Item = Arm<'a>;

    fn next(&mut self) -> Option<Arm<'a>> {
        let mut after = *self;
        let arm = after.read()?;
        *self = after;
        Some(arm)
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Op};

    #[test]
    fn a_lone_text_is_read_both_ways() {
        let text = "あ\0\x43\0abcd";
        assert_eq!(Block::lone_text(text, 3), Some("abc"));
        let mut block = Block::at(text, 3).unwrap();
        assert!(matches!(
            block.next(),
            Some(Op::Text {
                text: "abc",
                isolate: false
            })
        ));
        assert!(block.next().is_none() && block.is_done());
        for (text, at) in [
            ("\0\x45\0abcd", 0),
            ("\0\x41\0あ", 0),
            ("\0\x41", 0),
            ("", 0),
            ("a", 9),
        ] {
            assert_eq!(Block::lone_text(text, at), None);
            assert!(Block::at(text, at).is_none());
        }
        assert_eq!(Block::lone_text("\x01\x30a", 0), None, "not alone");
    }

    #[test]
    fn what_is_malformed_is_never_done() {
        let select = "\x06\x05\0\0\0\0\x04";
        let whole = [select, "\x00\0\x01\0"].concat();
        assert!(matches!(
            Block::at(&whole, 0).unwrap().next(),
            Some(Op::Select { .. })
        ));
        for text in [
            "\x01\x31a",
            "\x01\x70",
            "\x01\x28",
            "\x01\x07",
            "\x02\x04\0",
            "\x01\x30あ",
            select,
        ] {
            let mut block = Block::at(text, 0).unwrap();
            assert!(block.next().is_none() && !block.is_done(), "{text:?}");
        }
        assert!(Block::at("\x03\x20", 0).is_none());
    }
}
