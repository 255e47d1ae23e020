//! The material of others that is kept in the tree.

use std::path::Path;

use errorbook_conformance::tally::{Table, Tally};
use errorbook_conformance::{bundle, specification};

fn kept(folder: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("kept")
        .join(folder)
}

fn check(tally: &Tally, figures: [usize; 5]) {
    assert!(tally.failures.is_empty(), "{}", tally.failures.join("\n"));
    let table = Table(std::slice::from_ref(tally));
    assert_eq!(tally.figures(), figures, "{table}");
}

#[test]
fn the_specifications_trees_are_ours() {
    check(
        &specification::run(&kept("specification")).unwrap(),
        [12, 12, 0, 0, 0],
    );
}

#[test]
fn the_resolvers_texts_are_ours() {
    check(
        &bundle::run(&kept("resolver")).unwrap(),
        [130, 81, 49, 0, 7],
    );
}
