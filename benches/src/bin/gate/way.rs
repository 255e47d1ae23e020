//! What is compared with what.

use errorbook_benches::measure::Runner;
use errorbook_benches::{ByHand, ByThiserror, Display, Language, Localize, Message};

/// A way to write a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    HandWritten,
    Thiserror,
    DisplayEnglish,
    DisplayJapanese,
    LocalizeJapanese,
}

impl Way {
    pub(crate) const ALL: [Self; 5] = [
        Self::HandWritten,
        Self::Thiserror,
        Self::DisplayEnglish,
        Self::DisplayJapanese,
        Self::LocalizeJapanese,
    ];

    /// Returns what is compared, and with what: the others know English only.
    pub(crate) fn compared() -> impl Iterator<Item = (Self, Self)> {
        [
            (Self::DisplayEnglish, Self::Thiserror),
            (Self::DisplayJapanese, Self::Thiserror),
            (Self::LocalizeJapanese, Self::Thiserror),
            (Self::DisplayEnglish, Self::HandWritten),
        ]
        .into_iter()
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::HandWritten => "hand-written",
            Self::Thiserror => "`thiserror`",
            Self::DisplayEnglish => "`Display`, English",
            Self::DisplayJapanese => "`Display`, Japanese",
            Self::LocalizeJapanese => "`localize`, Japanese",
        }
    }

    pub(crate) fn runner(self, message: Message) -> Runner {
        match self {
            Self::HandWritten => Runner::new::<ByHand>(Language::English, message),
            Self::Thiserror => Runner::new::<ByThiserror>(Language::English, message),
            Self::DisplayEnglish => Runner::new::<Display>(Language::English, message),
            Self::DisplayJapanese => Runner::new::<Display>(Language::Japanese, message),
            Self::LocalizeJapanese => Runner::new::<Localize>(Language::Japanese, message),
        }
    }
}
