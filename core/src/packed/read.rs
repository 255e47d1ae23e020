//! Bytes, numbers and texts of the packed form.

/// Reads `text` from an offset on. What lies beyond the end, or is malformed, reads as `None`.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    text: &'a str,
    pub(super) at: usize,
}

impl<'a> Reader<'a> {
    /// Returns a reader of `text` that stands at byte `at`.
    #[inline]
    pub fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// Returns the offset of the next byte.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Reads the next byte.
    #[inline]
    pub fn byte(&mut self) -> Option<u8> {
        let byte = *self.text.as_bytes().get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    /// Reads the next varint.
    #[inline]
    pub fn varint(&mut self) -> Option<u32> {
        let mut numbers = Numbers(self.text.as_bytes().get(self.at..)?);
        let value = numbers.varint()?;
        self.at = self.text.len() - numbers.0.len();
        Some(value)
    }

    /// Reads the next varint as a `usize`.
    #[inline]
    pub fn size(&mut self) -> Option<usize> {
        self.varint().and_then(|n| usize::try_from(n).ok())
    }

    /// Reads the next `len` bytes.
    #[inline]
    pub fn take(&mut self, len: usize) -> Option<&'a str> {
        let end = self.at.checked_add(len)?;
        let piece = self.text.get(self.at..end)?;
        self.at = end;
        Some(piece)
    }

    /// Reads a varint length and as many bytes.
    #[inline]
    pub fn string(&mut self) -> Option<&'a str> {
        let len = self.size()?;
        self.take(len)
    }
}

/// Reads bytes and numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Numbers<'a>(pub(super) &'a [u8]);

impl<'a> Numbers<'a> {
    /// Returns a reader that stands at the beginning of a text.
    pub(crate) fn new(text: &'a str) -> Self {
        Self(text.as_bytes())
    }

    /// Returns how many bytes are left.
    pub(crate) fn left(&self) -> usize {
        self.0.len()
    }

    /// Reads the next byte.
    #[inline]
    pub(crate) fn byte(&mut self) -> Option<u8> {
        let (&byte, after) = self.0.split_first()?;
        self.0 = after;
        Some(byte)
    }

    /// Reads the next varint.
    #[inline]
    pub(crate) fn varint(&mut self) -> Option<u32> {
        let byte = self.byte()?;
        let first = u32::from(byte & 0x3f);
        // Nearly all are of one digit or two.
        if byte & 0x40 == 0 {
            return Some(first);
        }
        let byte = self.byte()?;
        let second = first | u32::from(byte & 0x3f) << 6;
        if byte & 0x40 == 0 {
            return Some(second);
        }
        let (value, digits) = long_varint(self.0, second)?;
        self.skip(digits)?;
        Some(value)
    }

    /// Reads the next varint as a `usize`.
    #[inline]
    pub(crate) fn size(&mut self) -> Option<usize> {
        self.varint().and_then(|n| usize::try_from(n).ok())
    }

    /// Leaves bytes out.
    #[inline]
    pub(crate) fn skip(&mut self, bytes: usize) -> Option<()> {
        self.0 = self.0.get(bytes..)?;
        Some(())
    }
}

/// Reads the rest of a varint from its third digit on, and returns how many digits that are.
///
/// Not a method: a reader whose address is taken anywhere is kept in memory everywhere.
#[cold]
fn long_varint(bytes: &[u8], begun: u32) -> Option<(u32, usize)> {
    let mut value = begun;
    let mut shift = 12;
    for (&byte, digits) in bytes.iter().zip(1..) {
        value |= u32::from(byte & 0x3f).checked_shl(shift)?;
        if byte & 0x40 == 0 {
            return Some((value, digits));
        }
        shift += 6;
    }
    None
}

/// Appends `value` as a varint, one `char` a digit.
pub fn push_varint(mut value: u32, push: &mut impl FnMut(char)) {
    loop {
        let digit = (value & 0x3f) as u8;
        value >>= 6;
        if value == 0 {
            push(char::from(digit));
            return;
        }
        push(char::from(digit | 0x40));
    }
}

#[cfg(test)]
mod tests {
    use super::{Reader, push_varint};
    use std::string::String;

    #[test]
    fn varints_round_trip_and_stay_ascii() {
        for value in [0, 1, 63, 64, 4095, 4096, 262_143, 262_144, u32::MAX] {
            let mut text = String::new();
            push_varint(value, &mut |c| text.push(c));
            assert!(text.is_ascii(), "{value}");
            let mut reader = Reader::new(&text, 0);
            assert_eq!(reader.varint(), Some(value));
            assert_eq!(reader.at(), text.len());
        }
    }

    #[test]
    fn a_reader_never_leaves_its_text() {
        let mut reader = Reader::new("aあ", 1);
        assert_eq!(reader.take(1), None, "inside a character");
        assert_eq!(reader.take(3), Some("あ"));
        assert_eq!(reader.byte(), None);
        assert_eq!(Reader::new("a", 9).varint(), None);
        assert_eq!(
            Reader::new("\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}", 0).varint(),
            None
        );
    }
}
