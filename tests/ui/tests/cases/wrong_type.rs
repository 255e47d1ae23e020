use errorbook::tok::tok_error;

fn main() {
    let max_length: i64 = 50;
    let _error = tok_error!(TOK006, max_length);
}
