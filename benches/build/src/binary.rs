//! How much larger a program gets by an error of a catalog.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// What a program that raises one error may take more than one with `thiserror`, stripped.
/// `docs/performance.md` says what it consists of.
const MOST_BYTES: u64 = 60_000;

/// The two programs, by the names of their packages.
const PROGRAMS: [&str; 2] = ["by-thiserror", "by-errorbook"];

/// Builds both programs, prints their sizes, and fails where errorbook's is too large.
pub(crate) fn run() -> Result<(), String> {
    println!("| release binary, bytes | `thiserror` | errorbook | more |\n|---|---|---|---|");
    let mut too_large = Vec::new();
    for (error, features) in [
        ("TOK013, a string", ""),
        ("TOK005, a timestamp", "timestamp"),
    ] {
        for (stripped, title) in [(true, "stripped"), (false, "with symbols")] {
            let sizes: Result<Vec<_>, _> = PROGRAMS
                .iter()
                .map(|program| size(program, features, stripped))
                .collect();
            let &[before, after] = &sizes?[..] else {
                return Err("one program is missing".to_owned());
            };
            let more = after.saturating_sub(before);
            let row = format!("| {error}, {title} | {before} | {after} | {more} |");
            println!("{row}");
            if stripped && more > MOST_BYTES {
                too_large.push(row);
            }
        }
    }
    match too_large.is_empty() {
        true => Ok(()),
        false => Err(format!(
            "more than {MOST_BYTES} bytes more:\n{}",
            too_large.join("\n")
        )),
    }
}

fn size(program: &str, features: &str, stripped: bool) -> Result<u64, String> {
    let benches = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(benches.join("target"), Into::into);
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["rustc", "--release", "--quiet", "--package", program])
        .args(["--features", features])
        .args([
            "--",
            "-C",
            if stripped {
                "strip=symbols"
            } else {
                "strip=none"
            },
        ])
        .current_dir(&benches)
        .stdout(Stdio::null());
    let status = cargo.status().map_err(|error| error.to_string())?;
    if !status.success() {
        return Err(format!("{program} does not build"));
    }
    let path = target.join("release").join(program);
    let metadata = fs::metadata(&path);
    metadata
        .map(|metadata| metadata.len())
        .map_err(|error| format!("cannot read {}: {error}", path.display()))
}
