//! The locales of a catalog in the order in which a reader wants them.

/// A catalog's locales, as positions, in the order in which a reader wants them.
///
/// It holds at most 16, each once, and ends with the source locale (0), which has every text there
/// is. Of a request for more, those of the lowest quality are left out. A chain belongs to the
/// catalog that it was [negotiated](crate::negotiate()) with.
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
pub(super) const SOURCE: u16 = 0;

impl Chain {
    /// The most locales before the source locale.
    pub(super) const BEFORE: usize = 15;

    /// Returns a chain of the source locale alone.
    #[must_use]
    #[inline]
    pub const fn source_only() -> Self {
        Self {
            before: [SOURCE; Self::BEFORE],
        }
    }

    /// Returns a chain of a locale before the source locale, or of the source locale.
    #[inline]
    pub(super) fn one(locale: usize) -> Self {
        let mut chain = Self::source_only();
        let [first, ..] = &mut chain.before;
        *first = u16::try_from(locale).unwrap_or(SOURCE);
        chain
    }

    /// Returns the locales' positions in the catalog, best first.
    pub fn iter(&self) -> impl Iterator<Item = usize> + Clone + use<> {
        let before = self
            .before
            .into_iter()
            .take_while(|locale| *locale != SOURCE);
        before.chain([SOURCE]).map(usize::from)
    }

    /// Returns the position of the locale that is wanted most.
    #[must_use]
    #[inline]
    pub fn first(&self) -> usize {
        let [first, ..] = self.before;
        usize::from(first)
    }

    /// Returns what `find` finds for a locale after the first.
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

    /// Appends a locale other than the source. False if it stands here already or has no room.
    pub(super) fn push(&mut self, locale: usize) -> bool {
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
