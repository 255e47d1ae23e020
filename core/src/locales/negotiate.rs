//! From what a reader asks for to the locales of a catalog, in order.

use super::locale::{Builder, Locale};
use crate::packed::Catalog;

/// The quality of what is asked for without one: `q=1`.
const FULL_QUALITY: u16 = 1000;

/// One wish of a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LanguageRange {
    /// The locale. `None` is any: `*`.
    pub locale: Option<Locale>,
    /// How much it is wanted, in thousandths. 0: not at all, which for any locale says nothing.
    pub quality: u16,
}

/// What a reader asked for: a [`Locale`], a list of them, best first, or an [`AcceptLanguage`]
/// header.
pub trait LocaleRequest {
    /// Calls `f` with every wish. Among those of one quality, the first is preferred.
    ///
    /// It is called more than once for one choice, and must say the same each time.
    fn visit(&self, f: &mut dyn FnMut(LanguageRange));

    /// The locale, if it is all that is asked for, so that nothing has to be weighed.
    fn only(&self) -> Option<&Locale> {
        None
    }
}

impl LocaleRequest for Locale {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        f(LanguageRange {
            locale: Some(*self),
            quality: FULL_QUALITY,
        });
    }

    #[inline]
    fn only(&self) -> Option<&Locale> {
        Some(self)
    }
}

impl LocaleRequest for [Locale] {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        for locale in self {
            locale.visit(f);
        }
    }

    fn only(&self) -> Option<&Locale> {
        match self {
            [locale] => Some(locale),
            [] | [_, _, ..] => None,
        }
    }
}

/// Wishes as they were asked for, in any order.
impl LocaleRequest for [LanguageRange] {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        self.iter().copied().for_each(f);
    }
}

impl<const N: usize> LocaleRequest for [Locale; N] {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        self.as_slice().visit(f);
    }

    fn only(&self) -> Option<&Locale> {
        self.as_slice().only()
    }
}

#[cfg(feature = "alloc")]
impl LocaleRequest for alloc::vec::Vec<Locale> {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        self.as_slice().visit(f);
    }

    fn only(&self) -> Option<&Locale> {
        self.as_slice().only()
    }
}

impl<T: LocaleRequest + ?Sized> LocaleRequest for &T {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        (**self).visit(f);
    }

    #[inline]
    fn only(&self) -> Option<&Locale> {
        (**self).only()
    }
}

/// The value of an HTTP `Accept-Language` header (RFC 9110 §12.5.4, RFC 4647).
///
/// What is malformed is passed over, element by element: a header is never refused. A `*` within a
/// range (`de-*-DE`) is dropped, since it also matches no subtag at all. `q=0` excludes every
/// locale that the range equals or begins (RFC 4647 §3.3.1): `zh;q=0` excludes `zh-Hant`.
///
/// ```
/// use errorbook_core::{AcceptLanguage, LocaleRequest};
///
/// let mut asked = Vec::new();
/// AcceptLanguage("ja, en-GB;q=0.8, ???, *;q=0.1").visit(&mut |wish| asked.push(wish));
///
/// let tags: Vec<_> = asked.iter().map(|wish| wish.locale.map(|l| l.to_string())).collect();
/// assert_eq!(tags, [Some("ja".into()), Some("en-GB".into()), None]);
/// assert_eq!(asked[1].quality, 800);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AcceptLanguage<'a>(
    /// The value as received.
    pub &'a str,
);

impl LocaleRequest for AcceptLanguage<'_> {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        self.0.split(',').filter_map(parse_element).for_each(f);
    }
}

/// A `language-range [ weight ]`, with optional white space anywhere between.
fn parse_element(element: &str) -> Option<LanguageRange> {
    let (range, quality) = match element.split_once(';') {
        Some((range, weight)) => (range, parse_weight(trim(weight))?),
        None => (element, FULL_QUALITY),
    };
    let locale = match trim(range) {
        "*" => None,
        range => Some(parse_range(range)?),
    };
    Some(LanguageRange { locale, quality })
}

/// A range without its inner `*`. One that begins with `*` asks for a region in any language, which
/// no locale can say.
fn parse_range(range: &str) -> Option<Locale> {
    let mut builder = Builder::new();
    for (position, subtag) in range.split('-').enumerate() {
        if position == 0 || subtag != "*" {
            builder.push(subtag.as_bytes()).ok()?;
        }
    }
    builder.finish().ok()
}

/// A weight of a header (RFC 9110 §12.4.2) in thousandths: `q=0.8` is 800. `None` where it is none: it is
/// from 0 to 1, with at most three decimals.
///
/// ```
/// use errorbook_core::parse_weight;
///
/// assert_eq!(parse_weight("q=0.8"), Some(800));
/// assert_eq!(parse_weight("q=2"), None);
/// ```
#[must_use]
pub fn parse_weight(weight: &str) -> Option<u16> {
    let value = weight
        .strip_prefix("q=")
        .or_else(|| weight.strip_prefix("Q="))?;
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    let whole = match whole {
        "0" => 0,
        "1" => FULL_QUALITY,
        _ => return None,
    };
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = decimals.bytes().chain([b'0'; 3]).take(3);
    let thousandths = digits.fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    Some(whole + thousandths).filter(|quality| *quality <= FULL_QUALITY)
}

/// RFC 9110 §5.6.3: white space in a header is a space or a tab, nothing else.
fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// A catalog's locales, as positions, in the order in which a reader wants them.
///
/// It holds at most 16, each once, and ends with the source locale (0), which has every text there
/// is. Of a request for more, those of the lowest quality are left out. A chain belongs to the
/// catalog that it was [negotiated](negotiate()) with.
///
/// ```
/// use errorbook_core::Chain;
///
/// assert_eq!(Chain::source_only().iter().collect::<Vec<_>>(), [0]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Chain {
    /// What comes before the source locale. Unused places are [`SOURCE`].
    before: [u16; Chain::BEFORE],
}

/// The position of the source locale.
const SOURCE: u16 = 0;

impl Chain {
    /// The most locales before the source locale.
    const BEFORE: usize = 15;

    /// The source locale alone.
    #[must_use]
    #[inline]
    pub const fn source_only() -> Self {
        Self {
            before: [SOURCE; Self::BEFORE],
        }
    }

    /// A locale before the source locale, or the source locale.
    #[inline]
    fn one(locale: usize) -> Self {
        let mut chain = Self::source_only();
        let [first, ..] = &mut chain.before;
        *first = u16::try_from(locale).unwrap_or(SOURCE);
        chain
    }

    /// The locales' positions in the catalog, best first.
    pub fn iter(&self) -> impl Iterator<Item = usize> + Clone + use<> {
        let before = self
            .before
            .into_iter()
            .take_while(|locale| *locale != SOURCE);
        before.chain([SOURCE]).map(usize::from)
    }

    /// The position of the locale that is wanted most.
    #[must_use]
    #[inline]
    pub fn first(&self) -> usize {
        let [first, ..] = self.before;
        usize::from(first)
    }

    /// What `find` finds for a locale behind the first.
    pub(crate) fn find_behind_first<T>(&self, find: impl Fn(usize) -> Option<T>) -> Option<T> {
        let [first, behind @ ..] = &self.before;
        if *first == SOURCE {
            return None;
        }
        // Opaque, for else there would be code for each of these places, which are seldom used.
        for &locale in core::hint::black_box(behind.as_slice()) {
            if locale == SOURCE {
                break;
            }
            if let Some(found) = find(locale.into()) {
                return Some(found);
            }
        }
        find(SOURCE.into())
    }

    /// Appends a locale and those that it falls back to, as far as they are wanted. True if the source
    /// locale is among them, behind which nothing may stand.
    fn push_line(
        &mut self,
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
                if !self.push(locale) {
                    break;
                }
            }
            line = available.parent(locale);
        }
        false
    }

    /// Appends a locale other than the source. False if it stands here already or has no room.
    fn push(&mut self, locale: usize) -> bool {
        let Ok(locale) = u16::try_from(locale) else {
            return false;
        };
        match self
            .before
            .iter_mut()
            .find(|place| **place == SOURCE || **place == locale)
        {
            Some(place) if *place == SOURCE => {
                *place = locale;
                true
            }
            _ => false,
        }
    }
}

impl core::fmt::Debug for Chain {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Chain")?;
        f.debug_list().entries(self.iter()).finish()
    }
}

/// Chooses a catalog's locales for a reader.
///
/// Each wish finds at most one locale, by the table that the compiler worked out, and that locale
/// is followed by those that it falls back to: `es-419` by `es`. A wish for any locale (`*`) finds
/// the first that is neither named by another wish nor excluded. Nothing is allocated, and the time
/// is linear in the length of the request.
#[must_use]
#[inline]
pub fn negotiate<R: LocaleRequest + ?Sized>(requested: &R, available: &Catalog<'_>) -> Chain {
    match requested.only() {
        Some(locale) => choose_for(locale, available),
        None => choose(requested, available),
    }
}

/// What [`choose`] does for one locale.
fn choose_for(requested: &Locale, available: &Catalog<'_>) -> Chain {
    let found = match available.locale_of(requested) {
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
            chain.push_line(found, available, |_| true);
            chain
        }
    }
}

/// What [`negotiate`] needs of a catalog, so that it can be tested without one.
trait Available {
    fn count(&self) -> usize;
    fn tag(&self, locale: usize) -> Option<&str>;
    fn parent(&self, locale: usize) -> Option<usize>;
    /// The locale in the row of exactly this tag, if there is such a row.
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
    requested.visit(&mut |wish| taken.note(wish, available));
    let mut ranking = Ranking::default();
    requested.visit(&mut |wish| {
        let found = match wish.locale {
            _ if wish.quality == 0 => None,
            Some(locale) => find(&locale, available).filter(|locale| !taken.excluded.has(*locale)),
            None => taken.first_other(available),
        };
        if let Some(found) = found {
            ranking.insert(found, wish.quality);
        }
    });
    ranking.chain(&taken, available)
}

/// The locale that serves a reader of `requested`.
fn find(requested: &Locale, available: &dyn Available) -> Option<usize> {
    requested
        .prefixes()
        .find_map(|tag| available.serving(tag))
        .flatten()
}

/// What the wishes other than `*` say, which must be known before `*` can be resolved.
#[derive(Default)]
struct Taken {
    named: Set,
    excluded: Set,
}

impl Taken {
    fn note(&mut self, wish: LanguageRange, available: &dyn Available) {
        let Some(requested) = wish.locale else { return };
        if wish.quality == 0 {
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

    /// The first locale that `*` means.
    fn first_other(&self, available: &dyn Available) -> Option<usize> {
        (0..available.count())
            .find(|locale| !self.named.has(*locale) && !self.excluded.has(*locale))
    }
}

/// Basic filtering: whether `range` is `tag` or its beginning, up to a hyphen.
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

/// A locale that a wish found. Quality 0 marks a free place.
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
    /// Puts a locale behind those of its quality. When all is full, the last falls out.
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

    /// The ranked locales, each with those that it falls back to, up to the source locale.
    fn chain(&self, taken: &Taken, available: &dyn Available) -> Chain {
        let mut chain = Chain::source_only();
        for ranked in self.0.iter().take_while(|ranked| ranked.quality > 0) {
            let wanted = |at| !taken.excluded.has(at);
            if chain.push_line(ranked.locale, available, wanted) {
                break;
            }
        }
        chain
    }
}

#[cfg(test)]
mod tests;
