//! Finds work that grows faster than its input, for tests.
//!
//! Measures processor time, which other programs on the machine do not add to. The wall clock would count them, too.
//!
//! ```
//! errorbook_growth::assert_linear("summing", 250_000, |n| {
//!     std::hint::black_box((0..n as u64).fold(0, |sum: u64, one| std::hint::black_box(sum ^ one)));
//! });
//! ```

use std::time::Duration;

use cpu_time::{ProcessTime, ThreadTime};

/// The most that the work may grow by where the input is four times as large. Linear work grows by 4, quadratic work
/// by 16; between them is room for caches, allocators and logarithms.
const MOST_GROWTH: u32 = 9;

/// The most that it may grow by where the input is doubled. Quadratic work grows by 4.
const MOST_DOUBLED: u32 = 3;

/// A busy machine makes single runs slow, never fast: the fastest of several counts.
const TRIES: usize = 6;

/// What takes less is lost in what else a run does.
const LEAST: Duration = Duration::from_micros(200);

/// Asserts that the calling thread's work on `n`, `2 * n` and `4 * n` grows no faster than they do.
///
/// The work must happen on the calling thread: what it leaves to others is not measured.
///
/// # Panics
/// If the work grows faster in each of several tries.
pub fn assert_linear(what: &str, n: usize, work: impl FnMut(usize)) {
    let start = ThreadTime::now;
    assert(what, n, work, start, |start| start.elapsed());
}

/// Asserts the same of the work of all threads of the process. Nothing else may happen in it meanwhile: a test program
/// that calls this has one test.
///
/// # Panics
/// If the work grows faster in each of several tries.
pub fn assert_linear_on_all_threads(what: &str, n: usize, work: impl FnMut(usize)) {
    let start = ProcessTime::now;
    assert(what, n, work, start, |start| start.elapsed());
}

fn assert<T>(
    what: &str,
    n: usize,
    mut work: impl FnMut(usize),
    start: impl Fn() -> T,
    elapsed: impl Fn(T) -> Duration,
) {
    let mut least = [Duration::MAX; 3];
    for _ in 0..TRIES {
        for (least, size) in least.iter_mut().zip([n, 2 * n, 4 * n]) {
            let started = start();
            work(size);
            *least = elapsed(started).min(*least);
        }
        let [once, twice, four_times] = least.map(|time| time.max(LEAST));
        if four_times <= once * MOST_GROWTH && four_times <= twice * MOST_DOUBLED {
            return;
        }
    }
    let [once, twice, four_times] = least;
    panic!("{what}: takes {once:?}, twice the input {twice:?}, 4 times the input {four_times:?}");
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
    #[should_panic(expected = "squares: takes")]
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
