//! A hash that is the same on every machine and in every version.

/// Returns the hash of a text: FNV-1a of 64 bits.
#[must_use]
pub fn hash(text: &str) -> u64 {
    let mut hash = Fnv::new();
    hash.write(text);
    hash.finish()
}

/// FNV-1a of 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv, section 2). The standard library's hasher may
/// change with its version; this one only has to tell a text from the one that stood in its place.
pub(crate) struct Fnv(u64);

impl Fnv {
    pub(crate) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(crate) fn write(&mut self, text: &str) {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    pub(crate) fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_hash_is_that_of_its_definition() {
        // draft-eastlake-fnv, appendix C.
        assert_eq!(super::hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(super::hash("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(super::hash("foobar"), 0x8594_4171_f739_67e8);
    }
}
