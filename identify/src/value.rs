//! What a value may look like where it is shown, and which value it is.

use errorbook_compiler::model::ParamDef;
use errorbook_compiler::values::{self, OwnedValue};
use errorbook_core::ParamType;

use crate::formatted;
use crate::program::{Form, Hole};

/// The most bytes of a value that is no text: 309 digits of an `f64`, its fraction, and options.
const LONGEST_SCALAR: usize = 1_700;

/// Returns where the value that begins `text` may end, likeliest first. `None`: it may be any text.
pub(crate) fn ends(param: &ParamDef, hole: Hole<'_>, text: &str) -> Option<Vec<usize>> {
    let mut ends = match param.kind {
        _ if param.list => return None,
        _ if let Form::Format(function, data) = hole.form => formatted::ends(function, data, text),
        ParamType::String | ParamType::Path | ParamType::Url | ParamType::Duration => return None,
        ParamType::Enum => word_ends(param.words.iter().map(String::as_str), text),
        ParamType::Bool => word_ends(["true", "false"].into_iter(), text),
        ParamType::Char => char_end(text).into_iter().collect(),
        ParamType::Timestamp => run_ends(text, |c| {
            c.is_ascii_digit() || matches!(c, '-' | '+' | ':' | '.' | 'T' | 'Z')
        }),
        ParamType::Date => run_ends(text, |c| c.is_ascii_digit() || matches!(c, '-' | '+')),
        ParamType::F64 | ParamType::Percent => number_ends(text, true),
        ParamType::I8
        | ParamType::I16
        | ParamType::I32
        | ParamType::I64
        | ParamType::I128
        | ParamType::Isize
        | ParamType::U8
        | ParamType::U16
        | ParamType::U32
        | ParamType::U64
        | ParamType::U128
        | ParamType::Usize
        | ParamType::Bytes => number_ends(text, false),
    };
    ends.extend(placeholder_end(param, text));
    Some(ends)
}

/// Returns the end of the parameter's name in braces, which stands where no value was given.
pub(crate) fn placeholder_end(param: &ParamDef, text: &str) -> Option<usize> {
    let rest = text
        .strip_prefix('{')?
        .strip_prefix(param.name.value.as_str())?;
    rest.starts_with('}').then_some(param.name.value.len() + 2)
}

fn word_ends<'w>(words: impl Iterator<Item = &'w str>, text: &str) -> Vec<usize> {
    let mut ends: Vec<usize> = words
        .filter(|word| text.starts_with(word))
        .map(str::len)
        .collect();
    ends.sort_unstable_by(|a, b| b.cmp(a));
    ends
}

/// Returns a character, or the escape that a log has for it.
fn char_end(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let first = chars.next()?;
    match (first, chars.next()) {
        ('\\', Some('u')) => text.find('}').map(|at| at + 1),
        ('\\', Some('\\' | 'n' | 'r' | 't')) => Some(2),
        _ => Some(first.len_utf8()),
    }
}

fn run_ends(text: &str, belongs: impl Fn(char) -> bool) -> Vec<usize> {
    let run = text.find(|c| !belongs(c)).unwrap_or(text.len());
    // All of these characters are ASCII, so that each position is a boundary.
    (1..=run.min(LONGEST_SCALAR)).rev().collect()
}

fn number_ends(text: &str, fraction: bool) -> Vec<usize> {
    let sign = usize::from(text.starts_with('-'));
    let digits_from = |at: usize| {
        let rest = text.as_bytes().iter().skip(at);
        rest.take_while(|byte| byte.is_ascii_digit()).count()
    };
    let rest = text.split_at(sign).1;
    if let Some(word) = ["inf", "NaN"].iter().find(|word| rest.starts_with(**word)) {
        return vec![sign + word.len()];
    }
    let integer = sign + digits_from(sign);
    if integer == sign {
        return Vec::new();
    }
    let mut ends = Vec::new();
    if fraction && text.as_bytes().get(integer) == Some(&b'.') {
        let end = integer + 1 + digits_from(integer + 1);
        ends.extend((integer + 2..=end.min(integer + LONGEST_SCALAR)).rev());
    }
    ends.extend((sign + 1..=integer.min(sign + LONGEST_SCALAR)).rev());
    ends
}

/// Returns whether only digits and what stands between them can be the value of a parameter.
pub(crate) fn is_numeric(param: &ParamDef) -> bool {
    let has_digits = matches!(param.kind, ParamType::Timestamp | ParamType::Date);
    !param.list && (has_digits || param.kind.is_number())
}

/// Returns whether a value that ends a message may end at a place: not within a number.
pub(crate) fn may_end(text: &str, end: usize) -> bool {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    if !is_digit(end.checked_sub(1).and_then(|last| bytes.get(last))) {
        return true;
    }
    match bytes.get(end) {
        Some(b'0'..=b'9') => false,
        Some(b'.' | b',') => !is_digit(bytes.get(end + 1)),
        Some(b'e' | b'E') => {
            let signed = matches!(bytes.get(end + 1), Some(b'-' | b'+'));
            !is_digit(bytes.get(end + 1 + usize::from(signed)))
        }
        _ => true,
    }
}

/// Returns at most so many bytes of a text.
pub(crate) fn beginning(text: &str, most: usize) -> &str {
    // A character has at most four bytes, so that one of these is where one begins.
    let mut ends = (most.saturating_sub(3)..=most).rev();
    ends.find_map(|end| text.get(..end)).unwrap_or(text)
}

/// Returns the value that is shown as `text`, if the parameter can have it.
pub(crate) fn read(param: &ParamDef, form: Form<'_>, text: &str) -> Option<OwnedValue> {
    match form {
        Form::Format(_, data) if param.list => formatted::lists(data, text)
            .into_iter()
            .find_map(|items| items_of(param, items)),
        _ if param.list => list(param, text),
        // A text that was cut is no URL any more, and no less a value.
        Form::Cut => Some(OwnedValue::Str(text.to_owned())),
        Form::Format(function, data) => {
            values::parse_item(param, &formatted::read(function, data, text)?)
        }
        Form::Plain if param.kind == ParamType::Url => Some(OwnedValue::Str(text.to_owned())),
        Form::Plain => values::parse_item(param, text),
    }
}

/// Returns the values of a list that is shown comma by comma. Which of several commas stand in a value is not
/// known: each is taken for one between two.
fn list(param: &ParamDef, text: &str) -> Option<OwnedValue> {
    match text {
        "" => items_of(param, []),
        text => items_of(param, text.split(", ")),
    }
}

fn items_of<'t>(param: &ParamDef, items: impl IntoIterator<Item = &'t str>) -> Option<OwnedValue> {
    let items = items.into_iter();
    let items = items.map(|item| values::parse_item(param, item));
    items.collect::<Option<_>>().map(OwnedValue::List)
}

/// Takes back what [`Log`](errorbook_core::Surface::Log) escapes. `None` if a log never holds `text`.
///
/// A log escapes the backslash, so that each of them begins an escape.
pub(crate) fn unescape(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, escape)) = rest.split_once('\\') {
        out.push_str(plain);
        let mut chars = escape.chars();
        let kind = chars.next()?;
        rest = chars.as_str();
        match kind {
            '\\' => out.push('\\'),
            'n' => out.push('\n'),
            'r' => out.push('\r'),
            't' => out.push('\t'),
            'u' => {
                let (digits, behind) = rest.strip_prefix('{')?.split_once('}')?;
                out.push(char::from_u32(u32::from_str_radix(digits, 16).ok()?)?);
                rest = behind;
            }
            _ => return None,
        }
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::{number_ends, unescape};

    #[test]
    fn what_a_log_escapes_is_taken_back() {
        assert_eq!(unescape(r"a\r\n\u{202e}\\n").unwrap(), "a\r\n\u{202e}\\n");
        for never in [r"C:\temp\x", r"\", r"\u202e", r"\u{d800}", r"\u{}", r"\é"] {
            assert_eq!(unescape(never), None, "{never}");
        }
    }

    #[test]
    fn numbers_end_where_their_digits_do() {
        assert_eq!(number_ends("24 h", false), [2, 1]);
        assert_eq!(number_ends("-1.50x", true), [5, 4, 2]);
        assert_eq!(number_ends("7.", true), [1]);
        assert_eq!(number_ends("-inf", true), [4]);
        assert!(number_ends("-", true).is_empty());
        assert!(number_ends("x", true).is_empty());
    }
}
