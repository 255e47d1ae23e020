//! The page of a check of the compiler's own, `explain EB0101`.

use anstyle::{AnsiColor, Style};
use errorbook_compiler::diagnostic::Check;
use errorbook_compiler::diagnostic::{ExampleFile, Needs};
use errorbook_compiler::emit::{capitalized, traits};
use serde::Serialize;

use crate::shown::safe;

const CODE: Style = AnsiColor::Cyan.on_default().bold();
const HEADING: Style = Style::new().bold();

/// The page for a terminal.
pub(super) fn page(check: &Check) -> String {
    let (code, name) = (check.code, check.name);
    let traits = traits(check).join(", ");
    let summary = capitalized(check.summary);
    let mut out = format!(
        "{CODE}{code} {name}{CODE:#} ({traits})\n{summary}.\n\n{}\n{}\n",
        check.reason, check.fix
    );
    for (heading, files) in [
        ("Found:", check.bad_files()),
        ("As it should be:", check.good_files()),
    ] {
        if !files.is_empty() {
            out.push_str(&format!("\n{HEADING}{heading}{HEADING:#}\n"));
        }
        for file in files {
            out.push_str(&format!("  {}\n", file.path));
            for line in file.text.trim_end().lines() {
                out.push_str(format!("    {}", safe(line)).trim_end());
                out.push('\n');
            }
        }
    }
    out
}

/// The page for programs.
pub(super) fn json(check: &Check) -> CheckPage {
    CheckPage {
        check: check.code,
        name: check.name,
        level: check.level.name(),
        allowable: check.allowable,
        fixable: check.fixable,
        needs: match check.needs {
            Needs::Nothing => None,
            Needs::Lock => Some("lock"),
            Needs::SourceCode => Some("source"),
            Needs::Prose => Some("prose"),
        },
        summary: check.summary,
        reason: check.reason,
        fix: check.fix,
        bad: files(check.bad_files()),
        good: files(check.good_files()),
        url: check.url(),
    }
}

#[derive(Serialize)]
pub(super) struct CheckPage {
    check: &'static str,
    name: &'static str,
    level: &'static str,
    allowable: bool,
    fixable: bool,
    needs: Option<&'static str>,
    summary: &'static str,
    reason: &'static str,
    fix: &'static str,
    bad: Vec<File>,
    good: Vec<File>,
    url: String,
}

#[derive(Serialize)]
struct File {
    path: &'static str,
    text: &'static str,
}

fn files(files: Vec<ExampleFile>) -> Vec<File> {
    let file = |file: ExampleFile| File {
        path: file.path,
        text: file.text,
    };
    files.into_iter().map(file).collect()
}
