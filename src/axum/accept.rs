//! The header `Accept`: which form of an error a client wants.

use errorbook_core::parse_weight;
use http::HeaderMap;
use http::header::ACCEPT;

/// A form in which an error is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Format {
    /// `application/problem+json` (RFC 9457).
    Problem,
    /// `application/json`: the payload of our own; of an error of OAuth 2.0 the payload of RFC 6749,
    /// section 5.2.
    Json,
    /// `text/plain`: code and message.
    Text,
    /// `text/html`: a page with code and message, for browsers.
    Html,
}

impl Format {
    const COUNT: usize = 4;

    /// Lists the formats. The first is what a client gets that does not care. Errors of OAuth 2.0 are what
    /// clients of OAuth 2.0 expect unless they ask for something else by name.
    const fn by_preference(is_oauth: bool) -> [Self; Self::COUNT] {
        if is_oauth {
            [Self::Json, Self::Problem, Self::Text, Self::Html]
        } else {
            [Self::Problem, Self::Json, Self::Text, Self::Html]
        }
    }

    const fn media_type(self) -> (&'static str, &'static str) {
        match self {
            Self::Problem => ("application", "problem+json"),
            Self::Json => ("application", "json"),
            Self::Text => ("text", "plain"),
            Self::Html => ("text", "html"),
        }
    }
}

/// How much each format is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Formats([Wanted; Format::COUNT]);

/// How much a format is wanted, by the most specific range that speaks of it (RFC 9110 §12.5.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Wanted {
    /// In thousandths. 0: not at all.
    quality: u16,
    specificity: u8,
}

/// How specific ranges are; 0 is no range at all.
mod specificity {
    pub(super) const ANY: u8 = 1;
    pub(super) const TYPE: u8 = 2;
    pub(super) const SUBTYPE: u8 = 3;
    pub(super) const PARAMETERS: u8 = 4;
}

impl Formats {
    /// Every format, equally: what a request without `Accept` asks for.
    pub(crate) const ANY: Self = Self(
        [Wanted {
            quality: 1000,
            specificity: specificity::ANY,
        }; Format::COUNT],
    );

    /// Returns what a request asks for. What is malformed is passed over, part by part; a request that asks for
    /// nothing which there is gets what it would without asking, since an error in another form tells more
    /// than none.
    pub(crate) fn from_headers(headers: &HeaderMap) -> Self {
        let mut formats = Self([Wanted::default(); Format::COUNT]);
        for value in headers.get_all(ACCEPT) {
            for part in split(value.as_bytes(), b',') {
                if let Some(range) = std::str::from_utf8(part).ok().and_then(Range::parse) {
                    formats.meet(&range);
                }
            }
        }
        let nothing = formats.0.iter().all(|wanted| wanted.quality == 0);
        if nothing { Self::ANY } else { formats }
    }

    /// Returns the format that is wanted most; of those wanted alike, the one named more specifically, or else
    /// the first of ours.
    pub(crate) fn choose(&self, is_oauth: bool) -> Format {
        let formats = Format::by_preference(is_oauth);
        let [first, others @ ..] = formats;
        others.into_iter().fold(first, |best, format| {
            if self.wanted(format) > self.wanted(best) {
                format
            } else {
                best
            }
        })
    }

    fn wanted(&self, format: Format) -> Wanted {
        self.0.get(format as usize).copied().unwrap_or_default()
    }

    fn meet(&mut self, range: &Range<'_>) {
        for format in Format::by_preference(false) {
            let Some(specificity) = range.specificity(format) else {
                continue;
            };
            let Some(wanted) = self.0.get_mut(format as usize) else {
                continue;
            };
            let is_better = specificity > wanted.specificity
                || specificity == wanted.specificity && range.quality > wanted.quality;
            if is_better {
                *wanted = Wanted {
                    quality: range.quality,
                    specificity,
                };
            }
        }
    }
}

/// `media-range [ weight ]`
struct Range<'a> {
    main: &'a str,
    sub: &'a str,
    /// True if it has parameters, all of which our formats have.
    has_charset: bool,
    quality: u16,
}

impl<'a> Range<'a> {
    /// Returns `None` if it is malformed, or has a parameter that no format of ours has.
    fn parse(part: &'a str) -> Option<Self> {
        let mut pieces =
            split(part.as_bytes(), b';').map(|piece| std::str::from_utf8(piece).map(trim));
        let (main, sub) = pieces.next()?.ok()?.split_once('/')?;
        if !is_token(main) || !is_token(sub) || (main == "*" && sub != "*") {
            return None;
        }
        let mut range = Self {
            main,
            sub,
            has_charset: false,
            quality: 1000,
        };
        for piece in pieces {
            let piece = piece.ok()?;
            let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
            if name.eq_ignore_ascii_case("q") {
                range.quality = parse_weight(piece)?;
                // What follows are extensions, which say nothing here.
                break;
            }
            let is_ours = name.eq_ignore_ascii_case("charset")
                && value.trim_matches('"').eq_ignore_ascii_case("utf-8");
            if !is_ours && !piece.is_empty() {
                return None;
            }
            range.has_charset |= is_ours;
        }
        Some(range)
    }

    /// Returns how specifically the range speaks of a format, if it does.
    fn specificity(&self, format: Format) -> Option<u8> {
        let (main, sub) = format.media_type();
        let is = |range: &str, name| range.eq_ignore_ascii_case(name);
        match (self.main, self.sub) {
            ("*", "*") => Some(specificity::ANY),
            (range, "*") => is(range, main).then_some(specificity::TYPE),
            (range, name) if is(range, main) && is(name, sub) => Some(if self.has_charset {
                specificity::PARAMETERS
            } else {
                specificity::SUBTYPE
            }),
            _ => None,
        }
    }
}

/// Returns the parts of a header's value between separators, those inside of quoted strings aside.
fn split(value: &[u8], separator: u8) -> impl Iterator<Item = &[u8]> {
    let (mut quoted, mut escaped) = (false, false);
    value.split(move |&byte| {
        let is_separator = byte == separator && !quoted;
        if escaped {
            escaped = false;
        } else if byte == b'\\' && quoted {
            escaped = true;
        } else if byte == b'"' {
            quoted = !quoted;
        }
        is_separator
    })
}

/// Cuts white space off: in a header, that is a space or a tab, nothing else (RFC 9110 §5.6.3).
fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// Returns whether a text is a token (RFC 9110 §5.6.2).
fn is_token(text: &str) -> bool {
    let is_tchar = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_tchar)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(values: &[&[u8]]) -> [Format; 2] {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(ACCEPT, http::HeaderValue::from_bytes(value).unwrap());
        }
        let formats = Formats::from_headers(&headers);
        [formats.choose(false), formats.choose(true)]
    }

    #[test]
    fn the_format_that_is_wanted_most_is_chosen() {
        use Format::{Html, Json, Problem, Text};
        let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
        #[rustfmt::skip]
        let cases: &[(&str, [Format; 2])] = &[
            ("", [Problem, Json]),
            ("*/*", [Problem, Json]),
            (browser, [Html, Html]),
            ("application/json", [Json, Json]),
            ("application/problem+json", [Problem, Problem]),
            ("application/problem+json, */*", [Problem, Problem]),
            ("application/*", [Problem, Json]),
            ("text/*", [Text, Text]),
            ("text/*;q=0.9, text/html;q=0.1", [Text, Text]),
            ("text/*, text/plain;q=0", [Html, Html]),
            ("application/json;q=0.5, text/plain;q=0.6", [Text, Text]),
            ("application/json;q=0.5, text/plain;q=0.500", [Json, Json]),
            ("*/*;q=0.1, TEXT/Plain", [Text, Text]),
            ("*/*, application/problem+json;q=0", [Json, Json]),
            // The parameter is one that ours has, or one that it has not.
            ("text/plain; charset=UTF-8, application/json", [Text, Text]),
            ("text/plain; charset=\"utf-8\"", [Text, Text]),
            ("text/html;level=1, application/json;q=0.2", [Json, Json]),
            // Nothing that there is, nothing at all, or nothing well-formed.
            ("image/png", [Problem, Json]),
            ("application/json;q=0", [Problem, Json]),
            ("text/html;q=2, text/plain;q=x, text, /, */html, , ;;, q=1", [Problem, Json]),
            ("text/html;x=\"a,application/json\", text/plain;q=0.3", [Text, Text]),
            ("text/html;x=\"a\\\",application/json\", text/plain;q=0.3", [Text, Text]),
            ("application/json;;q=0.5;ext=1", [Json, Json]),
        ];
        for (accept, expected) in cases {
            assert_eq!(chosen(&[accept.as_bytes()]), *expected, "{accept}");
        }
        assert_eq!(chosen(&[]), [Problem, Json]);
        assert_eq!(chosen(&[b"text/plain;q=0.1", b"text/html"]), [Html, Html]);
        assert_eq!(chosen(&[b"text/\xff, text/html;q=0.1"]), [Html, Html]);
    }
}
