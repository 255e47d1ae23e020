//! The connections that are open, of which there are never many.

use std::collections::VecDeque;
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

/// The most connections that are open at a time.
const MOST: usize = 64;

/// The connections that are open, the oldest first.
#[derive(Default)]
pub(super) struct OpenConnections(Mutex<VecDeque<Arc<TcpStream>>>);

impl OpenConnections {
    /// Adds a connection. Where there are too many, the oldest is closed: a request is there within milliseconds, so
    /// that who has been waiting longest has sent none, or asks slowly to keep others out.
    pub(super) fn add(&self, stream: Arc<TcpStream>) {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        open.push_back(stream);
        if open.len() > MOST
            && let Some(oldest) = open.pop_front()
        {
            // An error means that it is closed already.
            let _ = oldest.shutdown(Shutdown::Both);
        }
    }

    /// Forgets a connection that is done.
    pub(super) fn remove(&self, stream: &Arc<TcpStream>) {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|other| !Arc::ptr_eq(other, stream));
    }
}
