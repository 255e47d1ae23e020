use errorbook::{tok, ErrorCatalog};

#[derive(Debug)]
struct TokenId(u64);

#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = tok)]
enum Error {
    TOK013 { token_id: TokenId },
}

fn main() {}
