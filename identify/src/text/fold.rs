//! One form for what people take for the same: case, width, quotation marks, spaces.

use unicode_normalization::UnicodeNormalization as _;

/// A text in the form in which texts are compared.
#[derive(Clone, Debug, Default)]
pub(crate) struct Folded {
    pub(crate) chars: Vec<char>,
    /// For each character, the byte at which what it stands for begins; then the end.
    pub(crate) at: Vec<usize>,
}

/// Returns whether a character is of a script without spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0x0e00..=0x0eff // Thai, Lao
        | 0x1000..=0x109f // Myanmar
        | 0x1780..=0x17ff // Khmer
        | 0x2e80..=0x303f | 0x3040..=0x318f | 0x31f0..=0x31ff | 0x3400..=0x9fff
        | 0xf900..=0xfaff
        | 0xff01..=0xff9f
        | 0x20000..=0x3ffff)
}

/// Returns whether a character joins the one before it: voicing of half-width kana, accents.
fn is_joining(c: char) -> bool {
    matches!(
        u32::from(c),
        0xff9e | 0xff9f | 0x3099 | 0x309a | 0x0300..=0x036f
    )
}

/// Folds a text.
pub(crate) fn fold(text: &str) -> Folded {
    let mut out = Folded::default();
    let mut chars = text.char_indices().peekable();
    let mut cluster = String::new();
    while let Some((at, c)) = chars.next() {
        if c.is_ascii() && chars.peek().is_none_or(|(_, next)| next.is_ascii()) {
            out.push(c.to_ascii_lowercase(), at);
            continue;
        }
        cluster.clear();
        cluster.push(c);
        while let Some((_, next)) = chars.next_if(|(_, next)| is_joining(*next)) {
            cluster.push(next);
        }
        for c in cluster.nfkc().flat_map(char::to_lowercase) {
            out.push(c, at);
        }
    }
    while out.chars.last() == Some(&' ') {
        out.chars.pop();
        out.at.pop();
    }
    out.at.push(text.len());
    out
}

impl Folded {
    /// Returns a part of the text.
    pub(crate) fn part(&self, range: std::ops::Range<usize>) -> Self {
        let chars = self.chars.get(range.clone()).unwrap_or_default();
        let at = self.at.get(range.start..range.end + 1).unwrap_or_default();
        Self {
            chars: chars.to_vec(),
            at: at.to_vec(),
        }
    }

    fn push(&mut self, c: char, at: usize) {
        let Some(c) = common(c) else { return };
        let last = self.chars.last().copied();
        if c == ' ' && last.is_none_or(|last| last == ' ' || is_unspaced(last)) {
            return;
        }
        if last == Some(' ') && is_unspaced(c) {
            self.chars.pop();
            self.at.pop();
        }
        self.chars.push(c);
        self.at.push(at);
    }
}

/// Returns the character that stands for all that look alike. `None` for what is not seen.
fn common(c: char) -> Option<char> {
    Some(match c {
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => {
            return None;
        }
        '‘' | '’' | '‚' | '‛' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '`' | '´' | '"'
        | '「' | '」' | '『' | '』' | '′' | '″' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '。' => '.',
        '、' => ',',
        '・' => '·',
        c if c.is_whitespace() => ' ',
        c if c.is_control() => return None,
        c => c,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn what_looks_alike_is_alike() {
        let cases = [
            ("The “Token”\u{a0}\n IS", "the 'token' is"),
            ("ﾃﾞﾊﾞｲｽ情報　が２４。", "デバイス情報が24."),
            ("IDt-1の トークン", "idt-1のトークン"),
            ("a\u{200b}b\u{ad}c – d…", "abc - d..."),
            ("", ""),
            ("  ", ""),
        ];
        for (text, expected) in cases {
            let folded = fold(text);
            assert_eq!(folded.chars.iter().collect::<String>(), expected);
            assert_eq!(folded.at.len(), folded.chars.len() + 1);
        }
    }
}
