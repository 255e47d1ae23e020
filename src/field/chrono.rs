//! Values of `chrono` as fields.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, TimeZone};

use super::IntoField;
use super::nearest::{date, timestamp};
use crate::{Date, SignedDuration, Timestamp};

/// The same moment, in any time zone. A leap second is the end of the second before it.
#[diagnostic::do_not_recommend]
impl<Zone: TimeZone> IntoField<Timestamp> for DateTime<Zone> {
    fn into_field(self) -> Timestamp {
        timestamp(self.timestamp(), self.timestamp_subsec_nanos())
    }
}

#[diagnostic::do_not_recommend]
impl IntoField<Date> for NaiveDate {
    fn into_field(self) -> Date {
        date(self.year(), self.month(), self.day())
    }
}

#[diagnostic::do_not_recommend]
impl IntoField<SignedDuration> for TimeDelta {
    fn into_field(self) -> SignedDuration {
        SignedDuration::new(self.num_seconds(), self.subsec_nanos())
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};

    use crate::field::into_field;
    use crate::{Date, SignedDuration, Timestamp};

    #[test]
    fn values_are_the_same() {
        for text in [
            "2026-11-23T10:00:00Z",
            "1969-12-31T23:59:59.25Z",
            "1900-01-01T00:00:00.000000001Z",
        ] {
            let given: DateTime<Utc> = text.parse().unwrap();
            let elsewhere = given.with_timezone(&FixedOffset::east_opt(9 * 3600).unwrap());
            let expected: Timestamp = text.parse().unwrap();
            assert_eq!(into_field::<Timestamp, _>(given), expected, "{text}");
            assert_eq!(into_field::<Timestamp, _>(elsewhere), expected, "{text}");
        }
        let day = NaiveDate::from_ymd_opt(-1, 2, 28).unwrap();
        let expected = Date::new(-1, 2, 28).unwrap();
        assert_eq!(into_field::<Date, _>(day), expected);
        for millis in [-1500, -1, 0, 999, 90_000_001] {
            let expected = SignedDuration::from_millis(millis);
            let given = TimeDelta::milliseconds(millis);
            assert_eq!(into_field::<SignedDuration, _>(given), expected);
        }
    }

    #[test]
    fn what_is_out_of_range_is_the_nearest() {
        let field = into_field::<Timestamp, _>;
        assert_eq!(field(DateTime::<Utc>::MIN_UTC), Timestamp::MIN);
        assert_eq!(field(DateTime::<Utc>::MAX_UTC), Timestamp::MAX);
        let day = into_field::<Date, _>;
        assert_eq!(
            (day(NaiveDate::MIN), day(NaiveDate::MAX)),
            (Date::MIN, Date::MAX)
        );
        let length = into_field::<SignedDuration, _>;
        assert_eq!(
            length(TimeDelta::MAX),
            SignedDuration::from_millis(i64::MAX)
        );
        let leap: DateTime<Utc> = "2016-12-31T23:59:60.5Z".parse().unwrap();
        let before: Timestamp = "2016-12-31T23:59:59.999999999Z".parse().unwrap();
        assert_eq!(field(leap), before);
    }
}
