//! Values of `time` as fields.

use time::{Duration, OffsetDateTime};

use super::IntoField;
use super::nearest::{date, timestamp};
use crate::{Date, SignedDuration, Timestamp};

/// The same moment, in any offset.
#[diagnostic::do_not_recommend]
impl IntoField<Timestamp> for OffsetDateTime {
    fn into_field(self) -> Timestamp {
        timestamp(self.unix_timestamp(), self.nanosecond())
    }
}

#[diagnostic::do_not_recommend]
impl IntoField<Date> for time::Date {
    fn into_field(self) -> Date {
        let (year, month, day) = self.to_calendar_date();
        date(year, u8::from(month).into(), day.into())
    }
}

#[diagnostic::do_not_recommend]
impl IntoField<SignedDuration> for Duration {
    fn into_field(self) -> SignedDuration {
        SignedDuration::new(self.whole_seconds(), self.subsec_nanoseconds())
    }
}

#[cfg(test)]
mod tests {
    use time::{Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

    use crate::field::into_field;
    use crate::{Date, SignedDuration, Timestamp};

    #[test]
    fn values_are_the_same() {
        let tokyo = UtcOffset::from_hms(9, 0, 0).unwrap();
        for nanoseconds in [
            0,
            1,
            -1,
            1_795_428_000_000_000_000,
            -750_000_000,
            -2_208_988_799_999_999_999,
        ] {
            let given = OffsetDateTime::from_unix_timestamp_nanos(nanoseconds).unwrap();
            let expected = Timestamp::from_nanosecond(nanoseconds).unwrap();
            assert_eq!(into_field::<Timestamp, _>(given), expected, "{nanoseconds}");
            assert_eq!(into_field::<Timestamp, _>(given.to_offset(tokyo)), expected);
        }
        let day = time::Date::from_calendar_date(2028, Month::February, 29).unwrap();
        assert_eq!(into_field::<Date, _>(day), Date::new(2028, 2, 29).unwrap());
        for millis in [-1500, -1, 0, 999, 90_000_001] {
            let expected = SignedDuration::from_millis(millis);
            let given = Duration::milliseconds(millis);
            assert_eq!(into_field::<SignedDuration, _>(given), expected);
        }
    }

    #[test]
    fn what_is_out_of_range_is_the_nearest() {
        let last = time::Date::from_calendar_date(9999, Month::December, 31).unwrap();
        let last = PrimitiveDateTime::new(last, Time::MIDNIGHT).assume_utc();
        assert_eq!(into_field::<Timestamp, _>(last), Timestamp::MAX);
        for (given, expected) in [
            (Duration::MIN, SignedDuration::MIN),
            (Duration::MAX, SignedDuration::MAX),
        ] {
            assert_eq!(into_field::<SignedDuration, _>(given), expected);
        }
    }
}
