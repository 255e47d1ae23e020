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
        let embedded = run(&mut command(arguments)).done();
        let read = run(command(arguments).current_dir(root)).done();
        assert_eq!(embedded, read);
    }
}
