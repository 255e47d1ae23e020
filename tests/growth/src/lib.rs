//! Finds work that grows faster than its input, for tests.
//!
//! Measures the processor time of the calling thread, which other tests and other programs on the machine
//! do not add to. The wall clock would count them, too.
//!
//! ```
//! errorbook_growth::assert_linear("summing", 250_000, |n| {
//!     std::hint::black_box((0..n as u64).fold(0, |sum: u64, one| std::hint::black_box(sum ^ one)));
//! });
//! ```

use std::time::Duration;

use cpu_time::ThreadTime;

/// How many times as large the larger input is.
const FACTOR: usize = 4;

/// The most that the work may grow by. Linear work grows by [`FACTOR`], quadratic work by its square;
/// between them is room for caches, allocators and logarithms.
const MOST_GROWTH: u32 = 9;

/// A busy machine makes single runs slow, never fast: the fastest of several counts.
const TRIES: usize = 6;

/// What takes less is lost in what else a run does.
const LEAST: Duration = Duration::from_micros(200);

/// Asserts that `work(4 * n)` takes at most nine times as much processor time as `work(n)`.
///
/// The work must happen on the calling thread: what it leaves to others is not measured.
///
/// # Panics
/// If the work grows faster in each of several tries.
pub fn assert_linear(what: &str, n: usize, mut work: impl FnMut(usize)) {
    let (mut small, mut large) = (Duration::MAX, Duration::MAX);
    for _ in 0..TRIES {
        small = small.min(spent(|| work(n)));
        large = large.min(spent(|| work(n * FACTOR)));
        if large <= small.max(LEAST) * MOST_GROWTH {
            return;
        }
    }
    panic!("{what}: {FACTOR} times the input takes {large:?}, once takes {small:?}");
}

/// The processor time that the calling thread spends on `work`.
fn spent(work: impl FnOnce()) -> Duration {
    let start = ThreadTime::now();
    work();
    start.elapsed()
}

#[cfg(test)]
mod tests {
    use std::hint::black_box;

    use super::assert_linear;

    fn squared(n: usize) {
        for one in 0..n {
            for other in 0..n {
                black_box((one, other));
            }
        }
    }

    #[test]
    fn linear_work_passes() {
        assert_linear("linear", 100_000, |n| {
            (0..n).for_each(|one| {
                black_box(one);
            });
        });
    }

    #[test]
    #[should_panic(expected = "squares: 4 times the input takes")]
    fn quadratic_work_is_found() {
        assert_linear("squares", 500, squared);
    }

    /// A program that has to wait has not worked.
    #[test]
    fn waiting_is_no_work() {
        let mut waits = [0, 0, 0, 0, 0, 0, 30_u64].into_iter().cycle();
        assert_linear("waiting", 100_000, |n| {
            std::thread::sleep(std::time::Duration::from_millis(waits.next().unwrap_or(0)));
            (0..n).for_each(|one| {
                black_box(one);
            });
        });
    }
}
