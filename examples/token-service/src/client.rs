//! Who a client of OAuth 2.0 is (RFC 6749, section 2.3.1).

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use subtle::ConstantTimeEq;

use crate::body::Form;
use crate::settings::{CLIENTS, Client};

/// Returns the client that a request proves to come from: by HTTP Basic authentication or by `client_id` and
/// `client_secret` in the body, not both.
pub(crate) fn authenticate(headers: &HeaderMap, form: &Form) -> Option<&'static Client> {
    let body = form.get("client_id").zip(form.get("client_secret"));
    let body = body.map(|(id, secret)| (id.to_owned(), secret.to_owned()));
    let (id, secret) = match (headers.get(AUTHORIZATION), body) {
        (Some(header), None) => basic(header.as_bytes())?,
        (None, Some(body)) => body,
        (Some(_), Some(_)) | (None, None) => return None,
    };
    // Every secret is compared, so that the time tells nothing of which clients there are.
    CLIENTS.iter().fold(None, |found, client| {
        let is_secret = same(client.secret, &secret);
        if is_secret && client.id == id {
            Some(client)
        } else {
            found
        }
    })
}

/// Returns whether two texts are the same, in a time that depends on their lengths alone.
pub(crate) fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

/// Returns id and secret, each of which is encoded as in a form.
fn basic(header: &[u8]) -> Option<(String, String)> {
    let header = std::str::from_utf8(header).ok()?;
    let (scheme, credentials) = header.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("Basic") {
        return None;
    }
    let decoded = STANDARD.decode(credentials.trim()).ok()?;
    let (id, secret) = std::str::from_utf8(&decoded).ok()?.split_once(':')?;
    Some((form_decoded(id)?, form_decoded(secret)?))
}

fn form_decoded(text: &str) -> Option<String> {
    // A value may hold neither of these when it is encoded.
    if text.contains(['&', '=']) {
        return None;
    }
    let value = format!("v={text}");
    let (_, value) = form_urlencoded::parse(value.as_bytes()).next()?;
    Some(value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_read_as_the_specification_encodes_them() {
        let header = |text: &str| basic(format!("basic {}", STANDARD.encode(text)).as_bytes());
        let pair = |id: &str, secret: &str| Some((id.to_owned(), secret.to_owned()));
        assert_eq!(header("reader:a:b"), pair("reader", "a:b"));
        assert_eq!(header("a%20b:c+d%26"), pair("a b", "c d&"));
        assert_eq!(header(":"), pair("", ""));
        for wrong in ["reader", "a&b:c", "a:b=c"] {
            assert_eq!(header(wrong), None, "{wrong}");
        }
        for wrong in [
            &b"Basic"[..],
            b"Basic %",
            b"Bearer cmVhZGVyOmE=",
            b"Basic \xff",
            b"Basic //79",
        ] {
            assert_eq!(basic(wrong), None);
        }
    }
}
