//! Takes the people out of an event whose time is over; how many there were stays.
//!
//! Delegates are counted by category and province, as registered and as present, and then erased
//! with all that was noted and printed of them, in every copy. Who also came to another event, or
//! has a role in a programme, stays there. Numbers of certificates stay given.
//!
//! The programme stays whole, and with it who spoke, chaired or organised, be it a person or free
//! wording ("PGS.TS. Trần Văn A, Học viện B"): it was made public, and is kept as the record of what
//! the event was, as the paper in the files is; what is purged is the list of who came. Free wording
//! is not compared with the names that go, for a namesake among 300 delegates would tear a hole into
//! a programme. Who wants to be out of it as well is erased by name, or the role is written anew.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::Value;

use super::{
    Erased, Erasing, everywhere, rows,
    rows::Taken,
    who::{GONE, Marks, Who},
};
use crate::{
    Result, Workspace,
    action::{Form, form},
    agenda::{HalfDay, Role},
    attendance::Attendance,
    delegates::{Delegate, Intake, SetAside},
    events::{self, Category, Event, Headcount, HeadcountKind},
    op::Outcome,
    printing::Print,
    provinces::ProvinceRef,
    records::{self, Record},
    storage::Store,
};

form! {
    /// Erases the personal data of an event's delegates, for good; how many there were stays.
    Purge: Irreversible "purge_event", "privacy" "purge"
    {
        /// The event.
        event_id: String,
        /// Why; it is noted, and must not name anybody.
        reason: String,
    }
}

/// Purges the event. As [`erase`](super::erase), for all its delegates at once.
///
/// # Errors
/// Those of [`erase`](super::erase).
pub fn purge(workspace: &Workspace, form: &Purge) -> Result<Outcome<Erased>> {
    workspace.must_write()?;
    let event = workspace.read(|store| events::find(store, &form.event_id))?;
    let who = workspace.read(|store| of_event(store, &event.id))?;
    let marks = workspace.read(|store| Marks::of(store, &who, &Marks::default()))?;
    let take = |store: &Store<'_>| {
        let who = of_event(store, &event.id)?;
        let marks = Marks::of(store, &who, &marks)?;
        Ok((take_out(store, &event.id, &who, &marks)?, marks))
    };
    let first = |store: &Store<'_>| count(store, &event);
    let operation = &Purge::ACTION.operation;
    let erasing =
        Erasing { operation, reason: &form.reason, marks: &marks, first: &first, take: &take };
    everywhere(workspace, &erasing)
}

/// The delegates of an event, and the people who are nothing else.
fn of_event(store: &Store<'_>, event_id: &str) -> Result<Who> {
    let all: Vec<Delegate> = store.records(&[("event_id", event_id)])?;
    let all: Vec<Delegate> = all.into_iter().filter(|d| d.full_name != GONE).collect();
    let mut people = BTreeSet::new();
    for id in all.iter().filter_map(|delegate| delegate.person_id.clone()) {
        let with = [("person_id", id.as_str())];
        let elsewhere = store.records::<Delegate>(&with)?.iter().any(|d| d.event_id != event_id);
        if !elsewhere && store.records::<Role>(&with)?.is_empty() {
            people.insert(id);
        }
    }
    Ok(Who { people, delegates: all.into_iter().map(|delegate| delegate.id).collect() })
}

fn take_out(store: &Store<'_>, event_id: &str, who: &Who, marks: &Marks) -> Result<Taken> {
    store.check_references_at_the_end()?;
    let mut taken = Taken::default();
    let mut place = None;
    for id in &who.delegates {
        rows::delegate(store, id, &mut place, &mut taken)?;
    }
    let photos = rows::people(store, who, &mut taken)?;
    store.forget_files(photos)?;
    for print in store.records_without::<Print>(&[("event_id", event_id)], "data")? {
        let selection = print.selection.as_ref().map(|_| ("selection", GONE));
        let now: Vec<_> = std::iter::once(("data", "{}")).chain(selection).collect();
        store.rewrite(Print::NOUN, &print.id, &now)?;
        taken.count(1);
        taken.prints.push(print);
    }
    for list in store.records::<Intake>(&[("event_id", event_id)])? {
        taken.count(store.remove_rows(SetAside::NOUN, "intake_id", &list.id)?);
    }
    rows::reasons(store, marks, &mut taken)?;
    store.rebuild_search()?;
    Ok(taken)
}

/// How many registered and how many came.
#[derive(Default)]
struct Count {
    registered: u32,
    present: u32,
}

/// Notes how many there were, by category and province.
fn count(store: &Store<'_>, event: &Event) -> Result<()> {
    let mut counts: BTreeMap<(String, Option<ProvinceRef>), Count> = BTreeMap::new();
    for delegate in store.records::<Delegate>(&[("event_id", &event.id)])? {
        if delegate.full_name == GONE || !delegate.state.is_coming() {
            continue;
        }
        let came = was_there(store, &delegate.id)?;
        let count = counts.entry((delegate.category, delegate.province)).or_default();
        count.registered += 1;
        count.present += u32::from(came);
    }
    let categories: Vec<Category> = store.records(&[("event_id", &event.id)])?;
    for ((category, province), count) in counts {
        let known = categories.iter().find(|known| known.name == category);
        let wording = Some(category).filter(|text| known.is_none() && !text.is_empty());
        let counted = [
            (HeadcountKind::Registered, count.registered),
            (HeadcountKind::Present, count.present),
        ];
        for (kind, value) in counted {
            let headcount = Headcount {
                event_id: event.id.clone(),
                kind,
                category_id: known.map(|category| category.id.clone()),
                province,
                value: Some(value),
                wording: wording.clone(),
                ..Headcount::default()
            };
            records::insert(store, headcount)?;
        }
    }
    Ok(())
}

/// Whether a delegate was there at any half-day; of each the last note counts.
fn was_there(store: &Store<'_>, id: &str) -> Result<bool> {
    let mut facts: Vec<Attendance> = store.records(&[("delegate_id", id)])?;
    facts.reverse();
    let mut seen: HashSet<(chrono::NaiveDate, HalfDay)> = HashSet::new();
    Ok(facts.iter().any(|fact| seen.insert((fact.date, fact.half_day)) && fact.present))
}

impl Form for Purge {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        let done = purge(workspace, &self)?;
        Ok(done.map(|erased| serde_json::to_value(erased).unwrap_or_default()))
    }
}

/// How many delegates of an event are still kept by name.
pub(in crate::privacy) fn kept(store: &Store<'_>, event_id: &str) -> Result<u32> {
    let empty: Vec<Delegate> = store.records(&[("event_id", event_id), ("full_name", GONE)])?;
    let empty = u32::try_from(empty.len()).unwrap_or(u32::MAX);
    Ok(store.count_delegates(event_id)?.saturating_sub(empty))
}
