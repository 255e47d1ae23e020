//! A site as files: on all processors, without touching what is the same, and without what is gone.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io, thread};

use errorbook_site::{File, FileGroup, Site};

use super::progress::{BEAT, Progress};
use crate::failure::{Failure, Problem};

/// The list of the files that were written, by which those of an earlier run are known that are gone.
const MANIFEST: &str = ".errorbook-files";

/// What was done.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct SiteSummary {
    /// Files of the site.
    pub(crate) files: usize,
    /// Of them, those that were not there or differed.
    pub(crate) changed: usize,
    /// Files of an earlier run that are no part of the site any more.
    pub(crate) removed: usize,
}

/// Writes a site into a directory.
pub(crate) fn write_site(site: &Site<'_>, out: &Path) -> Result<SiteSummary, Failure> {
    let groups: Vec<FileGroup> = site.groups().collect();
    refuse_others(site, &groups, out)?;
    let work = Work {
        site,
        out,
        groups: &groups,
        next: AtomicUsize::new(0),
        progress: Progress::new(groups.len()),
        paths: Mutex::new(BTreeSet::new()),
        changed: AtomicUsize::new(0),
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let results: Vec<Result<(), Failure>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(|| work.run())).collect();
        while work.progress.is_visible() && workers.iter().any(|worker| !worker.is_finished()) {
            work.progress.draw();
            thread::sleep(BEAT);
        }
        let joined = workers.into_iter().map(|worker| match worker.join() {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        joined.collect()
    });
    work.progress.clear();
    results.into_iter().collect::<Result<(), _>>()?;
    let paths = work.paths.into_inner().unwrap_or_default();
    let removed = remove_stale(out, &paths)?;
    let manifest: String = paths.iter().map(|path| format!("{path}\n")).collect();
    write_if_changed(&out.join(MANIFEST), manifest.as_bytes())?;
    Ok(SiteSummary {
        files: paths.len(),
        changed: work.changed.into_inner(),
        removed,
    })
}

/// Files that are in the way and were written by somebody else stay as they are: nothing is written then.
fn refuse_others(site: &Site<'_>, groups: &[FileGroup], out: &Path) -> Result<(), Failure> {
    if !out.exists() {
        return Ok(());
    }
    let manifest = fs::read_to_string(out.join(MANIFEST)).unwrap_or_default();
    let own: HashSet<&str> = manifest.lines().collect();
    let is_other = |path: &str| !own.contains(path) && place(out, path).exists();
    let touching = groups.iter().filter(|group| {
        let paths = site.paths(**group);
        paths.iter().any(|path| is_other(path))
    });
    let files = touching.flat_map(|group| site.render(*group));
    let files = files.filter(|file| is_other(&file.path));
    let mut others: Vec<String> = files
        .filter(|file| !fs::read(place(out, &file.path)).is_ok_and(|known| known == *file.bytes))
        .map(|file| format!("`{}`", place(out, &file.path).display()))
        .collect();
    if others.is_empty() {
        return Ok(());
    }
    others.sort();
    let count = others.len();
    let more = if count > MOST_NAMED {
        format!(" and {} more", count - MOST_NAMED)
    } else {
        String::new()
    };
    others.truncate(MOST_NAMED);
    let title = format!(
        "the site would overwrite files that no earlier run wrote: {}{more}",
        others.join(", ")
    );
    Err(Failure::usage(Problem::new(title).help(
        "move them away, or name another folder with `--out`; nothing was written",
    )))
}

/// The most files that a message names.
const MOST_NAMED: usize = 5;

struct Work<'w, 'a> {
    site: &'w Site<'a>,
    out: &'w Path,
    groups: &'w [FileGroup],
    next: AtomicUsize,
    progress: Progress,
    paths: Mutex<BTreeSet<String>>,
    changed: AtomicUsize,
}

impl Work<'_, '_> {
    /// Takes one group after another until none is left.
    fn run(&self) -> Result<(), Failure> {
        let mut paths = Vec::new();
        let mut folder = Folder::default();
        while let Some(group) = self.groups.get(self.next.fetch_add(1, Ordering::Relaxed)) {
            for File { path, bytes } in self.site.render(*group) {
                let place = place(self.out, &path);
                // Where nothing was, nothing has to be compared.
                if folder.is_new(&place) {
                    write(&place, &bytes)?;
                    self.changed.fetch_add(1, Ordering::Relaxed);
                } else if write_if_changed(&place, &bytes)? {
                    self.changed.fetch_add(1, Ordering::Relaxed);
                }
                paths.push(path);
            }
            self.progress.step();
        }
        if let Ok(mut all) = self.paths.lock() {
            all.extend(paths);
        }
        Ok(())
    }
}

/// The folder that was written into last: files of a page follow each other.
#[derive(Default)]
struct Folder {
    path: PathBuf,
    is_new: bool,
}

impl Folder {
    /// Whether the folder of a file was not there before.
    fn is_new(&mut self, file: &Path) -> bool {
        let dir = file.parent().unwrap_or(file);
        if self.path != dir {
            self.path = dir.to_owned();
            self.is_new = fs::create_dir(dir).is_ok();
        }
        self.is_new
    }
}

/// Where a path of the site is on this system.
fn place(out: &Path, path: &str) -> PathBuf {
    path.split('/')
        .fold(out.to_owned(), |at, part| at.join(part))
}

/// Writes a file unless it has that content. Whether it was written.
fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    let same_size = fs::metadata(path).is_ok_and(|known| known.len() == bytes.len() as u64);
    if same_size && fs::read(path).is_ok_and(|known| known == bytes) {
        return Ok(false);
    }
    write(path, bytes)?;
    Ok(true)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let written = match fs::write(path, bytes) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let dir = path.parent().unwrap_or(path);
            fs::create_dir_all(dir).and_then(|()| fs::write(path, bytes))
        }
        other => other,
    };
    written.map_err(|error| {
        let title = format!("cannot write `{}`: {error}", path.display());
        Failure::usage(Problem::new(title))
    })
}

/// Removes what an earlier run wrote and this one did not, and folders that are empty then.
fn remove_stale(out: &Path, paths: &BTreeSet<String>) -> Result<usize, Failure> {
    let Ok(manifest) = fs::read_to_string(out.join(MANIFEST)) else {
        return Ok(0);
    };
    let mut removed = 0;
    for path in manifest.lines().filter(|path| !paths.contains(*path)) {
        // The list may have been edited: nothing outside of the directory is touched.
        let is_inside = path
            .split('/')
            .all(|part| !part.is_empty() && part != "." && part != "..")
            && !path.contains(['\\', ':']);
        if !is_inside {
            continue;
        }
        let place = place(out, path);
        match fs::remove_file(&place) {
            Ok(()) => removed += 1,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                let title = format!("cannot remove `{}`: {error}", place.display());
                return Err(Failure::usage(Problem::new(title)));
            }
        }
        remove_empty(out, place.parent());
    }
    Ok(removed)
}

/// Removes a folder and those around it while they are empty: it is no failure that one is not.
fn remove_empty(out: &Path, mut dir: Option<&Path>) {
    while let Some(empty) = dir.filter(|dir| *dir != out && fs::remove_dir(dir).is_ok()) {
        dir = empty.parent();
    }
}
