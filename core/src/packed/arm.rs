//! Reading the arms of a choice.

use core::ops::Range;

use super::operations::key;
use super::options::NumberOptions;
use super::read::Numbers;

/// A block within another, as it is packed.
#[derive(Clone, Copy, Debug)]
pub struct Packed<'a>(&'a str);

impl<'a> Packed<'a> {
    #[inline]
    pub(super) fn new(text: &'a str) -> Self {
        Self(text)
    }

    /// Returns the text that the block stands in, from its first byte on.
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
    pub(super) before_default: Option<usize>,
    pub(super) arms: &'a str,
}

/// A block that may be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Arm<'a> {
    /// The value that it is chosen for.
    pub key: Key<'a>,
    /// The pattern that is shown.
    pub packed: Packed<'a>,
    /// True if it is taken where no other is.
    pub is_default: bool,
}

/// The value that an arm is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// This text.
    Text(&'a str),
    /// The number that is written so.
    Number(&'a str),
    /// The plural category of this number.
    Category(u8),
    /// An optional value that is not there.
    Absent,
}

impl<'a> Select<'a> {
    /// Tells whether all arms were read. If not, what comes next is malformed.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.arms.is_empty()
    }

    /// Returns the block of the first arm whose key matches, or else that of the default. `None`: they
    /// are malformed.
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

/// Returns the key of the arm that begins where `numbers` stands among `arms`, and where its block is.
// Into the one loop of a program that runs it.
#[inline(always)]
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
        key::ABSENT => Key::Absent,
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
