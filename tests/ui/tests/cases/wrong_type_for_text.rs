use errorbook::tok::tok_error;

fn main() {
    let _ = tok_error!(TOK013, 5_u32);
}
