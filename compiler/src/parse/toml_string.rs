//! Where each byte of a TOML string's value stands in the file.

/// Returns for each byte of `value`, and its end, the offset in `raw` at which it is written.
///
/// `raw` is the string with its quotes, `value` what it means. The parser gives both but not how
/// they correspond, which is needed to point into a text behind an escape or a line break.
pub(super) fn offsets(raw: &str, value: &str) -> Vec<usize> {
    let mut scan = Scan {
        raw,
        at: 0,
        value: String::new(),
        offsets: Vec::new(),
    };
    scan.string();
    scan.offsets.push(scan.at);
    if scan.value == value {
        scan.offsets
    } else {
        // Never seen, but a wrong place is worse than a rough one.
        vec![0; value.len() + 1]
    }
}

struct Scan<'a> {
    raw: &'a str,
    at: usize,
    value: String,
    offsets: Vec<usize>,
}

impl Scan<'_> {
    fn string(&mut self) {
        let quotes = ["\"\"\"", "'''", "\"", "'"];
        let Some(quote) = quotes.into_iter().find(|quote| self.raw.starts_with(quote)) else {
            return;
        };
        self.at = quote.len();
        if quote.len() == 3 {
            self.skip_newline();
        }
        // The parser takes an unclosed string as well, after reporting it.
        let closed = self
            .raw
            .get(self.at..)
            .is_some_and(|rest| rest.ends_with(quote));
        let end = self.raw.len() - if closed { quote.len() } else { 0 };
        while self.at < end {
            match self.rest().chars().next() {
                Some('\\') if quote.starts_with('"') => self.escape(),
                Some(c) => {
                    let from = self.at;
                    self.at += c.len_utf8();
                    self.push(c, from);
                }
                None => return,
            }
        }
    }

    fn rest(&self) -> &str {
        self.raw.get(self.at..).unwrap_or_default()
    }

    fn push(&mut self, c: char, from: usize) {
        self.value.push(c);
        self.offsets.extend(std::iter::repeat_n(from, c.len_utf8()));
    }

    fn skip_newline(&mut self) {
        let rest = self.rest();
        self.at += if rest.starts_with("\r\n") {
            2
        } else {
            usize::from(rest.starts_with('\n'))
        };
    }

    fn escape(&mut self) {
        let from = self.at;
        self.at += 1;
        let Some(kind) = self.rest().chars().next() else {
            return;
        };
        if matches!(kind, ' ' | '\t' | '\r' | '\n') {
            // A line-ending backslash: everything up to the next text goes.
            self.at += self.rest().len()
                - self
                    .rest()
                    .trim_start_matches([' ', '\t', '\r', '\n'])
                    .len();
            return;
        }
        self.at += kind.len_utf8();
        let c = match kind {
            'b' => '\u{8}',
            't' => '\t',
            'n' => '\n',
            'f' => '\u{c}',
            'r' => '\r',
            'e' => '\u{1b}',
            'x' => self.hex(2),
            'u' => self.hex(4),
            'U' => self.hex(8),
            other => other,
        };
        self.push(c, from);
    }

    fn hex(&mut self, digits: usize) -> char {
        let code = self
            .rest()
            .get(..digits)
            .and_then(|digits| u32::from_str_radix(digits, 16).ok());
        self.at += digits;
        code.and_then(char::from_u32).unwrap_or('\u{fffd}')
    }
}

#[cfg(test)]
mod tests {
    use super::offsets;
    use toml::de::DeValue;

    /// Returns what stands in the file from each character of the value on.
    fn places(raw: &str) -> Vec<(char, String)> {
        let parsed = DeValue::parse(raw).unwrap();
        let value = parsed.get_ref().as_str().unwrap().to_owned();
        let offsets = offsets(raw, &value);
        assert_eq!(offsets.len(), value.len() + 1);
        value
            .char_indices()
            .map(|(at, c)| (c, raw.split_at(offsets[at]).1.chars().take(2).collect()))
            .collect()
    }

    #[test]
    fn every_kind_of_string_and_escape_keeps_its_places() {
        assert_eq!(places("'a\\b'")[1], ('\\', "\\b".into()));
        assert_eq!(places(r#""\té\u00e9b""#)[3], ('b', "b\"".into()));
        assert_eq!(places("\"\"\"\nab\\\n   c\"\"\"")[2], ('c', "c\"".into()));
        assert_eq!(places("\"\"\"a\"b\"\"\"")[1], ('"', "\"b".into()));
        assert_eq!(places("'''\r\nあい'''")[1].0, 'い');
    }
}
