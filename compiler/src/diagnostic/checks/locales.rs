//! EB03: locales.

use super::checks;

checks! {
    static LOCALES;

    MISSING_TRANSLATION = "EB0301" "missing-field" Error {
        summary: "a field that the catalog requires is missing",
        reason: "The catalog promises its readers this field in this language.",
        mend: "Write the text, or take the kind of field out of `require`.",
        bad: r#"
==> catalog/app.toml
[catalog]
require = { ja = ["message"] }

[error.QuotaExceeded]
message = "The quota is used up."

[error.RateLimited]
message = "The requests come too fast."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
        good: r#"
==> catalog/app.toml
[catalog]
require = { ja = ["message"] }

[error.QuotaExceeded]
message = "The quota is used up."

[error.RateLimited]
message = "The requests come too fast."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
RateLimited = リクエストの間隔が短すぎます。
"#,
    }
    ORPHAN_TRANSLATION = "EB0302" "orphan-translation" Error {
        summary: "a translation belongs to nothing in the catalog",
        reason: "Nothing would ever show it; most often, the code or id was renamed.",
        mend: "Give it the name that the entry or field has now, or remove it.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaReached = 割り当てを使い切りました。
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    }
}
