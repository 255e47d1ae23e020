//! Java's `.properties`.

use std::collections::HashMap;

use super::ForeignText;
use crate::problem::{Problem, shortened};

/// White space but line ends, which are none here.
const BLANK: [char; 3] = [' ', '\t', '\u{c}'];

/// Reads a file.
pub(super) fn read(text: &str) -> Result<Vec<ForeignText>, Problem> {
    let mut texts: Vec<ForeignText> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut comment = Vec::new();
    let mut lines = (1..).zip(text.lines()).peekable();
    while let Some((number, line)) = lines.next() {
        let line = line.trim_start_matches(BLANK);
        if line.is_empty() {
            comment.clear();
            continue;
        }
        if let Some(words) = line.strip_prefix(['#', '!']) {
            comment.push(words.trim().to_owned());
            continue;
        }
        let mut whole = line.to_owned();
        while continues(&whole) {
            whole.pop();
            let next = lines.next().map_or("", |(_, next)| next);
            whole.push_str(next.trim_start_matches(BLANK));
        }
        let (key, value) = divided(&whole);
        let key = unescaped(key, number)?;
        let text = unescaped(value, number)?;
        if let Some(before) = known.insert(key.clone(), number) {
            let title = format!(
                "`{}` is there twice, the first time in line {before}",
                shortened(&key)
            );
            return Err(Problem::new(number, title, "leave one of the two"));
        }
        texts.push(ForeignText {
            key,
            text,
            comment: std::mem::take(&mut comment),
            line: number,
            column: 1,
        });
    }
    Ok(texts)
}

/// Returns whether a line goes on with the next one: it ends with an odd number of backslashes.
fn continues(line: &str) -> bool {
    let slashes = line.len() - line.trim_end_matches('\\').len();
    slashes % 2 == 1
}

/// Returns key and value.
fn divided(line: &str) -> (&str, &str) {
    let mut is_escaped = false;
    let end = line.find(|c: char| {
        let ends = !is_escaped && (matches!(c, '=' | ':') || BLANK.contains(&c));
        is_escaped = c == '\\' && !is_escaped;
        ends
    });
    let (key, rest) = line.split_at(end.unwrap_or(line.len()));
    let rest = rest.trim_start_matches(BLANK);
    let rest = rest.strip_prefix(['=', ':']).unwrap_or(rest);
    (key, rest.trim_start_matches(BLANK))
}

fn unescaped(text: &str, line: usize) -> Result<String, Problem> {
    let mut units: Vec<u16> = Vec::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let c = match (c, c == '\\') {
            (c, false) => c,
            (_, true) => match chars.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some('r') => '\r',
                Some('f') => '\u{c}',
                Some('u') => {
                    let digits: String = chars.by_ref().take(4).collect();
                    let is_hex =
                        digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
                    let unit = u16::from_str_radix(&digits, 16).ok().filter(|_| is_hex);
                    units.push(unit.ok_or_else(|| {
                        let title =
                            format!("`\\u{}` needs four hexadecimal digits", shortened(&digits));
                        Problem::new(line, title, "write the character itself, in UTF-8")
                    })?);
                    continue;
                }
                Some(other) => other,
                None => continue,
            },
        };
        units.extend(c.encode_utf16(&mut [0; 2]).iter());
    }
    String::from_utf16(&units).map_err(|_| {
        let title = "half of a surrogate pair stands alone";
        Problem::new(line, title, "write the character itself, in UTF-8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_line_is_read() {
        let text = "# One\n! two\na = 1\n\n#lost\n\nb:2\r\nc 3\nd\\ e\\:=x\\\n   y\\\\\n\u{a0}f=\\u3042\\ud83d\\ude00\\n\\z\ng\n";
        let texts = read(text).unwrap();
        let pairs: Vec<_> = texts
            .iter()
            .map(|one| (one.key.as_str(), one.text.as_str(), one.line))
            .collect();
        assert_eq!(
            pairs,
            [
                ("a", "1", 3),
                ("b", "2", 7),
                ("c", "3", 8),
                ("d e:", "xy\\", 9),
                ("\u{a0}f", "あ😀\nz", 11),
                ("g", "", 12)
            ]
        );
        assert_eq!(texts[0].comment, ["One", "two"]);
        assert!(texts[1].comment.is_empty());
        for (wrong, line) in [
            ("a=1\na=2", 2),
            ("a=\\u12", 1),
            ("\na=\\ud83d", 2),
            ("a=\\u+123", 1),
        ] {
            assert_eq!(read(wrong).unwrap_err().line, line, "{wrong}");
        }
        assert_eq!(read("a=b\\").unwrap()[0].text, "b");
    }
}
