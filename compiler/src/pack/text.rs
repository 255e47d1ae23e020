//! The text of a packed catalog: names and blocks, each stored once.

use std::collections::HashMap;

use errorbook_core::packed::push_varint;

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

    /// Returns how many bytes there are so far.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// Appends a number.
pub(super) fn push_number(number: usize, out: &mut String) {
    push_varint(super::word(number), &mut |c| out.push(c));
}

/// Appends a length and a text.
pub(super) fn push_string(text: &str, out: &mut String) {
    push_number(text.len(), out);
    out.push_str(text);
}
