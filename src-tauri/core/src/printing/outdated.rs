//! Which documents were printed before their data changed.
//!
//! Compares what stood on the last print with what would stand there now, so that an edit that was
//! taken back makes nothing out of date. Must never note anything.

use serde::Serialize;

use super::{Gather, Job, Print, log, run};
use crate::{Error, Result, Workspace, documents::DocumentKind};

/// Those that are out of date by what they are: the changes themselves, and the printer's page.
const NEVER: [DocumentKind; 2] = [DocumentKind::Changes, DocumentKind::Calibration];

/// A document that was printed and would be otherwise now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outdated {
    /// Which.
    pub document: DocumentKind,
    /// When it was last printed: RFC 3339, UTC.
    pub printed: String,
    /// How many of its pieces would be otherwise, e.g. badges; one for a document that is printed
    /// as a whole.
    pub changed: u32,
    /// How many pieces were never printed although all were asked for.
    pub new: u32,
}

/// The documents that were printed of an event, each once.
pub(super) fn printed(workspace: &Workspace, event_id: &str) -> Result<Vec<DocumentKind>> {
    let log = log::log(workspace, event_id)?;
    let was = |kind: &DocumentKind| log.iter().any(|print| print.document == *kind);
    Ok(DocumentKind::ALL.iter().copied().filter(|k| !NEVER.contains(k)).filter(was).collect())
}

/// How a document differs from its last print, where it does.
pub(super) fn of<D: Gather>(workspace: &Workspace, event_id: &str) -> Result<Option<Outdated>> {
    let prints = workspace.read(|store| log::whole(store, event_id, D::KIND))?;
    let Some(last) = prints.first() else { return Ok(None) };
    let Some(before) = data::<D>(last) else { return Ok(None) };
    let whole = before.units().is_empty();
    let mut job = Job::new(event_id, D::KIND).in_language(last.language);
    job.style = Some(last.style);
    job.select = last.selection.clone().filter(|_| whole);
    let now: D = match run::fitting(workspace, &job, |run| Ok(run.into_data())) {
        Ok(now) => now,
        // There is nothing any more that could be printed anew.
        Err(Error::Nothing(_) | Error::Invalid(_) | Error::NotFound { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let (changed, new) = match whole {
        true => (u32::from(value(&before) != value(&now)), 0),
        false => of_units(&prints, &now),
    };
    let (document, printed) = (D::KIND, last.printed.clone());
    Ok((changed + new > 0).then_some(Outdated { document, printed, changed, new }))
}

/// How many pieces differ from what was last printed of each, and how many are new.
fn of_units<D: Gather>(prints: &[Print], now: &D) -> (u32, u32) {
    let known = log::last_units::<D>(prints);
    let all_were_asked = prints.iter().any(|print| print.selection.is_none());
    let (mut changed, mut new) = (0, 0);
    for (id, unit) in now.units() {
        match known.get(id) {
            Some(before) => changed += u32::from(*before != unit),
            None => new += u32::from(all_were_asked),
        }
    }
    (changed, new)
}

fn data<D: Gather>(print: &Print) -> Option<D> {
    serde_json::from_str(&print.data.0).ok()
}

fn value<D: Gather>(data: &D) -> Option<serde_json::Value> {
    serde_json::to_value(data).ok()
}
