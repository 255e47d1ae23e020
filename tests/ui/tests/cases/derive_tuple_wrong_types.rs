use errorbook::{tok, ErrorCatalog};

#[derive(Debug)]
struct TokenId(u64);

#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = tok)]
enum Error {
    TOK006(String),
    TOK013(TokenId),
}

fn main() {}
