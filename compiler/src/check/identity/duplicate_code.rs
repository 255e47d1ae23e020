//! Two entries of a catalog have the same code.

use std::collections::HashMap;

use super::codes::coded;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef};

/// EB0110: two entries of a catalog have the same code.
pub static DUPLICATE_CODE: Check = Check {
    code: "EB0110",
    name: "duplicate-code",
    level: Level::Warning,
    summary: "two entries of a catalog have the same code",
    reason: "People look errors up by code, and clients compare codes. Neither can tell the two apart.",
    fix: "Change one of the codes, or make the entries cases of one code.",
    bad: r#"
[error.QuotaExceeded]
code = "Q-1"
message = "The quota is used up."

[error.RateLimited]
code = "Q-1"
message = "The requests come too fast."
"#,
    good: r#"
[error.QuotaExceeded]
code = "Q-1"
message = "The quota is used up."

[error.RateLimited]
code = "Q-2"
message = "The requests come too fast."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    let mut firsts: HashMap<&str, &EntryDef> = HashMap::new();
    for entry in coded(catalog) {
        let first = *firsts.entry(&entry.code).or_insert(entry);
        if !std::ptr::eq(first, entry) && !catalog.are_indistinguishable(first, entry) {
            report.add(finding(first, entry));
        }
    }
}

fn finding(first: &EntryDef, other: &EntryDef) -> Diagnostic {
    let code = &other.code;
    Diagnostic::new(&DUPLICATE_CODE, format!("the code `{code}` is given twice"))
        .at(other.key.span, format!("its code is `{code}`"))
        .at(first.key.span, "the first one")
        .help(
            "change one of the codes, or make the entries cases of one code: `[[error.KEY.case]]`",
        )
}
