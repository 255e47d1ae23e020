//! Codes that are the same, or that people take for the same.

use std::collections::HashMap;

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef};

/// EB0112: two codes differ only in case, or in `-` and `_`.
pub static SIMILAR_CODE: Check = Check {
    code: "EB0112",
    name: "similar-code",
    level: Level::Warning,
    summary: "two codes differ only in case, or in `-` and `_`",
    reason: "On the phone they are one code, and on some file systems and hosts their pages are one page.",
    fix: "Choose codes that differ in more.",
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

/// EB0111: two catalogs have the same code.
pub static SHARED_CODE: Check = Check {
    code: "EB0111",
    name: "shared-code",
    level: Level::Warning,
    summary: "two catalogs have the same code",
    reason: "Whoever looks the code up does not know in which catalog to look.",
    fix: "Begin the codes of each catalog with letters of its own.",
    bad: r#"
==> catalog/api.toml
[error.QuotaExceeded]
code = "Q-1"
message = "The quota is used up."

==> catalog/jobs.toml
[error.QueueFull]
code = "Q-1"
message = "The queue is full."
"#,
    good: r#"
==> catalog/api.toml
[error.QuotaExceeded]
code = "API-1"
message = "The quota is used up."

==> catalog/jobs.toml
[error.QueueFull]
code = "JOB-1"
message = "The queue is full."
"#,
    ..Check::DEFAULT
};

/// EB0110: two entries of a catalog have the same code.
pub static DUPLICATE_CODE: Check = Check {
    code: "EB0110",
    name: "duplicate-code",
    level: Level::Warning,
    summary: "two entries of a catalog have the same code",
    reason: "People look an error up by its code, and a client compares it: neither could tell the two apart.",
    fix: "Give one of the two another code, or make them cases of one.",
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

/// A code and who has it.
struct Owner<'a> {
    catalog: &'a CatalogDef,
    entry: &'a EntryDef,
}

/// Looks at all catalogs together: people look a code up without saying in which.
pub(super) fn check(catalogs: &[CatalogDef], report: &mut Report) {
    let mut same: HashMap<&str, Owner<'_>> = HashMap::new();
    let mut alike: HashMap<String, Owner<'_>> = HashMap::new();
    for catalog in catalogs {
        // Cases share their code on purpose.
        for entry in catalog.with_parents().filter(|entry| entry.case.is_none()) {
            let owner = || Owner { catalog, entry };
            if let Some(first) = same.get(entry.code.as_str()) {
                let is_same_catalog = first.catalog.name == catalog.name;
                if !is_same_catalog || !catalog.are_indistinguishable(first.entry, entry) {
                    report.add(twice(first, &owner()));
                }
                continue;
            }
            same.insert(&entry.code, owner());
            let folded = folded(&entry.code);
            if let Some(first) = alike.get(&folded) {
                report.add(similar(first, &owner()));
            } else {
                alike.insert(folded, owner());
            }
        }
    }
}

/// What of a code people and file systems tell apart.
fn folded(code: &str) -> String {
    code.to_lowercase().replace(['_', '-'], "")
}

fn twice(first: &Owner<'_>, other: &Owner<'_>) -> Diagnostic {
    let code = &other.entry.code;
    let is_other_catalog = first.catalog.name != other.catalog.name;
    let diagnostic = if is_other_catalog {
        let title = format!(
            "the code `{code}` is in the catalogs `{}` and `{}`",
            first.catalog.name, other.catalog.name
        );
        Diagnostic::new(&SHARED_CODE, title)
            .help("begin the codes of each catalog with letters of its own")
    } else {
        Diagnostic::new(&DUPLICATE_CODE, format!("the code `{code}` is given twice")).help(
            "give one of the two another code, or make them cases of one: `[[error.KEY.case]]`",
        )
    };
    diagnostic
        .at(other.entry.key.span, format!("its code is `{code}`"))
        .at(first.entry.key.span, "the first one")
}

fn similar(first: &Owner<'_>, other: &Owner<'_>) -> Diagnostic {
    let (code, before) = (&other.entry.code, &first.entry.code);
    Diagnostic::new(
        &SIMILAR_CODE,
        format!("the codes `{code}` and `{before}` differ only in case, or in `-` and `_`"),
    )
    .at(other.entry.key.span, format!("its code is `{code}`"))
    .at(first.entry.key.span, format!("its code is `{before}`"))
    .help("choose codes that can be told apart when they are spoken, and as names of files")
}
