//! Takes a list of delegates into an event.
//!
//! Reading is another process's work, understanding and comparing are import's; this brings them
//! to what is kept, whole or not at all, as one operation that one undo takes back. Bad rows are
//! set aside with their reasons. Must never change somebody whom the list does not certainly mean.

mod apply;
mod look;
mod plan;
mod report;
mod set_aside;

pub use look::{
    Candidate, Counts, Fate, PreviewPage, PreviewRow, PreviewValue, Wanted, preview_page,
};
pub use report::{ImportReport, Missing, Questioned, Repaired};
pub use set_aside::{Correct, DropRow, correct, drop_row, set_aside};

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use langbiang_reader::Book;

use super::Basis;
use crate::{
    Error, Result, Workspace,
    backups::Reason,
    error::ImportProblem,
    events::{self, Event},
    import::{self, Hints},
    op::{IMPORT_DELEGATES, Outcome},
    progress::{Progress, Silent, Unwatched},
    storage::Store,
};
pub(crate) use apply::findable;
use plan::Plan;

/// A list to be taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// What was read.
    pub book: Book,
    /// The name of the file, or what stands for it where it was pasted.
    pub name: String,
    /// What a user says of it.
    pub hints: Hints,
    /// How it is to be taken.
    pub terms: Terms,
}

/// How a list is to be taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// On which basis its data are kept.
    pub basis: Basis,
    /// For what; what the event is for, where nothing is said.
    pub purpose: String,
    /// Whether better writing that is offered is taken: names in CAPITALS in normal case.
    pub normal_case: bool,
    /// Rows that are not to be taken.
    pub without: BTreeSet<u32>,
    /// Rows of whom somebody says whom they are: the id of a delegate, or none for a new one.
    pub said: BTreeMap<u32, Option<String>>,
}

impl List {
    /// A list of which nothing is said.
    #[must_use]
    pub fn new(book: Book, name: &str) -> Self {
        let name = crate::text::clean(name);
        Self { book, name, hints: Hints::default(), terms: Terms::default() }
    }

    /// The same of a file that is in memory and that we made ourselves: it is read in this process.
    ///
    /// # Errors
    /// [`Error::Import`](crate::Error::Import).
    pub fn read(bytes: &[u8], name: &str) -> Result<Self> {
        Ok(Self::new(import::read_bytes(bytes, name, &Hints::default())?, name))
    }
}

/// Takes a list into event `event` (id or code). Rows that cannot be taken are set aside and in the
/// report; all others go in, or none when anything fails.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event, [`Error::Import`](crate::Error::Import)
/// where nothing of the list can be understood, [`Error::Cancelled`](crate::Error::Cancelled).
pub fn import(
    workspace: &Workspace,
    event: &str,
    list: &List,
    progress: &dyn Progress,
) -> Result<Outcome<ImportReport>> {
    let event = workspace.read(|store| events::find(store, event))?;
    let on = super::naming_date(&event, workspace);
    let taken = workspace.timestamp();
    workspace.back_up(Reason::Import)?;
    workspace.operate(&IMPORT_DELEGATES, |store| {
        let plan = Plan::of(store, &event, (list, on), &Silent(progress))?;
        plan.note(store, &event, list, &taken)?;
        plan.apply(store, &event, list, progress)?;
        Ok((plan.report(), list.name.clone()))
    })
}

/// The same inside another operation that makes up the people of a sample: no list is noted. Also
/// the day whose names of provinces hold.
pub(crate) fn import_inside(
    store: &Store<'_>,
    (event, on): (&Event, NaiveDate),
    list: &List,
) -> Result<()> {
    Plan::of(store, event, (list, on), &Unwatched)?.apply(store, event, list, &Unwatched)
}

/// What [`import`] would do; changes nothing.
///
/// # Errors
/// As [`import`].
pub fn preview_import(workspace: &Workspace, event: &str, list: &List) -> Result<ImportReport> {
    looked(workspace, event, list, &Unwatched)
}

fn looked(
    workspace: &Workspace,
    event: &str,
    list: &List,
    progress: &dyn Progress,
) -> Result<ImportReport> {
    let event = workspace.read(|store| events::find(store, event))?;
    let on = super::naming_date(&event, workspace);
    workspace.read(|store| Ok(Plan::of(store, &event, (list, on), progress)?.report()))
}

/// As [`preview_import`]; where no column holds names, what is seen of the list, so that somebody can
/// say which one does. `progress` hears of its steps, and can stop it.
///
/// # Errors
/// As [`import`], but for a list without names.
pub fn look_at(
    workspace: &Workspace,
    event: &str,
    list: &List,
    progress: &dyn Progress,
) -> Result<ImportReport> {
    match looked(workspace, event, list, progress) {
        Err(Error::Import { problem: ImportProblem::NoHeader, .. }) => {
            let mut understood = import::outline(&list.book, &list.hints);
            let refused = std::mem::take(&mut understood.refused);
            Ok(ImportReport { understood, refused, ..ImportReport::default() })
        }
        looked => looked,
    }
}
