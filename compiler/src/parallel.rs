//! Work that is shared among threads. Its results come in the order of the work, whatever thread did it.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many threads share the work of a run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Threads(usize);

/// From fewer bytes of input, starting threads takes longer than what they save.
const LEAST_BYTES: usize = 256 << 10;
/// More threads wait for memory, and for what cannot be shared.
const MOST_THREADS: usize = 8;

impl Threads {
    /// Takes as many as an input of this size is worth on this machine.
    pub(crate) fn for_input(bytes: usize) -> Self {
        if bytes < LEAST_BYTES {
            return Self(1);
        }
        let there_are = thread::available_parallelism().map_or(1, NonZero::get);
        Self(there_are.min(MOST_THREADS))
    }

    /// Takes so many, whatever the input.
    #[cfg(test)]
    pub(crate) fn exactly(count: usize) -> Self {
        Self(count)
    }

    /// Returns what `f` makes of each job, in the order of the jobs.
    pub(crate) fn map<T: Send, R: Send>(self, jobs: Vec<T>, f: impl Fn(T) -> R + Sync) -> Vec<R> {
        let helpers = self.0.min(jobs.len()).saturating_sub(1);
        if helpers == 0 {
            return jobs.into_iter().map(f).collect();
        }
        let count = jobs.len();
        let queue = Mutex::new(jobs.into_iter().enumerate());
        let work = || {
            let mut done = Vec::new();
            loop {
                // Nothing that could panic happens while the queue is locked.
                let next = queue.lock().unwrap_or_else(PoisonError::into_inner).next();
                let Some((index, job)) = next else {
                    return done;
                };
                done.push((index, f(job)));
            }
        };
        let mut done = thread::scope(|scope| {
            let start = |_| thread::Builder::new().spawn_scoped(scope, work);
            // Where no thread can be started, this one does all of it.
            let started: Vec<_> = (0..helpers).filter_map(|index| start(index).ok()).collect();
            let mut done = work();
            for helper in started {
                match helper.join() {
                    Ok(more) => done.extend(more),
                    Err(panic) => resume_unwind(panic),
                }
            }
            done
        });
        debug_assert_eq!(done.len(), count, "a job without a result");
        done.sort_unstable_by_key(|(index, _)| *index);
        done.into_iter().map(|(_, result)| result).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Threads;

    #[test]
    fn results_are_in_the_order_of_the_work() {
        for threads in [1, 2, 3, 8, 100] {
            let doubled = Threads(threads).map((0..1000).collect(), |n: u32| n * 2);
            assert!(
                doubled.into_iter().eq((0..1000).map(|n| n * 2)),
                "{threads}"
            );
            assert!(Threads(threads).map(Vec::<u32>::new(), |n| n).is_empty());
        }
    }

    #[test]
    #[should_panic(expected = "job 700")]
    fn a_panic_is_not_lost() {
        Threads(4).map((0..1000).collect(), |n: u32| assert!(n != 700, "job {n}"));
    }

    #[test]
    fn small_work_is_not_shared() {
        assert_eq!(Threads::for_input(1000).0, 1);
        assert!(Threads::for_input(1 << 30).0 >= 1);
    }
}
