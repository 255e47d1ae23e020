//! Rust as a flat list of tokens, those inside of macro calls included.

use std::ops::Range;

use proc_macro2::{Delimiter, TokenStream, TokenTree, token_stream};

/// A token, and what is around it.
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Its bytes in the file.
    pub(super) place: Range<usize>,
    /// The position of the bracket that it stands in.
    pub(super) within: Option<usize>,
    /// True if it stands in a test.
    pub(super) in_test: bool,
}

#[derive(Debug, PartialEq)]
pub(super) enum Kind {
    Ident(String),
    Punct(char),
    /// The value of a string literal.
    Text(String),
    /// A literal that is not a string.
    Other,
    /// An opening bracket, and the position of the closing one.
    Open(Delimiter, usize),
    Close,
}

impl Token {
    pub(super) fn ident(&self) -> Option<&str> {
        match &self.kind {
            Kind::Ident(name) => Some(name),
            Kind::Punct(_) | Kind::Text(_) | Kind::Other | Kind::Open(..) | Kind::Close => None,
        }
    }

    pub(super) fn is_punct(&self, c: char) -> bool {
        self.kind == Kind::Punct(c)
    }
}

/// Why a file cannot be read, and where.
pub(super) struct NotRust {
    pub(super) at: usize,
    pub(super) problem: String,
}

/// Returns the tokens of a file. `is_test` says that all of it is a test.
pub(super) fn tokens(text: &str, is_test: bool) -> Result<Vec<Token>, NotRust> {
    let skipped = shebang(text);
    let rest = text.get(skipped..).unwrap_or_default();
    let stream: TokenStream = rest
        .parse()
        .map_err(|error: proc_macro2::LexError| NotRust {
            at: skipped + error.span().byte_range().start,
            problem: error.to_string(),
        })?;
    let mut tokens = flat(stream, skipped);
    // The spans of what was read are kept for the thread: nothing refers to them any more.
    proc_macro2::extra::invalidate_current_thread_spans();
    mark_tests(&mut tokens, is_test);
    Ok(tokens)
}

/// Returns how long the first line is if it names an interpreter. `#![…]` is an attribute.
fn shebang(text: &str) -> usize {
    if !text.starts_with("#!")
        || text
            .get(2..)
            .is_some_and(|rest| rest.trim_start().starts_with('['))
    {
        return 0;
    }
    text.find('\n').unwrap_or(text.len())
}

/// Returns the tokens one after another, without recursion: brackets may be nested deeply.
fn flat(stream: TokenStream, skipped: usize) -> Vec<Token> {
    struct Level {
        rest: token_stream::IntoIter,
        open: Option<(usize, Range<usize>)>,
    }
    let mut tokens: Vec<Token> = Vec::new();
    let mut levels = vec![Level {
        rest: stream.into_iter(),
        open: None,
    }];
    let shifted = |place: Range<usize>| place.start + skipped..place.end + skipped;
    while let Some(level) = levels.last_mut() {
        let within = level.open.as_ref().map(|(at, _)| *at);
        let mut push = |kind, place| {
            tokens.push(Token {
                kind,
                place,
                within,
                in_test: false,
            });
        };
        match level.rest.next() {
            Some(TokenTree::Group(group)) => {
                let place = shifted(group.span_open().byte_range());
                push(Kind::Open(group.delimiter(), 0), place);
                let close = shifted(group.span_close().byte_range());
                levels.push(Level {
                    rest: group.stream().into_iter(),
                    open: Some((tokens.len() - 1, close)),
                });
            }
            Some(TokenTree::Ident(ident)) => {
                let name = ident.to_string();
                let name = name.strip_prefix("r#").map_or(name.clone(), str::to_owned);
                push(Kind::Ident(name), shifted(ident.span().byte_range()));
            }
            Some(TokenTree::Punct(punct)) => {
                push(
                    Kind::Punct(punct.as_char()),
                    shifted(punct.span().byte_range()),
                );
            }
            Some(TokenTree::Literal(literal)) => {
                let place = shifted(literal.span().byte_range());
                let kind = if let syn::Lit::Str(text) = syn::Lit::new(literal) {
                    Kind::Text(text.value())
                } else {
                    Kind::Other
                };
                push(kind, place);
            }
            None => {
                let closed = level.open.take();
                levels.pop();
                if let Some((open, close)) = closed {
                    let end = tokens.len();
                    if let Some(Kind::Open(_, at)) = tokens.get_mut(open).map(|open| &mut open.kind)
                    {
                        *at = end;
                    }
                    let within = tokens.get(open).and_then(|open| open.within);
                    tokens.push(Token {
                        kind: Kind::Close,
                        place: close,
                        within,
                        in_test: false,
                    });
                }
            }
        }
    }
    tokens
}

/// Marks what stands in a function or module with `#[test]` or `#[cfg(test)]`.
fn mark_tests(tokens: &mut [Token], is_test: bool) {
    let mut all = is_test;
    // What stands before this position is a test; an item with the attribute begins in this bracket.
    let mut until = 0;
    let mut pending: Option<Option<usize>> = None;
    for at in 0..tokens.len() {
        if tokens[at].is_punct('#') {
            let inner = tokens.get(at + 1).is_some_and(|next| next.is_punct('!'));
            let open = at + 1 + usize::from(inner);
            if is_test_attribute(tokens, open) {
                if inner {
                    all = true;
                } else {
                    pending = Some(tokens[at].within);
                }
            }
        }
        if pending == Some(tokens[at].within) {
            match tokens[at].kind {
                Kind::Open(Delimiter::Brace, close) => {
                    until = until.max(close);
                    pending = None;
                }
                Kind::Punct(';') => pending = None,
                Kind::Open(..)
                | Kind::Ident(_)
                | Kind::Punct(_)
                | Kind::Text(_)
                | Kind::Other
                | Kind::Close => {}
            }
        }
        tokens[at].in_test = all || at < until || pending.is_some();
    }
}

/// Returns whether the bracket at a position is that of `#[test]`, `#[some::test]` or `#[cfg(test)]`.
fn is_test_attribute(tokens: &[Token], open: usize) -> bool {
    let Some(Kind::Open(Delimiter::Bracket, close)) = tokens.get(open).map(|open| &open.kind)
    else {
        return false;
    };
    let inside = tokens.get(open + 1..*close).unwrap_or_default();
    let has = |name: &str| inside.iter().any(|token| token.ident() == Some(name));
    if inside.first().and_then(Token::ident) == Some("cfg") {
        return has("test") && !has("not");
    }
    let path = inside
        .iter()
        .take_while(|token| !matches!(token.kind, Kind::Open(..)));
    path.filter_map(Token::ident).last() == Some("test")
}

#[cfg(test)]
mod tests {
    use super::{Kind, tokens};

    #[test]
    fn places_are_those_of_the_file() {
        let text = "#!/usr/bin/env run\nfn f() { g!(\"あ\", r#type) }\n";
        let tokens = tokens(text, false).ok().unwrap();
        let of = |kind: Kind| {
            let token = tokens.iter().find(|token| token.kind == kind).unwrap();
            text.get(token.place.clone()).unwrap()
        };
        assert_eq!(of(Kind::Text("あ".to_owned())), "\"あ\"");
        assert_eq!(of(Kind::Ident("type".to_owned())), "r#type");
        assert_eq!(of(Kind::Punct('!')), "!");
    }

    #[test]
    fn tests_are_marked() {
        let text = "fn a() { x } #[cfg(test)] mod t { use b; } fn c() { d } #[tokio::test(flavor)] async fn e() { f }
            #[cfg(not(test))] fn g() { h } #[cfg(test)] use i; fn j() { k }";
        let tokens = tokens(text, false).ok().unwrap();
        let in_test = |name: &str| {
            tokens
                .iter()
                .find(|token| token.ident() == Some(name))
                .unwrap()
                .in_test
        };
        for (name, expected) in [
            ("x", false),
            ("b", true),
            ("d", false),
            ("f", true),
            ("h", false),
            ("i", true),
            ("k", false),
        ] {
            assert_eq!(in_test(name), expected, "{name}");
        }
        let all = super::tokens("#![cfg(test)] fn a() {}", false)
            .ok()
            .unwrap();
        assert!(all.last().unwrap().in_test);
    }

    #[test]
    fn what_is_not_rust_has_a_place() {
        for (text, at) in [("fn f( {", 7), ("let s = \"open", 8), ("#!x\n}", 4)] {
            let problem = tokens(text, false).err().unwrap();
            assert!(problem.at.abs_diff(at) <= 8, "{text}: {}", problem.at);
        }
        let deep = "(".repeat(100_000) + &")".repeat(100_000);
        assert_eq!(tokens(&deep, false).ok().unwrap().len(), 200_000);
    }
}
