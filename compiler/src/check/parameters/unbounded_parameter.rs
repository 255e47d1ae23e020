//! A text that may come from outside has no `max-chars`.

use errorbook_core::ParamType;

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{EntryDef, ParamDef};

/// EB0217: an untrusted text parameter has no `max-chars`.
pub static UNBOUNDED_PARAMETER: Check = Check {
    code: "EB0217",
    name: "unbounded-parameter",
    level: Level::Warning,
    summary: "an untrusted text parameter has no `max-chars`",
    reason: "The sender decides how long the message, the log line and the payload become.",
    fix: "Add `max-chars` with the maximum length of a valid value.",
    bad: r#"
[error.UserUnknown]
message = "There is no user { $user }."
params = [{ name = "user", type = "string", untrusted = true }]
"#,
    good: r#"
[error.UserUnknown]
message = "There is no user { $user }."
params = [{ name = "user", type = "string", untrusted = true, max-chars = 64 }]
"#,
    ..Check::DEFAULT
};

pub(super) fn check(entry: &EntryDef, param: &ParamDef, report: &mut Report) {
    let is_text = param.list || matches!(param.kind, ParamType::String | ParamType::Url);
    if !param.untrusted || !is_text || param.max_chars.is_some() || param.secret {
        return;
    }
    let name = &param.name.value;
    report.add(
        Diagnostic::new(
            &UNBOUNDED_PARAMETER,
            format!(
                "`{name}` of `{}` is untrusted and can have any length",
                entry.key.value
            ),
        )
        .at(param.name.span, "`untrusted`, without `max-chars`")
        .help("add `max-chars = 128`, or the maximum length of a valid value"),
    );
}
