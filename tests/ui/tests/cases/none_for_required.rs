use errorbook::tok::tok_error;

fn main() {
    let name: Option<String> = None;
    let _error = tok_error!(TOK013, name);
}
