//! Gathers the invitations to an event.

use std::collections::HashSet;

use chrono::NaiveTime;

use super::{Gather, Source, programme};
use crate::{
    Result,
    agenda::{ItemKind, NamedRole, RoleKind, roles_of_event},
    delegates::{Delegate, Sort},
    documents::{
        invitations::{Choices, Invitations, Invitee, Per},
        official::Signature,
        programme::{Person, Programme, say},
    },
    text,
};

impl Gather for Invitations {
    fn gather(source: &Source<'_>, choices: &Choices) -> Result<Self> {
        let (event, issuer) = (&source.event, source.issuer()?);
        let plan = programme::plan(source)?;
        let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let signer = source.signed_by(&choices.signers, 1)?.into_iter().next();
        Ok(Self {
            event_id: event.id.clone(),
            event: event.printed_name().to_owned(),
            event_en: source.event.name_en.clone(),
            theme: plan.shown_theme(),
            chairs: match given(&choices.chairs) {
                Some(chairs) => vec![chairs],
                None => chairs(source, &plan)?,
            },
            start: event.start,
            end: event.end,
            half_day: event.half_day,
            time: event.start_time.or_else(|| beginning(&plan)),
            place: plan.place,
            parent_body: issuer.parent,
            body: issuer.body,
            symbol: issuer.symbol,
            number: Some(choices.number).filter(|number| *number > 0),
            signed_place: given(&choices.signed_place).or(issuer.place),
            signed_date: choices.signed_date,
            signature: signer.map(|s| Signature::of(&s, source.style())).unwrap_or_default(),
            recipients: lines(&choices.recipients.0),
            extra: lines(&choices.extra.0),
            sample: event.sample,
            invitees: invitees(source, choices.per)?,
        })
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The chairs of the event, or else those of its sessions, each once.
fn chairs(source: &Source<'_>, plan: &Programme) -> Result<Vec<String>> {
    let of_event = source
        .workspace
        .read(|store| roles_of_event(store, &source.event.id, source.naming_date()))?;
    let of_event: Vec<Person> =
        of_event.into_iter().map(|role: NamedRole| programme::person(role)).collect();
    let said = |people: &mut dyn Iterator<Item = &Person>| {
        let mut said: Vec<String> = Vec::new();
        for person in people.filter(|person| person.role == RoleKind::Chair).filter_map(say::named)
        {
            if !said.contains(&person) {
                said.push(person);
            }
        }
        said
    };
    let chairs = said(&mut of_event.iter());
    let in_sessions = || said(&mut plan.sessions().flat_map(|session| &session.chairs));
    Ok(if chairs.is_empty() { in_sessions() } else { chairs })
}

/// When the programme of the first day begins for guests: after they were received.
fn beginning(plan: &Programme) -> Option<NaiveTime> {
    let day = plan.days.first().filter(|day| day.date.is_none() || day.date == plan.start)?;
    let sessions = day.half_days.iter().flat_map(|part| &part.sessions);
    let items = sessions.flat_map(|session| &session.items);
    items.filter(|item| item.kind != ItemKind::Reception).filter_map(|item| item.start).min()
}

fn invitees(source: &Source<'_>, per: Per) -> Result<Vec<Invitee>> {
    if per == Per::Blank {
        return Ok(vec![Invitee::default()]);
    }
    // Who declined or was replaced is invited no more.
    let delegates = source.coming(Sort::Name)?.into_iter().map(|listed| listed.delegate);
    if per == Per::Person {
        return Ok(delegates.map(person).collect());
    }
    // Whoever comes for no body is invited by name: nobody is left out.
    let mut seen = HashSet::new();
    let mut new = |delegate: &Delegate| {
        let body = text::fold(&delegate.organisation);
        body.is_empty() || seen.insert(body)
    };
    let invitee = |delegate: Delegate| match text::fold(&delegate.organisation).is_empty() {
        true => person(delegate),
        false => body(delegate.organisation),
    };
    Ok(delegates.filter(|delegate| new(delegate)).map(invitee).collect())
}

fn body(name: String) -> Invitee {
    Invitee { id: name.clone(), organisation: Some(name), ..Invitee::default() }
}

fn person(delegate: Delegate) -> Invitee {
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    Invitee {
        id: delegate.id,
        salutation: delegate.salutation,
        name: Some(delegate.full_name),
        title: given(delegate.title),
        organisation: given(delegate.organisation),
    }
}
