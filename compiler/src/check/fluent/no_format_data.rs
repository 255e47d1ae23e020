//! A function that writes values in the reader's language, in one that CLDR has no data for.

use crate::diagnostic::{Check, Level};

/// EB0608: a text calls a function in a language of which CLDR does not say how values are written.
pub static NO_FORMAT_DATA: Check = Check {
    code: "EB0608",
    name: "no-format-data",
    level: Level::Error,
    allowable: false,
    summary: "a text calls a function in a language of which CLDR does not say how values are written",
    reason: "`NUMBER` and the other functions write values as the text's language does. For this one there is nothing to go by, and English separators would be wrong without anybody noticing.",
    fix: "Write the parameter alone: it is then the same in every language.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { NUMBER($limit) } is used up."
params = [{ name = "limit", type = "u32" }]

==> locales/la/app.ftl
QuotaExceeded = Modus { NUMBER($limit) } exhaustus est.
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { NUMBER($limit) } is used up."
params = [{ name = "limit", type = "u32" }]

==> locales/la/app.ftl
QuotaExceeded = Modus { $limit } exhaustus est.
"#,
    ..Check::DEFAULT
};
