//! Where the library is found.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Path;

/// Returns code with a path in the place of each `::errorbook`.
pub(crate) fn renamed(tokens: TokenStream, library: Option<&Path>) -> TokenStream {
    match library {
        Some(library) => replaced(tokens, &library.to_token_stream()),
        None => tokens,
    }
}

fn replaced(tokens: TokenStream, library: &TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for token in tokens {
        if let TokenTree::Group(group) = token {
            let mut inner = Group::new(group.delimiter(), replaced(group.stream(), library));
            inner.set_span(group.span());
            out.push(inner.into());
        } else if is_name(&token) && is_rooted(&out) {
            out.truncate(out.len().saturating_sub(2));
            out.extend(respanned(library, token.span()));
        } else {
            out.push(token);
        }
    }
    out.into_iter().collect()
}

fn is_name(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(name) if name == "errorbook")
}

/// Tells whether what comes next begins a path from the root: `::` stands before it, and no name before that.
fn is_rooted(before: &[TokenTree]) -> bool {
    let is =
        |token: &TokenTree, sign| matches!(token, TokenTree::Punct(mark) if mark.as_char() == sign);
    let [before @ .., first, second] = before else {
        return false;
    };
    let is_after_name = match before {
        // A lifetime.
        [.., quote, TokenTree::Ident(_)] if is(quote, '\'') => false,
        [.., TokenTree::Ident(name)] => !is_keyword(name),
        _ => false,
    };
    is(first, ':') && is(second, ':') && !is_after_name
}

/// Tells whether a name is a keyword that a path may follow.
fn is_keyword(name: &Ident) -> bool {
    [
        "as", "const", "dyn", "else", "for", "if", "impl", "in", "match", "mut", "return", "use",
        "where",
    ]
    .iter()
    .any(|word| name == word)
}

/// With the span of the name that it replaces, which is where an error shall be reported; but what is resolved is the
/// user's path.
fn respanned(library: &TokenStream, span: Span) -> impl Iterator<Item = TokenTree> {
    library.clone().into_iter().map(move |mut token| {
        let resolved = token.span();
        token.set_span(span.resolved_at(resolved));
        token
    })
}
