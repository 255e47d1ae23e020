//! The catalogs that ship are those of this repository.

mod command;

use command::{command, run};

#[test]
fn what_is_embedded_is_what_stands_in_the_repository() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    for arguments in [
        &["list", "--format", "json", "--locale", "ja"][..],
        &["check"],
    ] {
        let embedded = [&["--shipped"], arguments].concat();
        let embedded = run(command(&embedded).current_dir(command::outside())).done();
        let read = run(command(arguments).current_dir(root)).done();
        assert_eq!(embedded, read);
    }
}

/// What the documentation asks of everybody: nothing is found, and what is accepted says why.
#[test]
fn the_shipped_catalogs_have_no_findings() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let strict = ["check", "--locked", "--deny", "warnings"];
    run(command(&strict).current_dir(root)).done();
    // Every allow accepts something, and says so.
    let json = run(command(&["check", "--show", "allowed", "--format", "json"]).current_dir(root));
    let found: serde_json::Value = serde_json::from_str(&json.done()).unwrap();
    let text = found.to_string();
    assert!(text.contains("\"allowed\""), "{text}");
    assert!(!text.contains("EB0804"), "{text}");
}
