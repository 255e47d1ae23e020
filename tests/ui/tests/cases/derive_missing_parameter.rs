use errorbook::{tok, ErrorCatalog};

#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = tok)]
enum Error {
    TOK005 { hours: u32 },
}

fn main() {}
