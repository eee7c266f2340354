//! How far an event is prepared: a list of checks that the program fills itself, the figures, and
//! the page of all events.
//!
//! Counts and compares, and never changes anything; what is found is mended elsewhere.

mod agenda;
mod conflicts;
mod delegates;
mod home;
#[cfg(test)]
mod tests;

pub use conflicts::{Conflict, ConflictKind};
pub(crate) use delegates::Lacking;
pub use home::{Card, Home, Phase, home};

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{
    Result, Workspace,
    backups::{self, Backup},
    delegates as people,
    events::{self, Event},
    printing::{self, Outdated},
    quotas::{self, Quotas},
    zones,
};

crate::vocabulary::vocabulary! {
    /// What is looked at.
    CheckKind {
        /// The event has its day and its place.
        Settled = "settled",
        /// There is an agenda.
        Agenda = "agenda",
        /// Nothing in it excludes something else.
        Conflicts = "conflicts",
        /// Every talk has somebody who gives it.
        Speakers = "speakers",
        /// Every talk with a speaker has its file.
        Files = "files",
        /// There are delegates.
        Delegates = "delegates",
        /// Every delegate has a post.
        Post = "post",
        /// And an organisation.
        Organisation = "organisation",
        /// And a category.
        Category = "category",
        /// And a province.
        Province = "province",
        /// And a telephone number.
        Phone = "phone",
        /// No row of a list waits to be corrected.
        SetAside = "set_aside",
        /// Every province sends somebody.
        Provinces = "provinces",
        /// What was printed is as the data are.
        Prints = "prints",
        /// What was done is backed up.
        Backup = "backup",
    }
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What was looked at.
    pub kind: CheckKind,
    /// Of how many; nought where there is nothing to look at yet.
    pub of: u32,
    /// How many are still to be mended.
    pub open: u32,
    /// Some of them by name, in their order.
    pub names: Vec<String>,
}

/// How far an event is prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Overview {
    /// Every check, in the order in which an event is prepared.
    pub checks: Vec<Check>,
    /// What excludes what in the agenda, in the order of time.
    pub conflicts: Vec<Conflict>,
    /// What was printed and would be otherwise now.
    pub outdated: Vec<Outdated>,
    /// Invited, registered, present.
    pub figures: Quotas,
    /// When the newest backup was made.
    pub last_backup: Option<DateTime<Utc>>,
}

/// As many names as a line shows.
const NAMES: usize = 3;

impl Check {
    fn new(kind: CheckKind, of: usize, open: usize) -> Self {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Self { kind, of: number(of), open: number(open), names: Vec::new() }
    }

    fn naming<S: Into<String>>(self, names: impl IntoIterator<Item = S>) -> Self {
        Self { names: names.into_iter().take(NAMES).map(Into::into).collect(), ..self }
    }
}

/// How far event `event` (id or code) is prepared.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn show(workspace: &Workspace, event: &str) -> Result<Overview> {
    let event = events::get(workspace, event)?;
    let plan = agenda::read(workspace, &event)?;
    let conflicts = plan.conflicts(&event);
    let outdated = printing::outdated(workspace, &event.id)?;
    let on = people::naming_date(&event, workspace);
    let (figures, of_delegates) = workspace.read(|store| {
        Ok((quotas::of_event(store, &event, on)?, delegates::checks(store, &event.id)?))
    })?;
    let backup = backups::list(workspace.folder())?.into_iter().next();
    let mut checks = vec![settled(&event)];
    checks.extend(plan.checks(&conflicts));
    checks.extend(of_delegates);
    checks.push(provinces(&figures));
    checks.push(prints(workspace, &event, &outdated)?);
    checks.push(backed_up(workspace, backup.as_ref())?);
    let last_backup = backup.map(|backup| backup.name.at);
    Ok(Overview { checks, conflicts, outdated, figures, last_backup })
}

fn settled(event: &Event) -> Check {
    let place = event.venue.is_some() || event.place.is_some();
    Check::new(CheckKind::Settled, 2, 2 - usize::from(event.start.is_some()) - usize::from(place))
}

/// Where provinces are told how many may come, those; else all, once a third of them are there: a
/// meeting of one province misses none.
fn provinces(figures: &Quotas) -> Check {
    let told = |line: &&quotas::Line| line.told.quota.or(line.told.expected).unwrap_or(0) > 0;
    let asked: Vec<_> = figures.provinces.iter().filter(told).collect();
    if !asked.is_empty() {
        let absent = asked.iter().filter(|line| line.counted.invited == 0);
        let absent: Vec<&str> = absent.map(|line| &*line.name).collect();
        return Check::new(CheckKind::Provinces, asked.len(), absent.len()).naming(absent);
    }
    let (all, missing) = (figures.of_provinces, &figures.missing);
    let concerns_all = (all - missing.len()) * 3 >= all;
    let (of, open) = if concerns_all { (all, missing.len()) } else { (0, 0) };
    let names = if concerns_all { &missing[..] } else { &[] };
    Check::new(CheckKind::Provinces, of, open).naming(names.iter().cloned())
}

fn prints(workspace: &Workspace, event: &Event, outdated: &[Outdated]) -> Result<Check> {
    let log = printing::log(workspace, &event.id)?;
    let mut kinds: Vec<&str> = log.iter().map(|print| print.document.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let names = outdated.iter().map(|one| one.document.as_str());
    Ok(Check::new(CheckKind::Prints, kinds.len(), outdated.len()).naming(names))
}

/// A backup of today is enough, and so is one that holds all there is.
fn backed_up(workspace: &Workspace, newest: Option<&Backup>) -> Result<Check> {
    let last = workspace.read(|store| store.newest_operation())?;
    let today = workspace.today(zones::HOME);
    let day = |at| zones::local(at, zones::HOME).date();
    let good = |backup: &Backup| backup.name.operation == last || day(backup.name.at) == today;
    let open = !newest.is_some_and(good);
    Ok(Check::new(CheckKind::Backup, 1, usize::from(open)))
}
