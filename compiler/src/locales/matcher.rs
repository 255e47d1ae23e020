//! Which of several locales is the best for one that is asked for.

use errorbook_core::Locale;
use unic_langid::LanguageIdentifier;

use super::cldr::{canonical, line, maximal};

/// A locale of the catalog.
pub(super) struct Target {
    pub(super) position: usize,
    pub(super) written: LanguageIdentifier,
    pub(super) canonical: LanguageIdentifier,
    pub(super) maximal: LanguageIdentifier,
}

pub(super) struct Matcher {
    pub(super) targets: Vec<Target>,
}

impl Matcher {
    pub(super) fn new(available: &[Locale]) -> Self {
        let target = |(position, locale): (usize, &Locale)| {
            let written = identifier(locale)?;
            let canonical = canonical(&written);
            let maximal = maximal(&canonical);
            Some(Target {
                position,
                written,
                canonical,
                maximal,
            })
        };
        Self {
            targets: available.iter().enumerate().filter_map(target).collect(),
        }
    }

    /// Returns the locale that serves a reader of `requested`.
    pub(super) fn answer(&self, requested: &LanguageIdentifier) -> Option<usize> {
        let literally = self
            .targets
            .iter()
            .find(|target| target.written == *requested);
        if let Some(target) = literally {
            return Some(target.position);
        }
        let asked = canonical(requested);
        if asked.language.is_empty() {
            return None;
        }
        let readable = self.readable(&asked);
        if readable.is_empty() {
            return None;
        }
        equal(&readable, &asked)
            .or_else(|| line(&asked).iter().find_map(|step| equal(&readable, step)))
            .or_else(|| related(&readable, &asked).next())
    }

    /// Returns the locales in the script of `asked`.
    pub(super) fn readable(&self, asked: &LanguageIdentifier) -> Vec<&Target> {
        // An explicit script as it stands: `Zzzz`, which likely subtags replace, is no one's.
        let script = asked.script.or_else(|| maximal(asked).script);
        self.targets
            .iter()
            .filter(|target| target.maximal.script == script)
            .collect()
    }
}

/// Returns the first of `targets` that is `wanted`, preferably under that very tag.
pub(super) fn equal(targets: &[&Target], wanted: &LanguageIdentifier) -> Option<usize> {
    let literally = targets.iter().find(|target| target.written == *wanted);
    let found = literally.or_else(|| {
        let maximal = maximal(wanted);
        targets.iter().find(|target| target.maximal == maximal)
    });
    found.map(|target| target.position)
}

/// Returns those of `targets` in the language of `asked`.
pub(super) fn related(
    targets: &[&Target],
    asked: &LanguageIdentifier,
) -> impl Iterator<Item = usize> {
    let related = targets
        .iter()
        .filter(|target| target.canonical.language == asked.language);
    related.map(|target| target.position)
}

/// Reads a locale. A language of five to eight letters is well-formed, but none is registered, so
/// that a locale in one serves under its own tag alone.
pub(super) fn identifier(locale: &Locale) -> Option<LanguageIdentifier> {
    let id: LanguageIdentifier = locale.as_str().parse().ok()?;
    (id.language.as_str().len() <= 3).then_some(id)
}
