use errorbook::tok::tok_error;

fn main() {
    let _error = tok_error!(TOK31, token_id = "t-1");
}
