//! Futures that run in a scope of the ambient locale.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use pin_project_lite::pin_project;

use crate::{LanguageRange, ambient};

pin_project! {
    /// A future with an ambient locale of its own. Made by [`ambient::scoped`] and [`ambient::carry`].
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

/// What a future finds on whatever thread it is polled.
#[derive(Clone, Debug)]
pub(crate) struct Surroundings {
    /// `None`: there is no scope.
    pub(crate) wishes: Option<Arc<[LanguageRange]>>,
    #[cfg(feature = "axum")]
    pub(crate) preferences: Option<crate::axum::Preferences>,
}

impl Surroundings {
    /// Those of this thread, now.
    pub(crate) fn current() -> Self {
        Self {
            wishes: ambient::innermost(),
            #[cfg(feature = "axum")]
            preferences: crate::axum::Preferences::current(),
        }
    }

    /// Makes them those of this thread until what it returns is dropped.
    pub(crate) fn enter(&self) -> impl Sized + use<> {
        (
            ambient::enter(self.wishes.clone()),
            #[cfg(feature = "axum")]
            crate::axum::Preferences::enter(self.preferences.clone()),
        )
    }
}
