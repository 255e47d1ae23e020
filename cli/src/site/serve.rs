//! `errorbook serve`: the site on this machine, anew after every change of a catalog.
//!
//! Pages are rendered as they are asked for, from a list of all paths, so that a request can name nothing
//! else: no file is read to answer it.

use std::collections::HashMap;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};
use std::{fs, thread};

use clap::Args;
use errorbook_compiler::lock;
use errorbook_site::{CONFIG_FILE, Config, FileGroup, Site};

use super::read_config;
use crate::failure::{Failure, Problem};
use crate::output::Output;
use crate::project::Project;

#[derive(Args)]
pub(crate) struct Serve {
    /// The port on this machine. 0 takes any that is free.
    #[arg(long, default_value_t = 4820)]
    port: u16,
}

/// What is served, and where it comes from.
struct Edition {
    project: Project,
    config: Config,
}

/// Where the catalogs are.
pub(crate) struct Origin<'a> {
    pub(crate) dir: Option<&'a Path>,
    pub(crate) overrides: Option<&'a Path>,
}

impl Origin<'_> {
    fn read(&self) -> Result<Edition, Failure> {
        let project = Project::open(self.dir, self.overrides, false)?;
        project.sound()?;
        let config = read_config(self.dir.unwrap_or(Path::new("")))?;
        Ok(Edition { project, config })
    }

    /// Returns name, size and time of every file that the site is made of.
    fn state(&self, config: &Config) -> Vec<(PathBuf, u64, Option<SystemTime>)> {
        let dir = self.dir.unwrap_or(Path::new("."));
        let mut state = Vec::new();
        let folders = ["catalog", "locales"].map(|folder| dir.join(folder));
        for folder in folders.iter().map(PathBuf::as_path).chain(self.overrides) {
            list(folder, &mut state);
        }
        let named = [
            Some(CONFIG_FILE),
            Some(lock::PATH),
            config.logo_path.as_deref(),
            config.theme_path.as_deref(),
        ];
        for name in named.into_iter().flatten() {
            push(dir.join(name), &mut state);
        }
        state.sort();
        state
    }
}

type State = Vec<(PathBuf, u64, Option<SystemTime>)>;

fn list(dir: &Path, state: &mut State) {
    let Ok(entries) = fs::read_dir(dir) else {
        return;
    };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            list(&path, state);
        } else {
            push(path, state);
        }
    }
}

fn push(path: PathBuf, state: &mut State) {
    if let Ok(known) = fs::metadata(&path) {
        state.push((path, known.len(), known.modified().ok()));
    }
}

impl Serve {
    pub(crate) fn run(
        &self,
        origin: &Origin<'_>,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let mut edition = origin.read()?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port));
        let listener = listener.and_then(|listener| {
            listener.set_nonblocking(true)?;
            let address = listener.local_addr()?;
            Ok((listener, address))
        });
        let (listener, address) = listener.map_err(|error| self.cannot_listen(&error))?;
        output.styled(&format!("http://localhost:{}/\n", address.port()))?;
        for generation in 0.. {
            edition = serve(origin, edition, &listener, generation, output)?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn cannot_listen(&self, error: &io::Error) -> Failure {
        let problem = Problem::new(format!("cannot listen on port {}: {error}", self.port));
        Failure::usage(
            problem.help("name another one with `--port`, or any that is free with `--port 0`"),
        )
    }
}

const BEAT: Duration = Duration::from_millis(20);
/// How often files are looked at.
const WATCH: Duration = Duration::from_millis(300);

/// Serves an edition until the next one is there.
fn serve(
    origin: &Origin<'_>,
    edition: Edition,
    listener: &TcpListener,
    generation: usize,
    output: &Output,
) -> Result<Edition, Failure> {
    let state = origin.state(&edition.config);
    let next = Mutex::new(None);
    let is_over = AtomicBool::new(false);
    let site = Site::new(edition.project.sound()?, edition.config.clone()).at_root();
    let served = Served {
        paths: paths(&site),
        redirects: site.redirects().into_iter().collect(),
        site: &site,
        generation,
    };
    let open = AtomicUsize::new(0);
    thread::scope(|scope| {
        scope.spawn(|| {
            let found = watch(origin, &edition.config, state, output);
            if let Ok(mut next) = next.lock() {
                *next = Some(found);
            }
            is_over.store(true, Ordering::Release);
        });
        while !is_over.load(Ordering::Acquire) {
            match listener.accept() {
                Ok((stream, _)) if open.load(Ordering::Acquire) < MOST_CONNECTIONS => {
                    open.fetch_add(1, Ordering::AcqRel);
                    let (served, open) = (&served, &open);
                    scope.spawn(move || {
                        // A browser that has gone away is no failure.
                        let _ = served.answer(&stream);
                        open.fetch_sub(1, Ordering::AcqRel);
                    });
                }
                Ok(_) | Err(_) => thread::sleep(BEAT),
            }
        }
    });
    let next = next.into_inner().ok().flatten();
    Ok(next.unwrap_or(edition))
}

const MOST_CONNECTIONS: usize = 64;

/// Waits for a change that compiles. Others are reported, and what is served stays.
fn watch(origin: &Origin<'_>, config: &Config, mut known: State, output: &Output) -> Edition {
    loop {
        thread::sleep(WATCH);
        let state = origin.state(config);
        if state == known {
            continue;
        }
        known = state;
        match origin.read() {
            Ok(edition) => return edition,
            Err(failure) => output.remark(&failure.text()),
        }
    }
}

fn paths(site: &Site<'_>) -> HashMap<String, FileGroup> {
    let groups = site.groups();
    groups
        .flat_map(|group| site.paths(group).into_iter().map(move |path| (path, group)))
        .collect()
}

struct Served<'s, 'a> {
    site: &'s Site<'a>,
    paths: HashMap<String, FileGroup>,
    /// What a static host reads in `_redirects`.
    redirects: HashMap<String, String>,
    generation: usize,
}

/// Asks which edition is served, and loads the page again when it is another one.
const RELOAD: &str = "let known;
setInterval(async () => {
  try {
    const now = await (await fetch(\"/-/edition\")).text();
    if (known !== undefined && known !== now) location.reload();
    known = now;
  } catch {
    // The server is not there at the moment.
  }
}, 700);
";

/// The most bytes of a request that are read.
const MOST_REQUEST: u64 = 16 << 10;

const PATIENCE: Duration = Duration::from_secs(5);

impl Served<'_, '_> {
    fn answer(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_nonblocking(false)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut reader = BufReader::new(stream.take(MOST_REQUEST));
        let mut first = String::new();
        reader.read_line(&mut first)?;
        let mut host = None;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("host")
            {
                host = Some(value.trim().to_owned());
            }
        }
        let response = self.respond(&first, host.as_deref());
        response.write(stream, first.starts_with("HEAD "))
    }

    fn respond(&self, request: &str, host: Option<&str>) -> Response {
        // A page elsewhere could have its own name lead here, to read what is served.
        if !host.is_some_and(is_local) {
            return Response::text(
                421,
                "Misdirected Request",
                "this server answers to localhost only\n",
            );
        }
        let mut words = request.split_whitespace();
        let (method, target) = (
            words.next().unwrap_or_default(),
            words.next().unwrap_or_default(),
        );
        if method != "GET" && method != "HEAD" {
            return Response::text(
                405,
                "Method Not Allowed",
                "this server knows GET and HEAD only\n",
            );
        }
        let path = target.split(['?', '#']).next().unwrap_or_default();
        match path {
            "/-/edition" => Response::text(200, "OK", &self.generation.to_string()),
            "/-/reload.js" => Response::new(200, "OK", "text/javascript", RELOAD.into()),
            _ => self.file(path),
        }
    }

    fn file(&self, path: &str) -> Response {
        let asked = decoded(path.trim_start_matches('/'));
        let index = match asked.as_str() {
            "" => "index.html".to_owned(),
            folder if folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        if let Some(response) = self.known(&index, 200, "OK") {
            return response;
        }
        let folder = format!("{asked}/index.html");
        if self.paths.contains_key(&folder) {
            return Response::redirect(&format!("{path}/"));
        }
        if let Some(to) = self.redirects.get(&format!("/{asked}")) {
            return Response::redirect(to);
        }
        let missing = self.known("404.html", 404, "Not Found");
        missing.unwrap_or_else(|| Response::text(404, "Not Found", "not found\n"))
    }

    fn known(&self, path: &str, status: u16, reason: &'static str) -> Option<Response> {
        let files = self.site.render(*self.paths.get(path)?);
        let file = files.into_iter().find(|file| file.path == path)?;
        let mut body = file.bytes.into_owned();
        let media = media_type(path);
        if media == "text/html" {
            let page = String::from_utf8_lossy(&body);
            let script = "<script defer src=\"/-/reload.js\"></script></body>";
            body = page.replace("</body>", script).into_bytes();
        }
        Some(Response::new(status, reason, media, body))
    }
}

/// Returns whether a `Host` header names this machine.
fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.chars().all(|c| c.is_ascii_digit()) => name,
        _ => host,
    };
    ["localhost", "127.0.0.1"].contains(&name)
}

/// Returns a path without its percent signs (RFC 3986).
fn decoded(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digits =
            [ahead.next(), ahead.next()].map(|digit| char::from(digit.unwrap_or(0)).to_digit(16));
        match (byte, digits) {
            (b'%', [Some(high), Some(low)]) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html",
        "css" => "text/css",
        "js" => "text/javascript",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "xml" => "application/xml",
        "md" => "text/markdown",
        _ => "text/plain",
    }
}

struct Response {
    status: u16,
    reason: &'static str,
    media: &'static str,
    location: Option<String>,
    body: Vec<u8>,
}

impl Response {
    fn new(status: u16, reason: &'static str, media: &'static str, body: Vec<u8>) -> Self {
        Self {
            status,
            reason,
            media,
            location: None,
            body,
        }
    }

    fn text(status: u16, reason: &'static str, text: &str) -> Self {
        Self::new(status, reason, "text/plain", text.into())
    }

    fn redirect(to: &str) -> Self {
        // The request has no line ends in it, so that the header cannot have any.
        Self {
            location: Some(to.to_owned()),
            ..Self::text(301, "Moved Permanently", "")
        }
    }

    fn write(&self, mut stream: &TcpStream, only_head: bool) -> io::Result<()> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_decoded_once() {
        let cases = [
            ("a%20b", "a b"),
            ("%2e%2e/x", "../x"),
            ("%252e", "%2e"),
            ("%", "%"),
            ("%zz", "%zz"),
            ("%ff", "\u{fffd}"),
        ];
        for (path, expected) in cases {
            assert_eq!(decoded(path), expected, "{path}");
        }
    }

    #[test]
    fn only_this_machine_is_answered_to() {
        for host in ["localhost", "localhost:4820", "127.0.0.1:1"] {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "evil.example",
            "localhost.evil.example:80",
            "",
            "127.0.0.1.nip.io",
        ] {
            assert!(!is_local(host), "{host}");
        }
    }
}
