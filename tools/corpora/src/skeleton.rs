//! What of a text must be the same after a fix.

use unicode_normalization::UnicodeNormalization;

/// Brackets, quotation marks, placeables, code, addresses and words, in the order of the text. Width and
/// normal form of characters do not count, nor do characters that nobody sees, nor spaces.
#[derive(Debug, PartialEq)]
pub(crate) struct Skeleton {
    brackets: String,
    quotes: String,
    /// Words and numbers, parameters among them.
    words: Vec<String>,
    codes: Vec<String>,
    addresses: Vec<String>,
    /// How many addresses have a mark directly behind them, which readers may take for their end.
    marks: usize,
}

impl Skeleton {
    pub(crate) fn new(text: &str) -> Self {
        let text: String = text
            .chars()
            .filter(|&c| !is_unseen(c))
            .map(narrow)
            .nfc()
            .collect();
        let of = |set: &str| text.chars().filter(|&c| set.contains(c)).collect();
        let words = text.split(|c: char| !(c.is_alphanumeric() || is_mark(c)));
        let words = words.filter(|word| !word.is_empty()).map(str::to_owned);
        let codes = codes(&text).into_iter();
        let is_outside = |c: char| !c.is_ascii_graphic() || "()[]<>\"'`".contains(c);
        let addresses: Vec<&str> = text.split(is_outside).filter_map(from_scheme).collect();
        let ends = ['.', ',', ';', ':', '!', '?'];
        let is_followed = |word: &&&str| word.ends_with(ends);
        Self {
            brackets: of("()[]{}<>「」『』【】《》"),
            quotes: of("'\"‘’‚“”„«»‹›`"),
            words: words.collect(),
            codes: codes.map(str::to_owned).collect(),
            marks: addresses.iter().filter(is_followed).count(),
            addresses: addresses
                .iter()
                .map(|word| word.trim_end_matches(ends).to_owned())
                .collect(),
        }
    }

    /// Returns what two have not in common.
    pub(crate) fn difference(&self, other: &Self) -> Option<&'static str> {
        [
            (self.brackets != other.brackets, "other brackets"),
            (self.quotes != other.quotes, "other quotation marks"),
            (self.words != other.words, "other words"),
            (self.codes != other.codes, "other code"),
            (self.addresses != other.addresses, "other addresses"),
            (self.marks < other.marks, "a mark behind an address"),
        ]
        .into_iter()
        .find_map(|(is_other, what)| is_other.then_some(what))
    }
}

/// Returns an address from its scheme on: what stands before that is no part of it, as the colon of `see:http://a.b`.
fn from_scheme(word: &str) -> Option<&str> {
    let (before, _) = word.split_once("://")?;
    let scheme = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    word.get(scheme.len()..)
}

/// Returns what stands between backticks, or between one and the `'` that closes it as GNU quotes. What a backtick opens
/// does not go over the end of its paragraph, and what it opens alone is no code.
fn codes(text: &str) -> Vec<&str> {
    let mut codes = Vec::new();
    for paragraph in paragraphs(text) {
        let mut rest = paragraph;
        while let Some((_, inner)) = rest.split_once('`') {
            let (span, after) = match inner.split_once('`') {
                Some((span, after)) => (span, Some(after)),
                None => (inner, None),
            };
            if let Some(quoted) = gnu_quoted(span) {
                codes.push(quoted);
                rest = inner.get(quoted.len() + 1..).unwrap_or_default();
            } else if let Some(after) = after {
                codes.push(span);
                rest = after;
            } else {
                break;
            }
        }
    }
    codes
}

/// Returns the paragraphs of a text, between lines with nothing but white space.
fn paragraphs(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            all.extend(text.get(start..at));
            start = at + line.len();
        }
        at += line.len();
    }
    all.extend(text.get(start..));
    all
}

/// Returns what the first `'` of a text closes, if it ends a word: `so'`.
fn gnu_quoted(text: &str) -> Option<&str> {
    let (quoted, after) = text.split_once('\'')?;
    let ends = quoted.ends_with(|c: char| !c.is_whitespace());
    (ends && !after.starts_with(char::is_alphanumeric)).then_some(quoted)
}

/// Returns whether a character is a mark on a letter, and so part of its word.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}'
        | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A full-width bracket as the narrow one.
fn narrow(c: char) -> char {
    match c {
        '（' => '(',
        '）' => ')',
        '［' => '[',
        '］' => ']',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::Skeleton;

    #[test]
    fn what_a_text_says_is_told_apart() {
        let difference = |a: &str, b: &str| Skeleton::new(a).difference(&Skeleton::new(b));
        for (a, b) in [
            ("作成(番号: {n})", "作成（番号： {n}）"),
            ("a  b .", "a b."),
            ("quo\u{200b}ta", "quota"),
            ("パ", "ハ\u{309a}"),
            ("参照:http://a.b/c", "参照：http://a.b/c"),
            ("文件.http://a.b/c", "文件。http://a.b/c"),
            // The text between two quotations, or paragraphs, is no code.
            ("`cd' is  a variable of `..'", "`cd' is a variable of `..'"),
            (
                "a ` in  one\n  \nand a ` in  another",
                "a ` in one\n  \nand a ` in another",
            ),
        ] {
            assert_eq!(difference(a, b), None, "{a}");
        }
        for (a, b) in [
            ("作成(番号)", "作成（番号"),
            ("YEAR(4)列", "YEAR4列"),
            ("'{a}'", "{a}"),
            ("see 24", "see 42"),
            ("`a`", "`b`"),
            ("`a  b`", "`a b`"),
            ("`-L  x' and `..'", "`-L x' and `..'"),
            ("`don't  do` and `x'", "`don't do` and `x'"),
            ("http://a.b/c", "http://a.b/d"),
            ("http://a.b/c .", "http://a.b/c."),
            ("a b", "ab"),
            ("{a} b", "{c} b"),
        ] {
            assert!(difference(a, b).is_some(), "{a}");
        }
    }
}
