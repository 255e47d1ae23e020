use errorbook::ErrorCatalog;

#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = errorbook::tok)]
struct Error;

fn main() {}
