//! The colours of code, given when the site is built: a small reader of tokens for the languages that errors are about.
//!
//! It knows comments, texts, numbers, keywords and names of members. What it does not know stays plain: a wrong colour
//! says something that is not so, a missing one nothing.

mod languages;

use crate::html::Html;
use crate::marks::{MARK_END, MARK_START};
use languages::{LANGUAGES, Language};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Plain,
    Comment,
    Text,
    Number,
    Keyword,
    Name,
}

impl Token {
    /// Returns the markup that opens it. Empty: it stays plain.
    fn open(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Comment => "<span class=\"hl-comment\">",
            Self::Text => "<span class=\"hl-text\">",
            Self::Number => "<span class=\"hl-number\">",
            Self::Keyword => "<span class=\"hl-keyword\">",
            Self::Name => "<span class=\"hl-name\">",
        }
    }
}

/// Returns the language that a code fence names: what stands before the first mark or space.
pub(crate) fn name(info: &str) -> &str {
    let end = info.find(|c: char| !(c.is_alphanumeric() || matches!(c, '+' | '#' | '-' | '_')));
    info.get(..end.unwrap_or(info.len())).unwrap_or_default()
}

/// Writes code with its colours. `push` writes a piece of it.
pub(crate) fn push(code: &str, lang: &str, html: &mut Html, mut push: impl FnMut(&str, &mut Html)) {
    let lower = lang.to_ascii_lowercase();
    let language = LANGUAGES
        .iter()
        .find(|one| one.names.contains(&lower.as_str()));
    let Some(language) = language else {
        push(code, html);
        return;
    };
    for (piece, token) in tokens(code, language) {
        html.push_markup(token.open());
        push(piece, html);
        html.push_markup(if token == Token::Plain { "" } else { "</span>" });
    }
}

/// Returns code with its colours.
pub(crate) fn code(text: &str, lang: &str) -> Html {
    let mut html = Html::default();
    push(text, lang, &mut html, |piece, html| html.push_text(piece));
    html
}

/// Splits code into its tokens. What is plain stands together.
fn tokens<'t>(code: &'t str, language: &Language) -> Vec<(&'t str, Token)> {
    let mut all = Vec::new();
    let (mut plain, mut at) = (0, 0);
    let mut last = None;
    while let Some(rest) = code.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, token) = language.token(rest, last);
        let end = at + length.max(1);
        let piece = code.get(at..end).unwrap_or(rest);
        if token != Token::Plain {
            all.push((code.get(plain..at).unwrap_or_default(), Token::Plain));
            all.push((piece, token));
            plain = at + piece.len();
        }
        last = piece.chars().next_back();
        at += piece.len();
    }
    all.push((code.get(plain..).unwrap_or_default(), Token::Plain));
    all.retain(|(piece, _)| !piece.is_empty());
    all
}

impl Language {
    /// Returns the length of the token that begins a text, and what it is. `last` is what stands before it.
    fn token(&self, rest: &str, last: Option<char>) -> (usize, Token) {
        let Some(first) = rest.chars().next() else {
            return (0, Token::Plain);
        };
        if first == MARK_START {
            let end = rest
                .find(MARK_END)
                .map_or(rest.len(), |end| end + MARK_END.len_utf8());
            return (end, Token::Plain);
        }
        if let Some(length) = self.comment(rest, last) {
            return (length, Token::Comment);
        }
        if self.quotes.contains(&first) {
            let length = quoted(rest, first);
            return (length, self.or_name(Token::Text, rest, length));
        }
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let is_inside = last.is_some_and(is_word);
        if first.is_ascii_digit() && !is_inside {
            return (number(rest), Token::Number);
        }
        if is_word(first) {
            let goes_on = |c: char| is_word(c) || (self.member.is_some() && c == '-');
            let length = rest.find(|c| !goes_on(c));
            let length = length.unwrap_or(rest.len());
            let is_tag = self.is_markup && matches!(last, Some('<' | '/'));
            let is_keyword = rest
                .get(..length)
                .is_some_and(|word| self.keywords.contains(&word));
            let token = if is_tag || is_keyword {
                Token::Keyword
            } else {
                Token::Plain
            };
            return (length, self.or_name(token, rest, length));
        }
        (first.len_utf8(), Token::Plain)
    }

    fn comment(&self, rest: &str, last: Option<char>) -> Option<usize> {
        // Within a word or an address, nothing is a comment.
        let is_free = last.is_none_or(|last| last.is_whitespace() || "{}();,".contains(last));
        let starts = |mark: &&&str| rest.starts_with(**mark);
        if is_free && self.line_comments.iter().find(starts).is_some() {
            return Some(rest.find('\n').unwrap_or(rest.len()));
        }
        let (open, close) = self.block_comment?;
        let inner = rest.strip_prefix(open)?;
        let end = inner.find(close).map(|end| open.len() + end + close.len());
        Some(end.unwrap_or(rest.len()))
    }

    /// Returns the name of a member instead, if what stands behind the token makes it one.
    fn or_name(&self, token: Token, rest: &str, length: usize) -> Token {
        let behind = rest.get(length..).unwrap_or_default();
        let behind = behind.trim_start_matches(' ').chars().next();
        let is_name = self.member.is_some() && behind == self.member;
        if is_name { Token::Name } else { token }
    }
}

/// Returns the length of the text that begins with a quotation mark: to the next, the end of the line, or, in a text of
/// several lines, the end.
fn quoted(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '\n' if quote != '`' => return at,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

fn number(rest: &str) -> usize {
    let is_part = |(at, c): (usize, char)| {
        let behind = rest.get(at + 1..).and_then(|rest| rest.chars().next());
        let is_point = c == '.' && behind.is_some_and(|c| c.is_ascii_digit());
        !(c.is_ascii_alphanumeric() || c == '_' || is_point)
    };
    let end = rest.char_indices().find(|&place| is_part(place));
    end.map_or(rest.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, lang: &str) -> String {
        let html = code(text, lang).to_string();
        html.replace("<span class=\"hl-", "[")
            .replace("\">", ":")
            .replace("</span>", "]")
    }

    #[test]
    fn tokens_are_coloured_by_language() {
        let cases = [
            (
                "json",
                "{\"a\": [1.5e3, true, \"x\\\"y\"]}",
                "{[name:&quot;a&quot;]: [[number:1.5e3], [keyword:true], [text:&quot;x\\&quot;y&quot;]]}",
            ),
            (
                "rust",
                "let x = 'a'; // so\n&'a str #[x] \"s\"",
                "[keyword:let] x = &#39;a&#39;; [comment:// so]\n&amp;&#39;a str #[x] [text:&quot;s&quot;]",
            ),
            (
                "ts",
                "const a1 = `x\ny`;",
                "[keyword:const] a1 = [text:`x\ny`];",
            ),
            ("Python", "x = None # a", "x = [keyword:None] [comment:# a]"),
            (
                "sh",
                "curl https://a.example/#b # c",
                "curl https://a.example/#b [comment:# c]",
            ),
            ("toml", "a-b = 1", "[name:a-b] = [number:1]"),
            ("yaml", "a: \"b\"", "[name:a]: [text:&quot;b&quot;]"),
            (
                "http",
                "GET /a HTTP/1.1\nHost: b",
                "[keyword:GET] /a [keyword:HTTP]/[number:1.1]\n[name:Host]: b",
            ),
            (
                "html",
                "<b a=\"c\">d</b>",
                "&lt;[keyword:b] [name:a]=[text:&quot;c&quot;]&gt;d&lt;/[keyword:b]&gt;",
            ),
            (
                "sql",
                "SELECT 1 -- x",
                "[keyword:SELECT] [number:1] [comment:-- x]",
            ),
            ("", "let x = 1", "let x = 1"),
            ("brainfuck", "+[-]", "+[-]"),
        ];
        for (lang, text, expected) in cases {
            assert_eq!(shown(text, lang), expected, "{lang}");
        }
    }

    #[test]
    fn nothing_is_lost_whatever_the_code() {
        let hostile = [
            "\"",
            "/*",
            "\\",
            "'\\",
            "\u{fdd0}0\u{fdd1}12",
            "é\u{301}\"ü\n`",
            "<!--",
            "1.",
            "0x_ff.é",
        ];
        for language in LANGUAGES {
            for text in hostile {
                let all: String = tokens(text, language)
                    .iter()
                    .map(|(piece, _)| *piece)
                    .collect();
                assert_eq!(all, text, "{:?}", language.names);
            }
        }
    }

    #[test]
    fn a_fence_names_its_language_first() {
        let cases = [
            ("rust,ignore", "rust"),
            ("c++", "c++"),
            ("json title=x", "json"),
            ("\"><b>", ""),
            ("", ""),
        ];
        for (info, expected) in cases {
            assert_eq!(name(info), expected);
        }
    }
}
