use errorbook::{tok, ErrorCatalog};

#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = tok)]
enum Error {
    TOK006 { max_length: String },
}

fn main() {}
