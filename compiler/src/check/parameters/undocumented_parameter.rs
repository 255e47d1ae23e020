//! A parameter has no `doc`, or no `example`.

use errorbook_core::ParamType;

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{EntryDef, ParamDef};

/// EB0212: a parameter has no `doc`, or no `example`.
pub static UNDOCUMENTED_PARAMETER: Check = Check {
    code: "EB0212",
    name: "undocumented-parameter",
    level: Level::Info,
    summary: "a parameter has no `doc`, or no `example`",
    reason: "Only the authors of the error know its meaning, and documentation cannot show a message with values. Secrets, truth values and enums need no example.",
    fix: "Add `doc` and `example`.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", unit = "request" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", unit = "request", example = 100, doc = "How many requests a user may make in an hour." }]
"#,
    ..Check::DEFAULT
};

pub(super) fn check(entry: &EntryDef, param: &ParamDef, report: &mut Report) {
    // The words of an enum and the two truth values are examples themselves; a secret's would be shown.
    let says_itself = matches!(param.kind, ParamType::Enum | ParamType::Bool) || param.secret;
    let missing: Vec<_> = [
        ("doc", param.doc.source().is_none()),
        ("example", param.example.is_none() && !says_itself),
    ]
    .into_iter()
    .filter_map(|(key, missing)| missing.then_some(key))
    .collect();
    if missing.is_empty() {
        return;
    }
    let name = &param.name.value;
    let keys: Vec<_> = missing.iter().map(|key| format!("`{key} = …`")).collect();
    report.add(
        Diagnostic::new(
            &UNDOCUMENTED_PARAMETER,
            format!(
                "`{name}` of `{}` has no {}",
                entry.key.value,
                missing.join(" and no ")
            ),
        )
        .at(param.name.span, "declared here")
        .help(format!("add {}", keys.join(" and "))),
    );
}
