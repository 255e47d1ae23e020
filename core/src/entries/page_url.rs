//! Where an entry's documentation stands.

use core::fmt::{self, Write};

use super::entry::Entry;

/// The URL of an entry's page: the catalog's `docs-url`, the page's name, and of a case its id as fragment
/// (`https://example.com/errors/TOK005`, `…/EntityOrRoleDisabled#inactive`). Made by
/// [`Entry::page_url`].
///
/// Its `Display` holds only characters that a URI may have (RFC 3986, section 2): all others, and a
/// `%` that begins no escape, are percent-encoded as UTF-8.
///
/// ```
/// use errorbook_core::{Catalog, Entry};
///
/// let entry = Entry::at(Catalog::new(&[], ""), 0);
/// assert!(entry.page_url().is_none(), "a catalog without `docs-url` has no pages");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PageUrl<'a> {
    base: &'a str,
    page: &'a str,
    case: Option<&'a str>,
}

impl<'a> PageUrl<'a> {
    pub(crate) fn for_entry(entry: &Entry<'a>) -> Option<Self> {
        Some(Self {
            base: entry.catalog().docs_url()?,
            page: entry.page(),
            case: entry.case(),
        })
    }
}

impl fmt::Display for PageUrl<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/", UriText(self.base))?;
        write_escaped(self.page, is_path_character, f)?;
        if let Some(case) = self.case {
            f.write_char('#')?;
            write_escaped(case, is_path_character, f)?;
        }
        Ok(())
    }
}

impl<'a> Entry<'a> {
    /// Returns the URL of the entry's page. `None` if the catalog has no `docs-url`.
    #[must_use]
    pub fn page_url(&self) -> Option<PageUrl<'a>> {
        PageUrl::for_entry(self)
    }
}

/// Writes a text as a reference to a URI: what no URI may hold is percent-encoded.
///
/// ```
/// use errorbook_core::UriText;
///
/// assert_eq!(UriText("/a b?c=\"é\"&d=%20%").to_string(), "/a%20b?c=%22%C3%A9%22&d=%20%25");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct UriText<'a>(pub &'a str);

impl fmt::Display for UriText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        // What stands between the escapes that are there.
        while let Some((before, after)) = rest.split_once('%') {
            write_escaped(before, is_uri_character, f)?;
            let mut digits = after.bytes().take(2).filter(u8::is_ascii_hexdigit);
            let is_escape = digits.next().is_some() && digits.next().is_some();
            f.write_str(if is_escape { "%" } else { "%25" })?;
            rest = after;
        }
        write_escaped(rest, is_uri_character, f)
    }
}

fn write_escaped(text: &str, is_kept: fn(u8) -> bool, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    text.bytes().try_for_each(|byte| {
        if is_kept(byte) {
            f.write_char(char::from(byte))
        } else {
            write!(f, "%{byte:02X}")
        }
    })
}

/// Tells the characters that RFC 3986 calls `unreserved` and `reserved`.
fn is_uri_character(byte: u8) -> bool {
    is_path_character(byte) || matches!(byte, b'/' | b'?' | b'#' | b'[' | b']')
}

/// Tells the characters of a path (RFC 3986, section 3.3: `pchar`), except those of escapes.
fn is_path_character(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::{PageUrl, UriText};
    use std::string::ToString;

    #[test]
    fn a_page_is_named_by_its_code() {
        let shown = |base, page, case| PageUrl { base, page, case }.to_string();
        let base = "https://example.com/errors";
        assert_eq!(
            shown(base, "TOK005", None),
            "https://example.com/errors/TOK005"
        );
        assert_eq!(
            shown(base, "A", Some("b-c")),
            "https://example.com/errors/A#b-c"
        );
        assert_eq!(
            shown(base, "a/../b?c#d%20 \"あ\\", None),
            "https://example.com/errors/a%2F..%2Fb%3Fc%23d%2520%20%22%E3%81%82%5C"
        );
        assert_eq!(
            shown("https://例え.jp/\"", "A", None),
            "https://%E4%BE%8B%E3%81%88.jp/%22/A"
        );
    }

    #[test]
    fn escapes_are_kept_and_nothing_else_passes() {
        for (text, expected) in [
            ("", ""),
            ("%", "%25"),
            ("%2", "%252"),
            ("%2f%zz%%20", "%2f%25zz%25%20"),
            ("%é", "%25%C3%A9"),
            ("a\r\nb\u{7f}", "a%0D%0Ab%7F"),
            ("[::1]/?x={y}|^`<>", "[::1]/?x=%7By%7D%7C%5E%60%3C%3E"),
        ] {
            assert_eq!(UriText(text).to_string(), expected, "{text}");
        }
    }
}
