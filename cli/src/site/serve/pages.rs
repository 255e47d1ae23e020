//! What a request is answered with: a page of the site, from a list of all paths.

use std::collections::HashMap;

use errorbook_site::{FileGroup, Site};

use super::connection::Request;
use super::response::Response;

/// What is shown until something changes.
pub(super) struct Pages<'s, 'a> {
    site: Option<&'s Site<'a>>,
    paths: HashMap<String, FileGroup>,
    /// What a static host reads in `_redirects`.
    redirects: HashMap<String, String>,
    generation: usize,
    /// The report of errors, if there are any.
    errors: Option<&'s str>,
}

/// Asks which generation is shown, and loads the page again when it is another one.
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

const BANNER_STYLE: &str = "#errorbook-errors {
  position: fixed; inset: auto 0 0; z-index: 9; margin: 0; padding: 1em; max-height: 50vh; overflow: auto;
  background: #b00020; color: #fff; font: 13px/1.4 monospace; white-space: pre-wrap;
}
";

impl<'s, 'a> Pages<'s, 'a> {
    pub(super) fn new(
        site: Option<&'s Site<'a>>,
        errors: Option<&'s str>,
        generation: usize,
    ) -> Self {
        let groups = site
            .into_iter()
            .flat_map(|site| site.groups().map(move |group| (site, group)));
        let paths = groups.flat_map(|(site, group)| {
            let paths = site.paths(group).into_iter();
            paths.map(move |path| (path, group))
        });
        Self {
            site,
            paths: paths.collect(),
            redirects: site
                .map_or_else(HashMap::new, |site| site.redirects().into_iter().collect()),
            generation,
            errors,
        }
    }

    pub(super) fn respond(&self, request: &Request) -> Response {
        // A page elsewhere could have its own name lead here, to read what is served.
        if !request.host.as_deref().is_some_and(is_local) {
            return Response::text(
                421,
                "Misdirected Request",
                "this server answers to localhost only\n",
            );
        }
        let (method, target) = (request.method.as_str(), request.target.as_str());
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
            "/-/errors.css" => Response::new(200, "OK", "text/css", BANNER_STYLE.into()),
            _ if self.site.is_none() => self.only_errors(),
            _ => self.file(path),
        }
    }

    fn file(&self, path: &str) -> Response {
        // One slash only: a browser would take `//name` as the address of another host.
        let asked = decoded(path.strip_prefix('/').unwrap_or(path));
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
        let files = self.site?.render(*self.paths.get(path)?);
        let file = files.into_iter().find(|file| file.path == path)?;
        let mut body = file.bytes.into_owned();
        let media = media_type(path);
        if media == "text/html" {
            let page = String::from_utf8_lossy(&body);
            body = page.replace("</body>", &self.end_of_page()).into_bytes();
        }
        Some(Response::new(status, reason, media, body))
    }

    /// Returns what every page ends with.
    fn end_of_page(&self) -> String {
        let script = "<script defer src=\"/-/reload.js\"></script></body>";
        let Some(errors) = self.errors else {
            return script.to_owned();
        };
        format!(
            "<link rel=\"stylesheet\" href=\"/-/errors.css\">\
             <pre id=\"errorbook-errors\" role=\"alert\">{}</pre>{script}",
            escaped(errors)
        )
    }

    /// Returns the page for all paths while nothing can be shown.
    fn only_errors(&self) -> Response {
        let page = format!(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>errorbook</title></head>\n<body>{}\n</html>\n",
            self.end_of_page()
        );
        Response::new(503, "Service Unavailable", "text/html", page.into_bytes())
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Returns whether a `Host` header names this machine.
fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.chars().all(|c| c.is_ascii_digit()) => name,
        _ => host,
    };
    let name = name.strip_suffix('.').unwrap_or(name);
    let mut names = ["localhost", "127.0.0.1", "[::1]"].into_iter();
    names.any(|local| name.eq_ignore_ascii_case(local))
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
        for host in [
            "localhost",
            "LocalHost:4820",
            "localhost.",
            "127.0.0.1:1",
            "[::1]",
            "[::1]:4999",
        ] {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "evil.example",
            "localhost.evil.example:80",
            "",
            "127.0.0.1.nip.io",
            "[::2]:1",
            "::1",
            "localhost..",
        ] {
            assert!(!is_local(host), "{host}");
        }
    }
}
