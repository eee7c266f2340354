//! How all events stand, and how far one is prepared.

use langbiang_core::{overview, printing, quotas};
use serde::Serialize;
use ts_rs::{Config, TS};

use super::{
    document::{Document, words_of_core},
    event::Event,
    privacy::Due,
};

/// What the page of all events shows.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Home {
    /// Every event, the nearest first.
    pub cards: Vec<Card>,
    /// When the newest backup was made, RFC 3339 UTC.
    pub last_backup: Option<String>,
    /// Whether it holds all that was done.
    pub backed_up: bool,
    /// Events whose personal data are due to be erased.
    pub due: Vec<Due>,
}

/// An event with how it stands to today.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// The event.
    pub event: Event,
    /// How it stands.
    pub phase: Phase,
    /// How many days until it begins, or since it ended.
    pub days: u32,
    /// How many items its agenda has.
    pub items: u32,
}

/// How far an event is prepared.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// Every check, in the order in which an event is prepared.
    pub checks: Vec<Check>,
    /// What excludes what in the agenda.
    pub conflicts: Vec<Conflict>,
    /// What was printed before its data changed.
    pub outdated: Vec<Outdated>,
    /// Invited, registered, present.
    pub figures: Figures,
    /// When the newest backup was made, RFC 3339 UTC.
    pub last_backup: Option<String>,
}

/// One check.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// What is looked at.
    pub kind: CheckKind,
    /// Of how many; nought where there is nothing to look at yet.
    pub of: u32,
    /// How many are still to be mended.
    pub open: u32,
    /// Some of them by name.
    pub names: Vec<String>,
}

/// What excludes something else in an agenda.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// What is wrong.
    pub kind: ConflictKind,
    /// The item, or the session where it is no item's.
    pub id: String,
    /// Its title; empty where it has none.
    pub name: String,
    /// Its day.
    pub date: Option<String>,
    /// When it begins: `08:30`.
    pub time: Option<String>,
    /// What it is in conflict with.
    pub other: String,
    /// The room or the person that both want.
    pub shared: String,
}

/// A document that would be printed otherwise now.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Outdated {
    /// Which.
    pub document: Document,
    /// When it was last printed, RFC 3339 UTC.
    pub printed: String,
    /// How many of its pieces would be otherwise.
    pub changed: u32,
    /// How many were never printed.
    pub new: u32,
}

/// Told and counted numbers.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// All together.
    pub total: Figure,
    /// By category.
    pub categories: Vec<Figure>,
    /// By province.
    pub provinces: Vec<Figure>,
    /// How many provinces there are on the event's day.
    pub of_provinces: u32,
}

/// One category, one province, or all.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// Its name; empty for those of none.
    pub name: String,
    /// How many may come, where that is told.
    pub quota: Option<u32>,
    /// How many are on the list.
    pub invited: u32,
    /// How many registered.
    pub registered: u32,
    /// How many came.
    pub present: u32,
}

/// How an event stands to today.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Phase(pub overview::Phase);

/// What is looked at.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct CheckKind(pub overview::CheckKind);

/// What is wrong in an agenda.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct ConflictKind(pub overview::ConflictKind);

words_of_core! {
    Phase: overview::Phase::WORDS;
    CheckKind: overview::CheckKind::WORDS;
    ConflictKind: overview::ConflictKind::WORDS;
}

impl From<overview::Home> for Home {
    fn from(home: overview::Home) -> Self {
        Self {
            cards: home.cards.into_iter().map(Card::from).collect(),
            last_backup: home.last_backup.map(|at| at.to_rfc3339()),
            backed_up: home.backed_up,
            due: home.due.into_iter().map(Due::from).collect(),
        }
    }
}

impl From<overview::Card> for Card {
    fn from(card: overview::Card) -> Self {
        let event = Event { delegates: card.delegates, ..Event::from(card.event) };
        Self { event, phase: Phase(card.phase), days: card.days, items: card.items }
    }
}

impl From<overview::Overview> for Overview {
    fn from(overview: overview::Overview) -> Self {
        Self {
            checks: overview.checks.into_iter().map(Check::from).collect(),
            conflicts: overview.conflicts.into_iter().map(Conflict::from).collect(),
            outdated: overview.outdated.into_iter().map(Outdated::from).collect(),
            figures: overview.figures.into(),
            last_backup: overview.last_backup.map(|at| at.to_rfc3339()),
        }
    }
}

impl From<overview::Check> for Check {
    fn from(check: overview::Check) -> Self {
        let overview::Check { kind, of, open, names } = check;
        Self { kind: CheckKind(kind), of, open, names }
    }
}

impl From<overview::Conflict> for Conflict {
    fn from(conflict: overview::Conflict) -> Self {
        Self {
            kind: ConflictKind(conflict.kind),
            id: conflict.item_id.unwrap_or(conflict.session_id),
            name: conflict.name,
            date: conflict.date.map(|date| date.to_string()),
            time: conflict.time.map(|time| time.format("%H:%M").to_string()),
            other: conflict.other,
            shared: conflict.shared,
        }
    }
}

impl From<printing::Outdated> for Outdated {
    fn from(outdated: printing::Outdated) -> Self {
        let printing::Outdated { document, printed, changed, new } = outdated;
        Self { document: Document(document), printed, changed, new }
    }
}

impl From<quotas::Quotas> for Figures {
    fn from(quotas: quotas::Quotas) -> Self {
        Self {
            total: quotas.total.into(),
            categories: quotas.categories.into_iter().map(Figure::from).collect(),
            provinces: quotas.provinces.into_iter().map(Figure::from).collect(),
            of_provinces: u32::try_from(quotas.of_provinces).unwrap_or(u32::MAX),
        }
    }
}

impl From<quotas::Line> for Figure {
    fn from(line: quotas::Line) -> Self {
        let quotas::Counted { invited, registered, present } = line.counted;
        Self { name: line.name, quota: line.told.quota, invited, registered, present }
    }
}
