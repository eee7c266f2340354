//! Takes a list of delegates out of the program: workbook, CSV, JSON or cards.
//!
//! Nobody takes data out without saying for what: purpose, recipient and columns are noted as a
//! disclosure, together with the file or not at all (law 91/2025/QH15, article 17). Telephone and
//! card numbers are masked unless somebody asks for them whole; sensitive columns are there only
//! where they are named. Must never write a cell that a spreadsheet would evaluate.

mod cards;
mod columns;
mod text;
mod workbook;

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

pub use columns::ExportColumn;
use columns::Writing;
use serde::Serialize;

use super::{Delegation, Filter, Listed, Query, Sort, list};
use crate::{
    Error, FieldProblem, Language, Result, Workspace,
    error::Problem,
    events::{self, Event},
    io,
    op::{EXPORT_DELEGATES, Outcome},
    printing,
    privacy::{Disclosure, DisclosureKind},
    records,
};

crate::vocabulary::vocabulary! {
    /// What an exported list is written as.
    ExportFormat {
        /// A workbook.
        Xlsx = "xlsx",
        /// Text with commas (RFC 4180).
        Csv = "csv",
        /// JSON.
        Json = "json",
        /// Cards for an address book (RFC 6350).
        Vcf = "vcf",
    }
}

/// What is taken out, and for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The event (id or code).
    pub event: String,
    /// Which delegates: words, or `field=value;…`; all of them where none is given.
    pub select: Option<String>,
    /// Of those, only the ones that a search finds.
    pub search: Option<String>,
    /// Of those, only the ones that a filter leaves.
    pub filter: Filter,
    /// The columns in their order; the usual ones where none is named.
    pub columns: Vec<ExportColumn>,
    /// Of headings and words.
    pub language: Language,
    /// For what.
    pub purpose: String,
    /// To whom.
    pub recipient: Option<String>,
    /// Whether telephone and card numbers are written whole.
    pub unmasked: bool,
}

/// What was taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// The file.
    pub file: PathBuf,
    /// How many delegates.
    pub count: usize,
    /// What was noted of its columns.
    pub columns: Vec<String>,
}

/// A list on its way out.
struct Listing<'a> {
    out: &'a Path,
    event: &'a Event,
    columns: &'a [ExportColumn],
    people: &'a [Listed],
    writing: Writing<'a>,
}

/// Writes the list to `out`, whose extension says as what, and notes the disclosure.
///
/// # Errors
/// [`Error::Invalid`] without a purpose, for an extension or a selection that there is not;
/// [`Error::NotFound`] for the event; [`Error::Io`]. Nothing is noted then, and an older file of
/// that name stays.
pub fn export(workspace: &Workspace, what: &Export, out: &Path) -> Result<Outcome<Exported>> {
    let format = format_of(out)?;
    let event = workspace.read(|store| events::find(store, &what.event))?;
    let people = chosen(workspace, &event, what)?;
    let delegations = delegations(workspace, &event)?;
    let columns = columns_of(what, format);
    let writing =
        Writing { language: what.language, unmasked: what.unmasked, delegations: &delegations };
    let listing = Listing { out, event: &event, columns: &columns, people: &people, writing };
    let bytes = match format {
        ExportFormat::Xlsx => workbook::workbook(&listing, workspace.clock().now())?,
        ExportFormat::Csv => text::csv(&listing)?,
        ExportFormat::Json => text::json(&listing),
        ExportFormat::Vcf => cards::cards(&listing),
    };
    let exported = Exported { file: out.to_owned(), count: people.len(), columns: listing.noted() };
    note(workspace, what, &event, exported, &bytes)
}

/// Notes the disclosure, and then puts the file in its place: one without the other never is.
fn note(
    workspace: &Workspace,
    what: &Export,
    event: &Event,
    exported: Exported,
    bytes: &[u8],
) -> Result<Outcome<Exported>> {
    let disclosed = workspace.timestamp();
    workspace.operate(&EXPORT_DELEGATES, |store| {
        let disclosure = Disclosure {
            event_id: Some(event.id.clone()),
            kind: DisclosureKind::List,
            columns: exported.columns.join(","),
            count: u32::try_from(exported.count).unwrap_or(u32::MAX),
            purpose: what.purpose.clone(),
            recipient: what.recipient.clone(),
            disclosed,
            ..Disclosure::default()
        };
        let noted = records::insert(store, disclosure)?;
        io::write_atomically(&exported.file, bytes)?;
        Ok((exported, noted.purpose))
    })
}

fn format_of(out: &Path) -> Result<ExportFormat> {
    let extension = out.extension().map(|e| e.to_string_lossy().to_ascii_lowercase());
    let format = extension.as_deref().and_then(ExportFormat::from_word);
    format.ok_or_else(|| Error::Invalid(vec![FieldProblem::new("out", Problem::Unreadable)]))
}

fn chosen(workspace: &Workspace, event: &Event, what: &Export) -> Result<Vec<Listed>> {
    let (search, filter) = (what.search.clone(), what.filter.clone());
    let query = Query { sort: Sort::Order, search, filter, ..Query::default() };
    let all = list(workspace, &event.id, &query)?.delegates;
    printing::select(workspace, &event.id, all, what.select.as_deref())
}

fn delegations(workspace: &Workspace, event: &Event) -> Result<HashMap<String, String>> {
    let with = [("event_id", event.id.as_str())];
    let all = workspace.read(|store| store.records::<Delegation>(&with))?;
    Ok(all.into_iter().map(|delegation| (delegation.id, delegation.name)).collect())
}

/// The columns that the file will have.
fn columns_of(what: &Export, format: ExportFormat) -> Vec<ExportColumn> {
    let named = if what.columns.is_empty() { ExportColumn::USUAL } else { &what.columns };
    let mut columns: Vec<ExportColumn> = Vec::new();
    for column in named.iter().copied().filter(|c| format != ExportFormat::Vcf || cards::holds(*c))
    {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    columns
}

impl Listing<'_> {
    fn headings(&self) -> Vec<String> {
        self.columns.iter().map(|column| self.writing.heading(*column)).collect()
    }

    fn rows(&self) -> impl Iterator<Item = Vec<String>> + '_ {
        self.people.iter().enumerate().map(|(at, person)| {
            self.columns.iter().map(|c| self.writing.text(*c, person, at + 1)).collect()
        })
    }

    /// The columns as the disclosure names them; one that was masked is another than the whole.
    fn noted(&self) -> Vec<String> {
        let masked = |column: &ExportColumn| column.is_masked() && !self.writing.unmasked;
        let name = |c: &ExportColumn| if masked(c) { format!("{c}_masked") } else { c.to_string() };
        self.columns.iter().map(name).collect()
    }
}

#[cfg(test)]
mod tests;
