use errorbook::ErrorCatalog;

#[derive(Debug, ErrorCatalog)]
#[errorbook(catalog = errorbook::tok)]
enum Error {
    TOK003 {
        download_id: String,
        #[errorbook(form)]
        source: std::io::Error,
    },
}

fn main() {}
