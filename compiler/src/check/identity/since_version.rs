//! `since`: a version, so that tools can compare it.

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::CatalogDef;

/// EB0115: `since` is not a version.
pub static SINCE_VERSION: Check = Check {
    code: "EB0115",
    name: "since-version",
    level: Level::Warning,
    summary: "`since` is not a version",
    reason: "Tools compare it to show what is new in a version.",
    fix: "Write numbers with dots between them, as in `1.2` or `1.2.0-beta.1`.",
    bad: r#"
[error.QuotaExceeded]
since = "last summer"
message = "The quota is used up."
"#,
    good: r#"
[error.QuotaExceeded]
since = "1.2"
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    for entry in catalog.with_parents() {
        let Some(since) = &entry.since else {
            continue;
        };
        let of_group = catalog
            .parent_of(entry)
            .and_then(|parent| parent.since.as_ref());
        // A case has its code's version, which has been looked at.
        if is_version(since) || of_group == Some(since) {
            continue;
        }
        report.add(
            Diagnostic::new(
                &SINCE_VERSION,
                format!(
                    "`since = \"{since}\"` of `{}` is not a version",
                    entry.key.value
                ),
            )
            .at(entry.key.span, "not a version")
            .help("write numbers with dots between them, as in `1.2` or `1.2.0-beta.1`"),
        );
    }
}

/// Returns one to three numbers, perhaps with what Semantic Versioning 2.0.0 allows behind them.
fn is_version(version: &str) -> bool {
    let core = version.split(['-', '+']).next().unwrap_or_default();
    let numbers: Vec<_> = core.split('.').collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let behind = version.get(core.len()..).unwrap_or_default();
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || ".-+".contains(c);
    numbers.len() <= 3
        && numbers.iter().all(is_number)
        && behind.len() != 1
        && behind.chars().all(is_allowed)
}

#[cfg(test)]
mod tests {
    use super::is_version;

    #[test]
    fn versions_are_numbers() {
        for version in ["1", "1.0", "1.2.3", "1.2.3-beta.1+x"] {
            assert!(is_version(version), "{version}");
        }
        for version in ["", "v1", "1.", "1.2.3.4", "soon", "1-", "2026 Q1"] {
            assert!(!is_version(version), "{version}");
        }
    }
}
