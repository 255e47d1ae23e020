//! Clients of OAuth 2.0 obtain, refresh and revoke tokens (RFC 6749, RFC 7009), and are told what is wrong in
//! the words of the catalog `akoya`.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::IntoResponse;
use errorbook::akoya::akoya_error;
use serde::Serialize;

use crate::app::Failure;
use crate::body::{Form, Reply};
use crate::client::authenticate;
use crate::service::{ServiceError, service_error};
use crate::sessions::session;
use crate::settings::{CLIENTS, Client};
use crate::store::{Code, Grant, Session, Store, after, random_name};

/// RFC 6749, section 5.1.
#[derive(Serialize)]
pub(crate) struct Tokens {
    access_token: String,
    token_type: &'static str,
    /// In seconds.
    expires_in: i64,
    refresh_token: String,
}

/// Lets a client act for a person who has signed in (RFC 6749, section 4.1.1).
pub(crate) async fn authorize(
    State(store): State<Arc<Store>>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<impl IntoResponse, Failure> {
    let person = session(&store, &headers)?.person;
    let query = Form::parse(uri.query().unwrap_or_default().as_bytes())?;
    if query.get("response_type") != Some("code") {
        return Err(service_error!(WrongParameter, "response_type").into());
    }
    let client = CLIENTS
        .iter()
        .find(|client| query.get("client_id") == Some(client.id));
    let client = client.ok_or_else(|| akoya_error!(InvalidClient))?;
    if query.get("redirect_uri") != Some(client.redirect_uri) {
        return Err(akoya_error!(RedirectUriMismatch).into());
    }
    let name = random_name().map_err(unexpected)?;
    let code = Code {
        client: client.id,
        redirect_uri: client.redirect_uri.to_owned(),
        person,
    };
    store
        .state()
        .codes
        .put(name.clone(), code, after(store.settings.code_lifetime));
    let uri = format!("{}?", client.redirect_uri);
    let start = uri.len();
    let mut answer = form_urlencoded::Serializer::for_suffix(uri, start);
    answer.append_pair("code", &name);
    if let Some(state) = query.get("state") {
        answer.append_pair("state", state);
    }
    Ok((StatusCode::SEE_OTHER, [(LOCATION, answer.finish())]))
}

pub(crate) async fn obtain(
    State(store): State<Arc<Store>>,
    headers: HeaderMap,
    form: Form,
) -> Result<Reply<Tokens>, Failure> {
    let client = authenticate(&headers, &form).ok_or_else(|| akoya_error!(InvalidClient))?;
    if form.get("grant_type") != Some("authorization_code") {
        return Err(akoya_error!(GrantTypeNotAuthorizationCode).into());
    }
    // A code is good for one time, whatever becomes of the request, and for the client that it was made for.
    let name = form.get("code").unwrap_or_default();
    let code = store
        .state()
        .codes
        .take(name, |code| code.client == client.id);
    let code = code.ok_or_else(|| akoya_error!(InvalidCode))?;
    if form.get("redirect_uri") != Some(&*code.redirect_uri) {
        return Err(akoya_error!(RedirectUriMismatch).into());
    }
    Ok(issue(&store, client, code.person)?)
}

pub(crate) async fn refresh(
    State(store): State<Arc<Store>>,
    headers: HeaderMap,
    form: Form,
) -> Result<Reply<Tokens>, Failure> {
    let client = authenticate(&headers, &form).ok_or_else(|| akoya_error!(InvalidClient))?;
    if form.get("grant_type") != Some("refresh_token") {
        return Err(akoya_error!(GrantTypeNotRefreshToken).into());
    }
    let name = form
        .get("refresh_token")
        .ok_or_else(|| akoya_error!(NoRefreshToken))?;
    let grant = store
        .state()
        .grants
        .take(name, |grant| grant.client == client.id);
    let grant = grant.ok_or_else(|| akoya_error!(InvalidRefreshToken))?;
    Ok(issue(&store, client, grant.person)?)
}

pub(crate) async fn revoke(
    State(store): State<Arc<Store>>,
    headers: HeaderMap,
    form: Form,
) -> Result<StatusCode, Failure> {
    let client = authenticate(&headers, &form).ok_or_else(|| akoya_error!(InvalidRevocation))?;
    if form.get("token_type_hint") != Some("refresh_token") {
        return Err(akoya_error!(UnsupportedTokenType).into());
    }
    // RFC 7009, section 2.1, calls it `token`, the catalog `refresh_token`.
    let name = form
        .get("token")
        .or(form.get("refresh_token"))
        .unwrap_or_default();
    let grant = store
        .state()
        .grants
        .take(name, |grant| grant.client == client.id);
    grant.ok_or_else(|| akoya_error!(InvalidRevocation))?;
    Ok(StatusCode::OK)
}

fn issue(store: &Store, client: &Client, person: String) -> Result<Reply<Tokens>, ServiceError> {
    let (access_token, refresh_token) = (
        random_name().map_err(unexpected)?,
        random_name().map_err(unexpected)?,
    );
    let settings = &store.settings;
    let id = random_name().map_err(unexpected)?;
    let session = Session {
        person: person.clone(),
        id,
    };
    let grant = Grant {
        client: client.id,
        person,
    };
    let mut state = store.state();
    state.sessions.put(
        access_token.clone(),
        session,
        after(settings.access_lifetime),
    );
    state.grants.put(
        refresh_token.clone(),
        grant,
        after(settings.refresh_lifetime),
    );
    let tokens = Tokens {
        access_token,
        token_type: "Bearer",
        expires_in: settings.access_lifetime.as_secs(),
        refresh_token,
    };
    Ok(Reply(StatusCode::OK, tokens))
}

fn unexpected(error: getrandom::Error) -> ServiceError {
    service_error!(Unexpected, error)
}
