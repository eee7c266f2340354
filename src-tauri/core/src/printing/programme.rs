//! Gathers the programme of an event.

use chrono::NaiveDate;

use super::{Gather, Source};
use crate::{
    Result, agenda,
    documents::{
        programme::{Choices, Day, Item, Organiser, Part, Person, Programme, Session},
        programme_booklet::{self, ProgrammeBooklet},
        programme_grid::{self, ProgrammeGrid},
    },
    events::{self, OrganiserRole},
};

impl Gather for Programme {
    fn gather(source: &Source<'_>, choices: &Choices) -> Result<Self> {
        let annex = Some(choices.annex.clone()).filter(|annex| !annex.is_empty());
        Ok(Self { annex, ..plan(source)? })
    }
}

impl Gather for ProgrammeGrid {
    fn gather(source: &Source<'_>, _: &programme_grid::Choices) -> Result<Self> {
        let rooms = source.workspace.read(|store| agenda::rooms(store, &source.event.id))?;
        Ok(Self { programme: plan(source)?, rooms })
    }
}

impl Gather for ProgrammeBooklet {
    fn gather(source: &Source<'_>, _: &programme_booklet::Choices) -> Result<Self> {
        Ok(Self { programme: plan(source)?, logo: source.logo()? })
    }
}

/// The programme, attached to nothing.
pub(super) fn plan(source: &Source<'_>) -> Result<Programme> {
    let (workspace, event) = (source.workspace, &source.event);
    let parent = event.parent_id.as_deref().map(|id| events::get(workspace, id)).transpose()?;
    let place = [&event.venue, &event.place].into_iter().flatten().map(|s| &**s);
    let place: Vec<&str> = place.collect();
    Ok(Programme {
        event_id: event.id.clone(),
        organisers: organisers(source)?,
        name: event.name.clone(),
        theme: event.theme.clone(),
        full_name: event.name_full.clone(),
        name_en: event.name_en.clone(),
        parent: parent.map(|p| p.printed_name().to_owned()),
        place: (!place.is_empty()).then(|| place.join(", ")),
        start: event.start,
        end: event.end,
        half_day: event.half_day,
        annex: None,
        sample: event.sample,
        days: days(agenda::list(workspace, &event.id)?),
    })
}

/// Who holds it; the office that was settled, where the event names nobody.
fn organisers(source: &Source<'_>) -> Result<Vec<Organiser>> {
    let named: Vec<Organiser> = source.organisers()?.into_iter().map(organiser).collect();
    if !named.is_empty() {
        return Ok(named);
    }
    let office = source.issuer()?.body;
    let main = |name| Organiser { name, role: OrganiserRole::Main };
    Ok(office.map(main).into_iter().collect())
}

fn organiser(organiser: events::NamedOrganiser) -> Organiser {
    Organiser { name: organiser.name, role: organiser.role }
}

/// Sessions grouped by day and half-day: the days in order and those without a date last, however
/// they lie in the agenda; inside a half-day the order of the agenda.
fn days(sessions: Vec<agenda::PlannedSession>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for row in sessions {
        let (date, half_day) = (row.session.date, row.session.half_day);
        let parts = &mut day(&mut days, date).half_days;
        let known = parts.iter().position(|part| part.half_day == half_day);
        let at = known.unwrap_or_else(|| {
            parts.push(Part { half_day, sessions: Vec::new() });
            parts.len() - 1
        });
        parts[at].sessions.push(session(row));
    }
    days.sort_by_key(|day| (day.date.is_none(), day.date));
    days
}

/// The day of this date, a new one where there is none yet.
fn day(days: &mut Vec<Day>, date: Option<NaiveDate>) -> &mut Day {
    let known = days.iter().position(|day| day.date == date);
    let at = known.unwrap_or_else(|| {
        days.push(Day { date, half_days: Vec::new() });
        days.len() - 1
    });
    &mut days[at]
}

fn session(planned: agenda::PlannedSession) -> Session {
    let session = planned.session;
    Session {
        id: session.id,
        name: session.name,
        theme: session.theme,
        start: session.start,
        end: session.end,
        room: planned.room,
        chairs: planned.roles.into_iter().map(person).collect(),
        items: planned.items.into_iter().map(item).collect(),
    }
}

fn item(planned: agenda::PlannedItem) -> Item {
    let item = planned.item;
    Item {
        id: item.id,
        start: item.start,
        end: item.end,
        kind: item.kind,
        title: item.title,
        people: planned.roles.into_iter().map(person).collect(),
        note: item.note.map(|note| note.0),
    }
}

/// Free wording stands where an organisation would: it names a body or a group, not a person.
pub(super) fn person(named: agenda::NamedRole) -> Person {
    Person {
        id: named.role.id,
        name: named.person,
        title: named.title,
        organisation: named.organisation.or(named.role.wording),
        role: named.role.kind,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_whole_and_in_order_and_open_sessions_come_last() {
        let date = |day| NaiveDate::from_ymd_opt(2024, 6, day);
        let planned = |date| {
            let session = agenda::Session { date, ..agenda::Session::default() };
            agenda::PlannedSession { session, room: None, roles: vec![], items: vec![] }
        };
        let days = days([None, date(7), date(6), date(7)].map(planned).into());
        let dates: Vec<_> = days.iter().map(|day| day.date).collect();
        assert_eq!(dates, [date(6), date(7), None]);
        assert_eq!(days[1].half_days[0].sessions.len(), 2);
    }
}
