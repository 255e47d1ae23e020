//! EB00: files and syntax.

use super::checks;

checks! {
    static FILES;

    ENCODING = "EB0001" "encoding" Error not_allowable {
        summary: "a file is not UTF-8",
        reason: "Catalogs and translations are UTF-8 everywhere, so that no tool has to guess.",
        fix: "Save the file as UTF-8. Editors call this the file's encoding.",
        bad: "",
        good: "",
    }
    LOCALE_FOLDER = "EB0002" "locale-folder" Error not_allowable {
        summary: "a folder under `locales/` is not named by a locale that is known",
        reason: "The folder's name is the locale. Without a known language there are no plural rules and no reader who could ask for it.",
        fix: "Rename the folder to the canonical BCP 47 tag: `ja`, `pt-BR`, `zh-Hant`.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/jp/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    }
    STRAY_FILE = "EB0003" "stray-file" Error not_allowable {
        summary: "a translation file belongs to no catalog",
        reason: "Nothing would ever show what it says.",
        fix: "Give the file the name of a catalog, or remove it. Texts that several catalogs share are terms in `terms.ftl`.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/application.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    }
    CATALOG_NAME = "EB0004" "catalog-name" Error not_allowable {
        summary: "a catalog file's name cannot be the name of a Rust module",
        reason: "The file's name becomes the module, the enum and the macro.",
        fix: "Rename the file to lower-case letters, digits and `_`, and its translations with it.",
        bad: r#"
==> catalog/my-app.toml
[error.QuotaExceeded]
message = "The quota is used up."
"#,
        good: r#"
==> catalog/my_app.toml
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    }
    NO_CATALOG = "EB0005" "no-catalog" Error not_allowable {
        summary: "there is no catalog file",
        reason: "A project without `catalog/*.toml` compiles to nothing.",
        fix: "Write a catalog, or name the directory that has one with `--dir`.",
        bad: "",
        good: "",
    }
    TOML_SYNTAX = "EB0006" "toml-syntax" Error not_allowable {
        summary: "a catalog file is not valid TOML",
        reason: "What cannot be read cannot be checked.",
        fix: "Correct the syntax at the place shown; <https://toml.io> says what may stand there.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up.
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    }
    FTL_SYNTAX = "EB0007" "ftl-syntax" Error not_allowable {
        summary: "a text is not valid Fluent",
        reason: "Fluent parsers skip what they cannot read, so that a translation vanishes silently at run time.",
        fix: "Close what is open and quote what is literal: a brace is written `{\"{\"}`.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota of { $limit is used up."
params = [{ name = "limit", type = "u32" }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    }
    UNKNOWN_KEY = "EB0008" "unknown-key" Error not_allowable {
        summary: "a key of a catalog file is unknown",
        reason: "A misspelt key would be ignored, and what it says with it.",
        fix: "Correct the key, or remove it. The help names the keys that the table takes.",
        bad: r#"
[error.QuotaExceeded]
mesage = "The quota is used up."
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    }
    WRONG_TYPE = "EB0009" "wrong-type" Error not_allowable {
        summary: "a value of a catalog file has the wrong type or is out of range",
        reason: "What was meant is not clear.",
        fix: "Write a value of the type that the help names.",
        bad: r#"
[error.QuotaExceeded]
status = "429"
message = "The quota is used up."
"#,
        good: r#"
[error.QuotaExceeded]
status = 429
message = "The quota is used up."
"#,
    }
    MISSING_KEY = "EB0010" "missing-key" Error not_allowable {
        summary: "a table of a catalog file lacks a key that it must have",
        reason: "What it describes would be incomplete.",
        fix: "Add the key.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit" }]
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    }
    EMPTY_TEXT = "EB0011" "empty-text" Error not_allowable {
        summary: "a text is empty",
        reason: "Absent is not empty: a field that has nothing to say is left out, and then falls back.",
        fix: "Write the text, or remove the key.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
summary = ""
"#,
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    }
    TOO_LARGE = "EB0012" "too-large" Error not_allowable {
        summary: "a file or a pattern exceeds a limit",
        reason: "Limits keep a hostile or broken file from exhausting memory or the stack.",
        fix: "Divide the catalog, or shorten the text.",
        bad: "",
        good: "",
    }
    CONTROL_CHARACTER = "EB0013" "control-character" Error not_allowable {
        summary: "a text contains a raw control character, or one that overrides the direction of text",
        reason: "It would forge lines in a log, move a terminal's cursor, or show something else than what is written.",
        fix: "Remove the character. Where it is meant, write it as an escape in a Fluent literal: `{ \"\\u200F\" }`.",
        bad: "\n[error.QuotaExceeded]\nmessage = \"The quota \u{202e}is used up.\"\n",
        good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    }
}
