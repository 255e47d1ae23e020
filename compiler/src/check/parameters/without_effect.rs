//! Keys of a parameter that this version knows, and does nothing with yet.

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::ParamDef;
use crate::source::Span;

/// EB0218: a parameter has a key that this version does nothing with.
pub static WITHOUT_EFFECT: Check = Check {
    code: "EB0218",
    name: "without-effect",
    level: Level::Warning,
    summary: "a parameter has a key that this version does nothing with",
    reason: "The key is part of the format, so that tools can read it. What it asks for is not done, and the error does not look as its author means it to.",
    fix: "Remove the key, or allow the finding until a later version does what it asks for.",
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
        let meaning = "the value is written as without it";
        report.add(finding(param, "show", style.span, meaning));
    }
}

fn finding(param: &ParamDef, key: &str, place: Span, meaning: &str) -> Diagnostic {
    let name = &param.name.value;
    let title = format!("`{key}` of `{name}` has no effect in this version");
    Diagnostic::new(&WITHOUT_EFFECT, title)
        .at(place, meaning)
        .help("remove it until errorbook can do what it asks for")
}
