//! The list whose preview the window shows: read once, understood as often as something is said.
//!
//! It stays in memory between the preview, its pages and the taking in, so that what was shown is
//! what is taken.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use langbiang_core::{
    Error, Result, Workspace,
    delegates::{self, ImportReport, List},
    import::{self, Hints, Reader},
    progress::Progress,
};

use crate::ipc::wire::import::ListPlan;

/// Where a list comes from.
#[derive(Debug)]
enum Source {
    File(PathBuf),
    Pasted { text: String, name: String },
}

/// A list that is looked at.
#[derive(Debug)]
pub(crate) struct OpenList {
    source: Source,
    list: Option<List>,
    report: ImportReport,
}

impl OpenList {
    /// The list in a file; nothing is read yet.
    pub(crate) fn of_file(file: PathBuf) -> Self {
        Self::of(Source::File(file))
    }

    /// A table that was pasted.
    pub(crate) fn pasted(text: String, name: String) -> Self {
        Self::of(Source::Pasted { text, name })
    }

    fn of(source: Source) -> Self {
        Self { source, list: None, report: ImportReport::default() }
    }

    /// Understands it as the user says, and says what taking it in would do.
    ///
    /// # Errors
    /// Why it cannot be read or understood.
    pub(crate) fn understand(
        &mut self,
        workspace: &Workspace,
        event: &str,
        plan: ListPlan,
        progress: &dyn Progress,
    ) -> Result<(&List, &ImportReport)> {
        let list = self.said(plan, progress)?;
        // Kept also where it is stopped or not understood, so that it need not be read again.
        let list: &List = self.list.insert(list);
        self.report = delegates::look_at(workspace, event, list, progress)?;
        Ok((list, &self.report))
    }

    /// The list as it is to be taken in; it is read again when it was not kept.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(crate) fn said(&mut self, plan: ListPlan, progress: &dyn Progress) -> Result<List> {
        let hints = plan.hints();
        let kept = self.list.take().filter(|list| list.hints.delimiter == hints.delimiter);
        let list = match kept {
            Some(list) => list,
            None => self.read(&hints, progress)?,
        };
        Ok(List { hints, terms: plan.terms(), ..list })
    }

    /// What the last preview said.
    pub(crate) fn report(&self) -> &ImportReport {
        &self.report
    }

    /// Reads a file by this program in a process of its own.
    fn read(&self, hints: &Hints, progress: &dyn Progress) -> Result<List> {
        match &self.source {
            Source::Pasted { text, name } => Ok(List::new(import::read_pasted(text, name)?, name)),
            Source::File(file) => {
                let book = import::open(&reader()?, file, hints, progress)?;
                let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
                Ok(List::new(book, &name))
            }
        }
    }
}

fn reader() -> Result<Reader> {
    let failed = |source| Error::Io { doing: "open", path: "langbiang".into(), source };
    Ok(Reader::new(std::env::current_exe().map_err(failed)?))
}

/// A list that several commands look at, one after the other.
#[derive(Debug, Clone)]
pub(crate) struct SharedList(Arc<Mutex<OpenList>>);

impl SharedList {
    /// The list alone. After a panic it is read again, so its poison is no harm.
    pub(crate) fn lock(&self) -> MutexGuard<'_, OpenList> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The one list that is open; another one takes its place.
#[derive(Debug, Default)]
pub(crate) struct OpenLists(Mutex<Option<(String, SharedList)>>);

impl OpenLists {
    /// Opens a list behind `token`.
    pub(crate) fn open(&self, token: String, list: OpenList) -> SharedList {
        let list = SharedList(Arc::new(Mutex::new(list)));
        *self.slot() = Some((token, list.clone()));
        list
    }

    /// The open list, where `token` is its.
    pub(crate) fn get(&self, token: &str) -> Option<SharedList> {
        let slot = self.slot();
        slot.as_ref().filter(|(open, _)| open == token).map(|(_, list)| list.clone())
    }

    fn slot(&self) -> MutexGuard<'_, Option<(String, SharedList)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_list_takes_the_place_of_the_one_that_was_open() {
        let lists = OpenLists::default();
        lists.open("a".into(), OpenList::pasted("x".into(), "a".into()));
        lists.open("b".into(), OpenList::pasted("x".into(), "b".into()));
        assert!(lists.get("a").is_none());
        assert!(lists.get("b").is_some());
    }
}
