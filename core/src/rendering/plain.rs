//! A quick look whether a text can be shown as it is.

/// Tells whether `text` is of ASCII, and [`Surface::Log`](crate::Surface::Log) escapes nothing of it.
#[inline]
pub(super) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some(first) = bytes.first_chunk() else {
        return is_plain_and_short(bytes);
    };
    // The last eight overlap with those before them, so that no byte is left to be looked at alone.
    let last = bytes.last_chunk().unwrap_or(first);
    (unplain(first) | unplain(last)) & HIGH == 0 && (bytes.len() <= 16 || is_plain_and_long(bytes))
}

/// Does the work of [`is_plain`] for fewer than eight bytes.
#[inline(never)]
fn is_plain_and_short(bytes: &[u8]) -> bool {
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'[' | b']'..=b'~');
    bytes.iter().all(is_plain)
}

/// Does the work of [`is_plain`] for more than sixteen bytes, except the last eight.
#[inline(never)]
fn is_plain_and_long(bytes: &[u8]) -> bool {
    let (eights, _) = bytes.as_chunks();
    let found = eights.iter().fold(0, |found, eight| found | unplain(eight));
    found & HIGH == 0
}

/// The highest bit of each of eight bytes.
const HIGH: u64 = ONES << 7;
const ONES: u64 = u64::from_le_bytes([1; 8]);

/// Returns a number with none of the [highest bits](HIGH) if all of eight bytes are ASCII, and neither
/// a control character nor a backslash.
#[inline]
const fn unplain(eight: &[u8; 8]) -> u64 {
    let eight = u64::from_le_bytes(*eight);
    // The highest bit of a byte is set where the byte is below 0x20 or a backslash, and where it is DEL
    // or beyond ASCII, of which UTF-8 has none that is 0xff. It may also be set above such a byte: then
    // each byte is looked at.
    let control = eight.wrapping_sub(ONES * 0x20);
    let backslash = (eight ^ (ONES * 0x5c)).wrapping_sub(ONES);
    let beyond = eight.wrapping_add(ONES);
    control | backslash | beyond
}
