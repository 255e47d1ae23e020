use errorbook::{tok, ErrorCatalog};

#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = tok)]
enum Error {
    TOK099,
}

fn main() {}
