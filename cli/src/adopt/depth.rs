//! How deeply a file is nested, before what parses Rust calls itself as often.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

/// The most that may stand within each other: brackets, and signs and words of one expression or type. No code that
/// people write comes near.
const MOST: usize = 4_000;

/// A stack on which so much can be parsed, in bytes.
pub(super) const STACK: usize = MOST * 128 * 1024;

/// Returns where tokens are nested more deeply than a parser can follow.
pub(super) fn too_deep(stream: TokenStream) -> Option<Span> {
    // The tokens of each bracket, what is around them, and how many of them belong together so far.
    let mut brackets = vec![(stream.into_iter(), 0, 0)];
    while let Some((tokens, around, run)) = brackets.last_mut() {
        let Some(token) = tokens.next() else {
            brackets.pop();
            continue;
        };
        *run += 1;
        let depth = *around + *run;
        if depth > MOST {
            return Some(token.span());
        }
        match token {
            TokenTree::Punct(punct) if matches!(punct.as_char(), ',' | ';') => *run = 0,
            TokenTree::Group(group) => {
                if group.delimiter() == Delimiter::Brace {
                    *run = 0;
                }
                brackets.push((group.stream().into_iter(), depth, 0));
            }
            TokenTree::Punct(_) | TokenTree::Ident(_) | TokenTree::Literal(_) => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    #[test]
    fn only_what_stands_within_each_other_counts() {
        let is_deep = |text: &str| too_deep(text.parse().unwrap()).is_some();
        for flat in ["a, ", "a; ", "fn f() {} ", "(a), "] {
            assert!(!is_deep(&flat.repeat(10_000)), "{flat}");
        }
        for deep in ["& ", "A < ", "(a) -> "] {
            assert!(is_deep(&deep.repeat(10_000)), "{deep}");
        }
        assert!(is_deep(&("(".repeat(5_000) + &")".repeat(5_000))));
        let both = "(& & & ".repeat(1_500) + &")".repeat(1_500);
        assert!(is_deep(&both));
    }
}
