//! Facts about an entry that are no texts: how bad it is, what it is filed under, open data.

use super::entry::Entry;
use crate::packed::{entry as word, meta};
use crate::values::Value;

/// How bad an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Severity {
    /// Nothing is wrong.
    Info,
    /// Something may go wrong.
    Warning,
    /// What was asked for was not done.
    Error,
    /// The program cannot go on.
    Fatal,
}

impl Severity {
    /// Every severity, the worst first.
    pub const ALL: [Self; 4] = [Self::Fatal, Self::Error, Self::Warning, Self::Info];

    /// Returns the name in catalogs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fatal => "fatal",
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

impl<'a> Entry<'a> {
    /// Returns how bad the error is, if the catalog says so.
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        let number = (self.flags() >> word::SEVERITY_AT).checked_sub(1)?;
        let mut all = Severity::ALL.into_iter();
        all.find(|severity| *severity as u32 == number)
    }

    /// Tells whether trying again may help, if the catalog says so.
    #[must_use]
    pub fn retryable(&self) -> Option<bool> {
        match (self.has(word::RETRYABLE), self.has(word::NOT_RETRYABLE)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            (false, false) => None,
        }
    }

    /// Returns the words that the error is filed under.
    pub fn tags(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let (catalog, first) = (self.catalog(), self.size(word::TAGS));
        let at = self.behind_lists();
        let tags = (at..at.saturating_add(first)).map_while(move |at| catalog.list_item(at));
        tags.filter_map(move |tag| catalog.string(u32::try_from(tag).ok()?))
    }

    /// Returns the name of the section that the error stands in.
    #[must_use]
    pub fn section(&self) -> Option<&'a str> {
        self.optional(word::SECTION)
    }

    /// Returns the value of a piece of open data, of the type that `[catalog.meta]` gives.
    ///
    /// An integer is a [`Value::Int`], whatever integer it is declared as.
    #[must_use]
    pub fn meta(&self, name: &str) -> Option<Value<'a>> {
        let mut all = self.all_meta();
        all.find(|one| one.name == name).map(|one| one.value)
    }

    /// Returns all open data of the error.
    pub fn all_meta(&self) -> impl Iterator<Item = Meta<'a>> + use<'a> {
        let entry = *self;
        let first = entry.behind_lists().saturating_add(entry.size(word::TAGS));
        (0..entry.size(word::META)).filter_map(move |index| {
            entry.one_meta(first.saturating_add(index.saturating_mul(meta::WORDS)))
        })
    }

    fn one_meta(&self, at: usize) -> Option<Meta<'a>> {
        let catalog = self.catalog();
        let word = |word: usize| {
            let item = catalog.list_item(at.saturating_add(word))?;
            u32::try_from(item).ok()
        };
        let (kind, low, high) = (
            word(meta::KIND_AND_FLAGS)?,
            word(meta::LOW)?,
            word(meta::HIGH)?,
        );
        let bits = u64::from(high) << 32 | u64::from(low);
        let value = match kind & !meta::PUBLIC {
            meta::BOOL => Value::Bool(low != 0),
            meta::INTEGER => Value::Int(bits.cast_signed()),
            meta::FLOAT => Value::from(f64::from_bits(bits)),
            _ => Value::Str(catalog.string(low)?),
        };
        Some(Meta {
            name: catalog.string(word(meta::NAME)?)?,
            value,
            is_public: kind & meta::PUBLIC != 0,
        })
    }

    fn has(&self, flag: u32) -> bool {
        self.flags() & flag != 0
    }
}

/// A piece of open data of an entry.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Meta<'a> {
    /// The name.
    pub name: &'a str,
    /// The value.
    pub value: Value<'a>,
    /// True if clients are sent it.
    pub is_public: bool,
}
