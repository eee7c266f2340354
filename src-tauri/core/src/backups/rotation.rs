//! Which backups may go: a pure rule over their names and the present instant.
//!
//! Kept are all of the last two hours, the newest of each hour for a day, the newest of each day
//! for two weeks, and one before each upgrade for ever. A backup that cannot be read back never
//! stands for another: what it would replace stays.

use std::collections::HashMap;

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::name::{Name, Reason};

const ALL_FOR: TimeDelta = TimeDelta::hours(2);
const HOURLY_FOR: TimeDelta = TimeDelta::hours(24);
const DAILY_FOR: Days = Days::new(14);

/// The backups of one slot are one too many for each other.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Slot {
    /// Seconds since 1970 of the hour's or the day's start, and the length.
    Span(i64, i64),
    /// Everything that is older than two weeks.
    Old,
}

/// The names that may go. `sound` reads a backup back; it is asked as seldom as can be.
pub(crate) fn superfluous(
    mut names: Vec<Name>,
    now: DateTime<Utc>,
    mut sound: impl FnMut(&Name) -> bool,
) -> Vec<Name> {
    names.sort_unstable();
    names.reverse();
    // Without one that is sound, none may go: each may be all there is.
    let Some(newest) = names.iter().copied().find(&mut sound) else { return Vec::new() };
    let mut slots: HashMap<Slot, Vec<Name>> = HashMap::new();
    for name in names.into_iter().filter(|name| name.reason != Reason::Upgrade) {
        if let Some(slot) = slot(name.at, now) {
            slots.entry(slot).or_default().push(name);
        }
    }
    let mut going: Vec<Name> = slots
        .into_iter()
        .flat_map(|(slot, names)| match slot {
            // The newest sound one of all stands for these.
            Slot::Old => names,
            Slot::Span(..) => behind_the_first_sound(names, &mut sound),
        })
        .filter(|name| *name < newest)
        .collect();
    going.sort_unstable();
    going
}

/// Where the time of a backup puts it; nowhere while all are kept, also those of a clock that was
/// ahead of the present one.
fn slot(at: DateTime<Utc>, now: DateTime<Utc>) -> Option<Slot> {
    const HOUR: i64 = 3600;
    const DAY: i64 = 24 * HOUR;
    let span = |length| Slot::Span(at.timestamp().div_euclid(length) * length, length);
    let age = now - at;
    if age <= ALL_FOR {
        None
    } else if age <= HOURLY_FOR {
        Some(span(HOUR))
    } else if now.checked_sub_days(DAILY_FOR).is_none_or(|limit| at >= limit) {
        Some(span(DAY))
    } else {
        Some(Slot::Old)
    }
}

/// What stands behind the first sound one of `names`, newest first. One alone is not even read.
fn behind_the_first_sound(names: Vec<Name>, sound: impl FnMut(&Name) -> bool) -> Vec<Name> {
    if names.len() < 2 {
        return Vec::new();
    }
    let first = names.iter().position(sound);
    first.map(|at| names[at + 1..].to_vec()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashSet};

    use proptest::prelude::*;

    use super::*;

    fn now() -> DateTime<Utc> {
        "2024-06-06T10:30:00Z".parse().unwrap()
    }

    fn name(age_minutes: i64, reason: Reason) -> Name {
        let at = now() - TimeDelta::minutes(age_minutes);
        Name { at, operation: 100_000 - age_minutes, reason }
    }

    fn exits(ages: &[i64]) -> Vec<Name> {
        ages.iter().map(|age| name(*age, Reason::Exit)).collect()
    }

    fn gone(ages: &[i64]) -> HashSet<Name> {
        superfluous(exits(ages), now(), |_| true).into_iter().collect()
    }

    #[test]
    fn all_of_two_hours_hourly_of_a_day_and_daily_of_two_weeks_stay() {
        const DAY: i64 = 24 * 60;
        assert!(gone(&[1, 2, 3, 119, 120]).is_empty());
        // 08:20 and 08:05 lie in one hour, 07:55 in another.
        assert_eq!(gone(&[1, 130, 145, 155]), exits(&[145]).into_iter().collect());
        // 3 June at 23:00 and at 01:00, and 2 June.
        let [late, early, before] = [2 * DAY + 690, 3 * DAY + 570, 4 * DAY];
        assert_eq!(gone(&[1, late, early, before]), exits(&[early]).into_iter().collect());
        assert_eq!(gone(&[1, 13 * DAY, 15 * DAY, 40 * DAY]), {
            exits(&[15 * DAY, 40 * DAY]).into_iter().collect()
        });
    }

    #[test]
    fn a_backup_before_an_upgrade_stays_for_ever() {
        let names = vec![name(1, Reason::Exit), name(1_000_000, Reason::Upgrade)];
        assert!(superfluous(names, now(), |_| true).is_empty());
    }

    fn any_name() -> impl Strategy<Value = Name> {
        let reason = (0..Reason::ALL.len()).prop_map(|at| Reason::ALL[at]);
        (-100..60_000i64, reason).prop_map(|(age, reason)| name(age, reason))
    }

    fn span(name: &Name) -> Option<String> {
        slot(name.at, now()).map(|slot| format!("{slot:?}"))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]
        #[test]
        fn whatever_is_there_no_good_one_goes_that_no_other_good_one_stands_for(
            names in prop::collection::hash_set(any_name(), 0..60), seed in any::<u64>()
        ) {
            let sound = |n: &Name| !(n.at.timestamp() as u64 ^ seed).is_multiple_of(3);
            let going: HashSet<Name> =
                superfluous(names.iter().copied().collect(), now(), sound).into_iter().collect();
            let staying: Vec<&Name> = names.difference(&going).collect();
            let newest = names.iter().filter(|n| sound(n)).max();
            prop_assert!(newest.is_none_or(|n| !going.contains(n)), "the newest good one stays");
            for gone in &going {
                prop_assert!(gone.reason != Reason::Upgrade);
                prop_assert!(now() - gone.at > ALL_FOR);
                let stands = staying.iter().any(|n| {
                    sound(n) && *n > gone && (span(n) == span(gone) || span(gone) == Some("Old".into()))
                });
                prop_assert!(stands, "nothing stands for {gone}");
            }
        }

        #[test]
        fn what_stays_has_a_limit_and_stays_the_second_time(
            names in prop::collection::hash_set(any_name(), 0..200)
        ) {
            let going: HashSet<Name> =
                superfluous(names.iter().copied().collect(), now(), |_| true).into_iter().collect();
            let staying: Vec<Name> = names.difference(&going).copied().collect();
            let mut slots: BTreeMap<String, usize> = BTreeMap::new();
            for name in staying.iter().filter(|n| n.reason != Reason::Upgrade) {
                *slots.entry(span(name).unwrap_or_default()).or_default() += 1;
            }
            slots.remove("");
            prop_assert!(slots.len() <= 24 + 15 + 1, "{slots:?}");
            prop_assert!(slots.values().all(|count| *count == 1), "{slots:?}");
            prop_assert!(superfluous(staying, now(), |_| true).is_empty());
        }
    }
}
