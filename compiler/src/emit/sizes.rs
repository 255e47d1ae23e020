//! What a catalog takes of the binary.

use std::fmt::Write;

use crate::pack::Packed;

/// Returns a line of comment that says how many bytes of the binary each locale of a catalog takes. Texts that
/// two have in common are counted once, for the first. The rest is what all share: keys, parameters,
/// plural rules, and which locale serves which reader.
#[must_use]
pub fn sizes(name: &str, packed: &Packed) -> String {
    let total = packed.tables.len() + packed.text.len();
    let mut line = format!("// {name}: {total} bytes:");
    let mut rest = total;
    for (locale, bytes) in &packed.locale_bytes {
        let _ = write!(line, " {locale} {bytes},");
        rest -= bytes;
    }
    let _ = writeln!(line, " shared {rest}.");
    line
}
