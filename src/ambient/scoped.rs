//! Futures that run in a scope of the ambient locale.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use pin_project_lite::pin_project;

use super::surroundings::Surroundings;

pin_project! {
    /// A future with an ambient locale of its own. Made by [`scoped`](super::scoped()) and
    /// [`carry`](super::carry).
    #[derive(Debug)]
    #[must_use = "futures do nothing unless they are polled"]
    pub struct Scoped<F> {
        #[pin]
        future: F,
        surroundings: Surroundings,
    }
}

impl<F: Future> Scoped<F> {
    pub(crate) fn new(future: F, surroundings: Surroundings) -> Self {
        Self {
            future,
            surroundings,
        }
    }
}

impl<F: Future> Future for Scoped<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let _entered = this.surroundings.enter();
        this.future.poll(context)
    }
}
