//! Long pages, one screen after the other.

use std::env;
use std::io::{self, Write as _};
use std::process::{Command, Stdio};

/// Shows a page in the reader's pager, and waits until they leave it. `false`: there is none.
///
/// As for `git` and `man`, `ERRORBOOK_PAGER` goes before `PAGER`, and an empty one, or `cat`, means none.
pub(crate) fn show(page: &str) -> io::Result<bool> {
    let Some(pager) = pager() else {
        return Ok(false);
    };
    let mut shell = Command::new("sh");
    shell.args(["-c", &pager]).stdin(Stdio::piped());
    if env::var_os("LESS").is_none() {
        // Styles and links as they are; the page stays when the reader leaves.
        shell.env("LESS", "-RFX");
    }
    let Ok(mut child) = shell.spawn() else {
        return Ok(false);
    };
    if let Some(mut stdin) = child.stdin.take() {
        // A reader who leaves before the end has seen enough.
        let _ = stdin.write_all(page.as_bytes());
    }
    // A shell that finds no such program says 127; the page must be shown all the same.
    Ok(child.wait()?.code() != Some(127))
}

fn pager() -> Option<String> {
    let set = ["ERRORBOOK_PAGER", "PAGER"].iter().find_map(env::var_os);
    let pager = match set {
        Some(pager) => pager.into_string().ok()?,
        None if cfg!(unix) => "less".to_owned(),
        None => return None,
    };
    let pager = pager.trim();
    (!pager.is_empty() && pager != "cat").then(|| pager.to_owned())
}
