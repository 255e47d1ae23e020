use errorbook::tok::tok_error;

fn main() {
    let _error = tok_error!(TOK0055, 24, "2026-11-23T10:00:00Z".parse::<errorbook::Timestamp>().unwrap());
}
