//! Time, instructions and allocations of one contender with one message.

use std::hint::black_box;
use std::time::Instant;

use crate::{Contender, Language, Message};

/// Writes the message `times` times into one `String`.
pub fn repeat<C: Contender>(contender: &C, message: Message, times: u32, out: &mut String) {
    for _ in 0..times {
        out.clear();
        contender.write(black_box(message), out);
        black_box(&*out);
    }
}

/// A contender with a message, to be run in turns with others.
pub struct Runner {
    run: Box<dyn FnMut(u32)>,
}

impl std::fmt::Debug for Runner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Runner").finish_non_exhaustive()
    }
}

impl Runner {
    /// `C` with a message in a language.
    #[must_use]
    pub fn new<C: Contender + 'static>(language: Language, message: Message) -> Self {
        let mut out = String::with_capacity(8 << 10);
        Self {
            run: Box::new(move |times| {
                // Made here, because an ambient locale is in force from when it is made.
                let contender = C::new(language);
                repeat(&contender, message, times, &mut out);
            }),
        }
    }

    /// Writes the message `times` times.
    pub fn run(&mut self, times: u32) {
        (self.run)(times);
    }

    /// Allocations of writing the message once, after it has been written before, by a function that
    /// counts those of another.
    pub fn allocations(&mut self, count: impl Fn(&mut dyn FnMut()) -> u64) -> u64 {
        let mut total = |times| count(&mut || self.run(times));
        total(1);
        let once = total(1);
        // What is allocated before the first message is no part of it.
        total(2) - once
    }
}

/// Returns the least time that each takes for one message, in nanoseconds: what is left when nothing disturbs.
/// They run in turns, so that what disturbs disturbs all.
pub fn least_nanoseconds(runners: &mut [Runner]) -> Vec<f64> {
    const TURNS: u32 = 60;
    const TIMES: u32 = 2_000;
    let mut least = vec![f64::INFINITY; runners.len()];
    for _ in 0..TURNS {
        for (runner, least) in runners.iter_mut().zip(&mut least) {
            let start = Instant::now();
            runner.run(TIMES);
            let each = start.elapsed().as_nanos() as f64 / f64::from(TIMES);
            *least = least.min(each);
        }
    }
    least
}
