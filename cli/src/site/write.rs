//! A site as files, on all processors.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use errorbook_site::{FileGroup, Site};

use super::progress::{BEAT, Progress};
use crate::failure::Failure;
use crate::write::OutputDir;

/// Adds the files of a site to a directory.
pub(crate) fn add_site(site: &Site<'_>, out: &OutputDir) -> Result<(), Failure> {
    let groups: Vec<FileGroup> = site.groups().collect();
    let next = AtomicUsize::new(0);
    let progress = Progress::new(groups.len());
    // Takes one group after another until none is left.
    let work = || {
        while let Some(group) = groups.get(next.fetch_add(1, Ordering::Relaxed)) {
            for file in site.render(*group) {
                out.add(&file.path, &file.bytes)?;
            }
            progress.step();
        }
        Ok(())
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let results: Vec<Result<(), Failure>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        while progress.is_visible() && workers.iter().any(|worker| !worker.is_finished()) {
            progress.draw();
            thread::sleep(BEAT);
        }
        let joined = workers.into_iter().map(|worker| match worker.join() {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        joined.collect()
    });
    progress.clear();
    results.into_iter().collect()
}
