//! How far long work has come, at a terminal.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A bar on the standard error output, which is not drawn anywhere but at a terminal, nor for work that is
/// done at once.
pub(crate) struct Progress {
    total: usize,
    done: AtomicUsize,
    started: Instant,
    visible: bool,
}

/// Work that takes no longer shows no bar.
const PATIENCE: Duration = Duration::from_millis(400);
/// How often the bar is drawn.
pub(crate) const BEAT: Duration = Duration::from_millis(80);

const WIDTH: usize = 30;

impl Progress {
    pub(crate) fn new(total: usize) -> Self {
        Self {
            total,
            done: AtomicUsize::new(0),
            started: Instant::now(),
            visible: io::stderr().is_terminal(),
        }
    }

    pub(crate) fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn is_visible(&self) -> bool {
        self.visible
    }

    pub(crate) fn draw(&self) {
        if self.visible && self.started.elapsed() >= PATIENCE {
            let done = self.done.load(Ordering::Relaxed);
            // Nobody is left to be told that this cannot be written.
            let _ = write!(io::stderr(), "\r{}", bar(done, self.total));
        }
    }

    /// Takes the bar away.
    pub(crate) fn clear(&self) {
        if self.visible && self.started.elapsed() >= PATIENCE {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

fn bar(done: usize, total: usize) -> String {
    let total = total.max(1);
    let filled = done.min(total) * WIDTH / total;
    let (full, empty) = ("█".repeat(filled), "░".repeat(WIDTH - filled));
    format!("{full}{empty} {:>3} %", done.min(total) * 100 / total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_fills_up() {
        assert_eq!(bar(0, 10), format!("{}   0 %", "░".repeat(WIDTH)));
        assert_eq!(bar(10, 10), format!("{} 100 %", "█".repeat(WIDTH)));
        assert_eq!(bar(12, 0), format!("{} 100 %", "█".repeat(WIDTH)));
        assert!(bar(5, 10).ends_with("50 %"));
    }
}
