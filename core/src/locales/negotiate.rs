//! From what a reader asks for to the locales of a catalog, in order.

use super::chain::{Chain, SOURCE};
use super::locale::Locale;
use super::request::{LanguageRange, LocaleRequest};
use crate::packed::{Catalog, TAG_KEY_BYTES};

/// Chooses a catalog's locales for a reader.
///
/// Each language range finds at most one locale, by the table that the compiler worked out, and that locale
/// is followed by those that it falls back to: `es-419` by `es`. A range for any locale (`*`) finds
/// the first that is neither named by another range nor excluded. Nothing is allocated, and the time
/// is linear in the length of the request.
#[must_use]
#[inline]
pub fn negotiate<R: LocaleRequest + ?Sized>(requested: &R, available: &Catalog<'_>) -> Chain {
    match requested.only() {
        Some(locale) => choose_for(locale, available),
        None => choose(requested, available),
    }
}

/// Chooses for one locale.
fn choose_for(requested: &Locale, available: &Catalog<'_>) -> Chain {
    let found = match position(requested, available) {
        Some(found) => Some(found),
        None => find(requested, available),
    };
    let Some(found) = found else {
        return Chain::source_only();
    };
    match available.locale_parent(found) {
        // Most fall back to the source locale alone.
        None | Some(0) => Chain::one(found),
        Some(_) => {
            let mut chain = Chain::source_only();
            push_line(&mut chain, found, available, |_| true);
            chain
        }
    }
}

/// Returns the locale of exactly this tag.
#[inline]
fn position(tag: &Locale, available: &Catalog<'_>) -> Option<usize> {
    let key = tag.key();
    let found = available.locale_keys().position(|other| other == key)?;
    // Longer tags may begin like others. What is not found here is found among the rows.
    let is_whole = tag.len() <= TAG_KEY_BYTES;
    (is_whole || available.locale_tag(found) == Some(tag.as_str())).then_some(found)
}

/// Appends a locale and those that it falls back to, as far as they are wanted. True if the source
/// locale is among them, after which nothing may stand.
fn push_line(
    chain: &mut Chain,
    first: usize,
    available: &(impl Available + ?Sized),
    wanted: impl Fn(usize) -> bool,
) -> bool {
    let mut line = Some(first);
    // No more steps than locales, should a damaged catalog lead in a circle.
    for _ in 0..available.count() {
        let Some(locale) = line else { break };
        if wanted(locale) {
            if locale == usize::from(SOURCE) {
                return true;
            }
            if !chain.push(locale) {
                break;
            }
        }
        line = available.parent(locale);
    }
    false
}

/// What [`negotiate`] needs of a catalog, so that it can be tested without one.
trait Available {
    fn count(&self) -> usize;
    fn tag(&self, locale: usize) -> Option<&str>;
    fn parent(&self, locale: usize) -> Option<usize>;
    /// Returns the locale in the row of exactly this tag, if there is such a row.
    fn serving(&self, tag: &str) -> Option<Option<usize>>;
}

impl Available for Catalog<'_> {
    fn count(&self) -> usize {
        self.locale_count()
    }

    fn tag(&self, locale: usize) -> Option<&str> {
        self.locale_tag(locale)
    }

    fn parent(&self, locale: usize) -> Option<usize> {
        self.locale_parent(locale)
    }

    fn serving(&self, tag: &str) -> Option<Option<usize>> {
        self.locale_for(tag)
    }
}

fn choose<R: LocaleRequest + ?Sized>(requested: &R, available: &dyn Available) -> Chain {
    let mut taken = Taken::default();
    requested.visit(&mut |range| taken.note(range, available));
    let mut ranking = Ranking::default();
    requested.visit(&mut |range| {
        let found = match range.locale {
            _ if range.quality == 0 => None,
            Some(locale) => find(&locale, available).filter(|locale| !taken.excluded.has(*locale)),
            None => taken.first_other(available),
        };
        if let Some(found) = found {
            ranking.insert(found, range.quality);
        }
    });
    ranking.chain(&taken, available)
}

/// Returns the locale that serves a reader of `requested`.
fn find(requested: &Locale, available: &dyn Available) -> Option<usize> {
    requested
        .prefixes()
        .find_map(|tag| available.serving(tag))
        .flatten()
}

/// What the ranges other than `*` say, which must be known before `*` can be resolved.
#[derive(Default)]
struct Taken {
    named: Set,
    excluded: Set,
}

impl Taken {
    fn note(&mut self, range: LanguageRange, available: &dyn Available) {
        let Some(requested) = range.locale else {
            return;
        };
        if range.quality == 0 {
            let excluded = |locale: &usize| {
                available
                    .tag(*locale)
                    .is_some_and(|tag| begins(&requested, tag))
            };
            (0..available.count())
                .filter(excluded)
                .for_each(|locale| self.excluded.add(locale));
        } else if let Some(found) = find(&requested, available) {
            self.named.add(found);
        }
    }

    /// Returns the first locale that `*` means.
    fn first_other(&self, available: &dyn Available) -> Option<usize> {
        (0..available.count())
            .find(|locale| !self.named.has(*locale) && !self.excluded.has(*locale))
    }
}

/// Tells whether `range` is `tag` or its beginning, up to a hyphen (basic filtering of RFC 4647).
fn begins(range: &Locale, tag: &str) -> bool {
    tag.strip_prefix(range.as_str())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// A set of positions below 1,024: more than there are locales in CLDR. Others are never in it.
#[derive(Default)]
struct Set([u64; 16]);

impl Set {
    fn add(&mut self, position: usize) {
        if let Some(word) = self.0.get_mut(position / 64) {
            *word |= 1 << (position % 64);
        }
    }

    fn has(&self, position: usize) -> bool {
        self.0
            .get(position / 64)
            .is_some_and(|word| word >> (position % 64) & 1 == 1)
    }
}

/// A locale that a range found. Quality 0 marks a free place.
#[derive(Clone, Copy, Default)]
struct Ranked {
    locale: usize,
    quality: u16,
}

/// The best locales so far, in order. The source locale has a place here, too: what is wanted less
/// must not come before it.
#[derive(Default)]
struct Ranking([Ranked; Chain::BEFORE + 1]);

impl Ranking {
    /// Puts a locale after those of its quality. When all is full, the last falls out.
    fn insert(&mut self, locale: usize, quality: u16) {
        let mut moving = Ranked { locale, quality };
        for place in &mut self.0 {
            if place.locale == locale {
                // Where it stood: what moves closes the gap, unless it was wanted more as it was.
                if place.quality <= moving.quality {
                    *place = moving;
                }
                return;
            }
            let behind = moving.locale != locale;
            if behind || place.quality < moving.quality {
                core::mem::swap(place, &mut moving);
            }
        }
    }

    /// Returns the ranked locales, each with those that it falls back to, up to the source locale.
    fn chain(&self, taken: &Taken, available: &dyn Available) -> Chain {
        let mut chain = Chain::source_only();
        for ranked in self.0.iter().take_while(|ranked| ranked.quality > 0) {
            let wanted = |at| !taken.excluded.has(at);
            if push_line(&mut chain, ranked.locale, available, wanted) {
                break;
            }
        }
        chain
    }
}

#[cfg(test)]
mod tests;
