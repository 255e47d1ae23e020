//! A variant for a plural category that numbers do not have in the language.

use crate::diagnostic::{Check, Level};

/// EB0606: a select has a variant for a plural category that the locale does not have.
pub static UNUSED_CATEGORY: Check = Check {
    code: "EB0606",
    name: "unused-category",
    level: Level::Info,
    summary: "a select has a variant for a plural category that the locale does not have",
    reason: "No number selects the variant. The output is correct: many tools write the English variants for every language.",
    fix: "Remove the variant.",
    bad: r#"
==> catalog/app.toml
[error.FilesLost]
message = """
{ $lost ->
    [one] { $lost } file is lost
   *[other] { $lost } files are lost
}."""
params = [{ name = "lost", type = "u32", unit = "file" }]

==> locales/ja/app.ftl
FilesLost =
    { $lost ->
        [one] { $lost }件のファイルが失われました
       *[other] { $lost }件のファイルが失われました
    }。
"#,
    good: r#"
==> catalog/app.toml
[error.FilesLost]
message = """
{ $lost ->
    [one] { $lost } file is lost
   *[other] { $lost } files are lost
}."""
params = [{ name = "lost", type = "u32", unit = "file" }]

==> locales/ja/app.ftl
FilesLost = { $lost }件のファイルが失われました。
"#,
    ..Check::DEFAULT
};
