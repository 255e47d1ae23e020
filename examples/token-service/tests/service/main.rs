//! The service, over a socket.

mod requests;
mod rows;
mod server;
