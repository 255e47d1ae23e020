//! What the service knows, in memory.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use errorbook::{SignedDuration, Timestamp};

use crate::settings::Settings;

pub(crate) struct Store {
    pub(crate) settings: Settings,
    state: Mutex<State>,
}

#[derive(Default)]
pub(crate) struct State {
    /// Who an access token of a session is.
    pub(crate) sessions: Issued<Session>,
    /// Whom a refresh token of a session renews.
    pub(crate) session_refreshes: Issued<Session>,
    /// What an authorization code is for.
    pub(crate) codes: Issued<Code>,
    /// What a refresh token of a client is for.
    pub(crate) grants: Issued<Grant>,
    /// The tokens, by their ids.
    pub(crate) tokens: Issued<Token>,
    /// The id of the token, by the id of its download.
    pub(crate) downloads: Issued<String>,
}

#[derive(Clone)]
pub(crate) struct Session {
    pub(crate) person: String,
    /// What a sign-out ends: everything that one sign-in led to.
    pub(crate) id: String,
}

pub(crate) struct Code {
    pub(crate) client: &'static str,
    pub(crate) redirect_uri: String,
    pub(crate) person: String,
}

pub(crate) struct Grant {
    pub(crate) client: &'static str,
    pub(crate) person: String,
}

pub(crate) struct Token {
    pub(crate) person: String,
    pub(crate) value: String,
    pub(crate) expiry: Timestamp,
    pub(crate) functions: Vec<String>,
    pub(crate) in_use: bool,
}

impl Store {
    pub(crate) fn new(settings: Settings) -> Self {
        Self {
            settings,
            state: Mutex::default(),
        }
    }

    /// Locks the state: for single steps only, never across an `await`.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // No step leaves the state half changed.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What was issued, by names that nobody can guess, until it expires.
pub(crate) struct Issued<T>(HashMap<String, (T, Timestamp)>);

impl<T> Default for Issued<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T> Issued<T> {
    /// Issues it under this name until then.
    pub(crate) fn put(&mut self, name: String, value: T, until: Timestamp) {
        let now = Timestamp::now();
        // Memory is bound by what is alive.
        self.0.retain(|_, (_, until)| *until > now);
        self.0.insert(name, (value, until));
    }

    pub(crate) fn get(&mut self, name: &str) -> Option<&mut T> {
        let (value, until) = self.0.get_mut(name)?;
        (*until > Timestamp::now()).then_some(value)
    }

    /// Takes it back if `is_meant`; what is taken is not there a second time.
    pub(crate) fn take(&mut self, name: &str, is_meant: impl FnOnce(&T) -> bool) -> Option<T> {
        if !self.get(name).is_some_and(|value| is_meant(value)) {
            return None;
        }
        self.0.remove(name).map(|(value, _)| value)
    }

    pub(crate) fn forget(&mut self, mut is_meant: impl FnMut(&T) -> bool) {
        self.0.retain(|_, (value, _)| !is_meant(value));
    }
}

/// Returns a time from now. One beyond the last that there is, is the last.
pub(crate) fn after(lifetime: SignedDuration) -> Timestamp {
    Timestamp::now()
        .saturating_add(lifetime)
        .unwrap_or(Timestamp::MAX)
}

/// Returns a name of 256 random bits.
pub(crate) fn random_name() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
