use errorbook::ErrorCatalog;

#[derive(Debug, ErrorCatalog)]
enum Error {
    TOK001,
    TOK006(u32),
}

fn main() {
    println!("{}", Error::TOK001);
}
