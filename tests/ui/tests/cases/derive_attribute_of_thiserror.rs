use errorbook::ErrorCatalog;

#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = errorbook::tok)]
enum Error {
    TOK007(#[from] std::io::Error),
}

fn main() {}
