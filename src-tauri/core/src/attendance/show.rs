//! Looks at who was there: every delegate, every half-day; changes nothing.

use std::collections::HashMap;

use serde::Serialize;

use super::{Attendance, DatedHalfDay, half_days};
use crate::{
    Result, Workspace,
    delegates::{self, DelegateState, Query, Sort},
    events,
    storage::Store,
};

/// What is noted of the delegates of an event; of each half-day the last note.
#[derive(Debug, Default)]
pub(crate) struct Marks(HashMap<String, HashMap<DatedHalfDay, bool>>);

impl Marks {
    /// Reads them in one go.
    pub(crate) fn of(store: &Store<'_>, event_id: &str) -> Result<Self> {
        let mut marks = Self::default();
        for Attendance { delegate_id, date, half_day, present, .. } in
            store.of_delegates::<Attendance>(event_id)?
        {
            let of = marks.0.entry(delegate_id).or_default();
            of.insert(DatedHalfDay { date, half_day }, present);
        }
        Ok(marks)
    }

    /// Whether the delegate was there for that half-day, where it is noted.
    pub(crate) fn of_delegate(&self, id: &str, half_day: DatedHalfDay) -> Option<bool> {
        self.0.get(id)?.get(&half_day).copied()
    }

    /// For how many of these half-days the delegate was there.
    pub(crate) fn present(&self, id: &str, of: &[DatedHalfDay]) -> u32 {
        let there = |half_day: &&DatedHalfDay| self.of_delegate(id, **half_day) == Some(true);
        u32::try_from(of.iter().filter(there).count()).unwrap_or(u32::MAX)
    }

    /// Whether anybody is noted as there for that half-day.
    pub(crate) fn anybody(&self, half_day: DatedHalfDay) -> bool {
        self.0.values().any(|of| of.get(&half_day) == Some(&true))
    }

    /// Half-days of which something is noted, also where the agenda has them no more.
    fn half_days(&self) -> impl Iterator<Item = DatedHalfDay> + '_ {
        self.0.values().flat_map(|of| of.keys().copied())
    }
}

/// One delegate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// The delegate.
    pub id: String,
    /// The name.
    pub name: String,
    /// The organisation, which tells people of one name apart.
    pub organisation: String,
    /// How far the coming was settled.
    pub state: DelegateState,
    /// For each half-day whether there or away; nothing where it is not noted.
    pub marks: Vec<Option<bool>>,
}

/// How many were there for a half-day. Who declined or was replaced is counted only where
/// something is noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Totals {
    /// Were there.
    pub present: usize,
    /// Were away.
    pub absent: usize,
    /// Of whom nothing is noted.
    pub not_noted: usize,
}

/// The attendance of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Whole {
    /// The half-days, in the order of time.
    pub half_days: Vec<DatedHalfDay>,
    /// The delegates, by name.
    pub delegates: Vec<Shown>,
    /// For each half-day.
    pub totals: Vec<Totals>,
}

/// Who was there for which half-day of event `event` (id or code).
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn show(workspace: &Workspace, event: &str) -> Result<Whole> {
    let query = Query { sort: Sort::Name, ..Query::default() };
    let listed = delegates::list(workspace, event, &query)?.delegates;
    workspace.read(|store| {
        let event = events::find(store, event)?;
        let marks = Marks::of(store, &event.id)?;
        let mut half_days = half_days::of_event(store, &event)?;
        half_days.extend(marks.half_days());
        half_days.sort_unstable();
        half_days.dedup();
        let shown = |delegate: delegates::Delegate| Shown {
            marks: half_days.iter().map(|half| marks.of_delegate(&delegate.id, *half)).collect(),
            id: delegate.id,
            name: delegate.full_name,
            organisation: delegate.organisation,
            state: delegate.state,
        };
        let delegates: Vec<Shown> = listed.into_iter().map(|one| shown(one.delegate)).collect();
        let totals = (0..half_days.len()).map(|at| totals(&delegates, at)).collect();
        Ok(Whole { half_days, delegates, totals })
    })
}

fn totals(delegates: &[Shown], at: usize) -> Totals {
    let mut totals = Totals::default();
    for delegate in delegates {
        match delegate.marks.get(at).copied().flatten() {
            Some(true) => totals.present += 1,
            Some(false) => totals.absent += 1,
            None if delegate.state.is_coming() => totals.not_noted += 1,
            None => {}
        }
    }
    totals
}
