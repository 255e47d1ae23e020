//! A function that writes values in the reader's language, in one that CLDR has no data for.

use crate::diagnostic::{Check, Level};

/// EB0608: a text calls a function in a language without CLDR format data.
pub static NO_FORMAT_DATA: Check = Check {
    code: "EB0608",
    name: "no-format-data",
    level: Level::Error,
    allowable: false,
    summary: "a text calls a function in a language without CLDR format data",
    reason: "`NUMBER` and the other functions format values for the language of the text. CLDR has no data for this one, and English separators would be wrong without anyone noticing.",
    fix: "Write the parameter alone. It is then the same in every language.",
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
