//! Gathers the lists of delegates: plain, to sign for presence, to sign for money.

use super::{
    Gather, Source,
    lists::{groups, occasion},
    unreadable,
};
use crate::{
    Result, agenda,
    agenda::HalfDay,
    documents::{
        delegate_list::{self, DelegateList},
        payment_list::{self, PaymentList},
        sign_in_sheet::{self, SheetFor, SignInSheet, Times, When},
    },
};

impl Gather for DelegateList {
    fn gather(source: &Source<'_>, options: &delegate_list::Choices) -> Result<Self> {
        let groups = groups(source, (options.group, options.order, options.absent))?;
        Ok(Self { occasion: signed(source)?, groups })
    }
}

impl Gather for PaymentList {
    fn gather(source: &Source<'_>, options: &payment_list::Choices) -> Result<Self> {
        let groups = groups(source, (options.group, options.order, options.absent))?;
        let categories = source.categories()?.into_iter().map(|category| category.name).collect();
        Ok(Self { occasion: signed(source)?, categories, groups })
    }
}

impl Gather for SignInSheet {
    fn gather(source: &Source<'_>, options: &sign_in_sheet::Choices) -> Result<Self> {
        let groups = groups(source, (options.group, options.order, options.absent))?;
        let sheets = sheets(source, options.sheet_for)?;
        Ok(Self { occasion: occasion(source)?, sheets, groups })
    }
}

/// The occasion with the place that those who answer for a list write at its end.
fn signed(source: &Source<'_>) -> Result<crate::documents::lists::Occasion> {
    let mut occasion = occasion(source)?;
    occasion.signed_at = source.issuer()?.place;
    Ok(occasion)
}

/// The sheets, by the agenda; an event without one is signed for by its days.
fn sheets(source: &Source<'_>, sheet: SheetFor) -> Result<Vec<Times>> {
    let sessions = agenda::list(source.workspace, &source.event.id)?;
    let of = |session: &agenda::Session| When { date: session.date, half_day: session.half_day };
    if sheet == SheetFor::Session && !sessions.is_empty() {
        let times = |planned: &agenda::PlannedSession| Times {
            session: planned.session.name.clone().or_else(|| planned.session.theme.clone()),
            room: planned.room.clone(),
            half_days: vec![of(&planned.session)],
        };
        return Ok(sessions.iter().map(times).collect());
    }
    let mut half_days: Vec<When> = Vec::new();
    for when in sessions.iter().map(|planned| of(&planned.session)) {
        if !half_days.contains(&when) && when != When::default() {
            half_days.push(when);
        }
    }
    if half_days.is_empty() {
        half_days = days(source)?;
    }
    let one = |when: &When| Times { half_days: vec![*when], ..Times::default() };
    Ok(match sheet {
        SheetFor::Event => vec![Times { half_days, ..Times::default() }],
        SheetFor::HalfDay | SheetFor::Session if half_days.is_empty() => vec![Times::default()],
        SheetFor::HalfDay | SheetFor::Session => half_days.iter().map(one).collect(),
    })
}

/// The most days that are signed for; more is a slip in the event's dates.
const MOST_DAYS: usize = 366;

/// Morning and afternoon of each day, or the one half-day that the event has.
fn days(source: &Source<'_>) -> Result<Vec<When>> {
    let event = &source.event;
    let Some(start) = event.start else { return Ok(Vec::new()) };
    let end = event.end.unwrap_or(start);
    let halves = match event.half_day {
        Some(half) => vec![half],
        None => vec![HalfDay::Morning, HalfDay::Afternoon],
    };
    let days: Vec<_> =
        start.iter_days().take_while(|day| *day <= end).take(MOST_DAYS + 1).collect();
    if days.len() > MOST_DAYS {
        return Err(unreadable("sheet_for"));
    }
    let both = |day| halves.iter().map(move |half| When { date: Some(day), half_day: Some(*half) });
    Ok(days.into_iter().flat_map(both).collect())
}
