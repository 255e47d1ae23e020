//! Answers of HTTP.

use std::io::{self, Write};

/// An answer to a request.
pub(super) struct Response {
    status: u16,
    reason: &'static str,
    media: &'static str,
    location: Option<String>,
    body: Vec<u8>,
}

impl Response {
    pub(super) fn new(
        status: u16,
        reason: &'static str,
        media: &'static str,
        body: Vec<u8>,
    ) -> Self {
        Self {
            status,
            reason,
            media,
            location: None,
            body,
        }
    }

    pub(super) fn text(status: u16, reason: &'static str, text: &str) -> Self {
        Self::new(status, reason, "text/plain", text.into())
    }

    pub(super) fn redirect(to: &str) -> Self {
        // The request has no line ends in it, so that the header cannot have any.
        Self {
            location: Some(to.to_owned()),
            ..Self::text(301, "Moved Permanently", "")
        }
    }

    pub(super) fn write(&self, mut stream: impl Write, only_head: bool) -> io::Result<()> {
        let mut head = format!(
            "HTTP/1.1 {} {}\r\nContent-Type: {}; charset=utf-8\r\nContent-Length: {}\r\n\
             Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n",
            self.status,
            self.reason,
            self.media,
            self.body.len()
        );
        if let Some(location) = &self.location {
            head.push_str(&format!("Location: {location}\r\n"));
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes())?;
        if !only_head {
            stream.write_all(&self.body)?;
        }
        stream.flush()
    }
}
