//! All that is generated for the catalogs of a crate, as files.

use std::borrow::Cow;
use std::panic::resume_unwind;
use std::thread;

use crate::emit::{self, Placement};
use crate::pack::pack;
use crate::sound::Sound;

/// A file of generated code or data.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GeneratedFile<'a> {
    /// The path in the directory of what is generated, with `/` between its parts.
    pub path: String,
    /// The content.
    pub content: Cow<'a, [u8]>,
}

impl<'a> GeneratedFile<'a> {
    fn new(path: impl Into<String>, content: impl Into<Cow<'a, [u8]>>) -> Self {
        Self {
            path: path.into(),
            content: content.into(),
        }
    }
}

/// Generates Rust, the packed catalogs that it includes, and copies of the project's files. `mod.rs` is the root.
/// `module` is the one that it is included in or that it is: `crate` for the crate's root.
#[must_use]
pub fn generate<'a>(
    sound: Sound<'a>,
    module: &str,
    placement: Placement,
) -> Vec<GeneratedFile<'a>> {
    let compilation = sound.compilation();
    // Of a large catalog, both take a second.
    let ((header, mut files), rust) = thread::scope(|scope| {
        let data = thread::Builder::new().spawn_scoped(scope, || data_of(sound));
        let rust = emit::rust(sound, module, placement)
            + &emit::rust_files(compilation.catalogs(), compilation.sources(), placement);
        let data = match data {
            Ok(data) => data.join().unwrap_or_else(|panic| resume_unwind(panic)),
            // Where no thread can be started, this one does it as well.
            Err(_) => data_of(sound),
        };
        (data, rust)
    });
    let rust = header + &rust;
    files.push(GeneratedFile::new("catalogs.rs", rust.into_bytes()));
    let root = emit::rust_root(placement);
    files.push(GeneratedFile::new("mod.rs", root.into_bytes()));
    files
}

/// Returns what the generated Rust includes, and a line of comment for each catalog with what it takes of the
/// binary.
fn data_of(sound: Sound<'_>) -> (String, Vec<GeneratedFile<'_>>) {
    let copies = emit::copied(sound.compilation().sources()).map(|(_, source)| {
        let path = format!("{}/{}", emit::COPIES, source.path);
        GeneratedFile::new(path, source.text.as_bytes())
    });
    let (mut header, mut files) = (String::new(), copies.collect::<Vec<_>>());
    for catalog in sound.catalogs() {
        let packed = pack(catalog);
        header.push_str(&emit::sizes(&catalog.name, &packed));
        let name = &catalog.name;
        files.push(GeneratedFile::new(format!("{name}.tables"), packed.tables));
        let text = packed.text.into_bytes();
        files.push(GeneratedFile::new(format!("{name}.text"), text));
    }
    (header, files)
}
