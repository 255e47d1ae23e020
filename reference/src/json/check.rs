//! The page of a check of the compiler's own.

use errorbook_compiler::diagnostic::{Check, ExampleFile, Needs};
use serde::Serialize;

/// Writes the page of a check.
#[must_use]
pub fn check(check: &Check) -> CheckPage {
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
            Needs::Review => Some("review"),
        },
        summary: check.summary,
        reason: check.reason,
        fix: check.fix,
        bad: files(check.bad_files()),
        good: files(check.good_files()),
        url: check.url(),
    }
}

/// Writes the pages of checks.
#[must_use]
pub fn checks(checks: &[&Check]) -> CheckPages {
    CheckPages {
        checks: checks.iter().map(|one| check(one)).collect(),
    }
}

/// The pages of checks.
#[derive(Debug, Serialize)]
pub struct CheckPages {
    checks: Vec<CheckPage>,
}

/// The page of a check.
#[derive(Debug, Serialize)]
pub struct CheckPage {
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

#[derive(Debug, Serialize)]
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
