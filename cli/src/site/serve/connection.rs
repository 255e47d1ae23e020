//! One connection: a request is read, handed over to whoever shows the site at the moment, and answered.

use std::io::{self, BufRead as _, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};

use super::response::Response;

/// How long a request may take as a whole, and then its answer: who sends a byte now and then waits no longer.
const PATIENCE: Duration = Duration::from_secs(5);

/// The most bytes of a request that are read.
const MOST_REQUEST: u64 = 16 << 10;

/// A request, and where its answer goes.
pub(super) struct Question {
    pub(super) request: Request,
    pub(super) answer: Sender<Response>,
}

/// The parts of a request that matter.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) method: String,
    pub(super) target: String,
    pub(super) host: Option<String>,
}

/// Answers one request.
pub(super) fn serve(stream: &TcpStream, ask: &Sender<Question>) -> io::Result<()> {
    let request = Request::read(Timed::new(stream))?;
    let only_head = request.method == "HEAD";
    let (answer, answered) = channel();
    let question = Question { request, answer };
    let is_over = |_| io::Error::from(io::ErrorKind::BrokenPipe);
    ask.send(question)
        .map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))?;
    let response = answered.recv().map_err(is_over)?;
    response.write(Timed::new(stream), only_head)
}

impl Request {
    /// Reads a request up to its empty line.
    fn read(input: impl Read) -> io::Result<Self> {
        let mut lines = BufReader::new(input.take(MOST_REQUEST));
        let mut next = || {
            let mut line = Vec::new();
            lines.read_until(b'\n', &mut line)?;
            io::Result::Ok(String::from_utf8_lossy(&line).trim().to_owned())
        };
        let first = next()?;
        let mut words = first.split_whitespace().map(str::to_owned);
        let mut request = Self {
            method: words.next().unwrap_or_default(),
            target: words.next().unwrap_or_default(),
            host: None,
        };
        loop {
            let line = next()?;
            if line.is_empty() {
                return Ok(request);
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("host")
            {
                request.host = Some(value.trim().to_owned());
            }
        }
    }
}

/// A connection that is given up at a time, however much comes or goes until then.
struct Timed<'a> {
    stream: &'a TcpStream,
    until: Instant,
}

impl<'a> Timed<'a> {
    fn new(stream: &'a TcpStream) -> Self {
        Self {
            stream,
            until: Instant::now() + PATIENCE,
        }
    }

    fn left(&self) -> io::Result<Option<Duration>> {
        let left = self.until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            Err(io::ErrorKind::TimedOut.into())
        } else {
            Ok(Some(left))
        }
    }
}

impl Read for Timed<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(self.left()?)?;
        self.stream.read(bytes)
    }
}

impl Write for Timed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(self.left()?)?;
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Request {
        Request::read(text).unwrap()
    }

    #[test]
    fn a_request_is_read_to_its_empty_line() {
        let request = read(b"GET /a?b HTTP/1.1\r\nhOsT: x:1 \r\n\r\nHost: body\r\n");
        assert_eq!(
            (request.method.as_str(), request.target.as_str()),
            ("GET", "/a?b")
        );
        assert_eq!(request.host.as_deref(), Some("x:1"));
        for nothing in [&b""[..], b"\r\n", b"\r\n\r\n", b"  \n"] {
            assert_eq!(read(nothing), Request::default());
        }
        let endless = [b"GET / ".as_slice(), &[b'a'; 1 << 16]].concat();
        assert!(read(&endless).target.len() < 16 << 10);
        assert_eq!(read(b"GET \xff\xfe\n").target, "\u{fffd}\u{fffd}");
    }
}
