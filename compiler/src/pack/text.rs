//! The text of a packed catalog: names and blocks, each stored once.

use std::collections::HashMap;

use errorbook_core::packed::{NumberOptions, number, push_varint};

use crate::model::Format;

/// Collects text and hands out offsets.
#[derive(Default)]
pub(super) struct TextPool {
    text: String,
    offsets: HashMap<String, u32>,
}

impl TextPool {
    /// Returns the offset of a name, with its length before it.
    pub(super) fn name(&mut self, name: &str) -> u32 {
        let mut prefixed = String::with_capacity(name.len() + 2);
        push_string(name, &mut prefixed);
        self.block(&prefixed)
    }

    /// Returns the offset of a block of bytes that knows its own end.
    pub(super) fn block(&mut self, block: &str) -> u32 {
        if let Some(&offset) = self.offsets.get(block) {
            return offset;
        }
        let offset = super::word(self.text.len());
        self.text.push_str(block);
        self.offsets.insert(block.to_owned(), offset);
        offset
    }

    /// Returns the offset of a format.
    pub(super) fn format(&mut self, format: &Format) -> u32 {
        let mut packed = String::new();
        push_string(&format.options, &mut packed);
        push_string(&format.data, &mut packed);
        self.block(&packed)
    }

    /// Returns how many bytes there are so far.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// Appends a number.
pub(crate) fn push_number(number: usize, out: &mut String) {
    push_varint(super::word(number), &mut |c| out.push(c));
}

/// Appends a length and a text.
pub(crate) fn push_string(text: &str, out: &mut String) {
    push_number(text.len(), out);
    out.push_str(text);
}

/// Appends the options of a number.
pub(crate) fn push_options(options: NumberOptions, out: &mut String) {
    let counts = [
        (number::MIN_INTEGER, options.min_integer),
        (number::MIN_FRACTION, options.min_fraction),
        (number::MAX_FRACTION, options.max_fraction),
        (number::MIN_SIGNIFICANT, options.min_significant),
        (number::MAX_SIGNIFICANT, options.max_significant),
    ];
    let given = counts.iter().filter(|(_, count)| count.is_some());
    let bits = given.map(|(bit, _)| bit).sum::<u8>();
    let percent = if options.percent { number::PERCENT } else { 0 };
    // Below 0x40, as all of the packed form's bytes are below 0x80.
    out.push(char::from(bits | percent));
    for count in counts.into_iter().filter_map(|(_, count)| count) {
        push_number(count.into(), out);
    }
}
