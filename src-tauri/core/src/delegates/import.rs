//! Takes a list of delegates into an event.
//!
//! Reading and comparing are import's work; this applies what came of them, whole or not at all,
//! as one operation that one undo takes back.

use std::path::Path;

use chrono::NaiveDate;

use super::{DelegateState, NewDelegate, Query, naming_date};
use crate::{
    Result, Workspace,
    backups::Reason,
    events, ids,
    import::{self, Decision, ExistingDelegate, Preview, PreviewRow, Refusal, Rows},
    op::{IMPORT_DELEGATES, Outcome},
    progress::Progress,
    provinces,
    storage::{Staged, Store},
    text::{self, search},
};

/// How many rows go by between two reports of progress.
const STEP: usize = 500;

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// Delegates that are new.
    pub added: usize,
    /// Delegates of whom the list says something else than what was kept.
    pub updated: usize,
    /// Delegates of whom it says the same.
    pub unchanged: usize,
    /// What is wrong with the rows that are not taken.
    pub refused: Vec<Refusal>,
    /// Rows that are about nobody: headings, totals, signatures.
    pub left_out: Vec<u32>,
}

/// Takes the list in `file` into event `event_id` (id or code). Rows that cannot be taken are in
/// the report; all others go in, or none when anything fails.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event, [`Error::Import`](crate::Error::Import)
/// and [`Error::Io`](crate::Error::Io) for the file, [`Error::Cancelled`](crate::Error::Cancelled).
pub fn import(
    workspace: &Workspace,
    event_id: &str,
    file: &Path,
    progress: &dyn Progress,
) -> Result<Outcome<ImportReport>> {
    let rows = read(workspace, event_id, file)?;
    workspace.back_up(Reason::Import)?;
    workspace.operate(&IMPORT_DELEGATES, |store| {
        let event = events::find(store, event_id)?;
        let report = import_rows(store, &event.id, rows, file, progress)?;
        Ok((report, file_name(file)))
    })
}

/// What [`import`] would do; changes nothing.
///
/// # Errors
/// As [`import`].
pub fn preview_import(workspace: &Workspace, event_id: &str, file: &Path) -> Result<ImportReport> {
    let rows = read(workspace, event_id, file)?;
    workspace.read(|store| {
        let event = events::find(store, event_id)?;
        Ok(report(compare(store, &event.id, rows)?))
    })
}

/// Takes rows into an event inside an operation; `file` is noted as their source.
pub(crate) fn import_rows(
    store: &Store<'_>,
    event_id: &str,
    rows: Rows,
    file: &Path,
    progress: &dyn Progress,
) -> Result<ImportReport> {
    let preview = compare(store, event_id, rows)?;
    store.stage_delegates()?;
    for (at, row) in preview.rows.iter().enumerate() {
        if at % STEP == 0 {
            progress.step(at, preview.rows.len())?;
        }
        stage(store, row)?;
    }
    store.apply_staged_delegates(event_id, &file_name(file))?;
    progress.report(preview.rows.len(), preview.rows.len());
    Ok(report(preview))
}

fn read(workspace: &Workspace, event_id: &str, file: &Path) -> Result<Rows> {
    let event = workspace.read(|store| events::find(store, event_id))?;
    import::read_file(file, naming_date(&event, workspace))
}

fn compare(store: &Store<'_>, event_id: &str, rows: Rows) -> Result<Preview> {
    let (_, known) = store.delegates(event_id, &Query::default())?;
    let known: Vec<ExistingDelegate> =
        known.iter().map(|d| ExistingDelegate { id: d.id.clone(), data: d.into() }).collect();
    Ok(import::preview(&known, rows))
}

fn stage(store: &Store<'_>, row: &PreviewRow) -> Result<()> {
    let folded = findable(&row.delegate);
    let (id, code, state) = match &row.decision {
        Decision::New => (ids::new_id(), ids::new_code(), Some(DelegateState::Registered)),
        Decision::Changed { id, .. } => (id.clone(), String::new(), None),
        Decision::Same { .. } => return Ok(()),
    };
    let (id, code, says, folded) = (&*id, &*code, &row.delegate, &*folded);
    store.stage_delegate(&Staged { id, code, says, state, person_id: None, sources: None, folded })
}

/// What a search finds a delegate by. A province is found under every name it ever had.
pub(crate) fn findable(delegate: &NewDelegate) -> String {
    let province =
        delegate.province.map(|p| provinces::name(p, NaiveDate::MIN)).unwrap_or_default();
    let later = delegate.province.map(|p| provinces::name(p, NaiveDate::MAX)).unwrap_or_default();
    let later = if later == province { "" } else { later };
    let texts = [
        &*delegate.full_name,
        &delegate.title,
        &delegate.organisation,
        province,
        later,
        &delegate.province_text,
        &delegate.phone,
        &delegate.email,
    ];
    text::fold(&texts.join(" ")) + &search::phone_words(&delegate.phone)
}

fn report(preview: Preview) -> ImportReport {
    let Preview { rows, refused, left_out } = preview;
    let mut report = ImportReport { refused, left_out, ..ImportReport::default() };
    for row in rows {
        match row.decision {
            Decision::New => report.added += 1,
            Decision::Changed { .. } => report.updated += 1,
            Decision::Same { .. } => report.unchanged += 1,
        }
    }
    report
}

fn file_name(file: &Path) -> String {
    text::clean(&file.file_name().unwrap_or(file.as_os_str()).to_string_lossy())
}
