//! EB07: the lock, and what it promises.

use super::{Check, checks};

/// The checks that find a broken promise, which `errorbook lock --accept-breaking` takes back.
pub static PROMISES: &[&Check] = &[
    &REMOVED_CODE,
    &REUSED_CODE,
    &PARAMETERS_CHANGED,
    &WIRE_CHANGED,
];

checks! {
    static LOCK;

    LOCK_SYNTAX = "EB0701" "lock-syntax" Error not_allowable needs_lock {
        summary: "the lock cannot be read",
        reason: "What was promised is not known, and so not kept.",
        fix: "Take `errorbook.lock` from version control again. After a merge, keep the lines of both sides and run `errorbook lock`; with `errorbook.lock merge=union` in `.gitattributes`, git keeps them itself.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 1
<<<<<<< HEAD
error app QuotaExceeded
=======
error app QuotaExceeded status=429
>>>>>>> other
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 1
error app QuotaExceeded
"#,
    }
    REMOVED_CODE = "EB0702" "removed-code" Error needs_lock {
        summary: "a code that was released is not in its catalog any more",
        reason: "Programs do not build, and nobody can look up what an older version still prints.",
        fix: "Put the entry back with `retired`: it has no variant then, but keeps its texts. `errorbook lock --accept-breaking` lets it go; its key is never free again.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 1
error app DiskFull
error app QuotaExceeded
"#,
        good: r#"
==> catalog/app.toml
[error.DiskFull]
message = "The disk is full."
retired = { since = "2.0", reason = "Quotas are checked first.", replaced-by = "QuotaExceeded" }
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 1
error app DiskFull
error app QuotaExceeded
"#,
    }
    REUSED_CODE = "EB0703" "reused-code" Error needs_lock {
        summary: "a code that was retired is used again",
        reason: "Who looks it up, or branches on it, takes one error for the other.",
        fix: "Give the new error a code of its own; `errorbook new` knows which are free.",
        bad: r#"
==> catalog/app.toml
[error.APP002]
message = "The upload is too large."
==> errorbook.lock
errorbook-lock 1
error app APP002 retired=2.0
"#,
        good: r#"
==> catalog/app.toml
[error.APP003]
message = "The upload is too large."
==> errorbook.lock
errorbook-lock 1
error app APP002 retired=2.0
"#,
    }
    PARAMETERS_CHANGED = "EB0704" "parameters-changed" Error needs_lock {
        summary: "the parameters of a released entry are not those that were promised",
        reason: "Programs that raise or match the error do not build, or say something else than they mean.",
        fix: "Put the parameters back as they were, and give what is new an entry of its own; mark the old one as `deprecated`. With a new major version, `errorbook lock --accept-breaking` records what is there.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { $limit } MiB is used up."
params = [{ name = "limit", type = "u64" }]
==> errorbook.lock
errorbook-lock 1
error app QuotaExceeded param=limit:u32
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { $limit } MiB is used up."
params = [{ name = "limit", type = "u32" }]
==> errorbook.lock
errorbook-lock 1
error app QuotaExceeded param=limit:u32
"#,
    }
    WIRE_CHANGED = "EB0705" "wire-changed" Error needs_lock {
        summary: "a code, a status or a value of a payload is not the one that was promised",
        reason: "Clients branch on it.",
        fix: "Put the old value back, or give what is new an entry of its own. With a new major version, `errorbook lock --accept-breaking` records what is there.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
status = 507
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 1
error app QuotaExceeded status=429
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
status = 429
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 1
error app QuotaExceeded status=429
"#,
    }
    STALE_TRANSLATION = "EB0706" "stale-translation" Warning needs_lock {
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
errorbook-lock 1
error app QuotaExceeded
text app QuotaExceeded ja message 38fdbe2086caa278 6296f68cd09181a0
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up. Ask for more."
==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。追加を申請してください。
==> errorbook.lock
errorbook-lock 1
error app QuotaExceeded
text app QuotaExceeded ja message 38fdbe2086caa278 6296f68cd09181a0
"#,
    }
    LOCK_OUT_OF_DATE = "EB0707" "lock-out-of-date" Error needs_lock {
        summary: "the lock does not have what the catalogs have now (with `--locked` only)",
        reason: "What is not recorded is not protected.",
        fix: "Run `errorbook lock`, and commit what it writes.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 1
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 1
error app QuotaExceeded
"#,
    }
    LOCK_MISSING = "EB0708" "lock-missing" Error not_allowable needs_lock {
        summary: "there is no lock (with `--locked` only)",
        reason: "What is not recorded is not protected.",
        fix: "Run `errorbook lock`, and commit what it writes.",
        bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 1
error app QuotaExceeded
"#,
    }
}
