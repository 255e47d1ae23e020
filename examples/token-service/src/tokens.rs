//! People make tokens, download and use them.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use errorbook::tok::{TokError, tok_error};
use errorbook::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use tokio::fs;

use crate::app::Failure;
use crate::body::{Id, Json, Reply};
use crate::service::service_error;
use crate::sessions::session;
use crate::settings::{MOST_FUNCTIONS, MOST_HOURS};
use crate::store::{Store, Token, after, random_name};

#[derive(Deserialize)]
pub(crate) struct TokenRequest {
    /// As of RFC 3339.
    expiry: String,
    #[serde(default)]
    functions: Vec<String>,
}

#[derive(Serialize)]
pub(crate) struct Made {
    token_id: String,
    download_id: String,
}

#[derive(Serialize)]
pub(crate) struct Shown {
    token_id: String,
    expiry: String,
    functions: Vec<String>,
}

#[derive(Serialize)]
pub(crate) struct Downloaded {
    token: String,
}

pub(crate) async fn make(
    State(store): State<Arc<Store>>,
    headers: HeaderMap,
    Json(request): Json<TokenRequest>,
) -> Result<Reply<Made>, Failure> {
    let person = session(&store, &headers)?.person;
    let request = request.ok_or_else(|| tok_error!(TOK004))?;
    let expiry: Timestamp = request
        .expiry
        .parse()
        .map_err(|_| service_error!(WrongField, "expiry"))?;
    if expiry <= Timestamp::now() {
        return Err(service_error!(WrongField, "expiry").into());
    }
    if expiry > after(SignedDuration::from_hours(MOST_HOURS.into())) {
        return Err(tok_error!(TOK005, MOST_HOURS, expiry).into());
    }
    if u32::try_from(request.functions.len()).map_or(true, |count| count > MOST_FUNCTIONS) {
        return Err(tok_error!(TOK006, MOST_FUNCTIONS).into());
    }
    let name = || random_name().map_err(|error| service_error!(Unexpected, error));
    let (token_id, download_id, value) = (name()?, name()?, name()?);
    let token = Token {
        person,
        value,
        expiry,
        functions: request.functions,
        in_use: false,
    };
    let download_lifetime = SignedDuration::from_mins(store.settings.download_minutes.into());
    let mut state = store.state();
    state.tokens.put(token_id.clone(), token, expiry);
    state.downloads.put(
        download_id.clone(),
        token_id.clone(),
        after(download_lifetime),
    );
    let made = Made {
        token_id,
        download_id,
    };
    Ok(Reply(StatusCode::CREATED, made))
}

pub(crate) async fn show(
    State(store): State<Arc<Store>>,
    headers: HeaderMap,
    Id(id): Id,
) -> Result<Reply<Shown>, Failure> {
    let person = session(&store, &headers)?.person;
    let mut state = store.state();
    let token = state.tokens.get(&id).filter(|token| token.person == person);
    let Some(token) = token else {
        return Err(tok_error!(TOK013, id).into());
    };
    let shown = Shown {
        token_id: id,
        expiry: token.expiry.to_string(),
        functions: token.functions.clone(),
    };
    Ok(Reply(StatusCode::OK, shown))
}

pub(crate) async fn remove(
    State(store): State<Arc<Store>>,
    headers: HeaderMap,
    Id(id): Id,
) -> Result<StatusCode, Failure> {
    let person = session(&store, &headers)?.person;
    let removed = store
        .state()
        .tokens
        .take(&id, |token| token.person == person);
    match removed {
        Some(_) => Ok(StatusCode::NO_CONTENT),
        None => Err(tok_error!(TOK013, id).into()),
    }
}

/// How long a token is in use.
const USE: Duration = Duration::from_millis(300);

/// Uses a token for a while, in which nothing else may use it.
pub(crate) async fn consume(
    State(store): State<Arc<Store>>,
    headers: HeaderMap,
    Id(id): Id,
) -> Result<StatusCode, Failure> {
    let person = session(&store, &headers)?.person;
    let _in_use = InUse::begin(&store, &person, id)?;
    tokio::time::sleep(USE).await;
    Ok(StatusCode::NO_CONTENT)
}

/// A token is in use until this is dropped, which it is as well where the client goes away.
struct InUse {
    store: Arc<Store>,
    id: String,
}

impl InUse {
    fn begin(store: &Arc<Store>, person: &str, id: String) -> Result<Self, TokError> {
        let mut state = store.state();
        match state.tokens.get(&id).filter(|token| token.person == person) {
            None => Err(tok_error!(TOK013, id)),
            Some(token) if token.in_use => Err(tok_error!(TOK011)),
            Some(token) => {
                token.in_use = true;
                let store = Arc::clone(store);
                Ok(Self { store, id })
            }
        }
    }
}

impl Drop for InUse {
    fn drop(&mut self) {
        if let Some(token) = self.store.state().tokens.get(&self.id) {
            token.in_use = false;
        }
    }
}

pub(crate) async fn download(
    State(store): State<Arc<Store>>,
    headers: HeaderMap,
    Id(id): Id,
) -> Result<Reply<Downloaded>, Failure> {
    let person = session(&store, &headers)?.person;
    let Some(token_id) = store.state().downloads.get(&id).cloned() else {
        return Err(tok_error!(TOK002, store.settings.download_minutes, id).into());
    };
    let token = {
        let mut state = store.state();
        let token = state
            .tokens
            .get(&token_id)
            .filter(|token| token.person == person);
        token.map(|token| token.value.clone())
    };
    let Some(token) = token else {
        return Err(tok_error!(TOK003, id, "its token is not available any more").into());
    };
    if let Some(exports) = &store.settings.exports {
        // The id is our own, of letters, digits, hyphens and low lines.
        let written = fs::write(exports.join(&token_id), &token).await;
        written.map_err(|error| tok_error!(TOK003, id, error))?;
    }
    Ok(Reply(StatusCode::OK, Downloaded { token }))
}
