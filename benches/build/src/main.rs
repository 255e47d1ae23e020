//! What a catalog of many codes and locales costs to build.
//!
//! ```text
//! cargo run --release -p errorbook-build-cost                    # all sizes, errorbook
//! cargo run --release -p errorbook-build-cost -- 2000x13         # one size
//! cargo run --release -p errorbook-build-cost -- --form match 1000x5
//! cargo run --release -p errorbook-build-cost -- --write DIR 10000x10   # the crate alone, to profile
//! cargo run --release -p errorbook-build-cost -- --binary        # how large a program gets
//! cargo run --release -p errorbook-build-cost -- --dependencies  # what it costs to depend on errorbook
//! ```
//!
//! Each size is a crate that is generated, built with its dependencies ready, and built again after one
//! message has changed. What is timed is its build script, which reports on itself, and rustc, which
//! runs under this program as `RUSTC_WRAPPER`.

mod binary;
mod crates;
mod dependencies;
mod record;
mod run;

use std::path::PathBuf;
use std::process::ExitCode;

use crates::{Form, Size};

fn main() -> ExitCode {
    if let Some(status) = record::wrap_rustc() {
        return status;
    }
    let (mut form, mut sizes, mut dir) = (Form::Errorbook, Vec::new(), None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--binary" {
            return exit(binary::run());
        } else if argument == "--dependencies" {
            return exit(dependencies::run());
        } else if argument == "--form" {
            let name = arguments.next().unwrap_or_default();
            match Form::from_name(&name) {
                Some(found) => form = found,
                None => return usage(&format!("no form {name:?}")),
            }
        } else if argument == "--write" {
            match arguments.next() {
                Some(path) => dir = Some(PathBuf::from(path)),
                None => return usage("`--write` needs a directory"),
            }
        } else if let Some(size) = Size::parse(&argument) {
            sizes.push(size);
        } else {
            return usage(&format!("no size {argument:?}"));
        }
    }
    if let Some(dir) = dir {
        return match sizes[..] {
            [size] => exit(run::write(form, &dir, size, 0)),
            _ => usage("`--write` needs one size"),
        };
    }
    if sizes.is_empty() {
        sizes = Size::all();
    }
    exit(run::run(form, &sizes))
}

fn exit(result: Result<(), String>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn usage(error: &str) -> ExitCode {
    let forms: Vec<_> = Form::ALL.iter().map(|form| form.name()).collect();
    eprintln!(
        "{error}\nusage: errorbook-build-cost [--form {}] [CODESxLOCALES …]\n       errorbook-build-cost [--form …] --write DIR CODESxLOCALES\n       errorbook-build-cost --binary | --dependencies",
        forms.join("|")
    );
    ExitCode::from(2)
}
