//! A source text has changed since its translation was made or reviewed.

use super::promises::Promises;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::lock::{self, Freshness, TextName};

/// EB0706: a source text has changed since its translation was made or reviewed.
pub static STALE_TRANSLATION: Check = Check {
    code: "EB0706",
    name: "stale-translation",
    level: Level::Warning,
    needs: Needs::Lock,
    summary: "a source text has changed since its translation was made or reviewed",
    reason: "Readers of that language may be told something that is no longer true.",
    fix: "Update the translation. If it still fits, run `errorbook lock --reviewed LOCALE:KEY.FIELD`.",
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

pub(super) fn check(promises: &Promises<'_>, report: &mut Report) {
    for catalog in promises.catalogs {
        lock::each_translation(catalog, |name, (locale, text), source, now| {
            // What goes over the project's texts is none of its translations.
            let overriding = promises.sources.get(text.span().file).overriding;
            if overriding || promises.file.lock.state(name, now) != Freshness::Stale {
                return;
            }
            let name = TextName::joined(name);
            let tag = catalog.locales[locale].locale;
            let title = format!(
                "the {} of `{}` in `{tag}` is older than its source",
                name.field(),
                name.id()
            );
            report.add(
                Diagnostic::new(&STALE_TRANSLATION, title)
                    .at(text.span(), "made from an earlier text")
                    .at(source.span(), "changed since")
                    .help(format!(
                        "update the translation; if it still fits, run `errorbook lock --reviewed {name}`"
                    )),
            );
        });
    }
}
