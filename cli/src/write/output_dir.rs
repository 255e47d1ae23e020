//! A directory of pages.
//!
//! All that is new is written into a folder beside the pages first. Then the list of what is errorbook's says
//! what is about to happen, and only then is anything renamed into its place. So a run that fails has changed
//! nothing, and one that is killed leaves whole files, of which the next run knows whose they are.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::exclusive::Exclusive;
use super::file::put;
use super::manifest::{Manifest, Move, Way};
use super::path::{
    cannot_write, is_below, kind, place, refuse_links, refuse_links_of_user, resolved,
};
use crate::failure::{Failure, Problem};

/// The list of what is errorbook's.
const MANIFEST: &str = ".errorbook-files";
/// The folder of what is new, until all of it is there.
const NEW: &str = ".errorbook-pages";

/// The outcome of a run.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct WriteSummary {
    /// The number of files.
    pub(crate) files: usize,
    /// Of them, those that were not there or differed, by path.
    pub(crate) changed: Vec<String>,
    /// The number of files of an earlier run that were removed.
    pub(crate) removed: usize,
}

/// A directory that a command fills.
pub(crate) struct OutputDir {
    out: PathBuf,
    /// The format that is written. Files of other formats stay.
    format: String,
    /// The format of each file that an earlier run wrote.
    own: BTreeMap<String, String>,
    /// True if nothing was there before.
    is_new: bool,
    next: AtomicUsize,
    added: Mutex<Added>,
    _alone: Exclusive,
}

#[derive(Default)]
struct Added {
    paths: BTreeSet<String>,
    /// The new files: the number of each, and its path.
    new: Vec<(usize, String)>,
    /// Files in the way that errorbook did not write.
    others: BTreeSet<String>,
    /// Folders that are known to be no links.
    folders: HashSet<String>,
}

impl OutputDir {
    /// Makes the directory if it is not there, waits until no other command writes into it, and clears up
    /// after a run that was interrupted. `projects`: the directories that have `catalog/` and `locales/`, in
    /// which no pages belong.
    pub(crate) fn open(out: &Path, format: &str, projects: &[PathBuf]) -> Result<Self, Failure> {
        refuse_links_of_user(out)?;
        refuse_catalogs(out, projects)?;
        let is_new = kind(out).is_ok_and(|found| found.is_none());
        fs::create_dir_all(out).map_err(|error| cannot_write(out, &error))?;
        let alone = Exclusive::hold(out).map_err(|error| cannot_write(out, &error))?;
        let mut dir = Self {
            out: out.to_owned(),
            format: format.to_owned(),
            own: BTreeMap::new(),
            is_new,
            next: AtomicUsize::new(0),
            added: Mutex::default(),
            _alone: alone,
        };
        dir.own = dir.recover()?;
        let new = dir.new_folder();
        fs::create_dir(&new).map_err(|error| cannot_write(&new, &error))?;
        Ok(dir)
    }

    /// Adds a file, on any thread. Nothing is changed before [`finish`](Self::finish).
    pub(crate) fn add(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        if !is_below(path) {
            let title = format!("`{path}` cannot be the name of a file");
            return Err(Failure::usage(Problem::new(title)));
        }
        let state = if self.is_new {
            State::Missing
        } else {
            self.check_folder(path)?;
            self.state(path, bytes)?
        };
        let number = match state {
            State::Same | State::Other => None,
            State::Missing | State::Different => Some(self.write_new(bytes)?),
        };
        let mut added = self.added();
        if !added.paths.insert(path.to_owned()) {
            let title =
                format!("two pages have the path `{path}`: two catalogs have the same name");
            let help = "write them to directories of their own";
            return Err(Failure::usage(Problem::new(title).help(help)));
        }
        added
            .new
            .extend(number.map(|number| (number, path.to_owned())));
        if matches!(state, State::Other) {
            added.others.insert(path.to_owned());
        }
        Ok(())
    }

    /// Puts all that was added in its place, and removes what an earlier run wrote in this format and this one
    /// did not. If somebody else's file is in the way, nothing is changed.
    pub(crate) fn finish(self) -> Result<WriteSummary, Failure> {
        let Added {
            paths,
            new,
            mut others,
            ..
        } = std::mem::take(&mut *self.added());
        let stale = self.stale(&paths)?;
        for (_, path) in &new {
            others.extend(self.file_on_the_way(path, &stale));
        }
        if !others.is_empty() {
            return Err(self.refused(&others));
        }
        let removed = stale.len();
        let moves = self.moves(&new, stale);
        if !moves.is_empty() {
            self.write_manifest(self.own.clone(), moves.clone())?;
            self.carry_out(&moves)?;
        }
        let mut own = self.own.clone();
        own.retain(|_, format| *format != self.format);
        own.extend(paths.iter().map(|path| (path.clone(), self.format.clone())));
        self.write_manifest(own, Vec::new())?;
        Ok(WriteSummary {
            files: paths.len(),
            changed: new.into_iter().map(|(_, path)| path).collect(),
            removed,
        })
    }

    /// Returns what errorbook wrote here, and removes what an interrupted run left behind.
    fn recover(&self) -> Result<BTreeMap<String, String>, Failure> {
        let list = self.out.join(MANIFEST);
        let manifest = match kind(&list).map_err(|error| cannot_write(&list, &error))? {
            None => Manifest::default(),
            Some(kind) if kind.is_file() => {
                let text = fs::read(&list).map_err(|error| cannot_write(&list, &error))?;
                Manifest::parse(&String::from_utf8_lossy(&text))
            }
            Some(_) => return Err(in_the_way(&list)),
        };
        let new = self.new_folder();
        match kind(&new).map_err(|error| cannot_write(&new, &error))? {
            None => {}
            Some(kind) if kind.is_dir() => {}
            Some(_) => return Err(in_the_way(&new)),
        }
        let interrupted = !manifest.moves.is_empty();
        let own = manifest.resolve(|number| is_there(&new.join(number.to_string())));
        if interrupted {
            // Before the folder goes, by which it is known what was moved.
            self.write_manifest(own.clone(), Vec::new())?;
        }
        remove_new(&new)?;
        Ok(own)
    }

    fn new_folder(&self) -> PathBuf {
        self.out.join(NEW)
    }

    fn added(&self) -> MutexGuard<'_, Added> {
        self.added.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Refuses a link on the way to a file.
    fn check_folder(&self, path: &str) -> Result<(), Failure> {
        let Some((folder, _)) = path.rsplit_once('/') else {
            return Ok(());
        };
        if self.added().folders.contains(folder) {
            return Ok(());
        }
        refuse_links(&self.out, Path::new(folder))?;
        self.added().folders.insert(folder.to_owned());
        Ok(())
    }

    /// Returns what is in the place of a file.
    fn state(&self, path: &str, bytes: &[u8]) -> Result<State, Failure> {
        let place = place(&self.out, path);
        let failed = |error: io::Error| cannot_write(&place, &error);
        let Some(kind) = kind(&place).map_err(failed)? else {
            return Ok(State::Missing);
        };
        if kind.is_symlink() {
            refuse_links(&self.out, Path::new(path))?;
        }
        if kind.is_dir() {
            // One that is empty once what is stale in it is gone.
            let below = format!("{path}/");
            let mut own = self.own.range(below.clone()..);
            let is_own = own.next().is_some_and(|(path, _)| path.starts_with(&below));
            return Ok(if is_own {
                State::Different
            } else {
                State::Other
            });
        }
        if !kind.is_file() {
            return Ok(State::Other);
        }
        let same_size = fs::metadata(&place).is_ok_and(|found| found.len() == bytes.len() as u64);
        if same_size && fs::read(&place).map_err(failed)? == bytes {
            return Ok(State::Same);
        }
        Ok(if self.own.contains_key(path) {
            State::Different
        } else {
            State::Other
        })
    }

    fn write_new(&self, bytes: &[u8]) -> Result<usize, Failure> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let path = self.new_folder().join(number.to_string());
        fs::write(&path, bytes).map_err(|error| cannot_write(&path, &error))?;
        Ok(number)
    }

    /// Returns the files that an earlier run wrote in this format, that are there, and that are no longer
    /// wanted.
    fn stale(&self, paths: &BTreeSet<String>) -> Result<BTreeSet<String>, Failure> {
        let mut stale = BTreeSet::new();
        for (path, format) in &self.own {
            if *format != self.format || paths.contains(path) {
                continue;
            }
            self.check_folder(path)?;
            let place = place(&self.out, path);
            let kind = kind(&place).map_err(|error| cannot_write(&place, &error))?;
            // What is no file, errorbook did not write, whatever the list says.
            if kind.is_some_and(|kind| kind.is_file()) {
                stale.insert(path.clone());
            }
        }
        Ok(stale)
    }

    /// Returns what is a file but would have to be a folder, unless it is about to go.
    fn file_on_the_way(&self, path: &str, stale: &BTreeSet<String>) -> Option<String> {
        if self.is_new {
            return None;
        }
        let folders = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
        let mut files = folders.filter(|folder| !stale.contains(*folder));
        let is_file = |folder: &&str| {
            let found = kind(&place(&self.out, folder));
            found.is_ok_and(|found| found.is_some_and(|kind| !kind.is_dir()))
        };
        files.find(is_file).map(str::to_owned)
    }

    /// Returns what is to be done, in the order in which it is: what goes may be in the way of what comes.
    fn moves(&self, new: &[(usize, String)], stale: BTreeSet<String>) -> Vec<Move> {
        let step = |number, path, way| Move {
            format: self.format.clone(),
            number,
            path,
            way,
        };
        let out = stale.into_iter().map(|path| {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            step(number, path, Way::Out)
        });
        let new = new.iter().cloned();
        out.chain(new.map(|(number, path)| step(number, path, Way::In)))
            .collect()
    }

    fn carry_out(&self, moves: &[Move]) -> Result<(), Failure> {
        let new = self.new_folder();
        let mut folder = PathBuf::new();
        for Move {
            number, path, way, ..
        } in moves
        {
            let (new, place) = (new.join(number.to_string()), place(&self.out, path));
            let dir = place.parent().unwrap_or(&self.out);
            let moved = match way {
                Way::Out => fs::rename(&place, &new),
                Way::In if dir == folder => fs::rename(&new, &place),
                Way::In => {
                    folder = dir.to_owned();
                    fs::create_dir_all(dir).and_then(|()| fs::rename(&new, &place))
                }
            };
            moved.map_err(|error| cannot_write(&place, &error))?;
            if *way == Way::Out {
                remove_empty(&self.out, place.parent());
            }
        }
        Ok(())
    }

    fn write_manifest(
        &self,
        own: BTreeMap<String, String>,
        moves: Vec<Move>,
    ) -> Result<(), Failure> {
        let list = self.out.join(MANIFEST);
        let text = Manifest { own, moves }.to_string();
        let failed = |error: io::Error| cannot_write(&list, &error);
        put(&list, text.as_bytes(), failed, || Ok(()))
    }

    fn refused(&self, others: &BTreeSet<String>) -> Failure {
        let named = others.iter().take(MOST_NAMED);
        let named: Vec<_> = named
            .map(|path| format!("`{}`", place(&self.out, path).display()))
            .collect();
        let more = match others.len().saturating_sub(MOST_NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let title = format!(
            "files that errorbook did not write are in the way: {}{more}",
            named.join(", ")
        );
        Failure::usage(
            Problem::new(title).help(
                "move them away, or name another directory with `--out`; nothing was written",
            ),
        )
    }
}

impl Drop for OutputDir {
    fn drop(&mut self) {
        // Once files may have been moved, the list needs the folder to know which: the next run goes on.
        let moves = fs::read_to_string(self.out.join(MANIFEST))
            .is_ok_and(|text| !Manifest::parse(&text).moves.is_empty());
        if !moves {
            let _ = remove_new(&self.new_folder());
        }
        if self.is_new {
            // It is empty if nothing could be written.
            let _ = fs::remove_dir(&self.out);
        }
    }
}

/// The most files that a message names.
const MOST_NAMED: usize = 5;

/// The state of a file's path.
enum State {
    Missing,
    Same,
    /// A file that an earlier run wrote, with another content.
    Different,
    /// Something that somebody else made.
    Other,
}

/// Refuses the directories in which catalogs and translations are looked for.
fn refuse_catalogs(out: &Path, projects: &[PathBuf]) -> Result<(), Failure> {
    let resolved_out = resolved(out);
    for project in projects {
        for folder in ["catalog", "locales"] {
            let folder = resolved(&project.join(folder));
            if resolved_out.starts_with(&folder) {
                let title = format!("`{}` is a directory of catalogs", out.display());
                return Err(Failure::usage(Problem::new(title).help(
                    "name a directory with `--out` that contains only pages; nothing was written",
                )));
            }
        }
    }
    Ok(())
}

fn in_the_way(path: &Path) -> Failure {
    let title = format!(
        "`{}` is in the way: errorbook did not write it",
        path.display()
    );
    Failure::usage(Problem::new(title).help("move it away; nothing was written"))
}

fn is_there(path: &Path) -> bool {
    kind(path).is_ok_and(|found| found.is_some())
}

/// Removes the folder of what is new. It has files that are named by numbers, and nothing else.
fn remove_new(folder: &Path) -> Result<(), Failure> {
    let failed = |error: io::Error| cannot_write(folder, &error);
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(failed)?,
    };
    for entry in entries {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        let is_number = name.as_encoded_bytes().iter().all(u8::is_ascii_digit);
        if !is_number || !entry.file_type().map_err(failed)?.is_file() {
            return Err(in_the_way(&entry.path()));
        }
        fs::remove_file(entry.path()).map_err(failed)?;
    }
    fs::remove_dir(folder).map_err(failed)
}

/// Removes a folder and those around it while they are empty: it is no failure that one is not.
fn remove_empty(out: &Path, mut dir: Option<&Path>) {
    while let Some(empty) = dir.filter(|dir| *dir != out && fs::remove_dir(dir).is_ok()) {
        dir = empty.parent();
    }
}
