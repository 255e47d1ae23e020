//! The dictionary of misspellings. It takes longer to compile than all else here.

use unicase::UniCase;

/// Returns what a misspelt word should be; nothing where the right one is not known.
pub(super) fn corrections(word: &str) -> Option<&'static [&'static str]> {
    typos_dict::WORD.find(&UniCase::new(word)).copied()
}
