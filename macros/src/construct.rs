//! A call of a catalog's macro, given the place of the code in the user's text: what is wrong with it is reported there,
//! and not where the macro was generated.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::quote_spanned;

/// Returns the expression that makes an error.
///
/// `[catalog] [Error] [CODE] { name: value, … }` is a variant. `[catalog] MOST [CODE] (value, …)` calls the constructor,
/// in the module for so many values (another one for cases); all numbers above `MOST` have one module. In brackets, values are fields already.
/// `"message" name` refuses the call at the name.
pub(crate) fn construct(input: TokenStream) -> TokenStream {
    let input: Vec<_> = input.into_iter().collect();
    if let [TokenTree::Literal(message), TokenTree::Ident(name)] = &input[..] {
        return quote_spanned!(name.span()=> ::core::compile_error!(#message));
    }
    let [
        TokenTree::Group(catalog),
        kind,
        TokenTree::Group(code),
        TokenTree::Group(values),
    ] = &input[..]
    else {
        return TokenStream::new();
    };
    let Some(place) = code.stream().into_iter().last().map(|last| last.span()) else {
        return TokenStream::new();
    };
    let catalog: Vec<_> = located(catalog.stream(), place).collect();
    let are_fields = values.delimiter() == Delimiter::Bracket;
    let values = separated(values.stream());
    let fields = values.iter().map(|value| match are_fields {
        true => value.iter().cloned().chain([comma()]).collect(),
        false => field(&catalog, value, place),
    });
    let fields: TokenStream = fields.collect();
    let mut out: TokenStream = catalog.iter().cloned().collect();
    out.extend(separator(place));
    if let TokenTree::Group(error) = kind {
        out.extend(located(error.stream(), place));
        out.extend(separator(place));
        // rustc shows what is missing at a path only if its ends are of one expansion.
        let site = catalog.first().map_or(place, TokenTree::span);
        out.extend(code.stream().into_iter().map(|mut token| {
            token.set_span(token.span().resolved_at(site));
            token
        }));
        out.extend([grouped(Delimiter::Brace, fields, place)]);
    } else {
        let most = kind.to_string().parse().unwrap_or(usize::MAX);
        let given = values.len().min(most.saturating_add(1));
        let is_case = code.stream().into_iter().nth(1).is_some();
        let modules = if is_case { "__cases" } else { "__new" };
        let module = Ident::new(&format!("{modules}_{given}"), place);
        let tuple = grouped(Delimiter::Parenthesis, fields, place);
        out.extend([TokenTree::from(module)]);
        out.extend(separator(place));
        out.extend(code.stream());
        out.extend([grouped(Delimiter::Parenthesis, tuple.into(), place)]);
    }
    out
}

/// Returns a value, with its name if it has one, converted into a field's type, and a comma.
fn field(catalog: &[TokenTree], value: &[TokenTree], place: Span) -> TokenStream {
    let is_colon =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ':');
    let name = value.iter().position(is_colon).map_or(0, |colon| colon + 1);
    let (name, value) = value.split_at_checked(name).unwrap_or_default();
    let mut out: TokenStream = name.iter().chain(catalog).cloned().collect();
    out.extend(separator(place));
    out.extend([
        TokenTree::from(Ident::new("__field", place)),
        grouped(
            Delimiter::Parenthesis,
            value.iter().cloned().collect(),
            place,
        ),
        comma(),
    ]);
    out
}

fn comma() -> TokenTree {
    Punct::new(',', Spacing::Alone).into()
}

/// Returns what stands between commas.
fn separated(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
    let tokens: Vec<_> = tokens.into_iter().collect();
    let parts = tokens.split(is_comma).filter(|part| !part.is_empty());
    parts.map(<[TokenTree]>::to_vec).collect()
}

fn grouped(delimiter: Delimiter, tokens: TokenStream, place: Span) -> TokenTree {
    let mut group = Group::new(delimiter, tokens);
    group.set_span(place);
    group.into()
}

/// Returns tokens at a place, which mean what they meant.
fn located(tokens: TokenStream, place: Span) -> impl Iterator<Item = TokenTree> {
    tokens.into_iter().map(move |mut token| {
        token.set_span(place.resolved_at(token.span()));
        token
    })
}

/// Returns `::`.
fn separator(place: Span) -> [TokenTree; 2] {
    [Spacing::Joint, Spacing::Alone].map(|spacing| {
        let mut colon = Punct::new(':', spacing);
        colon.set_span(place);
        colon.into()
    })
}
