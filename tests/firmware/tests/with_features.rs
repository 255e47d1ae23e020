//! Features only add: what is written for no allocator compiles with every feature, and does the same.

#[test]
fn a_program_without_an_allocator_does_the_same_with_every_feature() {
    assert!(firmware::is_well());
}
