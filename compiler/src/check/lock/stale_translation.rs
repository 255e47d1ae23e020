//! A source text has changed since its translation was made or reviewed.

use crate::diagnostic::{Check, Level, Needs};

/// EB0706: a source text has changed since its translation was made or reviewed.
pub static STALE_TRANSLATION: Check = Check {
    code: "EB0706",
    name: "stale-translation",
    level: Level::Warning,
    needs: Needs::Lock,
    summary: "a source text has changed since its translation was made or reviewed",
    reason: "Readers of that language may be told what is no longer true.",
    fix: "Translate the text anew. If the translation still says the same, run `errorbook lock --reviewed LOCALE:KEY.FIELD`.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up. Ask for more."
==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
==> errorbook.lock
errorbook-lock 2
error app QuotaExceeded page=QuotaExceeded
text app QuotaExceeded ja message 38fdbe2086caa278 6296f68cd09181a0
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up. Ask for more."
==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。追加を申請してください。
==> errorbook.lock
errorbook-lock 2
error app QuotaExceeded page=QuotaExceeded
text app QuotaExceeded ja message 38fdbe2086caa278 6296f68cd09181a0
"#,
    ..Check::DEFAULT
};
