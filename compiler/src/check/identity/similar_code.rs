//! Two codes differ only in case, or in `-` and `_`.

use std::collections::{HashMap, HashSet};

use super::codes::coded;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef};

/// EB0112: two codes differ only in case, or in `-` and `_`.
pub static SIMILAR_CODE: Check = Check {
    code: "EB0112",
    name: "similar-code",
    level: Level::Warning,
    summary: "two codes differ only in case, or in `-` and `_`",
    reason: "Spoken aloud they are the same code, and on some file systems and hosts their pages are the same page.",
    fix: "Choose codes that differ more.",
    bad: r#"
[error.QuotaExceeded]
code = "quota_exceeded"
message = "The quota is used up."

[error.QuotaOfTeamExceeded]
code = "Quota-Exceeded"
message = "The team's quota is used up."
"#,
    good: r#"
[error.QuotaExceeded]
code = "quota-exceeded"
message = "The quota is used up."

[error.QuotaOfTeamExceeded]
code = "team-quota-exceeded"
message = "The team's quota is used up."
"#,
    ..Check::DEFAULT
};

/// Looks at all catalogs together: people look a code up without saying in which.
pub(super) fn check(catalogs: &[CatalogDef], report: &mut Report) {
    let mut seen: HashSet<&str> = HashSet::new();
    let mut firsts: HashMap<String, &EntryDef> = HashMap::new();
    for entry in catalogs.iter().flat_map(coded) {
        // Those that are the same are not similar.
        if seen.insert(&entry.code) {
            let first = *firsts.entry(folded(&entry.code)).or_insert(entry);
            if !std::ptr::eq(first, entry) {
                report.add(finding(first, entry));
            }
        }
    }
}

/// Returns what people and file systems tell apart in a code.
fn folded(code: &str) -> String {
    code.to_lowercase().replace(['_', '-'], "")
}

fn finding(first: &EntryDef, other: &EntryDef) -> Diagnostic {
    let (code, before) = (&other.code, &first.code);
    Diagnostic::new(
        &SIMILAR_CODE,
        format!("the codes `{code}` and `{before}` differ only in case, or in `-` and `_`"),
    )
    .at(other.key.span, format!("its code is `{code}`"))
    .at(first.key.span, format!("its code is `{before}`"))
    .help("choose codes that differ when spoken and as file names")
}
