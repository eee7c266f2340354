//! Gathers those who speak and those who chair.

use super::{Gather, Source, lists::occasion};
use crate::{
    Result, agenda,
    agenda::{NamedRole, PlannedItem, PlannedSession, RoleKind},
    documents::{
        lists::Entry,
        speaker_list::{Choices, Duty, Speaker, SpeakerList},
    },
    people::Person,
    records,
};

impl Gather for SpeakerList {
    fn gather(source: &Source<'_>, _: &Choices) -> Result<Self> {
        let mut list = Self { occasion: occasion(source)?, ..Self::default() };
        for session in agenda::list(source.workspace, &source.event.id)? {
            for role in &session.roles {
                add(source, &mut list, role, duty(&session, None, role))?;
            }
            for item in &session.items {
                for role in &item.roles {
                    add(source, &mut list, role, duty(&session, Some(item), role))?;
                }
            }
        }
        Ok(list)
    }
}

fn duty(session: &PlannedSession, item: Option<&PlannedItem>, role: &NamedRole) -> Duty {
    let named = || session.session.name.clone().or_else(|| session.session.theme.clone());
    Duty {
        role: role.role.kind,
        kind: item.map(|item| item.item.kind),
        title: item.map_or_else(named, |item| item.item.title.clone()),
        date: session.session.date,
        half_day: session.session.half_day,
        start: item.map_or(session.session.start, |item| item.item.start),
        end: item.map_or(session.session.end, |item| item.item.end),
        room: session.room.clone(),
    }
}

/// Adds a duty to whoever has it, and whoever has it to the list.
fn add(source: &Source<'_>, list: &mut SpeakerList, role: &NamedRole, duty: Duty) -> Result<()> {
    let speaker = speaker(source, role)?;
    let group = match role.role.kind {
        RoleKind::Chair | RoleKind::Moderator | RoleKind::Secretary => &mut list.chairs,
        RoleKind::Opener | RoleKind::Speaker => &mut list.speakers,
    };
    let same = |other: &&mut Speaker| {
        (&other.noun, &other.who.id, &other.who.name)
            == (&speaker.noun, &speaker.who.id, &speaker.who.name)
    };
    match group.iter_mut().find(same) {
        Some(known) => known.duties.push(duty),
        None => group.push(Speaker { duties: vec![duty], ..speaker }),
    }
    Ok(())
}

/// Who has a role: a person, else an organisation, else what was written.
fn speaker(source: &Source<'_>, named: &NamedRole) -> Result<Speaker> {
    let NamedRole { role, person, organisation, title } = named.clone();
    let body = organisation.or(role.wording);
    let Some(id) = role.person_id else {
        let (noun, id) = match role.organisation_id {
            Some(id) => ("organisation".to_owned(), id),
            None => (String::new(), String::new()),
        };
        let who = Entry { id, name: body.unwrap_or_default(), ..Entry::default() };
        return Ok(Speaker { noun, who, duties: Vec::new() });
    };
    let known: Person = source.workspace.read(|store| records::find(store, &id))?;
    let who = Entry {
        id,
        name: person.unwrap_or_default(),
        title: title.unwrap_or_default(),
        organisation: body.unwrap_or_default(),
        phone: known.phone.unwrap_or_default(),
        email: known.email.unwrap_or_default(),
        ..Entry::default()
    };
    Ok(Speaker { noun: "person".to_owned(), who, duties: Vec::new() })
}
