//! Which number of a sheet that was signed is whom.
//!
//! The last print says it, as it was printed: delegates who came since change no number on paper.
//! Must never count by the present list where a sheet was printed.

use std::collections::BTreeMap;

use super::{Gather, Job, Print, Source, log};
use crate::{
    Error, Result, Workspace,
    documents::{
        DocumentKind, Options,
        sign_in_sheet::{Choices, SignInSheet},
    },
    events,
    records::{self, Record},
};

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SignedRow {
    /// Id of the delegate.
    pub(crate) id: String,
    /// The name as it stands there.
    pub(crate) name: String,
}

/// The rows of a sheet by their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct SignedSheet {
    /// The groups that count from 1 each; one where the sheet counts through.
    pub(crate) groups: Vec<Vec<SignedRow>>,
    /// When it was printed; `None` where none was yet.
    pub(crate) printed: Option<String>,
}

/// The sheet of event `event` (id or code) that was printed last, or in print `print_id`; while
/// none was printed, as it would be.
///
/// # Errors
/// [`Error::NotFound`] for the event, and for a print that is none of its sign-in sheets.
pub(crate) fn signed_sheet(
    workspace: &Workspace,
    event: &str,
    print_id: Option<&str>,
) -> Result<SignedSheet> {
    let event = events::get(workspace, event)?;
    let kind = DocumentKind::SignInSheet;
    let print: Option<Print> = workspace.read(|store| {
        let prints = log::of(store, &event.id, kind)?;
        let id = match print_id {
            Some(id) => prints
                .iter()
                .find(|print| print.id == id)
                .map(|print| &print.id)
                .ok_or(Error::NotFound { noun: Print::NOUN.name, key: id.to_owned() })?,
            None => match prints.first() {
                Some(last) => &last.id,
                None => return Ok(None),
            },
        };
        records::find(store, id).map(Some)
    })?;
    let Some(print) = print else {
        let job = Job::new(event.id.clone(), kind);
        let source = Source { workspace, event, job: &job };
        let choices = Choices::default();
        return Ok(rows(SignInSheet::gather(&source, &choices)?, &choices, None));
    };
    let sheet: SignInSheet = serde_json::from_str(&print.data.0).unwrap_or_default();
    let given: BTreeMap<String, String> =
        serde_json::from_str(&print.options.0).unwrap_or_default();
    let mut choices = Choices::default();
    // A choice that an older program offered and this one does not says nothing of numbers.
    given.iter().for_each(|(name, value)| drop(choices.set(name, value)));
    Ok(rows(sheet, &choices, Some(print.printed)))
}

fn rows(sheet: SignInSheet, choices: &Choices, printed: Option<String>) -> SignedSheet {
    let groups = sheet.groups.into_iter().map(|group| {
        let row =
            |entry: crate::documents::lists::Entry| SignedRow { id: entry.id, name: entry.name };
        group.entries.into_iter().map(row).collect::<Vec<_>>()
    });
    let groups = if choices.restart { groups.collect() } else { vec![groups.flatten().collect()] };
    SignedSheet { groups, printed }
}
