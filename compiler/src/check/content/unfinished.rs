//! Text that was to be replaced.

use super::{MOST_FOUND, Written};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::source::Sources;

/// EB0511: a text contains a mark that it is not finished.
pub static UNFINISHED: Check = Check {
    code: "EB0511",
    name: "unfinished",
    level: Level::Warning,
    summary: "a text contains a mark that it is not finished",
    reason: "Readers would see it.",
    fix: "Write what is to stand there, or leave the field out.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
description = "TODO: which quota?"
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
description = "The number of requests that the plan allows in a month."
"#,
    ..Check::DEFAULT
};

/// What people write in the place of a text. As words, and in this case only: a catalog may speak of a
/// to-do list.
const MARKS: [&str; 4] = ["TODO", "FIXME", "TBD", "XXX"];

pub(super) fn check(written: &Written<'_>, sources: &Sources, report: &mut Report) {
    let mut found = Vec::new();
    written.prose(|piece, _| {
        // One of these is in every mark, and in few texts.
        if piece.contains('D') || piece.contains('X') {
            let words = piece.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            found.extend(words.filter(|word| MARKS.contains(word)));
        }
        if piece.contains("orem ipsum") {
            let filler = ["Lorem ipsum", "lorem ipsum"].into_iter();
            found.extend(filler.filter(|filler| piece.contains(filler)));
        }
    });
    for mark in found.into_iter().take(MOST_FOUND) {
        report.add(
            Diagnostic::new(&UNFINISHED, format!("`{mark}` stands in a text"))
                .at(written.place(mark, sources), "readers would see it")
                .help("write what is to stand here, or leave the field out"),
        );
    }
}
