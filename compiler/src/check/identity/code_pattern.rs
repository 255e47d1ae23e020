//! A code does not look like those of its catalog.

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::CatalogDef;

/// EB0120: a code does not match the pattern of its catalog.
pub static CODE_PATTERN: Check = Check {
    code: "EB0120",
    name: "code-pattern",
    level: Level::Error,
    summary: "a code does not match the pattern of its catalog",
    reason: "People recognize codes by their form, and tools find them by a pattern.",
    fix: "Write the code by the pattern `codes` in `[catalog]`, with a digit for each `#`. `errorbook new` chooses the next code.",
    bad: r#"
[catalog]
codes = "APP###"
[error.APP1]
message = "The quota is used up."
"#,
    good: r#"
[catalog]
codes = "APP###"
[error.APP001]
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    let Some(template) = &catalog.codes else {
        return;
    };
    // A case has the code of its parent.
    let entries = catalog.with_parents().filter(|entry| entry.case.is_none());
    for entry in entries.filter(|entry| template.value.number(&entry.code).is_none()) {
        report.add(
            Diagnostic::new(
                &CODE_PATTERN,
                format!(
                    "the code `{}` does not match `{}`",
                    entry.code, template.value
                ),
            )
            .at(entry.key.span, "another pattern")
            .at(template.span, "the pattern of codes in this catalog")
            .help("each `#` is a digit; `errorbook new` chooses the next code"),
        );
    }
}
