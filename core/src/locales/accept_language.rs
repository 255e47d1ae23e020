//! The header `Accept-Language`.

use super::locale::Locale;
use super::parse::Builder;
use super::request::{FULL_QUALITY, LanguageRange, LocaleRequest};

/// The value of an HTTP `Accept-Language` header (RFC 9110 §12.5.4, RFC 4647).
///
/// Malformed elements are ignored: a header is never refused. `ja_JP` is read as `ja-JP`, since clients
/// copy it from their environment. A `*` within a range (`de-*-DE`) is dropped, since it also matches no subtag at all. `q=0` excludes every
/// locale that the range equals or begins (RFC 4647 §3.3.1): `zh;q=0` excludes `zh-Hant`.
///
/// ```
/// use errorbook_core::{AcceptLanguage, LocaleRequest};
///
/// let mut asked = Vec::new();
/// AcceptLanguage("ja, en-GB;q=0.8, ???, *;q=0.1").visit(&mut |range| asked.push(range));
///
/// let tags: Vec<_> = asked.iter().map(|range| range.locale.map(|l| l.to_string())).collect();
/// assert_eq!(tags, [Some("ja".into()), Some("en-GB".into()), None]);
/// assert_eq!(asked[1].quality, 800);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AcceptLanguage<'a>(
    /// The value as received.
    pub &'a str,
);

impl LocaleRequest for AcceptLanguage<'_> {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        self.0.split(',').filter_map(parse_element).for_each(f);
    }
}

/// Reads a `language-range [ weight ]`, with optional white space anywhere between.
fn parse_element(element: &str) -> Option<LanguageRange> {
    let (range, quality) = match element.split_once(';') {
        Some((range, weight)) => (range, parse_weight(trim(weight))?),
        None => (element, FULL_QUALITY),
    };
    let locale = match trim(range) {
        "*" => None,
        range => Some(parse_range(range)?),
    };
    Some(LanguageRange { locale, quality })
}

/// Reads a range without its inner `*`. A range that begins with `*` asks for a region in any language,
/// which no locale can express.
fn parse_range(range: &str) -> Option<Locale> {
    let mut builder = Builder::new();
    for (position, subtag) in range.split(['-', '_']).enumerate() {
        if position == 0 || subtag != "*" {
            builder.push(subtag.as_bytes()).ok()?;
        }
    }
    builder.finish().ok()
}

/// Reads a weight of a header (RFC 9110 §12.4.2) in thousandths: `q=0.8` is 800. `None` if it is not
/// from 0 to 1 with at most three decimals.
///
/// ```
/// use errorbook_core::parse_weight;
///
/// assert_eq!(parse_weight("q=0.8"), Some(800));
/// assert_eq!(parse_weight("q=2"), None);
/// ```
#[must_use]
pub fn parse_weight(weight: &str) -> Option<u16> {
    let value = weight
        .strip_prefix("q=")
        .or_else(|| weight.strip_prefix("Q="))?;
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    let whole = match whole {
        "0" => 0,
        "1" => FULL_QUALITY,
        _ => return None,
    };
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = decimals.bytes().chain([b'0'; 3]).take(3);
    let thousandths = digits.fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    Some(whole + thousandths).filter(|quality| *quality <= FULL_QUALITY)
}

/// Removes white space around a text: in a header a space or a tab, nothing else (RFC 9110 §5.6.3).
fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}
