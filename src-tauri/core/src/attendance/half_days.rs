//! The half-days of an event: those for which attendance is taken and a certificate asks.
//!
//! They come from the agenda; an event without one has those of its days. Must never make up a
//! half-day beside an agenda that has others.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Result, Workspace,
    agenda::{HalfDay, Item, ItemKind, Session},
    events::{self, Event},
    storage::Store,
    text,
};

/// The most days that an event has half-days of; more is a slip in its dates.
pub(crate) const DAYS: usize = 366;

/// One half-day of an event, in the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DatedHalfDay {
    /// The day.
    pub date: NaiveDate,
    /// The half of it.
    pub half_day: HalfDay,
}

/// `2024-06-06-morning`.
impl fmt::Display for DatedHalfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.date, self.half_day)
    }
}

impl DatedHalfDay {
    /// The one of `known` that a text means: `2024-06-06-morning`, `2024-06-06 sáng`, or one of the
    /// two parts where only one half-day has it. `None` where it means none or several.
    pub(super) fn read(text: &str, known: &[Self]) -> Option<Self> {
        let folded = text::fold(text);
        let (date, rest) = match folded.get(..10).and_then(|day| day.parse().ok()) {
            Some(date) => (Some(date), folded[10..].trim_start_matches(['-', ' '])),
            None => (None, &*folded),
        };
        let half = (!rest.is_empty()).then(|| half_day(rest));
        let means = |one: &&Self| {
            date.is_none_or(|date: NaiveDate| one.date == date)
                && half.is_none_or(|half| half == Some(one.half_day))
        };
        let mut meant = known.iter().filter(means);
        let first = meant.next().copied();
        first.filter(|_| meant.next().is_none() && (date.is_some() || half.is_some()))
    }
}

/// A half of the day in either language, from a folded text.
fn half_day(folded: &str) -> Option<HalfDay> {
    match folded.trim_start_matches("buoi ") {
        "sang" | "morning" => Some(HalfDay::Morning),
        "chieu" | "afternoon" => Some(HalfDay::Afternoon),
        "toi" | "evening" => Some(HalfDay::Evening),
        _ => None,
    }
}

/// The half-days of event `event` (id or code), in the order of time; none while nothing is known
/// of its days.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn half_days(workspace: &Workspace, event: &str) -> Result<Vec<DatedHalfDay>> {
    workspace.read(|store| of_event(store, &events::find(store, event)?))
}

/// The same inside other work.
pub(crate) fn of_event(store: &Store<'_>, event: &Event) -> Result<Vec<DatedHalfDay>> {
    let mut all = Vec::new();
    for session in store.records::<Session>(&[("event_id", &event.id)])? {
        let Some(date) = session.date.or_else(|| only_day(event)) else { continue };
        let halves = halves(store, event, &session)?;
        all.extend(halves.into_iter().map(|half_day| DatedHalfDay { date, half_day }));
    }
    if all.is_empty() {
        all = of_days(event);
    }
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// The day of an event that has one.
fn only_day(event: &Event) -> Option<NaiveDate> {
    event.start.filter(|start| event.end.is_none_or(|end| end == *start))
}

/// The halves of the day that a session fills: the one it names, else by its times and those of
/// its items, else as the event does.
fn halves(store: &Store<'_>, event: &Event, session: &Session) -> Result<Vec<HalfDay>> {
    if let Some(half) = session.half_day {
        return Ok(vec![half]);
    }
    let items: Vec<Item> = store.records(&[("session_id", &session.id)])?;
    let starts = items.iter().filter(|item| item.kind != ItemKind::Break).map(|item| item.start);
    let halves: Vec<HalfDay> = starts.chain([session.start]).flatten().map(HalfDay::at).collect();
    Ok(if halves.is_empty() { of_each_day(event) } else { halves })
}

/// The one half-day that the event has, or morning and afternoon.
fn of_each_day(event: &Event) -> Vec<HalfDay> {
    match event.half_day {
        Some(half) => vec![half],
        None => vec![HalfDay::Morning, HalfDay::Afternoon],
    }
}

/// The half-days of the event's days, of [`DAYS`] days at most.
fn of_days(event: &Event) -> Vec<DatedHalfDay> {
    let Some(start) = event.start else { return Vec::new() };
    let end = event.end.unwrap_or(start);
    let halves = of_each_day(event);
    let days = start.iter_days().take_while(|day| *day <= end).take(DAYS);
    let of = |date| halves.iter().map(move |half_day| DatedHalfDay { date, half_day: *half_day });
    days.flat_map(of).collect()
}
