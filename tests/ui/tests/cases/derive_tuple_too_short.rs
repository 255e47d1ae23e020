use errorbook::{tok, ErrorCatalog};

#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = tok)]
enum Error {
    TOK005(u32),
}

fn main() {}
