//! How a file changes, for people and `git apply`.

use errorbook_reference::safe;
use similar::TextDiff;

/// Returns how a file changes, as `diff -u` and `git` write it.
pub(crate) fn unified_diff(path: &str, old: &str, new: &str) -> String {
    let diff = TextDiff::from_lines(old, new);
    let (from, to) = (format!("a/{path}"), format!("b/{path}"));
    let text = diff.unified_diff().header(&from, &to).to_string();
    let lines = text.split_inclusive('\n').map(|line| {
        let content = line.trim_end_matches(['\r', '\n']);
        // A tab disturbs nothing.
        match content.contains(|c: char| c.is_control() && c != '\t') {
            true => safe(content) + "\n",
            false => line.to_owned(),
        }
    });
    lines.collect()
}
