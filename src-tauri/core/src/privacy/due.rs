//! Which events keep personal data longer than they need to (law 91/2025/QH15, articles 3.3 and
//! 14.1.c: as long as the purpose needs).
//!
//! The law names no period; where nobody set a day for an event, or a number of months for all of
//! them, two years after the event are suggested. Sample events hold nobody's data and are never
//! due. Must never erase anything by itself.

use chrono::{Months, NaiveDate};
use serde::Serialize;

use super::erase::kept;
use crate::{
    Result, Workspace,
    events::{self, Event},
    settings::{self, Key},
    zones,
};

/// How many months after an event its data are kept where nobody says otherwise.
const MONTHS: u32 = 24;

/// An event whose personal data are due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    /// Its id.
    pub event_id: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The day after which they are to be erased.
    pub keep_until: NaiveDate,
    /// Whether somebody set that day; else it is the suggestion.
    pub settled: bool,
    /// How many delegates it has.
    pub delegates: u32,
}

/// The day after which the personal data of an event are to be erased, where the others are kept
/// for that many months; none while nobody set one and the event has no day.
#[must_use]
pub fn keep_until(event: &Event, months: Months) -> Option<NaiveDate> {
    let suggested = || event.end.or(event.start)?.checked_add_months(months);
    event.keep_until.or_else(suggested)
}

/// How long the data of events are kept for which nobody said anything else.
fn usual_time(workspace: &Workspace) -> Result<Months> {
    let settled = settings::get(workspace, Key::KeepMonths)?;
    Ok(Months::new(settled.and_then(|months| months.parse().ok()).unwrap_or(MONTHS)))
}

/// The events with delegates whose data are due on the day `today`, the longest due first.
///
/// # Errors
/// [`Error::Storage`](crate::Error::Storage).
pub fn due(workspace: &Workspace, today: NaiveDate) -> Result<Vec<Due>> {
    let mut all = Vec::new();
    let months = usual_time(workspace)?;
    for event in events::list(workspace)?.into_iter().filter(|event| !event.sample) {
        let until = keep_until(&event, months).filter(|until| *until < today);
        let Some(until) = until else { continue };
        let delegates = workspace.read(|store| kept(store, &event.id))?;
        if delegates > 0 {
            all.push(Due {
                settled: event.keep_until.is_some(),
                event_id: event.id,
                code: event.code,
                name: event.name,
                keep_until: until,
                delegates,
            });
        }
    }
    all.sort_by_key(|due| due.keep_until);
    Ok(all)
}

/// The same on the workspace's own day.
///
/// # Errors
/// As [`due`].
pub fn due_now(workspace: &Workspace) -> Result<Vec<Due>> {
    due(workspace, workspace.today(zones::HOME))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        delegates::Delegate,
        records::{self, tests::forms::workspace},
    };

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn a_sample_event_is_never_due() {
        let (_folder, workspace) = workspace();
        let make = |sample| {
            let form =
                Event { name: "A".into(), start: day("2010-01-01"), sample, ..Event::default() };
            let event_id = events::create(&workspace, form).unwrap().value.id;
            let form = Delegate { event_id, full_name: "Lê Ánh".into(), ..Delegate::default() };
            records::add(&workspace, form).unwrap().value.event_id
        };
        let (real, _sample) = (make(false), make(true));
        let due = due_now(&workspace).unwrap().into_iter().map(|due| due.event_id);
        assert_eq!(due.collect::<Vec<_>>(), [real]);
    }

    #[test]
    fn data_are_due_two_years_after_the_event_or_when_somebody_said() {
        let (_folder, workspace) = workspace();
        let make = |name: &str, keep_until, start| {
            let form = Event { name: name.into(), start, keep_until, ..Event::default() };
            events::create(&workspace, form).unwrap().value
        };
        let suggested = make("A", None, day("2022-02-28"));
        let settled = make("B", day("2023-01-31"), day("2022-02-28"));
        let never = make("C", None, None);
        let empty = make("D", None, day("2010-01-01"));
        for event in [&suggested, &settled, &never] {
            let (event_id, full_name) = (event.id.clone(), "Lê Ánh".to_owned());
            let form = Delegate { event_id, full_name, ..Delegate::default() };
            records::add(&workspace, form).unwrap();
        }
        let on = |text: &str| -> Vec<(String, bool)> {
            let due = due(&workspace, text.parse().unwrap()).unwrap();
            due.into_iter().map(|due| (due.name, due.settled)).collect()
        };
        assert_eq!(on("2023-01-31"), []);
        assert_eq!(on("2023-02-01"), [("B".to_owned(), true)]);
        assert_eq!(on("2024-02-29"), [("B".to_owned(), true), ("A".to_owned(), false)]);
        settings::set(&workspace, Key::KeepMonths, "12").unwrap();
        assert_eq!(on("2023-03-01"), [("B".to_owned(), true), ("A".to_owned(), false)]);
        assert_eq!(keep_until(&never, Months::new(24)), None);
        assert_eq!(keep_until(&empty, Months::new(24)), day("2012-01-01"));
    }
}
