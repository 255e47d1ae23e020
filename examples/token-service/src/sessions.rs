//! People sign in and out.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use errorbook::tok::{TokError, tok_error};
use serde::{Deserialize, Serialize};
use tokio::fs;
use tokio::io::AsyncWriteExt;

use crate::app::Failure;
use crate::body::{Json, Reply};
use crate::client::same;
use crate::service::service_error;
use crate::settings::PEOPLE;
use crate::store::{Session, Store, after, random_name};

#[derive(Deserialize)]
pub(crate) struct SignIn {
    username: String,
    password: String,
    /// What the person signs in with.
    device: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Refresh {
    refresh_token: String,
}

#[derive(Serialize)]
pub(crate) struct SignedIn {
    access_token: String,
    refresh_token: String,
    /// In seconds.
    expires_in: i64,
}

pub(crate) async fn sign_in(
    State(store): State<Arc<Store>>,
    Json(request): Json<SignIn>,
) -> Result<Reply<SignedIn>, Failure> {
    let request = request.ok_or_else(|| service_error!(WrongField, "username"))?;
    if request.device.is_none_or(|device| device.is_empty()) {
        return Err(tok_error!(TOK012).into());
    }
    let people = match &store.settings.people {
        Some(file) => fs::read_to_string(file)
            .await
            .map_err(|error| tok_error!(TOK008, error))?,
        None => PEOPLE.to_owned(),
    };
    if !is_known(&people, &request.username, &request.password) {
        return Err(tok_error!(TOK007).into());
    }
    let id = random_name().map_err(|error| tok_error!(TOK008, error))?;
    let session = Session {
        person: request.username,
        id,
    };
    Ok(issue(&store, session)?)
}

/// Returns whether a name has this password. Everybody's is compared, so that the time tells nothing of who there is.
fn is_known(people: &str, name: &str, password: &str) -> bool {
    people.lines().fold(false, |known, line| {
        let (its_name, its_password) = line.split_once(':').unwrap_or((line, ""));
        let is_password = same(its_password, password);
        known || (is_password && !password.is_empty() && its_name == name)
    })
}

pub(crate) async fn refresh(
    State(store): State<Arc<Store>>,
    Json(request): Json<Refresh>,
) -> Result<Reply<SignedIn>, Failure> {
    let request = request.ok_or_else(|| service_error!(WrongField, "refresh_token"))?;
    // It is good for one time.
    let session = store
        .state()
        .session_refreshes
        .take(&request.refresh_token, |_| true);
    let session = session.ok_or_else(|| tok_error!(TOK001))?;
    Ok(issue(&store, session)?)
}

fn issue(store: &Store, session: Session) -> Result<Reply<SignedIn>, TokError> {
    let failed = |error| tok_error!(TOK008, error);
    let access_token = random_name().map_err(failed)?;
    let refresh_token = random_name().map_err(failed)?;
    let settings = &store.settings;
    let mut state = store.state();
    state.sessions.put(
        access_token.clone(),
        session.clone(),
        after(settings.access_lifetime),
    );
    let until = after(settings.refresh_lifetime);
    state
        .session_refreshes
        .put(refresh_token.clone(), session, until);
    let reply = SignedIn {
        access_token,
        refresh_token,
        expires_in: settings.access_lifetime.as_secs(),
    };
    Ok(Reply(StatusCode::OK, reply))
}

pub(crate) async fn sign_out(
    State(store): State<Arc<Store>>,
    headers: HeaderMap,
) -> Result<StatusCode, Failure> {
    let session = session(&store, &headers)?;
    // Nobody is signed out unseen: first it is noted, then done.
    if let Some(file) = &store.settings.sign_outs {
        let note = async {
            let mut file = fs::OpenOptions::new()
                .append(true)
                .create(true)
                .open(file)
                .await?;
            let line = format!("{}: {:?}\n", errorbook::Timestamp::now(), session.person);
            file.write_all(line.as_bytes()).await?;
            file.flush().await
        };
        note.await.map_err(|error| tok_error!(TOK010, error))?;
    }
    let mut state = store.state();
    state.sessions.forget(|other| other.id == session.id);
    state
        .session_refreshes
        .forget(|other| other.id == session.id);
    Ok(StatusCode::NO_CONTENT)
}

/// Returns the session of the access token that a request carries (RFC 6750, section 2.1).
pub(crate) fn session(store: &Store, headers: &HeaderMap) -> Result<Session, Failure> {
    let header = headers
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let token = header.and_then(|header| header.split_once(' '));
    let token = token.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("Bearer"));
    let (_, token) = token.ok_or_else(|| service_error!(SignInRequired))?;
    let session = store.state().sessions.get(token.trim()).cloned();
    Ok(session.ok_or_else(|| tok_error!(TOK009))?)
}
