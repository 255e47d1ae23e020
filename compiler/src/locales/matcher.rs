//! Which of several locales is the best for one that is asked for.

use errorbook_core::Locale;
use unic_langid::LanguageIdentifier;

use super::cldr::{canonical, distance, is_paradigm, line, maximal};

/// A locale of the catalog.
pub(super) struct Target {
    pub(super) position: usize,
    pub(super) written: LanguageIdentifier,
    pub(super) canonical: LanguageIdentifier,
    pub(super) maximal: LanguageIdentifier,
    /// Whether CLDR prefers it to others at the same distance.
    is_paradigm: bool,
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
                is_paradigm: is_paradigm(&maximal),
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
        let serving = self.serving(&asked);
        match serving.as_slice() {
            // `hi-Latn`, Hindi with much English in Latin letters, has English parents.
            [] => {
                let readable = self.readable(&asked);
                let line = line(&asked);
                line.iter().find_map(|step| equal(&readable, step))
            }
            [(_, only)] => Some(only.position),
            several => nearest(&asked, several),
        }
    }

    /// Returns the locales that serve, each with its distance.
    fn serving(&self, asked: &LanguageIdentifier) -> Vec<(u16, &Target)> {
        if asked.script.is_some_and(|script| script.as_str() == "Zzzz") {
            return Vec::new(); // It says that the script is unknown, and likely subtags would replace it.
        }
        let asked = maximal(asked);
        let targets = self.targets.iter();
        let serving =
            targets.filter_map(|target| Some((distance(&asked, &target.maximal)?, target)));
        serving.collect()
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

/// Returns the nearest of the locales that serve. Of those at the same distance, one goes first with the variants that
/// were asked for, then the one that is called so, then those that it inherits from, then those that CLDR prefers, then
/// the one that is listed first.
fn nearest(asked: &LanguageIdentifier, serving: &[(u16, &Target)]) -> Option<usize> {
    let line = line(asked);
    let steps: Vec<_> = line.iter().map(|step| (step, maximal(step))).collect();
    let nearest = serving.iter().min_by_key(|(distance, target)| {
        let inherited = steps.iter().position(|(step, maximal_step)| {
            target.written == **step || target.maximal == *maximal_step
        });
        (
            *distance,
            other_variants(asked, &target.canonical),
            target.written != *asked,
            inherited.unwrap_or(steps.len()),
            !target.is_paradigm,
            target.position,
        )
    });
    nearest.map(|(_, target)| target.position)
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

/// Returns how many variants only one of both has.
fn other_variants(a: &LanguageIdentifier, b: &LanguageIdentifier) -> usize {
    let only = |one: &LanguageIdentifier, other: &LanguageIdentifier| {
        one.variants()
            .filter(|variant| !other.has_variant(**variant))
            .count()
    };
    only(a, b) + only(b, a)
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
