//! The order of several readings of a text, the likeliest first.

use std::ops::Range;

use crate::finding::Match;
use crate::text::{Layer, Undone};

/// Whether a match swallows what is not its own and is a part of the text, how it takes lines, and which form of the text
/// it is of: the less, the likelier.
pub(crate) type Order = (bool, bool, Lines, u8);

/// The way a match takes the lines of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lines {
    AsTheyAre,
    /// As one.
    Joined,
    /// A value goes over the end of one, which a window or a mail has put there: errors show none.
    InValue,
}

/// The form of a text that was an address. What fits as it stands needs no other.
pub(crate) const OF_ADDRESS: u8 = 3;

/// Returns how likely a match is in a form of a text.
pub(crate) fn order_of(layer: &Layer, found: &Match<'_>, is_whole: bool, is_joined: bool) -> Order {
    // A match that is whole as it was pasted has markup and escapes in its values, not around them.
    let is_data = is_whole && layer.depth == 0 && !found.is_open();
    let form = match (is_data, layer.undone) {
        (true, _) => 0,
        (false, Undone::Markup) => 1,
        (false, Undone::Nothing) => 2,
        (false, Undone::Address) => OF_ADDRESS,
    };
    let lines = match is_joined {
        _ if breaks_value(&layer.text, found) => Lines::InValue,
        true => Lines::Joined,
        false => Lines::AsTheyAre,
    };
    (found.swallows, !is_whole, lines, form)
}

/// Returns how many characters shorter values are than in the address that they stand in. A short value is likelier than
/// a long one, but not for its escapes.
pub(crate) fn saved(layer: &Layer, values: &[Range<usize>]) -> i32 {
    if layer.undone != Undone::Address {
        return 0;
    }
    let saved = values.iter().map(|value| {
        let shown = layer.text.get(value.clone()).unwrap_or_default();
        let written = layer.original(value).len();
        written.saturating_sub(shown.chars().count())
    });
    i32::try_from(saved.sum::<usize>()).unwrap_or(i32::MAX / 2)
}

/// Returns whether a value of a message goes over the end of a line.
fn breaks_value(text: &str, found: &Match<'_>) -> bool {
    let mut values = found.values.iter();
    values.any(|value| {
        text.get(value.clone())
            .is_some_and(|value| value.contains('\n'))
    })
}
