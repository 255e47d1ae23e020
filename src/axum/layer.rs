//! The layer that puts a request's languages and formats at hand.

use std::sync::Arc;
use std::task::{Context, Poll};

use http::Request;
use tower_layer::Layer;
use tower_service::Service;

use super::accept::Formats;
use super::languages::Languages;
use crate::ambient::{Scoped, Surroundings};

/// What a request prefers beside languages, and what its answers have in common.
#[derive(Clone, Debug)]
pub(super) struct Preferences {
    pub(super) formats: Formats,
    pub(super) realm: Option<Arc<str>>,
}

/// A layer for services: it answers each request in the languages of its `Accept-Language` and the
/// format of its `Accept`.
///
/// During a request, its languages are the [ambient locale](crate::ambient), across every `await`,
/// so `Display` speaks them too. Use [`ambient::carry`](crate::ambient::carry) for a spawned task.
/// (For a log in one language, name that language: `error.localize(&language)`.)
#[derive(Clone, Debug, Default)]
pub struct NegotiateLayer {
    realm: Option<Arc<str>>,
}

impl NegotiateLayer {
    /// Makes a layer whose challenges name each error's catalog as the realm.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the realm that the header `WWW-Authenticate` of an answer with the status 401 names.
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
        let languages = Languages::from_headers(request.headers());
        let preferences = Preferences {
            formats: Formats::from_headers(request.headers()),
            realm: self.realm.clone(),
        };
        let surroundings = Surroundings::current()
            .with_ranges(languages.0.clone())
            .with_attachment(Arc::new(preferences));
        request.extensions_mut().insert(languages);
        let future = {
            let _entered = surroundings.enter();
            self.inner.call(request)
        };
        Scoped::new(future, surroundings)
    }
}
