//! Text that was to be replaced.

use crate::check::language::Language;
use crate::check::prose::{MOST_FOUND, Passage};
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};

/// EB0511: a text is marked as unfinished.
pub static UNFINISHED: Check = Check {
    code: "EB0511",
    name: "unfinished",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a text is marked as unfinished",
    reason: "Readers would see the mark.",
    fix: "Finish the text, or leave the field out.",
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

pub(super) fn check(
    text_ref: &TextRef<'_>,
    passage: &Passage<'_>,
    language: Language<'_>,
    report: &mut Report,
) {
    // There it is a word of the language: "all".
    let is_word = |mark: &str| {
        mark == "TODO"
            && ["es", "pt", "gl", "ast"]
                .iter()
                .any(|&code| language.is(code))
    };
    let runs = passage.runs.iter();
    let found = runs.flat_map(|run| marks(run.text()).map(move |mark| (run, mark)));
    let found = found.filter(|(_, mark)| !is_word(mark)).take(MOST_FOUND);
    for (run, mark) in found {
        // A translation may say "to-do list" where its source does.
        let is_all = run.text().trim() == mark;
        let speaks = |source: &str| {
            source.contains(mark) || mark == "TODO" && !is_all && speaks_of_todos(source)
        };
        if text_ref.source_has(speaks) {
            continue;
        }
        report.add(
            Diagnostic::new(&UNFINISHED, format!("a text contains `{mark}`"))
                .at(run.span_of(text_ref.file(), mark), "readers would see it")
                .help("finish the text, or leave the field out"),
        );
    }
}

/// Returns whether a text has the word in a sentence: "a to-do list".
fn speaks_of_todos(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.any(|word| {
        ["todo", "to-do", "todos", "to-dos"]
            .iter()
            .any(|todo| todo.eq_ignore_ascii_case(word))
    })
}

fn marks(text: &str) -> impl Iterator<Item = &str> {
    // One of these is in every mark, and in few texts.
    let is_capital = |byte: u8| matches!(byte, b'D' | b'X');
    let may_have = text.bytes().any(is_capital).then_some(text).into_iter();
    let words = may_have.flat_map(|text| text.split(|c: char| !c.is_alphanumeric() && c != '_'));
    let words = words.filter(|word| MARKS.contains(word));
    let may_fill = text.contains("orem ipsum").then_some(text).into_iter();
    let filler = may_fill.flat_map(|text| {
        let filler = ["Lorem ipsum", "lorem ipsum"].into_iter();
        filler.flat_map(|filler| text.matches(filler))
    });
    words.filter(|word| stands_alone(text, word)).chain(filler)
}

/// Returns whether a mark is no word of a sentence, as in "a TODO entry": it is all, or a colon, a bracket or the end
/// follows.
fn stands_alone(text: &str, mark: &str) -> bool {
    let at = mark.as_ptr().addr() - text.as_ptr().addr();
    let behind = text.get(at + mark.len()..).unwrap_or_default();
    let next = behind.trim_start().chars().next();
    next.is_none_or(|c| ":：.。,!?)]}>-–—".contains(c))
}

#[cfg(test)]
mod tests {
    use super::{marks, speaks_of_todos};

    #[test]
    fn sources_speak_of_to_dos_by_the_word() {
        assert!(speaks_of_todos("Your To-do list is empty.") && speaks_of_todos("a todo"));
        assert!(!speaks_of_todos("Failed to download.") && !speaks_of_todos("Nothing to do."));
    }

    #[test]
    fn a_text_may_speak_of_marks() {
        for text in [
            "TODO: which?",
            "TODO",
            "The limit is TBD.",
            "a (FIXME) b",
            "XXX",
        ] {
            assert_eq!(marks(text).count(), 1, "{text}");
        }
        for text in [
            "TODO entry found",
            "MÉTODO",
            "a to-do",
            "TODOS",
            "MY_TODO: a",
        ] {
            assert_eq!(marks(text).count(), 0, "{text}");
        }
    }
}
