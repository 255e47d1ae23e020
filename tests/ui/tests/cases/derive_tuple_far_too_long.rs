use errorbook::{tok, ErrorCatalog};

#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = tok)]
enum Error {
    TOK006(u32, String, String, String, String, String, String, String),
}

fn main() {}
