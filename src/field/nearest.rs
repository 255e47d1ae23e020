//! Moments and days of other crates, some of which know years that `jiff` does not.

use crate::{Date, Timestamp};

/// Returns the moment so many seconds and nanoseconds after the beginning of 1970. One that is out of range becomes
/// the first or the last: an error that is about to be reported must not fail for it.
pub(super) fn timestamp(seconds: i64, nanoseconds: u32) -> Timestamp {
    // `chrono` gives a leap second as more than a second's nanoseconds.
    let nanoseconds = i32::try_from(nanoseconds.min(999_999_999)).unwrap_or_default();
    let nearest = if seconds < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    };
    Timestamp::new(seconds, nanoseconds).unwrap_or(nearest)
}

/// Returns a day, or the first or the last if it is out of range.
pub(super) fn date(year: i32, month: u32, day: u32) -> Date {
    let exact = || {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Date::new(i16::try_from(year).ok()?, month, day).ok()
    };
    let nearest = if year < 0 { Date::MIN } else { Date::MAX };
    exact().unwrap_or(nearest)
}
