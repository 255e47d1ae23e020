use errorbook::tok::tok_error;

struct TokenId(u64);

fn main() {
    let _error = tok_error!(TOK013, TokenId(1));
}
