//! The lock does not have what the catalogs have now (with `--locked` only).

use std::collections::{BTreeMap, HashSet};

use super::promises::{Promises, RUN};
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::lock::{self, EntryName, Freshness, Reviews, TextName};
use crate::source::Span;

/// EB0707: the lock is out of date (with `--locked` only).
pub static LOCK_OUT_OF_DATE: Check = Check {
    code: "EB0707",
    name: "lock-out-of-date",
    level: Level::Error,
    needs: Needs::Lock,
    summary: "the lock is out of date (with `--locked` only)",
    reason: "The lock protects only what it records.",
    fix: "Run `errorbook lock`, and commit the result.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 2
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 2
error app QuotaExceeded page=QuotaExceeded
"#,
    ..Check::DEFAULT
};

/// Reports what `errorbook lock` would change.
pub(super) fn check(promises: &Promises<'_>, report: &mut Report) {
    entries(promises, report);
    texts(promises, report);
}

fn entries(promises: &Promises<'_>, report: &mut Report) {
    let old = &promises.file.lock;
    let update = lock::update_promises(old, promises.catalogs);
    for name in &update.added {
        let title = format!("`{}` is not in the lock", name.key);
        let found = Diagnostic::new(&LOCK_OUT_OF_DATE, title);
        let found = match promises.entry(name) {
            Some(entry) => found.at(entry.key.span, "not recorded yet"),
            None => found,
        };
        report.add(found.help(RUN));
    }
    // What is broken has been said; it is not for `errorbook lock` to fix.
    let broken: HashSet<&EntryName> = update.broken.iter().map(|(name, _)| name).collect();
    let changed = update.lock.promises.iter().filter(|(name, promise)| {
        old.promises.get(name).is_some_and(|was| was != *promise) && !broken.contains(name)
    });
    for (name, _) in changed {
        let title = format!("the lock is older than `{}`", name.key);
        let found = Diagnostic::new(&LOCK_OUT_OF_DATE, title);
        let found = found.at(promises.file.place(name, ""), "outdated record");
        report.add(found.help(RUN));
    }
}

/// Reports translations: one finding for each catalog and locale, since a file that was translated is one
/// piece of news.
fn texts(promises: &Promises<'_>, report: &mut Report) {
    let mut news: BTreeMap<(String, String), (usize, Option<Span>)> = BTreeMap::new();
    let key = |name: &TextName| (name.catalog().to_owned(), name.locale().to_owned());
    let lock = &promises.file.lock;
    let mut known = 0;
    for catalog in promises.catalogs {
        lock::each_translation(catalog, |name, (_, text), _, now| {
            let recorded = lock.reviews.get(name);
            known += usize::from(recorded.is_some());
            let is_stale = lock.state(name, now) == Freshness::Stale;
            if is_stale || recorded == Some(&Reviews::one(now)) {
                return;
            }
            let (count, place) = news.entry(key(&TextName::joined(name))).or_default();
            *count += 1;
            place.get_or_insert(text.span());
        });
    }
    // To look for the texts that are gone takes a list of all that are there.
    if known < lock.reviews.len() {
        let translations = promises.catalogs.iter().flat_map(lock::translations);
        let there: HashSet<TextName> = translations.map(|(name, ..)| name).collect();
        for name in lock.reviews.keys().filter(|name| !there.contains(*name)) {
            news.entry(key(name)).or_default().0 += 1;
        }
    }
    for ((catalog, tag), (count, place)) in news {
        let texts = if count == 1 { "text" } else { "texts" };
        let title =
            format!("the lock is older than {count} {texts} of the catalog `{catalog}` in `{tag}`");
        let place = place.unwrap_or(Span::file_start(promises.file.file));
        let found = Diagnostic::new(&LOCK_OUT_OF_DATE, title);
        report.add(found.at(place, "the first of them").help(RUN));
    }
}
