//! Embeds the catalogs that ship, as bytes: nothing compiles them here, so that `errorbook check` can
//! be built while one of them is broken.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut files = Vec::new();
    for (folder, extension) in [("catalog", "toml"), ("locales", "ftl")] {
        let mut dir = root.join(folder);
        if !dir.is_dir() {
            // Where git makes no symbolic links, a file stands in their place.
            dir = root.join("..").join(folder);
        }
        // Cargo looks at the time of every file below a directory.
        println!("cargo::rerun-if-changed={}", dir.display());
        list(&dir, folder, extension, &mut files)?;
    }
    let mut lock = root.join("errorbook.lock");
    if !lock.is_file() {
        lock = root.join("../errorbook.lock");
    }
    println!("cargo::rerun-if-changed={}", lock.display());
    files.push(("errorbook.lock".to_owned(), lock));
    files.sort();
    let mut code = String::from("&[\n");
    for (path, file) in files {
        // A debug-printed path is a string literal of Rust.
        let _ = writeln!(code, "    ({path:?}, include_bytes!({file:?})),");
    }
    code.push_str("]\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("shipped.rs"), code)
}

fn list(
    dir: &Path,
    path: &str,
    extension: &str,
    files: &mut Vec<(String, PathBuf)>,
) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let path = format!("{path}/{name}");
        if file.is_dir() {
            list(&file, &path, extension, files)?;
        } else if file.extension().is_some_and(|found| found == extension) {
            files.push((path, file));
        }
    }
    Ok(())
}
