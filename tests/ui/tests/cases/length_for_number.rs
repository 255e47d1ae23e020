use errorbook::tok::tok_error;

fn main() {
    let names = ["a", "b"];
    let _error = tok_error!(TOK006, names.len());
}
