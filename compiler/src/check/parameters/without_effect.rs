//! Keys of a parameter that this version knows, and does nothing with yet.

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::ParamDef;
use crate::source::Span;

/// EB0218: a parameter has a key without effect in this version.
pub static WITHOUT_EFFECT: Check = Check {
    code: "EB0218",
    name: "without-effect",
    level: Level::Warning,
    summary: "a parameter has a key without effect in this version",
    reason: "The key is part of the file format, but this version does not apply it, so the error does not look as its author intended.",
    fix: "Remove the key, or allow the finding until a later version supports it.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", show = "number.long" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    ..Check::DEFAULT
};

pub(super) fn check(param: &ParamDef, report: &mut Report) {
    if let Some(style) = param.show.first() {
        let meaning = "ignored";
        report.add(finding(param, "show", style.span, meaning));
    }
}

fn finding(param: &ParamDef, key: &str, place: Span, meaning: &str) -> Diagnostic {
    let name = &param.name.value;
    let title = format!("`{key}` of `{name}` has no effect in this version");
    Diagnostic::new(&WITHOUT_EFFECT, title)
        .at(place, meaning)
        .help("remove it until errorbook supports it")
}
