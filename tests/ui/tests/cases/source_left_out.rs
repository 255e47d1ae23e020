use errorbook::tok::tok_error;

fn main() {
    let _error = tok_error!(TOK003, "d-1");
}
