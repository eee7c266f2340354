//! Gathers the lists of delegates: plain, to sign for presence, to sign for money.

use super::{
    Gather, Source,
    lists::{groups, occasion},
    unreadable,
};
use chrono::NaiveDate;

use crate::{
    Result, agenda, attendance,
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
pub(super) fn signed(source: &Source<'_>) -> Result<crate::documents::lists::Occasion> {
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
    let half_days = half_days(source, sessions.iter().map(|planned| of(&planned.session)))?;
    let one = |when: &When| Times { half_days: vec![*when], ..Times::default() };
    Ok(match sheet {
        SheetFor::Event => vec![Times { half_days, ..Times::default() }],
        SheetFor::HalfDay | SheetFor::Session if half_days.is_empty() => vec![Times::default()],
        SheetFor::HalfDay | SheetFor::Session => half_days.iter().map(one).collect(),
    })
}

/// The half-days that attendance is taken for; those of the agenda as they stand where no day is
/// known.
fn half_days(source: &Source<'_>, planned: impl Iterator<Item = When>) -> Result<Vec<When>> {
    let event = &source.event;
    if event.start.zip(event.end).is_some_and(|(start, end)| too_long(start, end)) {
        return Err(unreadable("sheet_for"));
    }
    let dated = source.workspace.read(|store| attendance::of_event(store, event))?;
    let dated =
        dated.iter().map(|half| When { date: Some(half.date), half_day: Some(half.half_day) });
    let mut half_days: Vec<When> = dated.collect();
    if half_days.is_empty() {
        for when in planned.filter(|when| *when != When::default()) {
            if !half_days.contains(&when) {
                half_days.push(when);
            }
        }
    }
    Ok(half_days)
}

/// Whether an event has more days than anybody signs for.
fn too_long(start: NaiveDate, end: NaiveDate) -> bool {
    usize::try_from((end - start).num_days()).is_ok_and(|days| days >= attendance::DAYS)
}
