//! Errors of a database: a sum of others that says what they say.

use std::error::Error as StdError;
use std::net::SocketAddr;

pub type BoxDynError = Box<dyn StdError + 'static + Send + Sync>;

#[derive(Debug, errorbook::ErrorCatalog)]
#[errorbook(catalog = crate::connect)]
pub enum ConnectError {
    Tls(#[errorbook(source)] BoxDynError),

    Refused(SocketAddr, u8),

    PoolTimedOut,
}

#[derive(Debug, errorbook::ErrorCatalog)]
#[errorbook(catalog = crate::query)]
pub enum QueryError {
    RowNotFound,

    TypeNotFound { type_name: String },

    ColumnIndexOutOfBounds { index: usize, len: usize },

    ColumnNotFound(String),

    ColumnDecode {
        index: String,
        source: BoxDynError,
    },
}

#[derive(Debug, errorbook::ErrorCatalog)]
#[errorbook(transparent)]
pub enum DatabaseError {
    Connect(ConnectError),

    Query(QueryError),
}
