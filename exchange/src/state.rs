//! How far a translation is.

/// How far a translation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// There is none.
    Missing,
    /// Its source has changed since, by the lock, and it has not.
    Stale,
    /// It is there and up to date.
    Translated,
}

impl State {
    /// Every state, by its name in files.
    pub const ALL: [(&'static str, Self); 3] = [
        ("missing", Self::Missing),
        ("stale", Self::Stale),
        ("translated", Self::Translated),
    ];

    /// Returns the name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Translated => "translated",
        }
    }
}

/// Which texts are taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Those without a translation.
    pub missing: bool,
    /// Those whose translation is stale.
    pub stale: bool,
    /// Those whose translation is up to date.
    pub translated: bool,
}

/// Selects the texts that are left to translate.
impl Default for Selection {
    fn default() -> Self {
        Self {
            missing: true,
            stale: true,
            translated: false,
        }
    }
}

impl Selection {
    /// Returns whether texts of a state are taken out.
    #[must_use]
    pub fn has(self, state: State) -> bool {
        match state {
            State::Missing => self.missing,
            State::Stale => self.stale,
            State::Translated => self.translated,
        }
    }
}
