//! Text that was to be replaced.

use crate::check::prose::{MOST_FOUND, Passage};
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};

/// EB0511: a text contains a mark that it is not finished.
pub static UNFINISHED: Check = Check {
    code: "EB0511",
    name: "unfinished",
    level: Level::Warning,
    needs: Needs::Review,
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

pub(super) fn check(text_ref: &TextRef<'_>, passage: &Passage<'_>, report: &mut Report) {
    let runs = passage.runs.iter();
    let found = runs.flat_map(|run| marks(run.text()).map(move |mark| (run, mark)));
    for (run, mark) in found.take(MOST_FOUND) {
        report.add(
            Diagnostic::new(&UNFINISHED, format!("`{mark}` stands in a text"))
                .at(run.span_of(text_ref.file(), mark), "readers would see it")
                .help("write what is to stand here, or leave the field out"),
        );
    }
}

fn marks(text: &str) -> impl Iterator<Item = &str> {
    // One of these is in every mark, and in few texts.
    let may_have = text.contains(['D', 'X']).then_some(text).into_iter();
    let words =
        may_have.flat_map(|text| text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_'));
    let filler = ["Lorem ipsum", "lorem ipsum"].into_iter();
    let filler = filler.flat_map(|filler| text.matches(filler));
    words.filter(|word| MARKS.contains(word)).chain(filler)
}
