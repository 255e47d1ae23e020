//! Errors of a database: a sum of others that says what they say.

use std::error::Error as StdError;
use std::net::SocketAddr;

pub type BoxDynError = Box<dyn StdError + 'static + Send + Sync>;

#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    #[error("error occurred while attempting to establish a TLS connection")]
    Tls(#[source] BoxDynError),

    #[error("no server at {0} after {1} attempts")]
    Refused(SocketAddr, u8),

    #[error("pool timed out while waiting for an open connection")]
    PoolTimedOut,
}

#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    #[error("no rows returned by a query that expected to return at least one row")]
    RowNotFound,

    #[error("type named {type_name} not found")]
    TypeNotFound { type_name: String },

    #[error("column index out of bounds: the len is {len}, but the index is {index}")]
    ColumnIndexOutOfBounds { index: usize, len: usize },

    #[error("no column found for name: {0}")]
    ColumnNotFound(String),

    #[error("error occurred while decoding column {index}")]
    ColumnDecode {
        index: String,
        #[source]
        source: BoxDynError,
    },
}

#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    #[error(transparent)]
    Connect(#[from] ConnectError),

    #[error(transparent)]
    Query(#[from] QueryError),
}
