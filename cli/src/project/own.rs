//! A project of the user's own, for what writes into it.

use std::path::PathBuf;

use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile};

use super::{read_root, seen_from};
use crate::failure::Failure;
use crate::roots::Root;
use crate::write::{Existing, WriteDir};

/// A project of the user's own, for what writes into it. No other command does meanwhile.
pub(crate) struct OwnProject {
    pub(crate) root: Root,
    pub(crate) files: Vec<InputFile>,
    write_dir: WriteDir,
}

impl OwnProject {
    /// Reads the project of a root.
    pub(crate) fn open(root: &Root) -> Result<Self, Failure> {
        // First, so that what is read stays until it is written.
        let write_dir = WriteDir::open(&root.dir)?;
        let files = read_root(root);
        let own = files.iter().filter(|file| file.shared_from.is_none());
        write_dir.clear_up(own.map(|file| file.path.as_str()));
        Ok(Self {
            root: root.clone(),
            files,
            write_dir,
        })
    }

    pub(crate) fn compile(&self) -> Compilation {
        self.seen(compile(self.files.clone()))
    }

    /// Returns a compilation with its files named as seen from where the command stands.
    pub(crate) fn seen(&self, compilation: Compilation) -> Compilation {
        compilation.seen_from(&seen_from(&self.root.dir))
    }

    /// Returns the path of one of its files, as seen from where the command stands.
    pub(crate) fn path(&self, file: &str) -> PathBuf {
        file.split('/')
            .fold(self.root.dir.clone(), |path, part| path.join(part))
    }

    /// Writes one of its files: all of it, or nothing. Returns whether it had another content before.
    pub(crate) fn write(&self, file: &str, content: impl AsRef<[u8]>) -> Result<bool, Failure> {
        self.write_dir.write(file, content, self.existing(file))
    }

    /// Writes several of its files, in this order. If one cannot be written, none is.
    pub(crate) fn write_all(&self, files: &[(&str, &[u8])]) -> Result<(), Failure> {
        for (file, _) in files {
            self.write_dir.check(file, self.existing(file))?;
        }
        for (file, content) in files {
            self.write(file, content)?;
        }
        Ok(())
    }

    /// Marks the catalogs as changed: cargo watches the files that a build has read, and sees a new one with the next
    /// change of these.
    pub(crate) fn touch_catalogs(&self, compilation: &Compilation) {
        for catalog in compilation.catalogs() {
            let path = self.path(&compilation.sources().get(catalog.file).path);
            let file = std::fs::File::options().append(true).open(path);
            // Only cargo looks at the time, so a failure harms no other build.
            let _ = file.and_then(|file| file.set_modified(std::time::SystemTime::now()));
        }
    }

    /// Returns what a file has to be for it to be written: what was read.
    fn existing(&self, file: &str) -> Existing<'_> {
        let mut files = self.files.iter();
        let read = files.find(|read| read.path == file && read.shared_from.is_none());
        Existing::Read(read.map(|read| read.bytes.as_slice()))
    }
}
