//! Asking errors of unknown types which entry of a catalog they are.

use std::cell::Cell;

use super::state::{self, PROBE, is_probed};
use crate::Entry;

/// Notes the entry of the error that is being written, for whoever asks. False if nobody does.
pub(crate) fn answer(entry: Entry<'static>) -> bool {
    let is_asked = is_probed();
    if is_asked {
        let _ended = PROBE.try_with(|probe| probe.set(Some(Some(entry))));
    }
    is_asked
}

/// Writes an error, and gives what it wrote and which entry it said to be.
pub(crate) fn entry_written_by<T>(write: impl FnOnce() -> T) -> (T, Option<Entry<'static>>) {
    // In a scope of its own, since what the thread chose last must be forgotten before and behind.
    let _scope = state::enter(state::innermost());
    let reset = Reset(
        PROBE
            .try_with(|probe| probe.replace(Some(None)))
            .ok()
            .flatten(),
    );
    let written = write();
    let entry = PROBE.try_with(Cell::get).ok().flatten().flatten();
    drop(reset);
    (written, entry)
}

/// Sets what there was before, even if an error's own `Display` panics.
struct Reset(Option<Option<Entry<'static>>>);

impl Drop for Reset {
    fn drop(&mut self) {
        let _ended = PROBE.try_with(|probe| probe.set(self.0));
    }
}
