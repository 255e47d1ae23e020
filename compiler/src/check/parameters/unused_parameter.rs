//! Parameters that are declared, and those that texts use.

use std::collections::BTreeSet;

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::EntryDef;

/// EB0202: no text of the entry, in any locale, uses a parameter.
pub static UNUSED_PARAMETER: Check = Check {
    code: "EB0202",
    name: "unused-parameter",
    level: Level::Error,
    summary: "no text of the entry, in any locale, uses a parameter",
    reason: "Every call site has to supply a value that nobody sees.",
    fix: "Use it in a text, or remove it from `params`.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    ..Check::DEFAULT
};

/// Finds a parameter that no text uses. A secret cannot be used by one, and is carried all the same.
pub(super) fn check(entry: &EntryDef, report: &mut Report) {
    if entry.params.is_empty() {
        return;
    }
    let mut used = BTreeSet::new();
    let fields = entry.fields();
    let texts = fields.flat_map(|field| field.field.texts().map(|(_, text)| text));
    for text in texts.chain(&entry.oauth_template) {
        match &text.pattern {
            Some(pattern) => pattern.visit_params(&mut |param| {
                used.insert(param);
            }),
            // What is wrong with it has been said.
            None => return,
        }
    }
    for (index, param) in entry.params.iter().enumerate() {
        if used.contains(&index) || param.secret {
            continue;
        }
        let name = &param.name.value;
        report.add(
            Diagnostic::new(
                &UNUSED_PARAMETER,
                format!("no text of `{}` uses `${name}`", entry.key.value),
            )
            .at(param.name.span, "declared, but never used")
            .help(format!(
                "write `{{ ${name} }}` where a reader should see it, or remove the parameter"
            )),
        );
    }
}
