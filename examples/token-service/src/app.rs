//! Which path is answered by what.

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::{Method, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use errorbook::axum::{ErrorEntry, NegotiateLayer};
use errorbook::tracing::Level;
use errorbook::{Entry, ErrorCatalog};

use crate::service::{ServiceError, service_error};
use crate::store::Store;
use crate::{oauth, sessions, tokens};

pub(crate) fn app(store: Arc<Store>) -> Router {
    Router::new()
        .route("/sign-in", post(sessions::sign_in))
        .route("/sign-in/refresh", post(sessions::refresh))
        .route("/sign-out", post(sessions::sign_out))
        .route("/tokens", post(tokens::make))
        .route("/tokens/{id}", get(tokens::show).delete(tokens::remove))
        .route("/tokens/{id}/use", post(tokens::consume))
        .route("/downloads/{id}", get(tokens::download))
        .route("/authorize", get(oauth::authorize))
        .route("/token", post(oauth::obtain))
        .route("/refresh", post(oauth::refresh))
        .route("/revoke", post(oauth::revoke))
        .fallback(not_found)
        .method_not_allowed_fallback(method_not_allowed)
        .with_state(store)
        .layer(from_fn(log))
        .layer(NegotiateLayer::new().realm("token-service"))
}

async fn not_found(uri: Uri) -> ServiceError {
    service_error!(NotFound, uri.path())
}

async fn method_not_allowed(method: Method, uri: Uri) -> ServiceError {
    service_error!(MethodNotAllowed, method.as_str(), uri.path())
}

/// Notes each error that was answered with.
async fn log(request: Request, next: Next) -> Response {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let response = next.run(request).await;
    if let Some(ErrorEntry(entry)) = response.extensions().get() {
        tracing::info!(
            catalog = entry.catalog().name(),
            code = entry.code(),
            key = entry.key(),
            status = response.status().as_u16(),
            %method,
            // The path is the client's, and the log's lines are ours.
            ?path,
            "answered with an error"
        );
    }
    response
}

/// Any of the errors that the service answers with.
///
/// Boxed: a response is large for what every step of a handler may return.
pub(crate) struct Failure(Box<Response>);

impl<E: ErrorCatalog + IntoResponse> From<E> for Failure {
    /// Logs an error with its values and its cause, here alone: the answer has neither.
    fn from(error: E) -> Self {
        let status = Entry::at(error.catalog(), error.entry_index()).status();
        if status.is_none_or(|status| status >= 500) {
            errorbook::event!(Level::ERROR, error);
        } else {
            errorbook::event!(Level::DEBUG, error);
        }
        Self(Box::new(error.into_response()))
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        *self.0
    }
}
