//! What is set when the service starts.

use std::path::PathBuf;

use clap::Parser;
use errorbook::SignedDuration;

/// A small token service whose answers are entries of errorbook's catalogs
#[derive(Clone, Debug, Parser)]
pub(crate) struct Settings {
    /// The address to listen at; port 0 is any that is free
    #[arg(long, env = "TOKEN_SERVICE_LISTEN", default_value = "127.0.0.1:3000")]
    pub(crate) listen: String,
    /// A file of people who may sign in, one `NAME:PASSWORD` a line, read at each sign-in. Without it,
    /// there is alice, whose password is wonderland
    #[arg(long, value_name = "FILE")]
    pub(crate) people: Option<PathBuf>,
    /// The directory that tokens are exported to when they are downloaded. Without it, they are not
    /// written anywhere
    #[arg(long, value_name = "DIR")]
    pub(crate) exports: Option<PathBuf>,
    /// The file in which sign-outs are noted
    #[arg(long, value_name = "FILE")]
    pub(crate) sign_outs: Option<PathBuf>,
    /// How long an authorization code lives
    #[arg(long, value_name = "DURATION", default_value = "1m")]
    pub(crate) code_lifetime: SignedDuration,
    /// How long an access token lives
    #[arg(long, value_name = "DURATION", default_value = "15m")]
    pub(crate) access_lifetime: SignedDuration,
    /// How long a refresh token lives
    #[arg(long, value_name = "DURATION", default_value = "24h")]
    pub(crate) refresh_lifetime: SignedDuration,
    /// How many minutes a download lives
    #[arg(long, value_name = "MINUTES", default_value_t = 30)]
    pub(crate) download_minutes: u32,
}

/// A client of OAuth 2.0 that is registered.
pub(crate) struct Client {
    pub(crate) id: &'static str,
    pub(crate) secret: &'static str,
    pub(crate) redirect_uri: &'static str,
}

/// The registered clients. An example's secrets are no secrets.
pub(crate) const CLIENTS: [Client; 2] = [
    Client {
        id: "reader",
        secret: "reader-secret",
        redirect_uri: "http://127.0.0.1:9000/callback",
    },
    Client {
        id: "writer",
        secret: "writer-secret",
        redirect_uri: "http://127.0.0.1:9001/callback",
    },
];

/// Who may sign in where no file says so.
pub(crate) const PEOPLE: &str = "alice:wonderland\n";

/// The most hours that a token may expire in.
pub(crate) const MOST_HOURS: u32 = 24;

/// The most functions that a token may be for.
pub(crate) const MOST_FUNCTIONS: u32 = 50;
