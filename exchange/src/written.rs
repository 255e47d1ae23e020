//! The result of writing a file.

/// A file that was written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The file.
    pub text: String,
    /// Texts that the format cannot hold, each with its place, and why. They are not in the file.
    pub refused: Vec<String>,
}
