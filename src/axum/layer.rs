//! The layer that puts a request's languages and formats at hand.

use std::cell::RefCell;
use std::marker::PhantomData;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::Request;
use tower_layer::Layer;
use tower_service::Service;

use super::Languages;
use super::accept::Formats;
use crate::ambient::Scoped;
use crate::scoped::Surroundings;

thread_local! {
    static PREFERENCES: RefCell<Option<Preferences>> = const { RefCell::new(None) };
}

/// What a request prefers beside languages, and what its answers have in common.
#[derive(Clone, Debug)]
pub(crate) struct Preferences {
    pub(super) formats: Formats,
    pub(super) realm: Option<Arc<str>>,
}

impl Preferences {
    /// Those of the request that is being answered on this thread.
    pub(crate) fn current() -> Option<Self> {
        let current = PREFERENCES.try_with(|preferences| preferences.borrow().clone());
        current.ok().flatten()
    }

    /// Makes them those of this thread until the guard is dropped.
    pub(crate) fn enter(preferences: Option<Self>) -> Entered {
        // Where the thread is ending, nothing is answered any more.
        let before = PREFERENCES.try_with(|current| current.replace(preferences));
        Entered {
            before: before.ok().flatten(),
            thread: PhantomData,
        }
    }
}

pub(crate) struct Entered {
    before: Option<Preferences>,
    /// A guard must be dropped on the thread that it was made on.
    thread: PhantomData<*const ()>,
}

impl Drop for Entered {
    fn drop(&mut self) {
        let before = self.before.take();
        let _ended = PREFERENCES.try_with(|current| current.replace(before));
    }
}

/// A layer for what answers requests: each is answered in the languages of its `Accept-Language` and the
/// format of its `Accept`.
///
/// While a request is being answered, its languages are the [ambient locale](crate::ambient), across every
/// `await`, so that `Display` speaks them, too. A task that is spawned takes them along with
/// [`ambient::carry`](crate::ambient::carry). (For a log in one language, whoever reads the service, name
/// that language: `error.localize(&language)`.)
#[derive(Clone, Debug, Default)]
pub struct NegotiateLayer {
    realm: Option<Arc<str>>,
}

impl NegotiateLayer {
    /// A layer whose challenges name each error's catalog as the realm.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With the realm that the header `WWW-Authenticate` of an answer with the status 401 names.
    #[must_use]
    pub fn realm(self, realm: &str) -> Self {
        Self {
            realm: Some(realm.into()),
        }
    }
}

impl<S> Layer<S> for NegotiateLayer {
    type Service = Negotiate<S>;

    fn layer(&self, inner: S) -> Negotiate<S> {
        Negotiate {
            inner,
            realm: self.realm.clone(),
        }
    }
}

/// A service that answers requests in their languages. Made by [`NegotiateLayer`].
#[derive(Clone, Debug)]
pub struct Negotiate<S> {
    inner: S,
    realm: Option<Arc<str>>,
}

impl<S: Service<Request<B>>, B> Service<Request<B>> for Negotiate<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = Scoped<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<B>) -> Self::Future {
        let languages = Languages::of(request.headers());
        let surroundings = Surroundings {
            wishes: Some(languages.0.clone()),
            preferences: Some(Preferences {
                formats: Formats::of(request.headers()),
                realm: self.realm.clone(),
            }),
        };
        request.extensions_mut().insert(languages);
        let future = {
            let _entered = surroundings.enter();
            self.inner.call(request)
        };
        Scoped::new(future, surroundings)
    }
}
