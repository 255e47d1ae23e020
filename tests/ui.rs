//! A wrong call is refused by rustc at the user's own text; these are its messages.

#[test]
fn wrong_calls_are_refused_where_they_are_written() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
