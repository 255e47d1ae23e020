//! The rest of the way, step by step, with what each allocates.

use divan::{AllocProfiler, Bencher, black_box};
use errorbook_benches::path::{Path, Step};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

#[divan::bench(args = Step::ALL)]
fn path(bencher: Bencher<'_, '_>, step: Step) {
    let mut path = Path::default();
    bencher.bench_local(|| path.take(black_box(step)));
}
