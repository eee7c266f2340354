//! The page of all events: each with how far it is, the newest backup, and whose data are due.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    Result, Workspace, backups,
    events::Event,
    privacy::{self, Due},
    storage::Store,
};

crate::vocabulary::vocabulary! {
    /// How an event stands to today.
    Phase {
        /// It has no day yet.
        Undated = "undated",
        /// It is still to come.
        Coming = "coming",
        /// It is held today.
        Running = "running",
        /// It is over.
        Over = "over",
    }
}

/// An event on that page.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The event.
    pub event: Event,
    /// How it stands to today.
    pub phase: Phase,
    /// How many days until it begins, or since it ended; nought while it runs.
    pub days: u32,
    /// How many delegates it has.
    pub delegates: u32,
    /// How many items its agenda has.
    pub items: u32,
}

/// What that page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Home {
    /// Every event: those that run, those to come, the soonest first, those without a day, those
    /// that are over, the latest first.
    pub cards: Vec<Card>,
    /// When the newest backup was made.
    pub last_backup: Option<DateTime<Utc>>,
    /// Whether it holds all that was done.
    pub backed_up: bool,
    /// Events whose personal data are due to be erased.
    pub due: Vec<Due>,
}

/// Everything that the page of all events shows.
///
/// # Errors
/// [`Error::Storage`](crate::Error::Storage), [`Error::Io`](crate::Error::Io) for the backups.
pub fn home(workspace: &Workspace) -> Result<Home> {
    let today = |zone: &str| workspace.today(zone);
    let (mut cards, last) = workspace.read(|store| {
        let events: Vec<Event> = store.records(&[])?;
        let cards = events.into_iter().map(|event| card(store, event, &today));
        Ok((cards.collect::<Result<Vec<Card>>>()?, store.newest_operation()?))
    })?;
    cards.sort_by_key(order);
    let newest = backups::list(workspace.folder())?.into_iter().next();
    Ok(Home {
        cards,
        last_backup: newest.as_ref().map(|backup| backup.name.at),
        backed_up: last == newest.map_or(0, |backup| backup.name.operation),
        due: privacy::due_now(workspace)?,
    })
}

fn card(store: &Store<'_>, event: Event, today: &dyn Fn(&str) -> NaiveDate) -> Result<Card> {
    let (phase, days) = phase(&event, today(&event.time_zone));
    let (delegates, items) = (store.count_delegates(&event.id)?, store.count_items(&event.id)?);
    Ok(Card { phase, days, delegates, items, event })
}

fn phase(event: &Event, today: NaiveDate) -> (Phase, u32) {
    let Some(start) = event.start else { return (Phase::Undated, 0) };
    let end = event.end.unwrap_or(start);
    let days = |from: NaiveDate, to: NaiveDate| u32::try_from((to - from).num_days()).unwrap_or(0);
    if today < start {
        (Phase::Coming, days(today, start))
    } else if today > end {
        (Phase::Over, days(end, today))
    } else {
        (Phase::Running, 0)
    }
}

/// Running, coming, undated, over; by how near they are.
fn order(card: &Card) -> (u8, u32) {
    let rank = match card.phase {
        Phase::Running => 0,
        Phase::Coming => 1,
        Phase::Undated => 2,
        Phase::Over => 3,
    };
    (rank, card.days)
}
