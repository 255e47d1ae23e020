//! What must hold for any input. Each function here is a fuzz target in `fuzz/`, and is run with that target's seeds by
//! `cargo test`. It panics where something does not hold.
//!
//! Several pieces of input are divided by NUL, which no piece needs.

mod compile;
mod identify;
mod packed;
mod project;
mod texts;
mod wire;

pub use compile::compile;
pub use identify::identify;
pub use packed::packed;
pub use project::project;
pub use texts::texts;
pub use wire::wire;

/// A fuzz target: its name, and what it does with input.
pub type Target = (&'static str, fn(&[u8]));

/// Every fuzz target.
pub const TARGETS: [Target; 6] = [
    ("compile", compile),
    ("packed", packed),
    ("project", project),
    ("texts", texts),
    ("identify", identify),
    ("wire", wire),
];

/// Divides input into pieces. Those that are not there are empty.
fn pieces<const N: usize>(data: &[u8]) -> [&[u8]; N] {
    let mut pieces = data.splitn(N, |byte| *byte == 0);
    std::array::from_fn(|_| pieces.next().unwrap_or_default())
}

/// Reads a piece as text, without what is none.
fn text(piece: &[u8]) -> String {
    String::from_utf8_lossy(piece).into_owned()
}
