//! The `errorbook` command.

fn main() {}
