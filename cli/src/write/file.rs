//! Single files.

use std::collections::BTreeSet;
use std::fs::{self, File, Permissions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::exclusive::Exclusive;
use super::path::{cannot_write, kind, place, refuse_links, refuse_links_of_user};
use crate::failure::{Failure, Problem};

/// The name of a new file until it is renamed. What begins with a dot is no part of a project, and what a
/// killed run left is replaced.
const NEW: &str = ".errorbook-new";

/// The file that must be at a path for it to be written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Existing<'a> {
    /// The file that a command has read, with this content; `None` if there was none. If somebody has changed
    /// it meanwhile, nothing is written.
    Read(Option<&'a [u8]>),
    /// Any regular file or none: the user said that this one is to be written.
    Any,
}

/// A directory of the user in which a command replaces files. No other command writes into it meanwhile.
#[derive(Debug)]
pub(crate) struct WriteDir {
    root: PathBuf,
    _alone: Exclusive,
}

impl WriteDir {
    /// Waits until no other command writes into the directory. Read what is to be changed after that.
    pub(crate) fn open(root: &Path) -> Result<Self, Failure> {
        let root = if root.as_os_str().is_empty() {
            Path::new(".")
        } else {
            root
        };
        let alone = Exclusive::hold(root).map_err(|error| cannot_write(root, &error))?;
        Ok(Self {
            root: root.to_owned(),
            _alone: alone,
        })
    }

    /// Removes what a killed run left beside these files, which is not in their place yet.
    pub(crate) fn clear_up<'a>(&self, paths: impl Iterator<Item = &'a str>) {
        let folders: BTreeSet<_> = paths.filter_map(|path| Path::new(path).parent()).collect();
        for folder in folders {
            let left = folder.join(NEW);
            let is_own = refuse_links(&self.root, &left).is_ok();
            let left = self.root.join(left);
            if is_own && kind(&left).is_ok_and(|kind| kind.is_some_and(|kind| kind.is_file())) {
                // Where it cannot be removed, nothing can be written either, which is said then.
                let _ = fs::remove_file(left);
            }
        }
    }

    /// Refuses what [`write`](Self::write) would refuse, so that of several files all are written or none.
    pub(crate) fn check(&self, path: &str, existing: Existing<'_>) -> Result<(), Failure> {
        let (target, shown) = self.place(path)?;
        let failed = |error: io::Error| cannot_write(&shown, &error);
        existing.check(read(&target).map_err(failed)?.as_deref(), &shown)?;
        permissions(&target).map_err(failed)?;
        Ok(())
    }

    /// Writes a file: all of it, or nothing. Returns whether it had another content before.
    ///
    /// `path` has `/` between its parts. Folders on the way are made.
    pub(crate) fn write(
        &self,
        path: &str,
        content: impl AsRef<[u8]>,
        existing: Existing<'_>,
    ) -> Result<bool, Failure> {
        let (target, shown) = self.place(path)?;
        replace(&target, &shown, content.as_ref(), existing)
    }

    /// Returns where a file is, and how the user knows it: without the dot of the directory that the command
    /// runs in.
    fn place(&self, path: &str) -> Result<(PathBuf, PathBuf), Failure> {
        refuse_links(&self.root, Path::new(path))?;
        let target = place(&self.root, path);
        let shown = target.strip_prefix(".").unwrap_or(&target).to_owned();
        Ok((target, shown))
    }
}

/// Writes a file that the user named, as [`WriteDir::write`] does.
pub(crate) fn write_named(
    path: &Path,
    content: impl AsRef<[u8]>,
    existing: Existing<'_>,
) -> Result<bool, Failure> {
    refuse_links_of_user(path)?;
    let dir = path.parent().unwrap_or(path);
    fs::create_dir_all(dir).map_err(|error| cannot_write(dir, &error))?;
    let _alone = WriteDir::open(dir)?;
    replace(path, path, content.as_ref(), existing)
}

fn replace(
    path: &Path,
    shown: &Path,
    content: &[u8],
    existing: Existing<'_>,
) -> Result<bool, Failure> {
    let failed = |error: io::Error| cannot_write(shown, &error);
    let before = read(path).map_err(failed)?;
    // Another run of the same command may have written it meanwhile.
    if before.as_deref() == Some(content) {
        return Ok(false);
    }
    existing.check(before.as_deref(), shown)?;
    // Once more, as late as can be: an editor may have saved the file.
    let check = || existing.check(read(path).map_err(failed)?.as_deref(), shown);
    put(path, content, failed, check)?;
    Ok(true)
}

/// Writes a new file beside a path, and renames it to the path if `check` agrees.
pub(super) fn put<E>(
    path: &Path,
    content: &[u8],
    failed: impl Fn(io::Error) -> E + Copy,
    check: impl FnOnce() -> Result<(), E>,
) -> Result<(), E> {
    let permissions = permissions(path).map_err(failed)?;
    let dir = path.parent().unwrap_or(path);
    fs::create_dir_all(dir).map_err(failed)?;
    let new = dir.join(NEW);
    let written = write_new(&new, content, permissions)
        .map_err(failed)
        .and_then(|()| check())
        .and_then(|()| fs::rename(&new, path).map_err(failed));
    if written.is_err() {
        // What was wrong is said; there may be nothing to remove.
        let _ = fs::remove_file(&new);
    }
    written
}

impl Existing<'_> {
    fn check(self, found: Option<&[u8]>, path: &Path) -> Result<(), Failure> {
        let path = path.display();
        match self {
            Existing::Any => Ok(()),
            Existing::Read(read) if read == found => Ok(()),
            Existing::Read(_) => {
                let title =
                    format!("`{path}` was changed by another program and is left unchanged");
                Err(Failure::usage(
                    Problem::new(title).help("run the command again"),
                ))
            }
        }
    }
}

/// Returns the content of a regular file. `None` if there is nothing.
fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match kind(path)? {
        None => Ok(None),
        Some(kind) if kind.is_file() => fs::read(path).map(Some),
        Some(_) => Err(io::Error::other("it is not a regular file")),
    }
}

/// Returns what a new file may be used for: the same as the old one.
fn permissions(path: &Path) -> io::Result<Option<Permissions>> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.permissions().readonly() => {
            Err(io::ErrorKind::PermissionDenied.into())
        }
        Ok(metadata) => Ok(Some(metadata.permissions())),
        Err(_) => Ok(None),
    }
}

fn write_new(path: &Path, content: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    match kind(path)? {
        None => {}
        Some(kind) if kind.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        // A killed run left it. A link is removed, not followed.
        Some(_) => fs::remove_file(path)?,
    }
    let mut file = File::create_new(path)?;
    file.write_all(content)?;
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    // Else the name could be on the disk before the content, after a loss of power.
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let dir = std::env::temp_dir().join(format!("errorbook-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).unwrap();
        dir
    }

    #[test]
    fn only_what_was_read_or_named_is_replaced() {
        let dir = folder("existing");
        let own = WriteDir::open(&dir).unwrap();
        let read = |text: &'static str| Existing::Read(Some(text.as_bytes()));
        assert!(own.write("a/b", "1", Existing::Read(None)).unwrap());
        assert!(own.write("a/b", "2", Existing::Read(None)).is_err());
        assert!(own.write("a/b", "2", read("0")).is_err());
        assert!(own.write("a/b", "2", read("1")).unwrap());
        assert!(!own.write("a/b", "2", read("2")).unwrap());
        assert_eq!(fs::read(dir.join("a/b")).unwrap(), b"2");
        assert!(!dir.join("a").join(NEW).exists());
        drop(own);

        let file = dir.join("found/all.txt");
        assert!(write_named(&file, "1", Existing::Any).unwrap());
        assert!(write_named(&file, "2", Existing::Any).unwrap());
        assert!(!write_named(&file, "2", Existing::Any).unwrap());
        assert_eq!(fs::read(&file).unwrap(), b"2");
        let folder = dir.join("found");
        assert!(write_named(&folder, "3", Existing::Any).is_err());
        fs::remove_dir_all(dir).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn what_a_killed_run_left_is_replaced_and_no_link_is_followed() {
        use std::os::unix::fs::symlink;

        let dir = folder("left");
        fs::write(dir.join("precious"), "x").unwrap();
        symlink("precious", dir.join(NEW)).unwrap();
        symlink(".", dir.join("link")).unwrap();
        let own = WriteDir::open(&dir).unwrap();
        for path in ["link", "link/precious"] {
            let refused = own.write(path, "y", Existing::Read(None)).unwrap_err();
            assert!(refused.text().contains("is a link"), "{path}");
        }
        assert!(own.write("file", "y", Existing::Read(None)).unwrap());
        assert_eq!(fs::read(dir.join("precious")).unwrap(), b"x");
        assert_eq!(fs::read(dir.join("file")).unwrap(), b"y");
        fs::remove_dir_all(dir).unwrap();
    }
}
